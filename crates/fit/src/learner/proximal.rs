//! The smallest sum of a loss and lasso and ridge penalties: Newton's steps on the loss, each solved by coordinate
//! descent, halved where they overshoot. Friedman, Hastie and Tibshirani, Journal of Statistical Software 2010;33(1),
//! section 3; Lee, Sun and Saunders, SIAM Journal on Optimization 2014;24:1420 for the convergence.

use super::Loss;

/// Columns of equally many rows, centred and scaled to variance 1; a constant column is all zeros.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    values: Vec<f64>,
    rows: usize,
    centres: Vec<f64>,
    scales: Vec<f64>,
}

/// What is added to the loss: half of `ridge` times the squared coefficients and `lasso` times the absolute ones, of
/// standardised columns.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Penalty {
    pub(crate) ridge: f64,
    pub(crate) lasso: f64,
}

/// Above so many multiplications for a matrix of second derivatives, coordinate descent takes the place of the Newton's
/// methods of `statistics`, which name what is wrong with a column but take minutes where this takes seconds.
const LARGE: usize = 200_000_000;

/// Coefficients of the columns as they were given.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Solution {
    pub(crate) intercept: f64,
    pub(crate) weights: Vec<f64>,
}

/// How large a slope of the loss, per unit of weight, may be left.
const SETTLED: f64 = 1e-9;
const MOST_STEPS: usize = 500;
const MOST_SWEEPS: usize = 100;
const MOST_HALVINGS: usize = 40;

impl Columns {
    /// Standardises a row-major table by weighted means and deviations.
    pub(crate) fn standardised(table: &[f64], width: usize, weights: &[f64]) -> Self {
        let rows = weights.len();
        let total: f64 = weights.iter().sum();
        let (mut values, mut centres, mut scales) = (Vec::with_capacity(table.len()), Vec::new(), Vec::new());
        for column in 0..width {
            let of = || table.iter().skip(column).step_by(width).zip(weights);
            let centre = of().map(|(x, w)| w * x).sum::<f64>() / total;
            let variance = of().map(|(x, w)| w * (x - centre) * (x - centre)).sum::<f64>() / total;
            let scale = libm::sqrt(variance);
            // A mean is rounded, so that a constant column may leave a trace.
            let is_constant = scale <= centre.abs() * 1e-13 || scale == 0.0;
            let scale = if is_constant { f64::INFINITY } else { scale };
            values.extend(of().map(|(x, _)| (x - centre) / scale));
            centres.push(centre);
            scales.push(scale);
        }
        Self { values, rows, centres, scales }
    }

    /// How many.
    pub(crate) fn width(&self) -> usize {
        self.scales.len()
    }

    /// Whether Newton's method with all second derivatives takes too long.
    pub(crate) fn is_large(&self) -> bool {
        self.rows.saturating_mul(self.width() * self.width()) > LARGE
    }

    /// One column.
    pub(crate) fn column(&self, column: usize) -> &[f64] {
        &self.values[column * self.rows..(column + 1) * self.rows]
    }

    /// Whether it is the same in every row.
    pub(crate) fn is_constant(&self, column: usize) -> bool {
        self.scales[column].is_infinite()
    }

    /// For each column what is subtracted and then multiplied; a constant column becomes 0.
    pub(crate) fn scaling(&self) -> (Vec<f64>, Vec<f64>) {
        (self.centres.clone(), self.scales.iter().map(|scale| 1.0 / scale).collect())
    }

    /// Coefficients of the columns as they were given, from those of standardised ones.
    pub(crate) fn back(&self, intercept: f64, weights: &[f64]) -> Solution {
        let weights: Vec<f64> = weights.iter().zip(&self.scales).map(|(w, scale)| w / scale).collect();
        let shift: f64 = weights.iter().zip(&self.centres).map(|(w, centre)| w * centre).sum();
        Solution { intercept: intercept - shift, weights }
    }

    fn margins(&self, intercept: f64, weights: &[f64]) -> Vec<f64> {
        let mut margins = vec![intercept; self.rows];
        for (column, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            margins.iter_mut().zip(self.column(column)).for_each(|(margin, x)| *margin += weight * x);
        }
        margins
    }
}

/// The loss at some coefficients.
struct At {
    objective: f64,
    slope: Vec<f64>,
    curvature: Vec<f64>,
}

/// The coefficients at which the penalised loss is smallest; `None` where they do not settle, as where one grows without
/// limit. `total` is the sum of weights, by which slopes are measured.
pub(crate) fn minimise(
    columns: &Columns,
    loss: &dyn Loss,
    has_intercept: bool,
    penalty: Penalty,
    total: f64,
) -> Option<Solution> {
    let (mut intercept, mut weights) = (0.0, vec![0.0; columns.width()]);
    let evaluate = |intercept: f64, weights: &[f64]| {
        let (mut slope, mut curvature) = (vec![0.0; columns.rows], vec![0.0; columns.rows]);
        let loss = loss.at(&columns.margins(intercept, weights), &mut slope, &mut curvature);
        let costs = weights.iter().map(|w| penalty.lasso * w.abs() + 0.5 * penalty.ridge * w * w);
        At { objective: loss + costs.sum::<f64>(), slope, curvature }
    };
    let mut at = evaluate(intercept, &weights);
    for _ in 0..MOST_STEPS {
        let left = violation(columns, &at.slope, &weights, has_intercept, penalty);
        if left <= SETTLED * total {
            return Some(columns.back(intercept, &weights));
        }
        let (to_intercept, to_weights) = newton(columns, &at, (intercept, &weights), has_intercept, penalty, left);
        let mut share = 1.0;
        let next = (0..MOST_HALVINGS).find_map(|_| {
            let between = |from: f64, to: f64| from + share * (to - from);
            let intercept = between(intercept, to_intercept);
            // A full step keeps the zeros of the lasso to the bit.
            let weights: Vec<f64> = match share == 1.0 {
                true => to_weights.clone(),
                false => weights.iter().zip(&to_weights).map(|(from, to)| between(*from, *to)).collect(),
            };
            let tried = evaluate(intercept, &weights);
            share *= 0.5;
            let enough = tried.objective <= at.objective + 1e-13 * at.objective.abs();
            (tried.objective.is_finite() && enough).then_some((intercept, weights, tried))
        })?;
        (intercept, weights, at) = next;
    }
    None
}

/// The largest slope that is left: that of the loss and the penalty, 0 at the optimum (Karush, Kuhn and Tucker).
fn violation(columns: &Columns, slope: &[f64], weights: &[f64], has_intercept: bool, penalty: Penalty) -> f64 {
    let mut most = if has_intercept { slope.iter().sum::<f64>().abs() } else { 0.0 };
    for (column, weight) in weights.iter().enumerate() {
        let pull = dot(columns.column(column), slope) - penalty.ridge * weight;
        let left = match *weight == 0.0 {
            true => (pull.abs() - penalty.lasso).max(0.0),
            false => (pull - penalty.lasso * weight.signum()).abs(),
        };
        most = most.max(left);
    }
    most
}

/// Coordinate descent on the second-order expansion about the present coefficients: a sweep over all, then sweeps over
/// those that move, until nothing moves by much of what is left.
fn newton(
    columns: &Columns,
    at: &At,
    (mut intercept, weights): (f64, &[f64]),
    has_intercept: bool,
    penalty: Penalty,
    left: f64,
) -> (f64, Vec<f64>) {
    let mut weights = weights.to_vec();
    let mut slope = at.slope.clone();
    let curvature = &at.curvature;
    let squares: Vec<f64> = (0..columns.width())
        .map(|column| columns.column(column).iter().zip(curvature).map(|(x, v)| v * x * x).sum())
        .collect();
    let total: f64 = curvature.iter().sum();
    let mut is_full = true;
    for _ in 0..MOST_SWEEPS {
        let mut most: f64 = 0.0;
        if has_intercept && total > 0.0 {
            let pull: f64 = slope.iter().sum();
            let step = pull / total;
            intercept += step;
            slope.iter_mut().zip(curvature).for_each(|(s, v)| *s -= v * step);
            most = pull.abs();
        }
        for column in 0..weights.len() {
            let before = weights[column];
            let square = squares[column];
            if (!is_full && before == 0.0) || square + penalty.ridge <= 0.0 {
                continue;
            }
            let x = columns.column(column);
            let pull = dot(x, &slope) + square * before;
            let after = soft(pull, penalty.lasso) / (square + penalty.ridge);
            let step = after - before;
            if step != 0.0 {
                slope.iter_mut().zip(x).zip(curvature).for_each(|((s, x), v)| *s -= v * x * step);
                weights[column] = after;
                most = most.max((step * (square + penalty.ridge)).abs());
            }
        }
        // Solved to a share of what is left: the outer steps then settle faster than by a fixed factor.
        let is_settled = most <= left * 1e-4;
        if is_settled && is_full {
            break;
        }
        is_full = is_settled;
    }
    (intercept, weights)
}

/// The lasso's threshold.
fn soft(value: f64, threshold: f64) -> f64 {
    if value > threshold {
        value - threshold
    } else if value < -threshold {
        value + threshold
    } else {
        0.0
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests;
