//! Each input against the range of the training data. Outside the bundle's own `range` a model refuses already; this tells
//! where a value lies among those that the model was made from.

use language::messages;

use super::finding::{Asked, Finding, Part, in_a_hundred};
use super::note::GateVerdict;
use super::source::{ApplicabilitySource, Distribution};
use crate::words;

/// Half the width of a central range of 95 in 100, in standard deviations.
const HALF_WIDTH_SD: f64 = 1.959_963_984_540_054;
/// A distribution is skewed where one half of its range is so much wider than the other.
const SKEWED: f64 = 2.0;

/// Where a number lies among the training data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the range of 95 in 100.
    Inside,
    /// Below it or above it.
    Outside,
    /// Below or above it by more than its width.
    FarOutside,
}

/// The range of 95 in 100 training patients: its lower end and its upper end.
pub(crate) fn central(distribution: &Distribution) -> Option<[f64; 2]> {
    match distribution {
        Distribution::Quantiles(quantiles) => Some([*quantiles.first()?, *quantiles.last()?]),
        Distribution::MeanSd([mean, sd]) => Some([mean - HALF_WIDTH_SD * sd, mean + HALF_WIDTH_SD * sd]),
        Distribution::Yes(_) | Distribution::Options(_) => None,
    }
}

/// That range extended by its width on either side; of positive numbers that are skewed, by its ratio.
pub(crate) fn extended(distribution: &Distribution) -> Option<[f64; 2]> {
    let [low, high] = central(distribution)?;
    if let Distribution::Quantiles(quantiles) = distribution {
        let middle = quantiles[quantiles.len() / 2];
        let is_skewed = high - middle > SKEWED * (middle - low) || middle - low > SKEWED * (high - middle);
        if low > 0.0 && is_skewed {
            return Some([low * low / high, high * high / low]);
        }
    }
    Some([low - (high - low), high + (high - low)])
}

/// Where a number lies; `None` for what is no number.
pub(crate) fn place(distribution: &Distribution, value: f64) -> Option<Place> {
    let ([low, high], [lowest, highest]) = (central(distribution)?, extended(distribution)?);
    // What stands at the end of a table was rounded.
    let slack = 1e-9 * (low.abs() + high.abs());
    let is_in = |from: f64, to: f64| value >= from - slack && value <= to + slack;
    Some(match () {
        () if is_in(low, high) => Place::Inside,
        () if is_in(lowest, highest) => Place::Outside,
        () => Place::FarOutside,
    })
}

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let known = asked.source.filter(|source| source.inputs.values().any(|input| input.distribution.is_some()));
    let Some(source) = known else {
        return Part::not_reported(messages::gate_range_not_reported());
    };
    let features = &asked.bundle.features;
    let (mut findings, mut compared) = (vec![], 0_usize);
    for (at, input) in features.inputs().iter().enumerate() {
        let distribution = source.inputs.get(&input.name).and_then(|known| known.distribution.as_ref());
        let (Some(distribution), Some(value)) = (distribution, asked.row.get(at).filter(|value| !value.is_nan()))
        else {
            continue;
        };
        compared += 1;
        let label = features.label(input);
        let found = match distribution {
            Distribution::Yes(share) => rare(source, label, *share, *value != 0.0),
            Distribution::Options(shares) => {
                let options = features.options(&input.of);
                options.get(*value as usize).and_then(|(name, words)| {
                    let share = shares.get(name).copied().unwrap_or(0.0);
                    rare(source, &messages::gate_option(label, words), share, true)
                })
            }
            Distribution::Quantiles(_) | Distribution::MeanSd(_) => {
                let unit = features.unit(input).filter(|unit| unit != "1");
                let unit = unit.map(|unit| format!(" {}", words::unit(&unit))).unwrap_or_default();
                outside(label, &unit, distribution, *value)
            }
        };
        let evidence =
            asked.values.get(at).into_iter().flat_map(|value| &value.evidence).map(|e| e.source.name.clone());
        findings.extend(found.map(|found| found.with_inputs(vec![input.name.clone()]).with_evidence(evidence)));
    }
    let basis = messages::gate_range_basis(compared, features.inputs().len(), &source.source);
    Part::of(findings, basis)
}

fn outside(label: &str, unit: &str, distribution: &Distribution, value: f64) -> Option<Finding> {
    let verdict = match place(distribution, value)? {
        Place::Inside => return None,
        Place::Outside => GateVerdict::Score,
        Place::FarOutside => GateVerdict::Caution,
    };
    let [low, high] = central(distribution)?;
    let with_unit = |number: f64| format!("{}{unit}", words::number(number));
    let (value, low, high) = (with_unit(value), words::number(low), with_unit(high));
    let says = match verdict {
        GateVerdict::Caution => messages::gate_range_far_outside(label, &value, &low, &high),
        _ => messages::gate_range_outside(label, &value, &low, &high),
    };
    Some(Finding::new(verdict, says))
}

/// What few, or hardly any, in the training data had. A share that was left out or rounded to none is of fewer than ten
/// patients, not of nobody.
fn rare(source: &ApplicabilitySource, what: &str, share: f64, is_so: bool) -> Option<Finding> {
    /// Rarer than this is worth knowing.
    const NOTABLE: f64 = 0.01;
    if !is_so || share >= NOTABLE {
        return None;
    }
    if share > 0.0 {
        let says = messages::gate_rare(what, &in_a_hundred(share));
        return Some(Finding::new(GateVerdict::Score, says));
    }
    let says = match source.patients {
        Some(patients) => messages::gate_unseen_of(what, patients),
        None => messages::gate_unseen(what),
    };
    Some(Finding::new(GateVerdict::Caution, says))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_extended_by_its_width_or_its_ratio() {
        let even = Distribution::Quantiles(vec![40.0, 60.0, 80.0]);
        for (value, expected) in [
            (60.0, Place::Inside),
            (80.0, Place::Inside),
            (80.1, Place::Outside),
            (0.0, Place::Outside),
            (120.0, Place::Outside),
            (120.1, Place::FarOutside),
            (-0.1, Place::FarOutside),
        ] {
            assert_eq!(place(&even, value), Some(expected), "{value}");
        }
        // From 10 to 1,000 with a middle of 50: a tenth and a tenfold more are usual on that scale.
        let skewed = Distribution::Quantiles(vec![10.0, 50.0, 1000.0]);
        assert_eq!(extended(&skewed), Some([0.1, 100_000.0]));
        // Counts with a 0 have no ratio.
        assert_eq!(extended(&Distribution::Quantiles(vec![0.0, 1.0, 20.0])), Some([-20.0, 40.0]));
        let [low, high] = central(&Distribution::MeanSd([50.0, 10.0])).unwrap();
        assert!((low - 30.400_36).abs() < 1e-4 && (high - 69.599_64).abs() < 1e-4);
        assert_eq!(place(&Distribution::Yes(0.5), 1.0), None);
    }
}
