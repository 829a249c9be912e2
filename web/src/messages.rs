//! What the worker is asked and answers: its own types.

pub(crate) use assess::ModelNote;
pub(crate) use wasm::{
    AssessRequest, Bound, CertificateNote, CounterfactualsRequest, Entries, ExportFormat, ExportNote, ExportRequest,
    OpenedNote, PatientKeyRequest, PatientNote, TrendRequest, WhatIfRequest,
};
