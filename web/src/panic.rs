//! What happens when the program itself fails: a plain message on the page, and the place in the console.
//!
//! A panic's message may quote the record, so it is never shown or logged.

use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;

use crate::words;

/// Replaces the standard panic message.
pub(crate) fn report_by_place_only() {
    std::panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, |l| format!("{}:{}", l.file(), l.line()));
    // For whoever mends the program, and without the messages of a language, in which the failure may lie.
    web_sys::console::error_1(&JsValue::from_str(&format!("Insite stopped at {place}")));
    // The reactive program is not to be trusted any more: the message is set by hand, and the record leaves the screen.
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let Some(body) = document.body() else { return };
    body.set_text_content(None);
    let Ok(message) = document.create_element("p") else { return };
    message.set_text_content(Some(words::panic()));
    message.set_class_name("stopped");
    // A message that cannot be placed leaves an empty page, which is all that is left to do.
    let _ = message.set_attribute("role", "alert");
    let _ = body.append_child(&message);
}
