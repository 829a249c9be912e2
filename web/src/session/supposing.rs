//! Questions about what would be: they change nothing of what stands on the screen of the record, and an answer that
//! comes when the record is another one, or is read otherwise, is dropped.

use std::collections::BTreeMap;

use assess::{Counterfactuals, InputSource, ModelAssessment, TrendNote};
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Failure, Session, to_js};
use crate::messages::{Bound, CounterfactualsRequest, TrendRequest, WhatIfRequest};
use crate::words;
use crate::worker::WorkerError;

/// Inputs to suppose, by name.
pub(crate) type Suppositions = BTreeMap<String, InputSource>;

/// An answer, or why there is none; nothing where the question was overtaken: the record is read otherwise by now.
pub(crate) type Answer<T> = Option<Result<T, String>>;

impl Session {
    /// Asks what a model would say with other inputs; the output at hand is explained.
    pub(crate) fn what_if(
        self,
        model: String,
        output: String,
        what_if: Suppositions,
        done: impl FnOnce(Answer<ModelAssessment>) + 'static,
    ) {
        let Some(mut request) = self.request() else { return };
        request.what_if = what_if;
        self.ask("whatIf", &WhatIfRequest { model, output: Some(output), request }, done);
    }

    /// Asks which smallest changes would make an output quieter, or bring it across the reader's own threshold.
    pub(crate) fn counterfactuals(
        self,
        model: String,
        output: String,
        threshold: Option<f64>,
        done: impl FnOnce(Answer<Counterfactuals>) + 'static,
    ) {
        let Some(request) = self.request() else { return };
        self.ask("counterfactuals", &CounterfactualsRequest { model, output, threshold, request }, done);
    }

    /// Asks for every reading behind an input.
    pub(crate) fn trend(self, model: String, input: String, done: impl FnOnce(Answer<TrendNote>) + 'static) {
        let Some(request) = self.request() else { return };
        self.ask("trend", &TrendRequest { model, input, request }, done);
    }

    /// Asks about the patient at hand; an answer that is of another one closes the record.
    pub(super) fn ask<T: DeserializeOwned + 'static>(
        self,
        method: &str,
        question: &impl Serialize,
        done: impl FnOnce(Answer<T>) + 'static,
    ) {
        let generation = self.generation.get_untracked();
        let binding = self.binding();
        self.call(
            method,
            &to_js(question),
            |_| (),
            move |answer: Result<Bound<T>, WorkerError>| {
                if self.generation.get_untracked() != generation {
                    return done(None);
                }
                match answer {
                    Err(error) if error.is_fatal => self.fail(Failure { message: error.message, problems: vec![] }),
                    // Nothing of it is shown, not even that it came.
                    Ok(answer) if answer.bound_to != binding => {
                        self.fail(Failure { message: words::not_this_patient().into(), problems: vec![] });
                    }
                    answer => done(Some(answer.map(|bound| bound.answer).map_err(|error| error.message))),
                }
            },
        );
    }
}
