//! Who the record is about.

use crate::{Concept, Moment, PartialDate, Source};

/// Sex as the chart states it; anything else than these two is left unset, for no equation here was fitted on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// That the patient has died, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Deceased {
    /// The time of death, where it is stated.
    pub at: Option<Moment>,
}

/// Who the record is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patient {
    /// The source's identifier of the patient; empty where there is none.
    pub id: String,
    /// The name to show, never to log.
    pub name: Option<String>,
    /// Birth date, perhaps only its year or month.
    pub birth_date: Option<PartialDate>,
    /// Sex at birth where stated, else administrative sex.
    pub sex: Option<Sex>,
    /// Set where the patient has died.
    pub deceased: Option<Deceased>,
    /// Race by the source's categories, all that are stated.
    pub race: Vec<Concept>,
    /// Where the patient stands in the input.
    pub source: Source,
}
