//! The files of a bundle, held against the engine before anyone may keep them.

use std::collections::BTreeMap;

use assess::source::applicability::ApplicabilitySource;
use assess::source::uncertainty::UncertaintySource;
use assess::source::{BundleParts, BundleSource, EquationSource, GroupSource, OutputSource, TermSource};
use assess::{Bundle, Performance};
use features::FeatureSet;
use features::definition::{ConceptDefinition, InputDefinition};
use model::trees::TreeEnsemble;
use model::{Link, ModelFile};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::card::card;
use crate::equation::equation;
use crate::error::PublishError;
use crate::facts::filled;
use crate::golden::{Columns, golden};
use crate::invented::Invented;
use crate::marginal::Marginal;
use crate::reference::cohort;
use crate::settings::{Form, OutputSettings, PublishSettings};

/// What a bundle is made of.
#[derive(Debug, Clone)]
pub struct Published<'a> {
    /// Texts and rules.
    pub settings: &'a PublishSettings,
    /// The inputs, as the table of features was made with them.
    pub inputs: &'a [InputDefinition],
    /// The model's columns as expressions over the inputs.
    pub terms: &'a [TermSource],
    /// The concepts that the inputs name.
    pub concepts: &'a [ConceptDefinition],
    /// The fitted model.
    pub model: &'a ModelFile<TreeEnsemble>,
    /// The values of each input over the training rows, by name; NaN is missing.
    pub values: &'a BTreeMap<String, Vec<f64>>,
    /// What the run found, for the card's and the source's placeholders.
    pub facts: &'a Value,
    /// What the training data know of the records that the model holds for.
    pub applicability: Option<&'a ApplicabilitySource>,
    /// How sure the outputs are, as measured.
    pub uncertainty: Option<&'a UncertaintySource>,
    /// How well it did where it was measured.
    pub performance: Option<&'a Performance>,
    /// The card with placeholders.
    pub card: &'a str,
    /// The text of `source.md` with placeholders.
    pub source: &'a str,
    /// The seed of invented patients.
    pub seed: u64,
}

/// The files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Makes the files of a bundle.
///
/// # Errors
/// Says what does not fit: a silent card, a figure that the run does not know, an input without values, or a bundle that the
/// engine refuses or scores otherwise.
pub fn publish(from: &Published<'_>) -> Result<Files, PublishError> {
    let features = FeatureSet::new(from.inputs.to_vec(), from.concepts)
        .map_err(|error| PublishError::Input { input: String::new(), problem: error.to_string() })?;
    let columns = Columns::new(&features, from.terms, &from.model.columns)?;
    let marginals = marginals(from, &features)?;
    let model = &with_survival(from);
    let from = &Published { model, ..from.clone() };
    let invented = Invented::new(&marginals, from.seed);
    let golden = golden(&from.settings.golden, &from.settings.outputs, &columns, model, &invented)?;
    let depends = used_inputs(from.model, from.terms, &features)?;
    let source = bundle_source(from, &depends)?;
    let is_model = from.settings.form == Form::Model;
    let reference = from.settings.reference.as_ref().map(|settings| {
        let used: Vec<Marginal> = marginals.iter().filter(|m| depends.contains(&m.input)).cloned().collect();
        cohort(settings.patients, &used, from.seed)
    });

    let mut files = Files::new();
    files.insert("bundle.json".into(), json(&source)?);
    files.insert("golden.json".into(), json(&golden)?);
    if is_model {
        files.insert("model.json".into(), import::model_json(model).map_err(|e| PublishError::Text(e.to_string()))?);
    }
    if let Some(reference) = &reference {
        files.insert("reference.json".into(), json(reference)?);
    }
    if let Some(applicability) = from.applicability {
        files.insert("applicability.json".into(), json(applicability)?);
    }
    if let Some(uncertainty) = from.uncertainty {
        files.insert("uncertainty.json".into(), json(uncertainty)?);
    }
    if let Some(performance) = from.performance {
        let outputs: Vec<&str> = source.equations.iter().flat_map(|e| &e.outputs).map(|o| o.id.as_str()).collect();
        let problems = performance.problems(&outputs);
        if !problems.is_empty() {
            return Err(PublishError::Performance(problems));
        }
        files.insert("performance.json".into(), json(performance)?);
    }
    // A card names the bundle of each version by its hash, so that this one's is a fact, too.
    let mut facts = from.facts.clone();
    if let (Some(facts), Some(bytes)) = (facts.as_object_mut(), files.get("bundle.json")) {
        facts.insert("bundle".into(), serde_json::json!({ "sha256": sha256(bytes) }));
    }
    let settings = from.settings;
    files.insert("card.toml".into(), card(from.card, &facts, &settings.id, &settings.version)?.into_bytes());
    files.insert("source.md".into(), filled(from.source, &facts, "source.md")?.into_bytes());

    let trained = is_model.then(|| model.clone());
    let (applicability, uncertainty) = (from.applicability.cloned(), from.uncertainty.cloned());
    let parts = BundleParts { bundle: source, golden, trained, cohort: reference, applicability, uncertainty };
    let bundle = Bundle::from_parts(parts, from.concepts)?;
    let failures = bundle.golden_failures();
    if failures.is_empty() { Ok(files) } else { Err(PublishError::Golden(failures)) }
}

/// The distribution of every input: those that only rules read belong to a whole golden patient, too.
fn marginals(from: &Published<'_>, features: &FeatureSet) -> Result<Vec<Marginal>, PublishError> {
    let marginal = |input: &InputDefinition| {
        let values = from.values.get(&input.name).ok_or_else(|| PublishError::Input {
            input: input.name.clone(),
            problem: "the table of features has no values of it; run `insite features` again".to_owned(),
        })?;
        Marginal::of(features, input, values)
    };
    features.inputs().iter().map(marginal).collect()
}

/// The inputs that the model's columns read, where the model uses the column.
pub(crate) fn used_inputs(
    model: &ModelFile<TreeEnsemble>,
    terms: &[TermSource],
    features: &FeatureSet,
) -> Result<Vec<String>, PublishError> {
    let compiled = model.clone().compile().map_err(|error| PublishError::Text(error.to_string()))?;
    let names = features.variables();
    let mut used = Vec::new();
    for column in compiled.predictor.columns() {
        let Some(term) = model.columns.get(column).and_then(|name| terms.iter().find(|t| t.name == *name)) else {
            continue;
        };
        let variables = features::expression::Variables { names: &names };
        let reads = features::expression::Expression::parse(&term.expression, &variables)
            .map_err(|error| PublishError::Input { input: term.name.clone(), problem: error.to_string() })?
            .reads();
        used.extend(reads.iter().filter_map(|at| features.inputs().get(*at)).map(|input| input.name.clone()));
    }
    used.sort_unstable();
    used.dedup();
    Ok(used)
}

/// The model with the outputs that are asked for as survival turned round.
fn with_survival(from: &Published<'_>) -> ModelFile<TreeEnsemble> {
    let mut model = from.model.clone();
    for output in from.settings.outputs.iter().filter(|output| output.survival) {
        for named in model.outputs.iter_mut().filter(|named| named.name == output.trained) {
            if let Link::CoxRisk { baseline_survival, centre } = named.link {
                named.link = Link::CoxSurvival { baseline_survival, centre };
            }
        }
    }
    model
}

/// A recipe's groups and pairs without what this model came not to use: which inputs matter is known after fitting only.
fn used_groups(settings: &PublishSettings, depends: &[String]) -> (Vec<GroupSource>, Vec<[String; 2]>) {
    let is_used = |name: &String| depends.contains(name);
    let mut groups = settings.groups.clone();
    groups.iter_mut().for_each(|group| group.inputs.retain(is_used));
    groups.retain(|group| group.inputs.len() > 1);
    let is_there = |name: &String| is_used(name) || groups.iter().any(|group| group.name == *name);
    let pairs = settings.interactions.iter().filter(|pair| pair.iter().all(is_there)).cloned().collect();
    (groups, pairs)
}

fn bundle_source(from: &Published<'_>, depends: &[String]) -> Result<BundleSource, PublishError> {
    let settings = from.settings.clone();
    let (groups, interactions) = used_groups(&settings, depends);
    let output = |output: OutputSettings| {
        let (trained, link, predictors) = match settings.form {
            Form::Model => (Some(output.trained), None, None),
            Form::Equation => {
                let (link, predictors) = equation(from.model, &output.trained)
                    .map_err(|problem| PublishError::Output { output: output.id.clone(), problem })?;
                (None, Some(link), Some(predictors))
            }
        };
        Ok(OutputSource {
            id: output.id,
            label: output.label,
            short: output.short,
            horizon_years: output.horizon_years,
            unit: output.unit,
            quantity: output.quantity,
            trained,
            link,
            by: None,
            predictors,
        })
    };
    let outputs = settings.outputs.into_iter().map(output).collect::<Result<_, PublishError>>()?;
    // Only the model's own columns: a term that no column asks for would be refused.
    let terms = from.model.columns.iter().filter_map(|c| from.terms.iter().find(|t| t.name == *c)).cloned();
    let equation = EquationSource {
        id: "fitted".to_owned(),
        label: settings.equation,
        when: None,
        terms: terms.collect(),
        outputs,
    };
    Ok(BundleSource {
        schema: 1,
        id: settings.id,
        version: settings.version,
        title: settings.title,
        summary: settings.summary,
        field: settings.field,
        task: settings.task,
        family: settings.family,
        offer: settings.offer,
        children: settings.children,
        citation: settings.citation,
        population: settings.population,
        reference_patient: settings.reference_patient,
        instances_are_public: settings.instances_are_public,
        inputs: from.inputs.to_vec(),
        groups,
        interactions,
        equations: vec![equation],
        alerts: settings.alerts,
        missing: settings.missing,
        actionable: settings.actionable,
        impossible: settings.impossible,
        thresholds: settings.thresholds,
        dose: settings.dose,
        treatment: settings.treatment,
    })
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// JSON for people: indented, and without what says nothing.
fn json(value: &impl Serialize) -> Result<Vec<u8>, PublishError> {
    let wrong = |error: serde_json::Error| PublishError::Text(error.to_string());
    let mut value = serde_json::to_value(value).map_err(wrong)?;
    if let Value::Object(fields) = &mut value {
        fields.iter_mut().for_each(|(name, field)| without_nothing(field, name == "rows"));
        fields.retain(|_, field| !field.is_null());
    }
    let mut text = serde_json::to_vec_pretty(&value).map_err(wrong)?;
    text.push(b'\n');
    Ok(text)
}

/// Takes away fields that are null. A reference cohort's rows keep theirs: there it means that a value is absent.
fn without_nothing(value: &mut Value, keeps: bool) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| keeps || !field.is_null());
            fields.values_mut().for_each(|field| without_nothing(field, keeps));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| without_nothing(item, keeps)),
        _ => {}
    }
}
