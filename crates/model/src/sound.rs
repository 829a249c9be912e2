//! What a model's parts must be for its arithmetic: checked once, wherever a model comes in.

use crate::trees::{Forest, MAX_WIDTH, TreeEnsemble, TreeError};
use crate::{Combination, KernelMachine, LinearScores, Model, ModelFile, NamedOutput, Part, Predictor, Step};

/// The form of a model's trees.
pub(crate) trait Trees {
    /// Columns and margins.
    fn widths(&self) -> (usize, usize);
}

impl Trees for Forest {
    fn widths(&self) -> (usize, usize) {
        (self.layout().columns, self.margin_count())
    }
}

impl Trees for TreeEnsemble {
    fn widths(&self) -> (usize, usize) {
        (self.columns as usize, self.base.len())
    }
}

/// Checks that every part fits a row of the file's columns and that every output has its margin.
pub(crate) fn check<T: Trees>(file: &ModelFile<T>) -> Result<(), TreeError> {
    let wrong = |what: String| Err(TreeError::Model(what));
    let columns = file.columns.len();
    if columns == 0 || columns > MAX_WIDTH {
        return wrong(format!("names {columns} columns; 1 to {MAX_WIDTH} are understood"));
    }
    let margins = margins(&file.predictor, columns).map_err(TreeError::Model)?;
    match file.outputs.iter().find(|output| output.margin as usize >= margins) {
        Some(NamedOutput { name, margin, .. }) => {
            wrong(format!("has the output `{name}` of margin {margin}; there are {margins}"))
        }
        None if file.outputs.is_empty() => wrong("has no output".into()),
        None => Ok(()),
    }
}

/// How many margins a predictor gives for a row of so many columns.
fn margins<T: Trees>(predictor: &Predictor<T>, columns: usize) -> Result<usize, String> {
    let too_wide = |what: &str, width: usize| format!("has {what} of {width} columns; a row has {columns}");
    match predictor {
        Predictor::Linear(_) => Ok(1),
        Predictor::Scores(LinearScores { intercepts, weights, .. }) => {
            if intercepts.is_empty() || intercepts.len() > MAX_WIDTH || weights.len() != intercepts.len() {
                return Err(format!("has {} intercepts and {} rows of weights", intercepts.len(), weights.len()));
            }
            match weights.iter().map(Vec::len).find(|width| *width > columns || *width != weights[0].len()) {
                Some(width) => Err(too_wide("weights", width)),
                None => Ok(intercepts.len()),
            }
        }
        Predictor::Trees(trees) => match trees.widths() {
            (width, _) if width > columns => Err(too_wide("trees", width)),
            (_, 0) => Err("has trees without a margin".into()),
            (_, margins) => Ok(margins),
        },
        Predictor::Kernel(KernelMachine { columns: width, vectors, coefficients, .. }) => {
            let width = *width as usize;
            if width == 0 || width > columns {
                return Err(too_wide("support vectors", width));
            }
            match width.checked_mul(coefficients.len()) == Some(vectors.len()) {
                true => Ok(1),
                false => Err(format!(
                    "has {} numbers of support vectors for {} coefficients of {width} columns",
                    vectors.len(),
                    coefficients.len()
                )),
            }
        }
        Predictor::Pipeline(steps, then) => {
            let width = |step: &Step| match step {
                Step::Scale { offsets, scales } => offsets.len().max(scales.len()),
                Step::Impute { values, .. } => values.len(),
                Step::Normalize(_) => 0,
            };
            match steps.iter().map(width).find(|width| *width > columns) {
                Some(width) => Err(too_wide("a step", width)),
                None => margins(then, columns),
            }
        }
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(all) => parts(all, columns).and_then(|()| match all.is_empty() {
                true => Err("has a vote of no models".into()),
                false => Ok(1),
            }),
            Combination::Stack { parts: all, passed_through, last } => {
                parts(all, columns)?;
                if let Some(column) = passed_through.iter().find(|column| **column as usize >= columns) {
                    return Err(format!("passes on column {column}; a row has {columns}"));
                }
                model(last, all.len() + passed_through.len())
            }
        },
    }
}

fn parts<T: Trees>(parts: &[Part<T>], columns: usize) -> Result<(), String> {
    parts.iter().try_for_each(|part| model(&part.model, columns).map(|_| ()))
}

fn model<T: Trees>(model: &Model<T>, columns: usize) -> Result<usize, String> {
    let margins = margins(&model.predictor, columns)?;
    match (model.margin as usize) < margins {
        true => Ok(margins),
        false => Err(format!("asks margin {} of a part that has {margins}", model.margin)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trees::Precision;
    use crate::{IR_VERSION, Kernel, Link};

    fn refused(predictor: Predictor<TreeEnsemble>, expected: &str) {
        let output = NamedOutput { name: "value".into(), margin: 0, link: Link::Identity {}, calibration: None };
        let file = ModelFile {
            ir: IR_VERSION,
            written_by: "a test".into(),
            source_sha256: String::new(),
            columns: vec!["a".into(), "b".into()],
            predictor,
            outputs: vec![output],
            stores_instances: false,
            notes: vec![],
        };
        let error = file.compile().unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }

    fn scores(intercepts: usize, weights: &[usize]) -> Predictor<TreeEnsemble> {
        Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![0.0; intercepts],
            weights: weights.iter().map(|width| vec![1.0; *width]).collect(),
        })
    }

    #[test]
    fn parts_that_do_not_fit_a_row_are_refused() {
        refused(scores(0, &[]), "0 intercepts");
        refused(scores(2, &[2]), "1 rows of weights");
        refused(scores(2, &[2, 1]), "weights of 1 columns");
        refused(scores(1, &[3]), "weights of 3 columns");
        let machine = |columns: u32, numbers: usize| {
            let (vectors, coefficients) = (vec![0.0; numbers], vec![1.0; 2]);
            Predictor::Kernel(KernelMachine {
                kernel: Kernel::Linear {},
                columns,
                vectors,
                coefficients,
                intercept: 0.0,
            })
        };
        refused(machine(u32::MAX, 4), "support vectors of 4294967295 columns");
        refused(machine(2, 3), "3 numbers of support vectors");
        let wide = Step::Impute { values: vec![0.0; 3], marker: None };
        refused(Predictor::Pipeline(vec![wide], Box::new(scores(1, &[2]))), "a step of 3 columns");
        let stack = |passed_through: Vec<u32>, margin: u32| {
            let last =
                Box::new(Model { predictor: scores(1, &[1]), margin, link: Link::Identity {}, calibration: None });
            Predictor::Combination(Box::new(Combination::Stack { parts: vec![], passed_through, last }))
        };
        refused(stack(vec![2], 0), "passes on column 2");
        refused(stack(vec![1], 1), "asks margin 1 of a part that has 1");
        refused(Predictor::Combination(Box::new(Combination::SoftVote(vec![]))), "a vote of no models");
    }
}
