//! A whole list of patients: a worker of its own reads all files and answers for its share of the patients.

use std::collections::BTreeMap;
use std::sync::Arc;

use assess::{Bundle, Request};
use catalog::Entry;
use panel::{Column, Panel, Range, Shard, TableMapping, TableReader, TableRows};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{error, from_js, to_js};

/// Holds the models and one share of the patients of a list. Lists of patients and answers cross as bytes, which the page
/// reads by the same types.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PatientList {
    models: Vec<Entry>,
    panel: Panel,
    request: Request,
    chosen: Vec<String>,
    tables: Option<Arc<TableReader>>,
}

/// One table on its way: bytes in, lines of FHIR out.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PatientTable {
    rows: TableRows,
}

#[wasm_bindgen]
impl PatientTable {
    /// The lines of the rows that are whole with these bytes.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.rows.push(bytes)
    }

    /// The table is at its end: the lines of what is left.
    pub fn end(&mut self) -> Vec<u8> {
        self.rows.end()
    }
}

#[wasm_bindgen]
impl PatientList {
    /// The share `index` of `count`; about `room` bytes of entries are held at a time.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(index: u32, count: u32, room: usize) -> Self {
        let panel = Panel::new(Shard { index, count }, room);
        Self { models: catalog::models().0, panel, request: Request::default(), chosen: vec![], tables: None }
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

    /// Uses a site's overlay, from the text of its file.
    ///
    /// # Errors
    /// When the text is not an overlay, or is one for another model or version.
    pub fn overlay(&mut self, text: &str) -> Result<(), JsError> {
        let overlay: assess::overlay::Overlay =
            serde_json::from_str(text).map_err(|e| error(&format!("The file is not an overlay: {e}")))?;
        let model = self.models.iter_mut().find(|m| m.bundle.about.id == overlay.model);
        let model = model.ok_or_else(|| error("The overlay is for a model that this program does not have."))?;
        model.bundle.set_overlay(overlay).map_err(|e| error(&e.to_string()))
    }

    /// What the columns of a table seem to be, from its first bytes, as the JSON of `TablePlan`.
    ///
    /// # Errors
    /// When there is no header.
    pub fn plan(&self, head: &[u8]) -> Result<String, JsError> {
        let plan = panel::plan(head, &self.bundles()).map_err(|e| error(&e.to_string()))?;
        serde_json::to_string(&plan).map_err(|_| error("the result could not be handed over"))
    }

    /// Tables are read by this mapping, from the text of its file; `asOf` is the day of values whose row names none.
    ///
    /// # Errors
    /// When the mapping is none, does not fit the models, or lacks a unit: says what to do.
    pub fn mapping(&mut self, text: &str, as_of: &str) -> Result<(), JsError> {
        let as_of = as_of.parse().map_err(|_| error("`asOf` must be a day such as 2026-11-22"))?;
        let reader = TableMapping::read(text).and_then(|mapping| TableReader::new(mapping, as_of, &self.bundles()));
        self.tables = Some(Arc::new(reader.map_err(|e| error(&e.to_string()))?));
        Ok(())
    }

    /// A table of which nothing has come.
    ///
    /// # Errors
    /// When there is no mapping.
    pub fn table(&self) -> Result<PatientTable, JsError> {
        let reader = self.tables.clone().ok_or_else(|| error("a table needs a mapping of its columns"))?;
        Ok(PatientTable { rows: TableRows::new(reader) })
    }

    /// Takes in what could not be used of the table that was read as the file of this index.
    #[wasm_bindgen(js_name = tableProblems)]
    pub fn table_problems(&mut self, file: u32, table: &PatientTable) {
        self.panel.table_problems(file, &table.rows);
    }

    fn bundles(&self) -> Vec<&Bundle> {
        self.models.iter().map(|entry| &entry.bundle).collect()
    }

    /// The next file begins; `isLines` where its name says that it is NDJSON.
    #[wasm_bindgen(js_name = beginFile)]
    pub fn begin_file(&mut self, is_lines: bool) {
        self.panel.begin_file(is_lines);
    }

    /// The next bytes of the file. Whether more of it is of use.
    pub fn push(&mut self, bytes: &[u8]) -> bool {
        self.panel.push(bytes)
    }

    /// The file is at its end.
    #[wasm_bindgen(js_name = endFile)]
    pub fn end_file(&mut self) {
        self.panel.end_file();
    }

    /// A file could not be read, or not to its end.
    #[wasm_bindgen(js_name = loseFile)]
    pub fn lose_file(&mut self, file: u32) {
        self.panel.lose_file(file);
    }

    /// Files of which a line is lost that may have concerned anybody: every worker is to know them.
    #[wasm_bindgen(js_name = lostFiles)]
    #[must_use]
    pub fn lost_files(&self) -> Vec<u32> {
        self.panel.lost_files()
    }

    /// All files are read. `lost` are the lost files of all workers; `models` those to score by, all where it is empty.
    ///
    /// # Errors
    /// When the day is none.
    #[wasm_bindgen(js_name = beginScoring)]
    pub fn begin_scoring(
        &mut self,
        as_of: &str,
        #[wasm_bindgen(unchecked_param_type = "Record<string, string>")] settings: JsValue,
        models: Vec<String>,
        lost: &[u32],
    ) -> Result<(), JsError> {
        let as_of = as_of.parse().map_err(|_| error("`as_of` must be a day such as 2026-11-22"))?;
        let settings: BTreeMap<String, String> = from_js(settings)?;
        self.request = Request { as_of, settings, ..Request::default() };
        self.chosen = models;
        self.panel.begin_scoring(lost);
        Ok(())
    }

    /// Scores the next patient who is at hand; false where none is.
    #[wasm_bindgen(js_name = scoreNext)]
    pub fn score_next(&mut self) -> bool {
        let is_chosen = |id: &String| self.chosen.is_empty() || self.chosen.contains(id);
        let bundles: Vec<&Bundle> = self.models.iter().map(|m| &m.bundle).filter(|b| is_chosen(&b.about.id)).collect();
        self.panel.score_next(&bundles, &self.request)
    }

    /// What must be read again: file, first byte and length, one after the other; empty where nobody is left.
    pub fn wanted(&mut self) -> Vec<f64> {
        flat(&self.panel.wanted())
    }

    /// Takes in a range that was wanted, whole.
    pub fn put(&mut self, file: u32, start: f64, bytes: &[u8]) {
        self.panel.put(file, start as u64, bytes);
    }

    /// Patients met, patients scored, entries of theirs, entries that no model needs, bytes held.
    #[must_use]
    pub fn progress(&self) -> Vec<f64> {
        let found = self.panel.found();
        let counts =
            [found.patients as u64, found.scored as u64, found.entries, found.ignored, found.held_bytes as u64];
        counts.iter().map(|count| *count as f64).collect()
    }

    /// The patients scored.
    ///
    /// # Errors
    /// When the worker's memory is exhausted.
    pub fn patients(&self) -> Result<Vec<u8>, JsError> {
        packed(&self.panel.listed())
    }

    /// What columns there are, each with how its answers fall out.
    ///
    /// # Errors
    /// When the worker's memory is exhausted.
    pub fn columns(&self) -> Result<Vec<u8>, JsError> {
        packed(&self.panel.tallies())
    }

    /// One column's answers, by the bytes of the column.
    ///
    /// # Errors
    /// When the bytes are of no column.
    pub fn answers(&self, column: &[u8]) -> Result<Vec<u8>, JsError> {
        let column: Column = postcard::from_bytes(column).map_err(|_| error("there is no such column"))?;
        packed(&self.panel.answers(&column))
    }

    /// What could not be used.
    ///
    /// # Errors
    /// When the worker's memory is exhausted.
    pub fn problems(&self) -> Result<Vec<u8>, JsError> {
        packed(&self.panel.problems())
    }

    /// Where a patient's entries stand: file, first byte and length, one after the other.
    #[must_use]
    pub fn ranges(&self, person: u32) -> Vec<f64> {
        flat(&self.panel.ranges(person))
    }

    /// The patient's part of each file: `{file, parts}[]`, where a part is a text or `{start, len}` in the file.
    ///
    /// # Errors
    /// When the worker's memory is exhausted.
    #[wasm_bindgen(unchecked_return_type = "{ file: number; parts: (string | { start: number; len: number })[] }[]")]
    pub fn input(&self, person: u32) -> Result<JsValue, JsError> {
        to_js(&self.panel.patient_input(person))
    }

    /// The drugs that stand apart and to which these entries refer, as a file of their own.
    #[must_use]
    pub fn drugs(&self, entries: &[u8]) -> Option<Vec<u8>> {
        self.panel.drugs(entries)
    }
}

fn flat(ranges: &[Range]) -> Vec<f64> {
    ranges.iter().flat_map(|range| [f64::from(range.file), range.start as f64, range.len as f64]).collect()
}

fn packed<T: Serialize>(value: &T) -> Result<Vec<u8>, JsError> {
    postcard::to_stdvec(value).map_err(|_| error("the result could not be handed over"))
}
