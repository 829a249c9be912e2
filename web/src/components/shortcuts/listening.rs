//! Hears keys wherever the focus is, unless something is typed or a dialog is open.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::Shortcuts;
use super::acting::Acting;
use super::stops;
use crate::keys::{self, Action, Press};
use crate::words;

/// How long the key after the prefix may take, in milliseconds.
const PREFIX_MS: f64 = 3000.0;
/// Where letters are written, or choose.
const FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";

/// Listens for as long as the page lives. Needs the contexts of the page.
pub(crate) fn listen() {
    let acting = Acting::new();
    let shortcuts = expect_context::<Shortcuts>();
    let prefixed_ms = StoredValue::new(f64::NEG_INFINITY);
    let press = move |event: KeyboardEvent| {
        if !shortcuts.are_on.get_untracked() || event.default_prevented() || event.is_composing() || is_taken(&event) {
            return;
        }
        let now_ms = js_sys::Date::now();
        let is_after_prefix = now_ms - prefixed_ms.get_value() < PREFIX_MS;
        let (key, code) = (event.key(), event.code());
        let action = keys::action(Press {
            key: &key,
            code: &code,
            has_modifier: event.ctrl_key() || event.alt_key() || event.meta_key(),
            is_repeated: event.repeat(),
            is_after_prefix,
            is_on_stop: stops::has_focus(),
        });
        // Shift alone is no key, and may well be needed for the next one.
        if key != "Shift" {
            prefixed_ms.set_value(f64::NEG_INFINITY);
        }
        let Some(action) = action else { return };
        event.prevent_default();
        if action == Action::Prefix {
            prefixed_ms.set_value(now_ms);
            acting.say(words::shortcuts_prefix());
        } else {
            acting.act(action);
        }
    };
    let handle = window_event_listener(ev::keydown, press);
    on_cleanup(move || handle.remove());
}

/// Whether the key belongs to a field or a dialog.
fn is_taken(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in_field = target.is_some_and(|target| matches!(target.closest(FIELDS), Ok(Some(_))));
    is_in_field || matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}
