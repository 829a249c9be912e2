//! The screens, one per file.

mod catalogue;
mod detail;
mod open;
mod panel;
mod patients;
mod reading;
mod results;
mod self_check;
mod validate;
mod work;

pub(crate) use catalogue::{CataloguePage, ComparePage, ModelPage};
pub(crate) use detail::DetailPage;
pub(crate) use open::OpenPage;
pub(crate) use panel::PanelPage;
pub(crate) use patients::PatientsPage;
pub(crate) use reading::ReadingPage;
pub(crate) use results::{Family, ResultsPage};
pub(crate) use self_check::SelfCheckPage;
pub(crate) use validate::ValidatePage;
pub(crate) use work::WorkPage;
