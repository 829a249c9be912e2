//! `drug_exposure`: drugs ordered, dispensed, taken or given.

use store::{Kind, Row};

use super::context::{Context, end, number, row, start};
use super::vocabulary::concept_id;
use super::{optional, required};
use crate::cells::{Table, Wanted};

const TABLE: &str = "drug_exposure";

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("drug_concept_id"),
    required("drug_exposure_start_date"),
    optional("drug_exposure_start_datetime"),
    optional("drug_exposure_end_date"),
    optional("drug_exposure_end_datetime"),
    optional("days_supply"),
    optional("drug_source_value"),
    optional("drug_source_concept_id"),
    optional("drug_type_concept_id"),
    optional("drug_exposure_id"),
    optional("verbatim_end_date"),
];

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut drug = row(Kind::Medication, TABLE, cells.cell(10), cells);
    drug.start = start(cells.cell(2), cells.cell(3))?;
    drug.end = end(cells.cell(4), cells.cell(5))?;
    if drug.end.is_none() {
        drug.end = end(cells.cell(11), None)?;
    }
    drug.days_supply = number(cells.cell(6))?.filter(|days| *days > 0.0);
    context.set_codes(&mut drug, TABLE, cells.cell(1), cells.cell(8), cells.cell(7))?;
    drug.class = cells.cell(9).and_then(concept_id).and_then(event).map(str::to_owned);
    rows.push(drug);
    Ok(())
}

/// What a type concept tells of: an order, a dispensing or an administration.
fn event(type_concept: u32) -> Option<&'static str> {
    Some(match type_concept {
        // Prescription written; EHR prescription; EHR order; discharge prescription.
        38000177 | 32838 | 32833 | 32837 | 581373 => "ordered",
        // Dispensed in pharmacy, by mail order; EHR dispensing record; pharmacy claim.
        38000175 | 38000176 | 32825 | 32869 | 581452 => "dispensed",
        // Inpatient administration; physician administered; EHR administration record.
        38000180 | 38000179 | 32818 | 43542356 | 43542357 | 43542358 => "administered",
        _ => return None,
    })
}
