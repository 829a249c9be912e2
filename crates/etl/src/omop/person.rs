//! `person`: birth date, sex, race, site.

use store::{Kind, Row};

use super::context::{Context, row};
use super::vocabulary::{concept_id, text_of};
use super::{optional, required};
use crate::cells::{Table, Wanted};
use crate::dates;

pub(super) const COLUMNS: &[Wanted<'static>] = &[
    required("person_id"),
    required("gender_concept_id"),
    required("year_of_birth"),
    optional("month_of_birth"),
    optional("day_of_birth"),
    optional("birth_datetime"),
    optional("race_concept_id"),
    optional("care_site_id"),
    optional("provider_id"),
    optional("gender_source_value"),
];

/// Race categories of the US Office of Management and Budget, as FHIR's US Core has them.
const RACES: [(u32, &str, &str); 6] = [
    (8527, "2106-3", "White"),
    (8516, "2054-5", "Black or African American"),
    (8515, "2028-9", "Asian"),
    (8657, "1002-5", "American Indian or Alaska Native"),
    (8557, "2076-8", "Native Hawaiian or Other Pacific Islander"),
    (8522, "2131-1", "Other Race"),
];
const RACE_SYSTEM: &str = "urn:oid:2.16.840.1.113883.6.238";

pub(super) fn read(cells: &Table<'_>, context: &Context<'_>, rows: &mut Vec<Row>) -> Result<(), &'static str> {
    let mut person = row(Kind::Person, "person", cells.cell(0), cells);
    person.start = birth_date(cells)?;
    person.class = match cells.cell(1).and_then(concept_id) {
        Some(8507) => Some("male".to_owned()),
        Some(8532) => Some("female".to_owned()),
        // No concept: what the source says, where it is plain.
        None | Some(0) => match cells.cell(9).map(str::to_lowercase).as_deref() {
            Some("m" | "male") => Some("male".to_owned()),
            Some("f" | "female") => Some("female".to_owned()),
            _ => None,
        },
        Some(_) => None,
    };
    rows.push(person);
    if let Some(race) = cells.cell(6).and_then(concept_id).filter(|id| *id != 0) {
        let codes = match RACES.iter().find(|(id, ..)| *id == race) {
            Some((_, code, name)) => Some(text_of(record::CodeSystem::Other(RACE_SYSTEM.into()), code, Some(name))),
            None => context.answer(cells.cell(6)),
        };
        rows.push(Row { codes, ..Row::new(Kind::Race) });
    }
    if let Some(site) = context.sites.site(cells.cell(7), cells.cell(8)) {
        rows.push(Row { text: Some(site), ..Row::new(Kind::Site) });
    }
    Ok(())
}

/// The birth date, as far as it is known.
fn birth_date(cells: &Table<'_>) -> Result<Option<String>, &'static str> {
    const NO_DATE: &str = "a birth date that is no date";
    let part = |at: usize| match cells.cell(at) {
        None => Ok(None),
        Some(cell) => super::whole_id(cell).parse::<i16>().map(Some).map_err(|_| NO_DATE),
    };
    let (year, month, day) = (part(2)?, part(3)?, part(4)?);
    let stated = cells.cell(5).map(|text| dates::iso(text).map(|(date, _)| date).ok_or(NO_DATE)).transpose()?;
    let text = match (year, month, day, stated) {
        // Where only the year is known, some sources write 1 January as the time of birth: the parts are what counts.
        (Some(year), Some(month), Some(day), _) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(year), Some(month), None, _) => format!("{year:04}-{month:02}"),
        (_, _, _, Some(date)) if (date.month(), date.day()) != (1, 1) || year.is_none() => date.to_string(),
        (Some(year), ..) => format!("{year:04}"),
        (None, _, _, _) => return Ok(None),
    };
    record::PartialDate::parse(&text).map(|date| Some(date.to_string())).ok_or(NO_DATE)
}
