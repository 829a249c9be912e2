//! The rows that have every value, and how many were set aside for want of which.

use serde::{Deserialize, Serialize};

use crate::error::RegressError;
use crate::levels::Labels;
use crate::table::Table;
use crate::terms::Column;

/// How many rows were read, and what became of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    /// From the file.
    pub read: usize,
    /// Of them.
    pub analysed: usize,
    /// The others: what was missing first, in the order in which it was asked for.
    pub dropped: Vec<Dropped>,
}

/// Rows that were set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dropped {
    /// Such as `age missing`.
    pub reason: String,
    /// For this reason.
    pub rows: usize,
}

impl Rows {
    /// In words.
    #[must_use]
    pub fn said(&self) -> String {
        let Self { read, analysed, .. } = self;
        match read - analysed {
            0 => format!("{read} rows read, all analysed"),
            dropped => format!("{read} rows read, {analysed} analysed, {dropped} dropped: {}", self.reasons()),
        }
    }

    fn reasons(&self) -> String {
        let reasons: Vec<String> = self.dropped.iter().map(|d| format!("{} {}", d.rows, d.reason)).collect();
        reasons.join(", ")
    }
}

/// Which rows stay, and why the others do not.
#[derive(Debug, Clone)]
pub struct Complete {
    keep: Vec<bool>,
    rows: Rows,
}

impl Complete {
    /// All rows that the table still has.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let (read, len) = (table.rows_read(), table.len());
        let rows = Rows { read, analysed: len, dropped: Vec::new() };
        let mut complete = Self { keep: vec![true; len], rows };
        complete.count("not of the rows asked for", read - len);
        complete
    }

    fn count(&mut self, reason: &str, rows: usize) {
        if rows > 0 {
            self.rows.dropped.push(Dropped { reason: reason.into(), rows });
        }
    }

    /// Sets aside the rows in which this is missing; a value a row of the table.
    pub fn require<T>(&mut self, name: &str, values: &[Option<T>]) {
        let mut missing = 0;
        for (keep, value) in self.keep.iter_mut().zip(values) {
            if *keep && value.is_none() {
                *keep = false;
                missing += 1;
            }
        }
        self.rows.analysed -= missing;
        self.count(&format!("{name} missing"), missing);
    }

    /// # Errors
    /// When no row is left.
    pub fn check(&self) -> Result<(), RegressError> {
        match self.rows.analysed {
            0 => Err(RegressError::NoneComplete { reasons: self.rows.reasons() }),
            _ => Ok(()),
        }
    }

    /// The counts so far.
    #[must_use]
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    /// The values of the rows that stay.
    #[must_use]
    pub fn values<T: Copy>(&self, values: &[Option<T>]) -> Vec<T> {
        self.keep.iter().zip(values).filter(|(keep, _)| **keep).filter_map(|(_, value)| *value).collect()
    }

    /// A column's name, and its values in the rows that stay.
    #[must_use]
    pub fn column(&self, column: &Column) -> (String, Vec<f64>) {
        (column.name.clone(), self.values(&column.values))
    }

    /// The numbers of the labels in the rows that stay.
    #[must_use]
    pub fn labels(&self, labels: Option<&Labels>) -> Option<Vec<usize>> {
        labels.map(|labels| self.values(&labels.values))
    }

    /// The row of the table of the n-th row that stays, both counted from 0.
    fn row(&self, nth: usize) -> Option<usize> {
        self.keep.iter().enumerate().filter(|(_, keep)| **keep).map(|(row, _)| row).nth(nth)
    }

    /// What a computation of these columns says, with the line of the file instead of the row among those analysed, and
    /// without values of few rows.
    pub(crate) fn located(&self, error: statistics::Error, table: &Table, columns: &[Column]) -> RegressError {
        let said = |name: &str| columns.iter().find(|c| c.name == name).map_or_else(|| name.to_owned(), Column::said);
        let because = match error {
            statistics::Error::OutOfRange { what, row, must, .. } => {
                let place = row.checked_sub(1).and_then(|row| self.row(row));
                let place = place.map_or_else(String::new, |row| table.place(row));
                return RegressError::OutOfRange { place, what: said(&what), must };
            }
            statistics::Error::Constant { column } => statistics::Error::Constant { column: said(&column) },
            statistics::Error::Separation { column } => statistics::Error::Separation { column: said(&column) },
            statistics::Error::Collinear { column, others } => {
                let mut before: Vec<String> = Vec::new();
                for other in columns.iter().take_while(|c| c.name != column).map(Column::said) {
                    if !before.contains(&other) {
                        before.push(other);
                    }
                }
                let others = if before.is_empty() { others } else { before.join(", ") };
                statistics::Error::Collinear { column: said(&column), others }
            }
            other => other,
        };
        RegressError::Statistics { because, rows: self.rows.said() }
    }
}
