//! The language that the page speaks: chosen and fetched by the boot script, since nothing is fetched after the start.

use js_sys::{JsString, Reflect};
use leptos::prelude::document;
use wasm_bindgen::JsValue;

/// Speaks the language that the boot script fetched, and tells the document which one it is and how it is written.
pub(crate) fn begin() {
    if let (Some(code), Some(text), Some(of_models)) = (handed("code"), handed("text"), handed("ofModels"))
        && !text.is_empty()
    {
        let of_models = serde_json::from_str(&of_models).unwrap_or_default();
        // Both are files of this build by their hashes: what cannot be read would leave the page in English.
        _ = language::speak(&code, &text, of_models);
    }
    let language = language::spoken();
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("lang", language.code);
        _ = root.set_attribute("dir", if language.is_right_to_left { "rtl" } else { "ltr" });
    }
}

/// The language that was asked for and could not be fetched, by its own name.
pub(crate) fn failed() -> Option<&'static str> {
    language::find(&handed("failed")?).ok().map(|language| language.name)
}

fn handed(property: &str) -> Option<String> {
    let insite = Reflect::get(&js_sys::global(), &JsValue::from_str("insite")).ok()?;
    let spoken = Reflect::get(&insite, &JsValue::from_str("language")).ok()?;
    let value = Reflect::get(&spoken, &JsValue::from_str(property)).ok()?;
    value.is_string().then(|| JsString::from(value).into())
}
