//! A model scored in the plainest way, straight from its IR and with the standard library's functions: what golden
//! patients are held to. It shares no arithmetic with the engine, which lays trees out, vectorises and uses `libm`.

#![allow(clippy::disallowed_methods, reason = "a second arithmetic must not share the engine's functions")]

use model::trees::{Aggregation, Missing, Node, Precision, Test, TreeEnsemble};
use model::{Calibration, Combination, Curve, Kernel, Link, Model, ModelFile, Predictor, Step};

/// The value of one output for a row of columns; NaN is missing.
///
/// # Errors
/// Names what has no plain form here.
pub fn value_from_row(file: &ModelFile<TreeEnsemble>, output: &str, row: &[f64]) -> Result<f64, String> {
    let named = file.outputs.iter().find(|o| o.name == output).ok_or("the model has no such output")?;
    let margins = margins(&file.predictor, row)?;
    value(named.link, named.calibration.as_ref(), &margins, named.margin as usize)
}

fn of_model(model: &Model<TreeEnsemble>, row: &[f64]) -> Result<f64, String> {
    value(model.link, model.calibration.as_ref(), &margins(&model.predictor, row)?, model.margin as usize)
}

fn margins(predictor: &Predictor<TreeEnsemble>, row: &[f64]) -> Result<Vec<f64>, String> {
    match predictor {
        Predictor::Linear(_) => Err("published equations are not trained".into()),
        Predictor::Scores(scores) => {
            if scores.precision == Precision::F32 {
                return Err("linear scores in single precision".into());
            }
            let sum = |(intercept, weights): (&f64, &Vec<f64>)| {
                let terms = weights.iter().zip(row).filter(|(_, v)| !(scores.missing_adds_nothing && v.is_nan()));
                intercept + terms.map(|(weight, value)| weight * value).sum::<f64>()
            };
            Ok(scores.intercepts.iter().zip(&scores.weights).map(sum).collect())
        }
        Predictor::Trees(ensemble) => Ok(of_trees(ensemble, row)),
        Predictor::Kernel(machine) => {
            let (columns, mut sum) = (machine.columns as usize, machine.intercept);
            for (vector, coefficient) in machine.vectors.chunks(columns).zip(&machine.coefficients) {
                let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
                sum += coefficient
                    * match machine.kernel {
                        Kernel::Linear {} => dot(vector, row),
                        Kernel::Rbf { gamma } => {
                            let squares = vector.iter().zip(row).map(|(x, y)| (x - y) * (x - y)).sum::<f64>();
                            (-gamma * squares).exp()
                        }
                        Kernel::Polynomial { gamma, constant, degree } => {
                            (0..degree).fold(1.0, |power, _| power * (gamma * dot(vector, row) + constant))
                        }
                        Kernel::Sigmoid { gamma, constant } => (gamma * dot(vector, row) + constant).tanh(),
                    };
            }
            Ok(vec![sum])
        }
        Predictor::Pipeline(steps, then) => {
            let mut row = row.to_vec();
            for step in steps {
                match step {
                    Step::Scale { offsets, scales } => {
                        row = (0..row.len()).map(|at| (row[at] - offsets[at]) * scales[at]).collect();
                    }
                    Step::Impute { values, marker } => {
                        let is_missing = |value: f64| value.is_nan() || *marker == Some(value);
                        row = (0..row.len()).map(|at| if is_missing(row[at]) { values[at] } else { row[at] }).collect();
                    }
                    _ => return Err("a step of a pipeline that no learner here makes".into()),
                }
            }
            margins(then, &row)
        }
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => {
                let mut sum = 0.0;
                for part in parts {
                    sum += part.weight * of_model(&part.model, row)?;
                }
                Ok(vec![sum])
            }
            Combination::Stack { parts, passed_through, last } => {
                let mut values = Vec::new();
                for part in parts {
                    values.push(part.weight * of_model(&part.model, row)?);
                }
                values.extend(passed_through.iter().map(|at| row[*at as usize]));
                margins(&last.predictor, &values)
            }
            Combination::Wide { parts, passed_through, last } => {
                let mut values = Vec::new();
                for part in parts {
                    let margins = margins(&part.predictor, row)?;
                    for output in &part.outputs {
                        values.push(value(output.link, output.calibration.as_ref(), &margins, output.margin as usize)?);
                    }
                }
                values.extend(passed_through.iter().map(|at| row[*at as usize]));
                margins(last, &values)
            }
        },
    }
}

fn of_trees(ensemble: &TreeEnsemble, row: &[f64]) -> Vec<f64> {
    let is_single = ensemble.precision == Precision::F32;
    let row: Vec<f64> = row.iter().map(|value| if is_single { f64::from(*value as f32) } else { *value }).collect();
    let mut sums: Vec<f64> = ensemble.base.clone();
    let mut counts = vec![0.0; sums.len()];
    if ensemble.aggregation == Aggregation::Average {
        sums.fill(0.0);
    }
    for tree in &ensemble.trees {
        let mut at = 0;
        let leaf = loop {
            match &tree.nodes[at] {
                Node::Leaf { values, .. } => break values,
                Node::Split { column, test, missing, left, right, .. } => {
                    let goes_left = passes(row[*column as usize], test, *missing);
                    at = if goes_left { *left } else { *right } as usize;
                }
            }
        };
        let margins: Vec<usize> = tree.margin.map_or((0..sums.len()).collect(), |margin| vec![margin as usize]);
        for (margin, value) in margins.into_iter().zip(leaf) {
            let sum = sums[margin] + value;
            sums[margin] = if is_single { f64::from(sum as f32) } else { sum };
            counts[margin] += 1.0;
        }
    }
    if ensemble.aggregation == Aggregation::Average {
        return sums.iter().zip(&counts).zip(&ensemble.base).map(|((sum, count), base)| base + sum / count).collect();
    }
    sums
}

fn passes(value: f64, test: &Test, missing: Missing) -> bool {
    let value = match missing {
        Missing::Left if value.is_nan() => return true,
        Missing::Right if value.is_nan() => return false,
        Missing::ZeroLeft if value.is_nan() || value.abs() <= 1e-35 => return true,
        Missing::ZeroRight if value.is_nan() || value.abs() <= 1e-35 => return false,
        Missing::AsZero if value.is_nan() => 0.0,
        _ => value,
    };
    match test {
        Test::Below(threshold) => value < *threshold,
        Test::AtMost(threshold) => value <= *threshold,
        Test::Equals(number) => value == *number,
        Test::OneOf(set) => value >= 0.0 && set.iter().any(|one| f64::from(*one) == value.trunc()),
        Test::OneOfCut(set) => set.iter().any(|one| f64::from(*one) == value.trunc()),
    }
}

fn value(link: Link, calibration: Option<&Calibration>, margins: &[f64], of: usize) -> Result<f64, String> {
    let z = margins[of];
    let value = match link {
        Link::Identity {} => z,
        Link::Square {} => z * z,
        Link::Log {} => z.exp(),
        Link::Logit {} => 1.0 / (1.0 + (-z).exp()),
        Link::Cloglog {} => 1.0 - (-z.exp()).exp(),
        Link::CoxRisk { baseline_survival, centre } => 1.0 - baseline_survival.powf((z - centre).exp()),
        Link::CoxSurvival { baseline_survival, centre } => baseline_survival.powf((z - centre).exp()),
        Link::Softmax {} => z.exp() / margins.iter().map(|margin| margin.exp()).sum::<f64>(),
        Link::AftRisk { .. } | Link::AftSurvival { .. } => return Err("accelerated failure times".into()),
    };
    Ok(match calibration {
        None => value,
        Some(Calibration::Platt { slope, intercept }) => 1.0 / (1.0 + (slope * z + intercept).exp()),
        Some(Calibration::Isotonic(curve)) => on_curve(curve, value),
        Some(Calibration::Beta { a, b, c }) => {
            let odds = (c + a * value.ln() - b * (1.0 - value).ln()).exp();
            if odds.is_infinite() { 1.0 } else { odds / (1.0 + odds) }
        }
        Some(Calibration::VennAbers { lower, upper }) => {
            let (low, high) = (on_curve(lower, value), on_curve(upper, value));
            high / (1.0 - low + high)
        }
        Some(Calibration::Coupled {}) => return Err("libsvm's coupling of classes".into()),
    })
}

fn on_curve(curve: &Curve, x: f64) -> f64 {
    let points: Vec<(f64, f64)> = curve.x.iter().copied().zip(curve.y.iter().copied()).collect();
    let below = points.iter().rev().find(|(at, _)| *at <= x);
    let above = points.iter().find(|(at, _)| *at > x);
    match (below, above) {
        (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * (x - x0) / (x1 - x0),
        (Some((_, y)), None) | (None, Some((_, y))) => *y,
        (None, None) => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use model::trees::Tree;
    use model::{LinearScores, NamedOutput};

    use super::*;

    fn file(predictor: Predictor<TreeEnsemble>, link: Link) -> ModelFile<TreeEnsemble> {
        ModelFile {
            ir: model::IR_VERSION,
            written_by: "test".into(),
            source_sha256: "0".repeat(64),
            columns: vec!["a".into(), "b".into()],
            predictor,
            outputs: vec![NamedOutput { name: "y".into(), margin: 0, link, calibration: None }],
            stores_instances: false,
            notes: vec![],
        }
    }

    fn trees(precision: Precision, aggregation: Aggregation) -> Predictor<TreeEnsemble> {
        let split = |column: u32, missing: Missing, left: u32, right: u32| Node::Split {
            column,
            test: Test::Below(0.5),
            missing,
            left,
            right,
            cover: 1.0,
        };
        let leaf = |value: f64| Node::Leaf { values: vec![value], cover: 1.0 };
        let one = vec![split(0, Missing::Left, 1, 2), leaf(1.5), split(1, Missing::Right, 3, 4), leaf(-2.0), leaf(4.0)];
        let two = vec![split(1, Missing::Left, 1, 2), leaf(0.25), leaf(-0.25)];
        let tree = |nodes: Vec<Node>| Tree { margin: Some(0), nodes };
        Predictor::Trees(TreeEnsemble {
            columns: 2,
            precision,
            aggregation,
            base: vec![0.5],
            trees: vec![tree(one), tree(two)],
        })
    }

    #[test]
    fn scores_are_those_of_the_engine_and_of_hand() {
        let scores = Predictor::Scores(LinearScores {
            precision: Precision::F64,
            missing_adds_nothing: false,
            intercepts: vec![0.5],
            weights: vec![vec![2.0, -1.0]],
        });
        let models = [
            file(scores, Link::CoxRisk { baseline_survival: 0.9, centre: 0.25 }),
            file(trees(Precision::F32, Aggregation::Sum), Link::Logit {}),
            file(trees(Precision::F64, Aggregation::Average), Link::Identity {}),
        ];
        for source in models {
            let compiled = source.clone().compile().unwrap().model("y").unwrap();
            for row in [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [f64::NAN, 1.0], [0.7, f64::NAN]] {
                let (plain, engine) = (value_from_row(&source, "y", &row).unwrap(), compiled.value_from_row(&row));
                assert!(
                    plain.is_nan() && engine.is_nan() || (plain - engine).abs() < 1e-14,
                    "{row:?} {plain} {engine}"
                );
            }
        }
        let average = file(trees(Precision::F64, Aggregation::Average), Link::Identity {});
        // The first tree gives 4, the second -0.25; 0.5 is added to their mean.
        assert_eq!(value_from_row(&average, "y", &[1.0, 1.0]), Ok(2.375));
        assert!(value_from_row(&average, "z", &[1.0, 1.0]).is_err());
    }
}
