//! Outcomes that are amounts, counted by hand.

use record::{CodeSystem, Observation, Quantity, Standing, Value};
use store::Person;

use crate::people::{Run, at, coded, died, lab, person, persons};

fn seizures(count: f64, day: &str) -> Observation {
    Observation {
        code: coded(CodeSystem::Other("urn:insite".into()), "seizures-2-weeks"),
        value: Value::Quantity(Quantity { value: count, comparator: None, unit: None }),
        time: at(day),
        ..Observation::default()
    }
}

fn with(mut person: Person, observations: Vec<Observation>) -> Person {
    person.record.observations.extend(observations);
    person
}

/// Days 14, 28, 42 and 56 after 2000-01-01.
const VISITS: [&str; 4] = ["2000-01-15", "2000-01-29", "2000-02-12", "2000-02-26"];

fn visits(counts: [f64; 4]) -> Vec<Observation> {
    counts.iter().zip(VISITS).map(|(count, day)| seizures(*count, day)).collect()
}

fn people() -> Vec<Person> {
    let always = Some(("1999-01-01", "2000-12-31"));
    let flagged = |o: Observation| Observation { standing: Standing::Flagged("preliminary".into()), ..o };
    vec![
        with(person("1-all", always), visits([5.0, 3.0, 0.0, 3.0])),
        with(person("2-zeros", always), visits([0.0; 4])),
        // The index date, the day before the first and the day after the last at risk do not count; the last day does.
        with(
            person("3-edges", always),
            vec![seizures(100.0, "2000-01-01"), seizures(7.0, "2000-02-26"), seizures(100.0, "2000-02-27")],
        ),
        with(person("4-none", always), vec![seizures(9.0, "1999-12-31")]),
        // Followed for 55 days, and for 56.
        with(person("5-lost", Some(("1999-01-01", "2000-02-25"))), visits([1.0, 1.0, 1.0, 1.0])),
        with(person("6-just-not-lost", Some(("1999-01-01", "2000-02-26"))), visits([1.0, 1.0, 1.0, 2.0])),
        died(with(person("7-dead", always), visits([1.0, 1.0, 1.0, 1.0])), "2000-02-25"),
        // Not settled, and dated to the month only.
        with(
            person("8-unclear", always),
            vec![seizures(2.0, VISITS[0]), flagged(seizures(8.0, VISITS[1])), seizures(8.0, "2000-02")],
        ),
        // What is impossible is left out, and said.
        with(person("9-impossible", always), vec![seizures(4.0, VISITS[0]), seizures(-3.0, VISITS[1])]),
    ]
}

fn recipe(concept: &str, take: &str) -> String {
    format!(
        r#"
[cohort]
index = "2000-01-01"
outcome = {{ concept = "seizures_2_weeks", value = ">= 3" }}
prior_outcome = "allow"
time_at_risk = {{ start_day = 1, end_day = 56 }}
concepts = "{}/../../models/concepts"
[cohort.amount]
concept = "{concept}"
take = "{take}"
[sampling]
folds = {{ k = 5 }}
[features]
inputs = [{{ name = "age", of = "age", reference = 60 }}, {{ name = "before", of = "seizures_2_weeks", reference = 0 }}]
"#,
        env!("CARGO_MANIFEST_DIR")
    )
}

/// The amounts, null as -1.
fn amounts(run: &Run) -> Vec<f64> {
    run.table("cohort.parquet").numbers("outcome").unwrap().iter().map(|y| if y.is_nan() { -1.0 } else { *y }).collect()
}

#[test]
fn amounts_are_those_added_up_by_hand() {
    let run = Run::of(&people(), 3);
    for (take, expected) in [
        ("sum", [11.0, 0.0, 7.0, -1.0, -1.0, 5.0, -1.0, 2.0, 4.0]),
        ("mean", [2.75, 0.0, 7.0, -1.0, -1.0, 1.25, -1.0, 2.0, 4.0]),
        ("last", [3.0, 0.0, 7.0, -1.0, -1.0, 2.0, -1.0, 2.0, 4.0]),
        ("count", [4.0, 4.0, 1.0, 0.0, -1.0, 4.0, -1.0, 1.0, 1.0]),
    ] {
        let report = run.cohort(&recipe("seizures_2_weeks", take), 2).unwrap();
        assert_eq!(amounts(&run), expected, "{take}");
        let known: Vec<f64> = expected.into_iter().filter(|y| *y >= 0.0).collect();
        let summary = report.amount.as_ref().unwrap();
        assert_eq!((summary.rows, summary.known, summary.unit.as_str()), (9, known.len() as u64, "1"));
        assert_eq!(summary.mean, known.iter().sum::<f64>() / known.len() as f64);
        let ends = known.iter().fold((9.0, 0.0), |(min, max): (f64, f64), y| (min.min(*y), max.max(*y)));
        assert_eq!((summary.min, summary.max), ends);
        assert_eq!(summary.with_caution, 1, "{take}: the impossible one");
        assert!(report.text().contains(&format!("known in {} of 9 rows", known.len())), "{}", report.text());
        // Event and time are those of the rule: three or more in a fortnight.
        let table = run.table("cohort.parquet");
        assert_eq!(table.numbers("event").unwrap(), [1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        assert_eq!(table.numbers("time_days").unwrap(), [14.0, 56.0, 56.0, 56.0, 55.0, 56.0, 55.0, 56.0, 14.0]);
        assert_eq!(persons(&table).len(), 9);
    }
    run.cohort(&recipe("seizures_2_weeks", "sum"), 1).unwrap();
    let features = run.features(&recipe("seizures_2_weeks", "sum"), 2).unwrap();
    // Of 0, 2, 4, 5, 7 and 11 the middle is 4: the audit sees 5, 7 and 11 as with the outcome. Before the index date only
    // 3-edges (on it) has a count among those.
    let before = features.terms.iter().find(|term| term.name == "before").unwrap();
    assert_eq!((before.mean_with_outcome, before.mean_without_outcome), (Some(100.0), None));
    assert_eq!(before.missing_share_with_outcome, Some(2.0 / 3.0));
}

#[test]
fn an_amount_needs_no_event_and_an_event_makes_no_amount() {
    let run = Run::of(&people(), 2);
    let never = recipe("seizures_2_weeks", "sum").replace(">= 3", ">= 4000");
    let report = run.cohort(&never, 1).unwrap();
    assert_eq!((report.after_sampling.cases, report.folds), (0, 5));
    let refused = |recipe: &str, expected: &str| {
        let message = run.cohort(recipe, 1).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    };
    refused(&recipe("creatinine", "mean"), "cohort.amount: `creatinine` has no value from day 1 to day 56");
    refused(&recipe("seizure_2_weeks", "mean"), "the nearest known one is `seizures_2_weeks`");
    refused(&recipe("diabetes", "sum"), "cohort.amount.concept: `diabetes` is no quantity");
    refused(&recipe("seizures_2_weeks", "total"), "[cohort]");
    refused(&never.replace(", end_day = 56", ""), "cohort.amount: needs `time_at_risk.end_day`");
    let matched =
        never.replace("[sampling]", "[sampling]\nmatch = { ratio = 1, exact = ['sex'], replacement = false }");
    refused(&matched, "sampling.match: is for cases and controls");
    refused(&never.replace("k = 5", "k = 10"), "there are only 9 persons");
}

/// Values in other units are converted, and the same sum comes from every number of threads and parts.
#[test]
fn values_are_in_the_unit_of_the_concept() {
    let of = |unit: &str, values: [f64; 2]| {
        let labs = |o: &str| vec![lab("2160-0", values[0], unit, VISITS[0]), lab("2160-0", values[1], o, VISITS[1])];
        with(person(unit, Some(("1999-01-01", "2000-12-31"))), labs(unit))
    };
    let people = [of("mg/dL", [1.0, 2.0]), of("umol/L", [88.42, 176.84])];
    let recipe = recipe("creatinine", "mean").replace("k = 5", "k = 2");
    let run = Run::of(&people, 1);
    let report = run.cohort(&recipe, 1).unwrap();
    assert_eq!(report.amount.as_ref().unwrap().unit, "mg/dL");
    amounts(&run).iter().for_each(|mean| assert!((mean - 1.5).abs() < 1e-3, "{mean}"));
    let other = Run::of(&people, 2);
    other.cohort(&recipe, 4).unwrap();
    assert!(other.bytes("cohort.parquet") == run.bytes("cohort.parquet"));
}
