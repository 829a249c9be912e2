//! What the worker is asked and answers: its own types.

pub(crate) use assess::ModelNote;
pub(crate) use export::Format as ExportFormat;
pub(crate) use protocol::{
    AssessRequest, Bound, CertificateNote, CounterfactualsRequest, Entries, ExportNote, ExportRequest, OpenedNote,
    PatientKeyRequest, PatientNote, TrendRequest, WhatIfRequest,
};
