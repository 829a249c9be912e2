//! Provenance: which program and model made the resources of what input, and what a reader entered by hand.

use language::messages;
use serde_json::{Value, json};

use super::Context;
use super::parts::{self, Entry, Named};
use crate::identity::uuid;
use crate::words;

/// Of everything that one model says; none where it says nothing.
pub(super) fn of_model(context: &Context<'_>, named: &Named<'_>, targets: &[Entry]) -> Option<Entry> {
    let Named { model, source, result } = named;
    let bundle = json!({
        "role": "source",
        "what": {
            "identifier": parts::sha256_identifier(&source.sha256),
            "display": messages::export_provenance_model(
                &model.model, &model.model_version, &source.status, &source.citation,
            ),
        },
    });
    let entered: Vec<Value> = words::by_hand(model)
        .map(|input| {
            let display = messages::export_input_by_hand(&words::input(input));
            json!({ "role": "source", "what": { "display": display } })
        })
        .collect();
    let reader = (!entered.is_empty()).then(|| {
        let who = json!({ "display": messages::export_provenance_reader() });
        json!({ "type": participant("enterer", "Enterer"), "who": who })
    });
    let entities = [bundle].into_iter().chain(entered).collect();
    resource(context, &["fhir provenance", result], targets, reader, entities)
}

/// Of what was found amiss in the record; none where nothing was.
pub(super) fn of_record(context: &Context<'_>, targets: &[Entry]) -> Option<Entry> {
    let assessment = context.export.assessment;
    let index = assessment.bound_to.patient.to_string();
    let digest = assessment.bound_to.input_sha256.as_str();
    let of = ["fhir provenance of record", digest, &index, &assessment.patient, &assessment.as_of];
    resource(context, &of, targets, None, vec![])
}

fn resource(
    context: &Context<'_>,
    of: &[&str],
    targets: &[Entry],
    reader: Option<Value>,
    entities: Vec<Value>,
) -> Option<Entry> {
    if targets.is_empty() {
        return None;
    }
    let assessment = context.export.assessment;
    let made_at = context.export.instant();
    let program = json!({ "type": participant("assembler", "Assembler"), "who": context.device });
    let record = json!({
        "role": "source",
        "what": {
            "identifier": parts::sha256_identifier(&assessment.bound_to.input_sha256),
            "display": messages::export_provenance_record(&language::day(&assessment.as_of)),
        },
    });
    let agents: Vec<Value> = std::iter::once(program).chain(reader).collect();
    let entities: Vec<Value> = std::iter::once(record).chain(entities).collect();
    let resource = json!({
        "resourceType": "Provenance",
        "target": targets.iter().map(Entry::reference).collect::<Vec<_>>(),
        "occurredDateTime": made_at,
        "recorded": made_at,
        "activity": { "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/v3-DataOperation", "code": "CREATE", "display": "create",
        }] },
        "agent": agents,
        "entity": entities,
    });
    let id = uuid(&[of, &[made_at.as_str()]].concat());
    Some(Entry::new(id, resource))
}

fn participant(code: &str, display: &str) -> Value {
    let system = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    json!({ "coding": [{ "system": system, "code": code, "display": display }] })
}
