//! Inputs that are one clinical concept, and pairs whose interaction a bundle asks for.

use explain::{GroupError, Groups};
use features::FeatureSet;
use model::{ModelFile, Predictor};
use serde::{Deserialize, Serialize};

use super::source::GroupSource;
use super::{BundleError, Equation, Method, Output, Scoring};

/// Inputs that are shown as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) label: String,
    /// Positions of its inputs.
    pub(crate) inputs: Vec<usize>,
}

/// Two inputs or groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pair {
    pub(crate) sides: [Side; 2],
}

/// One of a pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Side {
    pub(crate) name: String,
    pub(crate) label: String,
    /// Positions of its inputs.
    pub(crate) inputs: Vec<usize>,
}

/// The groups with every name resolved.
pub(super) fn groups(
    written: Vec<GroupSource>,
    features: &FeatureSet,
    equations: &[Equation],
) -> Result<Vec<Group>, BundleError> {
    let mut groups: Vec<Group> = Vec::new();
    for GroupSource { name, label, inputs } in written {
        let place = format!("group `{name}`");
        let wrong = |what: String| Err(BundleError::Name { place: place.clone(), what });
        if name.trim().is_empty() || label.trim().is_empty() {
            return wrong("has no name or no label; give both".into());
        }
        if features.position(&name).is_some() {
            return wrong("has the name of an input; give it another".into());
        }
        if groups.iter().any(|group| group.name == name) {
            return wrong("is there twice".into());
        }
        let mut positions = Vec::new();
        for input in &inputs {
            let Some(at) = features.position(input) else {
                return wrong(format!("there is no input `{input}`"));
            };
            if !equations.iter().flat_map(|e| &e.outputs).any(|output| output.inputs.contains(&at)) {
                return wrong(format!("no output depends on `{input}`"));
            }
            positions.push(at);
        }
        groups.push(Group { name, label, inputs: positions });
    }
    let members = groups.iter().map(|group| group.inputs.clone()).collect();
    let group = |at: usize| groups.get(at).map(|group| group.name.clone()).unwrap_or_default();
    match Groups::new(features.inputs().len(), members) {
        Ok(_) => Ok(groups),
        Err(GroupError::Overlap { column, first, second }) => Err(BundleError::Name {
            place: format!("group `{}`", group(second)),
            what: format!(
                "`{}` is in group `{}` already; keep it in one of them, once",
                features.inputs()[column].name,
                group(first)
            ),
        }),
        Err(GroupError::Empty { group: at } | GroupError::Unknown { group: at, .. }) => {
            Err(BundleError::Name { place: format!("group `{}`", group(at)), what: "has no inputs".into() })
        }
    }
}

/// The pairs with every name resolved. Each must be one between which some output of trees knows an interaction.
pub(super) fn pairs(
    written: &[[String; 2]],
    groups: &[Group],
    features: &FeatureSet,
    equations: &[Equation],
    trained: Option<&ModelFile>,
) -> Result<Vec<Pair>, BundleError> {
    let mut pairs: Vec<Pair> = Vec::new();
    for names in written {
        let place = format!("interactions, `{}` and `{}`", names[0], names[1]);
        let wrong = |what: String| Err(BundleError::Name { place: place.clone(), what });
        let mut sides = Vec::new();
        for name in names {
            match side(name, groups, features) {
                Some(side) => sides.push(side),
                None => return wrong(format!("`{name}` is no input and no group")),
            }
        }
        let Ok([one, other]) = <[Side; 2]>::try_from(sides) else { continue };
        if one.inputs.iter().any(|at| other.inputs.contains(at)) {
            return wrong("the two have an input in common; an interaction is between different inputs".into());
        }
        let is_same = |pair: &&Pair| {
            let [a, b] = &pair.sides;
            (a.name == one.name && b.name == other.name) || (a.name == other.name && b.name == one.name)
        };
        if pairs.iter().find(is_same).is_some() {
            return wrong("the pair is there twice".into());
        }
        let pair = Pair { sides: [one, other] };
        if !equations.iter().flat_map(|e| &e.outputs).any(|output| pair.is_of(output, trained)) {
            return wrong(
                "no output of trees that hold training weights, or that have a reference cohort, depends on both; \
                 interactions of other models are not computed"
                    .into(),
            );
        }
        pairs.push(pair);
    }
    Ok(pairs)
}

fn side(name: &str, groups: &[Group], features: &FeatureSet) -> Option<Side> {
    if let Some(Group { name, label, inputs }) = groups.iter().find(|group| group.name == name) {
        return Some(Side { name: name.clone(), label: label.clone(), inputs: inputs.clone() });
    }
    let at = features.position(name)?;
    let label = features.label(&features.inputs()[at]).to_owned();
    Some(Side { name: name.to_owned(), label, inputs: vec![at] })
}

impl Pair {
    /// Whether the output's trees can tell what the two do together.
    pub(crate) fn is_of(&self, output: &Output, trained: Option<&ModelFile>) -> bool {
        let is_of_trees = matches!(output.scoring, Scoring::Trained(_))
            && trained.is_some_and(|file| matches!(file.predictor, Predictor::Trees(_)))
            && matches!(output.explained_by, Method::Trees | Method::Cohort);
        is_of_trees && self.sides.iter().all(|side| side.inputs.iter().any(|at| output.inputs.contains(at)))
    }
}
