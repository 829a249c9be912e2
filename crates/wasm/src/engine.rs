//! Records in, assessments out: what the page's worker talks to.

use assess::{Binding, Bundle, EntryRef, Request};
use catalog::{Disabled, Entry};
use intake::{Input, Opened};
use js_sys::{Array, Function, Reflect, Uint8Array};
use protocol::{
    AssessRequest, Bound, CounterfactualsRequest, ExportRequest, PatientKeyRequest, TrendRequest, WhatIfRequest,
};
use record::Record;
use wasm_bindgen::prelude::*;

use crate::change::LastFound;
use crate::{answers, error, exporting, from_js, to_js};

/// Holds the models and at most one opened input.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    models: Vec<Entry>,
    disabled: Vec<Disabled>,
    files: Vec<(String, Vec<u8>)>,
    opened: Opened,
    /// SHA-256 of the files.
    input_sha256: String,
    /// The visit to which everything belongs that this engine says; empty where nobody named one.
    visit: String,
    /// The inputs of the model that was asked about last.
    found: Option<LastFound>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine with the models that are compiled in and no record.
    #[wasm_bindgen(constructor)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "JavaScript has constructors, not defaults")]
    pub fn new() -> Self {
        let (models, disabled) = catalog::models();
        let (input_sha256, visit) = (String::new(), String::new());
        Self { models, disabled, files: vec![], opened: Opened::default(), input_sha256, visit, found: None }
    }

    /// Names the visit to which everything belongs that this engine will say.
    ///
    /// # Errors
    /// When it belongs to a visit already: another one takes another engine.
    pub fn begin(&mut self, visit: &str) -> Result<(), JsError> {
        if !self.visit.is_empty() {
            return Err(error("this engine belongs to another visit"));
        }
        visit.clone_into(&mut self.visit);
        Ok(())
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
        self.input_sha256 = intake::sha256(&inputs);
        to_js(&answers::opened(&self.opened, &self.files, &self.models, &self.disabled, &self.input_sha256))
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
        to_js(&self.assessment(from_js(request)?)?)
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
        let assessment = self.assessment(from_js(request)?)?;
        let mut text = String::new();
        for line in assess::lines(&assessment) {
            text.push_str(&serde_json::to_string(&line).map_err(|e| error(&e.to_string()))?);
            text.push('\n');
        }
        Ok(text)
    }

    /// Scores one patient and writes the results as FHIR R4, CDS Hooks, CSV or plain text.
    ///
    /// # Errors
    /// As `assess`; when there is no such model, or a result would be hypothetical: that does not leave the program.
    #[wasm_bindgen(unchecked_return_type = "Bound<ExportNote>")]
    pub fn export(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ExportRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        let ExportRequest { format, models, made_at, request } = from_js(request)?;
        let assessment = self.assessment(request)?;
        let answer = exporting::note(format, &self.models, &models, &made_at, &assessment)?;
        to_js(&Bound { bound_to: assessment.bound_to, answer })
    }

    /// Scores one patient with one model and with what the request supposes: the result is hypothetical. A step of a
    /// slider is one call; what the record says of the model's inputs is kept between calls.
    ///
    /// # Errors
    /// As `assess`; when there is no such model, or something cannot be supposed: lists all of it.
    #[wasm_bindgen(js_name = whatIf, unchecked_return_type = "Bound<ModelAssessment>")]
    pub fn what_if(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "WhatIfRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        let WhatIfRequest { model, output, request } = from_js(request)?;
        let (patient, request) = self.understood(request)?;
        let (record, bundle) = (record(&self.opened, patient)?, bundle(&self.models, &model)?);
        let inputs = LastFound::of(&mut self.found, record, patient, bundle, &request);
        let found = inputs.what_if(record, bundle, &request, output.as_deref());
        let answer = found.map_err(|wrong| error(&wrong.to_string()))?;
        to_js(&Bound { bound_to: request.binding, answer })
    }

    /// Searches the smallest changes of what can be acted on with which one output would be quieter or cross a threshold.
    ///
    /// # Errors
    /// As `assess`; when there is no such model or output, or the threshold is none.
    #[wasm_bindgen(unchecked_return_type = "Bound<Counterfactuals>")]
    pub fn counterfactuals(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "CounterfactualsRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        let CounterfactualsRequest { model, output, threshold, request } = from_js(request)?;
        let (patient, request) = self.understood(request)?;
        let (record, bundle) = (record(&self.opened, patient)?, bundle(&self.models, &model)?);
        let inputs = LastFound::of(&mut self.found, record, patient, bundle, &request);
        let found = inputs.counterfactuals(record, bundle, &request, &output, threshold);
        let answer = found.map_err(|wrong| error(&wrong.to_string()))?;
        to_js(&Bound { bound_to: request.binding, answer })
    }

    /// Every reading behind one input of a model up to the day, for a chart over time.
    ///
    /// # Errors
    /// As `assess`; when there is no such model or input.
    #[wasm_bindgen(unchecked_return_type = "Bound<TrendNote>")]
    pub fn trend(
        &self,
        #[wasm_bindgen(unchecked_param_type = "TrendRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        let TrendRequest { model, input, request } = from_js(request)?;
        let (patient, request) = self.understood(request)?;
        let (record, bundle) = (record(&self.opened, patient)?, bundle(&self.models, &model)?);
        let found = bundle.trend(record, request.as_of, &input);
        let answer = found.ok_or_else(|| error("there is no such input of this model"))?;
        to_js(&Bound { bound_to: request.binding, answer })
    }

    /// A chart entry as formatted JSON.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn entry(&self, #[wasm_bindgen(unchecked_param_type = "EntryRef")] entry: JsValue) -> Result<String, JsError> {
        let source = from_js::<EntryRef>(entry)?.into();
        intake::entry_text(&source, &inputs(&self.files)).ok_or_else(|| error("this entry is not in the opened files"))
    }

    /// By what a work file knows the patient: a digest of identifier and birth date that its salt makes.
    ///
    /// # Errors
    /// When there is no such patient, the record holds no identifier, or the request is about another record.
    #[wasm_bindgen(js_name = patientKey, unchecked_return_type = "Bound<string>")]
    pub fn patient_key(
        &self,
        #[wasm_bindgen(unchecked_param_type = "PatientKeyRequest")] request: JsValue,
    ) -> Result<JsValue, JsError> {
        let PatientKeyRequest { patient, salt, binding } = from_js(request)?;
        let record = &record(&self.opened, patient)?.patient;
        let bound_to = self.bound(&binding, patient)?;
        let salt = alerts::Salt::try_from(salt).map_err(|wrong| error(&wrong.to_string()))?;
        let born = record.birth_date.map(|date| date.to_string()).unwrap_or_default();
        let key = alerts::PatientKey::of(&salt, &record.id, &born).map_err(|wrong| error(&wrong.to_string()))?;
        to_js(&Bound { bound_to, answer: String::from(key) })
    }

    /// Describes every model.
    ///
    /// # Errors
    /// When the page's memory is exhausted.
    #[wasm_bindgen(unchecked_return_type = "ModelNote[]")]
    pub fn about(&self) -> Result<JsValue, JsError> {
        to_js(&self.models.iter().map(|m| m.bundle.note()).collect::<Vec<_>>())
    }

    /// All that is known of one model: its card, what was measured of it, its history.
    ///
    /// # Errors
    /// When there is no such model, or it is switched off.
    #[wasm_bindgen(unchecked_return_type = "ModelSheet")]
    pub fn sheet(&self, model: &str) -> Result<JsValue, JsError> {
        let found = self.models.iter().find(|m| m.bundle.about.id == model);
        to_js(&found.ok_or_else(|| error("there is no such model"))?.sheet())
    }

    /// What every model is and what its golden patients gave in this browser, those that are switched off among them.
    ///
    /// # Errors
    /// When the page's memory is exhausted.
    #[wasm_bindgen(unchecked_return_type = "CertificateNote[]")]
    pub fn certificates(&self) -> Result<JsValue, JsError> {
        to_js(&answers::certificates(&self.models, &self.disabled))
    }

    /// Adds a site's own codes, from the text of its value-set file; returns how many sets found a concept.
    ///
    /// # Errors
    /// When the text is not a value-set file: says where.
    pub fn site(&mut self, text: &str) -> Result<usize, JsError> {
        let site: assess::SiteValueSets =
            serde_json::from_str(text).map_err(|e| error(&format!("The file is not a value-set file: {e}")))?;
        // What was found by the codes before does not hold any more.
        self.found = None;
        let add = |m: &mut Entry| assess::add_value_sets(m.bundle.features_mut().concepts_mut(), &site);
        Ok(self.models.iter_mut().map(add).sum())
    }

    /// Uses a site's overlay, from the text of its file, until the engine ends; returns the name of its model.
    ///
    /// # Errors
    /// When the text is not an overlay, or is one for another model or version: says which.
    pub fn overlay(&mut self, text: &str) -> Result<String, JsError> {
        let overlay: assess::overlay::Overlay =
            serde_json::from_str(text).map_err(|e| error(&format!("The file is not an overlay: {e}")))?;
        let model = self.models.iter_mut().find(|m| m.bundle.about.id == overlay.model);
        let model = model.ok_or_else(|| error("The overlay is for a model that this program does not have."))?;
        model.bundle.set_overlay(overlay).map_err(|e| error(&e.to_string()))?;
        self.found = None;
        Ok(model.bundle.about.title.clone())
    }

    /// Goes back to the models' own values.
    #[wasm_bindgen(js_name = clearOverlays)]
    pub fn clear_overlays(&mut self) {
        self.models.iter_mut().for_each(|m| m.bundle.clear_overlays());
        self.found = None;
    }

    /// Forgets the record.
    pub fn close(&mut self) {
        self.files.clear();
        self.opened = Opened::default();
        self.found = None;
        self.input_sha256.clear();
    }
}

impl Engine {
    /// To what an answer belongs: what this engine itself holds, whatever it was asked for.
    ///
    /// # Errors
    /// When it was asked for something else.
    fn bound(&self, asked: &Binding, patient: usize) -> Result<Binding, JsError> {
        let patient = u32::try_from(patient).unwrap_or(u32::MAX);
        let held = Binding { input_sha256: self.input_sha256.clone(), visit: self.visit.clone(), patient };
        if *asked != Binding::default() && *asked != held {
            return Err(error("this request is about another record or another visit, and was not answered"));
        }
        Ok(held)
    }

    /// A request as the engine's own crates understand it, and the index of its patient.
    fn understood(&self, request: AssessRequest) -> Result<(usize, Request), JsError> {
        let AssessRequest { patient, as_of, asked_for, settings, questioned, by_hand, what_if, binding } = request;
        let as_of = as_of.parse().map_err(|_| error("`as_of` must be a day such as 2026-11-22"))?;
        record(&self.opened, patient)?;
        let binding = self.bound(&binding, patient)?;
        Ok((patient, Request { as_of, asked_for, settings, questioned, by_hand, what_if, binding }))
    }

    fn assessment(&self, request: AssessRequest) -> Result<assess::Assessment, JsError> {
        let (patient, request) = self.understood(request)?;
        let bundles: Vec<&Bundle> = self.models.iter().map(|m| &m.bundle).collect();
        assess::check_suppositions(&bundles, &request.what_if).map_err(|wrong| error(&wrong.to_string()))?;
        let record = record(&self.opened, patient)?;
        Ok(assess::assess(record, &self.opened.problems_of(patient), &bundles, &request))
    }
}

fn record(opened: &Opened, patient: usize) -> Result<&Record, JsError> {
    opened.records.get(patient).ok_or_else(|| error("there is no such patient"))
}

fn bundle<'a>(models: &'a [Entry], id: &str) -> Result<&'a Bundle, JsError> {
    let found = models.iter().find(|m| m.bundle.about.id == id);
    found.map(|m| &m.bundle).ok_or_else(|| error("there is no such model"))
}

fn inputs(files: &[(String, Vec<u8>)]) -> Vec<Input<'_>> {
    files.iter().map(|(name, bytes)| Input { name, bytes }).collect()
}
