//! Age, sex and race: facts about the patient rather than entries of the chart.

use jiff::civil::{Date, date};
use language::messages;
use record::{CodeSystem, Concept, Patient, Record, Sex};

use crate::columns;
use crate::value::{CouldBe, Evidence, FeatureValue, Status};

/// Options of `sex`, in the order of their indices.
pub(crate) const SEXES: [&str; 2] = ["female", "male"];
/// Options of `race`, in the order of their indices, each with the words by which records name it.
pub(crate) const RACES: [(&str, &str); 5] = [
    ("white", "White"),
    ("black", "Black or African American"),
    ("asian", "Asian"),
    ("other", "other"),
    ("mixed", "more than one"),
];

/// Words for an option of `sex`, for a reader.
pub(crate) fn sex_label(index: usize) -> &'static str {
    if index == 0 { messages::find_sex_female() } else { messages::find_sex_male() }
}

/// Words for an option of `race`, for a reader.
pub(crate) fn race_label(index: usize) -> &'static str {
    match index {
        0 => messages::find_race_white(),
        1 => messages::find_race_black(),
        2 => messages::find_race_asian(),
        3 => messages::find_race_other(),
        _ => messages::find_race_mixed(),
    }
}

/// Names and labels of the options of a fact about the patient; empty where it has none.
pub(crate) fn options(fact: &str) -> Vec<(String, String)> {
    let named = |name: &str, label: &str| (name.to_owned(), label.to_owned());
    match fact {
        "sex" => SEXES.iter().enumerate().map(|(at, name)| named(name, sex_label(at))).collect(),
        "race" => RACES.iter().enumerate().map(|(at, (name, _))| named(name, race_label(at))).collect(),
        _ => vec![],
    }
}

/// Nobody is older.
pub(crate) const OLDEST_YEARS: f64 = 130.0;

/// How years of age are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Years {
    /// Completed years plus the part of the year between two birthdays.
    Exact,
    /// Birthdays passed.
    Completed,
    /// Days since birth, divided by 365.25: as the data sets of R's survival package state age.
    Julian,
}

/// Age in years at `as_of`.
pub(super) fn age(patient: &Patient, as_of: Date, years: Years) -> FeatureValue {
    let missing = || FeatureValue::absent(Status::Missing, CouldBe::Unbounded);
    let Some(birth) = patient.birth_date else {
        return missing();
    };
    if birth.earliest() > as_of {
        let mut value = missing();
        value.cautions.push(messages::find_birth_after().into());
        return value;
    }
    let years = |birth: Date| match years {
        Years::Exact => exact_years(birth, as_of),
        Years::Completed => f64::from(completed_years(birth, as_of)),
        Years::Julian => days(birth, as_of) / 365.25,
    };
    let (oldest, youngest) = (years(birth.earliest()), years(birth.latest().min(as_of)));
    if oldest > OLDEST_YEARS {
        let mut value = FeatureValue::absent(Status::Implausible, CouldBe::Unbounded);
        value.cautions.push(messages::find_birth_too_early(OLDEST_YEARS));
        return value;
    }
    let evidence = vec![evidence(patient, messages::find_birth_date(), String::new())];
    if oldest == youngest {
        return FeatureValue::present(oldest, evidence);
    }
    FeatureValue {
        evidence,
        cautions: vec![messages::find_birth_in_part().into()],
        ..FeatureValue::absent(Status::Missing, CouldBe::Between(youngest, oldest))
    }
}

/// The age that a table states, where it names no day of birth.
pub(super) fn stated_age(record: &Record, as_of: Date, name: &str) -> Option<FeatureValue> {
    let is_age = matches!(name, "age" | "age_completed" | "age_julian");
    let (years, entry) = columns::age_years(record, as_of).filter(|_| is_age)?;
    let years = if name == "age_completed" { years.floor() } else { years };
    let evidence = Evidence {
        source: entry.source.clone(),
        what: entry.code.name().unwrap_or(messages::find_age()).to_owned(),
        value: String::new(),
        unit: None,
        time: entry.time,
        remark: None,
    };
    if !(0.0..=OLDEST_YEARS).contains(&years) {
        return Some(FeatureValue {
            evidence: vec![evidence],
            ..FeatureValue::absent(Status::Implausible, CouldBe::Unbounded)
        });
    }
    Some(FeatureValue::present(years, vec![evidence]))
}

/// Birthdays passed, counting 1 March for those born on 29 February in a year without it.
fn completed_years(birth: Date, as_of: Date) -> i16 {
    let before_birthday = (as_of.month(), as_of.day()) < (birth.month(), birth.day());
    as_of.year() - birth.year() - i16::from(before_birthday)
}

/// Completed years plus the part of the year between the last and the next birthday.
fn exact_years(birth: Date, as_of: Date) -> f64 {
    let years = completed_years(birth, as_of);
    let last = birthday(birth, birth.year() + years);
    let next = birthday(birth, birth.year() + years + 1);
    f64::from(years) + days(last, as_of) / days(last, next)
}

fn birthday(birth: Date, year: i16) -> Date {
    Date::new(year, birth.month(), birth.day()).unwrap_or_else(|_| date(year, 3, 1))
}

fn days(from: Date, to: Date) -> f64 {
    f64::from(super::days_between(from, to))
}

/// 0 female, 1 male.
pub(super) fn sex(patient: &Patient) -> FeatureValue {
    match patient.sex {
        None => FeatureValue::absent(Status::Missing, CouldBe::OneOf(vec![0.0, 1.0])),
        Some(sex) => {
            let index = usize::from(sex == Sex::Male);
            FeatureValue::present(index as f64, vec![evidence(patient, messages::find_sex(), sex_label(index).into())])
        }
    }
}

/// The index of the race by the categories of the US Office of Management and Budget.
pub(super) fn race(patient: &Patient) -> FeatureValue {
    let mut found: Vec<usize> = patient.race.iter().filter_map(race_index).collect();
    found.sort_unstable();
    found.dedup();
    let index = match found.as_slice() {
        [] => {
            return FeatureValue::absent(Status::Missing, CouldBe::OneOf((0..RACES.len()).map(|i| i as f64).collect()));
        }
        [one] => *one,
        _ => RACES.len() - 1,
    };
    FeatureValue::present(index as f64, vec![evidence(patient, messages::find_race(), race_label(index).into())])
}

fn race_index(concept: &Concept) -> Option<usize> {
    let by_name = || {
        RACES
            .iter()
            .position(|(_, label)| concept.text.as_deref().is_some_and(|t| t.trim().eq_ignore_ascii_case(label)))
    };
    let by_code = concept.codings.iter().find_map(|coding| match (&coding.system, coding.code.as_str()) {
        (CodeSystem::Other(uri), code) if uri.contains("2.16.840.1.113883.6.238") => match code {
            "2106-3" => Some(0),
            "2054-5" => Some(1),
            "2028-9" => Some(2),
            "1002-5" | "2076-8" | "2131-1" => Some(3),
            _ => None,
        },
        _ => None,
    });
    by_code.or_else(by_name)
}

fn evidence(patient: &Patient, what: &str, value: String) -> Evidence {
    Evidence { source: patient.source.clone(), what: what.into(), value, unit: None, time: None, remark: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::PartialDate;

    fn age_in(years: Years, birth: &str, as_of: &str) -> FeatureValue {
        let patient = Patient { birth_date: PartialDate::parse(birth), ..Patient::default() };
        age(&patient, as_of.parse().unwrap(), years)
    }

    fn age_on(birth: &str, as_of: &str, completed: bool) -> FeatureValue {
        age_in(if completed { Years::Completed } else { Years::Exact }, birth, as_of)
    }

    #[test]
    fn julian_years_are_days_by_365_and_a_quarter() {
        // A century with 25 leap days; and 21464 days, the 58.76523 years of the first patient of R's pbc.
        assert_eq!(age_in(Years::Julian, "1926-11-22", "2026-11-22").value, 100.0);
        assert!((age_in(Years::Julian, "1966-11-22", "2025-08-28").value - 58.76523).abs() < 5e-6);
        let partial = age_in(Years::Julian, "1960-05", "2026-06-30");
        assert_eq!(partial.could_be, CouldBe::Between(24136.0 / 365.25, 24166.0 / 365.25));
    }

    #[test]
    fn is_a_whole_number_on_birthdays_and_a_calendar_fraction_between() {
        assert_eq!(age_on("1966-11-22", "2026-11-22", false).value, 60.0);
        assert_eq!(age_on("1966-11-22", "2026-11-21", true).value, 59.0);
        // 181 of 365 days from 1 January to 1 July 2023.
        assert_eq!(age_on("1960-01-01", "2023-07-01", false).value, 63.0 + 181.0 / 365.0);
        assert_eq!(age_on("2000-02-29", "2023-02-28", true).value, 22.0);
        assert_eq!(age_on("2000-02-29", "2023-03-01", false).value, 23.0);
        assert_eq!(age_on("2026-11-22", "2026-11-22", false).value, 0.0);
    }

    #[test]
    fn a_partial_birth_date_gives_limits_unless_they_agree() {
        assert_eq!(age_on("1960", "2026-12-31", true).value, 66.0);
        let open = age_on("1960", "2026-06-30", true);
        assert!(open.is_missing() && open.could_be == CouldBe::Between(65.0, 66.0));
        assert!(age_on("1960-05", "2026-06-30", false).is_missing());
        assert_eq!(age_on("1960-05", "2026-06-30", true).value, 66.0);
    }

    #[test]
    fn a_birth_in_the_future_or_too_long_ago_gives_no_age() {
        assert!(age_on("2027-01-01", "2026-11-22", false).is_missing());
        assert_eq!(age_on("1890-01-01", "2026-11-22", false).status, Status::Implausible);
    }
}
