//! The screens, one per file.

mod detail;
mod open;
mod patients;
mod reading;
mod results;

pub(crate) use detail::DetailPage;
pub(crate) use open::OpenPage;
pub(crate) use patients::PatientsPage;
pub(crate) use reading::ReadingPage;
pub(crate) use results::{Family, ResultsPage};
