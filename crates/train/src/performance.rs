//! `performance.json`: of the evaluation, what a reader of the model's page sees, small and rounded.

use assess::sheet::performance::{FEWEST_PATIENTS, MOST_POINTS, PERFORMANCE_SCHEMA};
use assess::{
    CalibrationGroup, CalibrationPoints, LinePoint, Measure, MeasureNote, MeasuredFigure, MeasuredGroup,
    MeasuredGroups, MeasuredOn, Measurement, Performance,
};
use evaluate::{Bin, Estimate, Evaluation, SubgroupTable};
use publish::PublishSettings;

use crate::evaluate_step::{Amounts, EvaluationReport};

/// What was measured of the published model; none where nothing was.
pub(crate) fn performance(report: &EvaluationReport, settings: &PublishSettings) -> Option<Performance> {
    let told = settings.measured_on.as_ref();
    let measured_on = told.and_then(|told| told.who).unwrap_or(match report.measured_on.as_str() {
        "external" => MeasuredOn::External,
        "test" => MeasuredOn::KeptApart,
        _ => MeasuredOn::HeldOutFolds,
    });
    let cohort = told.map(|told| told.cohort.clone()).unwrap_or_else(|| match measured_on {
        MeasuredOn::External => "Patients of another source than those whom the model was made of.".to_owned(),
        MeasuredOn::KeptApart => "Patients of the same source, kept apart until the model was final.".to_owned(),
        MeasuredOn::HeldOutFolds => "The training patients, each predicted by models that had not seen it.".to_owned(),
    });
    let outputs = measured_outputs(settings);
    let empty = Measurement {
        horizon_years: horizon_years(settings, &outputs),
        outputs,
        measured_on,
        cohort,
        rows: 0,
        events: None,
        censored: None,
        measures: vec![],
        roc: vec![],
        calibration: None,
        decision: vec![],
        subgroups: vec![],
        cautions: vec![],
    };
    let measured = match (&report.main, &report.amounts) {
        (Some(main), _) => {
            std::iter::once(of_evaluation(main, &empty)).chain(at_other_times(main, settings, &empty)).collect()
        }
        (None, Some(amounts)) => vec![of_amounts(amounts, &empty)],
        (None, None) => vec![],
    };
    let measured: Vec<Measurement> = measured.into_iter().filter(|one| !one.outputs.is_empty()).collect();
    (!measured.is_empty()).then_some(Performance { schema: PERFORMANCE_SCHEMA, measured })
}

/// The outputs whose numbers were measured: the fitted model's first one, of a treatment in both arms.
fn measured_outputs(settings: &PublishSettings) -> Vec<String> {
    const FIRST: [&str; 6] = ["risk", "value", "risk_without", "risk_with", "value_without", "value_with"];
    let is_first = |trained: &String| FIRST.contains(&trained.as_str());
    settings.outputs.iter().filter(|output| is_first(&output.trained)).map(|output| output.id.clone()).collect()
}

fn horizon_years(settings: &PublishSettings, outputs: &[String]) -> Option<f64> {
    settings.outputs.iter().find(|output| outputs.contains(&output.id)).and_then(|output| output.horizon_years)
}

fn of_evaluation(main: &Evaluation, empty: &Measurement) -> Measurement {
    let survival = main.survival_calibration.as_ref();
    let plain = |value: f64| Estimate { value, interval: None };
    let ratio = survival.map_or(main.calibration.observed_to_expected, |s| s.observed_to_expected);
    let slope = survival.map_or(main.calibration.slope, |s| s.slope);
    // Of a resample these distances are larger than of the table, so that no interval is given.
    let ici = survival.map_or(Some(main.curve.ici), |s| s.distances.map(|[ici, ..]| ici));
    let found = [
        (Measure::Auroc, Some(main.auroc.estimate)),
        (Measure::HarrellC, main.harrell_c),
        (Measure::UnoC, main.uno_c),
        (Measure::AveragePrecision, Some(main.average_precision)),
        (Measure::Brier, Some(main.brier)),
        (Measure::ScaledBrier, Some(main.scaled_brier)),
        (Measure::Observed, Some(survival.map_or(plain(main.observed), |s| s.observed))),
        (Measure::Predicted, Some(plain(survival.map_or(main.predicted, |s| s.expected)))),
        (Measure::ObservedToExpected, Some(ratio)),
        (Measure::InTheLarge, main.calibration.in_the_large.filter(|_| survival.is_none())),
        (Measure::Slope, slope),
        (Measure::Ici, ici.map(plain)),
    ];
    let bins = survival.map_or(&main.curve.bins, |s| &s.bins);
    let line: Vec<LinePoint> = match survival {
        Some(s) => {
            s.line.iter().map(|[p, o]| LinePoint { predicted: round(*p), observed: figure(plain(*o)) }).collect()
        }
        None => {
            let point =
                |p: &evaluate::CurvePoint| LinePoint { predicted: round(p.predicted), observed: figure(p.observed) };
            main.curve.line.iter().map(point).collect()
        }
    };
    let of_bin = |bin: &Bin| CalibrationGroup {
        rows: bin.rows,
        predicted: round(bin.predicted),
        observed: figure(bin.observed),
    };
    let groups = bins.iter().filter(|bin| bin.rows >= FEWEST_PATIENTS).map(of_bin).collect();
    // Beyond the highest prediction nobody is acted on, and there is nothing to see.
    let decision: Vec<[f64; 3]> = main.decision.iter().map(|d| [d.threshold, d.model, d.all]).collect();
    let seen =
        decision.iter().rposition(|[_, model, _]| *model != 0.0).map_or(0, |last| (last + 2).min(decision.len()));
    let decision = evenly(&decision[..seen]).into_iter().map(|point| point.map(round)).collect();
    Measurement {
        rows: main.rows.used,
        events: Some(main.events),
        censored: main.horizon.map(|_| main.censored),
        measures: measures(&found),
        roc: along(&main.roc).into_iter().map(|point| point.map(round)).collect(),
        calibration: Some(CalibrationPoints { groups, line: evenly(&line) }),
        decision,
        subgroups: main.subgroups.iter().map(of_groups).collect(),
        cautions: main.cautions.clone(),
        ..empty.clone()
    }
}

/// Discrimination at the other published horizons, where the recipe asked for it: patients are ordered alike at all of them.
fn at_other_times(main: &Evaluation, settings: &PublishSettings, empty: &Measurement) -> Vec<Measurement> {
    let mut others = vec![];
    for timed in main.timed.iter().flat_map(|timed| &timed.times) {
        let named = format!("risk_{}", timed.time);
        let published = settings.outputs.iter().find(|output| output.trained == named);
        let (Some(output), Some(auroc)) = (published, timed.auroc) else { continue };
        others.push(Measurement {
            outputs: vec![output.id.clone()],
            horizon_years: output.horizon_years,
            rows: main.rows.used,
            measures: measures(&[(Measure::Auroc, Some(auroc))]),
            ..empty.clone()
        });
    }
    others
}

fn of_amounts(amounts: &Amounts, empty: &Measurement) -> Measurement {
    let plain = |value: f64| Some(Estimate { value, interval: None });
    Measurement {
        rows: amounts.rows,
        measures: measures(&[
            (Measure::Observed, plain(amounts.mean_observed)),
            (Measure::Predicted, plain(amounts.mean_predicted)),
            (Measure::RootMeanSquaredError, plain(amounts.root_mean_squared_error)),
            (Measure::MeanAbsoluteError, plain(amounts.mean_absolute_error)),
            (Measure::RSquared, plain(amounts.r_squared)),
        ]),
        ..empty.clone()
    }
}

fn of_groups(table: &SubgroupTable) -> MeasuredGroups {
    let group = |group: &evaluate::Subgroup| {
        let is_shown = group.rows >= FEWEST_PATIENTS;
        MeasuredGroup {
            group: group.group.clone(),
            rows: is_shown.then_some(group.rows),
            events: is_shown.then_some(group.events),
            auroc: group.auroc.filter(|_| is_shown).map(figure),
            observed_to_expected: group.observed_to_expected.filter(|_| is_shown).map(figure),
        }
    };
    MeasuredGroups { by: table.column.clone(), groups: table.groups.iter().map(group).collect() }
}

fn measures(found: &[(Measure, Option<Estimate>)]) -> Vec<MeasureNote> {
    let there = |(measure, estimate): &(Measure, Option<Estimate>)| {
        let estimate = estimate.filter(|e| e.value.is_finite())?;
        Some(MeasureNote { measure: *measure, figure: figure(estimate) })
    };
    found.iter().filter_map(there).collect()
}

fn figure(estimate: Estimate) -> MeasuredFigure {
    let interval = estimate.interval.filter(|i| i.low.is_finite() && i.high.is_finite());
    MeasuredFigure {
        value: round(estimate.value),
        low: interval.map(|i| round(i.low)),
        high: interval.map(|i| round(i.high)),
    }
}

/// Four digits that count.
fn round(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}

/// At most so many points as a curve may have, evenly by their number, with both ends.
fn evenly<T: Copy>(points: &[T]) -> Vec<T> {
    if points.len() <= MOST_POINTS {
        return points.to_vec();
    }
    (0..MOST_POINTS).filter_map(|i| points.get(i * (points.len() - 1) / (MOST_POINTS - 1)).copied()).collect()
}

/// At most so many points of a curve that rises, evenly by the way along it: steps of many patients are not passed over.
fn along(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    if points.len() <= MOST_POINTS {
        return points.to_vec();
    }
    let whole: f64 = points.last().map_or(0.0, |[x, y]| x + y);
    let mut kept: Vec<[f64; 2]> = vec![];
    for step in 0..MOST_POINTS {
        let way = whole * step as f64 / (MOST_POINTS - 1) as f64;
        // The sum of ends may differ from 2 by a rounding.
        let next = points.iter().find(|[x, y]| x + y >= way - 1e-12).copied();
        kept.extend(next.filter(|next| kept.last() != Some(next)));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_is_thinned_along_its_way_and_keeps_its_ends() {
        let points: Vec<[f64; 2]> =
            (0..=1000).map(|i| [f64::from(i) / 1000.0, (f64::from(i) / 1000.0).sqrt()]).collect();
        let thin = along(&points);
        assert!(thin.len() <= MOST_POINTS && thin.len() > 50, "{}", thin.len());
        assert_eq!((thin[0], thin[thin.len() - 1]), ([0.0, 0.0], [1.0, 1.0]));
        // No two neighbours are farther apart than a step and what one point more may add.
        assert!(thin.windows(2).all(|pair| pair[1][0] + pair[1][1] - pair[0][0] - pair[0][1] < 2.0 / 59.0 + 0.04));
        assert_eq!(along(&points[..10]), points[..10]);
        assert_eq!(evenly(&(0..99).collect::<Vec<_>>()).len(), MOST_POINTS);
    }

    #[test]
    fn numbers_keep_four_digits() {
        assert_eq!([0.123_456, 1234.56, 0.0, -0.000_123_456].map(round), [0.1235, 1235.0, 0.0, -0.0001235]);
    }

    #[test]
    fn groups_of_few_patients_are_not_counted() {
        let estimate = Estimate { value: 0.7, interval: None };
        let group = |rows| evaluate::Subgroup {
            group: Some("a".into()),
            rows,
            events: 4,
            too_small: None,
            observed: None,
            predicted: 0.1,
            auroc: Some(estimate),
            observed_to_expected: None,
            slope: None,
            brier: None,
        };
        let found = of_groups(&SubgroupTable { column: "sex".into(), groups: vec![group(9), group(10)] });
        assert_eq!((found.groups[0].rows, found.groups[0].auroc), (None, None));
        assert_eq!((found.groups[1].rows, found.groups[1].events), (Some(10), Some(4)));
    }
}
