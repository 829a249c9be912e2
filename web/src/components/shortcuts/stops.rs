//! Alerts, results and models between which keys go: elements of the page that are marked so, in its order.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// What is marked.
const STOPS: &str = "main [data-stop]";

/// Whether a stop itself has the focus, and not a control in it; one that is a button takes its keys itself.
pub(super) fn has_focus() -> bool {
    let is_stop = |active: Element| active.has_attribute("data-stop") && active.tag_name() != "BUTTON";
    document().active_element().is_some_and(is_stop)
}

/// Moves the focus to the next stop after where it is, or to the one before; false where there is none.
pub(super) fn go(forward: bool) -> bool {
    let stops = all();
    let active = document().active_element();
    let within = active.as_ref().and_then(|active| active.closest("[data-stop]").ok().flatten());
    let found = match (within, active) {
        (Some(within), _) => {
            let at = stops.iter().position(|stop| **stop == within);
            at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) }).and_then(|at| stops.get(at))
        }
        (None, Some(active)) if active.tag_name() != "BODY" => {
            let is = |stop: &HtmlElement, place: u16| active.compare_document_position(stop) & place != 0;
            if forward {
                stops.iter().find(|stop| is(stop, Node::DOCUMENT_POSITION_FOLLOWING))
            } else {
                stops.iter().rev().find(|stop| is(stop, Node::DOCUMENT_POSITION_PRECEDING))
            }
        }
        (None, _) => {
            if forward {
                stops.first()
            } else {
                stops.last()
            }
        }
    };
    found.is_some_and(|stop| stop.focus().is_ok())
}

/// Presses what opens the stop that has the focus; false where nothing does.
pub(super) fn open() -> bool {
    let opener = document().active_element().and_then(|active| active.query_selector("[data-open]").ok().flatten());
    opener.is_some_and(|opener| press(&opener))
}

/// Presses the first of what these selectors find; false where there is none.
pub(super) fn press_first(selectors: &str) -> bool {
    document().query_selector(selectors).ok().flatten().is_some_and(|found| press(&found))
}

/// Focuses the first of what these selectors find; false where there is none.
pub(super) fn focus_first(selectors: &str) -> bool {
    let found = document().query_selector(selectors).ok().flatten().and_then(|e| e.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|found| found.focus().is_ok())
}

/// The id of the alert that has the focus, or in which it is.
pub(super) fn alert() -> Option<String> {
    document().active_element()?.closest("[data-alert]").ok().flatten().map(|alert| alert.id())
}

fn press(element: &Element) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    element.click();
    true
}

/// All that are in sight: not what is folded away.
fn all() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(STOPS) else { return vec![] };
    let stops = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
    stops.filter(|stop| !matches!(stop.closest("details:not([open])"), Ok(Some(_)))).collect()
}
