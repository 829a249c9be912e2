//! A predicted number held against a measured one.

use evaluate::Estimate;

use crate::report::{AmountNote, Figure, LimitsNote};

/// Predicted and observed amounts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pairs {
    pub(crate) predicted: Vec<f64>,
    pub(crate) observed: Vec<f64>,
}

/// A straight line of observed on predicted, with standard errors.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Straight {
    pub(crate) intercept: f64,
    pub(crate) slope: f64,
    intercept_error: f64,
    slope_error: f64,
}

/// Rows in ten parts: those with neighbouring predictions go to different parts.
pub(crate) const PARTS: usize = 10;
const TENTHS: usize = 10;

impl Pairs {
    pub(crate) fn len(&self) -> usize {
        self.predicted.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (f64, f64)> {
        self.predicted.iter().copied().zip(self.observed.iter().copied())
    }

    /// These rows.
    pub(crate) fn rows(&self, rows: &[usize]) -> Self {
        let of = |list: &[f64]| rows.iter().filter_map(|r| list.get(*r)).copied().collect();
        Self { predicted: of(&self.predicted), observed: of(&self.observed) }
    }

    /// Mean of predicted less observed, with its interval.
    pub(crate) fn bias(&self) -> Figure {
        let (mean, error) = mean_and_error(&self.iter().map(|(p, o)| p - o).collect::<Vec<_>>());
        figure(Estimate::normal(mean, error))
    }

    /// Root of the mean squared difference.
    pub(crate) fn rmse(&self) -> f64 {
        (self.iter().map(|(p, o)| (p - o) * (p - o)).sum::<f64>() / self.len() as f64).sqrt()
    }

    /// Least squares of observed on predicted; `None` where all predictions are the same or there are fewer than three.
    pub(crate) fn straight(&self) -> Option<Straight> {
        let n = self.len() as f64;
        let (mean_p, mean_o) = (mean(&self.predicted), mean(&self.observed));
        let spread: f64 = self.predicted.iter().map(|p| (p - mean_p) * (p - mean_p)).sum();
        if self.len() < 3 || spread <= 0.0 {
            return None;
        }
        let slope = self.iter().map(|(p, o)| (p - mean_p) * (o - mean_o)).sum::<f64>() / spread;
        let intercept = mean_o - slope * mean_p;
        let left = self.iter().map(|(p, o)| o - intercept - slope * p).map(|r| r * r).sum::<f64>();
        let variance = left / (n - 2.0);
        let (slope_error, intercept_error) =
            ((variance / spread).sqrt(), (variance * (1.0 / n + mean_p * mean_p / spread)).sqrt());
        Some(Straight { intercept, slope, intercept_error, slope_error })
    }

    /// Everything that is said of them; `None` of nobody.
    pub(crate) fn note(&self) -> Option<AmountNote> {
        if self.len() == 0 {
            return None;
        }
        let differences: Vec<f64> = self.iter().map(|(p, o)| p - o).collect();
        let (bias, error) = mean_and_error(&differences);
        let mean_o = mean(&self.observed);
        let total: f64 = self.observed.iter().map(|o| (o - mean_o) * (o - mean_o)).sum();
        let squares: f64 = differences.iter().map(|d| d * d).sum();
        let straight = self.straight();
        let within = self.iter().filter(|(p, o)| (p - o).abs() <= 0.2 * o.abs()).count();
        let half = evaluate::Z * error * (self.len() as f64).sqrt();
        Some(AmountNote {
            bias: figure(Estimate::normal(bias, error)),
            mean_absolute_error: differences.iter().map(|d| d.abs()).sum::<f64>() / self.len() as f64,
            rmse: self.rmse(),
            r_squared: (total > 0.0).then(|| 1.0 - squares / total),
            intercept: straight.map(|s| figure(Estimate::normal(s.intercept, s.intercept_error))),
            slope: straight.map(|s| figure(Estimate::normal(s.slope, s.slope_error))),
            within_20_percent: Estimate::share(within, self.len()).map(figure),
            limits_of_agreement: half.is_finite().then_some([bias - half, bias + half]),
            groups: self.groups(),
        })
    }

    /// Tenths of the predictions with the mean of each.
    fn groups(&self) -> Vec<LimitsNote> {
        let order = self.ascending();
        let count = TENTHS.min(order.len());
        let group = |at: usize| {
            let rows = &order[at * order.len() / count..(at + 1) * order.len() / count];
            let part = self.rows(rows);
            let (observed, error) = mean_and_error(&part.observed);
            let observed = Some(figure(Estimate::normal(observed, error)));
            LimitsNote { rows: rows.len(), events: None, predicted: mean(&part.predicted), observed }
        };
        (0..count).map(group).collect()
    }

    /// Rows by ascending prediction.
    fn ascending(&self) -> Vec<usize> {
        evaluate::ascending(&self.predicted)
    }

    /// Predictions moved by `fit` of the nine other parts, applied by `apply`; `None` where a part has no fit.
    pub(crate) fn in_parts<T>(&self, fit: impl Fn(&Self) -> Option<T>, apply: impl Fn(&T, f64) -> f64) -> Option<Self> {
        let order = self.ascending();
        if order.len() < PARTS {
            return None;
        }
        let mut moved = self.clone();
        for part in 0..PARTS {
            let is_of = |place: &usize| place % PARTS == part;
            let others: Vec<usize> = (0..order.len()).filter(|place| !is_of(place)).map(|place| order[place]).collect();
            let fitted = fit(&self.rows(&others))?;
            for row in (0..order.len()).filter(is_of).map(|place| order[place]) {
                moved.predicted[row] = apply(&fitted, self.predicted[row]);
            }
        }
        Some(moved)
    }
}

fn figure(estimate: Estimate) -> Figure {
    Figure::of(estimate).unwrap_or(Figure { value: f64::NAN, low: None, high: None })
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The mean and its standard error.
fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let (n, mean) = (values.len() as f64, mean(values));
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 40 pairs by a formula: predicted p = 20 + 31 i mod 47, observed 5 + 0.9 p + (17 i mod 13 − 6).
    fn pairs() -> Pairs {
        let predicted: Vec<f64> = (0..40).map(|i| f64::from(20 + 31 * i % 47)).collect();
        let off = |i: usize| ((17 * i) % 13) as f64 - 6.0;
        let observed = predicted.iter().enumerate().map(|(i, p)| 5.0 + 0.9 * p + off(i)).collect();
        Pairs { predicted, observed }
    }

    fn equals(found: f64, oracle: f64) {
        assert!((found - oracle).abs() <= 1e-9 * oracle.abs().max(1.0), "{found} is not {oracle}");
    }

    /// `linregress` of scipy 1.17.1, `r2_score` and `mean_squared_error` of scikit-learn 1.9.1, `sem` of scipy.
    #[test]
    fn measures_equal_scipy_and_scikit_learn() {
        let note = pairs().note().unwrap();
        let error = |figure: Figure| figure.error(|v| v).unwrap();
        equals(note.bias.value, -0.445);
        equals(error(note.bias), 0.628_244_909_781_74);
        equals(note.mean_absolute_error, 3.345);
        equals(note.rmse, 3.948_544_035_466_211_2);
        equals(note.r_squared.unwrap(), 0.909_860_884_488_986_9);
        equals(note.intercept.unwrap().value, 3.679_570_649_304_942_3);
        equals(error(note.intercept.unwrap()), 2.087_877_292_146_735_5);
        equals(note.slope.unwrap().value, 0.926_570_473_341_545);
        equals(error(note.slope.unwrap()), 0.045_291_352_019_122_81);
        equals(note.within_20_percent.unwrap().value, 37.0 / 40.0);
        equals(note.limits_of_agreement.unwrap()[0], -8.232_661_483_067);
    }

    #[test]
    fn parts_are_judged_by_fits_to_the_others() {
        let all = pairs();
        let fit = |pairs: &Pairs| pairs.straight();
        let moved = all.in_parts(fit, |s, p| s.intercept + s.slope * p).unwrap();
        assert!(moved.rmse() < all.rmse() + 1.0 && moved.bias().value.abs() < 0.5, "{}", moved.bias().value);
        // Brute force for one row: the smallest prediction is in the first part.
        let order = all.ascending();
        let others: Vec<usize> = (0..40).filter(|place| place % 10 != 0).map(|place| order[place]).collect();
        let line = all.rows(&others).straight().unwrap();
        equals(moved.predicted[order[0]], line.intercept + line.slope * all.predicted[order[0]]);
    }

    #[test]
    fn tenths_hold_everybody_once() {
        let groups = pairs().groups();
        assert_eq!((groups.len(), groups.iter().map(|g| g.rows).sum::<usize>()), (10, 40));
        assert!(groups.windows(2).all(|pair| pair[0].predicted <= pair[1].predicted));
    }
}
