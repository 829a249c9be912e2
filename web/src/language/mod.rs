//! Every text of the page, one folder per language. A second language is a second folder with the same names.
//!
//! What a model says of a patient (titles, findings, reasons) comes from the bundles and the assessment.

pub(crate) mod english;

pub(crate) use english as words;
