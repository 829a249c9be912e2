//! Who the person of a row is: birth date or age, sex, site.

use jiff::Span;
use jiff::civil::Date;
use store::{Kind, Row};

use super::Columns;
use super::cell::{Cells, Stop};
use super::mapping::{AgeUnit, DateFormat, FlatSource, Sex};
use crate::cells::Table;
use crate::sink::Batch;
use crate::tally::Place;

const DAYS_A_JULIAN_YEAR: f64 = 365.25;
const OLDEST_YEARS: f64 = 150.0;

/// The facts about persons.
pub(super) struct PersonPlan {
    source: String,
    birth: Option<(usize, DateFormat)>,
    age: Option<(usize, AgeUnit)>,
    sex: SexPlan,
    site: SitePlan,
    /// Whether the table says anything about persons; a table of events alone needs another that does.
    is_there: bool,
}

enum SitePlan {
    None,
    All(String),
    Column(usize),
}

enum SexPlan {
    None,
    All(&'static str),
    Column { at: usize, female: Vec<String>, male: Vec<String>, unknown: Vec<String> },
}

impl PersonPlan {
    pub(super) fn new(mapping: &FlatSource, table: &str, columns: &mut Columns) -> Result<Self, String> {
        if mapping.birth_date.is_some() && mapping.age.is_some() {
            return Err("state either `birth_date` or `age`".to_owned());
        }
        let site = match (&mapping.site, &mapping.site_name) {
            (None, None) => SitePlan::None,
            (Some(column), None) => SitePlan::Column(columns.at(column)),
            (None, Some(name)) if !name.trim().is_empty() => SitePlan::All(name.clone()),
            (None, Some(_)) => return Err("`site_name` is empty: write the place of care, or leave it out".to_owned()),
            (Some(_), Some(_)) => {
                return Err("state either `site`, a column, or `site_name`, the place of care of everyone".to_owned());
            }
        };
        let sex = match &mapping.sex {
            None => SexPlan::None,
            Some(Sex::All(word)) if word == "female" => SexPlan::All("female"),
            Some(Sex::All(word)) if word == "male" => SexPlan::All("male"),
            Some(Sex::All(_)) => {
                return Err("`sex` is \"female\", \"male\", or { column = …, female = […], male = […] }".to_owned());
            }
            Some(Sex::Column(column)) => SexPlan::Column {
                at: columns.at(&column.column),
                female: column.female.clone(),
                male: column.male.clone(),
                unknown: column.unknown.clone(),
            },
        };
        Ok(Self {
            source: format!("{table}/person"),
            birth: mapping.birth_date.as_ref().map(|birth| (columns.at(&birth.column), birth.format)),
            age: mapping.age.as_ref().map(|age| (columns.at(&age.column), age.unit)),
            is_there: mapping.birth_date.is_some()
                || mapping.age.is_some()
                || mapping.sex.is_some()
                || mapping.rows_are_persons,
            sex,
            site,
        })
    }

    pub(super) fn rows(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Vec<Result<Row, Stop>> {
        let mut rows = Vec::with_capacity(2);
        if self.is_there {
            rows.push(self.person(table, cells, index, batch, place));
        }
        let site = match &self.site {
            SitePlan::None => None,
            SitePlan::All(name) => Some(name.as_str()),
            SitePlan::Column(at) => table.cell(*at),
        };
        if let Some(site) = site {
            rows.push(Ok(Row { text: Some(site.to_owned()), ..Row::new(Kind::Site) }));
        }
        rows
    }

    fn person(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Result<Row, Stop> {
        let mut row = Row { source: Some(self.source.clone()), ..Row::new(Kind::Person) };
        if let Some((at, format)) = self.birth {
            row.start =
                cells.date(table, at, format)?.map(|text| text.split('T').next().unwrap_or_default().to_owned());
        }
        if let Some((at, unit)) = self.age
            && let Some(age) = cells.number(table, at)?
        {
            let birth = born(index, age, unit, batch, place);
            let problem =
                "holds an age that is none (below 0, above 150 years, or not whole though `completed_years`): mend it";
            row.start = Some(birth.ok_or_else(|| cells.bad(at, "no age", problem))?.to_string());
        }
        row.class = match &self.sex {
            SexPlan::None => None,
            SexPlan::All(sex) => Some((*sex).to_owned()),
            SexPlan::Column { at, female, male, unknown } => match table.cell(*at) {
                None => None,
                Some(cell) if female.iter().any(|f| f == cell) => Some("female".to_owned()),
                Some(cell) if male.iter().any(|m| m == cell) => Some("male".to_owned()),
                Some(cell) if unknown.iter().any(|u| u == cell) => None,
                Some(_) => {
                    let problem = "holds a sex that `female`, `male` and `unknown` do not name: add it to one of them";
                    return Err(cells.bad(*at, "a sex that the mapping does not name", problem));
                }
            },
        };
        Ok(row)
    }
}

/// The birth date of someone who has this age on the index date.
fn born(index: Date, age: f64, unit: AgeUnit, batch: &mut Batch<'_>, place: Place) -> Option<Date> {
    let years = if unit == AgeUnit::Days { age / DAYS_A_JULIAN_YEAR } else { age };
    if !(0.0..=OLDEST_YEARS).contains(&years) {
        return None;
    }
    if unit == AgeUnit::CompletedYears {
        if age.fract() != 0.0 {
            return None;
        }
        let year = index.year() - age as i16;
        // Who would be born on a 29 February that there was not has had the birthday on the 28th.
        return Date::new(year, index.month(), index.day()).or_else(|_| Date::new(year, 2, 28)).ok();
    }
    let days = if unit == AgeUnit::Days { age } else { age * DAYS_A_JULIAN_YEAR };
    let whole = days.round();
    // A table may give its ages to seven digits.
    if (days - whole).abs() > 1e-2 {
        batch.tally.remark("an age that is no whole number of days was rounded", place);
    }
    index.checked_sub(Span::new().days(whole as i64)).ok()
}
