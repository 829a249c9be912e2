//! The catalogue of models: the list, one model's page, two models side by side.

mod compare;
mod list;
mod model;

pub(crate) use compare::ComparePage;
pub(crate) use list::CataloguePage;
pub(crate) use model::ModelPage;
