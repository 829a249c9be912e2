//! A chart entry in a panel: the facts that matter first, then the entry as it stands in the file.

use leptos::html;
use leptos::prelude::*;

use crate::entry_facts::entry_facts;
use crate::session::{Session, ShownEntry};
use crate::words;

/// A modal panel. The browser keeps the focus inside, closes it on Escape and gives the focus back.
#[component]
pub(crate) fn EntryPanel() -> impl IntoView {
    let session = expect_context::<Session>();
    let panel = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let is_wanted = session.entry.with(Option::is_some);
        let Some(panel) = panel.get() else { return };
        if is_wanted && !panel.open() {
            // It fails only where the panel is not on the page, and then there is nothing to show it on.
            let _ = panel.show_modal();
        } else if !is_wanted && panel.open() {
            panel.close();
        }
    });
    view! {
        <dialog
            node_ref=panel
            class="panel"
            aria-labelledby="panel-heading"
            on:close=move |_| session.entry.set(None)
            on:click:target=move |event| {
                // The dialog itself is only hit beside its content, on the backdrop.
                let target = event.target();
                if event.event_phase() == 2 && target.open() {
                    session.entry.set(None);
                }
            }
        >
            <div class="panel-body">
                <div class="panel-top">
                    <h2 id="panel-heading" tabindex="-1">{words::entry_heading()}</h2>
                    <button class="button button-quiet" on:click=move |_| session.entry.set(None)>{words::close()}</button>
                </div>
                {move || session.entry.get().map(|entry| view! { <EntryText entry /> })}
            </div>
        </dialog>
    }
}

#[component]
fn EntryText(entry: ShownEntry) -> impl IntoView {
    let ShownEntry { name, file, text } = entry;
    view! {
        <p class="panel-place">
            <span class="place">{name}</span>
            " "
            {words::in_file(&file)}
        </p>
        {match text {
            None => view! { <p class="hint">{words::fetching()}</p> }.into_any(),
            Some(Err(message)) => view! { <p class="field-error">{message}</p> }.into_any(),
            Some(Ok(text)) => {
                let facts = entry_facts(&text);
                view! {
                    <dl class="facts panel-facts">
                        {facts
                            .into_iter()
                            .map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> })
                            .collect_view()}
                    </dl>
                    <h3>{words::as_written()}</h3>
                    <pre class="source" tabindex="0">{text}</pre>
                }
                    .into_any()
            }
        }}
    }
}
