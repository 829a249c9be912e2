//! The rows as `cohort.parquet`.

use std::path::Path;

use jiff::civil::Date;
use store::{Column, Frame, StoreError};

use crate::day::date_of;
use crate::definition::Definition;
use crate::sample::{Placed, Sampling};

/// Writes the table: a row an index date.
pub(super) fn write(
    placed: &[Placed],
    definition: &Definition,
    sampling: &Sampling,
    path: &Path,
) -> Result<(), StoreError> {
    let numbers = |of: &dyn Fn(&Placed) -> f64| Column::Number(placed.iter().map(of).collect());
    let texts = |of: &dyn Fn(&Placed) -> Option<String>| Column::Text(placed.iter().map(of).collect());
    let dates = |of: &dyn Fn(&Placed) -> Date| Column::Date(placed.iter().map(|p| Some(of(p))).collect());
    let maybe = |value: Option<usize>| value.map_or(f64::NAN, |value| value as f64);
    let yes = |value: Option<bool>| value.map_or(f64::NAN, |yes| f64::from(u8::from(yes)));
    let mut frame = Frame::new("cohort");
    frame.push("row", Column::Number((0..placed.len()).map(|row| row as f64).collect()))?;
    frame.push("person", texts(&|p| Some(p.row.person.clone())))?;
    frame.push("index_date", dates(&|p| date_of(p.row.index)))?;
    frame.push("entry_date", dates(&|p| date_of(p.row.entry)))?;
    let is_amount = definition.amount.is_some();
    let amount = |p: &Placed| p.row.amount.value.unwrap_or(f64::NAN);
    frame.push("outcome", numbers(&|p| if is_amount { amount(p) } else { yes(p.row.follow.outcome) }))?;
    frame.push("time_days", numbers(&|p| f64::from(p.row.follow.days)))?;
    frame.push("event", numbers(&|p| f64::from(p.row.follow.event)))?;
    frame.push("weight", numbers(&|p| p.weight))?;
    frame.push("split", texts(&|p| Some(p.split.word().to_owned())))?;
    frame.push("fold", numbers(&|p| maybe(p.fold)))?;
    frame.push("group", Column::Number(groups(placed)))?;
    frame.push("site", texts(&|p| p.row.site.clone()))?;
    frame.push("match_set", numbers(&|p| maybe(p.match_set)))?;
    if definition.treatment.is_some() {
        frame.push("treatment", texts(&|p| p.row.treatment.clone()))?;
    }
    if definition.stratum.is_some() {
        frame.push("stratum", texts(&|p| p.row.stratum.clone()))?;
    }
    for (at, name) in sampling.negative_controls.keys().enumerate() {
        let column = numbers(&|p| yes(p.row.negative_controls.get(at).copied().flatten()));
        frame.push(format!("negative_control_{name}"), column)?;
    }
    frame.write_parquet(path)
}

/// A number for each person, by the order of their identifiers.
fn groups(placed: &[Placed]) -> Vec<f64> {
    let mut persons: Vec<&str> = placed.iter().map(|p| p.row.person.as_str()).collect();
    persons.sort_unstable();
    persons.dedup();
    placed.iter().map(|p| persons.binary_search(&p.row.person.as_str()).map_or(f64::NAN, |at| at as f64)).collect()
}
