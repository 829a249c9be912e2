//! Moves the keyboard's focus when what it stood on is gone: to a page's heading, or back to the same control.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement};

use crate::session::Screen;

/// The id of the heading of whatever page is shown.
pub(crate) const PAGE_HEADING: &str = "page-heading";

/// Focuses the element with this id once the page has been drawn, or else the page's heading.
pub(crate) fn move_to(id: &str) {
    move_to_first(vec![id.to_owned()]);
}

/// Focuses the first of these that is on the page once it has been drawn, or else the page's heading.
pub(crate) fn move_to_first(ids: Vec<String>) {
    request_animation_frame(move || {
        if ids.first().is_some_and(|id| id == PAGE_HEADING) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        let find = |id: &str| document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
        if let Some(element) = ids.iter().find_map(|id| find(id)).or_else(|| find(PAGE_HEADING)) {
            unfold(&element);
            // An element that cannot take the focus leaves it where it is.
            let _ = element.focus();
        }
    });
}

/// Opens what is folded around an element: nothing within can have the focus before.
fn unfold(element: &Element) {
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        if folded.set_attribute("open", "").is_err() {
            return;
        }
    }
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

/// On which control the focus stood when a screen was left, so that it returns there.
#[derive(Clone, Copy)]
pub(crate) struct Trail(StoredValue<Vec<(Screen, String)>>);

impl Trail {
    /// Follows the focus from now on, for as long as the page lives.
    pub(crate) fn start(screen: RwSignal<Screen>) -> Self {
        let trail = Self(StoredValue::default());
        let note = move |target: Option<EventTarget>, of: &str| {
            let Some(element) = target.and_then(|target| target.dyn_into::<Element>().ok()) else { return };
            // A dialog gives the focus back by itself.
            if matches!(element.closest("dialog"), Ok(Some(_))) {
                return;
            }
            let id = element.closest(of).ok().flatten().map(|element| element.id());
            trail.note(screen.get_untracked(), id.filter(|id| !id.is_empty() && id != PAGE_HEADING));
        };
        let focus = window_event_listener(ev::focusin, move |event| note(event.target(), "*"));
        // Not every browser focuses a button that is clicked.
        let press = window_event_listener(ev::pointerdown, move |event| note(event.target(), "button, a, summary"));
        on_cleanup(move || {
            focus.remove();
            press.remove();
        });
        trail
    }

    fn note(self, screen: Screen, id: Option<String>) {
        self.0.update_value(|all| {
            all.retain(|(of, _)| *of != screen);
            all.extend(id.map(|id| (screen, id)));
        });
    }

    /// Focuses what had the focus when this screen was left, or else the element with the id `otherwise`.
    pub(crate) fn return_to(self, screen: &Screen, otherwise: &str) {
        let known = self.0.with_value(|all| all.iter().find(|(of, _)| of == screen).map(|(_, id)| id.clone()));
        move_to_first(known.into_iter().chain([otherwise.to_owned()]).collect());
    }
}
