//! Attrition, windows and outcomes, counted by hand.

use cohort::CohortError;
use record::{PartialDate, Sex};
use store::Person;

use crate::people::{Run, died, person, persons, visit, with};

/// Hypertension (I10) is the target, heart failure (I50) the outcome.
fn people() -> Vec<Person> {
    let always = Some(("2000-01-01", "2012-12-31"));
    let mut young = with(person("07-young", always), &[("I10", "2010-01-01")]);
    young.record.patient.birth_date = PartialDate::parse("1995-01-02");
    let mut man = with(person("08-man", always), &[("I10", "2010-01-01")]);
    man.record.patient.sex = Some(Sex::Male);
    vec![
        with(person("01-no-target", always), &[("I50", "2010-06-01")]),
        with(person("02-outside", Some(("2000-01-01", "2009-12-31"))), &[("I10", "2010-01-01")]),
        with(person("03-too-short-before", Some(("2009-06-01", "2012-12-31"))), &[("I10", "2010-01-01")]),
        // Exactly 365 days before.
        with(person("04-just-long-enough", Some(("2009-01-01", "2012-12-31"))), &[("I10", "2010-01-01")]),
        with(person("05-case", always), &[("I10", "2010-01-01"), ("I50", "2010-12-31")]),
        // Day 366 is one too late.
        with(person("06-late-case", always), &[("I10", "2010-01-01"), ("I50", "2011-01-02")]),
        young,
        man,
        with(person("09-prior", always), &[("I10", "2010-01-01"), ("I50", "2009-12-31")]),
        with(person("10-on-the-day", always), &[("I10", "2010-01-01"), ("I50", "2010-01-01")]),
        with(person("11-cancer", always), &[("I10", "2010-01-01"), ("C50.1", "2009-07-01")]),
        with(person("12-lost", Some(("2000-01-01", "2010-03-01"))), &[("I10", "2010-01-01")]),
        with(person("13-lost-at-once", Some(("2000-01-01", "2010-01-01"))), &[("I10", "2010-01-01")]),
        died(with(person("14-dead", always), &[("I10", "2010-01-01")]), "2010-02-01"),
        died(with(person("15-dead-before", always), &[("I10", "2010-01-01")]), "2009-02-01"),
        with(person("16-two", always), &[("I10", "2010-01-01"), ("I10", "2008-01-01"), ("I50", "2010-06-01")]),
    ]
}

const RECIPE: &str = r#"
[cohort]
target = { condition = { icd10 = ["I10"] } }
index = "first"
observed_before_days = 365
age = [18, 90]
sex = "female"
outcome = { condition = { icd10 = ["I50"] } }
exclude = [{ name = "cancer in the year before", rule = { condition = { icd10 = ["C"] } }, days = [-365, 0] }]
time_at_risk = { start_day = 1, end_day = 365 }
competing = [{ death = true }]
[sampling]
folds = { k = 2 }
"#;

#[test]
fn the_attrition_is_that_counted_by_hand() {
    let run = Run::of(&people(), 3);
    // Two cases at least for two folds: 16-two has the outcome on the second index date only.
    let two = RECIPE.replace("index = \"first\"", "index = \"last\"");
    let report = run.cohort(&two, 2).unwrap();
    let rows: Vec<(&str, u64, u64, u64)> = report
        .attrition
        .rows
        .iter()
        .map(|row| (row.rule.as_str(), row.persons, row.index_dates, row.persons_excluded))
        .collect();
    assert_eq!(
        rows,
        [
            ("persons in the store", 16, 0, 0),
            ("target met", 15, 16, 1),
            ("last of them", 15, 15, 0),
            // 15 died in 2009.
            ("between birth and death", 14, 14, 1),
            // 02 is outside, 03 comes too late.
            ("observed for 365 days before", 12, 12, 2),
            ("aged 18 to 90", 11, 11, 1),
            ("female", 10, 10, 1),
            ("without: cancer in the year before", 9, 9, 1),
            // 09 the day before, 10 on the index date, which is before day 1.
            ("no outcome before the time at risk", 7, 7, 2),
            // 13 is lost on the index date.
            ("at risk for a day", 6, 6, 1),
        ]
    );
    let frame = run.table("cohort.parquet");
    assert_eq!(persons(&frame), ["04-just-long-enough", "05-case", "06-late-case", "12-lost", "14-dead", "16-two"]);
    let outcome = frame.numbers("outcome").unwrap();
    assert_eq!(
        outcome.iter().map(|o| if o.is_nan() { -1.0 } else { *o }).collect::<Vec<_>>(),
        [0.0, 1.0, 0.0, -1.0, 0.0, 1.0]
    );
    // 1 January to 31 December 2010 are 364 days, to 1 March 59, to 1 February 31, to 1 June 151.
    assert_eq!(frame.numbers("time_days").unwrap(), [365.0, 364.0, 365.0, 59.0, 31.0, 151.0]);
    assert_eq!(frame.numbers("event").unwrap(), [0.0, 1.0, 0.0, 0.0, 2.0, 1.0]);
    let counts = report.before_sampling;
    assert_eq!((counts.cases, counts.controls, counts.competing, counts.censored), (2, 3, 1, 1));
}

/// What rows a change of the recipe gives, as `person@index outcome`.
fn rows(persons: &[Person], lines: &str) -> Result<Vec<String>, CohortError> {
    let head = "[cohort]\noutcome = { condition = { icd10 = ['I50'] } }\n";
    let run = Run::of(persons, 1);
    run.cohort(&format!("{head}{lines}\n[sampling]\nsplit = {{ by = 'none', label = 'external' }}\n"), 1)?;
    let frame = run.table("cohort.parquet");
    let (dates, outcome) = (frame.dates("index_date")?, frame.numbers("outcome")?);
    let row = |(at, person): (usize, &String)| format!("{person}@{} {}", dates[at].unwrap(), outcome[at]);
    Ok(self::persons(&frame).iter().enumerate().map(row).collect())
}

fn hypertensive(id: &str, days: &[&str], outcome: &str) -> Person {
    let mut conditions: Vec<(&str, &str)> = days.iter().map(|day| ("I10", *day)).collect();
    conditions.push(("I50", outcome));
    with(person(id, Some(("2000-01-01", "2012-12-31"))), &conditions)
}

#[test]
fn windows_hold_their_first_and_last_days() {
    let target = "target = { condition = { icd10 = ['I10'] } }\ntime_at_risk = { end_day = 30 }\n";
    let one = [hypertensive("a", &["2010-01-01", "2010-01-20", "2010-03-01"], "2010-03-31")];
    let check = |lines: &str, expected: &[&str]| {
        let found = rows(&one, &format!("{target}{lines}"));
        assert_eq!(found.unwrap(), expected, "{lines}");
    };
    let every = "index = 'every'\n";
    check(every, &["a@2010-01-01 0", "a@2010-01-20 0", "a@2010-03-01 1"]);
    check(&format!("{every}at_most_one_per_days = 19"), &["a@2010-01-01 0", "a@2010-01-20 0", "a@2010-03-01 1"]);
    check(&format!("{every}at_most_one_per_days = 20"), &["a@2010-01-01 0", "a@2010-03-01 1"]);
    check(&format!("{every}washout_days = 18"), &["a@2010-01-01 0", "a@2010-01-20 0", "a@2010-03-01 1"]);
    check(&format!("{every}washout_days = 19"), &["a@2010-01-01 0", "a@2010-03-01 1"]);
    check("index = 'last'", &["a@2010-03-01 1"]);
}

#[test]
fn a_fixed_date_needs_the_target_by_then_and_the_gap_must_be_observed() {
    let people = [
        hypertensive("a", &["2009-01-01"], "2010-02-01"),
        hypertensive("b", &["2010-01-02"], "2010-02-01"),
        with(person("c", Some(("2009-12-01", "2012-12-31"))), &[("I50", "2010-02-01")]),
    ];
    let fixed = "index = '2010-01-01'\ntime_at_risk = { end_day = 31 }\n";
    let found = |lines: &str| rows(&people, &format!("{fixed}{lines}")).unwrap();
    assert_eq!(found(""), ["a@2010-01-01 1", "b@2010-01-01 1", "c@2010-01-01 1"]);
    assert_eq!(found("target = { condition = { icd10 = ['I10'] } }"), ["a@2010-01-01 1"]);
    // c is observed for 31 days before.
    assert_eq!(found("observation_window_days = 20\nlead_time_days = 11").len(), 3);
    assert_eq!(found("observation_window_days = 20\nlead_time_days = 12"), ["a@2010-01-01 1", "b@2010-01-01 1"]);
}

#[test]
fn a_random_visit_depends_on_seed_and_person_only() {
    let visited = |id: &str| {
        let mut person = with(person(id, Some(("2010-01-05", "2012-12-31"))), &[("I50", "2011-12-31")]);
        person.record.encounters = (1..=20).map(|day| visit(&format!("2010-01-{day:02}"))).collect();
        person
    };
    let people: Vec<Person> = ["a", "b", "c", "d", "e", "f"].into_iter().map(visited).collect();
    let lines = "index = 'random_visit'\nobserved_before_days = 10\n";
    let found = rows(&people, lines).unwrap();
    assert_eq!(found.len(), 6, "a visit with enough observation before it is chosen");
    assert!(found.iter().all(|row| &row[2..12] >= "2010-01-15"));
    let mut turned: Vec<Person> = people.iter().rev().cloned().collect();
    assert_eq!(rows(&turned, lines).unwrap(), found);
    turned.truncate(2);
    assert_eq!(rows(&turned, lines).unwrap(), found[4..]);
    assert!(found.iter().any(|row| row[2..12] != found[0][2..12]), "not all on one day: {found:?}");
}

#[test]
fn what_stands_for_a_period_is_stated() {
    let people = [with(person("a", None), &[("I10", "2009-01-01"), ("I50", "2010-02-01")])];
    let fixed = "index = '2010-01-01'\ntime_at_risk = { end_day = 365 }\n";
    assert_eq!(rows(&people, fixed).unwrap(), ["a@2010-01-01 1"]);
    let error = rows(&people, &format!("{fixed}without_period = 'exclude'")).unwrap_err().to_string();
    assert!(error.contains("nobody is left") && error.contains("under observation"), "{error}");
    let late =
        "index = '2010-06-01'\ntime_at_risk = { end_day = 365 }\nprior_outcome = 'allow'\nwithout_period = 'always'\n";
    let error = rows(&people, late).unwrap_err().to_string();
    assert!(
        error.contains("cohort.outcome: never occurs from day 1 to day 365 after any of the 1 index dates"),
        "{error}"
    );
}

#[test]
fn arms_label_rows_and_rows_without_a_label_are_left_out() {
    let people = [
        with(person("a", Some(("2000-01-01", "2012-12-31"))), &[("Z01", "2010-01-01"), ("I50", "2010-02-01")]),
        with(person("b", Some(("2000-01-01", "2012-12-31"))), &[("Z02", "2010-01-01")]),
        with(person("c", Some(("2000-01-01", "2012-12-31"))), &[("Z02", "2010-01-02")]),
    ];
    let run = Run::of(&people, 2);
    let recipe = |otherwise: &str| {
        format!(
            "[cohort]\nindex = '2010-01-01'\noutcome = {{ condition = {{ icd10 = ['I50'] }} }}\n\
             treatment = {{ arms = {{ laser = {{ condition = {{ icd10 = ['Z01'] }} }}, none = {{ condition = {{ icd10 = ['Z02'] }} }} }}{otherwise} }}\n\
             [sampling]\nsplit = {{ by = 'none', label = 'external' }}\n\
             negative_controls = {{ late = {{ condition = {{ icd10 = ['Z02'] }} }} }}"
        )
    };
    run.cohort(&recipe(""), 1).unwrap();
    let frame = run.table("cohort.parquet");
    assert_eq!(frame.texts("treatment").unwrap(), [Some("laser".to_owned()), Some("none".to_owned())]);
    run.cohort(&recipe(", otherwise = 'other'"), 1).unwrap();
    let frame = run.table("cohort.parquet");
    assert_eq!(frame.texts("treatment").unwrap()[2], Some("other".to_owned()));
    // b has it before the time at risk, so that it is not known whether it would come.
    let negative = frame.numbers("negative_control_late").unwrap();
    assert!(negative[0] == 0.0 && negative[1].is_nan() && negative[2] == 1.0, "{negative:?}");
}

#[test]
fn a_concept_labels_rows_as_it_was_known_on_the_index_date() {
    let always = Some(("2000-01-01", "2012-12-31"));
    let people = [
        with(person("a", always), &[("E11.9", "2010-01-01"), ("I50", "2010-02-01")]),
        with(person("b", always), &[("E11.9", "2010-01-02")]),
    ];
    let run = Run::of(&people, 1);
    let concepts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/concepts");
    let recipe = |concept: &str| {
        format!(
            "[cohort]\nconcepts = '{concepts}'\nindex = '2010-01-01'\noutcome = {{ condition = {{ icd10 = ['I50'] }} }}\n\
             treatment = {{ concept = 'diabetes' }}\nstratum = {{ concept = '{concept}' }}\n\
             [sampling]\nsplit = {{ by = 'none', label = 'external' }}"
        )
    };
    run.cohort(&recipe("sex"), 1).unwrap();
    let frame = run.table("cohort.parquet");
    assert_eq!(frame.texts("treatment").unwrap(), [Some("yes".to_owned()), Some("no".to_owned())]);
    assert_eq!(frame.texts("stratum").unwrap(), [Some("female".to_owned()), Some("female".to_owned())]);
    let error = run.cohort(&recipe("creatinine"), 1).unwrap_err().to_string();
    assert!(error.contains("cohort.stratum.concept: `creatinine` is a number; write `arms`"), "{error}");
}
