//! Observation: the number of an output that is an amount or a score, for which a RiskAssessment of R4 has no place.

use assess::OutputAssessment;
use language::messages;
use serde_json::{Value, json};

use super::Context;
use super::parts::{self, Entry, Named, UCUM, coding};
use super::risk::basis;
use crate::identity::uuid;
use crate::words;

/// The number; none of a probability, and none where there is no number.
pub(super) fn observation(context: &Context<'_>, named: &Named<'_>, output: &OutputAssessment) -> Option<Entry> {
    let value = words::value(output).filter(|_| !output.quantity.is_probability())?;
    let Named { model, source, result } = named;
    let is_final = output.verdict == assess::Verdict::Scored;
    let status = parts::status(named);
    let said = messages::export_is_sentence(&output.label, &words::quantity(output, value));
    let id = uuid(&["fhir amount", result, &output.output]);
    // Of the chart's entries an Observation is derived from Observations only; the rest stands in the RiskAssessment.
    let from = basis(model, output).into_iter().filter(|name| name.starts_with("Observation/"));
    let from = from.map(parts::chart_entry).filter(|entry| entry["reference"].is_string());
    let resource = json!({
        "resourceType": "Observation",
        "meta": parts::meta(Some(source)),
        "text": parts::narrative(&[status.clone(), said]),
        "identifier": [parts::urn_identifier(&id)],
        "status": if is_final { "final" } else { "preliminary" },
        "code": {
            "coding": [coding("outputs", &format!("{}/{}", model.model, output.output), &output.label)],
            "text": output.label,
        },
        "subject": context.subject,
        "effectiveDateTime": context.export.assessment.as_of,
        "valueQuantity": {
            "value": value, "unit": assess::unit_in_words(&output.unit), "system": UCUM, "code": output.unit,
        },
        "method": parts::method(named),
        "device": context.device,
        "derivedFrom": from.collect::<Vec<Value>>(),
        "note": parts::notes([status]),
    });
    Some(Entry::new(id, resource))
}
