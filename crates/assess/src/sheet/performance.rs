//! How well a model did where it was measured: `performance.json`, small enough to be carried by the page.

use serde::{Deserialize, Serialize};

/// The version of the form that this program reads.
pub const PERFORMANCE_SCHEMA: u32 = 1;
/// A curve has at most so many points.
pub const MOST_POINTS: usize = 60;
/// A group of fewer patients is not shown.
pub const FEWEST_PATIENTS: usize = 10;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Performance {
    /// Version of the form.
    pub schema: u32,
    /// Each measurement: of which outputs, on whom, with which result.
    pub measured: Vec<Measurement>,
}

/// One table of patients on whom outputs were measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// The outputs that it is about; of a treatment those with and without it, each patient by the arm that was theirs.
    pub outputs: Vec<String>,
    /// How these patients stand to those whom the model was made of.
    pub measured_on: MeasuredOn,
    /// Who they are, as a sentence.
    pub cohort: String,
    /// By when the event counts, in years; absent where nobody was followed.
    pub horizon_years: Option<f64>,
    /// How many: patients, or what `cohort` says, such as eyes.
    pub rows: usize,
    /// How many of them had the event (by the horizon); absent where they were not counted or the outcome is a number.
    pub events: Option<usize>,
    /// How many were lost to follow-up before the horizon, for whom others stand.
    pub censored: Option<usize>,
    /// The measures.
    pub measures: Vec<MeasureNote>,
    /// The ROC curve: share of false alarms, sensitivity.
    #[serde(default)]
    pub roc: Vec<[f64; 2]>,
    /// Observed against predicted risk.
    #[serde(default)]
    pub calibration: Option<CalibrationPoints>,
    /// The decision curve: threshold, net benefit of acting on the model, of acting on everybody.
    #[serde(default)]
    pub decision: Vec<[f64; 3]>,
    /// Groups of patients.
    #[serde(default)]
    pub subgroups: Vec<MeasuredGroups>,
    /// What a reader must know before believing the figures, as sentences.
    #[serde(default)]
    pub cautions: Vec<String>,
}

/// How patients stand to those whom the model was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MeasuredOn {
    /// Others, of another source.
    External,
    /// Others of the same source, kept apart until the model was final.
    KeptApart,
    /// The same, each predicted by models of the other folds.
    HeldOutFolds,
}

/// A number with its 95 % interval, where one can be given.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasuredFigure {
    /// The number.
    pub value: f64,
    /// Lower end of the interval.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

/// A measure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasureNote {
    /// Which one.
    pub measure: Measure,
    /// What came out.
    pub figure: MeasuredFigure,
}

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Area under the ROC curve; with follow-up the time-dependent one.
    Auroc,
    /// Harrell's C.
    HarrellC,
    /// Uno's C up to the horizon.
    UnoC,
    /// Average precision.
    AveragePrecision,
    /// Brier score.
    Brier,
    /// Brier score, scaled: 1 is perfect, 0 is no better than the mean.
    ScaledBrier,
    /// Observed risk, or mean of the observed numbers.
    Observed,
    /// Mean predicted risk, or mean of the predicted numbers.
    Predicted,
    /// Observed over expected events.
    ObservedToExpected,
    /// Calibration in the large.
    InTheLarge,
    /// Calibration slope.
    Slope,
    /// Mean distance of predicted and smoothed observed risk.
    Ici,
    /// Root of the mean squared error.
    RootMeanSquaredError,
    /// Mean absolute error.
    MeanAbsoluteError,
    /// Share of the variance that is explained.
    RSquared,
}

/// Observed against predicted risk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalibrationPoints {
    /// Groups of patients with similar predictions.
    pub groups: Vec<CalibrationGroup>,
    /// The smooth line, ascending.
    pub line: Vec<LinePoint>,
}

/// One point of the smooth line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LinePoint {
    /// Predicted risk.
    pub predicted: f64,
    /// Smoothed observed risk, with a pointwise interval where one can be given.
    pub observed: MeasuredFigure,
}

/// Patients with similar predictions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CalibrationGroup {
    /// How many.
    pub rows: usize,
    /// Mean predicted risk.
    pub predicted: f64,
    /// Observed risk.
    pub observed: MeasuredFigure,
}

/// Groups by one property.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasuredGroups {
    /// The property, as the recipe names it.
    pub by: String,
    /// The groups, in reading order.
    pub groups: Vec<MeasuredGroup>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MeasuredGroup {
    /// Its name; absent for patients without a value.
    pub group: Option<String>,
    /// How many; absent of fewer than ten.
    pub rows: Option<usize>,
    /// How many had the event; absent of fewer than ten patients.
    pub events: Option<usize>,
    /// Area under the ROC curve; absent where too few had the event or were without it.
    pub auroc: Option<MeasuredFigure>,
    /// Observed over expected events, likewise.
    pub observed_to_expected: Option<MeasuredFigure>,
}

impl Performance {
    /// What is wrong with the file, as sentences; `outputs` are the bundle's. Empty where nothing is.
    #[must_use]
    pub fn problems(&self, outputs: &[&str]) -> Vec<String> {
        let mut wrong = vec![];
        if self.schema != PERFORMANCE_SCHEMA {
            wrong.push(format!("`schema` is {}; this program reads {PERFORMANCE_SCHEMA}", self.schema));
        }
        if self.measured.is_empty() {
            wrong.push("`measured` is empty: leave the file out where nothing was measured".into());
        }
        for (at, one) in self.measured.iter().enumerate() {
            wrong.extend(one.problems(outputs).into_iter().map(|p| format!("`measured`, entry {}: {p}", at + 1)));
        }
        wrong
    }
}

impl Measurement {
    fn problems(&self, outputs: &[&str]) -> Vec<String> {
        let mut wrong = vec![];
        if self.outputs.is_empty() {
            wrong.push("`outputs` names none".to_owned());
        }
        let unknown = self.outputs.iter().filter(|o| !outputs.contains(&o.as_str()));
        wrong.extend(unknown.map(|output| format!("the bundle has no output `{output}`")));
        if self.cohort.trim().is_empty() {
            wrong.push("`cohort` says nothing".into());
        }
        if self.rows < FEWEST_PATIENTS {
            wrong.push(format!("fewer than {FEWEST_PATIENTS} patients are measured on"));
        }
        if self.events.is_some_and(|events| events > self.rows) {
            wrong.push("more patients had the event than there are".into());
        }
        if self.measures.is_empty() {
            wrong.push("`measures` is empty".into());
        }
        let line = self.calibration.as_ref().map_or(&[][..], |c| &c.line);
        for (name, points) in [("roc", self.roc.len()), ("calibration", line.len()), ("decision", self.decision.len())]
        {
            if points > MOST_POINTS {
                wrong.push(format!("`{name}` has {points} points; at most {MOST_POINTS} are carried"));
            }
        }
        let ascends = |values: &mut dyn Iterator<Item = f64>| values.is_sorted_by(|a, b| a <= b);
        if !ascends(&mut self.roc.iter().map(|p| p[0])) || !ascends(&mut self.roc.iter().map(|p| p[1])) {
            wrong.push("`roc` falls: both shares rise along the curve".into());
        }
        if self.roc.iter().flatten().any(|share| !(0.0..=1.0).contains(share)) {
            wrong.push("`roc` leaves 0 to 1".into());
        }
        let groups = self.calibration.iter().flat_map(|c| &c.groups);
        if groups.clone().any(|g| g.rows < FEWEST_PATIENTS) {
            wrong.push(format!("a group of `calibration` has fewer than {FEWEST_PATIENTS} patients"));
        }
        let few = |g: &MeasuredGroup| g.rows.is_some_and(|rows| rows < FEWEST_PATIENTS);
        if self.subgroups.iter().flat_map(|s| &s.groups).any(few) {
            wrong.push(format!("a group of `subgroups` has fewer than {FEWEST_PATIENTS} patients"));
        }
        let figures = self.measures.iter().map(|m| m.figure).chain(groups.map(|g| g.observed));
        let is_upside_down = |f: MeasuredFigure| matches!((f.low, f.high), (Some(low), Some(high)) if low > high);
        if figures.into_iter().any(is_upside_down) {
            wrong.push("an interval ends below where it begins".into());
        }
        wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured() -> Measurement {
        let figure = MeasuredFigure { value: 0.7, low: Some(0.6), high: Some(0.8) };
        Measurement {
            outputs: vec!["risk_5y".into()],
            measured_on: MeasuredOn::External,
            cohort: "100 others".into(),
            horizon_years: Some(5.0),
            rows: 100,
            events: Some(30),
            censored: Some(4),
            measures: vec![MeasureNote { measure: Measure::Auroc, figure }],
            roc: vec![[0.0, 0.0], [0.2, 0.6], [1.0, 1.0]],
            calibration: None,
            decision: vec![[0.1, 0.2, 0.1]],
            subgroups: vec![],
            cautions: vec![],
        }
    }

    fn problems(measured: Measurement) -> String {
        Performance { schema: 1, measured: vec![measured] }.problems(&["risk_5y"]).join("; ")
    }

    #[test]
    fn what_was_measured_must_hold_together() {
        assert_eq!(problems(measured()), "");
        let check = |change: fn(&mut Measurement), said: &str| {
            let mut one = measured();
            change(&mut one);
            let wrong = problems(one);
            assert!(wrong.contains(said), "{wrong}");
        };
        check(|m| m.outputs = vec!["other".into()], "no output `other`");
        check(|m| m.cohort.clear(), "`cohort` says nothing");
        check(|m| m.rows = 9, "fewer than 10 patients");
        check(|m| m.events = Some(101), "more patients had the event");
        check(|m| m.roc = vec![[0.5, 0.5]; 61], "61 points");
        check(|m| m.roc = vec![[0.5, 0.5], [0.4, 0.6]], "`roc` falls");
        check(|m| m.roc = vec![[0.5, 1.5]], "leaves 0 to 1");
        check(|m| m.measures[0].figure.low = Some(0.85), "ends below where it begins");
        let mut few = measured();
        let observed = MeasuredFigure { value: 0.1, low: None, high: None };
        let groups = vec![CalibrationGroup { rows: 3, predicted: 0.1, observed }];
        few.calibration = Some(CalibrationPoints { groups, line: vec![] });
        assert!(problems(few).contains("a group of `calibration`"));
        assert!(Performance { schema: 2, measured: vec![] }.problems(&[]).len() == 2);
    }
}
