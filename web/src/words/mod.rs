//! Every sentence of the page: the messages of the language that is spoken, and here which of them says what.
//!
//! What a model says of a patient (titles, findings, reasons) comes from the bundles and the assessment.

mod alert_work;
mod applicability;
pub(crate) mod catalogue;
mod detail;
mod entry;
mod explanation;
mod guard;
mod inputs;
mod missing;
mod model;
mod opening;
mod panel;
mod patients;
mod problems;
mod result;
mod results;
mod self_check;
mod settings;
mod shortcuts;
mod uncertainty;
mod validate;
mod views;
mod what_if;

pub(crate) use language::messages::*;

pub(crate) use alert_work::*;
pub(crate) use applicability::*;
pub(crate) use detail::*;
pub(crate) use entry::*;
pub(crate) use explanation::*;
pub(crate) use guard::*;
pub(crate) use inputs::*;
pub(crate) use missing::*;
pub(crate) use model::*;
pub(crate) use opening::*;
pub(crate) use panel::*;
pub(crate) use patients::*;
pub(crate) use problems::*;
pub(crate) use result::*;
pub(crate) use results::*;
pub(crate) use self_check::*;
pub(crate) use settings::*;
pub(crate) use shortcuts::*;
pub(crate) use uncertainty::*;
pub(crate) use validate::*;
pub(crate) use views::*;
pub(crate) use what_if::*;
