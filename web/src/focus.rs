//! Moves the keyboard's focus when what it stood on is gone: to a page's heading, or back to the same control.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The id of the heading of whatever page is shown.
pub(crate) const PAGE_HEADING: &str = "page-heading";

/// Focuses the element with this id once the page has been drawn, or else the page's heading.
pub(crate) fn move_to(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        let find = |id: &str| document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(element) = find(&id).or_else(|| find(PAGE_HEADING)) {
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    });
}

/// The id of the element that has the focus, if it has one.
pub(crate) fn current() -> Option<String> {
    document().active_element().map(|e| e.id()).filter(|id| !id.is_empty())
}
