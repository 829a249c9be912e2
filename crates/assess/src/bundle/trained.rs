//! What must hold of a trained model and of the terms that it is given before a bundle may use it.

use features::FeatureSet;
use features::expression::Expression;
use model::{Combination, ModelFile, Predictor};

use super::source::{BundleSource, EquationSource, TermSource, TrainedSource};
use super::{BundleError, Method, absence};

/// How many names a message lists.
const MOST_NAMES: usize = 12;
const FILE: &str = "model.json";

/// The trained model laid out for arithmetic, where the bundle may hold it.
pub(super) fn checked(trained: TrainedSource, source: &BundleSource) -> Result<ModelFile, BundleError> {
    let wrong = |what: String| Err(BundleError::Name { place: FILE.into(), what });
    if let Some(name) = twice(&trained.columns) {
        return wrong(format!("the column `{name}` is there twice; name each column of the training data once"));
    }
    let outputs: Vec<String> = trained.outputs.iter().map(|output| output.name.clone()).collect();
    if let Some(name) = twice(&outputs) {
        return wrong(format!("the output `{name}` is there twice"));
    }
    let file = trained.compile()?;
    let stores = file.stores_instances || holds_vectors(&file.predictor);
    match &source.instances_are_public {
        None if stores => wrong(
            "it stores rows of its training data (such as support vectors), which may be patients; where that data is \
             public, say so in bundle.json: \"instances_are_public\": \"which data set, and where it is published\""
                .into(),
        ),
        Some(said) if said.trim().is_empty() => Err(BundleError::Name {
            place: "instances_are_public".into(),
            what: "says nothing; name the public data set".into(),
        }),
        Some(_) if !stores => Err(BundleError::Name {
            place: "instances_are_public".into(),
            what: format!("{FILE} stores no training rows; leave it out"),
        }),
        _ => Ok(file),
    }
}

/// The terms of an equation in the order of the model's columns, which they must name exactly.
pub(super) fn in_order<'a>(
    equation: &'a EquationSource,
    columns: &[String],
    place: &str,
) -> Result<Vec<&'a TermSource>, BundleError> {
    let term = |column: &String| equation.terms.iter().find(|term| term.name == *column);
    let missing: Vec<&str> = columns.iter().filter(|c| term(c).is_none()).map(String::as_str).collect();
    let extra: Vec<&str> =
        equation.terms.iter().map(|t| t.name.as_str()).filter(|t| !columns.iter().any(|c| c == t)).collect();
    if missing.is_empty() && extra.is_empty() {
        return Ok(columns.iter().filter_map(term).collect());
    }
    let part = |what: &str, names: &[&str]| (!names.is_empty()).then(|| format!("{what} {}", listed(names)));
    let parts = [part("no term for the model's column", &missing), part("no column of the model for the term", &extra)];
    let found: Vec<String> = parts.into_iter().flatten().collect();
    Err(BundleError::Name {
        place: place.into(),
        what: format!("terms and columns of {FILE} do not match by name: {}", found.join("; ")),
    })
}

/// The names of the first equation's terms in the order of its columns: the trained model's, where it is of one.
pub(super) fn term_names(equations: &[EquationSource], file: Option<&ModelFile>) -> Vec<String> {
    let Some(first) = equations.first() else { return vec![] };
    match file.filter(|_| first.outputs.iter().any(|output| output.trained.is_some())) {
        Some(file) => file.columns.clone(),
        None => first.terms.iter().map(|term| term.name.clone()).collect(),
    }
}

/// Every column must be of one input, so that its part belongs to that input; one that may be missing needs a place.
pub(super) fn check_terms(
    file: &ModelFile,
    terms: &[Expression],
    features: &FeatureSet,
    place: &str,
) -> Result<(), BundleError> {
    let nothing = vec![f64::NAN; features.inputs().len()];
    let used = file.predictor.columns();
    for (column, (term, name)) in terms.iter().zip(&file.columns).enumerate() {
        let place = || format!("{place}, term `{name}`");
        let reads = term.reads();
        let [input] = reads.as_slice() else {
            let what = format!(
                "reads {} inputs; a column of a trained model must read exactly one, to which its part belongs",
                reads.len()
            );
            return Err(BundleError::Name { place: place(), what });
        };
        let Some(input) = features.inputs().get(*input).filter(|input| input.optional) else {
            continue;
        };
        // A term may have an answer for a missing input; the model then never sees that it is.
        if used.contains(&column)
            && term.evaluate(&nothing).is_nan()
            && let Some(because) = absence::no_place_for(&file.predictor, column)
        {
            let what = format!(
                "input `{}` is optional, but the model has no place for a missing value: {because}; leave out `optional`",
                input.name
            );
            return Err(BundleError::Name { place: place(), what });
        }
    }
    Ok(())
}

/// How an output that depends on that many inputs is explained where there is no reference cohort.
pub(super) fn explained_by(file: Option<&ModelFile>, inputs: usize) -> Method {
    match file.map(|file| &file.predictor) {
        Some(Predictor::Trees(forest)) if forest.layout().knows_covers() => Method::Trees,
        _ if inputs <= explain::MAX_INPUTS => Method::Enumeration,
        _ => Method::ManyInputs,
    }
}

/// Whether some part of the model is made of training rows, whatever the file says of itself.
fn holds_vectors(predictor: &Predictor) -> bool {
    match predictor {
        Predictor::Kernel(machine) => !machine.vectors.is_empty(),
        Predictor::Pipeline(_, then) => holds_vectors(then),
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => parts.iter().any(|part| holds_vectors(&part.model.predictor)),
            Combination::Stack { parts, last, .. } => {
                parts.iter().any(|part| holds_vectors(&part.model.predictor)) || holds_vectors(&last.predictor)
            }
            Combination::Wide { parts, last, .. } => {
                parts.iter().any(|part| holds_vectors(&part.predictor)) || holds_vectors(last)
            }
        },
        Predictor::Linear(_) | Predictor::Scores(_) | Predictor::Trees(_) => false,
    }
}

fn twice(names: &[String]) -> Option<&String> {
    let mut sorted: Vec<&String> = names.iter().collect();
    sorted.sort_unstable();
    sorted.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}

fn listed(names: &[&str]) -> String {
    let shown: Vec<String> = names.iter().take(MOST_NAMES).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(MOST_NAMES) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
