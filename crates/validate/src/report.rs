//! What was found, as plain data: part of no bundle, and of no patient by name.

use assess::overlay::Measured;
use assess::{Quantity, SiteApplicability};
use evaluate::Estimate;
use serde::{Deserialize, Serialize};

/// Everything that is said of a model in a site's own patients.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ValidationReport {
    /// Version of this form: 1.
    pub schema: u32,
    /// The model.
    pub model: String,
    /// Its version.
    pub model_version: String,
    /// Words for a reader.
    pub title: String,
    /// The output.
    pub output: String,
    /// Words for a reader.
    pub label: String,
    /// What the model's number is.
    pub quantity: Quantity,
    /// UCUM unit of the number.
    pub unit: String,
    /// What it was held against.
    pub outcome: OutcomeKind,
    /// By when an event counts, in years, where the outcome has times.
    pub horizon_years: Option<f64>,
    /// SHA-256 of the files, in their order.
    pub data_sha256: Vec<String>,
    /// Patients in, patients used.
    pub rows: RowCounts,
    /// Patients left out, by reason, the most frequent first; each is counted once.
    pub excluded: Vec<ExcludedNote>,
    /// Inputs of rules that the files do not hold: whom these rules would refuse cannot be told.
    pub unchecked: Vec<String>,
    /// Values that no living patient can have and that were not used, by input.
    pub implausible: Vec<GroupNote>,
    /// What the sample is too small for, and what else a reader must know first.
    pub warnings: Vec<WarningNote>,
    /// Observed risk.
    pub observed: Option<Figure>,
    /// Mean predicted risk.
    pub predicted: Option<f64>,
    /// Area under the ROC curve, with DeLong's interval; with times at the horizon.
    pub auroc: Option<Figure>,
    /// Harrell's C, with times.
    pub harrell_c: Option<Figure>,
    /// Uno's C up to the horizon, with times.
    pub uno_c: Option<Figure>,
    /// Brier score.
    pub brier: Option<Figure>,
    /// Scaled Brier score: 1 is perfect, 0 no better than the prevalence.
    pub scaled_brier: Option<Figure>,
    /// Calibration.
    pub calibration: Option<CalibrationNote>,
    /// ROC curve: share of false alarms and sensitivity.
    pub roc: Vec<[f64; 2]>,
    /// What the thresholds that were asked for would mean.
    pub thresholds: Vec<ThresholdNote>,
    /// What the threshold of each number of alerts would mean, ascending.
    pub burden: Vec<BurdenNote>,
    /// What the budget that was asked for would mean.
    pub budget: Option<BurdenNote>,
    /// Decision curve.
    pub decision: Vec<DecisionNote>,
    /// Groups of patients.
    pub subgroups: Vec<SubgroupTableNote>,
    /// Where a number was held against a number.
    pub amounts: Option<AmountNote>,
    /// How often the bundle's own ranges held; absent where it reports none.
    pub coverage: Option<CoverageFound>,
    /// Whether the model should be believed at this site, by all its patients together.
    pub site: SiteApplicability,
    /// What the site could make of the model's values, the values as they are first.
    pub recalibrations: Vec<RecalibrationNote>,
}

/// What the model's number was held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// Whether an event happened.
    Event,
    /// When it happened, or until when it had not.
    EventByTime,
    /// A measured amount.
    Amount,
}

/// A value with its 95 % interval, where one can be given.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct Figure {
    /// The value.
    pub value: f64,
    /// Lower limit.
    pub low: Option<f64>,
    /// Upper limit.
    pub high: Option<f64>,
}

impl Figure {
    /// `None` where there is no value: what is not a number is not reported.
    pub(crate) fn of(estimate: Estimate) -> Option<Self> {
        let (low, high) = estimate.interval.map(|i| (i.low, i.high)).unzip();
        estimate.value.is_finite().then_some(Self { value: estimate.value, low, high })
    }

    /// Half of the interval in standard errors, on the scale that `on` leads to.
    pub(crate) fn error(&self, on: impl Fn(f64) -> f64) -> Option<f64> {
        let error = (on(self.high?) - on(self.low?)) / (2.0 * evaluate::Z);
        (error.is_finite() && error > 0.0).then_some(error)
    }
}

/// Patients in, patients used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct RowCounts {
    /// Rows of the table, or patients of the records and of the outcome table together.
    pub read: usize,
    /// Measured.
    pub used: usize,
    /// With the event (by the horizon); absent for amounts.
    pub events: Option<usize>,
    /// Known to be without it.
    pub non_events: Option<usize>,
    /// Whose follow-up ended before the horizon; others stand for them.
    pub censored: usize,
}

/// Why patients are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExclusionReason {
    /// The line has more or fewer fields than the header.
    BrokenLine,
    /// A cell cannot be read.
    Unreadable,
    /// There is no outcome.
    NoOutcome,
    /// An outcome has no record.
    NoRecord,
    /// A patient has several outcomes.
    SeveralOutcomes,
    /// No day is stated for which to read the record.
    NoDay,
    /// The model does not hold for the patient.
    Refused,
    /// A needed input has a value that no living patient can have.
    Implausible,
    /// Needed inputs are missing.
    MissingInputs,
    /// No equation applies, or there is no number.
    NoValue,
}

/// Patients left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ExcludedNote {
    /// The reason.
    pub reason: ExclusionReason,
    /// In words, with the input, column or rule.
    pub because: String,
    /// How many.
    pub rows: usize,
    /// Of a table, the first lines, from 1.
    #[cfg_attr(feature = "schema", ts(type = "number[]"))]
    pub lines: Vec<u64>,
}

/// A name and how many patients it concerns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct GroupNote {
    /// The name.
    pub name: String,
    /// How many.
    pub rows: usize,
}

/// Something to know before believing the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct WarningNote {
    /// Stable name of the kind.
    pub code: String,
    /// One sentence or two.
    pub text: String,
    /// Who says so, where it is a rule from the literature.
    pub source: Option<String>,
}

/// Calibration; what cannot be fitted is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CalibrationNote {
    /// Observed events over expected ones.
    pub observed_to_expected: Option<Figure>,
    /// Intercept beside a slope of 1; absent with times.
    pub in_the_large: Option<Figure>,
    /// Slope.
    pub slope: Option<Figure>,
    /// Mean distance of predicted and smoothed observed risk.
    pub ici: Option<f64>,
    /// Groups of similar predictions, ascending.
    pub groups: Vec<LimitsNote>,
    /// The smooth line: predicted, observed, lower and upper limit (with times without limits), ascending.
    pub line: Vec<[Option<f64>; 4]>,
}

/// One group of similar predictions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct LimitsNote {
    /// Patients in it.
    pub rows: usize,
    /// Those with the event; absent for amounts.
    pub events: Option<usize>,
    /// Mean prediction.
    pub predicted: f64,
    /// Observed risk, or mean amount.
    pub observed: Option<Figure>,
}

/// What a threshold would mean. A share of nobody is absent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ThresholdNote {
    /// An alert is shown from here on; of a survival, the least risk.
    pub threshold: f64,
    /// Alerts per 1,000 patients.
    pub alerts_per_1000: Figure,
    /// Those with the event who are flagged.
    pub sensitivity: Option<Figure>,
    /// Those without it who are not.
    pub specificity: Option<Figure>,
    /// The flagged who have the event.
    pub ppv: Option<Figure>,
    /// The others who do not.
    pub npv: Option<Figure>,
}

/// What a number of alerts would mean.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct BurdenNote {
    /// Alerts per 1,000 patients that can be answered.
    pub budget_per_1000: f64,
    /// The lowest threshold within them; absent where even the highest prediction is shared by too many.
    pub row: Option<ThresholdNote>,
}

/// Net benefits at one threshold, in true positives per patient.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct DecisionNote {
    /// The risk from which one would act.
    pub threshold: f64,
    /// Of acting where the prediction reaches it.
    pub model: f64,
    /// Of acting on everybody.
    pub all: f64,
}

/// The groups of one column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct SubgroupTableNote {
    /// The column, or what was cut into bands.
    pub column: String,
    /// Its groups of ten patients and more.
    pub groups: Vec<SubgroupNote>,
    /// Groups of fewer than ten patients, which are not shown.
    pub groups_not_shown: usize,
}

/// One group. What it is too small for is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct SubgroupNote {
    /// Its name; absent for the patients without one.
    pub group: Option<String>,
    /// Patients.
    pub rows: usize,
    /// Those with the event; absent for amounts.
    pub events: Option<usize>,
    /// Why measures are absent.
    pub too_small: Option<String>,
    /// Observed risk, or mean amount.
    pub observed: Option<Figure>,
    /// Mean prediction.
    pub predicted: Option<f64>,
    /// Area under the ROC curve.
    pub auroc: Option<Figure>,
    /// The area less that of the largest group.
    pub auroc_gap: Option<Figure>,
    /// Observed over expected events.
    pub observed_to_expected: Option<Figure>,
    /// That ratio over the one of the largest group.
    pub ratio_gap: Option<Figure>,
    /// Calibration slope.
    pub slope: Option<Figure>,
    /// Of amounts: mean of predicted less observed.
    pub bias: Option<Figure>,
    /// Of amounts: that mean less the one of the largest group.
    pub bias_gap: Option<Figure>,
}

/// A number held against a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct AmountNote {
    /// Mean of predicted less observed.
    pub bias: Figure,
    /// Mean absolute difference.
    pub mean_absolute_error: f64,
    /// Root of the mean squared difference.
    pub rmse: f64,
    /// 1 less the squared differences over those from the mean: 1 is perfect, 0 no better than the mean.
    pub r_squared: Option<f64>,
    /// Intercept of observed on predicted; 0 is ideal.
    pub intercept: Option<Figure>,
    /// Slope of observed on predicted; 1 is ideal.
    pub slope: Option<Figure>,
    /// Predictions within 20 % of what was observed.
    pub within_20_percent: Option<Figure>,
    /// Limits between which 95 % of differences lie, if they are normal (Bland and Altman 1986).
    pub limits_of_agreement: Option<[f64; 2]>,
    /// Tenths of the predictions.
    pub groups: Vec<LimitsNote>,
}

/// How often the bundle's own ranges held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CoverageFound {
    /// How the ranges are found.
    pub method: assess::UncertaintyMethod,
    /// The share that should be held, where the bundle states one.
    pub wanted: Option<f64>,
    /// Patients with a range.
    pub patients: usize,
    /// Of amounts: the share of outcomes within.
    pub outcomes_within: Option<Figure>,
    /// Of probabilities: the observed risk of all, and the means of the lower and of the upper limits.
    pub observed: Option<Figure>,
    /// The means of the limits.
    pub mean_limits: [f64; 2],
    /// Of probabilities: in how many of the tenths by prediction the observed risk lies within the mean limits.
    pub groups_within: Option<[usize; 2]>,
    /// What this says, as a sentence.
    pub in_words: String,
}

/// The ways to move the model's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecalibrationKind {
    /// As they are.
    None,
    /// A new intercept.
    Intercept,
    /// A new intercept and a new slope.
    InterceptAndSlope,
    /// A rising curve.
    Isotonic,
}

/// One way to move the model's values, and what became of them in patients that it was not fitted to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct RecalibrationNote {
    /// Which.
    pub kind: RecalibrationKind,
    /// Why it cannot be had; absent where it can.
    pub refused: Option<String>,
    /// What to know before choosing it.
    pub caution: Option<String>,
    /// Added, on the scale.
    pub intercept: Option<f64>,
    /// Multiplies, on the scale.
    pub slope: Option<f64>,
    /// Points of the curve.
    pub points: Option<usize>,
    /// Measures; of what is fitted, each patient judged by a fit to nine other tenths.
    pub measured: Option<Measured>,
    /// The smooth calibration line afterwards: predicted and observed.
    pub line: Vec<[f64; 2]>,
}
