//! Predictions moved along a rising curve: pool adjacent violators (Ayer et al. 1955), each level stretch drawn together
//! to its middle and joined by straight lines (centred isotonic regression: Oron and Flournoy, Stat Biopharm Res
//! 2017;9:258), so that no two different predictions between the ends become equal.
//!
//! No point of the curve stands for fewer than ten people, and none for one outcome alone: a curve that leaves the place
//! holds nobody's own prediction, and says of nobody that the risk is 0 or 1.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Sample};
use super::external::{State, in_parts, state};

/// The fewest people that a point of the curve stands for.
const FEWEST: usize = 10;

/// A rising curve, straight between its points and flat outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Isotonic {
    /// Predictions, ascending.
    pub x: Vec<f64>,
    /// What they become, ascending.
    pub y: Vec<f64>,
}

/// What becomes of predictions that are moved so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IsotonicValidation {
    /// The curve to use, fitted to all rows.
    pub curve: Isotonic,
    /// The predictions afterwards, each row judged by a fit to the other parts.
    pub state: State,
}

/// People with neighbouring predictions.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    rows: usize,
    events: usize,
    weight: f64,
    predictions: f64,
    happened: f64,
}

impl Stretch {
    fn height(&self) -> f64 {
        self.happened / self.weight
    }

    fn with(self, other: Self) -> Self {
        Self {
            rows: self.rows + other.rows,
            events: self.events + other.events,
            weight: self.weight + other.weight,
            predictions: self.predictions + other.predictions,
            happened: self.happened + other.happened,
        }
    }

    fn is_enough(&self) -> bool {
        self.rows >= FEWEST && self.events > 0 && self.events < self.rows
    }
}

impl Isotonic {
    /// Fits to these cases; None where fewer than two points are left, which tell nobody apart.
    #[must_use]
    pub fn fit(cases: &Cases) -> Option<Self> {
        let stretches = enough(pooled(&cases.sample()));
        let x = stretches.iter().map(|s| s.predictions / s.weight).collect();
        let y = stretches.iter().map(Stretch::height).collect();
        (stretches.len() > 1).then_some(Self { x, y })
    }

    /// The prediction moved; NaN for NaN.
    #[must_use]
    pub fn apply(&self, prediction: f64) -> f64 {
        if prediction.is_nan() {
            return f64::NAN;
        }
        let after = self.x.partition_point(|x| *x <= prediction);
        let at = |place: usize| self.x.get(place).copied().zip(self.y.get(place).copied());
        match (after.checked_sub(1).and_then(at), at(after)) {
            (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * ((prediction - x0) / (x1 - x0)),
            (Some((_, y)), None) | (None, Some((_, y))) => y,
            (None, None) => f64::NAN,
        }
    }
}

/// Level stretches by pooling adjacent violators, ascending.
fn pooled(sample: &Sample) -> Vec<Stretch> {
    let order = sample.ascending();
    let mut stretches: Vec<Stretch> = Vec::new();
    for tied in order.chunk_by(|&a, &b| sample.predictions[a] == sample.predictions[b]) {
        let mut stretch = Stretch::default();
        for &row in tied {
            let (weight, happened) = (sample.weights[row], sample.outcomes[row]);
            stretch.rows += 1;
            stretch.events += usize::from(happened);
            stretch.weight += weight;
            stretch.predictions += weight * sample.predictions[row];
            stretch.happened += if happened { weight } else { 0.0 };
        }
        while let Some(before) = stretches.pop_if(|before| before.height() >= stretch.height()) {
            stretch = before.with(stretch);
        }
        stretches.push(stretch);
    }
    stretches
}

/// Joins what is too small with the neighbour that is nearer in height, until nothing is.
fn enough(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    while let Some(small) = stretches.iter().position(|s| !s.is_enough()).filter(|_| stretches.len() > 1) {
        let height = stretches[small].height();
        let away = |place: Option<usize>| place.and_then(|p| stretches.get(p)).map(|s| (s.height() - height).abs());
        let (below, above) = (away(small.checked_sub(1)), away(Some(small + 1)));
        let first = match (below, above) {
            (Some(below), Some(above)) if below <= above => small - 1,
            (Some(_), None) => small - 1,
            _ => small,
        };
        let second = stretches.remove(first + 1);
        stretches[first] = stretches[first].with(second);
    }
    stretches
}

/// The curve of these rows, and how it holds: fitted to the other parts, of so many, for every row. None where a part's
/// curve cannot be fitted.
#[must_use]
pub fn isotonic_validation(cases: &Cases, parts: usize, seed: u64) -> Option<IsotonicValidation> {
    if parts < 2 || parts > cases.len() {
        return None;
    }
    let curve = Isotonic::fit(cases)?;
    let moved = in_parts(cases, parts, seed, Isotonic::fit, Isotonic::apply)?;
    Some(IsotonicValidation { curve, state: state(&cases.with_predictions(moved), None, None) })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `IsotonicRegression` of scikit-learn 1.9.1 on the same 300 people: heights and sizes of its level stretches.
    #[test]
    fn stretches_are_those_of_scikit_learn() {
        let stretches = pooled(&MadeUp::new().sample());
        let heights: Vec<f64> = stretches.iter().map(Stretch::height).collect();
        let sizes: Vec<usize> = stretches.iter().map(|s| s.rows).collect();
        assert_eq!(sizes, [6, 12, 22, 29, 40, 22, 17, 20, 5, 59, 37, 19, 12]);
        let by_scikit_learn = [
            0.0,
            0.166_666_666_666_666_66,
            0.227_272_727_272_727_27,
            0.275_862_068_965_517_24,
            0.35,
            0.363_636_363_636_363_65,
            0.470_588_235_294_117_64,
            0.5,
            0.6,
            0.677_966_101_694_915_2,
            0.702_702_702_702_702_7,
            0.894_736_842_105_263_2,
            0.916_666_666_666_666_6,
        ];
        heights.iter().zip(by_scikit_learn).for_each(|(found, oracle)| equals(*found, oracle, 1e-12));
    }

    #[test]
    fn no_point_stands_for_few_or_for_one_outcome() {
        let sample = MadeUp::new().sample();
        let stretches = enough(pooled(&sample));
        assert!(stretches.len() > 2 && stretches.iter().all(Stretch::is_enough), "{stretches:?}");
        assert_eq!(stretches.iter().map(|s| s.rows).sum::<usize>(), sample.len());
        assert!(stretches.windows(2).all(|pair| pair[0].height() < pair[1].height()));
    }

    /// A fit keeps the mean of each stretch, and what lies between two points lies between their heights.
    #[test]
    fn moved_predictions_rise_and_keep_the_observed_risk_nearly() {
        let cases = MadeUp::new().yes_or_no();
        let curve = Isotonic::fit(&cases).unwrap();
        let moved: Vec<f64> = (0..=100).map(|i| curve.apply(f64::from(i) / 100.0)).collect();
        assert!(moved.windows(2).all(|pair| pair[0] <= pair[1]) && moved.iter().all(|m| *m > 0.0 && *m < 1.0));
        let found = isotonic_validation(&cases, 10, 1).unwrap();
        let ratio = found.state.calibration.observed_to_expected.value;
        assert!((ratio - 1.0).abs() < 0.05, "{ratio}");
        assert!(curve.apply(f64::NAN).is_nan());
    }

    #[test]
    fn nobody_told_apart_is_no_curve() {
        let mut cases = MadeUp::new().yes_or_no();
        cases.predictions.fill(0.4);
        assert_eq!(Isotonic::fit(&cases), None);
        cases.outcomes.fill(false);
        assert_eq!(Isotonic::fit(&cases), None);
    }
}
