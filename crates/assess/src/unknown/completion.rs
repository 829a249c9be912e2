//! A patient's row completed from the reference cohort: for each of its rows the values of what is not known, and how much
//! each completion counts given what is known.

use super::chain::{Chain, Scale};
use super::open::Open;
use crate::applicability::columns::{joint_columns, split};
use crate::bundle::source::applicability::{ApplicabilitySource, Distribution, JointSource};
use crate::bundle::{Bundle, ReferenceCohort};

/// An optional input of which fewer rows have a value says nothing of what it could be.
const FEWEST_VALUES: usize = 5;
/// Where the weights leave fewer rows than these (Kish's effective number), nobody in the cohort is like the patient.
const FEWEST_EFFECTIVE: f64 = 10.0;

/// Completions of one patient's row.
pub(super) struct Completions<'a> {
    bundle: &'a Bundle,
    cohort: &'a ReferenceCohort,
    /// What is not known and the cohort has values of.
    pub(super) open: Vec<Open>,
    /// The patient's row as it is.
    pub(super) row: Vec<f64>,
    /// For each row of the cohort the values of `open`.
    pub(super) values: Vec<Vec<f64>>,
    joint: Option<Joint<'a>>,
}

/// How inputs go together.
struct Joint<'a> {
    source: &'a ApplicabilitySource,
    joint: &'a JointSource,
    scales: Vec<Scale>,
    /// For each column the position of its input.
    inputs: Vec<usize>,
}

impl<'a> Completions<'a> {
    /// `None` where the bundle has no cohort or the cohort no values of what is not known.
    pub(super) fn new(bundle: &'a Bundle, open: Vec<Open>, row: Vec<f64>) -> Option<Self> {
        let cohort = bundle.cohort.as_ref()?;
        let mut columns: Vec<(Open, Vec<f64>)> = vec![];
        for one in open {
            if let Some(column) = column(cohort, one.at) {
                let within = column.into_iter().map(|value| one.within(value)).collect();
                columns.push((one, within));
            }
        }
        let count = columns.first().map(|(_, column)| column.len())?;
        let values = (0..count).map(|at| columns.iter().filter_map(|(_, column)| column.get(at).copied()).collect());
        let values = values.collect();
        let open = columns.into_iter().map(|(one, _)| one).collect();
        Some(Self { bundle, cohort, open, row, values, joint: Joint::new(bundle) })
    }

    /// Whether completions are weighted by what is known.
    pub(super) fn is_weighted(&self) -> bool {
        self.joint.is_some()
    }

    /// Whether the cohort has enough rows that go with what is known of the patient.
    pub(super) fn has_alike(&self) -> bool {
        let all: Vec<usize> = (0..self.open.len()).collect();
        self.shares(&self.row, &all, &[]).is_some_and(|shares| are_many(&shares))
    }

    /// The patient's row with some of `open`, by their place there, from a completion.
    pub(super) fn completed(&self, base: &[f64], which: &[usize], completion: &[f64]) -> Vec<f64> {
        let mut row = base.to_vec();
        for place in which {
            if let (Some(open), Some(value)) = (self.open.get(*place), completion.get(*place))
                && let Some(cell) = row.get_mut(open.at)
            {
                *cell = *value;
            }
        }
        row
    }

    /// Each completion's part of the whole, for those of `open` at `which`, given the known inputs of `base`, to which
    /// those of `open` at `settled` belong; the others of `open` are neither known nor asked about. `None` where no completion
    /// counts.
    pub(super) fn shares(&self, base: &[f64], which: &[usize], settled: &[usize]) -> Option<Vec<f64>> {
        let weights = self.cohort.weights();
        let Some(joint) = &self.joint else { return normalised(weights.to_vec()) };
        let inputs = |places: &[usize]| -> Vec<usize> {
            places.iter().filter_map(|place| Some(self.open.get(*place)?.at)).collect()
        };
        let (asked, settled) = (inputs(which), inputs(settled));
        let z_of_base = joint.scores(self.bundle, base);
        let is_known = |column: &usize| {
            let is_open = |input: &usize| self.open.iter().any(|open| open.at == *input) && !settled.contains(input);
            let is_there = z_of_base.get(*column).is_some_and(|z| !z.is_nan());
            is_there && joint.inputs.get(*column).is_some_and(|input| !is_open(input))
        };
        let known: Vec<usize> = (0..joint.inputs.len()).filter(is_known).collect();
        let mut missing: Vec<usize> = (0..joint.inputs.len())
            .filter(|column| joint.inputs.get(*column).is_some_and(|input| asked.contains(input)))
            .collect();
        if missing.is_empty() {
            return normalised(weights.to_vec());
        }
        // Numbers first: only their order leaves the ratio what it is.
        missing.sort_by_key(|column| (!matches!(joint.scales.get(*column), Some(Scale::Number)), *column));
        let given = Chain::new(&joint.joint.correlation, &joint.scales, [known.clone(), missing.clone()].concat());
        // Rows that were drawn input by input know nothing of each other's columns; whole patients do.
        let by_itself =
            (!self.cohort.is_synthetic()).then(|| Chain::new(&joint.joint.correlation, &joint.scales, missing.clone()));
        let weighed = self.values.iter().zip(weights).map(|(completion, weight)| {
            let row = self.completed(base, which, completion);
            let z = joint.scores(self.bundle, &row);
            let own = by_itself.as_ref().map_or(0.0, |chain| chain.log_ratio(&z, 0));
            libm::log(*weight) + given.log_ratio(&z, known.len()) - own
        });
        let logs: Vec<f64> = weighed.collect();
        let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        normalised(logs.into_iter().map(|log| libm::exp(log - most)).collect())
    }
}

impl<'a> Joint<'a> {
    fn new(bundle: &'a Bundle) -> Option<Self> {
        let source = bundle.applicability.as_ref()?;
        let joint = source.joint.as_ref()?;
        let mut scales = vec![];
        let mut inputs = vec![];
        for column in &joint.columns {
            let (input, option) = split(column);
            scales.push(match (source.inputs.get(input)?.distribution.as_ref()?, option) {
                (Distribution::Yes(share), None) => Scale::Share(*share),
                (Distribution::Options(shares), Some(option)) => Scale::Share(*shares.get(option)?),
                (Distribution::Quantiles(_) | Distribution::MeanSd(_), None) => Scale::Number,
                _ => return None,
            });
            inputs.push(bundle.features.position(input)?);
        }
        Some(Self { source, joint, scales, inputs })
    }

    fn scores(&self, bundle: &Bundle, row: &[f64]) -> Vec<f64> {
        joint_columns(self.source, self.joint, &bundle.features, row)
    }
}

/// The cohort's values of an input. Where it is absent in some rows these get values of others, in turn: a test that was
/// done is asked about. `None` where too few rows have one.
fn column(cohort: &ReferenceCohort, input: usize) -> Option<Vec<f64>> {
    let found: Vec<f64> = cohort.column(input)?;
    let known: Vec<f64> = found.iter().copied().filter(|value| !value.is_nan()).collect();
    if known.len() < FEWEST_VALUES.min(found.len()) {
        return None;
    }
    let mut others = known.iter().copied().cycle();
    found.into_iter().map(|value| if value.is_nan() { others.next() } else { Some(value) }).collect()
}

/// Parts of the whole; `None` where there is no whole.
fn normalised(weights: Vec<f64>) -> Option<Vec<f64>> {
    let all: f64 = weights.iter().sum();
    (all > 0.0 && all.is_finite()).then(|| weights.into_iter().map(|weight| weight / all).collect())
}

/// Whether enough rows make up the whole, by Kish's effective number of them.
fn are_many(shares: &[f64]) -> bool {
    let squares: f64 = shares.iter().map(|share| share * share).sum();
    1.0 / squares >= FEWEST_EFFECTIVE.min(shares.len() as f64 / 2.0)
}
