//! Chart entries other than observations, and what all entries share: where they came from and whether they count.

use std::borrow::Cow;

use crate::{Concept, Moment};

/// Where an entry stands in the input, so that a reader can open the very thing.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// Index of the input file, counted from 0 in the order opened.
    pub file: u32,
    /// First byte of the entry in that file.
    pub start: u64,
    /// One past the last byte of the entry.
    pub end: u64,
    /// The source's own name of the entry, such as `Observation/bp-1`.
    pub name: String,
}

/// Whether an entry may be used, and why not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Standing {
    /// Final and affirmed: usable.
    #[default]
    Counts,
    /// Not settled (`preliminary`, `unconfirmed`, `provisional` …): usable with caution, never a yes alone.
    Flagged(Cow<'static, str>),
    /// Says that the thing is not so (`refuted`): an explicit no.
    Negates(Cow<'static, str>),
    /// Must never count (`entered-in-error`, `cancelled`, `not-done`, a proposal …).
    Excluded(Cow<'static, str>),
}

impl Standing {
    /// Whether the entry must never count.
    #[must_use]
    pub fn is_excluded(&self) -> bool {
        matches!(self, Self::Excluded(_))
    }

    /// The reason, where the entry does not simply count.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Counts => None,
            Self::Flagged(r) | Self::Negates(r) | Self::Excluded(r) => Some(r),
        }
    }
}

/// Whether a condition or a drug is present or past, as the source's status says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Course {
    /// Active, or no status that says otherwise.
    #[default]
    Current,
    /// Resolved, inactive, in remission, stopped, completed or on hold.
    Past,
}

/// A diagnosis or problem.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Condition {
    /// What it is.
    pub code: Concept,
    /// Present or past.
    pub course: Course,
    /// When it began.
    pub onset: Option<Moment>,
    /// When it ended.
    pub abatement: Option<Moment>,
    /// When it was written down.
    pub recorded: Option<Moment>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// What a drug entry tells of: a drug that was dispensed is the same supply as the order behind it, not a second one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DrugEvent {
    /// The source does not say, or someone says that the drug is taken.
    #[default]
    Stated,
    /// Ordered.
    Ordered,
    /// Handed over by a pharmacy.
    Dispensed,
    /// Given by a professional.
    Administered,
}

impl DrugEvent {
    /// The event in a word, for files; `None` for what the source does not say.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Stated => None,
            Self::Ordered => Some("ordered"),
            Self::Dispensed => Some("dispensed"),
            Self::Administered => Some("administered"),
        }
    }

    /// The event that [`DrugEvent::name`] names; `None` for any other word.
    #[must_use]
    pub fn from_name(name: Option<&str>) -> Option<Self> {
        [Self::Stated, Self::Ordered, Self::Dispensed, Self::Administered].into_iter().find(|e| e.name() == name)
    }
}

/// A drug ordered, dispensed, taken or given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Medication {
    /// The drug.
    pub code: Concept,
    /// What the entry tells of.
    pub event: DrugEvent,
    /// Present or past.
    pub course: Course,
    /// When it began or was ordered.
    pub start: Option<Moment>,
    /// When it ended, where that is stated.
    pub end: Option<Moment>,
    /// For how many days what was ordered or dispensed at the start lasts, where that is stated; finite and above 0.
    pub days_supply: Option<f64>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// A procedure.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Procedure {
    /// What was done.
    pub code: Concept,
    /// When, or from when.
    pub performed: Option<Moment>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// A visit or stay.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Encounter {
    /// Class of the encounter, such as `AMB`, `EMER` or `IMP`.
    pub class: Option<String>,
    /// Type of the encounter.
    pub code: Concept,
    /// When it began.
    pub start: Option<Moment>,
    /// When it ended.
    pub end: Option<Moment>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// An allergy or intolerance.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Allergy {
    /// The substance.
    pub code: Concept,
    /// When it was written down.
    pub recorded: Option<Moment>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// A relative's conditions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FamilyHistory {
    /// The relationship, such as father.
    pub relationship: Concept,
    /// The relative's conditions.
    pub conditions: Vec<Concept>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}

/// A vaccination.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Immunization {
    /// The vaccine.
    pub code: Concept,
    /// When it was given.
    pub occurred: Option<Moment>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}
