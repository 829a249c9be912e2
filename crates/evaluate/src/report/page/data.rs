//! Where the rows come from: facts, attrition, parts, inputs, quality, and tables of any other kind.

use maud::{Markup, html};
use serde::{Deserialize, Serialize};

use super::super::tables::{cell, folded, plain};
use crate::summary::percent;

/// A name and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// One step from everybody to the cohort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttritionStep {
    /// The criterion.
    pub step: String,
    /// Persons left out by it.
    pub removed: usize,
    /// Persons left after it.
    pub persons: usize,
    /// Index dates left, where a person may have several.
    pub rows: Option<usize>,
}

/// One part of the cohort.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SplitRow {
    /// Its name, such as `train` or `test`.
    pub split: String,
    /// Persons.
    pub persons: usize,
    /// Index dates.
    pub rows: usize,
    /// Of them, with the outcome.
    pub events: usize,
    /// First and last index date.
    pub dates: Option<[String; 2]>,
    /// What it served for, and how it was parted.
    pub used_for: String,
}

/// One input of the model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InputRow {
    /// Its name.
    pub input: String,
    /// What it is, and over which time before the index date.
    pub definition: String,
    /// Its unit, where it has one.
    pub unit: Option<String>,
    /// Its values in each part, in words: a median with quartiles or a share.
    pub values: Vec<(String, String)>,
    /// Share of rows without a value, in the rows the model was fitted to.
    pub missing: Option<f64>,
}

/// One line of the account of what was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityRow {
    /// The table or file.
    pub table: String,
    /// Which of its rows: a code, a unit, or all.
    pub what: String,
    /// Rows read.
    pub read: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows dropped.
    pub dropped: u64,
    /// Why, or what else is to be known.
    pub note: String,
}

/// A table of any other kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Its heading.
    pub title: String,
    /// What it shows.
    pub caption: String,
    /// The heads of its columns; one that begins with `<` has text below it, the others numbers.
    pub heads: Vec<String>,
    /// Cells, the first of a row is its name.
    pub rows: Vec<Vec<String>>,
}

/// Names and values, in two columns.
pub(crate) fn facts(facts: &[Fact]) -> Markup {
    html! { dl { @for fact in facts { dt { (fact.name) } dd { (fact.value) } } } }
}

pub(crate) fn cohort(attrition: &[AttritionStep], splits: &[SplitRow]) -> Markup {
    let has_rows = attrition.iter().any(|s| s.rows.is_some());
    let step = |s: &AttritionStep| {
        let mut row = vec![cell(&s.step), cell(s.removed.to_string()), cell(s.persons.to_string())];
        if has_rows {
            row.push(cell(s.rows.map_or_else(|| "–".into(), |r| r.to_string())));
        }
        row
    };
    let part = |s: &SplitRow| {
        let share = if s.rows > 0 { percent(s.events as f64 / s.rows as f64) } else { "–".into() };
        let dates = s.dates.as_ref().map(|[first, last]| format!("{first} to {last}"));
        vec![
            cell(&s.split),
            cell(s.persons.to_string()),
            cell(s.rows.to_string()),
            cell(s.events.to_string()),
            cell(share),
            cell(dates.as_deref().unwrap_or("–")),
            cell(&s.used_for),
        ]
    };
    let heads: &[&str] = if has_rows {
        &["Criterion", "Left out", "Persons", "Index dates"]
    } else {
        &["Criterion", "Left out", "Persons"]
    };
    let parts = ["Part", "Persons", "Rows", "Events", "Share", "<Index dates", "<Used for"];
    html! {
        @if !attrition.is_empty() {
            h3 { "Attrition" }
            (plain("From everybody to the cohort: left out and left, step by step.", heads, &attrition.iter().map(step).collect::<Vec<_>>()))
        }
        @if !splits.is_empty() {
            h3 { "Parts" }
            (plain("The parts of the cohort and what each served for.", &parts, &splits.iter().map(part).collect::<Vec<_>>()))
        }
    }
}

pub(crate) fn inputs(inputs: &[InputRow]) -> Markup {
    let mut parts: Vec<&str> = Vec::new();
    for (part, _) in inputs.iter().flat_map(|i| &i.values) {
        if !parts.contains(&part.as_str()) {
            parts.push(part);
        }
    }
    let row = |i: &InputRow| {
        let value = |part: &&str| i.values.iter().find(|(p, _)| p == part).map_or("–", |(_, value)| value.as_str());
        let mut row = vec![cell(&i.input), cell(&i.definition), cell(i.unit.as_deref().unwrap_or(""))];
        row.push(cell(i.missing.map_or_else(|| "–".into(), percent)));
        row.extend(parts.iter().map(value).map(cell));
        row
    };
    let heads: Vec<&str> =
        ["Input", "<Definition", "<Unit", "Missing"].into_iter().chain(parts.iter().copied()).collect();
    folded("Inputs as the model sees them at the index date.", &heads, &inputs.iter().map(row).collect::<Vec<_>>())
}

pub(crate) fn quality(rows: &[QualityRow]) -> Markup {
    let sum = |of: fn(&QualityRow) -> u64| rows.iter().map(of).sum::<u64>();
    let line = |r: &QualityRow| {
        let counts = [r.read, r.kept, r.dropped].map(|n| cell(n.to_string()));
        [cell(&r.table), cell(&r.what)].into_iter().chain(counts).chain([cell(&r.note)]).collect()
    };
    let lines: Vec<Vec<Markup>> = rows.iter().map(line).collect();
    html! {
        p { "Of " b { (sum(|r| r.read)) } " rows read, " b { (sum(|r| r.kept)) } " are kept and " b { (sum(|r| r.dropped)) } " dropped." }
        (folded("What was read, kept and dropped, and why.", &["Table", "<What", "Read", "Kept", "Dropped", "<Why"], &lines))
    }
}

pub(crate) fn listing(listing: &Listing) -> Markup {
    let heads: Vec<&str> = listing.heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<Markup>> = listing.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    html! { h3 { (listing.title) } (folded(&listing.caption, &heads, &rows)) }
}
