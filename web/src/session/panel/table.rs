//! The columns of a table of patients: looked at once it is chosen, and mapped by the reader.

use std::rc::Rc;
use std::sync::Arc;

use js_sys::Array;
use leptos::prelude::*;
use panel::{TableMapping, TablePlan};
use validate::InputChoice;

use super::{Listing, Stage};
use crate::components::save;
use crate::words;
use crate::worker::{Client, WorkerError};

/// The name of a mapping's file.
const FILE: &str = "insite-table-mapping.json";

impl Listing {
    /// Has a worker look whether there is a table among the files, and what its columns seem to be.
    pub(super) fn look_at_tables(self, files: Array) {
        let client = match Client::start() {
            Ok(client) => Rc::new(client),
            Err(error) => return self.failure.set(Some(error.message)),
        };
        let generation = self.generation.get_value();
        let kept = client.clone();
        client.call(
            "panelPlan",
            &files.into(),
            |_| (),
            move |answer: Result<Option<String>, WorkerError>| {
                // The worker has answered all that it was started for.
                drop(kept);
                if self.generation.get_value() != generation || self.stage.get_untracked() != Stage::Chosen {
                    return;
                }
                match answer.map(|text| text.map(|text| serde_json::from_str::<TablePlan>(&text))) {
                    Ok(None) => {}
                    Ok(Some(Ok(plan))) => {
                        self.mapping.set(Some(plan.mapping.clone()));
                        self.plan.set(Some(Arc::new(plan)));
                    }
                    Ok(Some(Err(_))) => self.failure.set(Some(words::answer_not_understood().into())),
                    Err(error) => self.failure.set(Some(error.message)),
                }
            },
        );
    }

    /// Changes what the columns are.
    pub(crate) fn map(self, change: impl FnOnce(&mut TableMapping)) {
        self.mapping_note.set(None);
        self.mapping.update(|mapping| {
            if let Some(mapping) = mapping {
                change(mapping);
            }
        });
    }

    /// Saves the mapping as a file of the browser's saving.
    pub(crate) fn save_mapping(self) {
        let text = self.mapping.with_untracked(|mapping| mapping.as_ref().map(TableMapping::text));
        let is_saved = text.and_then(|text| save(FILE, &text)).is_some();
        let said = if is_saved { Ok(words::table_mapping_saved(FILE)) } else { Err(words::export_not_saved().into()) };
        self.mapping_note.set(Some(said));
    }

    /// Uses a mapping file, and says which of its columns the table lacks.
    pub(crate) fn open_mapping(self, text: &str) {
        let mapping = match TableMapping::read(text) {
            Ok(mapping) => mapping,
            Err(error) => return self.mapping_note.set(Some(Err(error.to_string()))),
        };
        let lacking = self.plan.with_untracked(|plan| {
            let columns = plan.as_ref().map(|plan| plan.columns.clone()).unwrap_or_default();
            columns_of(&mapping).into_iter().filter(|column| !columns.contains(column)).collect::<Vec<_>>()
        });
        self.mapping.set(Some(mapping));
        self.mapping_note.set(Some(if lacking.is_empty() {
            Ok(words::table_mapping_opened().into())
        } else {
            Err(words::table_mapping_lacks(&lacking.join(words::list_comma())))
        }));
    }
}

/// All columns that a mapping names.
fn columns_of(mapping: &TableMapping) -> Vec<String> {
    let of_inputs = mapping.inputs.values().filter_map(|choice| match choice {
        InputChoice::Column { column, .. } => Some(column),
        InputChoice::Always { .. } => None,
    });
    let facts = [&mapping.name, &mapping.birth_date, &mapping.day].into_iter().flatten();
    [&mapping.patient].into_iter().chain(facts).chain(of_inputs).cloned().collect()
}
