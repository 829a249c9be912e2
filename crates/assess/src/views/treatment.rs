//! The outcome with and without a treatment: both arms, their difference, the number needed to treat, who drives it.

use features::FeatureValue;
use language::messages;

use super::drivers::{compared_with, drivers};
use super::needed::{Saying, needed_to_treat};
use super::note::{ArmsNote, TreatmentNote, ValueNote};
use super::source::{ComparisonSource, TreatmentSource};
use super::words;
use crate::assessment::{OutputAssessment, Quantity};
use crate::bundle::source::uncertainty::OutputUncertainty;
use crate::bundle::{Bundle, Equation, Output};
use crate::uncertainty::refits::{middle, refit_values};

/// Of intervals, where the bundle does not say another share.
const LEVEL: f64 = 0.95;

/// What becomes of the patient with and without the treatment; `None` where the model is of no treatment, or gives no
/// number of the patient's own for both arms of any comparison: a mean over what is missing is none.
pub(crate) fn note(
    bundle: &Bundle,
    equation: &Equation,
    values: &[FeatureValue],
    assessed: &[OutputAssessment],
) -> Option<TreatmentNote> {
    let treatment = bundle.treatment.as_ref()?;
    let is_own = |output: &OutputAssessment| output.value.is_some() && output.missing.is_empty();
    let has_number = |name: &String| assessed.iter().any(|output| output.output == *name && is_own(output));
    let comparisons: Vec<ArmsNote> = treatment
        .comparisons
        .iter()
        .filter(|comparison| has_number(&comparison.without) && has_number(&comparison.with))
        .filter_map(|comparison| arms(bundle, equation, values, treatment, comparison))
        .collect();
    (!comparisons.is_empty()).then(|| TreatmentNote { treatment: treatment.treatment.clone(), comparisons })
}

/// What a reader is told where an arm's number is a mean over completions; `None` where the output is no arm.
pub(crate) fn why_not_compared(bundle: &Bundle, output: &Output) -> Option<String> {
    let comparisons = &bundle.treatment.as_ref()?.comparisons;
    let is_arm = comparisons.iter().any(|comparison| [&comparison.without, &comparison.with].contains(&&output.id));
    is_arm.then(|| messages::assess_treatment_not_compared().to_owned())
}

/// One comparison.
fn arms(
    bundle: &Bundle,
    equation: &Equation,
    values: &[FeatureValue],
    treatment: &TreatmentSource,
    comparison: &ComparisonSource,
) -> Option<ArmsNote> {
    let find = |name: &String| equation.outputs.iter().find(|output| output.id == *name);
    let (without, with) = (find(&comparison.without)?, find(&comparison.with)?);
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let columns = equation.columns(&row);
    let (scorer_without, scorer_with) = (bundle.scorer(without), bundle.scorer(with));
    let [before, after] = [(scorer_without, without), (scorer_with, with)].map(|(s, o)| risk(o, s.value(&columns)));

    let level = level(bundle, equation, without);
    // Of what a site made of the numbers, the refits know nothing.
    let is_moved = [without, with].iter().any(|output| bundle.recalibration_of(&output.id).is_some());
    let refits = |output: &Output| {
        let found = refit_values(bundle, equation, output, &row).filter(|_| !is_moved)?;
        Some(found.into_iter().map(|value| risk(output, value)).collect::<Vec<f64>>())
    };
    let (refits_without, refits_with) = (refits(without), refits(with));
    // Refit by refit: what moves both arms alike moves their difference little.
    let refits_difference = refits_without
        .as_ref()
        .zip(refits_with.as_ref())
        .map(|(without, with)| without.iter().zip(with).map(|(without, with)| without - with).collect::<Vec<f64>>());
    let value = |value: f64, refits: Option<&Vec<f64>>| {
        let limits = refits.and_then(|refits| middle(refits, level));
        ValueNote { value, low: limits.map(|[low, _]| low), high: limits.map(|[_, high]| high) }
    };
    let difference = value(before - after, refits_difference.as_ref());
    let share = difference.low.map(|_| level);
    let (before, after) = (value(before, refits_without.as_ref()), value(after, refits_with.as_ref()));

    let is_risk = without.quantity.is_probability();
    let outcome = words::outcome(&comparison.outcome, without.horizon_years);
    let all = [&before, &after, &difference];
    let in_words = if is_risk {
        words::risks(&outcome, &treatment.treatment, all, share)
    } else {
        words::amounts((&outcome, &without.unit), &treatment.treatment, all, share)
    };
    let saying = Saying { outcome: &outcome, level: share };
    let found = drivers(bundle, equation, [without, with], values, |columns| {
        risk(without, scorer_without.value(columns)) - risk(with, scorer_with.value(columns))
    });
    Some(ArmsNote {
        without_output: without.id.clone(),
        with_output: with.id.clone(),
        treatment: treatment.treatment.clone(),
        outcome: comparison.outcome.clone(),
        horizon_years: without.horizon_years,
        quantity: if is_risk { Quantity::Risk } else { Quantity::Amount },
        unit: without.unit.clone(),
        needed_to_treat: if is_risk { needed_to_treat(&difference, &saying) } else { None },
        in_words,
        basis: basis(bundle, refits_difference.as_ref(), level, is_moved),
        without: before,
        with: after,
        difference,
        compared_with: compared_with(bundle),
        reference_difference: found.as_ref().map(|found| found.reference),
        drivers_note: found.is_none().then(|| messages::assess_treatment_no_drivers().to_owned()),
        drivers: found.map(|found| found.contributions).unwrap_or_default(),
        heterogeneity: treatment
            .heterogeneity
            .clone()
            .unwrap_or_else(|| messages::assess_treatment_no_test().to_owned()),
    })
}

/// A chance of survival as the risk of its loss; a risk or an amount as it is.
fn risk(output: &Output, value: f64) -> f64 {
    if output.quantity == Quantity::Survival { 1.0 - value } else { value }
}

/// The share that the bundle shows of the refits' values.
fn level(bundle: &Bundle, equation: &Equation, output: &Output) -> f64 {
    match bundle.uncertainty.as_ref().and_then(|known| known.of(&equation.id, &output.id)) {
        Some(OutputUncertainty::Refits(refits)) => refits.level,
        _ => LEVEL,
    }
}

fn basis(bundle: &Bundle, refits: Option<&Vec<f64>>, level: f64, is_moved: bool) -> String {
    let source = bundle.uncertainty.as_ref().and_then(|known| known.refits.as_ref()).map(|refits| &refits.source);
    match refits.zip(source) {
        Some((refits, source)) => messages::assess_treatment_basis_refits(&words::level(level), refits.len(), source),
        None if is_moved => messages::assess_treatment_basis_recalibrated().to_owned(),
        None => messages::assess_treatment_basis_none().to_owned(),
    }
}
