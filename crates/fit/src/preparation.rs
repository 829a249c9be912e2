//! What stands in for missing values, as it is learnt on training rows and as the IR does it.

use model::trees::{Aggregation, Missing, Node, Precision, Test, Tree, TreeEnsemble};
use model::{Combination, Link, PartOutput, Predictor, Step, WidePart};

use crate::candidate::MissingValues;
use crate::data::Data;

/// What stands in for missing values.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Imputation {
    /// For each column the median of the values that are there; `None` where missing values are refused.
    medians: Option<Vec<f64>>,
    /// Columns of which a further one says whether the value was missing.
    indicated: Vec<usize>,
    width: usize,
}

impl Imputation {
    /// Learnt on these rows.
    pub(crate) fn of(data: &Data, missing: MissingValues) -> Self {
        let width = data.width();
        if missing == MissingValues::Refuse {
            return Self { medians: None, indicated: vec![], width };
        }
        let medians = (0..width).map(|column| median(data.column(column).collect())).collect();
        let is_missing_somewhere = |column: &usize| data.column(*column).any(f64::is_nan);
        let indicated = match missing {
            MissingValues::MedianWithIndicator => (0..width).filter(is_missing_somewhere).collect(),
            _ => vec![],
        };
        Self { medians: Some(medians), indicated, width }
    }

    /// How many columns a learner sees: the indicators first, then the table's.
    pub(crate) fn width(&self) -> usize {
        self.indicated.len() + self.width
    }

    /// The names of what a learner sees.
    pub(crate) fn names(&self, columns: &[String]) -> Vec<String> {
        let indicators = self.indicated.iter().map(|column| format!("{} is missing", columns[*column]));
        indicators.chain(columns.iter().cloned()).collect()
    }

    /// A row as a learner sees it.
    pub(crate) fn row(&self, row: &[f64], into: &mut Vec<f64>) {
        into.extend(self.indicated.iter().map(|column| f64::from(u8::from(row[*column].is_nan()))));
        match &self.medians {
            None => into.extend_from_slice(row),
            Some(medians) => into.extend(row.iter().zip(medians).map(|(v, m)| if v.is_nan() { *m } else { *v })),
        }
    }

    /// All rows as a learner sees them, row after row.
    pub(crate) fn rows(&self, data: &Data) -> Vec<f64> {
        let mut all = Vec::with_capacity(data.count() * self.width());
        (0..data.count()).for_each(|row| self.row(data.row(row), &mut all));
        all
    }

    /// A predictor of the learner's columns as one of the table's.
    pub(crate) fn before(&self, predictor: Predictor<TreeEnsemble>) -> Predictor<TreeEnsemble> {
        let Some(medians) = &self.medians else { return predictor };
        let zeros = std::iter::repeat_n(0.0, self.indicated.len());
        let values = zeros.chain(medians.iter().copied()).collect();
        let imputed = Predictor::Pipeline(vec![Step::Impute { values, marker: None }], Box::new(predictor));
        if self.indicated.is_empty() {
            return imputed;
        }
        let output = |margin: usize| PartOutput { margin: margin as u32, link: Link::Identity {}, calibration: None };
        let indicators = WidePart {
            predictor: Predictor::Trees(self.indicators()),
            outputs: (0..self.indicated.len()).map(output).collect(),
        };
        let passed_through = (0..self.width as u32).collect();
        let wide = Combination::Wide { parts: vec![indicators], passed_through, last: imputed };
        Predictor::Combination(Box::new(wide))
    }

    /// A stump for each indicator, which gives 1 where the column is missing: no number is below the least of all.
    fn indicators(&self) -> TreeEnsemble {
        let leaf = |value: f64| Node::Leaf { values: vec![value], cover: 0.0 };
        let stump = |(margin, column): (usize, &usize)| {
            let split = Node::Split {
                column: *column as u32,
                test: Test::Below(f64::MIN),
                missing: Missing::Left,
                left: 1,
                right: 2,
                cover: 0.0,
            };
            Tree { margin: Some(margin as u32), nodes: vec![split, leaf(1.0), leaf(0.0)] }
        };
        TreeEnsemble {
            columns: self.width as u32,
            precision: Precision::F64,
            aggregation: Aggregation::Sum,
            base: vec![0.0; self.indicated.len()],
            trees: self.indicated.iter().enumerate().map(stump).collect(),
        }
    }

    /// Trees of the learner's columns as trees of the table's: a missing value goes where its median would, and a
    /// question about an indicator becomes one whether the value is there. Every test must be `AtMost`.
    pub(crate) fn fold_into_trees(&self, ensemble: &mut TreeEnsemble) {
        let Some(medians) = &self.medians else { return };
        ensemble.columns = self.width as u32;
        for node in ensemble.trees.iter_mut().flat_map(|tree| &mut tree.nodes) {
            let Node::Split { column, test: Test::AtMost(threshold), missing, left, right, .. } = node else {
                continue;
            };
            let at = *column as usize;
            let is_left = |value: f64| if value <= *threshold { Missing::Left } else { Missing::Right };
            match self.indicated.get(at) {
                None => {
                    let at = at - self.indicated.len();
                    (*column, *missing) = (at as u32, is_left(medians[at]));
                }
                Some(of) => {
                    // Of 1 and 0, what goes which way; a threshold outside them asks nothing.
                    let (absent, present) = (is_left(1.0), is_left(0.0));
                    if present == Missing::Right {
                        std::mem::swap(left, right);
                    }
                    // All numbers are at most the largest one: they go left.
                    *missing = if absent == present { Missing::Left } else { Missing::Right };
                    (*column, *threshold) = (*of as u32, f64::MAX);
                }
            }
        }
    }
}

/// The middle of the values that are there; 0 of none, which no learner gives a weight.
fn median(mut values: Vec<f64>) -> f64 {
    values.retain(|value| !value.is_nan());
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.get(middle.wrapping_sub(1)), values.get(middle)) {
        (Some(below), Some(above)) if values.len().is_multiple_of(2) => 0.5 * below + 0.5 * above,
        (_, Some(middle)) => *middle,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Outcome;
    use model::LinearScores;

    const NONE: f64 = f64::NAN;

    fn table() -> Data {
        Data {
            columns: vec!["a".into(), "b".into(), "c".into()],
            rows: vec![1.0, 2.0, NONE, NONE, 4.0, NONE, 5.0, 6.0, 7.0, 2.0, 1.0, 9.0],
            outcome: Outcome::Continuous(vec![0.0, 1.0, 2.0, 3.0]),
            ..Data::default()
        }
    }

    /// The medians by hand: 2, 3 and 8; a and c have missing values.
    #[test]
    fn rows_and_the_ir_see_the_same() {
        let data = table();
        let imputation = Imputation::of(&data, MissingValues::MedianWithIndicator);
        let rows = imputation.rows(&data);
        assert_eq!(&rows[..10], [0.0, 1.0, 1.0, 2.0, 8.0, 1.0, 1.0, 2.0, 4.0, 8.0]);
        assert_eq!(imputation.names(&data.columns)[..2], ["a is missing", "c is missing"]);
        let scores = LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![0.5],
            weights: vec![vec![3.0, -5.0, 0.1, 0.2, 0.4]],
        };
        let sum = |row: &[f64]| row.iter().zip(&scores.weights[0]).fold(0.5, |sum, (v, w)| sum + w * v);
        let compiled = imputation.before(Predictor::Scores(scores.clone())).compile().unwrap();
        for row in 0..4 {
            assert_eq!(compiled.margins_from_row(data.row(row)), [sum(&rows[row * 5..][..5])]);
        }
    }

    /// Every test of every learner's column, against a walk over the learner's row.
    #[test]
    fn trees_send_missing_values_where_their_stand_in_goes() {
        let data = table();
        let imputation = Imputation::of(&data, MissingValues::MedianWithIndicator);
        let leaf = |value: f64| Node::Leaf { values: vec![value], cover: 0.0 };
        for (column, threshold) in [(0, 0.5), (0, -1.0), (0, 1.5), (1, 0.5), (2, 1.5), (2, 2.5), (3, 3.0), (4, 7.5)] {
            let split = Node::Split {
                column,
                test: Test::AtMost(threshold),
                missing: Missing::Right,
                left: 1,
                right: 2,
                cover: 0.0,
            };
            let mut ensemble = TreeEnsemble {
                columns: 5,
                precision: Precision::F64,
                aggregation: Aggregation::Average,
                base: vec![0.0],
                trees: vec![Tree { margin: Some(0), nodes: vec![split, leaf(-1.0), leaf(1.0)] }],
            };
            imputation.fold_into_trees(&mut ensemble);
            let forest = Predictor::Trees(ensemble).compile().unwrap();
            for row in 0..4 {
                let mut seen = Vec::new();
                imputation.row(data.row(row), &mut seen);
                let expected = if seen[column as usize] <= threshold { -1.0 } else { 1.0 };
                assert_eq!(forest.margins_from_row(data.row(row)), [expected], "{column} {threshold} row {row}");
            }
        }
    }
}
