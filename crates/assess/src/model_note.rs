//! What a reader should know of a model before using it: plain data, for the page and for `insite inspect`.

use features::definition::{CodeSet, IndexItem, InputDefinition, Kind, QuantitySource};
use language::messages;
use serde::{Deserialize, Serialize};

use crate::assessment::Quantity;
use crate::bundle::source::{Citation, Family, Task};
use crate::bundle::{Bundle, Output};

/// A model, described.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ModelNote {
    /// Name, such as `prevent`.
    pub id: String,
    /// Version of the bundle.
    pub version: String,
    /// Words for a reader.
    pub title: String,
    /// One sentence for a clinician.
    pub summary: String,
    /// The specialty.
    pub field: String,
    /// What kind of answer it gives.
    pub task: Task,
    /// The outcome that it shares with other models.
    pub family: Option<Family>,
    /// For whom it holds.
    pub population: String,
    /// When it refuses, as sentences.
    pub refuses: Vec<String>,
    /// Where it was published.
    pub citation: Citation,
    /// Who the reference patient is.
    pub reference_patient: String,
    /// Of a trained model: what trained it, what file it was imported from, what it stores of its training data and
    /// what else a reader should know, as sentences. Empty for a published equation.
    pub training: Vec<String>,
    /// How its numbers are explained and against what, which inputs are shown as one and which pairs' interactions are
    /// given, as sentences.
    pub explanation: Vec<String>,
    /// What it takes.
    pub inputs: Vec<ModelInputNote>,
    /// What it gives.
    pub outputs: Vec<ModelOutputNote>,
    /// How many golden patients it must reproduce wherever it is loaded.
    pub golden_patients: usize,
}

/// An input, described.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ModelInputNote {
    /// Name.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// UCUM unit, where there is one.
    pub unit: Option<String>,
    /// Names of the options, where it is one of several.
    pub options: Vec<String>,
    /// Words for the options, in their order.
    pub option_labels: Vec<String>,
    /// Days in which a value is current.
    pub lookback_days: Option<i32>,
    /// Range in which the model holds.
    pub range: Option<[f64; 2]>,
    /// The model answers without it, too.
    pub optional: bool,
    /// Where it is looked for, the most preferred first.
    pub found_by: Vec<String>,
}

/// An output, described.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ModelOutputNote {
    /// Name.
    pub output: String,
    /// Words for a reader.
    pub label: String,
    /// UCUM unit; `1` for probabilities.
    pub unit: String,
    /// What the number is.
    pub quantity: Quantity,
    /// The horizon in years, where there is one.
    pub horizon_years: Option<f64>,
}

impl Bundle {
    /// Describes the model.
    #[must_use]
    pub fn note(&self) -> ModelNote {
        let about = &self.about;
        let mut outputs: Vec<&Output> = self.equations.iter().flat_map(|e| &e.outputs).collect();
        outputs.dedup_by_key(|output| output.id.as_str());
        ModelNote {
            id: about.id.clone(),
            version: about.version.clone(),
            title: about.title.clone(),
            summary: about.summary.clone(),
            field: about.field.clone(),
            task: about.task,
            family: about.family.clone(),
            population: about.population.clone(),
            refuses: self.refuse.iter().map(|r| r.because.clone()).collect(),
            citation: about.citation.clone(),
            reference_patient: about.reference_patient.clone(),
            training: self.training(),
            explanation: self.explanation_note(),
            inputs: self.features.inputs().iter().map(|input| self.input_note(input)).collect(),
            outputs: outputs.into_iter().map(output_note).collect(),
            golden_patients: self.golden.len(),
        }
    }

    fn training(&self) -> Vec<String> {
        let Some(file) = &self.trained else {
            let is_fitted = self.equations.iter().any(|equation| equation.id == FITTED);
            return if is_fitted { vec![messages::assess_training_fitted().to_owned()] } else { vec![] };
        };
        let mut sentences = vec![messages::assess_training_imported(&file.written_by, &file.source_sha256)];
        if let Some(public) = &self.instances_are_public {
            sentences.push(messages::assess_training_rows(public));
        }
        sentences.extend(file.notes.iter().cloned());
        sentences
    }

    fn input_note(&self, input: &InputDefinition) -> ModelInputNote {
        let (options, option_labels) = self.features.options(&input.of).into_iter().unzip();
        ModelInputNote {
            input: input.name.clone(),
            label: self.features.label(input).to_owned(),
            unit: self.features.unit(input),
            options,
            option_labels,
            lookback_days: input.lookback_days,
            range: input.range,
            optional: input.optional,
            found_by: self.found_by(&input.of),
        }
    }

    fn found_by(&self, of: &str) -> Vec<String> {
        match self.features.concept(of).map(|c| &c.kind) {
            None => vec![messages::assess_found_patient().into()],
            Some(Kind::Quantity(quantity)) => {
                let source = |s: &QuantitySource| match s {
                    QuantitySource::Observed { codes: set, .. } => codes(set).unwrap_or_default(),
                    QuantitySource::Derived { note, .. } => messages::assess_found_computed(note),
                };
                quantity.sources.iter().map(source).collect()
            }
            Some(Kind::Answer(answer)) => vec![codes(&answer.codes).unwrap_or_default()],
            Some(Kind::Visits(visits)) => {
                let classes = visits.classes.join(messages::list_comma());
                let class = (!classes.is_empty()).then(|| messages::assess_found_visit_class(&classes));
                let of_type = codes(&visits.codes).map(|codes| messages::assess_found_visit_type(&codes));
                let lines: Vec<String> = [class, of_type].into_iter().flatten().collect();
                if lines.is_empty() { vec![messages::assess_found_any_visit().into()] } else { lines }
            }
            Some(Kind::Index(index)) => {
                let weight = |item: &IndexItem| {
                    let label = self.features.concept(&item.of).map_or(item.of.as_str(), |c| c.label.as_str());
                    messages::assess_found_index_item(label, &language::decimal(&item.weight.to_string()))
                };
                index.items.iter().map(weight).collect()
            }
            Some(Kind::Presence(presence)) => {
                let drugs: Vec<&str> = presence.drugs.iter().map(|d| d.name.as_str()).collect();
                let drugs = drugs.join(messages::list_comma());
                let observed = presence.observations.iter().filter_map(|o| codes(&o.codes));
                let condition = codes(&presence.conditions).map(|codes| messages::assess_found_condition(&codes));
                let procedure = codes(&presence.procedures).map(|codes| messages::assess_found_procedure(&codes));
                let drug = (!drugs.is_empty()).then(|| messages::assess_found_drug(&drugs));
                let mut lines: Vec<String> = [condition, procedure].into_iter().flatten().collect();
                lines.extend(observed.map(|codes| messages::assess_found_observation(&codes)));
                lines.extend(drug);
                lines
            }
        }
    }
}

fn output_note(output: &Output) -> ModelOutputNote {
    ModelOutputNote {
        output: output.id.clone(),
        label: output.short.clone(),
        unit: output.unit.clone(),
        quantity: output.quantity,
        horizon_years: output.horizon_years,
    }
}

/// What `insite publish` calls the equation of a fitted model, whose coefficients may stand in the bundle like a paper's.
const FITTED: &str = "fitted";

/// Codes behind the names of their systems; `None` where there are none.
fn codes(set: &CodeSet) -> Option<String> {
    let listed = |codes: &[String]| (!codes.is_empty()).then(|| codes.join(messages::list_comma()));
    let systems = [
        ("LOINC", &set.loinc),
        ("SNOMED CT", &set.snomed),
        ("ICD-10", &set.icd10),
        ("ICD-9-CM", &set.icd9),
        ("CPT/HCPCS", &set.cpt),
        ("ICD-10-PCS", &set.icd10pcs),
    ];
    let named = systems.iter().filter_map(|(name, codes)| Some(format!("{name} {}", listed(codes)?)));
    let others = listed(&set.local).map(|codes| messages::assess_found_other_systems(&codes));
    let all: Vec<String> = named.chain(others).collect();
    (!all.is_empty()).then(|| all.join(messages::list_separator()))
}
