//! `measurement`: numbers and coded results.

use store::{Kind, Row};

use super::context::{Context, number, row, start};
use super::vocabulary::concept_id;
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "measurement";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("measurement_concept_id"),
    required("measurement_date"),
    optional("measurement_datetime"),
    required("value_as_number"),
    optional("value_as_concept_id"),
    optional("operator_concept_id"),
    optional("unit_concept_id"),
    optional("unit_source_value"),
    optional("range_low"),
    optional("range_high"),
    optional("measurement_source_value"),
    optional("measurement_source_concept_id"),
    optional("value_source_value"),
    optional("measurement_id"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut found = row(Kind::Observation, TABLE, cells.cell(14), cells);
    found.start = start(cells.cell(2), cells.cell(3))?;
    context.set_codes(&mut found, TABLE, cells.cell(1), cells.cell(12), cells.cell(11))?;
    let words = cells.cell(13);
    if let Some(value) = number(cells.cell(4))? {
        found.unit = context.unit(cells.cell(7), cells.cell(8));
        found.reference_range = range(cells.cell(9), cells.cell(10), found.unit.as_deref());
        let comparator = cells.cell(6).and_then(concept_id).and_then(comparator);
        found.comparator = comparator.or_else(|| comparator_in(words?, value)).map(str::to_owned);
        found.number = Some(value);
        found.value_kind = Some("quantity".to_owned());
    } else {
        set_answer(&mut found, context.answer(cells.cell(5)), words);
    }
    rows.push(found);
    Ok(())
}

/// A coded answer, or else the source's words.
pub(super) fn set_answer(row: &mut Row, codes: Option<String>, words: Option<&str>) {
    if codes.is_some() {
        row.value_kind = Some("coded".to_owned());
        row.value_codes = codes;
    } else if let Some(words) = words {
        row.value_kind = Some("text".to_owned());
        row.value_text = Some(words.to_owned());
    }
}

/// What an operator concept says of the number.
fn comparator(concept: u32) -> Option<&'static str> {
    match concept {
        4171756 => Some("<"),
        4171754 => Some("<="),
        4171755 => Some(">="),
        4172704 => Some(">"),
        _ => None,
    }
}

/// `<5` in the source's words, where the number is 5.
fn comparator_in(words: &str, value: f64) -> Option<&'static str> {
    let (sign, rest) = ["<=", ">=", "<", ">"].into_iter().find_map(|sign| Some((sign, words.strip_prefix(sign)?)))?;
    (rest.trim().parse::<f64>() == Ok(value)).then_some(sign)
}

fn range(low: Option<&str>, high: Option<&str>, unit: Option<&str>) -> Option<String> {
    let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    match (low, high) {
        (Some(low), Some(high)) => Some(format!("{low}–{high}{unit}")),
        (Some(low), None) => Some(format!("≥ {low}{unit}")),
        (None, Some(high)) => Some(format!("≤ {high}{unit}")),
        (None, None) => None,
    }
}
