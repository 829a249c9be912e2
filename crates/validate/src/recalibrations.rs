//! What a site could make of the model's values: nothing, intercept, intercept and slope, a rising curve; each judged in
//! patients that it was not fitted to.

use assess::overlay::Measured;
use evaluate::{Cases, ExternalValidation, Fitted, Isotonic, State, Update};
use language::messages;

use crate::amounts::{Pairs, Straight};
use crate::report::{RecalibrationKind, RecalibrationNote};
use crate::warnings::FEWEST;

/// A rising curve is more likely to follow chance than a line where there are fewer patients, or fewer of them with the
/// event. The number of patients is of Niculescu-Mizil and Caruana, ICML 2005 (below about 1,000 cases the line is
/// better); that of events is this program's own.
const PATIENTS_FOR_CURVE: usize = 1000;
const EVENTS_FOR_CURVE: usize = 200;
const PARTS: usize = 10;
const SEED: u64 = 1;

/// What was fitted, to be written into an overlay.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fits {
    pub(crate) intercept: Option<Update>,
    pub(crate) both: Option<Update>,
    pub(crate) curve: Option<Isotonic>,
    pub(crate) shift: Option<f64>,
    pub(crate) straight: Option<Straight>,
}

/// Notes for probabilities. `external` is absent where nothing may be fitted.
pub(crate) fn of_risks(
    cases: &Cases,
    counts: [usize; 2],
    external: Option<&ExternalValidation>,
) -> (Vec<RecalibrationNote>, Fits) {
    let [events, others] = counts;
    let few = (events.min(others) < FEWEST).then(|| messages::validation_fit_needs_events(FEWEST, events, others));
    let states = external.map_or(&[][..], |e| &e.states);
    let state = |fitted: Option<Fitted>| states.iter().find(|state| state.fitted == fitted);
    let update = |fitted: Fitted| state(Some(fitted)).and_then(|state| state.update);
    let mut fits =
        Fits { intercept: update(Fitted::Intercept), both: update(Fitted::InterceptAndSlope), ..Fits::default() };
    let no_fit = || Some(messages::validation_fit_no_spread().to_owned());
    let line = |kind, fitted: Option<Fitted>| {
        let (found, update) = (state(fitted), fitted.and_then(update));
        // With a slope that falls, patients at higher risk would be shown lower.
        let falls = update.is_some_and(|u| u.slope <= 0.0);
        let falls = falls.then(|| messages::validation_fit_slope_falls().to_owned());
        let missing = (found.is_none() && few.is_none()).then(no_fit).flatten();
        RecalibrationNote {
            kind,
            refused: if fitted.is_some() { few.clone().or(falls).or(missing) } else { None },
            caution: None,
            intercept: update.map(|u| u.intercept),
            slope: update.map(|u| u.slope),
            points: None,
            measured: found.map(measured),
            line: found.map(smooth).unwrap_or_default(),
        }
    };
    let mut notes = vec![
        line(RecalibrationKind::None, None),
        line(RecalibrationKind::Intercept, Some(Fitted::Intercept)),
        line(RecalibrationKind::InterceptAndSlope, Some(Fitted::InterceptAndSlope)),
    ];
    if events.min(others) < 100
        && let Some(both) = notes.last_mut()
    {
        both.caution = Some(messages::validation_fit_slope_uncertain().into());
    }
    let (curve, fit) = curve(cases, counts);
    fits.curve = fit;
    notes.push(curve);
    (notes, fits)
}

fn curve(cases: &Cases, [events, others]: [usize; 2]) -> (RecalibrationNote, Option<Isotonic>) {
    let patients = events + others;
    let few = (patients < PATIENTS_FOR_CURVE || events < EVENTS_FOR_CURVE || others < EVENTS_FOR_CURVE).then(|| {
        messages::validation_fit_needs_for_curve(PATIENTS_FOR_CURVE, EVENTS_FOR_CURVE, patients, events, others)
    });
    let found = if few.is_some() { None } else { evaluate::isotonic_validation(cases, PARTS, SEED) };
    let no_fit = || messages::validation_fit_risk_falls().to_owned();
    let note = RecalibrationNote {
        kind: RecalibrationKind::Isotonic,
        refused: few.or_else(|| found.is_none().then(no_fit)),
        caution: None,
        intercept: None,
        slope: None,
        points: found.as_ref().map(|f| f.curve.x.len()),
        measured: found.as_ref().map(|f| measured(&f.state)),
        line: found.as_ref().map(|f| smooth(&f.state)).unwrap_or_default(),
    };
    (note, found.map(|f| f.curve))
}

fn measured(state: &State) -> Measured {
    let finite = |value: f64| Some(value).filter(|v| v.is_finite());
    let (ratio, slope, ici) = match &state.survival {
        Some(s) => (s.observed_to_expected, s.slope, s.distances.map_or(state.curve.ici, |d| d[0])),
        None => (state.calibration.observed_to_expected, state.calibration.slope, state.curve.ici),
    };
    Measured {
        brier: finite(state.brier),
        observed_to_expected: finite(ratio.value),
        slope: slope.and_then(|s| finite(s.value)),
        ici: finite(ici),
        ..Measured::default()
    }
}

/// At most fifty points of the smooth line.
fn smooth(state: &State) -> Vec<[f64; 2]> {
    let line: Vec<[f64; 2]> = match &state.survival {
        Some(s) if !s.line.is_empty() => s.line.clone(),
        _ => state.curve.line.iter().map(|p| [p.predicted, p.observed.value]).collect(),
    };
    thinned(&line, 50)
}

/// Of many points at most `most`, evenly, with both ends.
pub(crate) fn thinned<T: Copy>(points: &[T], most: usize) -> Vec<T> {
    if points.len() <= most || most < 2 {
        return points.to_vec();
    }
    (0..most).filter_map(|i| points.get(i * (points.len() - 1) / (most - 1))).copied().collect()
}

/// Notes for amounts.
pub(crate) fn of_amounts(pairs: &Pairs) -> (Vec<RecalibrationNote>, Fits) {
    let few = (pairs.len() < 10 * FEWEST).then(|| messages::validation_fit_needs_patients(10 * FEWEST, pairs.len()));
    let shift = |pairs: &Pairs| Some(-pairs.bias().value).filter(|shift| shift.is_finite());
    let (shifted, lined) = match &few {
        Some(_) => (None, None),
        None => (
            pairs.in_parts(shift, |s, p| p + s),
            pairs.in_parts(|part| part.straight().filter(|s| s.slope > 0.0), |s, p| s.intercept + s.slope * p),
        ),
    };
    let fits = Fits {
        shift: if few.is_none() { shift(pairs) } else { None },
        straight: pairs.straight().filter(|s| few.is_none() && s.slope > 0.0),
        ..Fits::default()
    };
    let measured = |pairs: &Pairs| Measured {
        slope: pairs.straight().map(|s| s.slope),
        bias: Some(pairs.bias().value),
        rmse: Some(pairs.rmse()),
        ..Measured::default()
    };
    let note = |kind, after: Option<&Pairs>, intercept: Option<f64>, slope: Option<f64>| RecalibrationNote {
        kind,
        refused: match kind {
            RecalibrationKind::None => None,
            RecalibrationKind::Isotonic => Some(messages::validation_fit_for_probabilities().into()),
            _ if after.is_none() => Some(few.clone().unwrap_or_else(|| messages::validation_fit_amounts().into())),
            _ => None,
        },
        caution: None,
        intercept,
        slope,
        points: None,
        measured: after.map(measured),
        line: vec![],
    };
    let notes = vec![
        note(RecalibrationKind::None, Some(pairs).filter(|p| p.len() > 2), None, None),
        note(RecalibrationKind::Intercept, shifted.as_ref(), fits.shift, fits.shift.map(|_| 1.0)),
        note(
            RecalibrationKind::InterceptAndSlope,
            lined.as_ref(),
            fits.straight.map(|s| s.intercept),
            fits.straight.map(|s| s.slope),
        ),
        note(RecalibrationKind::Isotonic, None, None, None),
    ];
    (notes, fits)
}
