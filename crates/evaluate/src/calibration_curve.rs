//! The calibration curve: observed risk by predicted risk, in groups of equal size and as a smooth line, and how far
//! the line is from the diagonal (integrated calibration index, Austin and Steyerberg, Stat Med 2019;38:4051).

use serde::{Deserialize, Serialize};

use super::cases::Sample;
use super::interval::{Estimate, Interval, Share, Z};

/// Groups, a line, and distances.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CalibrationCurve {
    /// Tenths of the predictions, ascending; equal predictions stay together.
    pub bins: Vec<Bin>,
    /// The smooth line, ascending.
    pub line: Vec<CurvePoint>,
    /// Mean distance of predicted and smoothed observed risk (ICI).
    pub ici: f64,
    /// Their median distance.
    pub e50: f64,
    /// The distance that a tenth exceeds.
    pub e90: f64,
}

/// One group of similar predictions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// Rows in it.
    pub rows: usize,
    /// Rows with the event.
    pub events: usize,
    /// Mean predicted risk.
    pub predicted: f64,
    /// Observed risk.
    pub observed: Estimate,
}

/// One point of the smooth line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// Predicted risk.
    pub predicted: f64,
    /// Smoothed observed risk, with a pointwise interval.
    pub observed: Estimate,
}

/// How far predictions are from what was observed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Distances {
    pub(crate) ici: f64,
    pub(crate) e50: f64,
    pub(crate) e90: f64,
}

/// Share of the rows that each local line is fitted to.
const SPAN: f64 = 0.75;
/// With more distinct predictions than this, the line is fitted at this many of them and straight between.
const MOST_POINTS: usize = 200;

/// Groups, line and distances.
pub(crate) fn calibration_curve(sample: &Sample) -> CalibrationCurve {
    let order = sample.ascending();
    let line = line(sample, &order, true);
    let Distances { ici, e50, e90 } = distances_from(sample, &order, &line);
    CalibrationCurve { bins: bins(sample, &order), line, ici, e50, e90 }
}

/// Only the distances.
pub(crate) fn distances(sample: &Sample) -> Distances {
    let order = sample.ascending();
    distances_from(sample, &order, &line(sample, &order, false))
}

fn bins(sample: &Sample, order: &[usize]) -> Vec<Bin> {
    const BINS: f64 = 10.0;
    let total = sample.total();
    let mut bins = Vec::new();
    let mut group: Vec<usize> = Vec::new();
    let mut passed = 0.0;
    for tied in order.chunk_by(|&a, &b| sample.predictions[a] == sample.predictions[b]) {
        group.extend(tied);
        passed += tied.iter().map(|&r| sample.weights[r]).sum::<f64>();
        // The last factor forgives what rounding did to the sum.
        if passed * BINS >= (bins.len() + 1) as f64 * total * (1.0 - 1e-12) {
            bins.push(bin(sample, &group));
            group.clear();
        }
    }
    if !group.is_empty() {
        bins.push(bin(sample, &group));
    }
    bins
}

fn bin(sample: &Sample, rows: &[usize]) -> Bin {
    let mut share = Share::default();
    let (mut sum, mut total, mut events) = (0.0, 0.0, 0);
    for &row in rows {
        let weight = sample.weights[row];
        share.add(weight, sample.outcomes[row]);
        sum += weight * sample.predictions[row];
        total += weight;
        events += usize::from(sample.outcomes[row]);
    }
    let observed = Estimate::wilson(share).unwrap_or(Estimate { value: f64::NAN, interval: None });
    Bin { rows: rows.len(), events, predicted: sum / total, observed }
}

/// Cleveland's locally weighted straight lines with tricube weights, without his robustness steps, which would take
/// the events of an uncommon outcome for outliers.
fn line(sample: &Sample, order: &[usize], with_intervals: bool) -> Vec<CurvePoint> {
    let x: Vec<f64> = order.iter().map(|&r| sample.predictions[r]).collect();
    let happened: Vec<f64> = order.iter().map(|&r| f64::from(u8::from(sample.outcomes[r]))).collect();
    let weights: Vec<f64> = order.iter().map(|&r| sample.weights[r]).collect();
    let mut places = x.clone();
    places.dedup();
    if places.len() > MOST_POINTS {
        let last = places.len() - 1;
        places = (0..MOST_POINTS).map(|i| places[i * last / (MOST_POINTS - 1)]).collect();
    }
    let near = ((SPAN * x.len() as f64 + 1e-10) as usize).clamp(1, x.len());
    let mut left = 0;
    let mut points = Vec::with_capacity(places.len());
    for place in places {
        while left + near < x.len() && x[left + near] - place < place - x[left] {
            left += 1;
        }
        let reach = (place - x[left]).abs().max((x[left + near - 1] - place).abs());
        // Whoever ties with the farthest belongs to them: the order of the file must not matter.
        let start = x.partition_point(|v| place - v > reach);
        let end = x.partition_point(|v| v - place <= reach);
        let (x, happened, weights) = (&x[start..end], &happened[start..end], &weights[start..end]);
        points.push(Near { x, happened, weights, place, reach }.point(with_intervals));
    }
    points
}

/// Who lies within reach, ascending.
struct Near<'a> {
    x: &'a [f64],
    happened: &'a [f64],
    weights: &'a [f64],
    place: f64,
    reach: f64,
}

impl Near<'_> {
    /// Distance to the right of the place, outcome and local weight of each.
    fn iter(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        (0..self.x.len()).map(|i| {
            let right = self.x[i] - self.place;
            let share = if self.reach > 0.0 { right.abs() / self.reach } else { 0.0 };
            let rest = 1.0 - share * share * share;
            (right, self.happened[i], self.weights[i] * rest * rest * rest)
        })
    }

    fn point(&self, with_interval: bool) -> CurvePoint {
        let [mut sum, mut first, mut second, mut height, mut tilt] = [0.0; 5];
        for (right, happened, weight) in self.iter() {
            sum += weight;
            first += weight * right;
            second += weight * right * right;
            height += weight * happened;
            tilt += weight * right * happened;
        }
        let [mean, second, height, tilt] = [first, second, height, tilt].map(|moment| moment / sum);
        let spread = second - mean * mean;
        // Where all are (nearly) the same there is no slope.
        let is_spread = spread > 1e-12 * second;
        let slope = if is_spread { (tilt - mean * height) / spread } else { 0.0 };
        let value = (height - slope * mean).clamp(0.0, 1.0);
        let interval = with_interval.then(|| {
            // The line is a weighted sum of outcomes; each varies by what it is off the line.
            let lever = if is_spread { -mean / spread } else { 0.0 };
            let off_line = |(right, happened, weight): (f64, f64, f64)| {
                let share = weight / sum * (1.0 + lever * (right - mean));
                share * (happened - (height + slope * (right - mean)).clamp(0.0, 1.0))
            };
            let half = Z * self.iter().map(off_line).map(|off| off * off).sum::<f64>().sqrt();
            Interval { low: (value - half).max(0.0), high: (value + half).min(1.0) }
        });
        CurvePoint { predicted: self.place, observed: Estimate { value, interval } }
    }
}

fn distances_from(sample: &Sample, order: &[usize], line: &[CurvePoint]) -> Distances {
    let total = sample.total();
    let mut distances: Vec<(f64, f64)> = order
        .iter()
        .map(|&row| ((at(line, sample.predictions[row]) - sample.predictions[row]).abs(), sample.weights[row]))
        .collect();
    let ici = distances.iter().map(|(d, w)| d * w).sum::<f64>() / total;
    distances.sort_by(|a, b| a.0.total_cmp(&b.0));
    Distances { ici, e50: weighted_quantile(&distances, 0.5), e90: weighted_quantile(&distances, 0.9) }
}

/// With equal weights the linear quantile; else each value stands at the middle of its weight, stretched to the ends.
fn weighted_quantile(ascending: &[(f64, f64)], share: f64) -> f64 {
    let (Some(first), Some(last)) = (ascending.first(), ascending.last()) else { return f64::NAN };
    let total: f64 = ascending.iter().map(|d| d.1).sum();
    let (start, end) = (first.1 / 2.0, total - last.1 / 2.0);
    let wanted = start + share * (end - start);
    let (mut passed, mut before) = (0.0, (start, first.0));
    for &(value, weight) in ascending {
        let middle = passed + weight / 2.0;
        if middle >= wanted {
            let gap = middle - before.0;
            let part = if gap > 0.0 { (wanted - before.0) / gap } else { 1.0 };
            return before.1 + part * (value - before.1);
        }
        before = (middle, value);
        passed += weight;
    }
    last.0
}

fn at(line: &[CurvePoint], predicted: f64) -> f64 {
    let above = line.partition_point(|p| p.predicted < predicted).min(line.len() - 1);
    let high = line[above];
    if above == 0 || high.predicted <= predicted {
        return high.observed.value;
    }
    let low = line[above - 1];
    let part = (predicted - low.predicted) / (high.predicted - low.predicted);
    low.observed.value + part * (high.observed.value - low.observed.value)
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// Local lines by least squares in numpy, with ties: the 225th nearest is the reach, all within it count.
    #[test]
    fn distances_equal_those_of_least_squares() {
        let found = calibration_curve(&MadeUp::new().sample());
        equals(found.ici, 0.059_388_433_814_492_055, 1e-9);
        equals(found.e50, 0.056_750_291_209_690_94, 1e-9);
        equals(found.e90, 0.113_545_815_469_179_41, 1e-9);
    }

    /// `lowess(frac=0.75, it=0)` of statsmodels, which gives points beyond 0.999 of the reach no weight; without ties.
    #[test]
    fn distances_equal_those_of_statsmodels() {
        let people = MadeUp::new();
        let mut sample = Sample { predictions: people.exact.clone(), ..people.sample() };
        sample.predictions.truncate(150);
        sample.outcomes.truncate(150);
        sample.weights.truncate(150);
        let found = distances(&sample);
        equals(found.ici, 0.108_465_030_343_947_97, 1e-6);
        equals(found.e50, 0.102_206_124_371_482_41, 1e-6);
        equals(found.e90, 0.174_708_434_855_666_97, 1e-6);
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter() {
        let sample = MadeUp::new().weighted();
        let reversed = Sample {
            predictions: sample.predictions.iter().rev().copied().collect(),
            outcomes: sample.outcomes.iter().rev().copied().collect(),
            weights: sample.weights.iter().rev().copied().collect(),
        };
        equals(distances(&sample).ici, distances(&reversed).ici, 1e-13);
        equals(distances(&sample).e90, distances(&reversed).e90, 1e-13);
    }

    #[test]
    fn groups_hold_everybody_once_and_are_of_one_size() {
        let sample = MadeUp::new().sample();
        let bins = calibration_curve(&sample).bins;
        assert_eq!(bins.iter().map(|b| b.rows).sum::<usize>(), 300);
        assert_eq!(bins.iter().map(|b| b.events).sum::<usize>(), sample.counts().0);
        assert_eq!(bins.len(), 10);
        assert!(bins.iter().all(|b| (20..=40).contains(&b.rows)), "ties move a group's edge a little: {bins:?}");
    }

    #[test]
    fn equal_predictions_are_one_group_and_one_point() {
        let mut sample = MadeUp::new().sample();
        sample.predictions.fill(0.25);
        let found = calibration_curve(&sample);
        assert_eq!((found.bins.len(), found.line.len()), (1, 1));
        equals(found.ici, (sample.prevalence() - 0.25).abs(), 1e-12);
    }
}
