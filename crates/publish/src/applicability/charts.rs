//! What the charts of the training rows mention: concepts, codes, what nobody can read, and how far back they reach.

use std::collections::BTreeMap;

use assess::source::applicability::{ConceptKnowledge, HistorySource, UnreadableSource};
use features::FeatureSet;
use features::definition::{Kind, QuantitySource};

use super::thousandth;
use crate::marginal::{FEWEST, percent};

/// Of so many rows a thousandth is ten.
const MANY: u64 = 10_000;
const YEAR_DAYS: f64 = 365.0;

/// What charts mention, counted; each as it was known when the inputs were taken.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ChartCounts {
    /// Rows that were looked at.
    pub rows: u64,
    /// By concept.
    pub concepts: BTreeMap<String, ConceptCount>,
    /// Diagnoses.
    pub conditions: KindCount,
    /// Drugs.
    pub medications: KindCount,
    /// Measurements and answers.
    pub observations: KindCount,
    /// Procedures.
    pub procedures: KindCount,
    /// Days from the first entry to the day on which inputs were taken, of each row with a dated entry; ascending.
    pub history_days: Vec<i32>,
    /// There were no charts: the recipe made entries of chosen columns of a table and gave them their codes, so that they say
    /// nothing of what charts mention.
    pub is_coded_by_recipe: bool,
}

/// What charts mention of a concept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConceptCount {
    /// Rows with at least one entry.
    pub rows: u64,
    /// Entries.
    pub entries: u64,
    /// Entries and patients by code, as `icd10cm|I50.9`.
    pub codes: BTreeMap<String, [u64; 2]>,
}

/// Entries of a kind, and those among them whose code no program can read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KindCount {
    /// Entries.
    pub entries: u64,
    /// Those that cannot be read.
    pub unreadable: u64,
}

impl KindCount {
    fn share(self) -> f64 {
        if self.unreadable < FEWEST as u64 { 0.0 } else { thousandth(self.unreadable as f64 / self.entries as f64) }
    }
}

impl ChartCounts {
    /// How far back charts reach, in steps of ten days, of thirty beyond a year. A table of one day has no history.
    pub(super) fn history(&self) -> Option<HistorySource> {
        let at = |share: f64| {
            let last = self.history_days.len().checked_sub(1)?;
            self.history_days.get((share * last as f64) as usize).map(|days| f64::from(*days))
        };
        let (p05, median) = (at(0.05)?, at(0.5)?);
        let rounded = |days: f64| {
            let step = if days > YEAR_DAYS { 30.0 } else { 10.0 };
            libm::round(days / step) * step
        };
        (self.history_days.len() >= FEWEST && median >= 1.0)
            .then(|| HistorySource { p05_days: rounded(p05), median_days: rounded(median) })
    }

    /// Shares of entries that no program can read; nothing where the recipe itself gave the codes.
    pub(super) fn unreadable(&self) -> Option<UnreadableSource> {
        (!self.is_coded_by_recipe && self.rows >= FEWEST as u64).then(|| UnreadableSource {
            conditions: self.conditions.share(),
            medications: self.medications.share(),
            observations: self.observations.share(),
            procedures: self.procedures.share(),
        })
    }
}

/// What is known of every concept that the inputs need.
pub(super) fn concepts(
    charts: &ChartCounts,
    features: &FeatureSet,
    weights: &BTreeMap<String, f64>,
) -> BTreeMap<String, ConceptKnowledge> {
    let mut of_concept: BTreeMap<&str, f64> = BTreeMap::new();
    for input in features.inputs().iter().filter(|input| features.concept(&input.of).is_some()) {
        let weight = weights.get(&input.name).copied().unwrap_or(0.0);
        hand_down(charts, features, &input.of, weight, &mut of_concept);
    }
    let none = ConceptCount::default();
    let known = |(name, weight): (&str, f64)| {
        let count = charts.concepts.get(name).unwrap_or(&none);
        let mut codes = BTreeMap::new();
        for (code, [entries, patients]) in &count.codes {
            let share = thousandth(*entries as f64 / count.entries as f64);
            if *patients >= FEWEST as u64 && share > 0.0 {
                codes.insert(code.clone(), share);
            }
        }
        let seen = match count.rows {
            rows if rows < FEWEST as u64 => 0.0,
            rows if charts.rows >= MANY => thousandth(rows as f64 / charts.rows as f64),
            rows => percent(rows as f64 / charts.rows as f64),
        };
        (name.to_owned(), ConceptKnowledge { seen, codes, weight: thousandth(weight) })
    };
    of_concept.into_iter().map(known).collect()
}

/// Adds a weight to a concept; one without entries of its own hands it down to those that it is derived or added up from.
fn hand_down<'a>(
    charts: &ChartCounts,
    features: &'a FeatureSet,
    name: &str,
    weight: f64,
    sums: &mut BTreeMap<&'a str, f64>,
) {
    let Some(concept) = features.concept(name) else { return };
    let has_own = charts.concepts.get(name).is_some_and(|count| count.rows >= FEWEST as u64);
    let from: Vec<&str> = if has_own { vec![] } else { origins(features, name) };
    *sums.entry(&concept.name).or_default() += if from.is_empty() { weight } else { 0.0 };
    for origin in &from {
        hand_down(charts, features, origin, weight / from.len() as f64, sums);
    }
}

/// The concepts that a concept is derived or added up from.
fn origins<'a>(features: &'a FeatureSet, name: &str) -> Vec<&'a str> {
    let others = || features.concepts().iter().map(|concept| concept.name.as_str()).filter(|other| *other != name);
    match features.concept(name).map(|concept| &concept.kind) {
        Some(Kind::Index(index)) => index.items.iter().map(|item| item.of.as_str()).collect(),
        Some(Kind::Quantity(quantity)) => {
            let derived = quantity.sources.iter().filter_map(|source| match source {
                QuantitySource::Derived { expression, .. } => Some(expression.as_str()),
                QuantitySource::Observed { .. } => None,
            });
            let words: Vec<&str> =
                derived.flat_map(|text| text.split(|c: char| !(c.is_alphanumeric() || c == '_'))).collect();
            others().filter(|other| words.contains(other)).collect()
        }
        _ => vec![],
    }
}
