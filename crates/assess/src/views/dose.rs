//! A dose: in the steps in which it can be given, within what was studied, and the next one towards it.

use features::{FeatureValue, Status};
use language::messages;

use super::note::DoseNote;
use super::source::{DoseSource, LargestStep};
use crate::assessment::Contribution;
use crate::bundle::{Bundle, Output};
use crate::words::{number, unit, with_unit};

/// A multiple of a step that floating point misses by less than this is that multiple.
const NEARLY: f64 = 1e-9;

/// Why a dose is refused: it lies outside those that were studied.
pub(crate) fn refusal(bundle: &Bundle, output: &Output, value: f64) -> Option<String> {
    let studied = of(bundle, output)?.studied.as_ref()?;
    let [low, high] = studied.range;
    let unit = unit(&output.unit);
    (value.is_finite() && !(low..=high).contains(&value)).then(|| {
        // With two decimals: 3.796 must not read as the 3.8 that it is held against.
        let shown = libm::round(value * 100.0) / 100.0;
        let [shown, low, high] = [shown, low, high].map(|dose| language::decimal(&dose.to_string()));
        messages::assess_dose_refused(&shown, &unit, &low, &high, &studied.source)
    })
}

/// The dose with what a reader needs to give it; `None` where the output is no dose or has no number.
pub(crate) fn note(
    bundle: &Bundle,
    output: &Output,
    value: Option<f64>,
    values: &[FeatureValue],
    contributions: &[Contribution],
) -> Option<DoseNote> {
    let (source, dose) = (of(bundle, output)?, value?);
    let with_unit = |dose: f64| with_unit(dose, &output.unit);
    let rounded = source.steps.as_ref().map(|steps| to_step(dose, steps.of));
    let target = rounded.unwrap_or(dose);
    let at = source.present_dose.as_ref().and_then(|name| bundle.features.position(name));
    // A dose of long ago is not the present one.
    let present = at.and_then(|at| values.get(at)).filter(|found| found.status != Status::Stale);
    let present = present.map(|found| found.value).filter(|dose| *dose > 0.0);
    let next = present.map(|present| next_dose(present, target, source));
    let mut effects = contributions.to_vec();
    effects.sort_by(|a, b| {
        let (one, other) = (a.contribution_to_value.abs(), b.contribution_to_value.abs());
        other.total_cmp(&one).then(a.input.cmp(&b.input))
    });
    Some(DoseNote {
        dose,
        rounded,
        steps: source.steps.as_ref().map(|steps| messages::assess_dose_steps(&with_unit(steps.of), &steps.because)),
        unit: output.unit.clone(),
        per_day: source.per_days.map(|days| {
            let amount = output.unit.split('/').next().unwrap_or_default();
            messages::assess_dose_per_day(&format!("{} {amount}", number(target / days)))
        }),
        studied: source.studied.as_ref().map(|studied| studied.range),
        studied_in: source.studied.as_ref().map(|studied| studied.source.clone()),
        largest_step: source.largest_step.as_ref().map(largest_step),
        present_dose: present,
        next_dose: next,
        advice: at.map(|_| advice(present.zip(next), target, source, with_unit)),
        effects,
    })
}

/// How the output is given, where it is the bundle's dose.
fn of<'a>(bundle: &'a Bundle, output: &Output) -> Option<&'a DoseSource> {
    bundle.dose.as_ref().filter(|dose| dose.output == output.id)
}

/// The nearest multiple of the step, at least one: a dose is never rounded to none.
fn to_step(dose: f64, step: f64) -> f64 {
    step * libm::round(dose / step).max(1.0)
}

/// The dose nearest to `target` that one step allows, in the steps in which it can be given and never beyond what is
/// allowed; the present dose where no step in between can be given.
fn next_dose(present: f64, target: f64, source: &DoseSource) -> f64 {
    let Some(LargestStep { share, .. }) = source.largest_step else { return target };
    let (low, high) = (present * (1.0 - share), present * (1.0 + share));
    if (low * (1.0 - NEARLY)..=high * (1.0 + NEARLY)).contains(&target) {
        return target;
    }
    let step = source.steps.as_ref().map(|steps| steps.of);
    if target > high {
        step.map_or(high, |step| step * libm::floor(high / step + NEARLY)).max(present)
    } else {
        step.map_or(low, |step| step * libm::ceil(low / step - NEARLY)).min(present)
    }
}

fn advice(
    present_and_next: Option<(f64, f64)>,
    target: f64,
    source: &DoseSource,
    with_unit: impl Fn(f64) -> String,
) -> String {
    let Some((present, next)) = present_and_next else {
        return messages::assess_dose_present_unknown().into();
    };
    let share = percent(source.largest_step.as_ref().map_or(0.0, |step| step.share));
    let (from, to) = (with_unit(present), with_unit(target));
    if (present - target).abs() <= NEARLY * target {
        return messages::assess_dose_present_right(&from);
    }
    let way = if (next - target).abs() <= NEARLY * target {
        messages::assess_dose_one_step(&from, &to)
    } else if (next - present).abs() <= NEARLY * present {
        messages::assess_dose_no_step(&from, &share, &to)
    } else {
        messages::assess_dose_next_step(&from, &share, &to, &with_unit(next))
    };
    // The model knows nothing of the measurements by which a dose is found; they come first.
    format!("{way} {}", messages::assess_dose_unless())
}

fn largest_step(step: &LargestStep) -> String {
    let said = messages::assess_dose_largest_step(&percent(step.share), &step.source);
    if step.read { said } else { format!("{said} {}", messages::assess_dose_source_unread()) }
}

fn percent(share: f64) -> String {
    messages::percent_of(&number(share * 100.0))
}

#[cfg(test)]
mod tests {
    use super::super::source::DoseSteps;
    use super::*;

    fn source(step: Option<f64>, share: Option<f64>) -> DoseSource {
        DoseSource {
            output: "dose".into(),
            steps: step.map(|of| DoseSteps { of, because: "tablets".into() }),
            per_days: None,
            studied: None,
            largest_step: share.map(|share| LargestStep { share, source: "A table.".into(), read: false }),
            present_dose: None,
        }
    }

    #[test]
    fn doses_are_rounded_to_a_step_and_never_to_none() {
        for (dose, step, rounded) in [(36.54, 2.5, 37.5), (36.2, 2.5, 35.0), (0.4, 2.5, 2.5), (31.25, 0.5, 31.5)] {
            assert_eq!(to_step(dose, step), rounded, "{dose}");
        }
    }

    #[test]
    fn the_next_dose_stays_within_the_largest_step() {
        let source = source(Some(2.5), Some(0.2));
        // 35 × 1.2 = 42 and 35 × 0.8 = 28, in steps of 2.5 not beyond: 40 and 30.
        for (present, target, next) in [
            (35.0, 37.5, 37.5),
            (35.0, 60.0, 40.0),
            (35.0, 10.0, 30.0),
            // 25 × 1.2 = 30 exactly: allowed.
            (25.0, 30.0, 30.0),
            (25.0, 40.0, 30.0),
            // 10 × 1.2 = 12 is less than the next step, 12.5: the dose stays.
            (10.0, 30.0, 10.0),
            (10.0, 2.5, 10.0),
            // A present dose between steps is left towards the target only.
            (11.0, 30.0, 12.5),
            (26.0, 26.0, 26.0),
        ] {
            assert_eq!(next_dose(present, target, &source), next, "{present} to {target}");
        }
        assert_eq!(next_dose(35.0, 60.0, &self::source(None, Some(0.2))), 42.0);
        assert_eq!(next_dose(35.0, 60.0, &self::source(Some(2.5), None)), 60.0);
    }

    #[test]
    fn whatever_the_doses_the_next_one_lies_between_them_and_within_the_share() {
        let source = source(Some(2.5), Some(0.2));
        for present in (1..=400).map(|n| f64::from(n) * 0.25) {
            for target in (1..=40).map(|n| f64::from(n) * 2.5) {
                let next = next_dose(present, target, &source);
                let (low, high) = (present.min(target), present.max(target));
                assert!((low..=high).contains(&next), "{present} to {target}: {next}");
                assert!((next - present).abs() <= 0.2 * present * (1.0 + 1e-6), "{present} to {target}: {next}");
            }
        }
    }

    #[test]
    fn advice_says_which_step_and_that_measurements_come_first() {
        let source = source(Some(2.5), Some(0.2));
        let say = |present: Option<f64>, target: f64| {
            let next = present.map(|present| next_dose(present, target, &source));
            advice(present.zip(next), target, &source, |dose| format!("{} mg", number(dose)))
        };
        assert!(say(None, 30.0).starts_with("The present dose is not known."));
        assert_eq!(say(Some(30.0), 30.0), "The present dose, 30 mg, is the model's.");
        assert!(say(Some(30.0), 32.5).starts_with("From the present 30 mg the model's 32.5 mg is within one step."));
        assert!(say(Some(35.0), 60.0).contains("changed by at most 20 % at a time"));
        assert!(say(Some(35.0), 60.0).contains("towards the model's 60 mg is 40 mg."));
        assert!(say(Some(10.0), 60.0).contains("smaller than a step"));
        assert!(say(Some(35.0), 60.0).ends_with("it stays."));
    }
}
