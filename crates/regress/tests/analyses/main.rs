//! Analyses as a recipe writes them, from text to figures. The figures are those of R 4.2.2 with survival 3.5-3 and MASS
//! 7.3-58.2, of the same made-up rows.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod public;
mod refused;
mod survival;

use std::path::{Path, PathBuf};

use regress::{Analysis, Finding, RegressError, SurvivalAnalysis};
use serde::Deserialize;

/// The folder of the made-up table.
fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/analyses")
}

/// The sections of a recipe.
#[derive(Deserialize)]
struct Recipe {
    #[serde(default)]
    statistics: Vec<Analysis>,
    #[serde(default)]
    survival: Vec<SurvivalAnalysis>,
}

fn analysis(text: &str) -> Analysis {
    let recipe: Recipe = toml::from_str(&format!("[[statistics]]\n{text}")).unwrap();
    recipe.statistics.into_iter().next().unwrap()
}

fn curves(text: &str) -> SurvivalAnalysis {
    let recipe: Recipe = toml::from_str(&format!("[[survival]]\n{text}")).unwrap();
    recipe.survival.into_iter().next().unwrap()
}

/// Runs an analysis of the made-up rows, with these figures of R expected: term, figure, value.
fn expecting(text: &str, figures: &[(&str, &str, f64)]) -> Result<Finding, RegressError> {
    let mut text = text.to_owned();
    for (term, figure, value) in figures {
        // Iterations end where R's do, not at the last bit.
        let tolerance = 1e-6 * value.abs();
        text += &format!(
            "\n[[statistics.expect]]\nterm = {term:?}\nfigure = {figure:?}\nvalue = {value:?}\ntolerance = {tolerance:?}\n\
             source = \"R 4.2.2\""
        );
    }
    analysis(&text).run(&base())
}

const COX: &str = r#"
name = "both events"
kind = "cox"
file = "small.csv"
time = "time"
event = "cause>0"
terms = "age, log(marker), treated"
"#;

#[test]
fn hazards_are_those_of_r() {
    let figures = [
        ("age", "estimate", 0.0610912539433),
        ("age", "standard_error", 0.0258302732586),
        ("age", "z", 2.365102890382),
        ("log(marker)", "low", -0.3218669549763),
        ("log(marker)", "high", 0.882596261775),
        ("treated", "ratio", 0.525688474438),
        ("treated", "ratio_low", 0.198275703022),
        ("treated", "ratio_high", 1.39375812540),
        ("", "concordance", 0.6633663366337),
    ];
    let found = expecting(COX, &figures).unwrap();
    assert_eq!(found.held.len(), figures.len());
    assert!(found.held.iter().all(|held| held.holds && held.source == "R 4.2.2"));
    assert_eq!((found.rows.read, found.rows.analysed, found.events), (48, 48, Some(33)));
    assert_eq!((found.ratio_is.as_str(), found.confidence), ("hazard ratio", 0.95));
    let concordance = found.concordance.unwrap();
    assert!((concordance.standard_error - 0.0604420710953).abs() < 1e-8);
    let all = found.proportional_hazards.unwrap().all;
    assert!((all.chi_squared - 5.6929444639135).abs() < 1e-6 && all.degrees_of_freedom == 3);
    assert!((found.coefficients[0].p - 0.018025062420).abs() < 1e-8);
}

#[test]
fn errors_are_robust_where_rows_are_clustered() {
    let text = COX.replace("treated\"", "treated, cluster(patient)\"");
    let figures = [("treated", "standard_error", 0.5509071579779), ("treated", "z", -1.16725020959)];
    let found = expecting(&text, &figures).unwrap();
    assert!(found.standard_errors_are_robust && found.tests.robust_wald.is_some());
    let model = found.coefficients[2].model_standard_error.unwrap();
    assert!((model - 0.4974837749079).abs() < 1e-8, "{model}");
}

#[test]
fn odds_and_rates_are_those_of_r() {
    let logistic = r#"
name = "response"
kind = "logistic"
file = "small.csv"
outcome = "response"
terms = "age, log(marker), treated"
against = "age"
note = "made-up"
"#;
    let figures = [
        ("treated", "estimate", -2.0781756783107),
        ("treated", "ratio", 0.12515833311404),
        ("age", "low", 0.00689246136554),
        ("age", "high", 0.183987719648),
        ("log(marker)", "standard_error", 0.5180198447653),
    ];
    let found = expecting(logistic, &figures).unwrap();
    assert_eq!((found.events, found.note.as_deref()), (Some(22), Some("made-up")));
    assert_eq!(
        found.tests.named().iter().map(|(name, _)| *name).collect::<Vec<_>>(),
        ["Likelihood ratio, against fewer"]
    );

    let counts = r#"
name = "counts"
kind = "negative_binomial"
file = "small.csv"
outcome = "count"
terms = "age, log(marker), treated, offset(log(exposure))"
"#;
    let figures = [("treated", "estimate", -0.2343260857154), ("", "theta", 2.371284024961)];
    let found = expecting(counts, &figures).unwrap();
    assert_eq!((found.events, found.title.as_str()), (None, "Negative binomial regression"));
}

#[test]
fn a_figure_that_is_not_as_expected_is_an_error_that_names_it() {
    // The second digit of the last two differs from R's.
    let figures = [
        ("age", "estimate", 0.0610912539433),
        ("treated", "ratio", 0.535688474438),
        ("", "concordance", 0.6733663366337),
    ];
    let said = expecting(COX, &figures).unwrap_err().to_string();
    for words in
        ["both events: ratio of treated is 0.5256", "but 0.535688474438 is expected", "; concordance is 0.6633"]
    {
        assert!(said.contains(words), "{said}");
    }
    assert!(!said.contains("estimate of age"), "{said}");

    // For a report the finding is there all the same, with what does not hold.
    let mut marked = analysis(COX);
    marked.expect = vec![regress::Expect {
        term: "treated".into(),
        figure: regress::Figure::Ratio,
        value: 0.5,
        tolerance: 0.01,
        source: "a guess".into(),
    }];
    let finding = marked.finding(&base()).unwrap();
    assert!(!finding.held[0].holds && finding.check().is_err());
}

#[test]
fn an_analysis_and_its_finding_are_the_same_after_json() {
    let text = format!("{COX}where = [\"age>=40\", \"group=1\"]\nties = \"breslow\"\nproportional = \"identity\"");
    let analysis = analysis(&text);
    let again: Analysis = serde_json::from_str(&serde_json::to_string(&analysis).unwrap()).unwrap();
    assert_eq!(again, analysis);
    let finding = analysis.run(&base()).unwrap();
    assert_eq!(finding.rows.dropped[0].reason, "not of the rows asked for");
    let again: Finding = serde_json::from_str(&serde_json::to_string(&finding).unwrap()).unwrap();
    assert_eq!(again, finding);

    // What JSON has no word for is absent there, never 0.
    let mut unknown = finding;
    unknown.coefficients[0].p = f64::NAN;
    let text = serde_json::to_string(&unknown).unwrap();
    let again: Finding = serde_json::from_str(&text).unwrap();
    assert!(text.contains("\"p\":null") && again.coefficients[0].p.is_nan());
}
