//! From a site's counts to verdicts.

use language::messages;

use super::super::distributions::{binomial_at_least, binomial_at_most};
use super::super::finding::{Checked, Finding, Part, checked, in_a_hundred, in_a_thousand, listed};
use super::super::note::{CheckKind, GateVerdict};
use super::super::source::ApplicabilitySource;
use super::super::unreadable::{REFUSE_WEIGHT, Unreadable, expected, verdict, weight_of_list};
use super::super::{lists, weights};
use super::{FEWEST_PATIENTS, SiteApplicability, SiteConcept, SiteInput, SiteTally};

/// Chance may explain a finding of a whole check in so many sites.
const CHANCE: f64 = 0.01;
/// A share that is stated as none may be of nine patients in the training data.
const FEWEST: f64 = 10.0;
/// Seen in no more than this part of what is expected: lost. In no more than that: nearly gone.
const LOST: f64 = 0.5;
const NEARLY_GONE: f64 = 0.2;
/// Seen so many times as often as expected.
const TOO_MANY: f64 = 3.0;
/// A concept with less weight than this changes little.
const LEAST_WEIGHT: f64 = 0.02;
/// Of all that concepts weigh, lost.
const REFUSE_LOST_PART: f64 = 0.5;
/// An input that is missing so much more often.
const MORE_MISSING: f64 = 0.3;
/// Readings that cannot be used for their unit or size.
const UNUSABLE_CAUTION: f64 = 0.1;
const UNUSABLE_REFUSE: f64 = 0.5;
/// Values on one side of the middle 95 in 100, of which 1 in 40 are expected there.
const ASIDE_CAUTION: f64 = 0.25;
const ASIDE_REFUSE: f64 = 0.5;
/// Patients whom the joint check cautions, against its aim; and so many that the site is another.
const JOINT_TIMES: f64 = 2.0;
const JOINT_REFUSE: f64 = 0.5;

impl SiteTally<'_> {
    /// What follows from the counts.
    #[must_use]
    pub fn finish(&self) -> SiteApplicability {
        let (concepts, inputs) = (self.concepts(), self.inputs());
        let checks = [
            checked(CheckKind::Population, vec![self.population()]),
            checked(CheckKind::Vocabulary, vec![self.vocabulary(&concepts), self.unreadable()]),
            checked(CheckKind::Units, vec![self.units()]),
            checked(CheckKind::Range, vec![self.range(&inputs)]),
            checked(CheckKind::Joint, vec![self.joint()]),
            checked(CheckKind::Missingness, vec![self.missingness(&inputs)]),
        ];
        let checks: Vec<_> = if self.patients < FEWEST_PATIENTS {
            let [population, ..] = checks;
            vec![population.check]
        } else {
            checks.into_iter().map(|Checked { check, .. }| check).collect()
        };
        SiteApplicability {
            model: self.bundle.about.id.clone(),
            verdict: checks.iter().map(|check| check.verdict).max().unwrap_or(GateVerdict::NotReported),
            records: self.records,
            patients: self.patients,
            checks,
            concepts,
            inputs,
        }
    }

    fn source(&self) -> Option<&ApplicabilitySource> {
        self.bundle.applicability.as_ref()
    }

    fn population(&self) -> Part {
        let basis = messages::gate_site_population(self.patients, self.records, FEWEST_PATIENTS);
        if self.patients >= FEWEST_PATIENTS { Part::of(vec![], basis) } else { Part::not_reported(&basis) }
    }

    /// The exact two-sided probability of so many patients, with the number of comparisons taken off.
    fn chance(&self, hits: u32, of: u32, expected: f64, comparisons: usize) -> f64 {
        let (hits, of) = (u64::from(hits), u64::from(of));
        let one_sided = binomial_at_most(hits, of, expected).min(binomial_at_least(hits, of, expected));
        (2.0 * one_sided * comparisons as f64).min(1.0)
    }

    fn concepts(&self) -> Vec<SiteConcept> {
        let Some(source) = self.source().filter(|_| self.charts > 0) else { return vec![] };
        let least = FEWEST / f64::from(source.patients.unwrap_or(1_000)).max(2.0 * FEWEST);
        let known = self.bundle.features.concepts().iter().filter_map(|concept| {
            let known = source.concepts.get(&concept.name)?;
            let weight = weights::of_concept(source, self.bundle, concept).unwrap_or(known.weight);
            (weight > 0.0).then_some((concept, known, weight))
        });
        let known: Vec<_> = known.collect();
        let comparisons = known.len();
        let judge = |(concept, known, weight): (&features::definition::ConceptDefinition, _, f64)| {
            let known: &super::super::source::ConceptKnowledge = known;
            let hits = self.seen.get(&concept.name).copied().unwrap_or(0);
            let seen = f64::from(hits) / f64::from(self.charts);
            let chance = self.chance(hits, self.charts, known.seen.clamp(least, 1.0 - least), comparisons);
            let is_off = chance < CHANCE && weight >= LEAST_WEIGHT;
            let verdict = match known.seen {
                expected if is_off && expected > 0.0 && seen <= LOST * expected => GateVerdict::Caution,
                expected if is_off && seen >= (TOO_MANY * expected.max(least)).min((1.0 + expected) / 2.0) => {
                    GateVerdict::Caution
                }
                _ => GateVerdict::Score,
            };
            let (concept, label) = (concept.name.clone(), concept.label.clone());
            SiteConcept { concept, label, weight, expected: known.seen, seen, chance, verdict }
        };
        known.into_iter().map(judge).collect()
    }

    fn vocabulary(&self, concepts: &[SiteConcept]) -> Part {
        let Some(source) = self.source().filter(|source| !source.concepts.is_empty() && self.charts > 0) else {
            return Part::not_reported(messages::gate_usual_not_reported());
        };
        let off = || concepts.iter().filter(|concept| concept.verdict >= GateVerdict::Caution);
        let lost: Vec<&SiteConcept> = off().filter(|concept| concept.seen < concept.expected).collect();
        let too_many: Vec<&SiteConcept> = off().filter(|concept| concept.seen > concept.expected).collect();
        let weight_lost: f64 = lost.iter().map(|concept| concept.weight).sum();
        let gone = lost.iter().filter(|concept| concept.seen <= NEARLY_GONE * concept.expected);
        let weight_gone: f64 = gone.map(|concept| concept.weight).sum();
        let all: f64 = concepts.iter().map(|concept| concept.weight).sum();
        let is_grave = weight_gone >= REFUSE_WEIGHT || weight_lost >= REFUSE_WEIGHT.max(REFUSE_LOST_PART * all);
        let told = |concepts: &[&SiteConcept]| {
            let each = concepts.iter().map(|concept| {
                let (seen, expected) = (in_a_hundred(concept.seen), in_a_hundred(concept.expected));
                messages::gate_site_expected(&concept.label, &seen, &expected)
            });
            each.collect::<Vec<_>>()
        };
        let mut findings = vec![];
        if !lost.is_empty() {
            let told = told(&lost);
            let labels: Vec<&str> = told.iter().map(String::as_str).collect();
            let verdict = if is_grave { GateVerdict::Refuse } else { GateVerdict::Caution };
            findings.push(Finding::new(verdict, messages::gate_site_lost(&listed(&labels))));
        }
        if !too_many.is_empty() {
            let told = told(&too_many);
            let labels: Vec<&str> = told.iter().map(String::as_str).collect();
            findings.push(Finding::new(GateVerdict::Caution, messages::gate_site_too_many(&listed(&labels))));
        }
        let chance = in_a_hundred(CHANCE);
        let basis = messages::gate_site_vocabulary_basis(concepts.len(), self.charts, &chance, &source.source);
        Part::of(findings, basis)
    }

    fn unreadable(&self) -> Part {
        let Some((source, known)) =
            self.source().and_then(|source| Some((source, source.unreadable.filter(|_| self.charts > 0)?)))
        else {
            return Part::not_reported(messages::gate_unreadable_not_reported());
        };
        let mut findings = vec![];
        for list in lists::LISTS {
            let Some([entries, unreadable]) = self.unreadable.get(&list).copied() else { continue };
            let found = Unreadable { list, entries, unreadable, names: vec![] };
            let weight = weight_of_list(source, self.bundle, list);
            let verdict = verdict(&found, expected(&known, list), weight);
            if verdict > GateVerdict::Score {
                let usual = in_a_hundred(expected(&known, list));
                let says = messages::gate_site_unreadable(unreadable, entries, list.key(), &usual);
                findings.push(Finding::new(verdict, says));
            }
        }
        Part::of(findings, String::new())
    }

    fn units(&self) -> Part {
        if self.charts == 0 {
            return Part::not_reported(messages::gate_site_units_not_reported());
        }
        let (mut findings, mut all, mut wrong) = (vec![], 0_u64, 0_u64);
        for (name, [readings, unusable]) in &self.readings {
            (all, wrong) = (all + readings, wrong + unusable);
            let share = *unusable as f64 / (*readings as f64).max(1.0);
            let Some(concept) =
                self.bundle.features.concept(name).filter(|_| share >= UNUSABLE_CAUTION && *unusable >= 3)
            else {
                continue;
            };
            let weight = self.source().and_then(|source| weights::of_concept(source, self.bundle, concept));
            let is_grave = share >= UNUSABLE_REFUSE && weight.is_some_and(|weight| weight >= REFUSE_WEIGHT);
            let verdict = if is_grave { GateVerdict::Refuse } else { GateVerdict::Caution };
            findings.push(Finding::new(verdict, messages::gate_site_units(&concept.label, *unusable, *readings)));
        }
        Part::of(findings, messages::gate_site_units_basis(wrong, all))
    }

    fn inputs(&self) -> Vec<SiteInput> {
        let features = &self.bundle.features;
        let of = |(input, tally): (&features::definition::InputDefinition, &super::InputTally)| {
            let known = self.source().and_then(|source| source.inputs.get(&input.name));
            let there = self.patients - tally.missing;
            let is_known = known.and_then(|known| known.distribution.as_ref()).and_then(super::central).is_some();
            let share = |count: u32| (is_known && there > 0).then(|| f64::from(count) / f64::from(there));
            SiteInput {
                input: input.name.clone(),
                label: features.label(input).to_owned(),
                expected_missing: known.and_then(|known| known.missing),
                missing: f64::from(tally.missing) / f64::from(self.patients).max(1.0),
                below: share(tally.below),
                above: share(tally.above),
            }
        };
        features.inputs().iter().zip(&self.inputs).map(of).collect()
    }

    fn range(&self, inputs: &[SiteInput]) -> Part {
        let comparisons = 2 * inputs.iter().filter(|input| input.below.is_some()).count();
        let Some(source) = self.source().filter(|_| comparisons > 0) else {
            return Part::not_reported(messages::gate_range_not_reported());
        };
        let mut findings = vec![];
        for (input, tally) in inputs.iter().zip(&self.inputs) {
            let there = self.patients - tally.missing;
            let below = (tally.below, input.below, messages::gate_site_below as fn(&str, &str) -> String);
            let above = (tally.above, input.above, messages::gate_site_above as fn(&str, &str) -> String);
            for (count, share, says) in [below, above] {
                let Some(share) = share.filter(|share| *share >= ASIDE_CAUTION) else { continue };
                if self.chance(count, there, 0.025, comparisons) >= CHANCE {
                    continue;
                }
                let weight = source.inputs.get(&input.input).and_then(|known| known.weight);
                let is_grave = share >= ASIDE_REFUSE && weight.is_some_and(|weight| weight >= REFUSE_WEIGHT);
                let verdict = if is_grave { GateVerdict::Refuse } else { GateVerdict::Caution };
                let says = says(&input.label, &in_a_hundred(share));
                findings.push(Finding::new(verdict, says).with_inputs(vec![input.input.clone()]));
            }
        }
        Part::of(findings, messages::gate_site_range_basis(comparisons / 2, &source.source))
    }

    fn joint(&self) -> Part {
        let [compared, cautioned, refused] = self.joint;
        let joint = self.source().and_then(|source| source.joint.as_ref()).filter(|_| compared > 0);
        let Some(joint) = joint else {
            return Part::not_reported(messages::gate_joint_not_reported());
        };
        let aim = joint.false_alarm.caution_aim.max(joint.false_alarm.caution);
        let share = f64::from(cautioned) / f64::from(compared);
        let basis = messages::gate_site_joint_basis(cautioned, refused, compared, &in_a_thousand(aim));
        let is_off = share >= JOINT_TIMES * aim && self.chance(cautioned, compared, aim, 1) < CHANCE;
        if !is_off {
            return Part::of(vec![], basis);
        }
        let verdict = if share >= JOINT_REFUSE { GateVerdict::Refuse } else { GateVerdict::Caution };
        let says = messages::gate_site_joint(&in_a_hundred(share));
        Part::of(vec![Finding::new(verdict, says)], basis)
    }

    fn missingness(&self, inputs: &[SiteInput]) -> Part {
        let known: Vec<(&SiteInput, f64)> =
            inputs.iter().filter_map(|input| Some((input, input.expected_missing?))).collect();
        let Some(source) = self.source().filter(|_| !known.is_empty()) else {
            return Part::not_reported(messages::gate_missing_not_reported());
        };
        let least = FEWEST / f64::from(source.patients.unwrap_or(1_000)).max(2.0 * FEWEST);
        let off = known.iter().filter(|(input, expected)| {
            let count = libm::round(input.missing * f64::from(self.patients)) as u32;
            let chance = self.chance(count, self.patients, expected.clamp(least, 1.0 - least), known.len());
            input.missing >= expected + MORE_MISSING && chance < CHANCE
        });
        let off: Vec<&SiteInput> = off.map(|(input, _)| *input).collect();
        let basis = messages::gate_site_missing_basis(known.len(), &source.source);
        if off.is_empty() {
            return Part::of(vec![], basis);
        }
        let told: Vec<String> = off
            .iter()
            .map(|input| {
                let expected = in_a_hundred(input.expected_missing.unwrap_or(0.0));
                messages::gate_site_expected(&input.label, &in_a_hundred(input.missing), &expected)
            })
            .collect();
        let labels: Vec<&str> = told.iter().map(String::as_str).collect();
        let says = messages::gate_site_missing(&listed(&labels));
        let names = off.iter().map(|input| input.input.clone()).collect();
        Part::of(vec![Finding::new(GateVerdict::Caution, says).with_inputs(names)], basis)
    }
}
