//! Everything that is said of a table of predictions, computed in reading order.

use serde::{Deserialize, Serialize};

use super::auroc::{self, Auroc};
use super::bootstrap::{self, Bootstrap, percentile};
use super::brier::{brier, scaled_brier};
use super::budget::{Budget, budget};
use super::calibration::{Calibration, calibration};
use super::calibration_curve::{CalibrationCurve, calibration_curve, distances};
use super::cases::Cases;
use super::cautions::cautions;
use super::checks::{check, check_settings};
use super::comparison::{Comparison, comparison};
use super::decision::{DecisionPoint, decision_curve};
use super::error::EvaluateError;
use super::external::{ExternalValidation, RecalibrateOn, external_validation};
use super::interval::{Estimate, Interval};
use super::recalibration::{Recalibrated, recalibrated};
use super::subgroup::{SubgroupTable, subgroups};
use super::survival_calibration::{SurvivalCalibration, survival_calibration};
use super::table::{Rows, Table};
use super::thresholds::{ThresholdRow, threshold_row};
use super::timed_auc::{Areas, TimedAucs, areas, timed_aucs};
use super::{auprc, harrell, uno};

/// What the caller chooses.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Thresholds to show.
    pub thresholds: Vec<f64>,
    /// Alerts per 1,000 people that can be answered.
    pub budget: Option<f64>,
    /// With follow-up, further times at which to measure discrimination.
    pub times: Vec<f64>,
    /// Treats the table as an external validation, before and after recalibration.
    pub recalibrate: Option<Recalibrate>,
    /// Bootstrap replicates; 0 for none.
    pub replicates: usize,
    /// The seed of the bootstrap.
    pub seed: u64,
    /// Threads to work with; they change nothing.
    pub threads: usize,
}

impl Default for Settings {
    /// No thresholds, no resampling, one thread.
    fn default() -> Self {
        let (thresholds, budget, times, recalibrate) = (Vec::new(), None, Vec::new(), None);
        Self { thresholds, budget, times, recalibrate, replicates: 0, seed: 1, threads: 1 }
    }
}

/// To which rows a recalibration is fitted; what is fitted to some is judged in others.
#[derive(Debug, Clone, PartialEq)]
pub enum Recalibrate {
    /// To so many parts of the table, in turn all but one.
    Parts(usize),
    /// To another table.
    Other {
        /// Its name.
        name: String,
        /// Its rows.
        cases: Cases,
    },
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The file.
    pub file: String,
    /// The column of the predictions.
    pub prediction: String,
    /// With follow-up, by when.
    pub horizon: Option<f64>,
    /// Whether rows count differently.
    pub is_weighted: bool,
    /// Rows read, used, left out.
    pub rows: Rows,
    /// Rows with the event (by the horizon).
    pub events: usize,
    /// Rows known to be without it.
    pub non_events: usize,
    /// Rows censored before the horizon, which others stand for.
    pub censored: usize,
    /// Observed risk.
    pub observed: f64,
    /// Mean predicted risk.
    pub predicted: f64,
    /// What a reader must know before believing the figures.
    pub cautions: Vec<String>,
    /// Area under the ROC curve; with follow-up the time-dependent one (cumulative cases, dynamic controls).
    pub auroc: Auroc,
    /// Its bootstrap interval.
    pub auroc_bootstrap: Option<Interval>,
    /// Average precision.
    pub average_precision: Estimate,
    /// With follow-up, the same at other times.
    pub timed: Option<TimedAucs>,
    /// Harrell's C, with follow-up.
    pub harrell_c: Option<Estimate>,
    /// Uno's C up to the horizon, with follow-up.
    pub uno_c: Option<Estimate>,
    /// Brier score.
    pub brier: Estimate,
    /// Scaled Brier score.
    pub scaled_brier: Estimate,
    /// Calibration.
    pub calibration: Calibration,
    /// With follow-up, calibration by Kaplan and Meier and by Cox.
    pub survival_calibration: Option<SurvivalCalibration>,
    /// The calibration curve.
    pub curve: CalibrationCurve,
    /// Bootstrap intervals of ICI, E50 and E90.
    pub distance_intervals: [Option<Interval>; 3],
    /// How many predictions lie in each hundredth, for the figure: the hundredth's middle and the rows.
    pub histogram: Vec<(f64, usize)>,
    /// ROC curve: false and true positive rate, at most 2,000 points.
    pub roc: Vec<[f64; 2]>,
    /// Precision–recall curve: recall and precision, at most 2,000 points.
    pub precision_recall: Vec<[f64; 2]>,
    /// Decision curve.
    pub decision: Vec<DecisionPoint>,
    /// What thresholds would mean.
    pub thresholds: Vec<ThresholdRow>,
    /// What a number of alerts would mean.
    pub budget: Option<Budget>,
    /// Groups.
    pub subgroups: Vec<SubgroupTable>,
    /// The other prediction.
    pub comparison: Option<Comparison>,
    /// Predictions recalibrated to this table.
    pub recalibrated: Vec<Recalibrated>,
    /// The table as an external validation, where it was asked for.
    pub external: Option<ExternalValidation>,
    /// How intervals were resampled.
    pub bootstrap: Option<Bootstrap>,
}

/// Measures a table. `progress` hears how many bootstrap replicates are done.
///
/// # Errors
/// When nothing can be measured: no rows, one outcome only, no one observed up to the horizon.
pub fn evaluate(
    table: &Table,
    settings: &Settings,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Evaluation, EvaluateError> {
    check_settings(settings)?;
    check(table, settings)?;
    let cases = &table.cases;
    let sample = cases.sample();
    let times = times(settings);
    let resampled = resampled(cases, settings, &times, progress);
    let interval = |of: fn(&Statistics) -> Option<f64>| percentile(resampled.iter().flatten().map(of));
    let estimate = |value: f64, of| Estimate { value, interval: interval(of) };
    let now = Statistics::of(cases, &[]);
    let timed = (!times.is_empty()).then(|| {
        let at = |place: usize| percentile(resampled.iter().flatten().map(|s| s.timed.at[place]));
        timed_aucs(cases, &times, at, percentile(resampled.iter().flatten().map(|s| s.timed.mean)))
    });
    let on = settings.recalibrate.as_ref().map(|recalibrate| match recalibrate {
        Recalibrate::Parts(parts) => RecalibrateOn::Parts { parts: *parts, seed: settings.seed },
        Recalibrate::Other { name, cases } => RecalibrateOn::Other { name, cases },
    });
    let external = on.map(|on| external_validation(&table.file, cases, &on)).transpose()?;
    let (events, non_events) = sample.counts();
    let follow_up = cases.follow_up.as_ref();
    let bootstrap = (settings.replicates > 0).then(|| Bootstrap {
        replicates: settings.replicates,
        seed: settings.seed,
        left_out: resampled.iter().filter(|r| r.is_none()).count(),
    });
    let compare = |other: &Vec<f64>| {
        let column = table.columns.compare.as_deref().unwrap_or_default();
        comparison(column, &sample, &cases.with_predictions(other.clone()).sample())
    };
    Ok(Evaluation {
        file: table.file.clone(),
        prediction: table.columns.prediction.clone(),
        horizon: follow_up.map(|f| f.horizon),
        is_weighted: table.columns.weight.is_some(),
        rows: table.rows.clone(),
        events,
        non_events,
        censored: cases.len() - sample.len(),
        observed: sample.prevalence(),
        predicted: sample.mean_prediction(),
        cautions: cautions(table, &sample),
        auroc: auroc::auroc(&sample),
        auroc_bootstrap: interval(|s| Some(s.auroc)),
        average_precision: estimate(auprc::average_precision(&sample), |s| Some(s.average_precision)),
        timed,
        harrell_c: now.as_ref().and_then(|s| s.harrell).map(|c| estimate(c, |s| s.harrell)),
        uno_c: now.as_ref().and_then(|s| s.uno).map(|c| estimate(c, |s| s.uno)),
        brier: estimate(brier(&sample), |s| Some(s.brier)),
        scaled_brier: estimate(scaled_brier(&sample), |s| Some(s.scaled_brier)),
        calibration: calibration(&sample),
        survival_calibration: survival_calibration(cases),
        curve: calibration_curve(&sample),
        distance_intervals: [interval(|s| Some(s.ici)), interval(|s| Some(s.e50)), interval(|s| Some(s.e90))],
        histogram: histogram(&cases.predictions),
        roc: drawn(auroc::roc_curve(&sample)),
        precision_recall: drawn(auprc::curve(&sample)),
        decision: decision_curve(&sample),
        thresholds: settings.thresholds.iter().map(|t| threshold_row(cases, &sample, *t)).collect(),
        budget: settings.budget.map(|alerts| budget(cases, &sample, alerts)),
        subgroups: table.subgroups.iter().map(|grouping| subgroups(cases, grouping)).collect(),
        comparison: table.compared.as_ref().map(compare),
        recalibrated: recalibrated(&sample),
        external,
        bootstrap,
    })
}

/// What is measured in every replicate.
struct Statistics {
    auroc: f64,
    average_precision: f64,
    brier: f64,
    scaled_brier: f64,
    ici: f64,
    e50: f64,
    e90: f64,
    harrell: Option<f64>,
    uno: Option<f64>,
    timed: Areas,
}

impl Statistics {
    /// None where only one outcome occurs.
    fn of(cases: &Cases, times: &[f64]) -> Option<Self> {
        let sample = cases.sample();
        if !sample.has_both() {
            return None;
        }
        let distances = distances(&sample);
        let follow_up = cases.follow_up.as_ref();
        Some(Self {
            auroc: auroc::area(&sample),
            average_precision: auprc::average_precision(&sample),
            brier: brier(&sample),
            scaled_brier: scaled_brier(&sample),
            ici: distances.ici,
            e50: distances.e50,
            e90: distances.e90,
            harrell: follow_up.and_then(|f| harrell::harrell(cases, f)),
            uno: follow_up.and_then(|f| uno::uno(cases, f)),
            timed: areas(cases, times),
        })
    }
}

/// The statistics of each replicate, censoring weights estimated anew in each.
fn resampled(
    cases: &Cases,
    settings: &Settings,
    times: &[f64],
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<Option<Statistics>> {
    let how = (settings.replicates, settings.seed, settings.threads);
    bootstrap::replicates(how, cases.len(), |rows| Statistics::of(&cases.rows(rows), times), progress)
}

/// Ascending, each once.
fn times(settings: &Settings) -> Vec<f64> {
    let mut times = settings.times.clone();
    times.sort_by(f64::total_cmp);
    times.dedup();
    times
}

/// Of very many points at most 2,000, evenly, with both ends: more than a figure can show.
fn drawn(points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    const MOST: usize = 2000;
    if points.len() <= MOST {
        return points;
    }
    (0..MOST).map(|i| points[i * (points.len() - 1) / (MOST - 1)]).collect()
}

/// Hundredths that nobody is in are left out.
fn histogram(predictions: &[f64]) -> Vec<(f64, usize)> {
    let mut rows = [0; 100];
    predictions.iter().for_each(|p| rows[((p * 100.0) as usize).min(99)] += 1);
    rows.into_iter().enumerate().filter(|(_, n)| *n > 0).map(|(i, n)| ((i as f64 + 0.5) / 100.0, n)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::table::{Columns, read};
    use super::*;

    fn of(rows: &str, columns: &Columns) -> Result<Evaluation, EvaluateError> {
        let settings = Settings { thresholds: vec![0.5], ..Settings::default() };
        evaluate(&read("t.csv", rows.as_bytes(), columns).unwrap(), &settings, &|_| ())
    }

    fn columns() -> Columns {
        Columns { prediction: "p".into(), outcome: "y".into(), weight: Some("w".into()), ..Columns::default() }
    }

    /// A weight of 2 is a row that comes twice, in every value (not in the intervals).
    #[test]
    fn a_weight_counts_like_so_many_rows() {
        let weighted = of("p,y,w\n0.2,0,2\n0.4,1,1\n0.6,0,1\n0.7,1,3\n", &columns()).unwrap();
        let rows = "p,y,w\n0.2,0,1\n0.2,0,1\n0.4,1,1\n0.6,0,1\n0.7,1,1\n0.7,1,1\n0.7,1,1\n";
        let repeated = of(rows, &columns()).unwrap();
        let values = |e: &Evaluation| {
            let slope = e.calibration.slope.unwrap().value;
            [e.auroc.estimate.value, e.average_precision.value, e.brier.value, e.observed, e.predicted, slope]
        };
        for (one, other) in values(&weighted).into_iter().zip(values(&repeated)) {
            assert!((one - other).abs() < 1e-9, "{one} is not {other}");
        }
        assert_eq!(weighted.decision.len(), repeated.decision.len());
    }

    #[test]
    fn rows_of_weight_nought_are_nobody() {
        let said = of("p,y,w\n0.2,0,1\n0.4,1,0\n", &columns()).unwrap_err().to_string();
        assert!(said.contains("no row has outcome 1"), "{said}");
        assert!(of("p,y,w\n0.2,0,0\n", &columns()).unwrap_err().to_string().contains("all weights are 0"));
    }

    #[test]
    fn a_number_is_no_group() {
        let rows: String = (0..60).map(|i| format!("0.{:02},{},1,{i}.5\n", i + 10, i % 2)).collect();
        let columns = Columns { subgroups: vec!["age".into()], ..columns() };
        let said = of(&format!("p,y,w,age\n{rows}"), &columns).unwrap_err().to_string();
        assert!(said.contains("column age: 60 different values") && said.contains("bands"), "{said}");
    }
}
