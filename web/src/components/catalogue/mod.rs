//! Parts of the catalogue of models, one per file.

mod attributes;
mod certificate;
mod compare_bar;
mod curves;
mod filters;
mod history;
mod inputs;
mod measured;
mod model_entry;
mod performance;
mod provenance;
mod purpose;
mod side_by_side;
mod tags;

pub(crate) use attributes::{Attributes, Further};
pub(crate) use certificate::CertificateCard;
pub(crate) use compare_bar::CompareBar;
pub(crate) use filters::Filters;
pub(crate) use history::History;
pub(crate) use inputs::Inputs;
pub(crate) use model_entry::ModelEntry;
pub(crate) use performance::Performance;
pub(crate) use provenance::Provenance;
pub(crate) use purpose::{NotFor, UseOf};
pub(crate) use side_by_side::SideBySide;
pub(crate) use tags::Tags;
