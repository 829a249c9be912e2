//! The rows that have every value, and how many were set aside for want of which.

use anyhow::{Result, bail};

use super::table::Table;
use super::terms::{Column, Labels};

/// Which rows stay, and why the others do not.
pub(crate) struct Complete {
    keep: Vec<bool>,
    /// What was missing first, with how many rows, in the order asked for.
    pub(crate) dropped: Vec<(String, usize)>,
    pub(crate) read: usize,
}

impl Complete {
    pub(crate) fn of(table: &Table) -> Self {
        let mut complete = Self { keep: vec![true; table.len()], dropped: Vec::new(), read: table.read };
        complete.count("not of the rows asked for", table.read - table.len());
        complete
    }

    fn count(&mut self, reason: &str, rows: usize) {
        if rows > 0 {
            self.dropped.push((reason.to_owned(), rows));
        }
    }

    /// Sets aside the rows in which this is missing.
    pub(crate) fn require<T>(&mut self, name: &str, values: &[Option<T>]) {
        let mut missing = 0;
        for (keep, value) in self.keep.iter_mut().zip(values) {
            if *keep && value.is_none() {
                *keep = false;
                missing += 1;
            }
        }
        self.count(&format!("{name} missing"), missing);
    }

    pub(crate) fn kept(&self) -> usize {
        self.keep.iter().filter(|&&keep| keep).count()
    }

    /// # Errors
    /// When no row is left.
    pub(crate) fn check(&self) -> Result<()> {
        if self.kept() == 0 {
            bail!("no row is left to analyse: {}", self.reasons());
        }
        Ok(())
    }

    fn reasons(&self) -> String {
        let reasons: Vec<String> = self.dropped.iter().map(|(reason, rows)| format!("{rows} {reason}")).collect();
        reasons.join(", ")
    }

    pub(crate) fn said(&self) -> String {
        let (read, kept) = (self.read, self.kept());
        match read - kept {
            0 => format!("{read} rows read, all analysed"),
            dropped => format!("{read} rows read, {kept} analysed, {dropped} dropped: {}", self.reasons()),
        }
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        let dropped: Vec<_> =
            self.dropped.iter().map(|(reason, rows)| serde_json::json!({"reason": reason, "rows": rows})).collect();
        serde_json::json!({"read": self.read, "analysed": self.kept(), "dropped": dropped})
    }

    /// The values of the rows that stay.
    pub(crate) fn values<T: Copy>(&self, values: &[Option<T>]) -> Vec<T> {
        self.keep.iter().zip(values).filter(|(keep, _)| **keep).filter_map(|(_, value)| *value).collect()
    }

    pub(crate) fn column(&self, column: &Column) -> (String, Vec<f64>) {
        (column.name.clone(), self.values(&column.values))
    }

    pub(crate) fn labels(&self, labels: Option<&Labels>) -> Option<Vec<usize>> {
        labels.map(|labels| self.values(&labels.values))
    }

    /// The row of the table of the n-th row that stays, both counted from 0.
    pub(crate) fn row(&self, nth: usize) -> Option<usize> {
        self.keep.iter().enumerate().filter(|(_, keep)| **keep).map(|(row, _)| row).nth(nth)
    }
}
