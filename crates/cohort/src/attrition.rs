//! The attrition table: each rule in its order, who is left after it and who is not.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// The table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Attrition {
    /// Its rows, in the order of the rules.
    pub rows: Vec<AttritionRow>,
}

/// What one rule leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttritionRow {
    /// The rule, in words.
    pub rule: String,
    /// The key of the recipe that states it.
    pub key: String,
    /// Persons that remain.
    pub persons: u64,
    /// Index dates that remain.
    pub index_dates: u64,
    /// Persons that the rule takes.
    pub persons_excluded: u64,
    /// Index dates that it takes.
    pub index_dates_excluded: u64,
}

impl Attrition {
    /// Adds what a rule leaves. The first row takes nobody; the first that has dates takes none.
    pub(crate) fn push(&mut self, rule: impl Into<String>, key: impl Into<String>, persons: u64, index_dates: u64) {
        let before = self.rows.last().map_or((persons, index_dates), |row| (row.persons, row.index_dates));
        self.rows.push(AttritionRow {
            rule: rule.into(),
            key: key.into(),
            persons,
            index_dates,
            persons_excluded: before.0.saturating_sub(persons),
            index_dates_excluded: before.1.saturating_sub(index_dates),
        });
    }

    /// The table for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let width = self.rows.iter().map(|row| row.rule.chars().count()).max().unwrap_or(0).max(4);
        let mut text = format!(
            "{:width$}  {:>10} {:>10}  {:>11} {:>11}\n",
            "rule", "persons", "excluded", "index dates", "excluded"
        );
        for row in &self.rows {
            let (persons, dates) = (row.persons_excluded, row.index_dates_excluded);
            _ = writeln!(
                text,
                "{:width$}  {:>10} {persons:>10}  {:>11} {dates:>11}",
                row.rule, row.persons, row.index_dates
            );
        }
        text
    }
}
