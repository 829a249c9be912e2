//! The model card: what the recipe answers and what the run found, whole or not at all.

use serde_json::Value;

use crate::error::PublishError;
use crate::facts::filled;

/// Tables and fields that every card has: the 31 source attributes of 45 CFR 170.315(b)(11)(iv)(B), then an applied model
/// card as the Coalition for Health AI describes it.
const REQUIRED: &[(&str, &[&str])] = &[
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

/// The card with the run's facts filled in.
///
/// # Errors
/// Lists every field that is absent or says nothing, and names a fact that the run does not know.
pub(crate) fn card(template: &str, facts: &Value) -> Result<String, PublishError> {
    let card = filled(template, facts, "card")?;
    let table: toml::Table = card.parse().map_err(|error: toml::de::Error| PublishError::Card(error.to_string()))?;
    let mut empty = Vec::new();
    for name in ["model", "status", "reading_of_the_source"] {
        if !says_something(table.get(name)) {
            empty.push(name.to_owned());
        }
    }
    for (group, fields) in REQUIRED {
        let found = table.get(*group).and_then(toml::Value::as_table);
        let silent = fields.iter().filter(|field| !says_something(found.and_then(|found| found.get(**field))));
        empty.extend(silent.map(|field| format!("{group}.{field}")));
    }
    // Fields beyond the required ones must speak, too.
    let more = table.iter().filter_map(|(group, value)| Some((group, value.as_table()?)));
    for (group, fields) in more {
        for (field, value) in fields {
            let place = format!("{group}.{field}");
            if !says_something(Some(value)) && !empty.contains(&place) {
                empty.push(place);
            }
        }
    }
    if empty.is_empty() { Ok(card) } else { Err(PublishError::EmptyCard { fields: empty }) }
}

fn says_something(value: Option<&toml::Value>) -> bool {
    match value {
        Some(toml::Value::String(text)) => !text.trim().is_empty(),
        Some(toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Boolean(_)) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn whole() -> String {
        let mut card = "model = \"x\"\nstatus = \"demonstration\"\nreading_of_the_source = \"read\"\n".to_owned();
        for (group, fields) in REQUIRED {
            card += &format!("[{group}]\n");
            fields.iter().for_each(|field| card += &format!("{field} = \"not reported by the source\"\n"));
        }
        card
    }

    #[test]
    fn there_are_31_source_attributes() {
        assert_eq!(REQUIRED[..9].iter().map(|(_, fields)| fields.len()).sum::<usize>(), 31);
    }

    #[test]
    fn a_field_that_says_nothing_stops_the_card() {
        assert!(card(&whole(), &json!({})).is_ok());
        let silent = whole().replacen("intended_use = \"not reported by the source\"", "intended_use = \" \"", 1);
        let silent = silent.replacen("testing_party = \"not reported by the source\"\n", "", 1) + "more = \"\"\n";
        let error = card(&silent, &json!({})).unwrap_err().to_string();
        for place in ["purpose.intended_use", "external_validation.testing_party", "licence.more"] {
            assert!(error.contains(place), "{error}");
        }
        assert!(!error.contains("intended_users"));
    }

    #[test]
    fn figures_come_from_the_run() {
        let text = whole().replacen(
            "validity_in_external_data = \"not reported by the source\"",
            "validity_in_external_data = \"C {{/c:2}}\"",
            1,
        );
        assert!(card(&text, &json!({"c": 0.671})).unwrap().contains("validity_in_external_data = \"C 0.67\""));
        assert!(card(&text, &json!({})).unwrap_err().to_string().contains("{{/c}}"));
    }
}
