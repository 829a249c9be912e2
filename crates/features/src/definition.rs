//! What a data author writes: concepts (what a thing is called in charts) and inputs (how a model takes it).
//!
//! Concepts live in `models/concepts/`, one file each, and are shared; inputs stand in a model's bundle and name them.

mod index;
mod take;
mod visits;

use serde::{Deserialize, Serialize};

pub use index::{IndexDefinition, IndexItem};
pub use take::{EarlyRefills, Since, Take};
pub use visits::VisitsDefinition;

/// A clinical concept: the codes, units and ranges by which charts state it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConceptDefinition {
    /// Name by which inputs and expressions refer to it: lower case, words joined by `_`.
    pub name: String,
    /// Words for a reader.
    pub label: String,
    /// What kind of thing it is, and how it is found.
    pub kind: Kind,
    /// Where the codes, ranges and factors come from.
    pub source: String,
}

/// The kinds of concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Kind {
    /// A number with a unit.
    Quantity(QuantityDefinition),
    /// A yes or no from problem, medication and procedure lists.
    Presence(Box<PresenceDefinition>),
    /// One of several stated options.
    Answer(AnswerDefinition),
    /// Visits and stays of some classes or types.
    Visits(VisitsDefinition),
    /// A weighted sum of presences, such as a comorbidity index.
    Index(IndexDefinition),
}

/// A measured or derived number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuantityDefinition {
    /// UCUM unit in which models see it.
    pub unit: String,
    /// How amounts of substance convert to masses.
    #[serde(default)]
    pub analyte: Analyte,
    /// Smallest and largest value that a living patient can have, in `unit`; anything outside is unusable.
    pub plausible: [f64; 2],
    /// A value without a unit is taken as this unit; without it, such a value is unusable.
    #[serde(default)]
    pub unit_when_absent: Option<String>,
    /// Where to look, most preferred first.
    pub sources: Vec<QuantitySource>,
}

/// How amounts of substance convert to masses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Analyte {
    /// Commensurable units only.
    #[default]
    Plain,
    /// Molar mass of the substance above the line, g/mol.
    MolarGramsPerMole(f64),
    /// Molar mass of the substance below the line, g/mol.
    MolarDenominatorGramsPerMole(f64),
    /// Glycated haemoglobin: the IFCC–NGSP master equation, never a ratio of units.
    Hba1c,
}

/// One place where a number may be found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum QuantitySource {
    /// Observations with any of these codes; equally good, so the latest wins.
    Observed {
        /// The codes.
        codes: CodeSet,
        /// Why a value from here calls for caution.
        #[serde(default)]
        caution: Option<String>,
        /// What a reader should know about a value from here.
        #[serde(default)]
        note: Option<String>,
    },
    /// Computed from other concepts, and from `age` (exact years), `age_completed`, `age_julian`, `sex`.
    Derived {
        /// The expression.
        expression: String,
        /// What the expression is, with its citation.
        note: String,
        /// Why a value from here calls for caution.
        #[serde(default)]
        caution: Option<String>,
    },
}

/// Codes by system. A prefix list means the code itself and all below it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CodeSet {
    /// LOINC codes.
    pub loinc: Vec<String>,
    /// SNOMED CT identifiers, each one stated.
    pub snomed: Vec<String>,
    /// ICD-10-CM and other ICD-10 categories, matched as prefixes (`E11` holds `E11.9`).
    pub icd10: Vec<String>,
    /// ICD-9-CM categories, matched as prefixes.
    pub icd9: Vec<String>,
    /// CPT and HCPCS codes.
    pub cpt: Vec<String>,
    /// ICD-10-PCS codes, matched as prefixes.
    pub icd10pcs: Vec<String>,
    /// Codes of any other system as `system|code`, the system by its URI.
    pub local: Vec<String>,
}

/// A yes or no. Any usable match in any part is a yes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PresenceDefinition {
    /// Conditions that are a yes.
    pub conditions: CodeSet,
    /// Codes under `conditions` that are not a yes although a prefix holds them.
    pub except: CodeSet,
    /// Drugs that are a yes.
    pub drugs: Vec<Drug>,
    /// A drug whose words hold any of these is no match, such as `ophthalmic`.
    pub drugs_except_words: Vec<String>,
    /// Procedures that are a yes.
    pub procedures: CodeSet,
    /// Observations that say yes or no: a boolean, or an answer coded as listed.
    pub observations: Vec<PresenceObservation>,
}

/// A drug by ingredient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drug {
    /// The ingredient's name in RxNorm, matched as whole words of a drug's display or text.
    pub name: String,
    /// RxNorm identifiers of the ingredient, and of any products that are listed one by one.
    #[serde(default)]
    pub rxnorm: Vec<String>,
    /// ATC codes, matched as prefixes.
    #[serde(default)]
    pub atc: Vec<String>,
    /// Other names that charts use, such as `rifampicin` for rifampin.
    #[serde(default)]
    pub also: Vec<String>,
}

/// An observation that answers a yes/no question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresenceObservation {
    /// Codes of the observation.
    pub codes: CodeSet,
    /// Coded or worded answers that mean yes.
    #[serde(default)]
    pub yes: Vec<String>,
    /// Coded or worded answers that mean no.
    #[serde(default)]
    pub no: Vec<String>,
}

/// One of several options. The value that a model sees is the option's index, counted from 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerDefinition {
    /// The options by name, in the order of their indices.
    pub options: Vec<AnswerOption>,
    /// Codes of the observation that answers.
    pub codes: CodeSet,
    /// A component of the same observation that must hold one of the given codes or words.
    #[serde(default)]
    pub component: Option<ComponentFilter>,
}

/// One option of an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOption {
    /// Name of the option, used in expressions: `smoking == 'current'`.
    pub name: String,
    /// Words for a reader.
    pub label: String,
    /// Codes of any system, and words (compared without case, spaces and `CYP2C9`-like prefixes), that mean it.
    pub means: Vec<String>,
}

/// A condition on a component of the answering observation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComponentFilter {
    /// LOINC code of the component.
    pub loinc: String,
    /// Codes or words of its value, any of which will do.
    pub holds: Vec<String>,
}

/// How a model takes a concept, or a fact about the patient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputDefinition {
    /// Name in the model's expressions.
    pub name: String,
    /// Words for a reader; the concept's label where absent.
    #[serde(default)]
    pub label: Option<String>,
    /// A concept's name, or `age`, `age_completed`, `age_julian`, `sex`, `race`.
    pub of: String,
    /// What to take of it.
    #[serde(default)]
    pub take: Take,
    /// Days before the as-of date in which a value is current; an older one is stale. Absent: any time.
    #[serde(default)]
    pub lookback_days: Option<i32>,
    /// Range in which the model holds, in the concept's unit; outside it the model refuses.
    #[serde(default)]
    pub range: Option<[f64; 2]>,
    /// Unit that the model expects; must equal the concept's.
    #[serde(default)]
    pub unit: Option<String>,
    /// The model has a term for a missing value.
    #[serde(default)]
    pub optional: bool,
    /// The reference patient's value.
    pub reference: Reference,
    /// `at_least`: on how many different days.
    #[serde(default)]
    pub times: Option<u32>,
    /// `at_least`: from the first of these days to the last, in days. Absent: anywhere in the lookback.
    #[serde(default)]
    pub within_days: Option<i32>,
    /// `episodes` and `days_exposed`: the most days without the drug that do not end an episode.
    #[serde(default)]
    pub gap_days: Option<i32>,
    /// `pdc` and `mpr`: where the days that are counted begin.
    #[serde(default)]
    pub since: Since,
    /// `pdc`: what becomes of a supply that is fetched before the last one is used up.
    #[serde(default)]
    pub early_refills: EarlyRefills,
}

/// The reference patient's value of an input.
#[derive(Debug, Clone, PartialEq)]
pub enum Reference {
    /// A number in the concept's unit, or 0 and 1 for no and yes.
    Number(f64),
    /// An option's name; `own` means the patient's own value, which then contributes nothing; `missing` means absent.
    Word(String),
}

/// As people write it: a bare number or word.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Number(f64),
    Word(String),
}

/// As binary formats need it: tagged.
#[derive(Serialize, Deserialize)]
enum Tagged {
    Number(f64),
    Word(String),
}

impl Serialize for Reference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.clone(), serializer.is_human_readable()) {
            (Self::Number(number), true) => Written::Number(number).serialize(serializer),
            (Self::Word(word), true) => Written::Word(word).serialize(serializer),
            (Self::Number(number), false) => Tagged::Number(number).serialize(serializer),
            (Self::Word(word), false) => Tagged::Word(word).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return Ok(match Written::deserialize(deserializer)? {
                Written::Number(number) => Self::Number(number),
                Written::Word(word) => Self::Word(word),
            });
        }
        Ok(match Tagged::deserialize(deserializer)? {
            Tagged::Number(number) => Self::Number(number),
            Tagged::Word(word) => Self::Word(word),
        })
    }
}
