//! The facts of a chart entry that a reader looks for first, out of its FHIR text.

use serde_json::Value;

use crate::format;
use crate::words;

/// Names and values of what the entry says, in reading order; empty for what is not a FHIR resource.
pub(crate) fn entry_facts(text: &str) -> Vec<(String, String)> {
    let Ok(entry) = serde_json::from_str::<Value>(text) else { return vec![] };
    let mut facts = Vec::new();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|v| !v.is_empty()) {
            facts.push((name.to_owned(), value));
        }
    };
    add(words::fact_kind(), entry.get("resourceType").and_then(Value::as_str).map(str::to_owned));
    for path in ["code", "medicationCodeableConcept", "vaccineCode", "relationship"] {
        add(words::fact_what(), entry.get(path).and_then(concept));
    }
    add(words::fact_birth_date(), entry.get("birthDate").and_then(Value::as_str).map(format::date));
    add(words::fact_sex(), entry.get("gender").and_then(Value::as_str).map(str::to_owned));
    add(words::fact_value(), value_of(&entry));
    for component in entry.get("component").and_then(Value::as_array).into_iter().flatten() {
        if let Some(name) = component.get("code").and_then(concept_name) {
            add(&name, value_of(component));
        }
    }
    add(
        words::fact_range(),
        entry.get("referenceRange").and_then(Value::as_array).and_then(|r| r.first()).and_then(range),
    );
    for path in [
        "effectiveDateTime",
        "onsetDateTime",
        "performedDateTime",
        "occurrenceDateTime",
        "authoredOn",
        "recordedDate",
        "date",
        "issued",
    ] {
        add(words::fact_date(), entry.get(path).and_then(Value::as_str).map(format::date));
    }
    for path in ["effectivePeriod", "performedPeriod", "period", "onsetPeriod"] {
        add(words::fact_date(), entry.get(path).map(period));
    }
    for path in ["status", "clinicalStatus", "verificationStatus", "intent"] {
        add(
            words::fact_status(),
            entry.get(path).and_then(|s| s.as_str().map(str::to_owned).or_else(|| concept_name(s))),
        );
    }
    add(
        words::fact_dose(),
        entry
            .get("dosageInstruction")
            .and_then(Value::as_array)
            .and_then(|d| d.first()?.get("text")?.as_str().map(str::to_owned)),
    );
    add(words::fact_why_absent(), entry.get("dataAbsentReason").and_then(concept_name));
    facts
}

/// A concept's name and its codes.
fn concept(concept: &Value) -> Option<String> {
    let codes = concept.get("coding").and_then(Value::as_array).into_iter().flatten().filter_map(|coding| {
        let code = coding.get("code")?.as_str()?;
        let system = coding.get("system").and_then(Value::as_str).map(words::code_system).unwrap_or_default();
        Some(format!("{system} {code}").trim().to_owned())
    });
    let codes = codes.collect::<Vec<_>>().join(", ");
    match (concept_name(concept), codes.is_empty()) {
        (Some(name), true) => Some(name),
        (Some(name), false) => Some(format!("{name} ({codes})")),
        (None, false) => Some(codes),
        (None, true) => None,
    }
}

fn concept_name(concept: &Value) -> Option<String> {
    let codings = concept.get("coding").and_then(Value::as_array);
    let in_coding = |field: &str| codings.into_iter().flatten().find_map(|c| c.get(field)?.as_str().map(str::to_owned));
    let text = concept.get("text").and_then(Value::as_str).map(str::to_owned);
    text.or_else(|| in_coding("display")).or_else(|| in_coding("code"))
}

fn value_of(holder: &Value) -> Option<String> {
    let value = holder.as_object()?.iter().find(|(name, _)| name.starts_with("value")).map(|(_, value)| value)?;
    match value {
        Value::String(text) => Some(format::date(text)),
        Value::Bool(true) => Some(words::yes().into()),
        Value::Bool(false) => Some(words::no().into()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(_) => quantity(value).or_else(|| concept(value)),
        Value::Null | Value::Array(_) => None,
    }
}

fn quantity(quantity: &Value) -> Option<String> {
    let value = quantity.get("value")?;
    let field = |name: &str| quantity.get(name).and_then(Value::as_str);
    let unit = field("unit").or_else(|| field("code")).unwrap_or_default();
    Some(format!("{}{value} {unit}", field("comparator").unwrap_or_default()).trim().to_owned())
}

fn range(range: &Value) -> Option<String> {
    let limit = |name: &str| range.get(name).and_then(quantity);
    match (limit("low"), limit("high")) {
        (Some(low), Some(high)) => Some(words::from_to(&low, &high)),
        (Some(low), None) => Some(format!("≥ {low}")),
        (None, Some(high)) => Some(format!("≤ {high}")),
        (None, None) => range.get("text").and_then(Value::as_str).map(str::to_owned),
    }
}

fn period(period: &Value) -> String {
    let day = |name: &str| period.get(name).and_then(Value::as_str).map(format::date);
    match (day("start"), day("end")) {
        (Some(start), Some(end)) if start == end => start,
        (Some(start), Some(end)) => words::from_to(&start, &end),
        (Some(start), None) => words::since(&start),
        (None, end) => end.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(text: &str, name: &str) -> Option<String> {
        entry_facts(text).into_iter().find(|(n, _)| n == name).map(|(_, value)| value)
    }

    #[test]
    fn a_result_says_what_how_much_and_when() {
        let text = r#"{"resourceType": "Observation", "status": "final",
            "code": {"text": "Creatinine", "coding": [{"system": "http://loinc.org", "code": "2160-0"}]},
            "valueQuantity": {"comparator": "<", "value": 1.20, "unit": "mg/dL"},
            "referenceRange": [{"low": {"value": 0.5, "unit": "mg/dL"}, "high": {"value": 1.1, "unit": "mg/dL"}}],
            "effectiveDateTime": "2026-03-09T10:00:00Z"}"#;
        assert_eq!(fact(text, words::fact_what()).unwrap(), "Creatinine (LOINC 2160-0)");
        assert_eq!(fact(text, words::fact_value()).unwrap(), "<1.2 mg/dL");
        assert_eq!(fact(text, words::fact_date()).unwrap(), "9 March 2026");
        assert_eq!(fact(text, words::fact_status()).unwrap(), "final");
    }

    #[test]
    fn components_have_names_of_their_own() {
        let text = r#"{"resourceType": "Observation", "component": [
            {"code": {"text": "Systolic"}, "valueQuantity": {"value": 142, "code": "mm[Hg]"}},
            {"code": {"text": "Diastolic"}, "valueQuantity": {"value": 81, "code": "mm[Hg]"}}]}"#;
        assert_eq!(fact(text, "Systolic").unwrap(), "142 mm[Hg]");
        assert_eq!(fact(text, "Diastolic").unwrap(), "81 mm[Hg]");
    }

    #[test]
    fn what_is_no_resource_has_no_facts() {
        assert!(entry_facts("[1, 2]").is_empty());
        assert!(entry_facts("not json").is_empty());
    }
}
