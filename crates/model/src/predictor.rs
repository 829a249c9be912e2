//! What every family of model can do: margins from a row, and the columns that matter.

use crate::trees::{Forest, TreeEnsemble, TreeError};
use crate::{Combination, Model, Part, Predictor, Step, WidePart, calibrated};

impl Predictor {
    /// How many margins it gives.
    #[must_use]
    pub fn margin_count(&self) -> usize {
        match self {
            Self::Linear(_) | Self::Kernel(_) => 1,
            Self::Scores(scores) => scores.intercepts.len(),
            Self::Trees(forest) => forest.margin_count(),
            Self::Pipeline(_, then) => then.margin_count(),
            Self::Combination(combination) => match combination.as_ref() {
                Combination::SoftVote(_) => 1,
                Combination::Stack { last, .. } => last.predictor.margin_count(),
                Combination::Wide { last, .. } => last.margin_count(),
            },
        }
    }

    /// The margins of a row; NaN where a column that is needed is missing.
    #[must_use]
    pub fn margins_from_row(&self, row: &[f64]) -> Vec<f64> {
        let mut margins = vec![f64::NAN; self.margin_count()];
        match self {
            Self::Linear(linear) => margins.fill(linear.margin_from_row(row).0),
            Self::Scores(scores) => scores.margins_from_row(row, &mut margins),
            Self::Trees(forest) => forest.margins_from_row(row, &mut margins),
            Self::Kernel(machine) => margins.fill(machine.decision(row)),
            Self::Pipeline(steps, then) => {
                let mut row = row.to_vec();
                steps.iter().for_each(|step| step.apply(&mut row));
                return then.margins_from_row(&row);
            }
            Self::Combination(combination) => return combination.margins_from_row(row),
        }
        margins
    }

    /// The columns that can reach a margin, ascending, each once.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        let mut columns: Vec<usize> = match self {
            Self::Linear(linear) => linear.columns(),
            Self::Scores(scores) => {
                let weights = |at: &usize| scores.weights.iter().any(|w| w.get(*at).is_some_and(|w| *w != 0.0));
                (0..scores.weights.first().map_or(0, Vec::len)).filter(weights).collect()
            }
            Self::Trees(forest) => forest.columns_used(),
            Self::Kernel(machine) => (0..machine.columns as usize).collect(),
            // A row's length may depend on any of its columns.
            Self::Pipeline(steps, then) => {
                let alone = |step: &Step| matches!(step, Step::Scale { .. } | Step::Impute { .. } | Step::Curves(_));
                if steps.iter().all(alone) {
                    then.columns()
                } else {
                    let pairs = steps.iter().any(|step| matches!(step, Step::Couple {} | Step::Vote {}));
                    let last = then.columns().last().map_or(0, |last| last + 1);
                    // As many classes as the predictor has columns.
                    (0..if pairs { last * last.saturating_sub(1) / 2 } else { last }).collect()
                }
            }
            Self::Combination(combination) => combination.columns(),
        };
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

impl Combination {
    fn margins_from_row(&self, row: &[f64]) -> Vec<f64> {
        let values =
            |parts: &[Part]| parts.iter().map(|p| p.weight * p.model.value_from_row(row)).collect::<Vec<f64>>();
        match self {
            Self::SoftVote(parts) => vec![values(parts).iter().sum()],
            Self::Stack { parts, passed_through, last } => {
                last.predictor.margins_from_row(&and_passed(values(parts), row, passed_through))
            }
            Self::Wide { parts, passed_through, last } => {
                let mut values = Vec::new();
                for part in parts {
                    let margins = part.predictor.margins_from_row(row);
                    let outputs = part.outputs.iter();
                    values.extend(outputs.map(|o| calibrated(o.calibration.as_ref(), o.link, &margins, o.margin)));
                }
                last.margins_from_row(&and_passed(values, row, passed_through))
            }
        }
    }

    fn columns(&self) -> Vec<usize> {
        match self {
            Self::SoftVote(parts) => parts.iter().flat_map(|p| p.model.columns()).collect(),
            Self::Stack { parts, passed_through, .. } => {
                let passed = passed_through.iter().map(|at| *at as usize);
                parts.iter().flat_map(|p| p.model.columns()).chain(passed).collect()
            }
            Self::Wide { parts, passed_through, .. } => {
                let passed = passed_through.iter().map(|at| *at as usize);
                parts.iter().flat_map(|p| p.predictor.columns()).chain(passed).collect()
            }
        }
    }
}

fn and_passed(mut values: Vec<f64>, row: &[f64], passed_through: &[u32]) -> Vec<f64> {
    values.extend(passed_through.iter().map(|at| row.get(*at as usize).copied().unwrap_or(f64::NAN)));
    values
}

impl Predictor<TreeEnsemble> {
    /// Checks every part and lays the trees out for arithmetic.
    ///
    /// # Errors
    /// Says what is wrong with which tree.
    pub fn compile(self) -> Result<Predictor, TreeError> {
        let parts = |parts: Vec<Part<TreeEnsemble>>| {
            let part = |p: Part<TreeEnsemble>| Ok(Part { model: p.model.compile()?, weight: p.weight });
            parts.into_iter().map(part).collect::<Result<Vec<_>, TreeError>>()
        };
        Ok(match self {
            Self::Linear(linear) => Predictor::Linear(linear),
            Self::Scores(scores) => Predictor::Scores(scores),
            Self::Trees(ensemble) => Predictor::Trees(Forest::new(&ensemble)?),
            Self::Kernel(machine) => Predictor::Kernel(machine),
            Self::Pipeline(steps, then) => Predictor::Pipeline(steps, Box::new(then.compile()?)),
            Self::Combination(combination) => Predictor::Combination(Box::new(match *combination {
                Combination::SoftVote(all) => Combination::SoftVote(parts(all)?),
                Combination::Stack { parts: all, passed_through, last } => Combination::Stack {
                    parts: parts(all)?,
                    passed_through,
                    last: Box::new(last.compile()?) as Box<Model>,
                },
                Combination::Wide { parts, passed_through, last } => {
                    let part = |p: WidePart<TreeEnsemble>| {
                        Ok(WidePart { predictor: p.predictor.compile()?, outputs: p.outputs })
                    };
                    let parts = parts.into_iter().map(part).collect::<Result<Vec<_>, TreeError>>()?;
                    Combination::Wide { parts, passed_through, last: last.compile()? }
                }
            })),
        })
    }
}
