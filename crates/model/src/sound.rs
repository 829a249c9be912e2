//! What a model's parts must be for its arithmetic: checked once, wherever a model comes in.

mod numbers;

use std::collections::BinaryHeap;

use crate::pairs::classes_of;
use crate::trees::{Forest, MAX_WIDTH, TreeEnsemble, TreeError};
use crate::{
    Calibration, Combination, KernelMachine, LinearScores, Link, Model, ModelFile, Part, Predictor, Step, WidePart,
};

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
    check_parts(file).map_err(TreeError::Model)
}

fn check_parts<T: Trees>(file: &ModelFile<T>) -> Result<(), String> {
    let columns = file.columns.len();
    if columns == 0 || columns > MAX_WIDTH {
        return Err(format!("names {columns} columns; 1 to {MAX_WIDTH} are understood: train it on fewer"));
    }
    names("column", file.columns.iter())?;
    let margins = margins(&file.predictor, columns)?;
    if file.outputs.is_empty() {
        return Err("has no output".into());
    }
    names("output", file.outputs.iter().map(|output| &output.name))?;
    for output in &file.outputs {
        let (name, margin) = (&output.name, output.margin);
        if margin as usize >= margins {
            return Err(format!("has the output `{name}` of margin {margin}; there are {margins}"));
        }
        value(&output.link, output.calibration.as_ref())
            .map_err(|what| format!("has the output `{name}`: its {what}"))?;
    }
    Ok(())
}

/// Each has a name of its own, by which a bundle binds it.
fn names<'a>(what: &str, names: impl Iterator<Item = &'a String>) -> Result<(), String> {
    // Sorted by a heap: the quicker sorts are ten times as much code in the page.
    let sorted = names.map(String::as_str).collect::<BinaryHeap<&str>>().into_sorted_vec();
    if sorted.first().is_some_and(|name| name.is_empty()) {
        return Err(["has an empty ", what, " name"].concat());
    }
    match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(format!("has two {what}s of the name `{}`", pair[0])),
        None => Ok(()),
    }
}

/// From margin to value.
fn value(link: &Link, calibration: Option<&Calibration>) -> Result<(), &'static str> {
    numbers::link(link)?;
    numbers::calibration(calibration)
}

/// What is wrong with one part's numbers, as what is wrong with the model.
fn of_a_part(what: &'static str) -> String {
    ["has a part whose ", what].concat()
}

/// How many margins a predictor gives for a row of so many columns.
fn margins<T: Trees>(predictor: &Predictor<T>, columns: usize) -> Result<usize, String> {
    let too_wide = |what: &str, width: usize| format!("has {what} of {width} columns; a row has {columns}");
    match predictor {
        Predictor::Linear(strata) => numbers::strata(strata, columns).map(|()| 1).map_err(of_a_part),
        Predictor::Scores(scores) => {
            let LinearScores { intercepts, weights, .. } = scores;
            if intercepts.is_empty() || intercepts.len() > MAX_WIDTH || weights.len() != intercepts.len() {
                return Err(format!("has {} intercepts and {} rows of weights", intercepts.len(), weights.len()));
            }
            match weights.iter().map(Vec::len).find(|width| *width != columns) {
                Some(width) => Err(too_wide("weights", width)),
                None => numbers::scores(scores).map(|()| intercepts.len()).map_err(of_a_part),
            }
        }
        Predictor::Trees(trees) => match trees.widths() {
            (width, _) if width > columns => Err(too_wide("trees", width)),
            (_, 0) => Err("has trees without a margin".into()),
            (_, margins) => Ok(margins),
        },
        Predictor::Kernel(machine) => {
            let KernelMachine { columns: width, vectors, coefficients, .. } = machine;
            let width = *width as usize;
            if width == 0 || width != columns {
                return Err(too_wide("support vectors", width));
            }
            match width.checked_mul(coefficients.len()) == Some(vectors.len()) {
                true => numbers::kernel(machine).map(|()| 1).map_err(of_a_part),
                false => Err(format!(
                    "has {} numbers of support vectors for {} coefficients of {width} columns",
                    vectors.len(),
                    coefficients.len()
                )),
            }
        }
        Predictor::Pipeline(steps, then) => {
            let mut columns = columns;
            for step in steps {
                numbers::step(step, columns).map_err(of_a_part)?;
                if matches!(step, Step::Couple {} | Step::Vote {}) {
                    let classes = classes_of(columns);
                    columns = classes.ok_or_else(|| format!("has {columns} columns for pairs of classes"))?;
                }
            }
            margins(then, columns)
        }
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(all) => {
                parts(all, columns)?;
                if all.is_empty() {
                    return Err("has a vote of no models".into());
                }
                numbers::vote(all.iter().map(|part| part.weight)).map(|()| 1).map_err(of_a_part)
            }
            Combination::Stack { parts: all, passed_through, last } => {
                parts(all, columns)?;
                passed(passed_through, columns)?;
                model(last, all.len() + passed_through.len())
            }
            Combination::Wide { parts, passed_through, last } => {
                for WidePart { predictor, outputs } in parts {
                    let margins = margins(predictor, columns)?;
                    for output in outputs {
                        asks(output.margin, margins)?;
                        value(&output.link, output.calibration.as_ref()).map_err(of_a_part)?;
                    }
                }
                passed(passed_through, columns)?;
                margins(last, parts.iter().map(|part| part.outputs.len()).sum::<usize>() + passed_through.len())
            }
        },
    }
}

fn parts<T: Trees>(parts: &[Part<T>], columns: usize) -> Result<(), String> {
    for part in parts {
        model(&part.model, columns)?;
        if !part.weight.is_finite() {
            return Err("has a part whose weight is no finite number".into());
        }
    }
    Ok(())
}

fn model<T: Trees>(model: &Model<T>, columns: usize) -> Result<usize, String> {
    let margins = margins(&model.predictor, columns)?;
    asks(model.margin, margins)?;
    value(&model.link, model.calibration.as_ref()).map(|()| margins).map_err(of_a_part)
}

fn asks(margin: u32, margins: usize) -> Result<(), String> {
    match (margin as usize) < margins {
        true => Ok(()),
        false => Err(format!("asks margin {margin} of a part that has {margins}")),
    }
}

fn passed(passed_through: &[u32], columns: usize) -> Result<(), String> {
    match passed_through.iter().find(|column| **column as usize >= columns) {
        Some(column) => Err(format!("passes on column {column}; a row has {columns}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
