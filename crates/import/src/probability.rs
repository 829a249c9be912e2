//! Whether an output is a probability, also where no link says so: a forest of classes averages shares of them.

use model::trees::{Aggregation, Node, TreeEnsemble};
use model::{Calibration, Combination, Link, Norm, Part, Predictor, Step};

/// Libraries divide leaves by the number of trees in f32.
const ROUNDING: f64 = 1e-6;

/// From where to where a number can be.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Range(f64, f64);

const ANY: Range = Range(f64::NEG_INFINITY, f64::INFINITY);
const SHARE: Range = Range(0.0, 1.0);

impl Range {
    fn is_share(self) -> bool {
        self.0 >= -ROUNDING && self.1 <= 1.0 + ROUNDING
    }

    fn times(self, factor: f64) -> Self {
        if factor == 0.0 {
            return Self(0.0, 0.0);
        }
        let (a, b) = (self.0 * factor, self.1 * factor);
        Self(a.min(b), a.max(b))
    }

    fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0, self.1 + other.1)
    }

    fn or(self, other: Self) -> Self {
        Self(self.0.min(other.0), self.1.max(other.1))
    }
}

/// Whether the value of an output is within 0 and 1 for every row, as a probability or a share is.
#[must_use]
pub fn is_probability(
    predictor: &Predictor<TreeEnsemble>,
    margin: u32,
    link: Link,
    calibration: Option<&Calibration>,
    columns: usize,
) -> bool {
    let margins = || margins(predictor, &vec![ANY; columns]).get(margin as usize).copied().unwrap_or(ANY);
    calibration.is_some() || value(ANY, link, None).is_share() || value(margins(), link, None).is_share()
}

fn value(margin: Range, link: Link, calibration: Option<&Calibration>) -> Range {
    match link {
        _ if calibration.is_some() => SHARE,
        Link::Identity {} => margin,
        Link::Square {} | Link::Log {} => ANY,
        Link::Logit {}
        | Link::Cloglog {}
        | Link::Softmax {}
        | Link::CoxRisk { .. }
        | Link::CoxSurvival { .. }
        | Link::AftRisk { .. }
        | Link::AftSurvival { .. } => SHARE,
    }
}

/// Where each margin can be, for a row whose columns can be there.
fn margins(predictor: &Predictor<TreeEnsemble>, row: &[Range]) -> Vec<Range> {
    let part = |part: &Part<TreeEnsemble>| {
        let of = margins(&part.model.predictor, row).get(part.model.margin as usize).copied().unwrap_or(ANY);
        value(of, part.model.link, part.model.calibration.as_ref()).times(part.weight)
    };
    let passed = |columns: &[u32]| -> Vec<Range> {
        columns.iter().map(|at| row.get(*at as usize).copied().unwrap_or(ANY)).collect()
    };
    match predictor {
        Predictor::Linear(_) | Predictor::Kernel(_) => vec![ANY],
        Predictor::Scores(scores) => {
            let sum = |(intercept, weights): (&f64, &Vec<f64>)| {
                let terms = weights.iter().zip(row).map(|(weight, column)| column.times(*weight));
                terms.fold(Range(*intercept, *intercept), Range::plus)
            };
            scores.intercepts.iter().zip(&scores.weights).map(sum).collect()
        }
        Predictor::Trees(ensemble) => of_trees(ensemble),
        Predictor::Pipeline(steps, then) => match steps.iter().try_fold(row.to_vec(), after) {
            Some(row) => margins(then, &row),
            // As wide as anything here may be: what a step makes of a row is not known.
            None => margins(then, &vec![ANY; model::trees::MAX_WIDTH]),
        },
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => vec![parts.iter().map(part).fold(Range(0.0, 0.0), Range::plus)],
            Combination::Stack { parts, passed_through, last } => {
                let row: Vec<Range> = parts.iter().map(part).chain(passed(passed_through)).collect();
                margins(&last.predictor, &row)
            }
            Combination::Wide { parts, passed_through, last } => {
                let mut columns = Vec::new();
                for part in parts {
                    let margins = margins(&part.predictor, row);
                    let of = |margin: u32| margins.get(margin as usize).copied().unwrap_or(ANY);
                    columns.extend(part.outputs.iter().map(|o| value(of(o.margin), o.link, o.calibration.as_ref())));
                }
                columns.extend(passed(passed_through));
                margins(last, &columns)
            }
        },
    }
}

/// The row behind a step; `None` where it is not known.
fn after(row: Vec<Range>, step: &Step) -> Option<Vec<Range>> {
    Some(match step {
        Step::Scale { offsets, scales } => {
            let scaled =
                |((column, offset), scale): ((Range, &f64), &f64)| column.plus(Range(-offset, -offset)).times(*scale);
            row.into_iter().zip(offsets).zip(scales).map(scaled).collect()
        }
        Step::Impute { values, .. } => {
            row.into_iter().zip(values).map(|(column, value)| column.or(Range(*value, *value))).collect()
        }
        Step::Normalize(norm) => {
            let positive = *norm == Norm::Shares || row.iter().all(|column| column.0 >= 0.0);
            vec![if positive { SHARE } else { Range(-1.0, 1.0) }; row.len()]
        }
        Step::Curves(curves) => {
            let height = |(column, curve): (Range, &model::Curve)| {
                let all = curve.y.iter().map(|y| Range(*y, *y)).reduce(Range::or);
                all.unwrap_or(column)
            };
            row.into_iter().zip(curves).map(height).collect()
        }
        _ => return None,
    })
}

/// Between the sums of all trees' least and of all trees' largest leaves.
fn of_trees(ensemble: &TreeEnsemble) -> Vec<Range> {
    let mut sums = vec![Range(0.0, 0.0); ensemble.base.len()];
    let mut counts = vec![0_u32; sums.len()];
    for tree in &ensemble.trees {
        let first = tree.margin.unwrap_or(0) as usize;
        let width = if tree.margin.is_some() { 1 } else { sums.len() };
        for at in 0..width {
            let leaves = tree.nodes.iter().filter_map(|node| match node {
                Node::Leaf { values, .. } => values.get(at).map(|value| Range(*value, *value)),
                Node::Split { .. } => None,
            });
            let leaves = leaves.reduce(Range::or).unwrap_or(ANY);
            if let Some((sum, count)) = sums.get_mut(first + at).zip(counts.get_mut(first + at)) {
                (*sum, *count) = (sum.plus(leaves), *count + 1);
            }
        }
    }
    let of = |((sum, count), base): ((Range, u32), &f64)| {
        let divisor = if ensemble.aggregation == Aggregation::Average { f64::from(count.max(1)) } else { 1.0 };
        sum.times(1.0 / divisor).plus(Range(*base, *base))
    };
    sums.into_iter().zip(counts).zip(&ensemble.base).map(of).collect()
}

#[cfg(test)]
mod tests {
    use model::trees::{Missing, Precision, Test, Tree};
    use model::{LinearScores, Model};

    use super::*;

    fn forest(leaves: [f64; 2], aggregation: Aggregation, base: f64) -> Predictor<TreeEnsemble> {
        let leaf = |value| Node::Leaf { values: vec![value], cover: 1.0 };
        let split =
            Node::Split { column: 0, test: Test::Below(1.0), missing: Missing::Left, left: 1, right: 2, cover: 2.0 };
        let tree = Tree { margin: Some(0), nodes: vec![split, leaf(leaves[0]), leaf(leaves[1])] };
        let (precision, trees) = (Precision::F64, vec![tree.clone(), tree]);
        Predictor::Trees(TreeEnsemble { columns: 2, precision, aggregation, base: vec![base], trees })
    }

    fn check(predictor: &Predictor<TreeEnsemble>, expected: bool) {
        assert_eq!(is_probability(predictor, 0, Link::Identity {}, None, 2), expected, "{predictor:?}");
    }

    fn sum(intercept: f64, weights: Vec<f64>) -> Predictor<TreeEnsemble> {
        let (precision, intercepts, weights) = (Precision::F64, vec![intercept], vec![weights]);
        Predictor::Scores(LinearScores { precision, missing_adds_nothing: false, intercepts, weights })
    }

    #[test]
    fn leaves_say_where_a_forest_can_be() {
        check(&forest([0.0, 1.0], Aggregation::Average, 0.0), true);
        check(&forest([0.0, 0.5], Aggregation::Sum, 0.0), true);
        check(&forest([0.0, 0.75], Aggregation::Sum, 0.0), false);
        check(&forest([0.0, 0.5], Aggregation::Sum, 0.25), false);
        check(&forest([-0.1, 0.5], Aggregation::Average, 0.0), false);
        assert!(!is_probability(&forest([0.0, 1.0], Aggregation::Average, 0.0), 0, Link::Log {}, None, 2));
    }

    #[test]
    fn links_and_calibrations_say_so_themselves() {
        let linear = sum(0.0, vec![1.0, 1.0]);
        check(&linear, false);
        let of = |link, calibration| is_probability(&linear, 0, link, calibration, 2);
        assert!(of(Link::Logit {}, None) && of(Link::Softmax {}, None) && !of(Link::Log {}, None));
        assert!(of(Link::Identity {}, Some(&Calibration::Platt { slope: -1.0, intercept: 0.0 })));
    }

    #[test]
    fn votes_stacks_and_steps_carry_it_on() {
        let part =
            |predictor, link, weight| Part { model: Model { predictor, margin: 0, link, calibration: None }, weight };
        let vote = |weight| {
            let shares = forest([0.0, 1.0], Aggregation::Average, 0.0);
            let parts =
                vec![part(shares, Link::Identity {}, 0.5), part(sum(0.0, vec![1.0; 2]), Link::Logit {}, weight)];
            Predictor::Combination(Box::new(Combination::SoftVote(parts)))
        };
        check(&vote(0.5), true);
        check(&vote(0.75), false);
        let stack = |last: Predictor<TreeEnsemble>, passed_through: Vec<u32>| {
            let parts = vec![part(sum(0.0, vec![1.0; 2]), Link::Logit {}, 1.0)];
            let last = Model { predictor: last, margin: 0, link: Link::Identity {}, calibration: None };
            Predictor::Combination(Box::new(Combination::Stack { parts, passed_through, last: Box::new(last) }))
        };
        // 1 − p is a probability, 1 + p is none, and neither is what a column takes part in.
        check(&stack(sum(1.0, vec![-1.0]), vec![]), true);
        check(&stack(sum(1.0, vec![1.0]), vec![]), false);
        check(&stack(sum(0.0, vec![1.0, 0.5]), vec![0]), false);
        let piped = |step, weights| Predictor::Pipeline(vec![step], Box::new(sum(0.0, weights)));
        check(&piped(Step::Normalize(Norm::Shares), vec![1.0, 0.0]), true);
        check(&piped(Step::Normalize(Norm::L2), vec![1.0, 0.0]), false);
        check(&piped(Step::Vote {}, vec![1.0, 0.0]), false);
    }
}
