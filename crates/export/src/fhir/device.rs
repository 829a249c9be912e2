//! Device: the program.

use serde_json::json;

use super::parts::{Entry, coding};
use crate::identity::uuid;
use crate::{BANNER, PROGRAM, PROGRAM_VERSION};

pub(super) fn program() -> Entry {
    let resource = json!({
        "resourceType": "Device",
        "status": "active",
        "deviceName": [{ "name": PROGRAM, "type": "user-friendly-name" }],
        "type": { "coding": [coding("devices", "risk-scoring", "Clinical risk scoring software")] },
        "version": [{ "value": PROGRAM_VERSION }],
        "note": [{ "text": BANNER }],
    });
    Entry::new(uuid(&["insite program", PROGRAM_VERSION]), resource)
}
