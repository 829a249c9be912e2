//! Calibrations learnt from predictions of rows that the model did not learn from.

use model::{Calibration, Curve};
use serde::{Deserialize, Serialize};

use crate::learner::{Columns, LogisticLoss, Penalty, minimise};

/// What calibrates probabilities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Calibrator {
    /// Nothing: the learner's own probability. A support vector machine has none and is calibrated by `platt` then.
    #[default]
    None,
    /// A logistic curve of the margin.
    Platt,
    /// A rising curve of the value: needs about a thousand rows.
    Isotonic,
    /// Odds multiplied by powers of p and 1 − p.
    Beta,
}

/// Held-out rows.
pub(crate) struct HeldOut<'a> {
    pub(crate) margins: &'a [f64],
    pub(crate) values: &'a [f64],
    pub(crate) outcome: &'a [f64],
    pub(crate) weights: &'a [f64],
}

impl Calibrator {
    /// The calibration of held-out predictions.
    ///
    /// # Errors
    /// In words: predictions that tell the classes apart perfectly or not at all.
    pub(crate) fn fit(self, rows: &HeldOut<'_>) -> Result<Option<Calibration>, String> {
        match self {
            Self::None => Ok(None),
            Self::Platt => platt(rows).map(Some),
            Self::Isotonic => Ok(Some(isotonic(rows))),
            Self::Beta => beta(rows).map(Some),
        }
    }
}

const UNSETTLED: &str = "the calibration did not settle: the held-out predictions are all equal or tell the classes \
    apart perfectly; leave calibration out";

/// Platt 1999, with his targets: a class is never quite certain.
fn platt(rows: &HeldOut<'_>) -> Result<Calibration, String> {
    let of =
        |class: f64| rows.outcome.iter().zip(rows.weights).filter(|(y, _)| **y == class).map(|(_, w)| w).sum::<f64>();
    let (events, others) = (of(1.0), of(0.0));
    let target = |y: &f64| if *y == 1.0 { (events + 1.0) / (events + 2.0) } else { 1.0 / (others + 2.0) };
    let targets: Vec<f64> = rows.outcome.iter().map(target).collect();
    let solution = logistic(rows.margins, 1, &targets, rows.weights)?;
    // He writes the exponent with the other sign.
    Ok(Calibration::Platt { slope: -solution.1[0], intercept: -solution.0 })
}

/// Pool adjacent violators (Ayer et al. 1955); the curve is straight between the ends of its level stretches.
fn isotonic(rows: &HeldOut<'_>) -> Calibration {
    struct Level {
        from: f64,
        to: f64,
        sum: f64,
        weight: f64,
    }
    let mut order: Vec<usize> = (0..rows.values.len()).collect();
    order.sort_by(|a, b| rows.values[*a].total_cmp(&rows.values[*b]));
    let mut levels: Vec<Level> = Vec::new();
    for tied in order.chunk_by(|a, b| rows.values[*a] == rows.values[*b]) {
        let weight: f64 = tied.iter().map(|row| rows.weights[*row]).sum();
        let sum: f64 = tied.iter().map(|row| rows.weights[*row] * rows.outcome[*row]).sum();
        let at = rows.values[tied[0]];
        let mut level = Level { from: at, to: at, sum, weight };
        while let Some(before) = levels.pop_if(|before| before.sum * level.weight >= level.sum * before.weight) {
            level.from = before.from;
            level.sum += before.sum;
            level.weight += before.weight;
        }
        levels.push(level);
    }
    let mut curve = Curve { x: vec![], y: vec![] };
    for Level { from, to, sum, weight } in levels {
        let share = (sum / weight).clamp(0.0, 1.0);
        curve.x.push(from);
        curve.y.push(share);
        if to > from {
            curve.x.push(to);
            curve.y.push(share);
        }
    }
    Calibration::Isotonic(curve)
}

/// Kull, Silva Filho and Flach, AISTATS 2017: logistic regression on ln p and −ln(1 − p). An exponent that comes out
/// below 0 is left out and the rest fitted again, as they do.
fn beta(rows: &HeldOut<'_>) -> Result<Calibration, String> {
    // A forest's share can be 0 or 1, whose logarithm a regression does not take.
    const NEAREST: f64 = 1e-9;
    let clamped = |p: &f64| p.clamp(NEAREST, 1.0 - NEAREST);
    let logs: Vec<[f64; 2]> = rows.values.iter().map(clamped).map(|p| [libm::log(p), -libm::log1p(-p)]).collect();
    let with = |terms: &[usize]| {
        let table: Vec<f64> = logs.iter().flat_map(|log| terms.iter().map(move |term| log[*term])).collect();
        logistic(&table, terms.len(), rows.outcome, rows.weights)
    };
    let (c, both) = with(&[0, 1])?;
    let (a, b, c) = match (both[0] >= 0.0, both[1] >= 0.0) {
        (true, true) => (both[0], both[1], c),
        (false, _) => with(&[1]).map(|(c, only)| (0.0, only[0].max(0.0), c))?,
        (true, false) => with(&[0]).map(|(c, only)| (only[0].max(0.0), 0.0, c))?,
    };
    Ok(Calibration::Beta { a, b, c })
}

/// Maximum likelihood of a few columns.
fn logistic(table: &[f64], width: usize, outcome: &[f64], weights: &[f64]) -> Result<(f64, Vec<f64>), String> {
    let columns = Columns::standardised(table, width, weights);
    let loss = LogisticLoss { outcome, weights };
    let free = Penalty { ridge: 0.0, lasso: 0.0 };
    let solution = minimise(&columns, &loss, true, free, weights.iter().sum()).ok_or(UNSETTLED)?;
    Ok((solution.intercept, solution.weights))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::numbers;
    use statistics::{Design, glm};

    /// Probabilities that are too far from a half, and outcomes by the true ones.
    fn overconfident(count: usize) -> (Vec<f64>, Vec<f64>, Vec<f64>) {
        let mut next = numbers(3);
        let margins: Vec<f64> = (0..count).map(|_| 6.0 * next() - 4.0).collect();
        let share = |m: f64| 1.0 / (1.0 + libm::exp(-m));
        let outcome = margins.iter().map(|m| f64::from(u8::from(next() < share(0.5 * m + 0.3)))).collect();
        (margins.clone(), margins.iter().map(|m| share(*m)).collect(), outcome)
    }

    fn fitted(calibrator: Calibrator, rows: &HeldOut<'_>) -> Vec<f64> {
        let calibration = calibrator.fit(rows).unwrap().unwrap();
        rows.margins.iter().zip(rows.values).map(|(m, v)| calibration.calibrated(*m, *v)).collect()
    }

    #[test]
    fn calibrated_probabilities_are_near_the_true_ones() {
        let (margins, values, outcome) = overconfident(4000);
        let weights = vec![1.0; 4000];
        let rows = HeldOut { margins: &margins, values: &values, outcome: &outcome, weights: &weights };
        let truth = |m: f64| 1.0 / (1.0 + libm::exp(-0.5 * m - 0.3));
        for (calibrator, tolerance) in
            [(Calibrator::Platt, 0.02), (Calibrator::Beta, 0.04), (Calibrator::Isotonic, 0.05)]
        {
            let found = fitted(calibrator, &rows);
            let off = found.iter().zip(&margins).map(|(p, m)| (p - truth(*m)).abs()).sum::<f64>() / 4000.0;
            let before = values.iter().zip(&margins).map(|(p, m)| (p - truth(*m)).abs()).sum::<f64>() / 4000.0;
            assert!(off < tolerance && off < 0.5 * before, "{calibrator:?}: {off}, {before}");
            // The mean is that of the outcomes: a score equation of each.
            let mean = |of: &[f64]| of.iter().sum::<f64>() / 4000.0;
            assert!((mean(&found) - mean(&outcome)).abs() < 1e-3, "{calibrator:?}");
        }
        let Some(Calibration::Platt { slope, intercept }) = Calibrator::Platt.fit(&rows).unwrap() else { panic!() };
        assert!((slope + 0.5).abs() < 0.06 && (intercept + 0.3).abs() < 0.15, "{slope} {intercept}");
    }

    /// Beta's coefficients against `statistics::glm`.
    #[test]
    fn beta_is_a_logistic_regression() {
        let (margins, values, outcome) = overconfident(800);
        let weights = vec![1.0; 800];
        let rows = HeldOut { margins: &margins, values: &values, outcome: &outcome, weights: &weights };
        let columns = [
            ("ln p".to_owned(), values.iter().map(|p| libm::log(*p)).collect::<Vec<f64>>()),
            ("-ln q".to_owned(), values.iter().map(|p| -libm::log(1.0 - p)).collect()),
        ];
        let design = Design::from_columns(800, &columns).unwrap();
        let data = glm::Data { design: &design, outcome: &outcome, offset: None, weights: None };
        let theirs = glm::logistic(&data, 0.95).unwrap();
        let Some(Calibration::Beta { a, b, c }) = Calibrator::Beta.fit(&rows).unwrap() else { panic!() };
        let theirs: Vec<f64> = theirs.coefficients.iter().map(|c| c.estimate).collect();
        assert!((a - theirs[1]).abs() < 1e-6 && (b - theirs[2]).abs() < 1e-6 && (c - theirs[0]).abs() < 1e-6);
    }

    /// By hand: the second and third violate, and pool to a half.
    #[test]
    fn violators_are_pooled() {
        let rows = HeldOut {
            margins: &[0.0; 4],
            values: &[0.4, 0.1, 0.2, 0.3],
            outcome: &[1.0, 0.0, 1.0, 0.0],
            weights: &[1.0; 4],
        };
        let Some(Calibration::Isotonic(curve)) = Calibrator::Isotonic.fit(&rows).unwrap() else { panic!() };
        assert_eq!((curve.x, curve.y), (vec![0.1, 0.2, 0.3, 0.4], vec![0.0, 0.5, 0.5, 1.0]));
    }
}
