//! The dialog that lists the keys and turns them off, and the button that opens it.

use leptos::html;
use leptos::prelude::*;

use super::Shortcuts;
use super::key_table::KeyTable;
use crate::session::Session;
use crate::words;

/// The button, which stands on every screen: keys that nobody knows of are none.
#[component]
pub(crate) fn ShortcutsButton() -> impl IntoView {
    let shortcuts = expect_context::<Shortcuts>();
    view! {
        <button
            class="link"
            id="open-shortcuts"
            aria-haspopup="dialog"
            aria-keyshortcuts=move || shortcuts.named("?")
            on:click=move |_| shortcuts.is_listed.set(true)
        >
            {words::shortcuts_heading()}
        </button>
    }
}

/// A modal dialog. The browser keeps the focus inside, closes it on Escape and gives the focus back.
#[component]
pub(crate) fn ShortcutsDialog() -> impl IntoView {
    let session = expect_context::<Session>();
    let shortcuts = expect_context::<Shortcuts>();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let is_wanted = shortcuts.is_listed.get();
        let Some(dialog) = dialog.get() else { return };
        if is_wanted && !dialog.open() {
            // It fails only where the dialog is not on the page, and then there is nothing to show it on.
            let _ = dialog.show_modal();
        } else if !is_wanted && dialog.open() {
            dialog.close();
        }
    });
    let switch = move |are_on: bool| {
        shortcuts.are_on.set(are_on);
        session.status.set(if are_on { words::shortcuts_now_on() } else { words::shortcuts_now_off() }.into());
    };
    view! {
        <dialog
            node_ref=dialog
            class="panel"
            aria-labelledby="shortcuts-heading"
            on:close=move |_| shortcuts.is_listed.set(false)
        >
            <div class="panel-body">
                <div class="panel-top">
                    <h2 id="shortcuts-heading" tabindex="-1">{words::shortcuts_heading()}</h2>
                    <button class="button button-quiet" on:click=move |_| shortcuts.is_listed.set(false)>
                        {words::close()}
                    </button>
                </div>
                <p>{words::shortcuts_lead()}</p>
                <label class="choice">
                    <input
                        type="checkbox"
                        aria-describedby="shortcuts-switch-hint"
                        prop:checked=move || shortcuts.are_on.get()
                        on:change:target=move |event| switch(event.target().checked())
                    />
                    " "
                    {words::shortcuts_switch()}
                </label>
                <p class="hint" id="shortcuts-switch-hint">{words::shortcuts_switch_hint()}</p>
                <KeyTable />
            </div>
        </dialog>
    }
}
