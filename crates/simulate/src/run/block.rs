//! Some people, one after the other, as they will stand in the files.

use std::ops::RangeInclusive;

use arrow_array::RecordBatch;

use super::{Form, Settings};
use crate::disease::{Calibration, Term};
use crate::error::SimulateError;
use crate::fhir::{self, Lines};
use crate::history;
use crate::omop::{self, CsvRows, ParquetRows, TABLES};
use crate::truth::{self, Tally};

/// What goes into the files of the population.
pub(super) enum Part {
    /// A buffer a file.
    Bytes(Vec<Vec<u8>>),
    /// A batch a table.
    Batches(Vec<RecordBatch>),
}

/// Some people.
pub(super) struct Block {
    pub(super) part: Part,
    /// Their lines of `truth.csv`.
    pub(super) truth: String,
    pub(super) tally: Tally,
}

impl Block {
    /// Draws and writes the people of those numbers.
    pub(super) fn draw(
        settings: &Settings,
        terms: &[Term],
        calibration: &Calibration,
        numbers: RangeInclusive<u64>,
    ) -> Result<Self, SimulateError> {
        let mut truth = String::new();
        let mut tally = Tally::default();
        let mut people = numbers.map(|number| {
            let history = history::draw(settings.seed, number, terms, calibration);
            truth::line(&history, &mut truth);
            tally.count(&history);
            history
        });
        let part = match settings.form {
            Form::OmopCsv => {
                let mut rows = CsvRows::new(&TABLES);
                people.try_for_each(|history| omop::write(&history, &mut rows))?;
                Part::Bytes(rows.bytes)
            }
            Form::OmopParquet => {
                let mut rows = ParquetRows::new(&TABLES);
                people.try_for_each(|history| omop::write(&history, &mut rows))?;
                Part::Batches(rows.finish()?)
            }
            Form::FhirNdjson => {
                let mut lines = Lines::new();
                people.for_each(|history| fhir::write(&history, &mut lines));
                Part::Bytes(lines.0)
            }
        };
        Ok(Self { part, truth, tally })
    }
}
