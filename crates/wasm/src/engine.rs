//! Records in, assessments out: what the page's worker talks to.

use assess::{Bundle, EntryRef, Request};
use catalog::{Disabled, Entry};
use intake::{Input, Opened};
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::types::{self, AssessRequest};
use crate::{error, from_js, to_js};

/// Holds the models and at most one opened input.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    models: Vec<Entry>,
    disabled: Vec<Disabled>,
    files: Vec<(String, Vec<u8>)>,
    opened: Opened,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with the models that are compiled in and no record.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "JavaScript has constructors, not defaults")]
    pub fn new() -> Self {
        let (models, disabled) = catalog::models();
        Self { models, disabled, files: vec![], opened: Opened::default() }
    }

    /// Opens files `[{name: string, bytes: Uint8Array}]` together; `progress` is called with a share from 0 to 1.
    ///
    /// # Errors
    /// When the argument is not of that form. What is wrong inside the files is in the result's `problems`.
    #[wasm_bindgen(unchecked_return_type = "OpenedNote")]
    pub fn open(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "{ name: string; bytes: Uint8Array }[]")] files: &Array,
        #[wasm_bindgen(unchecked_param_type = "(share: number) => void")] progress: &Function,
    ) -> Result<JsValue, JsError> {
        self.close();
        for file in files.iter() {
            let field =
                |name: &str| Reflect::get(&file, &name.into()).map_err(|_| error("a file must be {name, bytes}"));
            let bytes = field("bytes")?.dyn_into::<Uint8Array>().map_err(|_| error("`bytes` must be a Uint8Array"))?;
            self.files.push((field("name")?.as_string().unwrap_or_default(), bytes.to_vec()));
        }
        let inputs = inputs(&self.files);
        let mut told = 0.0;
        self.opened = intake::open(&inputs, &mut |share| {
            // Each call crosses into JavaScript and on to the page: a hundred of them are enough for any bar.
            if share >= told + 0.01 || share >= 1.0 {
                told = share;
                // A page that no longer listens is no reason to stop.
                _ = progress.call1(&JsValue::NULL, &share.into());
            }
        });
        to_js(&types::opened(&self.opened, &self.files, &self.models, &self.disabled))
    }

    /// Scores one patient with every model.
    ///
    /// # Errors
    /// When the request is not of its form, or names a patient or a day that does not exist.
    #[wasm_bindgen(unchecked_return_type = "Assessment")]
    pub fn assess(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AssessRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.assessment(request)?)
    }

    /// Scores one patient with every model: JSON lines, the same bytes that `insite score --json` prints.
    ///
    /// # Errors
    /// As `assess`.
    #[wasm_bindgen(js_name = assessLines)]
    pub fn assess_lines(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AssessRequest")] request: JsValue,
    ) -> Result<String, JsError> {
        let assessment = self.assessment(request)?;
        let mut text = String::new();
        for line in assess::lines(&assessment) {
            text.push_str(&serde_json::to_string(&line).map_err(|e| error(&e.to_string()))?);
            text.push('\n');
        }
        Ok(text)
    }

    /// A chart entry as formatted JSON.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn entry(&self, #[wasm_bindgen(unchecked_param_type = "EntryRef")] entry: JsValue) -> Result<String, JsError> {
        let source = from_js::<EntryRef>(entry)?.into();
        intake::entry_text(&source, &inputs(&self.files)).ok_or_else(|| error("this entry is not in the opened files"))
    }

    /// Describes every model.
    ///
    /// # Errors
    /// When the page's memory is exhausted.
    #[wasm_bindgen(unchecked_return_type = "ModelNote[]")]
    pub fn about(&self) -> Result<JsValue, JsError> {
        to_js(&self.models.iter().map(|m| m.bundle.note(&m.card)).collect::<Vec<_>>())
    }

    /// Adds a site's own codes, from the text of its value-set file; returns how many sets found a concept.
    ///
    /// # Errors
    /// When the text is not a value-set file: says where.
    pub fn site(&mut self, text: &str) -> Result<usize, JsError> {
        let site: assess::SiteValueSets =
            serde_json::from_str(text).map_err(|e| error(&format!("The file is not a value-set file: {e}")))?;
        let add = |m: &mut Entry| assess::add_value_sets(m.bundle.features_mut().concepts_mut(), &site);
        Ok(self.models.iter_mut().map(add).sum())
    }

    /// Forgets the record.
    pub fn close(&mut self) {
        self.files.clear();
        self.opened = Opened::default();
    }
}

impl Engine {
    fn assessment(&self, request: JsValue) -> Result<assess::Assessment, JsError> {
        let AssessRequest { patient, as_of, asked_for, settings, questioned, by_hand, what_if, binding } =
            from_js(request)?;
        let as_of = as_of.parse().map_err(|_| error("`as_of` must be a day such as 2026-11-22"))?;
        let record = self.opened.records.get(patient).ok_or_else(|| error("there is no such patient"))?;
        let bundles: Vec<&Bundle> = self.models.iter().map(|m| &m.bundle).collect();
        let request = Request { as_of, asked_for, settings, questioned, by_hand, what_if, binding };
        Ok(assess::assess(record, &self.opened.problems_of(patient), &bundles, &request))
    }
}

fn inputs(files: &[(String, Vec<u8>)]) -> Vec<Input<'_>> {
    files.iter().map(|(name, bytes)| Input { name, bytes }).collect()
}
