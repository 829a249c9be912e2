//! Conformance: cases as data, run by every engine. A case is a file in `cases/`; `cases/README.md` says what it may hold.

mod case;
mod engine;
mod fhir;
mod inputs;

pub use case::{Case, Expected, ExpectedOutput, ExpectedProblem, File};
pub use engine::{Answer, Engine, Native};
pub use fhir::{Laboratory, bundle_from_inputs};
pub use inputs::ExpectedInput;

include!(concat!(env!("OUT_DIR"), "/listed.rs"));

/// Runs one case on one engine; one sentence for each thing that is not as expected.
#[must_use]
pub fn check(text: &str, engine: &mut dyn Engine) -> Vec<String> {
    match serde_json::from_str::<Case>(text) {
        Ok(case) => {
            let mut found = case.differences(&engine.answer(&case));
            found.extend(inputs::differences(&case));
            found
        }
        Err(error) => vec![format!("the case is not of its form: {error}")],
    }
}
