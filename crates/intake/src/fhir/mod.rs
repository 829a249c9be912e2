//! FHIR R4 JSON.

pub(crate) mod allergy;
pub(crate) mod broken;
pub(crate) mod bundle;
pub(crate) mod condition;
pub(crate) mod datatypes;
pub(crate) mod diagnostic_report;
pub(crate) mod document;
pub(crate) mod encounter;
pub(crate) mod family_history;
pub(crate) mod immunization;
pub(crate) mod large_number;
pub(crate) mod loose;
pub(crate) mod medication;
pub(crate) mod medication_administration;
pub(crate) mod medication_dispense;
pub(crate) mod medication_request;
pub(crate) mod medication_statement;
pub(crate) mod observation;
pub(crate) mod patient;
pub(crate) mod procedure;
pub(crate) mod reference;
pub(crate) mod resource;
pub(crate) mod resource_types;
pub(crate) mod split;
pub(crate) mod terminology;
pub(crate) mod version;

pub(crate) use document::read_file;
