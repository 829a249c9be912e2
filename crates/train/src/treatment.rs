//! Treatments of a trial: columns to learn from, and a model that says what becomes of a patient with and without one.

use fit::{Data, Outcome};
use model::trees::{Precision, TreeEnsemble};
use model::{Combination, LinearScores, Link, Model, ModelFile, NamedOutput, Part, Predictor};
use serde::{Deserialize, Serialize};

use crate::error::RecipeError;

/// The section `[fit.treatment]`: the cohort's column `treatment` as columns of the model.
///
/// Each arm but the control becomes a column `treatment=ARM` of 0 and 1, and the compared one also a column
/// `treatment=ARM:COLUMN` for each interaction. The final model must be linear (logistic, linear, Cox, negative binomial);
/// it gives, for each of its outputs, the value `…_without` treatment, that `…_with` it, and their `…_difference`
/// (without less with; of probabilities in 100 such patients).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentSection {
    /// The arm without treatment.
    pub control: String,
    /// The arm that it is compared with.
    pub compared: String,
    /// Columns whose product with the compared treatment is a column, too.
    #[serde(default)]
    pub interactions: Vec<String>,
    /// Models of each patient's benefit, judged on rows that they did not see; for the report.
    #[serde(default)]
    pub effects: Vec<fit::effect::EffectCandidate>,
}

fn wrong(problem: String) -> RecipeError {
    RecipeError::Section { section: "fit.treatment", problem }
}

impl TreatmentSection {
    /// The table with the treatment's columns behind its own. `arms` are those of its rows.
    ///
    /// # Errors
    /// When an arm has no rows, a row no arm, or an interaction no column.
    pub(crate) fn with_columns(&self, data: &Data, arms: &[Option<String>]) -> Result<Data, RecipeError> {
        let mut names: Vec<&str> = arms.iter().flatten().map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        for arm in [&self.control, &self.compared] {
            if !names.contains(&arm.as_str()) {
                let problem = format!("no training row has the arm `{arm}`; the cohort has {}", names.join(", "));
                return Err(wrong(problem));
            }
        }
        if let Some(row) = arms.iter().position(Option::is_none) {
            return Err(wrong(format!("training row {} has no arm; exclude such rows from the cohort", row + 1)));
        }
        let mut interactions = vec![];
        for name in &self.interactions {
            let at = data.columns.iter().position(|column| column == name);
            interactions.push(at.ok_or_else(|| wrong(format!("`interactions` names `{name}`, which is no column")))?);
        }
        let others: Vec<&str> = names.into_iter().filter(|arm| *arm != self.control).collect();
        let mut columns = data.columns.clone();
        columns.extend(others.iter().map(|arm| format!("treatment={arm}")));
        columns.extend(self.interactions.iter().map(|name| format!("treatment={}:{name}", self.compared)));
        let mut rows = Vec::with_capacity(data.count() * columns.len());
        for (at, arm) in arms.iter().enumerate() {
            let arm = arm.as_deref().unwrap_or_default();
            let row = data.row(at);
            rows.extend_from_slice(row);
            rows.extend(others.iter().map(|other| f64::from(u8::from(*other == arm))));
            let is_compared = arm == self.compared;
            rows.extend(interactions.iter().map(|column| if is_compared { row[*column] } else { 0.0 }));
        }
        Ok(Data { columns, rows, ..data.clone() })
    }

    /// Whether each row has the compared treatment; `None` of a row of a third arm.
    pub(crate) fn treated(&self, arms: &[Option<String>]) -> Vec<Option<bool>> {
        let treated = |arm: &Option<String>| match arm.as_deref() {
            Some(arm) if arm == self.compared => Some(true),
            Some(arm) if arm == self.control => Some(false),
            _ => None,
        };
        arms.iter().map(treated).collect()
    }

    /// The model that answers for both arms, over the columns that are no treatment's.
    ///
    /// # Errors
    /// When the model is not linear.
    pub(crate) fn both_arms(&self, file: &ModelFile<TreeEnsemble>) -> Result<ModelFile<TreeEnsemble>, RecipeError> {
        let (Predictor::Scores(scores), false) =
            (&file.predictor, file.outputs.iter().any(|output| output.calibration.is_some()))
        else {
            let problem =
                "only a linear model without imputation and calibration (logistic, linear, cox) answers for both \
                           arms; take such a candidate, or leave [fit.treatment] out"
                    .to_owned();
            return Err(wrong(problem));
        };
        let prefix = format!("treatment={}", self.compared);
        let own: Vec<usize> =
            (0..file.columns.len()).filter(|at| !file.columns[*at].starts_with("treatment=")).collect();
        let arm = |output: &NamedOutput, is_treated: bool| {
            let (margin, weights) = (output.margin as usize, &scores.weights[output.margin as usize]);
            let of = |name: &str| file.columns.iter().position(|c| c == name).map_or(0.0, |at| weights[at]);
            let mut intercept = scores.intercepts[margin];
            let mut own_weights: Vec<f64> = own.iter().map(|at| weights[*at]).collect();
            if is_treated {
                intercept += of(&prefix);
                for (weight, at) in own_weights.iter_mut().zip(&own) {
                    *weight += of(&format!("{prefix}:{}", file.columns[*at]));
                }
            }
            let predictor = linear(vec![intercept], vec![own_weights]);
            Part { model: Model { predictor, margin: 0, link: output.link, calibration: None }, weight: 1.0 }
        };
        let (mut parts, mut rows, mut outputs) = (vec![], vec![], vec![]);
        let count = 2 * file.outputs.len();
        for (at, output) in file.outputs.iter().enumerate() {
            parts.push(arm(output, false));
            parts.push(arm(output, true));
            let scale = if is_probability(output.link) { 100.0 } else { 1.0 };
            for (name, without, with) in [("without", 1.0, 0.0), ("with", 0.0, 1.0), ("difference", scale, -scale)] {
                let mut weights = vec![0.0; count];
                (weights[2 * at], weights[2 * at + 1]) = (without, with);
                outputs.push(NamedOutput {
                    name: format!("{}_{name}", output.name),
                    margin: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                    link: Link::Identity {},
                    calibration: None,
                });
                rows.push(weights);
            }
        }
        let last = Model {
            predictor: linear(vec![0.0; rows.len()], rows),
            margin: 0,
            link: Link::Identity {},
            calibration: None,
        };
        let stack = Combination::Stack { parts, passed_through: vec![], last: Box::new(last) };
        let mut notes = file.notes.clone();
        notes.push(format!(
            "One model of all arms, read with the treatment set to {} and to {}.",
            self.control, self.compared
        ));
        Ok(ModelFile {
            columns: own.iter().map(|at| file.columns[*at].clone()).collect(),
            predictor: Predictor::Combination(Box::new(stack)),
            outputs,
            notes,
            ..file.clone()
        })
    }
}

fn linear(intercepts: Vec<f64>, weights: Vec<Vec<f64>>) -> Predictor<TreeEnsemble> {
    Predictor::Scores(LinearScores { precision: Precision::F64, missing_adds_nothing: false, intercepts, weights })
}

fn is_probability(link: Link) -> bool {
    matches!(link, Link::Logit {} | Link::CoxRisk { .. } | Link::CoxSurvival { .. } | Link::Cloglog {})
}

/// The rows of two arms as a table of a binary or survival outcome.
pub(crate) fn of_two_arms(data: &Data, treated: &[Option<bool>]) -> (Data, Vec<bool>, Vec<usize>) {
    let rows: Vec<usize> = (0..data.count()).filter(|row| treated[*row].is_some()).collect();
    let arms = rows.iter().map(|row| treated[*row] == Some(true)).collect();
    (data.take(&rows), arms, rows)
}

/// Whether benefits can be estimated of such an outcome.
pub(crate) fn has_benefit(outcome: &Outcome) -> bool {
    !matches!(outcome, Outcome::Continuous(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> TreatmentSection {
        TreatmentSection {
            control: "none".into(),
            compared: "laser".into(),
            interactions: vec!["adult".into()],
            effects: vec![],
        }
    }

    fn arm(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn arms_become_columns_with_their_interactions() {
        let data = Data {
            columns: vec!["adult".into(), "age".into()],
            rows: vec![1.0, 30.0, 0.0, 9.0, 1.0, 40.0],
            outcome: Outcome::Binary(vec![0.0, 1.0, 0.0]),
            ..Data::default()
        };
        let with = section().with_columns(&data, &[arm("laser"), arm("none"), arm("drops")]).unwrap();
        assert_eq!(with.columns, ["adult", "age", "treatment=drops", "treatment=laser", "treatment=laser:adult"]);
        assert_eq!(with.row(0), [1.0, 30.0, 0.0, 1.0, 1.0]);
        assert_eq!(with.row(1), [0.0, 9.0, 0.0, 0.0, 0.0]);
        assert_eq!(with.row(2), [1.0, 40.0, 1.0, 0.0, 0.0]);
        assert_eq!(section().treated(&[arm("laser"), arm("none"), arm("drops")]), [Some(true), Some(false), None]);
        let error = section().with_columns(&data, &[arm("laser"), arm("laser"), arm("drops")]).unwrap_err().to_string();
        assert!(error.contains("`none`; the cohort has drops, laser"), "{error}");
        assert!(
            section()
                .with_columns(&data, &[arm("laser"), None, arm("none")])
                .unwrap_err()
                .to_string()
                .contains("row 2")
        );
    }

    /// By hand: the hazards of both arms from the coefficients.
    #[test]
    fn one_model_answers_for_both_arms() {
        let columns = ["adult", "treatment=laser", "treatment=laser:adult"].map(str::to_owned).to_vec();
        let link = Link::CoxRisk { baseline_survival: 0.8, centre: 0.1 };
        let outputs = vec![NamedOutput { name: "risk".into(), margin: 0, link, calibration: None }];
        let file = ModelFile {
            ir: model::IR_VERSION,
            written_by: "test".into(),
            source_sha256: "0".repeat(64),
            columns,
            predictor: linear(vec![0.0], vec![vec![0.34, -0.43, -0.85]]),
            outputs,
            stores_instances: false,
            notes: vec![],
        };
        let both = section().both_arms(&file).unwrap();
        assert_eq!(both.columns, ["adult"]);
        let value =
            |output: &str, adult: f64| both.clone().compile().unwrap().model(output).unwrap().value_from_row(&[adult]);
        let risk = |z: f64| 1.0 - libm::pow(0.8, libm::exp(z - 0.1));
        for (adult, without, with) in [(0.0, 0.0, -0.43), (1.0, 0.34, 0.34 - 0.43 - 0.85)] {
            assert!((value("risk_without", adult) - risk(without)).abs() < 1e-12);
            assert!((value("risk_with", adult) - risk(with)).abs() < 1e-12);
            assert!((value("risk_difference", adult) - 100.0 * (risk(without) - risk(with))).abs() < 1e-10);
        }
    }
}
