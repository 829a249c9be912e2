//! What nearly every patient of the training data had and this record lacks: tests that are always done, codes that always
//! stand. Once may be chance; what hardly any training patient lacked says that the record speaks otherwise.

use language::messages;

use super::finding::{Asked, Finding, Part, in_a_thousand, listed};
use super::note::GateVerdict;
use super::source::ApplicabilitySource;
use super::unreadable::REFUSE_WEIGHT;
use super::weights;
use crate::bundle::Bundle;

/// Seen in at least this share of training patients.
const USUAL: f64 = 0.5;
const CAUTION_BELOW: f64 = 0.02;
const REFUSE_BELOW: f64 = 0.005;
/// Shares come rounded, and what nobody of so many patients lacked the next may lack: as many are taken to lack it.
const LEAST_LACKING: f64 = 5.0;

/// A concept that carries weight, how many of the training patients had it, and whether the record does.
pub(crate) struct Expected<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    /// Share of training patients with at least one entry.
    pub(crate) seen: f64,
    pub(crate) weight: f64,
    pub(crate) is_here: bool,
}

/// The concepts of which the source says how often they were seen, with whether the record has an entry of them.
pub(crate) fn expected<'a>(
    source: &ApplicabilitySource,
    bundle: &'a Bundle,
    record: &record::Record,
    as_of: jiff::civil::Date,
) -> Vec<Expected<'a>> {
    let concepts = bundle.features.concepts().iter();
    let found = concepts.filter_map(|concept| {
        let known = source.concepts.get(&concept.name)?;
        let weight = weights::of_concept(source, bundle, concept).unwrap_or(known.weight);
        let is_here = !bundle.features.entries_by(concept, record, as_of).is_empty();
        Some(Expected { name: &concept.name, label: &concept.label, seen: known.seen, weight, is_here })
    });
    found.collect()
}

/// The probability that a training patient shows as little, at most. No independence is assumed, for illnesses go
/// together: twice the smaller of two bounds, of which one may be wrong by chance. By Boole, that any concept is absent that
/// was as rarely absent as the rarest absence here; by Markov, that as many are absent.
pub(crate) fn chance_of_so_little(usual: &[(f64, bool)]) -> f64 {
    let absent = usual.iter().filter(|(_, is_here)| !is_here);
    let Some(rarest) = absent.clone().map(|(seen, _)| 1.0 - seen).reduce(f64::min) else { return 1.0 };
    let lacks = |(seen, _): &(f64, bool)| 1.0 - seen;
    let boole: f64 = usual.iter().map(lacks).filter(|lack| *lack <= rarest).sum();
    let markov = usual.iter().map(lacks).sum::<f64>() / absent.count() as f64;
    (2.0 * boole.min(markov)).min(1.0)
}

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let Some(source) = asked.source.filter(|source| !source.concepts.is_empty()) else {
        return Part::not_reported(messages::gate_usual_not_reported());
    };
    let mut usual = expected(source, asked.bundle, asked.record, asked.as_of);
    // A missing input without which the model does not answer is seen by everyone.
    let features = &asked.bundle.features;
    let is_needed = |at: &usize| features.inputs().get(*at).is_some_and(|input| !input.optional);
    let lacks = |at: &usize| asked.row.get(*at).is_none_or(|value| value.is_nan());
    let asked_for = asked.equation_inputs().into_iter().filter(|at| is_needed(at) && lacks(at));
    let asked_for: Vec<&str> = asked_for.filter_map(|at| Some(features.inputs().get(at)?.of.as_str())).collect();
    let is_asked_for = |name: &str| asked_for.iter().any(|of| features.concept_reads(of, name));
    // What the reader supplies the record lacks for a reason that is known.
    let is_supplied = |name: &str| crate::by_hand::is_entered(asked.values, name);
    usual.retain(|one| one.seen >= USUAL && one.weight > 0.0 && !is_asked_for(one.name) && !is_supplied(one.name));
    // Without their number, of a hundred.
    let most = 1.0 - LEAST_LACKING / f64::from(source.patients.unwrap_or(100)).max(LEAST_LACKING);
    let chance = chance_of_so_little(&usual.iter().map(|one| (one.seen.min(most), one.is_here)).collect::<Vec<_>>());
    let absent: Vec<&Expected<'_>> = usual.iter().filter(|one| !one.is_here).collect();
    let (all, here) = (usual.len(), usual.len() - absent.len());
    let basis = if chance >= 1.0 {
        messages::gate_usual_basis_all(all, here, &source.source)
    } else {
        messages::gate_usual_basis(all, here, &in_a_thousand(chance), &source.source)
    };
    let weight: f64 = absent.iter().map(|one| one.weight).sum();
    let inputs: Vec<String> = absent.iter().flat_map(|one| weights::inputs_of(asked, one.name)).collect();
    let verdict = match chance {
        chance if chance < REFUSE_BELOW && weight >= REFUSE_WEIGHT => GateVerdict::Refuse,
        chance if chance < CAUTION_BELOW => GateVerdict::Caution,
        _ => return Part::of(vec![], basis),
    };
    let labels: Vec<&str> = absent.iter().map(|one| one.label).collect();
    let says = messages::gate_usual(&listed(&labels));
    Part::of(vec![Finding::new(verdict, says).with_inputs(inputs)], basis)
}

#[cfg(test)]
mod tests {
    use super::chance_of_so_little;

    /// By hand: twice the smaller of the bounds of Boole and of Markov.
    #[test]
    fn bounds_hold_without_independence() {
        let close = |usual: &[(f64, bool)], expected: f64| {
            let found = chance_of_so_little(usual);
            assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
        };
        close(&[(0.99, true), (0.9, true)], 1.0);
        // Boole 0.01, Markov 0.11.
        close(&[(0.99, false), (0.9, true)], 0.02);
        // Boole 0.01 + 0.1, Markov 0.11.
        close(&[(0.99, true), (0.9, false)], 0.22);
        // Three that everyone lacks together are still as likely as one: 0.3 by Boole, 0.1 by Markov.
        close(&[(0.9, false), (0.9, false), (0.9, false)], 0.2);
        assert_eq!(chance_of_so_little(&[]), 1.0);
    }

    /// Ten thousand drawn patients whose illnesses go together: so little is no more frequent than the bound says.
    #[test]
    fn drawn_patients_keep_to_the_bound() {
        let mut state = 7_u64;
        let mut uniform = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 53) as f64
        };
        let seen = [0.99, 0.97, 0.9, 0.8, 0.6];
        let chances: Vec<f64> = (0..10_000)
            .map(|_| {
                // A patient without care lacks several at once.
                let common = uniform();
                let usual = seen.map(|seen| (seen, if uniform() < 0.5 { common < seen } else { uniform() < seen }));
                chance_of_so_little(&usual)
            })
            .collect();
        for level in [0.02, 0.05, 0.1, 0.2] {
            let share = chances.iter().filter(|chance| **chance <= level).count() as f64 / 10_000.0;
            assert!(share <= level + 0.005, "{share} of {level}");
        }
    }
}
