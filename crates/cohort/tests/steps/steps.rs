//! Stamps, threads and parts.

use std::fs;

use store::Person;

use crate::future::RECIPE;
use crate::people::{Run, person, with};

fn people() -> Vec<Person> {
    let outcome = |n: usize| if n.is_multiple_of(3) { "I50" } else { "I10" };
    (0..60)
        .map(|n| {
            with(
                person(&format!("p{n}"), Some(("2000-01-01", "2014-12-31"))),
                &[(outcome(n), "2011-01-01"), ("E11", "2010-01-01")],
            )
        })
        .collect()
}

#[test]
fn threads_parts_and_the_order_of_persons_change_no_byte() {
    let recipe = RECIPE.replace(
        "folds = { k = 2 }",
        "folds = { k = 3 }\nsplit = { by = 'person', test = 0.25 }\nmatch = { ratio = 2, exact = ['sex'], replacement = false }\nprevalence = { population = 0.01 }",
    );
    let of = |persons: &[Person], parts: usize, threads: usize| {
        let run = Run::of(persons, parts);
        run.cohort(&recipe, threads).unwrap();
        run.features(&recipe, threads).unwrap();
        ["cohort.parquet", "cohort.json", "features.parquet", "features.json"].map(|name| run.bytes(name))
    };
    let first = of(&people(), 1, 1);
    let turned: Vec<Person> = people().into_iter().rev().collect();
    assert!(of(&people(), 1, 4) == first && of(&turned, 7, 3) == first && of(&turned, 4, 1) == first);
}

#[test]
fn what_is_there_from_the_same_settings_is_not_made_again() {
    let run = Run::of(&people(), 2);
    assert!(!run.cohort(RECIPE, 1).unwrap().is_current);
    assert!(run.cohort(RECIPE, 2).unwrap().is_current);
    assert!(!run.features(RECIPE, 1).unwrap().is_current);
    let again = run.features(RECIPE, 2).unwrap();
    assert!(again.is_current && again.terms.len() == 11);
    // Another setting, a changed file and another cohort each make the step run.
    let other = RECIPE.replace("lookback_days = 730", "lookback_days = 731");
    assert!(!run.features(&other, 1).unwrap().is_current);
    fs::write(run.0.join("features.json"), "{}").unwrap();
    assert!(!run.features(&other, 1).unwrap().is_current);
    let longer = other.replace("lead_time_days = 30", "lead_time_days = 31");
    assert!(!run.cohort(&longer, 1).unwrap().is_current && !run.features(&longer, 1).unwrap().is_current);
}

#[test]
fn a_run_that_cannot_go_on_says_what_to_do() {
    let run = Run::of(&people(), 2);
    let message = |error: cohort::CohortError| error.to_string();
    assert!(message(run.features(RECIPE, 1).unwrap_err()).contains("`insite cohort` writes it"));
    let check = |from: &str, to: &str, expected: &str| {
        let recipe = RECIPE.replace(from, to);
        assert_ne!(recipe, RECIPE);
        let found = run.cohort(&recipe, 1).and_then(|_| run.features(&recipe, 1).map(|_| ()));
        let text = message(found.unwrap_err());
        assert!(text.contains(expected), "{text}");
    };
    check("[\"I50\"]", "[\"Q99\"]", "cohort.outcome: never occurs");
    check(
        "folds = { k = 2 }",
        "folds = { k = 21 }",
        "sampling.folds.k: is 21, but there are only 20 persons with the outcome",
    );
    check("of = \"statin\", take = \"now\"", "of = \"statn\", take = \"now\"", "statn");
    check("expression = \"statin\"", "expression = \"statins\"", "features.terms `statin`");
    check(
        "index = \"2010-07-01\"",
        "index = '2010-07-01'\ntime_at_risk = { end_day = 900 }\nrequire = [{ name = 'x', days = [0, 900], rule = { condition = { icd10 = ['I50'] } } }]",
        "cohort.outcome: occurs in all rows to learn from",
    );
    check("name = \"male\"", "name = \"age\"", "features.terms `age`: the name is taken");
    check(
        "folds = { k = 2 }",
        "split = { by = 'site', sites = ['x'] }",
        "sampling.split.sites: no index date is of the site `x`",
    );
    check(
        "folds = { k = 2 }",
        "split = { by = 'time', at = '2030-01-01' }",
        "sampling.split.at: leaves nobody to be held out",
    );
    check("of = \"sex\", reference = \"female\"", "of = \"sex\", refrence = \"female\"", "line");
    // Nothing half-made is left that could be taken for a whole.
    let left: Vec<String> =
        fs::read_dir(&run.0).unwrap().map(|f| f.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(left.iter().all(|name| !name.starts_with("features.") && !name.ends_with(".partial")), "{left:?}");
}

#[test]
fn the_recipes_of_the_document_are_recipes() {
    let document = include_str!("../../README.md");
    let blocks: Vec<&str> = document.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 3);
    for block in blocks {
        let definition: cohort::Definition = cohort::section(block, "README.md", "cohort").unwrap().unwrap();
        let sampling: cohort::Sampling = cohort::section(block, "README.md", "sampling").unwrap().unwrap();
        let features: cohort::FeatureSettings = cohort::section(block, "README.md", "features").unwrap().unwrap();
        definition.check().unwrap();
        sampling.check().unwrap();
        assert!(!features.inputs.is_empty());
    }
}
