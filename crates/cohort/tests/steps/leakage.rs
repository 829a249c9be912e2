//! The audit sees leaks that were put there.

use store::Person;

use crate::people::{Run, lab, person, visit, with};

/// Every third of 120 persons has the outcome on 1 March 2011. Its work-up, a test of creatinine, and a diagnosis of diabetes
/// come with it. Everybody is seen on 1 January.
fn people() -> Vec<Person> {
    (0..120)
        .map(|n| {
            let mut one = person(&format!("p{n:03}"), Some(("2005-01-01", "2014-12-31")));
            one.record.encounters.push(visit("2011-01-01"));
            one.record.observations.push(lab("2160-0", 1.0 + f64::from(n % 7) / 10.0, "mg/dL", "2010-12-20"));
            if n % 3 == 0 {
                one.record.observations.push(lab("17861-6", 9.0, "mg/dL", "2010-12-30"));
                one = with(one, &[("I50", "2011-03-01"), ("E11.9", "2010-12-31"), ("J44", "2012-01-01")]);
            } else {
                one = with(one, &[("I10", "2009-01-01")]);
            }
            one
        })
        .collect()
}

fn recipe(cohort: &str, more: &str) -> String {
    format!(
        "[cohort]\ntarget = {{ visit = {{}} }}\nindex = 'first'\noutcome = {{ condition = {{ icd10 = ['I50'] }} }}\n\
         time_at_risk = {{ end_day = 365 }}\n{cohort}\n[sampling]\nfolds = {{ k = 2 }}\n[features]\ninputs = [\n\
         {{ name = 'diabetes', of = 'diabetes', take = 'ever', reference = 0 }},\n\
         {{ name = 'creatinine', of = 'creatinine', optional = true, reference = 1 }},\n\
         {{ name = 'calcium', of = 'calcium', optional = true, reference = 9 }} ]\n{more}"
    )
}

#[test]
fn a_feature_that_is_the_outcome_is_refused_until_a_reason_or_a_lead_time_is_given() {
    let run = Run::of(&people(), 2);
    let plain = recipe("", "");
    run.cohort(&plain, 1).unwrap();
    let refused = run.features(&plain, 1).unwrap_err().to_string();
    assert!(refused.contains("diabetes: tells the outcome nearly alone: area under the ROC curve 1.0000"), "{refused}");
    assert!(
        refused.contains("diabetes: the value 1 is found in 40 rows with the outcome and in none without"),
        "{refused}"
    );
    assert!(
        refused.contains("calcium: is missing in 0.0 % of rows with the outcome and in 100.0 % of those without"),
        "{refused}"
    );
    assert!(!refused.contains("creatinine"), "{refused}");
    assert!(!run.0.join("features.parquet").exists());

    let reason =
        "accept = [{ name = 'diabetes', reason = 'for the sake of the test' }, { name = 'calcium', reason = 'x' }]";
    let accepted = run.features(&recipe("", reason), 1).unwrap();
    assert!(accepted.findings.iter().any(|f| f.name == "diabetes" && f.accepted.is_some()));
    let summary = &accepted.terms[1];
    assert_eq!(
        (summary.name.as_str(), summary.unit.as_deref(), summary.missing_share),
        ("creatinine", Some("mg/dL"), 0.0)
    );
    assert_eq!((summary.min, summary.median, summary.max), (Some(1.0), Some(1.3), Some(1.6)));
    assert_eq!(summary.latest_evidence_days, Some(-12));
    for (accept, expected) in [
        ("accept = [{ name = 'diabets', reason = 'x' }]", "the nearest is `diabetes`"),
        ("accept = [{ name = 'diabetes', reason = ' ' }]", "has no reason"),
    ] {
        let error = run.features(&recipe("", accept), 1).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }

    // Five days before the first visit nothing of it was known.
    let early = recipe("lead_time_days = 5", "");
    run.cohort(&early, 1).unwrap();
    let report = run.features(&early, 1).unwrap();
    assert!(report.findings.iter().all(|f| !f.what.contains("alone")), "{:?}", report.findings);
    assert!(report.findings.iter().any(|f| f.name == "calcium" && f.what.contains("missing in every row")));
    assert!(report.findings.iter().any(|f| f.name == "diabetes" && f.what.contains("the same in every row")));
    let code = |code: &str| report.codes.iter().find(|c| c.code == code);
    let diabetes = code("icd10cm|E11.9").unwrap();
    assert_eq!((diabetes.cases, diabetes.before, diabetes.in_gap, diabetes.between, diabetes.after), (40, 0, 40, 0, 0));
    assert_eq!(diabetes.inputs, ["diabetes"]);
    let later = code("icd10cm|J44").unwrap();
    assert_eq!((later.cases, later.after), (40, 40));
    assert_eq!(code("icd10cm|I50").unwrap().after, 40);
    // Twelve days before the visit is well before, and 71 days before the outcome.
    assert!(code("loinc|2160-0").is_none() && code("icd10cm|I10").is_none());
    assert!(
        report
            .text()
            .contains("late code: icd10cm|E11.9: of 40 cases that have it, first before 0, in the lead time 40")
    );
}

#[test]
fn evidence_on_the_day_of_the_outcome_is_refused_where_days_have_an_order() {
    let run = Run::of(&people(), 1);
    // The index date is the day of the outcome itself, as in a study of cases and controls.
    let same = recipe("", "audit = { auc = 1.1 }")
        .replace(
            "visit = {}",
            "any_of = [{ condition = { icd10 = ['I50'] } }, { observation = { loinc = ['2160-0'] } }]",
        )
        .replace("index = 'first'", "index = 'last'")
        .replace("end_day = 365", "start_day = 0, end_day = 0")
        .replace("of = 'creatinine'", "of = 'creatinine', take = 'latest'");
    run.cohort(&same, 1).unwrap();
    let report = run.features(&same, 1);
    // Controls' index date is the test; no evidence of a case is of the day of the outcome.
    let text = report.map_or_else(|e| e.to_string(), |r| r.text());
    assert!(!text.contains("on the day of the outcome"), "{text}");
    let mut people = people();
    for person in people.iter_mut().filter(|p| p.record.conditions.iter().any(|c| c.code.codings[0].code == "I50")) {
        person.record.observations.push(lab("2160-0", 3.0, "mg/dL", "2011-03-01"));
    }
    let run = Run::of(&people, 1);
    run.cohort(&same, 1).unwrap();
    let error = run.features(&same, 1).unwrap_err().to_string();
    assert!(error.contains("creatinine: 40 rows have evidence on the day of the outcome"), "{error}");
}
