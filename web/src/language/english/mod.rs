//! English: a translator is handed this folder, one file for each part of the page.

mod detail;
mod entry;
mod explanation;
mod frame;
mod inputs;
mod model;
mod opening;
mod patients;
mod problems;
mod program;
mod result;
mod results;
mod settings;

pub(crate) use detail::*;
pub(crate) use entry::*;
pub(crate) use explanation::*;
pub(crate) use frame::*;
pub(crate) use inputs::*;
pub(crate) use model::*;
pub(crate) use opening::*;
pub(crate) use patients::*;
pub(crate) use problems::*;
pub(crate) use program::*;
pub(crate) use result::*;
pub(crate) use results::*;
pub(crate) use settings::*;
