//! Moves the keyboard's focus when what it stood on is gone: to a page's heading, or back to the same control.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The id of the heading of whatever page is shown.
pub(crate) const PAGE_HEADING: &str = "page-heading";

/// Focuses the element with this id once the page has been drawn, or else the page's heading.
pub(crate) fn move_to(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if id == PAGE_HEADING {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
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

/// After a new drawing: the focus back on the control where it was, or on the heading where the control is gone.
pub(crate) fn restore(id: Option<String>) {
    match id {
        Some(id) => move_to(&id),
        None => request_animation_frame(|| {
            let is_lost = document().active_element().is_none_or(|e| e.tag_name() == "BODY");
            if is_lost {
                move_to(PAGE_HEADING);
            }
        }),
    }
}
