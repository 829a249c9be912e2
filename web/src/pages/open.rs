//! Nothing is open yet: drop, choose, paste, or try a sample.

use leptos::html;
use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::components::panel::ListButtons;
use crate::components::{FailureNote, FileButton, UpdateOffer};
use crate::focus::PAGE_HEADING;
use crate::samples::SAMPLES;
use crate::session::{Screen, Session};
use crate::words;

/// The start.
#[component]
pub(crate) fn OpenPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    view! {
        <UpdateOffer />
        <FailureNote />
        <div class="opening">
            <h1 id=PAGE_HEADING tabindex="-1">{words::open_heading()}</h1>
            <p class="lead">{words::open_lead()}</p>
        </div>
        <section class="drop-here" aria-label=words::open_files()>
            <p class="drop-here-title">{words::drop_here()}</p>
            <p>{words::or()}</p>
            <FileButton />
            <p class="hint">{words::formats()}</p>
        </section>
        <PasteBox />
        <ListButtons />
        <section class="check-entry" aria-label=words::validate_open()>
            <button class="button button-quiet" on:click=move |_| session.screen.set(Screen::Validate)>
                {words::validate_open()}
            </button>
            <p class="hint">{words::validate_open_hint()}</p>
        </section>
        <section class="check-entry" aria-label=words::catalogue_open()>
            <button class="button button-quiet" on:click=move |_| catalogue.show(Screen::Catalogue)>
                {words::catalogue_open()}
            </button>
            <p class="hint">{words::catalogue_open_hint()}</p>
        </section>
        <section class="check-entry" aria-label=words::work_heading()>
            <button class="button button-quiet" on:click=move |_| session.show_work()>
                {words::work_open_page()}
            </button>
            <p class="hint">{words::work_entry_hint()}</p>
        </section>
        <section class="samples" aria-labelledby="samples-heading">
            <h2 id="samples-heading">{words::samples_heading()}</h2>
            <p class="hint">{words::samples_hint()}</p>
            <ul class="sample-list">
                {SAMPLES
                    .iter()
                    .map(|sample| {
                        view! {
                            <li>
                                <button class="sample" on:click=move |_| session.open_text(sample.file, sample.text)>
                                    <span class="sample-title">{language::of_model(sample.title).unwrap_or(sample.title)}</span>
                                    <span class="sample-shows">{language::of_model(sample.shows).unwrap_or(sample.shows)}</span>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
        <section class="promises" aria-label=words::privacy_label()>
            {words::promises()
                .iter()
                .map(|(title, text)| {
                    view! {
                        <div class="promise">
                            <h2>{*title}</h2>
                            <p>{*text}</p>
                        </div>
                    }
                })
                .collect_view()}
        </section>
    }
}

#[component]
fn PasteBox() -> impl IntoView {
    let session = expect_context::<Session>();
    let field = NodeRef::<html::Textarea>::new();
    let is_empty = RwSignal::new(false);
    let open = move |_| {
        let Some(field) = field.get_untracked() else { return };
        let text = field.value();
        is_empty.set(text.trim().is_empty());
        if !text.trim().is_empty() {
            field.set_value("");
            session.open_text(words::pasted_name(), &text);
        }
    };
    view! {
        <details class="paste">
            <summary>{words::paste_summary()}</summary>
            <label class="field-label" for="pasted">{words::paste_label()}</label>
            <Show when=move || is_empty.get()>
                <p class="field-error" id="paste-error" role="alert">{words::paste_empty()}</p>
            </Show>
            <textarea
                id="pasted"
                node_ref=field
                rows="7"
                spellcheck="false"
                autocomplete="off"
                aria-invalid=move || is_empty.get().to_string()
                aria-describedby=move || is_empty.get().then_some("paste-error")
            ></textarea>
            <button class="button" on:click=open>{words::paste_open()}</button>
        </details>
    }
}
