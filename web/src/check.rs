//! The state of one check of a model on a site's patients. It lives as long as its screen, and so does its worker.

use std::rc::Rc;
use std::sync::Arc;

use js_sys::Array;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use validate::{DataNote, OverlayRequest, Plan, RecalibrationKind, ValidationReport, ValidationRequest};
use wasm_bindgen::JsValue;
use web_sys::FileList;

use crate::session::{Session, to_js};
use crate::words;
use crate::worker::{Client, WorkerError, object};

/// A file that the page made, to be saved or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) name: String,
    pub(crate) text: String,
}

/// The state. Its signals belong to the screen of the check.
#[derive(Clone, Copy)]
pub(crate) struct Check {
    session: Session,
    pub(crate) data: RwSignal<Option<Arc<DataNote>>>,
    pub(crate) plan: RwSignal<Option<Arc<Plan>>>,
    pub(crate) request: RwSignal<ValidationRequest>,
    /// The share of the work that is done; `None` where none is going on.
    pub(crate) progress: RwSignal<Option<f64>>,
    pub(crate) report: RwSignal<Option<Arc<ValidationReport>>>,
    pub(crate) failure: RwSignal<Option<String>>,
    /// Which of the report's numbers of alerts is chosen.
    pub(crate) budget: RwSignal<usize>,
    pub(crate) made: RwSignal<Option<Made>>,
    client: StoredValue<Option<Rc<Client>>, LocalStorage>,
    /// Counts what was asked for otherwise: an answer to what was asked before is dropped.
    generation: StoredValue<u32>,
}

impl Check {
    /// A check with no files and no worker.
    pub(crate) fn new(session: Session) -> Self {
        let check = Self {
            session,
            data: RwSignal::new(None),
            plan: RwSignal::new(None),
            request: RwSignal::default(),
            progress: RwSignal::new(None),
            report: RwSignal::new(None),
            failure: RwSignal::new(None),
            budget: RwSignal::new(0),
            made: RwSignal::new(None),
            client: StoredValue::new_local(None),
            generation: StoredValue::new(0),
        };
        // With the screen goes the worker, and with it every patient.
        on_cleanup(move || _ = check.client.try_update_value(|client| *client = None));
        check
    }

    /// The columns of the table, once files were read.
    pub(crate) fn columns(self) -> Vec<String> {
        self.data.with_untracked(|data| data.as_ref().map(|data| data.columns.clone()).unwrap_or_default())
    }

    /// Ends the worker and forgets all that was read and found.
    pub(crate) fn close(self) {
        self.client.set_value(None);
        self.data.set(None);
        self.plan.set(None);
        self.change(|request| *request = ValidationRequest::default());
        self.failure.set(None);
    }

    /// Changes what is asked for. What was found for the request of before goes, and what was made of it.
    pub(crate) fn change(self, change: impl FnOnce(&mut ValidationRequest)) {
        self.generation.update_value(|generation| *generation += 1);
        self.progress.set(None);
        self.report.set(None);
        self.made.set(None);
        self.request.update(change);
    }

    /// Reads files of patients in a new worker.
    pub(crate) fn read(self, files: &FileList) {
        self.close();
        if files.length() == 0 {
            return;
        }
        match Client::start() {
            Ok(client) => self.client.set_value(Some(Rc::new(client))),
            Err(error) => return self.failure.set(Some(error.message)),
        }
        let inputs = Array::new();
        for file in (0..files.length()).filter_map(|at| files.get(at)) {
            inputs.push(&object(&[("name", file.name().into()), ("file", file.into())]));
        }
        let sets: Array =
            self.session.site_value_sets.get_untracked().iter().map(|text| JsValue::from_str(text)).collect();
        let argument = object(&[("files", inputs.into()), ("valueSets", sets.into())]);
        self.call("patients", &argument, move |note: DataNote| self.data.set(Some(Arc::new(note))));
    }

    /// Chooses the model and its output; what the columns seem to be is filled in.
    pub(crate) fn choose(self, model: String, output: String) {
        self.plan.set(None);
        self.change(|request| (request.model, request.output) = (model.clone(), output.clone()));
        if model.is_empty() || output.is_empty() {
            return;
        }
        let argument = object(&[("model", model.into()), ("output", output.into())]);
        self.call("plan", &argument, move |plan: Plan| {
            let guess = plan.guess.clone();
            self.change(|request| {
                request.inputs = guess.inputs;
                request.outcome = guess.outcome.unwrap_or_default();
                request.subject = guess.subject;
                request.as_of_column = guess.as_of_column;
                request.horizon_years = plan.horizon_years;
            });
            self.plan.set(Some(Arc::new(plan)));
        });
    }

    /// Runs the check.
    pub(crate) fn run(self) {
        self.change(|_| ());
        self.session.status.set(words::running().into());
        let request = to_js(&self.request.get_untracked());
        self.call("validate", &request, move |report: ValidationReport| {
            let middle = report.burden.iter().position(|b| b.budget_per_1000 >= 50.0).unwrap_or(0);
            self.budget.set(middle);
            self.report.set(Some(Arc::new(report)));
            self.session.status.set(words::check_done().into());
        });
    }

    /// The number of alerts chosen.
    pub(crate) fn budget_per_1000(self) -> Option<f64> {
        let report = self.report.get()?;
        report.burden.get(self.budget.get()).map(|burden| burden.budget_per_1000)
    }

    /// Makes the overlay file.
    pub(crate) fn make_overlay(
        self,
        recalibration: RecalibrationKind,
        site: String,
        period: String,
        with_threshold: bool,
    ) {
        let request = OverlayRequest {
            recalibration,
            budget_per_1000: self.budget_per_1000().filter(|_| with_threshold),
            site,
            period,
            created: crate::session::today(),
            program: concat!("insite ", env!("CARGO_PKG_VERSION")).into(),
        };
        let (model, output) = self.request.with_untracked(|r| (r.model.clone(), r.output.clone()));
        let name = format!("{model}-{output}.overlay.json");
        self.call("overlayOf", &to_js(&request), move |text: String| {
            self.session.status.set(words::overlay_made().into());
            self.made.set(Some(Made { name, text }));
        });
    }

    /// Makes the report for others: `json` or `csv`.
    pub(crate) fn make_shared(self, form: &'static str) {
        let model = self.request.with_untracked(|r| r.model.clone());
        let name = format!("{model}-local-validation.{form}");
        self.call("shared", &form.into(), move |text: String| self.made.set(Some(Made { name, text })));
    }

    fn call<T: DeserializeOwned + 'static>(self, method: &str, argument: &JsValue, done: impl FnOnce(T) + 'static) {
        let Some(client) = self.client.get_value() else { return };
        self.failure.set(None);
        self.progress.set(Some(0.0));
        let generation = self.generation.get_value();
        // With the screen the state goes too.
        let is_current = move || self.generation.try_get_value() == Some(generation);
        client.call(
            method,
            argument,
            move |share| {
                if is_current() {
                    self.progress.set(Some(share));
                }
            },
            move |answer: Result<T, WorkerError>| {
                // A worker that died answers no later question either.
                let is_fatal = answer.as_ref().is_err_and(|error| error.is_fatal);
                if !is_current() && !is_fatal {
                    return;
                }
                self.progress.set(None);
                match answer {
                    Ok(answer) => done(answer),
                    Err(error) => {
                        if error.is_fatal {
                            self.close();
                        }
                        self.failure.set(Some(error.message));
                    }
                }
            },
        );
    }
}
