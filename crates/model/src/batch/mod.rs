//! Margins of many rows: each family of model by the arithmetic that suits a cohort.

mod exponential;
mod folded;
mod kernel_machine;
mod lanes;
mod linear;

use crate::trees::{Precision, score::Scorer};
use crate::{Predictor, Step};
use folded::FoldedScores;
use kernel_machine::MachineBatch;
use lanes::{ABREAST, Lane, LaneStep};
use linear::ScoresBatch;

/// Scores rows of f32 with one predictor; holds the memory that this needs.
#[derive(Debug, Clone)]
pub struct Batch {
    columns: usize,
    margins: usize,
    family: Family,
}

#[derive(Debug, Clone)]
enum Family {
    Trees(Box<Scorer>),
    Lanes(Box<Lanes>),
    /// Combinations, published equations and steps that look at a row as a whole: row by row.
    Other(Predictor),
}

/// Eight rows at a time through some steps and what comes last.
#[derive(Debug, Clone)]
struct Lanes {
    steps: Vec<LaneStep>,
    last: Last,
    lanes: Vec<Lane>,
    /// Scores and steps that are one sum of products are taken as that.
    folded: Option<FoldedScores>,
}

#[derive(Debug, Clone)]
enum Last {
    Scores(ScoresBatch),
    Machine(MachineBatch),
    /// A forest that compares in f32 anyway, and the rows that the steps gave.
    Trees(Box<Scorer>, Vec<f32>),
}

impl Batch {
    /// Lays out what scoring needs. Rows have `columns` columns.
    #[must_use]
    pub fn new(predictor: Predictor, columns: usize) -> Self {
        let margins = predictor.margin_count();
        let family = match (predictor, columns) {
            (Predictor::Trees(forest), _) => Family::Trees(Box::new(Scorer::new(&forest))),
            (predictor, columns) => match Lanes::new(&predictor, columns) {
                Some(lanes) => Family::Lanes(Box::new(lanes.folded())),
                None => Family::Other(predictor),
            },
        };
        Self { columns, margins, family }
    }

    /// How many columns a row has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many margins a row gets.
    #[must_use]
    pub fn margins(&self) -> usize {
        self.margins
    }

    /// Fills the margins of rows that lie one after the other.
    pub fn score_rows(&mut self, rows: &[f32], margins: &mut [f32]) {
        match &mut self.family {
            Family::Trees(scorer) => scorer.score_rows(rows, margins),
            Family::Lanes(lanes) => lanes.score_rows(rows, margins, self.margins),
            Family::Other(predictor) => {
                let mut wide = vec![0.0; self.columns];
                for (row, margins) in rows.chunks_exact(self.columns).zip(margins.chunks_exact_mut(self.margins)) {
                    wide.iter_mut().zip(row).for_each(|(to, from)| *to = f64::from(*from));
                    let found = predictor.margins_from_row(&wide);
                    margins.iter_mut().zip(found).for_each(|(to, from)| *to = from as f32);
                }
            }
        }
    }

    /// Fills what each column adds to each margin of each row, and the intercept last: the terms of linear scores, each
    /// weight times its value after the steps. Where the steps standardise, that is against the mean patient, otherwise
    /// against a row of zeros. `false` where the predictor has no such terms.
    pub fn terms_of_rows(&mut self, rows: &[f32], terms: &mut [f32]) -> bool {
        match &mut self.family {
            Family::Lanes(lanes) => lanes.terms_of_rows(rows, terms, self.margins),
            Family::Trees(_) | Family::Other(_) => false,
        }
    }

    /// Fills the margins of one row.
    pub fn score_row(&mut self, row: &[f32], margins: &mut [f32]) {
        match &mut self.family {
            Family::Trees(scorer) => scorer.score_row(row, margins),
            _ => self.score_rows(row, margins),
        }
    }
}

impl Lanes {
    /// `None` where some step or predictor sees more than a column at a time.
    fn new(predictor: &Predictor, columns: usize) -> Option<Self> {
        let last = match predictor {
            Predictor::Scores(scores) => Last::Scores(ScoresBatch::new(scores)),
            Predictor::Kernel(machine) => match ScoresBatch::of_machine(machine) {
                Some(scores) => Last::Scores(scores),
                None => Last::Machine(MachineBatch::new(machine)?),
            },
            Predictor::Trees(forest) if forest.layout().precision == Precision::F32 => {
                Last::Trees(Box::new(Scorer::new(forest)), vec![])
            }
            Predictor::Pipeline(steps, then) => {
                let steps = steps.iter().map(|step| LaneStep::new(step, columns)).collect::<Option<Vec<_>>>()?;
                let then = Self::new(then, columns)?;
                return Some(Self { steps: steps.into_iter().chain(then.steps).collect(), ..then });
            }
            _ => return None,
        };
        Some(Self { steps: vec![], last, lanes: vec![[0.0; ABREAST]; columns], folded: None })
    }

    fn folded(self) -> Self {
        let folded = match &self.last {
            Last::Scores(scores) => FoldedScores::new(scores.scores(), &self.steps, self.lanes.len()),
            Last::Machine(_) | Last::Trees(..) => None,
        };
        Self { folded, ..self }
    }

    fn terms_of_rows(&mut self, rows: &[f32], terms: &mut [f32], count: usize) -> bool {
        let Self { steps, last: Last::Scores(scores), lanes, .. } = self else { return false };
        let (columns, width) = (lanes.len(), lanes.len() + 1);
        let blocks = rows.chunks(ABREAST * columns).zip(terms.chunks_mut(ABREAST * count * width));
        for (rows, terms) in blocks {
            lanes::fill(rows, columns, lanes);
            steps.iter().for_each(|step| step.apply(lanes));
            for (row, terms) in terms.chunks_exact_mut(count * width).enumerate() {
                for (margin, terms) in terms.chunks_exact_mut(width).enumerate() {
                    scores.terms(margin, lanes.iter().map(|lane| lane[row]), terms);
                }
            }
        }
        true
    }

    fn score_rows(&mut self, rows: &[f32], margins: &mut [f32], count: usize) {
        if let Some(folded) = &mut self.folded {
            folded.score_rows(rows, margins);
            return;
        }
        let Self { steps, last, lanes, .. } = self;
        let columns = lanes.len();
        if let Last::Trees(_, given) = last {
            given.resize(rows.len(), 0.0);
        }
        let blocks = rows.chunks(ABREAST * columns).zip(margins.chunks_mut(ABREAST * count));
        for (block, (rows, margins)) in blocks.enumerate() {
            lanes::fill(rows, columns, lanes);
            steps.iter().for_each(|step| step.apply(lanes));
            let mut give = |at: usize, values: Lane| {
                let of_margin = margins.iter_mut().skip(at).step_by(count);
                of_margin.zip(values).for_each(|(margin, value)| *margin = value as f32);
            };
            match last {
                Last::Scores(scores) => scores.score(lanes, give),
                Last::Machine(machine) => give(0, machine.score(lanes)),
                Last::Trees(_, given) => lanes::give(lanes, &mut given[block * ABREAST * columns..][..rows.len()]),
            }
        }
        if let Last::Trees(scorer, given) = last {
            scorer.score_rows(given, margins);
        }
    }
}

/// How many columns a row of this predictor has, as far as it says so itself.
#[must_use]
pub fn column_count(predictor: &Predictor) -> Option<usize> {
    match predictor {
        Predictor::Linear(_) => None,
        Predictor::Scores(scores) => scores.weights.first().map(Vec::len),
        Predictor::Trees(forest) => Some(forest.layout().columns),
        Predictor::Kernel(machine) => Some(machine.columns as usize),
        Predictor::Pipeline(steps, then) => steps.iter().find_map(step_width).or_else(|| column_count(then)),
        Predictor::Combination(_) => predictor.columns().last().map(|last| last + 1),
    }
}

fn step_width(step: &Step) -> Option<usize> {
    match step {
        Step::Scale { offsets, .. } => Some(offsets.len()),
        Step::Impute { values, .. } => Some(values.len()),
        Step::Curves(curves) => Some(curves.len()),
        // The predictor behind it sees as many columns as there are classes.
        Step::Normalize(_) | Step::Couple {} | Step::Vote {} => None,
    }
}

#[cfg(test)]
mod tests;
