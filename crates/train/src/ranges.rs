//! How sure the published model's numbers are: what the evaluation measured, and the same as a bundle's `uncertainty.json`.

use std::collections::BTreeMap;

use assess::source::uncertainty::{
    ConformalSource, CoverageSource, OutputUncertainty, RefitOutput, RefitsSource, RefitsUse, ResidualScale,
    UncertaintySource, VennAbersSource,
};
use evaluate::report::{OutputRange, SingleOutcomes};
use evaluate::{RangeCoverage, VennAbers};
use model::Link;
use publish::OutputSettings;
use serde::{Deserialize, Serialize};

/// By the names of the published model's outputs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ranges {
    pub(crate) outputs: BTreeMap<String, Range>,
    pub(crate) refits: Option<RefitsSource>,
}

/// The range of one output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Range {
    /// Of a probability.
    VennAbers {
        venn: VennAbers,
        /// Whether some were not followed to the end.
        is_followed: bool,
        coverage: Option<RangeCoverage>,
        on: On,
    },
    /// Of a single patient's amount.
    Conformal {
        level: f64,
        scale: ResidualScale,
        below: f64,
        above: f64,
        patients: usize,
        /// Outcomes within their range, and of how many.
        within: Option<(usize, usize)>,
        on: On,
    },
    /// Of an expected outcome, by refits.
    Refits { level: f64, simulated: Option<Simulated> },
}

/// On whom coverage was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum On {
    /// Sealed rows of the same source.
    Test,
    /// Sealed rows of another source.
    External,
    /// Training rows, each with ranges that were made without it.
    CrossFitted,
}

/// Coverage where the truth is known: outcomes simulated by the model itself.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Simulated {
    pub(crate) found: f64,
    pub(crate) tables: usize,
    pub(crate) refits: usize,
    pub(crate) patients: usize,
}

impl On {
    fn whom(self) -> &'static str {
        match self {
            Self::Test => "not used for training",
            Self::External => "of another source, not used for training",
            Self::CrossFitted => "of the training data, each held against a range that was made without them",
        }
    }
}

impl Ranges {
    /// `uncertainty.json` of the outputs that are published; nothing where none has a range.
    pub(crate) fn of_bundle(&self, published: &[OutputSettings]) -> Option<UncertaintySource> {
        let own = |output: &OutputSettings| {
            let range = self.outputs.get(&output.trained)?;
            Some((output.id.clone(), range.source(output.survival)))
        };
        let outputs: BTreeMap<String, OutputUncertainty> = published.iter().filter_map(own).collect();
        let refits = self.refits.as_ref().map(|refits| renamed(refits, published));
        (!outputs.is_empty()).then_some(UncertaintySource { outputs, refits })
    }

    /// What the report shows of them. Outputs have the words with which they are published, if they are.
    pub(crate) fn shown(&self, published: &[OutputSettings]) -> Vec<OutputRange> {
        let label = |name: &str| match published.iter().find(|output| output.trained == name) {
            Some(output) if output.survival => format!("{}, as the risk of the event", output.label),
            Some(output) => output.label.clone(),
            None => name.to_owned(),
        };
        self.outputs.iter().map(|(name, range)| range.shown(&label(name))).collect()
    }
}

/// Refits by the bundle's names of outputs.
fn renamed(refits: &RefitsSource, published: &[OutputSettings]) -> RefitsSource {
    let id = |trained: &str| published.iter().find(|output| output.trained == trained).map(|output| output.id.clone());
    let output = |output: &OutputSettings| {
        let how = match refits.outputs.get(&output.trained)? {
            // One less 1 − exp(−exp(m)): a survival whose baseline has a cumulative hazard of 1.
            RefitOutput::Value { constant, treated, link: Link::Cloglog {} } if output.survival => {
                let link = Link::CoxSurvival { baseline_survival: libm::exp(-1.0), centre: 0.0 };
                RefitOutput::Value { constant: *constant, treated: *treated, link }
            }
            RefitOutput::Difference { of: [first, second], scale } => {
                RefitOutput::Difference { of: [id(first)?, id(second)?], scale: *scale }
            }
            value @ RefitOutput::Value { .. } => value.clone(),
        };
        Some((output.id.clone(), how))
    };
    RefitsSource { outputs: published.iter().filter_map(output).collect(), ..refits.clone() }
}

impl Range {
    /// As it stands in a bundle. A survival is one less the risk: its steps run the other way.
    fn source(&self, is_survival: bool) -> OutputUncertainty {
        match self {
            Self::VennAbers { venn, is_followed, coverage, on } => OutputUncertainty::VennAbers(VennAbersSource {
                steps: if is_survival { turned(&venn.steps) } else { venn.steps.clone() },
                patients: count(venn.patients),
                source: of_training(*is_followed),
                coverage: coverage.as_ref().map(|found| covered(found, *on, is_survival)),
            }),
            Self::Conformal { level, scale, below, above, patients, within, on } => {
                OutputUncertainty::Conformal(ConformalSource {
                    level: *level,
                    scale: *scale,
                    below: *below,
                    above: *above,
                    patients: count(*patients),
                    source: of_training(false),
                    coverage: within.map(|(inside, all)| single(*level, inside, all, *on)),
                })
            }
            Self::Refits { level, simulated } => OutputUncertainty::Refits(RefitsUse {
                level: *level,
                coverage: simulated.map(|found| known_truth(*level, &found)),
            }),
        }
    }

    fn shown(&self, name: &str) -> OutputRange {
        let share = |inside: usize, all: usize| inside as f64 / all as f64;
        match self {
            Self::VennAbers { venn, coverage, on, .. } => OutputRange {
                output: name.to_owned(),
                method: format!(
                    "Inductive Venn–Abers: two calibrated probabilities of which one holds, from {} patients who were scored \
                     by models that had not seen them.",
                    venn.patients
                ),
                on: match coverage {
                    Some(found) => format!("Measured on {} patients {}.", found.overall.patients, on.whom()),
                    None => "Too few patients to measure its coverage.".to_owned(),
                },
                groups: coverage.clone(),
                single: None,
            },
            Self::Conformal { level, patients, within, on, .. } => OutputRange {
                output: name.to_owned(),
                method: format!(
                    "Split conformal: where a single patient's outcome lies, by the residuals of {patients} patients."
                ),
                on: format!("Measured on patients {}.", on.whom()),
                groups: None,
                single: within.map(|(inside, all)| SingleOutcomes {
                    wanted: *level,
                    found: share(inside, all),
                    count: all,
                }),
            },
            Self::Refits { level, simulated } => OutputRange {
                output: name.to_owned(),
                method: "The middle of the same model refitted to bootstrap samples of the patients.".to_owned(),
                on: match simulated {
                    Some(found) => known_truth(*level, found).how,
                    None => NOT_MEASURABLE.to_owned(),
                },
                groups: None,
                single: simulated.map(|found| SingleOutcomes {
                    wanted: *level,
                    found: found.found,
                    count: found.tables * found.patients,
                }),
            },
        }
    }
}

/// Why refits have no coverage on patients.
pub(crate) const NOT_MEASURABLE: &str =
    "What such a range holds cannot be measured on patients: nobody's own expected outcome is known.";

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn of_training(is_followed: bool) -> String {
    let lost = if is_followed { ", and those lost to follow-up before the end are represented by others" } else { "" };
    format!("They are of the training data; each was scored by a model that had not seen them{lost}.")
}

fn turned(steps: &[[f64; 3]]) -> Vec<[f64; 3]> {
    // A step reaches up to where the next begins; the last, which became the first, holds for all below.
    let ends = steps.iter().skip(1).map(|[from, ..]| 1.0 - from).chain([0.0]);
    let turned = steps.iter().zip(ends).map(|([_, p0, p1], from)| [short(from), short(1.0 - p1), short(1.0 - p0)]);
    let mut turned: Vec<[f64; 3]> = turned.collect();
    turned.reverse();
    turned
}

/// Without the rounding error of the subtraction.
fn short(number: f64) -> f64 {
    libm::round(number * 1e9) / 1e9
}

/// A share among 100, with a decimal where it is small.
fn in_100(share: f64) -> String {
    let percent = share * 100.0;
    if percent >= 9.95 { format!("{percent:.0}") } else { format!("{percent:.1}") }
}

fn covered(found: &RangeCoverage, on: On, is_survival: bool) -> CoverageSource {
    let overall = &found.overall;
    let (observed, low, high) = if is_survival {
        (1.0 - overall.observed.value, 1.0 - overall.high, 1.0 - overall.low)
    } else {
        (overall.observed.value, overall.low, overall.high)
    };
    let (inside, near, groups) = (found.inside(), found.near(), found.groups.len());
    CoverageSource {
        wanted: 1.0,
        found: inside as f64 / groups as f64,
        patients: count(overall.patients),
        how: format!(
            "Among {} patients {}, in {groups} groups by their number, the observed share lay inside the group's mean range in \
             {inside}, and inside it or no further off than chance allows (95 %) in {near}; over all it was {} in 100, the mean \
             range {} to {}.",
            overall.patients,
            on.whom(),
            in_100(observed),
            in_100(low),
            in_100(high)
        ),
    }
}

fn single(level: f64, inside: usize, all: usize, on: On) -> CoverageSource {
    CoverageSource {
        wanted: level,
        found: inside as f64 / all as f64,
        patients: count(all),
        how: format!("Of {all} patients {}, {inside} had their outcome within the range.", on.whom()),
    }
}

fn known_truth(level: f64, found: &Simulated) -> CoverageSource {
    CoverageSource {
        wanted: level,
        found: found.found,
        patients: count(found.patients),
        how: format!(
            "In {} simulated repetitions with {} patients each, whose true numbers are the model's own, such ranges (of {} \
             models) held the truth in {} of 100; on patients it cannot be measured, as nobody's own expected outcome is known.",
            found.tables,
            found.patients,
            found.refits,
            in_100(found.found)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(id: &str, trained: &str, survival: bool) -> OutputSettings {
        let (label, short, unit) = (id.to_owned(), id.to_owned(), "1".to_owned());
        let (id, trained) = (id.to_owned(), trained.to_owned());
        OutputSettings { id, label, short, horizon_years: None, unit, quantity: None, trained, survival }
    }

    fn venn() -> Range {
        let steps = vec![[0.1, 0.0, 0.2], [0.35, 0.15, 0.4], [0.8, 0.6, 1.0]];
        Range::VennAbers {
            venn: VennAbers { steps, patients: 90 },
            is_followed: true,
            coverage: None,
            on: On::CrossFitted,
        }
    }

    /// By hand: risks of 0.35 up to 0.8 are survivals above 0.2 up to 0.65, and what was 0.15 to 0.4 is 0.6 to 0.85.
    #[test]
    fn steps_of_a_survival_run_the_other_way() {
        let ranges = Ranges { outputs: BTreeMap::from([("risk".to_owned(), venn())]), refits: None };
        let file = ranges.of_bundle(&[output("survival", "risk", true), output("other", "none", false)]).unwrap();
        let OutputUncertainty::VennAbers(found) = &file.outputs["survival"] else { panic!("{file:?}") };
        assert_eq!(found.steps, [[0.0, 0.0, 0.4], [0.2, 0.6, 0.85], [0.65, 0.8, 1.0]]);
        assert_eq!((found.patients, file.outputs.len()), (90, 1));
        assert!(found.source.contains("lost to follow-up"));
        let unpublished = ranges.of_bundle(&[output("other", "none", false)]);
        assert!(unpublished.is_none());
    }

    #[test]
    fn refits_are_named_as_the_bundle_names_its_outputs() {
        let value = |treated| RefitOutput::Value { constant: 0, treated, link: Link::Cloglog {} };
        let of = ["risk_without".to_owned(), "risk_with".to_owned()];
        let refits = RefitsSource {
            source: "s".into(),
            columns: vec![],
            outputs: BTreeMap::from([
                ("risk_without".to_owned(), value(false)),
                ("risk_with".to_owned(), value(true)),
                ("risk_difference".to_owned(), RefitOutput::Difference { of, scale: 100.0 }),
            ]),
            models: vec![],
        };
        let published =
            [output("a", "risk_without", false), output("b", "risk_with", true), output("c", "risk_difference", false)];
        let found = renamed(&refits, &published).outputs;
        assert_eq!(found["a"], value(false));
        assert_eq!(found["c"], RefitOutput::Difference { of: ["a".into(), "b".into()], scale: 100.0 });
        let RefitOutput::Value { link, .. } = &found["b"] else { panic!() };
        for margin in [-3.0, 0.0, 1.0] {
            let risk = Link::Cloglog {}.value_from_margin(model::Margin(margin));
            assert!((link.value_from_margin(model::Margin(margin)) - (1.0 - risk)).abs() < 1e-15);
        }
        // Without the difference's parts there is no difference.
        assert_eq!(renamed(&refits, &[output("c", "risk_difference", false)]).outputs.len(), 0);
    }
}
