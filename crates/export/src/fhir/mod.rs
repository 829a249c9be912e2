//! FHIR R4: a Bundle of type collection with a RiskAssessment for each output, an Observation beside it where the number is an
//! amount, what could not be used or does not hold as DetectedIssue, and for each model a Provenance.
//!
//! Source: HL7 FHIR R4 (4.0.1), resources Bundle, RiskAssessment, Observation, DetectedIssue, Provenance, Device.

mod amount;
mod device;
mod issue;
mod parts;
mod provenance;
mod risk;

use serde_json::{Value, json};

use crate::identity::{self, uuid};
use crate::{Export, ExportError, is_shown, words};
use parts::{Entry, Named, pruned};

/// What every resource of an export belongs to.
struct Context<'a> {
    export: &'a Export<'a>,
    as_of: jiff::civil::Date,
    subject: Value,
    device: Value,
}

/// The Bundle of one patient.
pub(crate) fn bundle(export: &Export<'_>) -> Result<Value, ExportError> {
    let chosen = export.chosen(is_shown)?;
    let assessment = export.assessment;
    let device = device::program();
    let as_of = words::as_of(assessment)?;
    let context = Context { export, as_of, subject: parts::subject(&assessment.patient), device: device.reference() };
    let (mut entries, mut results) = (vec![device], vec![assessment.bound_to.input_sha256.clone()]);
    for (model, source) in chosen {
        let result = identity::result(assessment, model, source)?;
        let named = Named { model, source, result: &result };
        let mut of_model: Vec<Entry> = vec![];
        for output in &model.outputs {
            let amount = amount::observation(&context, &named, output);
            of_model.push(risk::assessment(&context, &named, output, amount.as_ref().map(Entry::reference)));
            of_model.extend(amount);
        }
        of_model.extend(issue::of_model(&context, &named));
        of_model.extend(provenance::of_model(&context, &named, &of_model));
        entries.extend(of_model);
        results.push(result);
    }
    let of_record = issue::of_record(&context);
    let about_record = provenance::of_record(&context, &of_record);
    entries.extend(of_record);
    entries.extend(about_record);
    let made_at = export.instant();
    let parts: Vec<&str> = ["fhir bundle", &made_at].into_iter().chain(results.iter().map(String::as_str)).collect();
    let id = uuid(&parts);
    Ok(pruned(json!({
        "resourceType": "Bundle",
        "id": id,
        "identifier": parts::urn_identifier(&id),
        "type": "collection",
        "timestamp": made_at,
        "entry": entries.into_iter().map(Entry::into_json).collect::<Vec<_>>(),
    })))
}
