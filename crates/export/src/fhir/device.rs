//! Device: the program.

use language::messages;
use serde_json::json;

use super::parts::{Entry, coding};
use crate::identity::uuid;
use crate::{PROGRAM, PROGRAM_VERSION};

pub(super) fn program() -> Entry {
    let resource = json!({
        "resourceType": "Device",
        "status": "active",
        "deviceName": [{ "name": PROGRAM, "type": "user-friendly-name" }],
        "type": { "coding": [coding("devices", "risk-scoring", messages::export_fhir_device())] },
        "version": [{ "value": PROGRAM_VERSION }],
        "note": [{ "text": messages::export_banner() }],
    });
    Entry::new(uuid(&["insite program", PROGRAM_VERSION]), resource)
}
