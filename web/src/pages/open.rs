//! Nothing is open yet: drop, choose, paste, or try a sample.

use leptos::html;
use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::components::panel::ListButtons;
use crate::components::{FailureNote, FileButton, UpdateOffer};
use crate::focus::PAGE_HEADING;
use crate::language::words;
use crate::samples::SAMPLES;
use crate::session::{Screen, Session};

/// The start.
#[component]
pub(crate) fn OpenPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let catalogue = expect_context::<Catalogue>();
    view! {
        <UpdateOffer />
        <FailureNote />
        <div class="opening">
            <h1 id=PAGE_HEADING tabindex="-1">{words::OPEN_HEADING}</h1>
            <p class="lead">{words::OPEN_LEAD}</p>
        </div>
        <section class="drop-here" aria-label=words::OPEN_FILES>
            <p class="drop-here-title">{words::DROP_HERE}</p>
            <p>{words::OR}</p>
            <FileButton />
            <p class="hint">{words::FORMATS}</p>
        </section>
        <PasteBox />
        <ListButtons />
        <section class="check-entry" aria-label=words::VALIDATE_OPEN>
            <button class="button button-quiet" on:click=move |_| session.screen.set(Screen::Validate)>
                {words::VALIDATE_OPEN}
            </button>
            <p class="hint">{words::VALIDATE_OPEN_HINT}</p>
        </section>
        <section class="check-entry" aria-label=words::catalogue::OPEN>
            <button class="button button-quiet" on:click=move |_| catalogue.show(Screen::Catalogue)>
                {words::catalogue::OPEN}
            </button>
            <p class="hint">{words::catalogue::OPEN_HINT}</p>
        </section>
        <section class="samples" aria-labelledby="samples-heading">
            <h2 id="samples-heading">{words::SAMPLES_HEADING}</h2>
            <p class="hint">{words::SAMPLES_HINT}</p>
            <ul class="sample-list">
                {SAMPLES
                    .iter()
                    .map(|sample| {
                        view! {
                            <li>
                                <button class="sample" on:click=move |_| session.open_text(sample.file, sample.text)>
                                    <span class="sample-title">{sample.title}</span>
                                    <span class="sample-shows">{sample.shows}</span>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
        <section class="promises" aria-label=words::PRIVACY_LABEL>
            {words::PROMISES
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
            session.open_text(words::PASTED_NAME, &text);
        }
    };
    view! {
        <details class="paste">
            <summary>{words::PASTE_SUMMARY}</summary>
            <label class="field-label" for="pasted">{words::PASTE_LABEL}</label>
            <Show when=move || is_empty.get()>
                <p class="field-error" id="paste-error" role="alert">{words::PASTE_EMPTY}</p>
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
            <button class="button" on:click=open>{words::PASTE_OPEN}</button>
        </details>
    }
}
