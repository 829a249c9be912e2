//! All inputs together: a record whose every value is usual may still be of a kind that the training data do not hold.

use features::FeatureSet;
use language::messages;

use super::cholesky;
use super::columns::{joint_columns, split};
use super::distributions::chi_squared_upper;
use super::finding::{Asked, Finding, Part, in_a_thousand};
use super::note::GateVerdict;
use super::source::{ApplicabilitySource, JointSource, TAIL_SHARES};
use crate::bundle::source::Task;

/// An input is named where it makes up at least this part of the distance.
const NAMED_PART: f64 = 0.2;
const MOST_NAMED: usize = 3;

/// How far a row of inputs lies from the training patients.
#[derive(Debug, Clone, PartialEq)]
pub struct Distance {
    /// The squared Mahalanobis distance over the columns that the row has.
    pub squared: f64,
    /// How many columns these are.
    pub columns: usize,
    /// The chi-squared distribution's probability of more, with as many degrees of freedom as columns.
    pub tail: f64,
    /// What each input adds to the squared distance, the largest first; together `squared`.
    pub parts: Vec<(String, f64)>,
}

/// The distance of a row of inputs, in the order of the feature set; `None` where the row has none of the columns, or their
/// correlations give no distance.
#[must_use]
pub fn distance(
    source: &ApplicabilitySource,
    joint: &JointSource,
    features: &FeatureSet,
    row: &[f64],
) -> Option<Distance> {
    measured(source, joint, features, row).ok()
}

/// Why a row has no distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NoDistance {
    /// It has none of the columns.
    NoColumns,
    /// The correlations of the columns that it has are no positive definite matrix.
    NoFactor,
}

impl NoDistance {
    fn says(self) -> &'static str {
        match self {
            Self::NoColumns => messages::gate_joint_no_columns(),
            Self::NoFactor => messages::gate_joint_no_distance(),
        }
    }
}

fn measured(
    source: &ApplicabilitySource,
    joint: &JointSource,
    features: &FeatureSet,
    row: &[f64],
) -> Result<Distance, NoDistance> {
    let scores = joint_columns(source, joint, features, row);
    let of: Vec<usize> = (0..scores.len()).filter(|at| !scores[*at].is_nan()).collect();
    let observed: Vec<f64> = of.iter().map(|at| scores[*at]).collect();
    if of.is_empty() {
        return Err(NoDistance::NoColumns);
    }
    let lower = cholesky::factor(&joint.correlation, &of).ok_or(NoDistance::NoFactor)?;
    let weights = cholesky::solve(&lower, &observed);
    let mut parts: Vec<(String, f64)> = vec![];
    let mut squared = 0.0;
    for ((at, score), weight) in of.iter().zip(&observed).zip(&weights) {
        let part = score * weight;
        squared += part;
        let Some(column) = joint.columns.get(*at) else { continue };
        let input = split(column).0;
        match parts.iter_mut().find(|(name, _)| name == input) {
            Some((_, sum)) => *sum += part,
            None => parts.push((input.to_owned(), part)),
        }
    }
    parts.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
    Ok(Distance { squared, columns: of.len(), tail: chi_squared_upper(squared, of.len() as f64), parts })
}

/// The tail probability below which a share of `aim` of the held-out patients lies: along straight lines between the shares
/// of the table, of both their logarithms. `None` where so few held-out patients cannot tell: a rank among `n` is at least
/// 1 / (n + 1).
pub(crate) fn threshold(joint: &JointSource, aim: f64) -> Option<f64> {
    if aim * (f64::from(joint.held_out) + 1.0) < 1.0 - 1e-9 {
        return None;
    }
    let above = TAIL_SHARES.iter().position(|share| *share >= aim - 1e-12)?;
    let (share, tail) = (TAIL_SHARES[above], joint.tail[above]);
    if (share - aim).abs() < 1e-12 {
        return Some(tail);
    }
    let below = above.checked_sub(1)?;
    let (from, to) = (joint.tail[below], tail);
    let part = libm::log(aim / TAIL_SHARES[below]) / libm::log(share / TAIL_SHARES[below]);
    Some(if from > 0.0 { from * libm::pow(to / from, part) } else { to * part })
}

/// The gravest verdict whose threshold the tail probability is below; a threshold of 0 is not known.
#[must_use]
pub fn verdict(joint: &JointSource, tail: f64) -> GateVerdict {
    let is_below = |aim| threshold(joint, aim).is_some_and(|threshold| tail < threshold);
    if is_below(joint.false_alarm.refuse_aim) {
        GateVerdict::Refuse
    } else if is_below(joint.false_alarm.caution_aim) {
        GateVerdict::Caution
    } else {
        GateVerdict::Score
    }
}

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let Some((source, joint)) = asked.source.and_then(|source| Some((source, source.joint.as_ref()?))) else {
        return Part::not_reported(messages::gate_joint_not_reported());
    };
    let found = match measured(source, joint, &asked.bundle.features, &asked.row) {
        Ok(found) => found,
        Err(why) => return Part::not_reported(why.says()),
    };
    let alarm = joint.false_alarm;
    // Whom a search for the undiagnosed is meant to find is unusual: refused for that, it would find nobody.
    let is_search = asked.bundle.about.task == Task::Detection;
    let (compared, all, unseen, further) = (found.columns, joint.columns.len(), joint.held_out, alarm.patients);
    let (cautioned, figures) = (in_a_thousand(alarm.caution), &source.source);
    let basis = match threshold(joint, alarm.refuse_aim) {
        _ if is_search => messages::gate_joint_basis_search(compared, all, unseen, further, &cautioned, figures),
        Some(_) => {
            let refused = in_a_thousand(alarm.refuse);
            messages::gate_joint_basis(compared, all, unseen, further, &cautioned, &refused, figures)
        }
        None => messages::gate_joint_basis_cannot_refuse(compared, all, unseen, further, &cautioned, figures),
    };
    let verdict = verdict(joint, found.tail);
    if verdict == GateVerdict::Score {
        return Part::of(vec![], basis);
    }
    let odd = found.parts.iter().filter(|(_, part)| *part >= NAMED_PART * found.squared);
    let inputs: Vec<String> = odd.take(MOST_NAMED).map(|(name, _)| name.clone()).collect();
    let labels: Vec<&str> = inputs.iter().map(|name| asked.label(name)).collect();
    let named = labels.join(messages::list_comma());
    let says = match (verdict, labels.is_empty()) {
        (GateVerdict::Refuse, true) => messages::gate_joint_refuse().to_owned(),
        (GateVerdict::Refuse, false) => messages::gate_joint_refuse_inputs(&named),
        (_, true) => messages::gate_joint_caution().to_owned(),
        (_, false) => messages::gate_joint_caution_inputs(&named),
    };
    let verdict = if is_search { verdict.min(GateVerdict::Caution) } else { verdict };
    Part::of(vec![Finding::new(verdict, says).with_inputs(inputs)], basis)
}

#[cfg(test)]
mod tests {
    use features::definition::{ConceptDefinition, InputDefinition};
    use serde_json::json;

    use super::*;
    use crate::applicability::source::FalseAlarm;

    fn joint(held_out: u32, tail: [f64; 8]) -> JointSource {
        let false_alarm =
            FalseAlarm { caution_aim: 0.05, caution: 0.04, refuse_aim: 0.005, refuse: 0.01, patients: 100 };
        JointSource { columns: vec!["x".into()], correlation: vec![vec![1.0]], tail, held_out, false_alarm }
    }

    /// Two inputs of which a source says that they always go together, and a third.
    #[test]
    fn why_there_is_no_distance_is_said_as_it_is() {
        let input = |name: &str| json!({"name": name, "of": name, "reference": 1});
        let quantity = |name: &str| {
            json!({"name": name, "label": name, "source": "-", "kind": {"quantity": {"unit": "mg/dL", "plausible": [0, 9],
                "sources": [{"observed": {"codes": {"loinc": ["2160-0"]}}}]}}})
        };
        let names = ["a", "b", "c"];
        let inputs: Vec<InputDefinition> = serde_json::from_value(json!(names.map(input))).unwrap();
        let concepts: Vec<ConceptDefinition> = serde_json::from_value(json!(names.map(quantity))).unwrap();
        let features = FeatureSet::new(inputs, &concepts).unwrap();
        let known = json!({"distribution": {"mean_sd": [0, 1]}});
        let source: ApplicabilitySource =
            serde_json::from_value(json!({"source": "-", "inputs": {"a": known, "b": known, "c": known}})).unwrap();
        let mut joint = joint(199, [0.0; 8]);
        joint.columns = names.map(str::to_owned).to_vec();
        joint.correlation = vec![vec![1.0, 1.0, 0.0], vec![1.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]];
        let of = |row: [f64; 3]| measured(&source, &joint, &features, &row).map(|found| found.squared);
        let none = f64::NAN;
        assert_eq!(of([2.0, none, 1.0]), Ok(5.0));
        assert_eq!(of([none; 3]), Err(NoDistance::NoColumns));
        assert_eq!(of([2.0, 1.0, none]), Err(NoDistance::NoFactor));
        assert!(NoDistance::NoFactor.says().contains("contradict each other"));
    }

    #[test]
    fn thresholds_are_the_held_out_patients_own() {
        let table = [1e-6, 1e-4, 1e-3, 0.01, 0.04, 0.09, 0.25, 0.5];
        let many = joint(10_000, table);
        assert_eq!((threshold(&many, 0.05), threshold(&many, 0.005)), (Some(0.04), Some(1e-4)));
        let verdicts = [1e-5, 1e-4, 0.039, 0.04, 1.0].map(|tail| verdict(&many, tail));
        let (score, caution, refuse) = (GateVerdict::Score, GateVerdict::Caution, GateVerdict::Refuse);
        assert_eq!(verdicts, [refuse, caution, caution, score, score]);
        // Between 0.01 and 0.02, halfway on the scale of logarithms: halfway from 1e-3 to 0.01, on that scale too.
        let between = threshold(&many, libm::sqrt(0.01 * 0.02)).unwrap();
        assert!((between - libm::sqrt(1e-3 * 0.01)).abs() < 1e-12);
        // Below the table nothing is known.
        assert_eq!(threshold(&many, 0.0005), None);
        // A rank of 1 in 100 cannot tell 1 in 200.
        assert_eq!((threshold(&joint(99, table), 0.005), threshold(&joint(199, table), 0.005)), (None, Some(1e-4)));
        assert_eq!(verdict(&joint(99, table), 0.0), GateVerdict::Caution);
    }
}
