//! A sample's share of cases corrected in the model itself: the offset that `[sampling.prevalence]` with `correct = "offset"`
//! asks for, taken from the log odds of every final model.
//!
//! King G, Zeng L. Logistic regression in rare events data. Political Analysis 2001;9:137-163, equation 7.

use std::fs;
use std::path::Path;

use cohort::{Correction, Prevalence};
use fit::{Calibrator, Candidate, ClassWeight, Data, FinalModel, Learner};
use model::trees::{Aggregation, Precision, TreeEnsemble};
use model::{Combination, Link, ModelFile, Predictor};
use serde::Deserialize;

use crate::error::RecipeError;
use crate::fit_step::FitSection;
use crate::rows::Task;

/// The one part of `cohort.json` that is read here.
#[derive(Debug, Deserialize)]
struct Sampled {
    prevalence: Option<Prevalence>,
}

fn wrong(problem: String) -> RecipeError {
    RecipeError::Section { section: "fit", problem }
}

/// What to say to whoever cannot have the offset.
fn refused(what: &str, why: &str) -> RecipeError {
    let remedy = "under [sampling.prevalence] say correct = \"weights\" instead of \"offset\"";
    wrong(format!("{what} cannot be corrected by an offset of the log odds, because {why}: {remedy}"))
}

/// What is to be subtracted from log odds; nothing where the cohort asks for no offset.
///
/// # Errors
/// When `cohort.json` is missing or is not as the cohort step wrote it.
pub(crate) fn offset(run: &Path) -> Result<Option<f64>, RecipeError> {
    let path = run.join("cohort.json");
    let text = fs::read(&path).map_err(|_| RecipeError::NotYet { path: path.clone(), step: "cohort" })?;
    let sampled: Sampled = serde_json::from_slice(&text).map_err(|error| RecipeError::Changed {
        path,
        problem: error.to_string(),
        step: "cohort",
    })?;
    Ok(sampled.prevalence.filter(|p| p.applied == Correction::Offset).map(|p| p.intercept_offset))
}

/// Says before hours of fitting what could not be corrected after them.
///
/// # Errors
/// Names the candidate or the section that stands in the way, and the remedy.
pub(crate) fn check(section: &FitSection, data: &Data) -> Result<(), RecipeError> {
    if section.task != Task::Binary {
        return Err(refused("the models of [fit]", "only yes-or-no outcomes (task = \"binary\") have such log odds"));
    }
    if !data.weights.is_empty() {
        return Err(refused("the models of [fit]", "the training rows carry weights, which are a correction already"));
    }
    if section.treatment.as_ref().is_some_and(|treatment| !treatment.effects.is_empty()) {
        return Err(refused("`effects` of [fit.treatment]", "differences of risks have no intercept"));
    }
    section.candidates.iter().try_for_each(of_candidate)
}

fn of_candidate(candidate: &Candidate) -> Result<(), RecipeError> {
    let what = format!("the candidate `{}`", candidate.name);
    match (candidate.learner, candidate.calibration, candidate.class_weight) {
        (Learner::Svm, ..) => Err(refused(&what, "the values of svm are calibrated on the sample")),
        (Learner::RandomForest | Learner::ExtraTrees, ..) => Err(refused(&what, "a forest of shares has no intercept")),
        (_, calibration, _) if calibration != Calibrator::None => {
            Err(refused(&what, "it is calibrated on the sample (or leave its calibration out)"))
        }
        (_, _, ClassWeight::Balanced) => {
            Err(refused(&what, "class_weight = \"balanced\" changes the share of cases again (or leave it out)"))
        }
        _ => Ok(()),
    }
}

/// The model with its log odds lowered by the offset, which its notes say.
///
/// # Errors
/// When an output is no uncalibrated probability of log odds, or nothing in the model is added to all of them.
pub(crate) fn shifted(model: &FinalModel, offset: f64) -> Result<FinalModel, RecipeError> {
    let what = format!("the candidate `{}`", model.candidate());
    let mut file: ModelFile<TreeEnsemble> = model.file().clone();
    if file.outputs.iter().any(|output| output.calibration.is_some()) {
        return Err(refused(&what, "it is calibrated on the sample (or leave its calibration out)"));
    }
    if file.outputs.iter().any(|output| output.link != (Link::Logit {})) {
        return Err(refused(&what, "its values are no probabilities made of log odds"));
    }
    let mut margins: Vec<usize> = file.outputs.iter().map(|output| output.margin as usize).collect();
    margins.sort_unstable();
    margins.dedup();
    for margin in margins {
        lower(&mut file.predictor, margin, offset).ok_or_else(|| refused(&what, "it has no intercept"))?;
    }
    file.notes.push(format!(
        "Cases are more or less frequent in the training sample than in the population: {offset:.6} was subtracted from \
         the log odds (King and Zeng 2001)."
    ));
    Ok(FinalModel::read(model.candidate(), file))
}

/// Lowers what is added to a margin; `None` where there is no such thing.
fn lower(predictor: &mut Predictor<TreeEnsemble>, margin: usize, offset: f64) -> Option<()> {
    match predictor {
        Predictor::Scores(scores) => {
            let intercept = scores.intercepts.get_mut(margin)?;
            *intercept = rounded(*intercept - offset, scores.precision);
        }
        Predictor::Trees(trees) if trees.aggregation == Aggregation::Sum => {
            let base = trees.base.get_mut(margin)?;
            *base = rounded(*base - offset, trees.precision);
        }
        Predictor::Pipeline(_, then) => lower(then, margin, offset)?,
        Predictor::Combination(combination) => match combination.as_mut() {
            Combination::Wide { last, .. } => lower(last, margin, offset)?,
            Combination::Stack { last, .. } => lower(&mut last.predictor, margin, offset)?,
            Combination::SoftVote(_) => return None,
        },
        Predictor::Linear(_) | Predictor::Kernel(_) | Predictor::Trees(_) => return None,
    }
    Some(())
}

/// As the model's own arithmetic holds it.
fn rounded(value: f64, precision: Precision) -> f64 {
    match precision {
        Precision::F32 => f64::from(value as f32),
        Precision::F64 => value,
    }
}

/// A probability whose log odds are lowered: odds · exp(−offset), in a form that 0 and 1 pass through. NaN stays NaN.
pub(crate) fn probability(value: f64, offset: f64) -> f64 {
    let with = value * libm::exp(-offset);
    with / (with + (1.0 - value))
}

#[cfg(test)]
mod tests {
    use model::trees::{Node, Tree};
    use model::{Calibration, IR_VERSION, LinearScores, NamedOutput, PartOutput, Step, WidePart};

    use super::*;

    const OFFSET: f64 = 3.25;

    fn scores(precision: Precision) -> Predictor<TreeEnsemble> {
        Predictor::Scores(LinearScores {
            precision,
            missing_adds_nothing: false,
            intercepts: vec![-0.5],
            weights: vec![vec![1.25]],
        })
    }

    fn trees(aggregation: Aggregation) -> Predictor<TreeEnsemble> {
        let leaf = Node::Leaf { values: vec![0.75], cover: 1.0 };
        let trees = vec![Tree { margin: Some(0), nodes: vec![leaf] }];
        let (columns, precision) = (1, Precision::F64);
        Predictor::Trees(TreeEnsemble { columns, precision, aggregation, base: vec![-1.0], trees })
    }

    fn wide(last: Predictor<TreeEnsemble>) -> Predictor<TreeEnsemble> {
        let outputs = vec![PartOutput { margin: 0, link: Link::Logit {}, calibration: None }];
        let parts = vec![WidePart { predictor: scores(Precision::F64), outputs }];
        Predictor::Combination(Box::new(Combination::Wide { parts, passed_through: vec![], last }))
    }

    fn model(predictor: Predictor<TreeEnsemble>, link: Link, calibration: Option<Calibration>) -> FinalModel {
        let file = ModelFile {
            ir: IR_VERSION,
            written_by: "a test".into(),
            source_sha256: String::new(),
            columns: vec!["a".into()],
            predictor,
            outputs: vec![NamedOutput { name: "risk".into(), margin: 0, link, calibration }],
            stores_instances: false,
            notes: vec![],
        };
        FinalModel::read("a candidate", file)
    }

    fn value(model: &FinalModel, column: f64) -> f64 {
        let file = model.file().clone().compile().unwrap();
        file.outputs[0].value_from_margins(&file.predictor.margins_from_row(&[column]))
    }

    /// p' = odds · exp(−offset) / (1 + odds · exp(−offset)), for every family that has an intercept.
    #[test]
    fn odds_are_multiplied_by_the_same_factor_whatever_the_patient() {
        let scale = Step::Scale { offsets: vec![1.0], scales: vec![0.5] };
        for (predictor, tolerance) in [
            (scores(Precision::F64), 1e-14),
            (scores(Precision::F32), 1e-6),
            (trees(Aggregation::Sum), 1e-14),
            (Predictor::Pipeline(vec![scale], Box::new(scores(Precision::F64))), 1e-14),
            (wide(scores(Precision::F64)), 1e-14),
            (wide(trees(Aggregation::Sum)), 1e-14),
        ] {
            let before = model(predictor, Link::Logit {}, None);
            let after = shifted(&before, OFFSET).unwrap();
            for column in [-2.0, 0.0, 3.5] {
                let p = value(&before, column);
                let odds = p / (1.0 - p) * libm::exp(-OFFSET);
                let (expected, found) = (odds / (1.0 + odds), value(&after, column));
                assert!((found - expected).abs() < tolerance, "{found}, expected {expected}");
                assert!((probability(p, OFFSET) - expected).abs() < 1e-14);
            }
            assert!(after.file().notes[0].contains("3.250000"), "{:?}", after.file().notes);
        }
    }

    /// Cases are half of the sample and one in a hundred of the population: a model without columns says so.
    #[test]
    fn the_mean_of_a_model_without_columns_becomes_the_populations_share() {
        let offset = libm::log(0.99 / 0.01);
        assert!((probability(0.5, offset) - 0.01).abs() < 1e-15);
        assert_eq!((probability(0.0, offset), probability(1.0, offset)), (0.0, 1.0));
        assert!(probability(f64::NAN, offset).is_nan());
    }

    #[test]
    fn what_has_no_log_odds_to_shift_is_refused_by_name_with_the_remedy() {
        let platt = Calibration::Platt { slope: -1.0, intercept: 0.0 };
        for (model, why) in [
            (model(scores(Precision::F64), Link::Logit {}, Some(platt)), "calibrated"),
            (model(trees(Aggregation::Average), Link::Identity {}, None), "no probabilities made of log odds"),
            (model(trees(Aggregation::Average), Link::Logit {}, None), "no intercept"),
        ] {
            let said = shifted(&model, OFFSET).unwrap_err().to_string();
            for part in ["`a candidate`", why, "correct = \"weights\""] {
                assert!(said.contains(part), "{said}");
            }
        }
    }

    #[test]
    fn candidates_that_cannot_be_shifted_are_refused_before_they_are_fitted() {
        let section = |lines: &str| -> FitSection {
            let text = format!("task = 'binary'\n[[candidates]]\nname = 'one'\n{lines}\n");
            toml::from_str(&text).unwrap()
        };
        let data = Data::default();
        check(&section("learner = 'logistic'"), &data).unwrap();
        check(&section("learner = 'boosted_trees'"), &data).unwrap();
        for (lines, why) in [
            ("learner = 'svm'", "svm"),
            ("learner = 'random_forest'", "forest of shares"),
            ("learner = 'logistic'\ncalibration = 'platt'", "calibrated on the sample"),
            ("learner = 'logistic'\nclass_weight = 'balanced'", "balanced"),
        ] {
            let said = check(&section(lines), &data).unwrap_err().to_string();
            assert!(said.contains("`one`") && said.contains(why) && said.contains("correct = \"weights\""), "{said}");
        }
        let survival = FitSection { task: Task::Survival, ..section("learner = 'cox'") };
        assert!(check(&survival, &data).unwrap_err().to_string().contains("task = \"binary\""));
        let weighted = Data { weights: vec![2.0], ..Data::default() };
        assert!(check(&section("learner = 'logistic'"), &weighted).unwrap_err().to_string().contains("weights"));
    }

    /// Only an offset that is asked for is applied; the rest of `cohort.json` is not this step's.
    #[test]
    fn the_offset_is_read_from_the_cohorts_own_report() {
        let run = std::env::temp_dir().join(format!("insite-prevalence-{}", std::process::id()));
        fs::create_dir_all(&run).unwrap();
        assert!(offset(&run).unwrap_err().to_string().contains("run `insite cohort` first"));
        let with = |applied: Correction| {
            let prevalence = Prevalence {
                population: 0.01,
                sample: 0.5,
                cases: 10,
                controls: 10,
                weight_of_cases: 0.02,
                weight_of_controls: 1.98,
                intercept_offset: OFFSET,
                applied,
            };
            let report = serde_json::json!({ "seed": 1, "prevalence": prevalence });
            fs::write(run.join("cohort.json"), report.to_string()).unwrap();
            offset(&run).unwrap()
        };
        assert_eq!((with(Correction::Offset), with(Correction::Weights)), (Some(OFFSET), None));
        fs::write(run.join("cohort.json"), "{ \"seed\": 1, \"prevalence\": null }").unwrap();
        assert_eq!(offset(&run).unwrap(), None);
        fs::remove_dir_all(&run).unwrap();
    }
}
