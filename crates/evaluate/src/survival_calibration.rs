//! Whether risks by a horizon are those that came about, where follow-up is censored: by Kaplan and Meier's estimate
//! on average and in groups, by Cox's model of the complementary log-log of the prediction in spread (Royston and
//! Altman, BMC Med Res Methodol 2013;13:33) and as a smooth curve (Austin, Harrell and van Klaveren, Stat Med 2020;39:2714).

use serde::{Deserialize, Serialize};
use statistics::Design;
use statistics::cox::{Data, Fit, Options, fit};

use super::calibration_curve::Bin;
use super::cases::{Cases, log_minus_log};
use super::interval::{Estimate, Interval, Z, quantile};
use super::observed_risk::{observed_risk, risk_by, survival_curve};
use super::spline::restricted_cubic;

/// Calibration by a horizon; what cannot be fitted is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SurvivalCalibration {
    /// By when.
    pub horizon: f64,
    /// One less Kaplan and Meier's survival, log(−log) interval.
    pub observed: Estimate,
    /// The mean prediction of everybody, also of those censored.
    pub expected: f64,
    /// The first over the second; normal on the logarithm with Greenwood's error.
    pub observed_to_expected: Estimate,
    /// The coefficient of the prediction's complementary log-log in Cox's model up to the horizon; 1 is ideal.
    pub slope: Option<Estimate>,
    /// Tenths of the predictions with Kaplan and Meier's risk in each.
    pub bins: Vec<Bin>,
    /// The smooth curve: predicted and observed risk, ascending, at most 200 points.
    pub line: Vec<[f64; 2]>,
    /// Mean, median and 90th percentile of the curve's distance from the prediction (ICI, E50, E90).
    pub distances: Option<[f64; 3]>,
}

/// None without follow-up or of nobody.
pub(crate) fn survival_calibration(cases: &Cases) -> Option<SurvivalCalibration> {
    let horizon = cases.follow_up.as_ref()?.horizon;
    let (observed, error) = risk_by(&survival_curve(cases)?, horizon);
    let total: f64 = cases.weights.iter().sum();
    let expected = cases.predictions.iter().zip(&cases.weights).map(|(p, w)| p * w).sum::<f64>() / total;
    let value = observed.value / expected;
    let half = Z * error / observed.value;
    let interval = (value.is_finite() && half.is_finite() && half > 0.0)
        .then(|| Interval { low: value * libm::exp(-half), high: value * libm::exp(half) });
    let (line, distances) = smooth(cases).unzip();
    Some(SurvivalCalibration {
        horizon,
        observed,
        expected,
        observed_to_expected: Estimate { value, interval },
        slope: slope(cases),
        bins: bins(cases),
        line: line.unwrap_or_default(),
        distances,
    })
}

/// Cox's coefficient of the complementary log-log of the prediction, follow-up cut at the horizon.
pub(crate) fn slope(cases: &Cases) -> Option<Estimate> {
    let lines: Vec<f64> = cases.predictions.iter().map(|p| log_minus_log(*p)).collect();
    let fit = cox(cases, vec![lines])?;
    let coefficient = fit.coefficients.first()?;
    Some(Estimate::normal(coefficient.estimate, coefficient.standard_error))
}

/// Cox's model of these columns up to the horizon; rows that stand for nobody are left out of it.
fn cox(cases: &Cases, columns: Vec<Vec<f64>>) -> Option<Fit> {
    let follow_up = cases.follow_up.as_ref()?;
    let rows: Vec<usize> = (0..cases.len()).filter(|&r| cases.weights[r] > 0.0).collect();
    let names = ["margin", "bend 1", "bend 2"].map(String::from);
    let chosen = |column: Vec<f64>| rows.iter().map(|&r| column[r]).collect();
    let columns: Vec<(String, Vec<f64>)> = names.into_iter().zip(columns.into_iter().map(chosen)).collect();
    let design = Design::from_columns(rows.len(), &columns).ok()?;
    let exit: Vec<f64> = rows.iter().map(|&r| follow_up.times[r].min(follow_up.horizon)).collect();
    let happened = |r: &usize| follow_up.events[*r] && follow_up.times[*r] <= follow_up.horizon;
    let event: Vec<bool> = rows.iter().map(happened).collect();
    let weights: Vec<f64> = rows.iter().map(|&r| cases.weights[r]).collect();
    // The errors of weighted rows are robust ones: each row is a cluster of its own.
    let clusters: Option<Vec<usize>> = weights.iter().any(|w| *w != 1.0).then(|| (0..rows.len()).collect());
    let data = Data {
        design: &design,
        entry: None,
        exit: &exit,
        event: &event,
        strata: None,
        weights: Some(&weights),
        clusters: clusters.as_deref(),
    };
    fit(&data, &Options::default()).ok()
}

/// The observed risk of each row by a smooth model of its prediction.
fn smooth(cases: &Cases) -> Option<(Vec<[f64; 2]>, [f64; 3])> {
    const MOST_POINTS: usize = 200;
    let horizon = cases.follow_up.as_ref()?.horizon;
    let kept: Vec<usize> = (0..cases.len()).filter(|&r| cases.weights[r] > 0.0).collect();
    let cases = cases.rows(&kept);
    let lines: Vec<f64> = cases.predictions.iter().map(|p| log_minus_log(*p)).collect();
    let fit = cox(&cases, restricted_cubic(&lines))?;
    let observed = fit.linear_predictor.iter().map(|line| 1.0 - fit.baseline.survival(0, horizon, *line));
    let mut points: Vec<([f64; 2], f64)> =
        observed.enumerate().map(|(row, o)| ([cases.predictions[row], o], cases.weights[row])).collect();
    points.sort_by(|a, b| a.0[0].total_cmp(&b.0[0]));
    let total: f64 = cases.weights.iter().sum();
    let mean = points.iter().map(|([p, o], w)| (p - o).abs() * w).sum::<f64>() / total;
    let mut distances: Vec<f64> = points.iter().map(|([p, o], _)| (p - o).abs()).collect();
    distances.sort_by(f64::total_cmp);
    let mut line: Vec<[f64; 2]> = points.into_iter().map(|p| p.0).collect();
    line.dedup();
    if line.len() > MOST_POINTS {
        line = (0..MOST_POINTS).map(|i| line[i * (line.len() - 1) / (MOST_POINTS - 1)]).collect();
    }
    Some((line, [mean, quantile(&distances, 0.5), quantile(&distances, 0.9)]))
}

/// Groups of equal size by prediction; equal predictions stay together.
fn bins(cases: &Cases) -> Vec<Bin> {
    const BINS: usize = 10;
    let mut order: Vec<usize> = (0..cases.len()).filter(|&r| cases.weights[r] > 0.0).collect();
    order.sort_by(|&a, &b| cases.predictions[a].total_cmp(&cases.predictions[b]));
    let (mut bins, mut group) = (Vec::new(), Vec::new());
    let mut passed = 0;
    for tied in order.chunk_by(|&a, &b| cases.predictions[a] == cases.predictions[b]) {
        group.extend_from_slice(tied);
        passed += tied.len();
        if passed * BINS >= (bins.len() + 1) * order.len() {
            bins.extend(bin(&cases.rows(&group)));
            group.clear();
        }
    }
    bins
}

fn bin(cases: &Cases) -> Option<Bin> {
    let total: f64 = cases.weights.iter().sum();
    Some(Bin {
        rows: cases.len(),
        events: cases.outcomes.iter().filter(|o| **o).count(),
        predicted: cases.predictions.iter().zip(&cases.weights).map(|(p, w)| p * w).sum::<f64>() / total,
        observed: observed_risk(cases)?,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// `CoxPHFitter` of lifelines on log(−log(1 − prediction)), follow-up cut at 5; Kaplan–Meier by lifelines.
    #[test]
    fn average_and_slope_equal_lifelines() {
        let mut cases = MadeUp::new().survival();
        cut(&mut cases);
        let found = survival_calibration(&cases).unwrap();
        let slope = found.slope.unwrap();
        equals(slope.value, 0.498_406_737_266_229_2, 1e-6);
        equals((slope.interval.unwrap().high - slope.value) / Z, 0.113_268_940_730_470_18, 1e-6);
        equals(found.observed_to_expected.value, 0.785_420_461_742_607_9, 1e-12);
    }

    /// The same spline terms in lifelines' Cox model, its risk at 5 against the prediction.
    #[test]
    fn distances_equal_lifelines() {
        let mut cases = MadeUp::new().survival();
        cut(&mut cases);
        let found = survival_calibration(&cases).unwrap().distances.unwrap();
        for (distance, oracle) in found.into_iter().zip([0.147_150_331, 0.142_423_866, 0.255_359_722]) {
            equals(distance, oracle, 1e-5);
        }
    }

    /// 0.02 to 0.98, so that no prediction lies where the complementary log-log ends.
    fn cut(cases: &mut Cases) {
        cases.predictions.iter_mut().for_each(|p| *p = 0.02 + 0.96 * *p);
    }

    #[test]
    fn groups_hold_everybody_once() {
        let cases = MadeUp::new().tied_survival();
        let bins = survival_calibration(&cases).unwrap().bins;
        assert_eq!(bins.iter().map(|b| b.rows).sum::<usize>(), 300);
        let events = cases.follow_up.as_ref().unwrap().events.iter().zip(&cases.follow_up.as_ref().unwrap().times);
        assert!(bins.iter().map(|b| b.observed.value).all(|o| (0.0..=1.0).contains(&o)) && events.count() == 300);
    }

    #[test]
    fn constant_predictions_have_no_slope() {
        let mut cases = MadeUp::new().survival();
        cases.predictions.fill(0.4);
        let found = survival_calibration(&cases).unwrap();
        assert!(found.slope.is_none() && found.distances.is_none() && found.bins.len() == 1);
    }
}
