//! The whole check, in reading order: files, patients, outcomes, measures, what could be made of it.

use assess::{Bundle, OutputAbout, Quantity, SiteTally};
use evaluate::{
    Budget, Cases, Estimate, Evaluation, FollowUp, Grouping, LeftOut, PredictionCaution, Recalibrate, Rows, Settings,
    Table, ThresholdRow,
};
use language::messages;

use crate::amounts::Pairs;
use crate::error::ValidateError;
use crate::gathered::Gathered;
use crate::input::{DataFile, FileKind, look, parts};
use crate::outcome::{Outcome, OutcomeReader};
use crate::recalibrations::{self, Fits, thinned};
use crate::report::{
    BurdenNote, CalibrationNote, DecisionNote, Figure, GroupNote, LimitsNote, OutcomeKind, RowCounts, ThresholdNote,
    ValidationReport, WarningNote,
};
use crate::request::{OutcomeChoice, ValidationRequest};
use crate::warnings::{self, Known};
use crate::{charts, coverage, subgroups, table};

/// What was found, with what an overlay and a page of paper need beside it.
#[derive(Debug)]
pub struct Validation {
    /// What was found.
    pub report: ValidationReport,
    /// The same by the crate that measured it, where a probability was held against events.
    pub evaluation: Option<Evaluation>,
    pub(crate) fits: Fits,
    /// Predictions and events; of a survival, the risk.
    pub(crate) cases: Option<Cases>,
    pub(crate) model_sha256: Option<String>,
}

/// How the work is shared out, for a bar: reading takes most of it.
const READING_SHARE: f64 = 0.6;
const DEFAULT_THRESHOLDS: [f64; 5] = [0.05, 0.1, 0.2, 0.3, 0.5];
/// To how many parts a recalibration is fitted in turn.
const PARTS: usize = 10;
/// Points of a curve that a figure can show.
const POINTS: usize = 200;

/// Checks one output of a model on the patients of these files. `progress` hears a share from 0 to 1.
///
/// # Errors
/// Where the files, the columns or the settings do not go together. A row that cannot be used is counted, and a sample
/// that allows no measure is a report that says so.
pub fn validate(
    bundle: &Bundle,
    request: &ValidationRequest,
    files: &[DataFile<'_>],
    progress: &mut dyn FnMut(f64),
) -> Result<Validation, ValidateError> {
    let about = bundle.output_about(&request.output).ok_or_else(|| ValidateError::Output {
        model: bundle.about.id.clone(),
        output: request.output.clone(),
        present: bundle.outputs().iter().map(|(id, ..)| *id).collect::<Vec<_>>().join(", "),
    })?;
    let horizon_years = check(&about, request)?;
    let note = look(files)?;
    let (outcomes, records) = parts(files)?;
    let comma_is_decimal = outcomes.delimiter != b',';
    let reader =
        OutcomeReader::new(&request.outcome, comma_is_decimal, &about.unit).map_err(ValidateError::Settings)?;
    let mut reading = |share: f64| progress(READING_SHARE * share);
    let (gathered, unchecked) = if note.files.iter().any(|file| file.kind == FileKind::Records) {
        (charts::gather(bundle, request, outcomes, &records, &reader, &mut reading)?, vec![])
    } else {
        table::gather(bundle, request, outcomes, &reader, &mut reading)?
    };
    let mut report = blank(bundle, request, &about, horizon_years);
    report.site = gathered.applicability();
    report.data_sha256 = note.files.into_iter().map(|file| file.sha256).collect();
    report.excluded = gathered.tally.notes();
    report.implausible =
        gathered.implausible.iter().map(|(name, rows)| GroupNote { name: name.clone(), rows: *rows }).collect();
    report.rows = RowCounts { read: gathered.read, used: gathered.values.len(), ..RowCounts::default() };
    let (groupings, no_groups) = subgroups::groupings(&gathered);
    let mut found = Validation {
        report,
        evaluation: None,
        fits: Fits::default(),
        cases: None,
        model_sha256: bundle.source_sha256().map(String::from),
    };
    let mut measuring = |share: f64| progress(READING_SHARE + (1.0 - READING_SHARE) * share);
    let said = if gathered.values.is_empty() {
        Some(messages::validation_nobody().to_owned())
    } else {
        match (about.quantity, &request.outcome) {
            (_, OutcomeChoice::Amount { .. }) => {
                amounts(bundle, request, &gathered, &groupings, &mut found);
                None
            }
            (Quantity::Amount, _) => scores(request, &gathered, &groupings, &mut found).err(),
            _ => risks(bundle, request, &gathered, groupings, &mut found, &mut measuring).err(),
        }
    };
    let known = Known {
        gathered: &gathered,
        rows: found.report.rows,
        outcome: found.report.outcome,
        unchecked: &unchecked,
        no_groups: &no_groups,
    };
    let mut all = warnings::warnings(&known);
    all.append(&mut found.report.warnings);
    let nothing = said.map(|text| WarningNote { code: "nothing_measured".into(), text, source: None });
    found.report.warnings = nothing.into_iter().chain(all).collect();
    found.report.unchecked = unchecked;
    if let Some(evaluation) = &mut found.evaluation {
        evaluation.cautions = found.report.warnings.iter().map(in_words).collect();
        let left_out = |e: &crate::ExcludedNote| LeftOut { because: e.because.clone(), rows: e.rows };
        let left_out = found.report.excluded.iter().map(left_out).collect();
        evaluation.rows = Rows { read: found.report.rows.read, used: found.report.rows.used, left_out };
    }
    measuring(1.0);
    Ok(found)
}

fn in_words(warning: &WarningNote) -> String {
    match &warning.source {
        Some(source) => format!("{} ({source}.)", warning.text),
        None => warning.text.clone(),
    }
}

/// What does not go together; and the horizon, where the outcome has times.
fn check(about: &OutputAbout, request: &ValidationRequest) -> Result<Option<f64>, ValidateError> {
    let wrong = |text: &str| Err(ValidateError::Settings(text.into()));
    if request.budget_per_1000.is_some_and(|b| !(b > 0.0 && b <= 1000.0)) {
        return wrong(messages::validation_wrong_budget());
    }
    if request
        .thresholds
        .iter()
        .any(|t| !t.is_finite() || (about.quantity.is_probability() && !(0.0..=1.0).contains(t)))
    {
        return wrong(messages::validation_wrong_threshold());
    }
    match (&request.outcome, about.quantity.is_probability()) {
        (OutcomeChoice::Amount { .. }, true) => wrong(messages::validation_wants_event()),
        (OutcomeChoice::EventByTime { .. }, false) => wrong(messages::validation_wants_amount()),
        (OutcomeChoice::EventByTime { .. }, true) => match request.horizon_years.or(about.horizon_years) {
            Some(horizon) if horizon > 0.0 && horizon.is_finite() => Ok(Some(horizon)),
            _ => wrong(messages::validation_no_horizon()),
        },
        _ => Ok(None),
    }
}

fn blank(
    bundle: &Bundle,
    request: &ValidationRequest,
    about: &OutputAbout,
    horizon_years: Option<f64>,
) -> ValidationReport {
    ValidationReport {
        schema: 1,
        model: bundle.about.id.clone(),
        model_version: bundle.about.version.clone(),
        title: bundle.about.title.clone(),
        output: request.output.clone(),
        label: about.label.clone(),
        quantity: about.quantity,
        unit: about.unit.clone(),
        outcome: match &request.outcome {
            OutcomeChoice::Event { .. } => OutcomeKind::Event,
            OutcomeChoice::EventByTime { .. } => OutcomeKind::EventByTime,
            OutcomeChoice::Amount { .. } => OutcomeKind::Amount,
        },
        horizon_years,
        data_sha256: vec![],
        rows: RowCounts::default(),
        excluded: vec![],
        unchecked: vec![],
        implausible: vec![],
        warnings: vec![],
        observed: None,
        predicted: None,
        auroc: None,
        harrell_c: None,
        uno_c: None,
        brier: None,
        scaled_brier: None,
        calibration: None,
        roc: vec![],
        thresholds: vec![],
        burden: vec![],
        budget: None,
        decision: vec![],
        subgroups: vec![],
        amounts: None,
        coverage: None,
        site: SiteTally::new(bundle).finish(),
        recalibrations: vec![],
    }
}

/// Values with events as the crate that measures takes them; of a survival, the risk.
fn cases(gathered: &Gathered<'_>, quantity: Quantity, horizon: Option<f64>) -> Cases {
    let risk = |value: &f64| if quantity == Quantity::Survival { 1.0 - value } else { *value };
    let horizon = horizon.unwrap_or(f64::INFINITY);
    let happened = |outcome: &Outcome| match outcome {
        Outcome::Event(event) => *event,
        Outcome::EventByTime { time, event } => *event && *time <= horizon,
        Outcome::Amount(_) => false,
    };
    let timed = |outcome: &Outcome| match outcome {
        Outcome::EventByTime { time, event } => Some((*time, *event)),
        _ => None,
    };
    let times: Option<Vec<(f64, bool)>> = gathered.outcomes.iter().map(timed).collect();
    let (predictions, outcomes) =
        (gathered.values.iter().map(risk).collect(), gathered.outcomes.iter().map(happened).collect());
    Cases {
        predictions,
        outcomes,
        weights: vec![1.0; gathered.values.len()],
        follow_up: times.filter(|times| !times.is_empty()).map(|times| {
            let (times, events) = times.into_iter().unzip();
            FollowUp { times, events, horizon }
        }),
    }
}

fn risks(
    bundle: &Bundle,
    request: &ValidationRequest,
    gathered: &Gathered<'_>,
    groupings: Vec<Grouping>,
    found: &mut Validation,
    progress: &mut dyn FnMut(f64),
) -> Result<(), String> {
    let report = &mut found.report;
    let cases = cases(gathered, report.quantity, report.horizon_years);
    if let Some(problem) =
        cases.predictions.iter().any(|p| !(0.0..=1.0).contains(p)).then(messages::validation_no_probability)
    {
        return Err(problem.into());
    }
    progress(0.05);
    let counts = |events: usize, others: usize, report: &mut ValidationReport| {
        report.rows.events = Some(events);
        report.rows.non_events = Some(others);
        [events, others]
    };
    let happened = cases.outcomes.iter().filter(|o| **o).count();
    let reached = |time: &f64, horizon: f64| *time >= horizon;
    let others = match &cases.follow_up {
        Some(f) => f.times.iter().zip(&cases.outcomes).filter(|(t, o)| !**o && reached(t, f.horizon)).count(),
        None => cases.predictions.len() - happened,
    };
    let both = counts(happened, others, report);
    report.rows.censored = cases.predictions.len() - happened - others;
    let may_fit = happened.min(others) >= warnings::FEWEST;
    let thresholds =
        if request.thresholds.is_empty() { DEFAULT_THRESHOLDS.to_vec() } else { request.thresholds.clone() };
    let settings = Settings {
        thresholds,
        budget: request.budget_per_1000,
        recalibrate: may_fit.then_some(Recalibrate::Parts(PARTS)),
        ..Settings::default()
    };
    let name = report.title.clone();
    // Groups are measured below, where the small ones are left out.
    let table = Table::from_cases(&name, &report.label, cases, vec![]);
    let evaluation = evaluate::evaluate(&table, &settings, &|_| ()).map_err(|e| e.to_string())?;
    progress(0.6);
    let cases = table.cases;
    report.burden = evaluate::burden(&cases, &budgets()).iter().map(burden).collect();
    progress(0.75);
    report.subgroups = groupings.iter().map(|g| subgroups::of_risks(&cases, g)).collect();
    report.coverage = if cases.follow_up.is_none() && !gathered.ranges.is_empty() {
        // Ranges of a survival are turned round with it.
        let is_survival = report.quantity == Quantity::Survival;
        let turned = |r: &[f64; 2]| if is_survival { [1.0 - r[1], 1.0 - r[0]] } else { *r };
        let ranges: Vec<[f64; 2]> = gathered.ranges.iter().map(turned).collect();
        coverage::of_risks(bundle, &request.output, &ranges, &cases.predictions, &cases.outcomes)
    } else {
        None
    };
    (report.recalibrations, found.fits) = recalibrations::of_risks(&cases, both, evaluation.external.as_ref());
    progress(0.95);
    fill(report, &evaluation, &cases.predictions, both);
    found.evaluation = Some(evaluation);
    found.cases = Some(cases);
    Ok(())
}

/// What the evaluation measured, as notes.
fn fill(report: &mut ValidationReport, e: &Evaluation, predictions: &[f64], [events, others]: [usize; 2]) {
    // What the evaluation says of the number of events, the warnings say in more words.
    report.warnings.extend(evaluate::prediction_cautions(predictions).into_iter().map(|caution| WarningNote {
        code: "predictions".into(),
        text: match caution {
            PredictionCaution::AllTheSame => messages::validation_all_the_same().into(),
            PredictionCaution::Ties { rows, different } => {
                messages::validation_ties(&rows.to_string(), &different.to_string())
            }
            PredictionCaution::AtTheEdge(count) => messages::validation_at_the_edge(&count.to_string()),
        },
        source: None,
    }));
    let survival = e.survival_calibration.as_ref();
    report.observed = Figure::of(survival.map_or(Estimate { value: e.observed, interval: None }, |s| s.observed));
    if survival.is_none() {
        report.observed = Estimate::share(events, events + others).and_then(Figure::of);
    }
    report.predicted = Some(survival.map_or(e.predicted, |s| s.expected));
    report.auroc = Figure::of(e.auroc.estimate);
    report.harrell_c = e.harrell_c.and_then(Figure::of);
    report.uno_c = e.uno_c.and_then(Figure::of);
    report.brier = Figure::of(e.brier);
    report.scaled_brier = Figure::of(e.scaled_brier);
    report.roc = thinned(&e.roc, POINTS);
    report.thresholds = e.thresholds.iter().map(threshold).collect();
    report.budget = e.budget.as_ref().map(burden);
    let decision = |d: &evaluate::DecisionPoint| DecisionNote { threshold: d.threshold, model: d.model, all: d.all };
    report.decision = e.decision.iter().map(decision).collect();
    let group = |bin: &evaluate::Bin| LimitsNote {
        rows: bin.rows,
        events: Some(bin.events),
        predicted: bin.predicted,
        observed: Figure::of(bin.observed),
    };
    report.calibration = Some(match survival {
        Some(s) => CalibrationNote {
            observed_to_expected: Figure::of(s.observed_to_expected),
            in_the_large: None,
            slope: s.slope.and_then(Figure::of),
            ici: s.distances.map(|d| d[0]),
            groups: s.bins.iter().map(group).collect(),
            line: thinned(&s.line, POINTS).into_iter().map(|[p, o]| [Some(p), Some(o), None, None]).collect(),
        },
        None => CalibrationNote {
            observed_to_expected: Figure::of(e.calibration.observed_to_expected),
            in_the_large: e.calibration.in_the_large.and_then(Figure::of),
            slope: e.calibration.slope.and_then(Figure::of),
            ici: Some(e.curve.ici),
            groups: e.curve.bins.iter().map(group).collect(),
            line: thinned(&e.curve.line, POINTS).into_iter().map(point).collect(),
        },
    });
}

fn point(p: evaluate::CurvePoint) -> [Option<f64>; 4] {
    let (low, high) = p.observed.interval.map(|i| (i.low, i.high)).unzip();
    [Some(p.predicted), Some(p.observed.value), low, high]
}

/// Numbers of alerts that a slider goes through.
fn budgets() -> Vec<f64> {
    let steps = |from: u32, to: u32, by: usize| (from..=to).step_by(by).map(f64::from);
    steps(5, 100, 5).chain(steps(110, 300, 10)).chain(steps(325, 1000, 25)).collect()
}

fn burden(budget: &Budget) -> BurdenNote {
    BurdenNote { budget_per_1000: budget.alerts_per_1000, row: budget.row.as_ref().map(threshold) }
}

fn threshold(row: &ThresholdRow) -> ThresholdNote {
    let zero = Figure { value: 0.0, low: None, high: None };
    ThresholdNote {
        threshold: row.threshold,
        alerts_per_1000: Figure::of(row.alerts_per_1000).unwrap_or(zero),
        sensitivity: row.sensitivity.and_then(Figure::of),
        specificity: row.specificity.and_then(Figure::of),
        ppv: row.positive_predictive_value.and_then(Figure::of),
        npv: row.negative_predictive_value.and_then(Figure::of),
    }
}

/// A score that is no probability: how it ranks, and what thresholds mean.
fn scores(
    request: &ValidationRequest,
    gathered: &Gathered<'_>,
    groupings: &[Grouping],
    found: &mut Validation,
) -> Result<(), String> {
    let report = &mut found.report;
    let cases = cases(gathered, report.quantity, None);
    let events = cases.outcomes.iter().filter(|o| **o).count();
    let others = cases.predictions.len() - events;
    (report.rows.events, report.rows.non_events) = (Some(events), Some(others));
    let ranking = evaluate::ranking(&report.title, &cases, &request.thresholds).map_err(|e| e.to_string())?;
    report.observed = Estimate::share(events, events + others).and_then(Figure::of);
    report.auroc = Figure::of(ranking.auroc.estimate);
    report.roc = thinned(&ranking.roc, POINTS);
    report.thresholds = ranking.thresholds.iter().map(threshold).collect();
    report.burden = evaluate::burden(&cases, &budgets()).iter().map(burden).collect();
    let asked = request.budget_per_1000.map(|budget| evaluate::burden(&cases, &[budget]));
    report.budget = asked.and_then(|found| found.first().map(burden));
    report.subgroups = groupings.iter().map(|g| subgroups::of_scores(&cases, g)).collect();
    let text = messages::validation_score();
    report.warnings.push(WarningNote { code: "score".into(), text: text.into(), source: None });
    found.cases = Some(cases);
    Ok(())
}

fn amounts(
    bundle: &Bundle,
    request: &ValidationRequest,
    gathered: &Gathered<'_>,
    groupings: &[Grouping],
    found: &mut Validation,
) {
    let amount = |outcome: &Outcome| if let Outcome::Amount(value) = outcome { *value } else { f64::NAN };
    let pairs = Pairs { predicted: gathered.values.clone(), observed: gathered.outcomes.iter().map(amount).collect() };
    let report = &mut found.report;
    report.amounts = pairs.note();
    report.subgroups = groupings.iter().map(|g| subgroups::of_amounts(&pairs, g)).collect();
    if !gathered.ranges.is_empty() {
        report.coverage = coverage::of_amounts(bundle, &request.output, &gathered.ranges, &pairs.observed);
    }
    (report.recalibrations, found.fits) = recalibrations::of_amounts(&pairs);
}
