//! A model on a site's own patients: a worker of its own holds the files, answers, and is ended afterwards.

use catalog::Entry;
use js_sys::{Array, Function, Reflect, Uint8Array};
use validate::{DataFile, OverlayRequest, Validation, ValidationRequest};
use wasm_bindgen::prelude::*;

use crate::{error, from_js, to_js};

/// Holds the models, the files of patients and what was found last.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Validator {
    models: Vec<Entry>,
    files: Vec<Vec<u8>>,
    found: Option<Validation>,
}

#[wasm_bindgen]
impl Validator {
    /// A validator with the models that are compiled in and no patients.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "JavaScript has constructors, not defaults")]
    pub fn new() -> Self {
        Self { models: catalog::models().0, files: vec![], found: None }
    }

    /// Takes files `[{name: string, bytes: Uint8Array}]` together: a table, or records and a table of outcomes.
    ///
    /// # Errors
    /// When the argument is not of that form, or the files do not go together.
    #[wasm_bindgen(unchecked_return_type = "DataNote")]
    pub fn read(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "{ name: string; bytes: Uint8Array }[]")] files: &Array,
    ) -> Result<JsValue, JsError> {
        self.found = None;
        self.files.clear();
        for file in files.iter() {
            let bytes = Reflect::get(&file, &"bytes".into()).ok().and_then(|b| b.dyn_into::<Uint8Array>().ok());
            self.files.push(bytes.ok_or_else(|| error("a file must be {name, bytes}"))?.to_vec());
        }
        to_js(&validate::look(&self.files()).map_err(said)?)
    }

    /// Adds a site's own codes, from the text of its value-set file.
    ///
    /// # Errors
    /// When the text is not a value-set file: says where.
    pub fn site(&mut self, text: &str) -> Result<(), JsError> {
        let site: assess::SiteValueSets =
            serde_json::from_str(text).map_err(|e| error(&format!("The file is not a value-set file: {e}")))?;
        for entry in &mut self.models {
            assess::add_value_sets(entry.bundle.features_mut().concepts_mut(), &site);
        }
        Ok(())
    }

    /// What must be said of the files before an output is checked, and what their columns seem to be.
    ///
    /// # Errors
    /// When there is no such output, or the files do not go together.
    #[wasm_bindgen(unchecked_return_type = "Plan")]
    pub fn plan(&self, model: &str, output: &str) -> Result<JsValue, JsError> {
        let note = validate::look(&self.files()).map_err(said)?;
        let plan = validate::plan(&self.model(model)?.bundle, output, note.form, &note.columns);
        to_js(&plan.ok_or_else(|| error("the model gives no such output"))?)
    }

    /// Checks one output on the patients; `progress` is called with a share from 0 to 1.
    ///
    /// # Errors
    /// When files, columns and settings do not go together.
    #[wasm_bindgen(unchecked_return_type = "ValidationReport")]
    pub fn run(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "ValidationRequest")] request: JsValue,
        #[wasm_bindgen(unchecked_param_type = "(share: number) => void")] progress: &Function,
    ) -> Result<JsValue, JsError> {
        let request: ValidationRequest = from_js(request)?;
        let mut told = 0.0;
        let mut tell = |share: f64| {
            // Each call crosses into JavaScript and on to the page: a hundred of them are enough for any bar.
            if share >= told + 0.01 || share >= 1.0 {
                told = share;
                // A page that no longer listens is no reason to stop.
                _ = progress.call1(&JsValue::NULL, &share.into());
            }
        };
        let found = validate::validate(&self.model(&request.model)?.bundle, &request, &self.files(), &mut tell);
        let found = found.map_err(said)?;
        let report = to_js(&found.report)?;
        self.found = Some(found);
        Ok(report)
    }

    /// The overlay of what was found last, as the text of its file.
    ///
    /// # Errors
    /// When nothing was checked, or what is wanted could not be fitted.
    pub fn overlay(
        &self,
        #[wasm_bindgen(unchecked_param_type = "OverlayRequest")] request: JsValue,
    ) -> Result<String, JsError> {
        let request: OverlayRequest = from_js(request)?;
        let overlay = validate::overlay(self.found()?, &request).map_err(said)?;
        serde_json::to_string_pretty(&overlay).map_err(|e| error(&e.to_string()))
    }

    /// What may leave the site of what was found last: `json`, or `csv`.
    ///
    /// # Errors
    /// When nothing was checked, or of too few patients.
    pub fn shared(&self, form: &str) -> Result<String, JsError> {
        let report = &self.found()?.report;
        if form == "csv" { validate::shared_csv(report) } else { validate::shared_json(report) }.map_err(said)
    }
}

impl Validator {
    fn files(&self) -> Vec<DataFile<'_>> {
        self.files.iter().map(|bytes| DataFile { name: "", bytes }).collect()
    }

    fn model(&self, id: &str) -> Result<&Entry, JsError> {
        self.models.iter().find(|entry| entry.bundle.about.id == id).ok_or_else(|| error("there is no such model"))
    }

    fn found(&self) -> Result<&Validation, JsError> {
        self.found.as_ref().ok_or_else(|| error("nothing has been checked yet"))
    }
}

fn said(problem: validate::ValidateError) -> JsError {
    error(&problem.to_string())
}
