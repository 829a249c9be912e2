//! How much of the window's top the banner covers, for the style sheets: `--stays`. It wraps where there is little room, and
//! what sticks below it or is scrolled to would else come to stand behind it.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{HtmlElement, ResizeObserver};

/// Keeps the property true to the element's height for as long as the page lives.
pub(crate) fn follow(element: &HtmlElement) {
    let Some(root) = document().document_element().and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    let measured = element.clone();
    let measure = Closure::<dyn Fn()>::new(move || {
        // Without the property the style sheets' own estimate holds.
        let _ = root.style().set_property("--stays", &format!("{}px", measured.offset_height()));
    });
    if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
        observer.observe(element);
        // The observer calls it for as long as the page lives.
        measure.forget();
    }
}
