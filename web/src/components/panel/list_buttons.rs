//! The ways to a whole list on the first page, and back to one that is there.

use leptos::html;
use leptos::prelude::*;

use crate::session::{Listing, Screen, from_list};
use crate::words;

/// Files, a folder, or the list that is there.
#[component]
pub(crate) fn ListButtons() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let (files, folder) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let press = |field: NodeRef<html::Input>| {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let take = move |field: NodeRef<html::Input>| {
        let Some(field) = field.get_untracked() else { return };
        let chosen = field.files().map(|files| from_list(&files)).filter(|chosen| !chosen.names.is_empty());
        // So that choosing the same again counts as a choice.
        field.set_value("");
        if let Some(chosen) = chosen {
            listing.choose(&chosen);
        }
    };
    view! {
        <section class="check-entry" aria-label=words::panel_open()>
            <h2>{words::panel_open()}</h2>
            <p class="hint">{words::panel_open_hint()}</p>
            <div class="panel-buttons">
                <button class="button button-quiet" on:click=move |_| press(files)>{words::panel_choose_files()}</button>
                <button class="button button-quiet" on:click=move |_| press(folder)>{words::panel_choose_folder()}</button>
                <Show when=move || listing.is_there()>
                    <button class="button button-primary" on:click=move |_| listing.session().screen.set(Screen::Panel)>
                        {words::panel_back()}
                    </button>
                    <button class="button button-quiet" on:click=move |_| listing.close()>{words::panel_close()}</button>
                </Show>
            </div>
            <input
                node_ref=files
                class="visually-hidden"
                type="file"
                multiple
                tabindex="-1"
                aria-hidden="true"
                on:change=move |_| take(files)
            />
            <input
                node_ref=folder
                class="visually-hidden"
                type="file"
                prop:webkitdirectory=true
                tabindex="-1"
                aria-hidden="true"
                on:change=move |_| take(folder)
            />
        </section>
    }
}
