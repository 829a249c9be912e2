//! The model card: what the recipe answers and what the run found, whole or not at all.

use assess::CardSource;
use serde_json::Value;

use crate::error::PublishError;
use crate::facts::filled;

/// The card of version `version` of `model` with the run's facts filled in.
///
/// # Errors
/// Lists every field that is absent or says nothing and what is wrong with the history, and names a fact that the run does
/// not know.
pub(crate) fn card(template: &str, facts: &Value, model: &str, version: &str) -> Result<String, PublishError> {
    let card = filled(template, facts, "card")?;
    let source: CardSource = toml::from_str(&card).map_err(|error| PublishError::Card(error.to_string()))?;
    source.note(model, version).map_err(PublishError::EmptyCard)?;
    Ok(card)
}

#[cfg(test)]
mod tests {
    use assess::{FURTHER_FIELDS, SOURCE_ATTRIBUTES};
    use serde_json::json;

    use super::*;

    fn whole() -> String {
        let mut card =
            "schema = 1\nmodel = \"x\"\nstatus = \"demonstration\"\nreading_of_the_source = \"read\"\n".to_owned();
        for (group, fields) in SOURCE_ATTRIBUTES.iter().chain(&FURTHER_FIELDS) {
            card += &format!("[{group}]\n");
            fields.iter().for_each(|field| card += &format!("{field} = \"not reported by the source\"\n"));
        }
        let history = "[[history]]\ndate = \"2026-11-22\"\nversion = \"1.0.0\"\nwhat = \"First version.\"\n";
        card + history + "bundle_sha256 = \"{{/bundle/sha256}}\"\n"
    }

    /// The facts that every run knows, and these.
    fn check(template: &str, mut facts: Value) -> Result<String, PublishError> {
        facts["bundle"] = json!({ "sha256": "ab".repeat(32) });
        card(template, &facts, "x", "1.0.0")
    }

    #[test]
    fn a_field_that_says_nothing_stops_the_card() {
        assert!(check(&whole(), json!({})).unwrap().contains(&"ab".repeat(32)));
        let silent = whole().replacen("intended_use = \"not reported by the source\"", "intended_use = \" \"", 1);
        let silent = silent.replacen("testing_party = \"not reported by the source\"\n", "", 1);
        let silent = silent.replacen("[licence]\n", "[licence]\nmore = \"\"\n", 1);
        let error = check(&silent, json!({})).unwrap_err().to_string();
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
        assert!(check(&text, json!({"c": 0.671})).unwrap().contains("validity_in_external_data = \"C 0.67\""));
        assert!(check(&text, json!({})).unwrap_err().to_string().contains("{{/c}}"));
    }
}
