//! The JavaScript interface of the scoring engine: exported types and one error mapper, no logic.
//!
//! [`Engine`] reads and scores records with the models that are compiled in; [`MatrixModel`] scores and explains rows of
//! numbers with a model that is loaded, and is all there is without the feature `record`.

#[cfg(feature = "record")]
mod answers;
#[cfg(feature = "record")]
mod change;
#[cfg(feature = "record")]
mod engine;
#[cfg(feature = "record")]
mod exporting;
#[cfg(feature = "record")]
mod failing;
mod matrix;
#[cfg(feature = "record")]
mod panel;
#[cfg(feature = "record")]
mod validation;

#[cfg(feature = "record")]
pub use engine::Engine;
#[cfg(feature = "record")]
pub use failing::report_by_place_only;
pub use matrix::MatrixModel;
#[cfg(feature = "record")]
pub use panel::PatientList;

#[cfg(feature = "record")]
pub use validation::Validator;

use wasm_bindgen::prelude::*;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Types of everything that crosses into JavaScript, generated from the Rust types.
#[cfg(feature = "record")]
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

/// Speaks a language from now on, by the text of its file and that of the models' texts (JSON, by their English); before it
/// the engine speaks English.
///
/// # Errors
/// When there is no such language, or a text is none.
#[cfg(feature = "record")]
#[wasm_bindgen]
pub fn speak(code: &str, text: &str, of_models: &str) -> Result<(), JsError> {
    let of_models = serde_json::from_str(of_models).map_err(|_| error("the models' texts are no object of texts"))?;
    language::speak(code, text, of_models).map_err(|e| error(&e.to_string()))
}

/// The one way in which an error reaches JavaScript. Messages never hold text of a record.
fn error(message: &str) -> JsError {
    JsError::new(message)
}

#[cfg(feature = "record")]
fn to_js<T: serde::Serialize>(value: &T) -> Result<JsValue, JsError> {
    value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|_| error("the result could not be handed over"))
}

#[cfg(feature = "record")]
fn from_js<T: for<'de> serde::Deserialize<'de>>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|e| error(&format!("the argument is not of its form: {e}")))
}
