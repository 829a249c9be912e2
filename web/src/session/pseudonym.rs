//! By what a work file knows the open patient. The page never makes it: the worker, which holds the record, does.

use super::{Failure, Session, to_js};
use crate::messages::{Bound, PatientKeyRequest};
use crate::words;
use crate::worker::WorkerError;
use leptos::prelude::*;

impl Session {
    /// Asks for the digest of the open patient by a work file's salt; an answer about whoever is no longer open is dropped.
    pub(crate) fn patient_key(self, salt: String, done: impl FnOnce(Result<String, String>) + 'static) {
        let Some(patient) = self.patient.get_untracked() else { return };
        let binding = self.binding();
        let request = PatientKeyRequest { patient: patient.index, salt, binding: binding.clone() };
        self.call(
            "patientKey",
            &to_js(&request),
            |_| (),
            move |answer: Result<Bound<String>, WorkerError>| {
                if self.binding() != binding {
                    return;
                }
                match answer {
                    Err(error) if error.is_fatal => self.fail(Failure { message: error.message, problems: vec![] }),
                    Ok(answer) if answer.bound_to != binding => {
                        self.fail(Failure { message: words::not_this_patient().into(), problems: vec![] });
                    }
                    answer => done(answer.map(|bound| bound.answer).map_err(|error| error.message)),
                }
            },
        );
    }
}
