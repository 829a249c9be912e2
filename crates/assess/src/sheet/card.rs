//! The model card as data: the 31 source attributes of 45 CFR 170.315(b)(11)(iv)(B), further fields, and the history.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::history::{HistorySource, VersionNote, history};

/// What the regulation asks for, in its order: the table of `card.toml`, and its fields.
pub const SOURCE_ATTRIBUTES: [(&str, &[&str]); 9] = [
    (
        "details_and_output",
        &[
            "developer_name_and_contact",
            "technical_implementation_funding_source",
            "output_value_description",
            "output_type",
        ],
    ),
    ("purpose", &["intended_use", "intended_patient_population", "intended_users", "intended_decision_making_role"]),
    ("cautioned_out_of_scope_use", &["tasks_situations_or_populations", "known_risks_and_limitations"]),
    (
        "development_details_and_input_features",
        &[
            "inclusion_and_exclusion_criteria",
            "use_of_demographic_and_social_variables",
            "demographic_representativeness",
            "relevance_to_deployed_setting",
        ],
    ),
    ("fairness_in_development", &["approach_to_fair_output", "approaches_to_bias"]),
    ("external_validation", &["data_source_and_setting", "testing_party", "demographic_representativeness", "process"]),
    (
        "quantitative_performance",
        &[
            "validity_in_data_of_the_same_source",
            "fairness_in_data_of_the_same_source",
            "validity_in_external_data",
            "fairness_in_external_data",
            "references_on_effect_on_outcomes",
        ],
    ),
    (
        "maintenance",
        &["validity_monitoring", "validity_in_local_data", "fairness_monitoring", "fairness_in_local_data"],
    ),
    ("update_schedule", &["update_process_and_frequency", "correction_frequency"]),
];

/// What an applied model card says beyond them, as the Coalition for Health AI describes it; and the licence.
pub const FURTHER_FIELDS: [(&str, &[&str]); 2] = [
    (
        "model_card",
        &[
            "name",
            "release_stage",
            "global_availability",
            "regulatory_status",
            "model_type",
            "foundation_models",
            "input_data_source",
            "output_and_input_data_types",
            "clinical_risk_level",
            "known_biases_or_ethical_considerations",
            "out_of_scope",
            "outcomes",
            "bias_mitigation",
            "security_and_privacy",
            "transparency",
            "stakeholders_consulted",
            "usefulness",
            "fairness",
            "safety",
            "evaluation_references",
            "clinical_trial",
            "peer_reviewed_publication",
            "reimbursement_status",
            "patient_consent_or_disclosure",
        ],
    ),
    ("licence", &["model", "codes"]),
];

/// `card.toml`, as written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSource {
    /// Version of the card's form: 1.
    pub schema: u32,
    /// Name of the model.
    pub model: String,
    /// What the model is and is not, in one sentence.
    pub status: String,
    /// What of the source was read.
    pub reading_of_the_source: String,
    /// The versions, the oldest first.
    #[serde(default)]
    pub history: Vec<HistorySource>,
    /// The tables: texts by field.
    #[serde(flatten)]
    pub tables: BTreeMap<String, BTreeMap<String, String>>,
}

/// A model card, complete.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CardNote {
    /// What the model is and is not, in one sentence.
    pub status: String,
    /// What of the source was read.
    pub reading_of_the_source: String,
    /// The 31 source attributes, in the nine parts and the order of the regulation.
    pub source_attributes: Vec<CardSection>,
    /// What the card says beyond them.
    pub further: Vec<CardSection>,
    /// The versions, the newest first.
    pub history: Vec<VersionNote>,
}

/// A table of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CardSection {
    /// Its name, such as `purpose`.
    pub section: String,
    /// Its place in the regulation, such as `(2)`; absent beyond the regulation.
    pub place: Option<String>,
    /// Its fields.
    pub fields: Vec<CardField>,
}

/// A field of the card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct CardField {
    /// Its name, such as `intended_use`.
    pub field: String,
    /// Its place in the regulation, such as `(2)(i)`; absent beyond the regulation.
    pub place: Option<String>,
    /// What it says; "not reported by the source" is an answer.
    pub text: String,
}

impl CardNote {
    /// What a field says; `None` where the card has no such field.
    #[must_use]
    pub fn text(&self, section: &str, field: &str) -> Option<&str> {
        let sections = self.source_attributes.iter().chain(&self.further);
        let found = sections.filter(|s| s.section == section).flat_map(|s| &s.fields).find(|f| f.field == field)?;
        Some(&found.text)
    }
}

impl CardSource {
    /// The card for a reader. `version` is the bundle's.
    ///
    /// # Errors
    /// Lists, as sentences, every field that is absent or says nothing and what is wrong with the history.
    pub fn note(&self, model: &str, version: &str) -> Result<CardNote, Vec<String>> {
        let mut wrong = vec![];
        if self.schema != 1 {
            wrong.push(format!("`schema` is {}; this program reads 1", self.schema));
        }
        if self.model != model {
            wrong.push(format!("`model` is `{}`, which is not the bundle's id `{model}`", self.model));
        }
        for (name, text) in [("status", &self.status), ("reading_of_the_source", &self.reading_of_the_source)] {
            if text.trim().is_empty() {
                wrong.push(format!("`{name}` says nothing"));
            }
        }
        let required = SOURCE_ATTRIBUTES.iter().chain(&FURTHER_FIELDS);
        for (section, fields) in required {
            let table = self.tables.get(*section);
            let silent = fields.iter().filter(|f| table.and_then(|t| t.get(**f)).is_none_or(|t| t.trim().is_empty()));
            wrong.extend(silent.map(|field| format!("`{section}.{field}` says nothing")));
        }
        // What a card adds must speak, too, and where it is looked for.
        for (section, table) in &self.tables {
            let known = SOURCE_ATTRIBUTES.iter().chain(&FURTHER_FIELDS).find(|(name, _)| name == section);
            let Some((_, fields)) = known else {
                wrong.push(format!("there is no table `{section}` in a card"));
                continue;
            };
            let silent =
                table.iter().filter(|(field, text)| !fields.contains(&field.as_str()) && text.trim().is_empty());
            wrong.extend(silent.map(|(field, _)| format!("`{section}.{field}` says nothing")));
        }
        let versions = history(&self.history, version).unwrap_or_else(|problems| {
            wrong.extend(problems);
            vec![]
        });
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let source_attributes = SOURCE_ATTRIBUTES.iter().enumerate().map(|(at, (section, fields))| {
            let part = format!("({})", at + 1);
            let place = |field: usize| Some(format!("{part}({})", ROMAN.get(field).copied().unwrap_or_default()));
            let fields = fields.iter().enumerate().map(|(n, field)| self.field(section, field, place(n)));
            CardSection { section: (*section).into(), fields: fields.collect(), place: Some(part) }
        });
        Ok(CardNote {
            status: self.status.clone(),
            reading_of_the_source: self.reading_of_the_source.clone(),
            source_attributes: source_attributes.collect(),
            further: FURTHER_FIELDS.iter().map(|(section, fields)| self.beyond(section, fields)).collect(),
            history: versions,
        })
    }

    fn field(&self, section: &str, field: &str, place: Option<String>) -> CardField {
        let text = self.tables.get(section).and_then(|t| t.get(field)).cloned().unwrap_or_default();
        CardField { field: field.into(), place, text }
    }

    /// The fields that every card has, then those that this one adds.
    fn beyond(&self, section: &str, fields: &[&str]) -> CardSection {
        let added = self.tables.get(section).into_iter().flatten().map(|(name, _)| name.as_str());
        let names = fields.iter().copied().chain(added.filter(|name| !fields.contains(name)));
        let fields = names.map(|field| self.field(section, field, None)).collect();
        CardSection { section: section.into(), place: None, fields }
    }
}

/// How the regulation counts the attributes of a part.
const ROMAN: [&str; 5] = ["i", "ii", "iii", "iv", "v"];

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> CardSource {
        let sections = SOURCE_ATTRIBUTES.iter().chain(&FURTHER_FIELDS);
        let said = |fields: &[&str]| fields.iter().map(|f| ((*f).to_owned(), format!("of {f}"))).collect();
        CardSource {
            schema: 1,
            model: "m".into(),
            status: "demonstration".into(),
            reading_of_the_source: "read".into(),
            history: vec![HistorySource {
                date: "2026-11-22".into(),
                version: "1.0.0".into(),
                what: "First version.".into(),
                bundle_sha256: "ab".repeat(32),
            }],
            tables: sections.map(|(name, fields)| ((*name).to_owned(), said(fields))).collect(),
        }
    }

    #[test]
    fn the_31_attributes_stand_in_the_order_and_at_the_places_of_the_regulation() {
        let note = whole().note("m", "1.0.0").unwrap();
        let fields: Vec<&CardField> = note.source_attributes.iter().flat_map(|s| &s.fields).collect();
        assert_eq!(fields.len(), 31);
        let place = |field: &str| fields.iter().find(|f| f.field == field).and_then(|f| f.place.clone()).unwrap();
        assert_eq!(place("developer_name_and_contact"), "(1)(i)");
        assert_eq!(place("intended_decision_making_role"), "(2)(iv)");
        assert_eq!(place("references_on_effect_on_outcomes"), "(7)(v)");
        assert_eq!(place("correction_frequency"), "(9)(ii)");
        assert_eq!(note.text("purpose", "intended_use"), Some("of intended_use"));
        assert_eq!(note.text("purpose", "nothing"), None);
    }

    #[test]
    fn every_silent_field_is_named() {
        let mut card = whole();
        card.tables.get_mut("purpose").unwrap().insert("intended_use".into(), "  ".into());
        card.tables.get_mut("licence").unwrap().remove("codes");
        card.status.clear();
        let wrong = card.note("other", "1.0.0").unwrap_err().join("; ");
        for said in ["`purpose.intended_use` says", "`licence.codes` says", "`status` says", "bundle's id `other`"] {
            assert!(wrong.contains(said), "{wrong}");
        }
        assert!(!wrong.contains("intended_users"));
    }

    #[test]
    fn fields_that_a_card_adds_are_kept() {
        let mut card = whole();
        card.tables.get_mut("licence").unwrap().insert("training_rows".into(), "public".into());
        assert_eq!(card.note("m", "1.0.0").unwrap().text("licence", "training_rows"), Some("public"));
    }
}
