//! RiskAssessment: one output of one model.

use assess::{InputNote, ModelAssessment, OutputAssessment, Quantity, Tier, Verdict};
use language::messages;
use serde_json::{Value, json};

use super::Context;
use super::parts::{self, Entry, Named, coding};
use crate::identity::uuid;
use crate::words;

/// What is known of an output. A number that is an amount stands in the Observation `amount`.
pub(super) fn assessment(
    context: &Context<'_>,
    named: &Named<'_>,
    output: &OutputAssessment,
    amount: Option<Value>,
) -> Entry {
    let Named { model, source, result } = named;
    let id = uuid(&["fhir risk assessment", result, &output.output]);
    let value = words::value(output);
    let verdict = words::verdict(output.verdict);
    let until = words::by_when(context.as_of, output.horizon_years);
    let percent = value.filter(|_| output.quantity.is_probability()).map(|value| value * 100.0);
    let shown = value.map(|value| words::quantity(output, value));
    let said = match &shown {
        Some(shown) => messages::export_is_sentence(&output.label, &messages::export_with_verdict(shown, verdict)),
        None => messages::export_is_sentence(&output.label, verdict),
    };
    let missing = words::all_missing(model, output).map(|labels| messages::export_missing_sentence(&labels));
    let by_hand = words::all_by_hand(model).map(|inputs| messages::export_by_hand(&inputs));
    let alert = output.alert.as_ref().filter(|_| value.is_some());
    let found = alert.map(|alert| alert.finding.clone());
    let next = alert.map(|alert| format!("{} ({})", alert.action, alert.source));
    let status = parts::status(named);
    let mut sentences = vec![status, said];
    sentences.extend(found);
    sentences.extend(output.why.clone().filter(|_| value.is_some()));
    sentences.extend(missing);
    sentences.extend(by_hand);
    sentences.extend(words::remarks(model, output));
    let narrative = parts::narrative(&sentences.iter().cloned().chain(next.clone()).collect::<Vec<_>>());
    let resource = json!({
        "resourceType": "RiskAssessment",
        "meta": parts::meta(Some(source)),
        "text": narrative,
        "identifier": [parts::urn_identifier(&id)],
        "status": status_code(output.verdict),
        "method": parts::method(named),
        "subject": context.subject,
        "occurrenceDateTime": context.export.assessment.as_of,
        "performer": context.device,
        "basis": basis(model, output).into_iter().map(parts::chart_entry).chain(amount).collect::<Vec<_>>(),
        "prediction": [{
            "outcome": {
                "coding": [coding("outputs", &format!("{}/{}", model.model, output.output), &output.label)],
                "text": output.label,
            },
            // R4 wants a percentage: "Decimal values are expressed as percentages as well (max = 100)".
            "probabilityDecimal": percent,
            "qualitativeRisk": value.map(|_| qualitative(output)),
            // Not whenRange, which is the patient's age.
            "whenPeriod": until.map(|until| json!({ "start": context.as_of.to_string(), "end": until.to_string() })),
            "rationale": output.why.clone().filter(|_| value.is_some()),
        }],
        "mitigation": next,
        "note": parts::notes(sentences),
    });
    Entry::new(id, resource)
}

/// By observation-status: what a reader must still look at is not final.
fn status_code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Scored => "final",
        Verdict::Caution => "preliminary",
        Verdict::MissingInputs => "registered",
        Verdict::Refused => "cancelled",
    }
}

/// The tier. HL7's own words for risks stand beside it where the model's guideline says that something is found; a quiet
/// tier does not say that a risk is low.
fn qualitative(output: &OutputAssessment) -> Value {
    let hl7 = |code: &str, display: &str| {
        let system = "http://terminology.hl7.org/CodeSystem/risk-probability";
        json!({ "system": system, "code": code, "display": display })
    };
    let common = match (output.tier, output.quantity) {
        (Tier::Interrupt, Quantity::Risk) => hl7("high", "High likelihood"),
        (Tier::Banner, Quantity::Risk) => hl7("moderate", "Moderate likelihood"),
        _ => Value::Null,
    };
    let (code, display) = words::tier(output.tier);
    json!({ "coding": [coding("tiers", code, display), common], "text": messages::export_is(code, display) })
}

/// The chart entries behind an output: of the inputs that it was computed from and of those that decide whether the model
/// holds; where nothing was computed, of all.
pub(super) fn basis<'a>(model: &'a ModelAssessment, output: &OutputAssessment) -> Vec<&'a str> {
    let counts = |input: &&InputNote| {
        let is_read = output.contributions.iter().any(|c| c.input == input.input);
        output.contributions.is_empty() || is_read || !input.in_equation
    };
    let mut names: Vec<&str> = vec![];
    for evidence in model.inputs.iter().filter(counts).flat_map(|input| &input.evidence) {
        let name = evidence.entry.name.as_str();
        if !words::is_by_hand(evidence) && !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
