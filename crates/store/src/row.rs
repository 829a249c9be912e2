//! A row of the store: one chart entry, or a part of one.

use serde::{Deserialize, Serialize};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Who the person is: birth date in `start`, sex in `class`.
    Person,
    /// Where the person is cared for, in `text`.
    Site,
    /// A category of race.
    Race,
    /// An observation period, `start` to `end`.
    Period,
    /// That the person has died, and when.
    Death,
    /// A measurement or an answer.
    Observation,
    /// A part of the observation above it.
    Component,
    /// A diagnosis or problem.
    Condition,
    /// A drug ordered, taken or given.
    Medication,
    /// A procedure.
    Procedure,
    /// A visit or stay.
    Encounter,
    /// An allergy or intolerance.
    Allergy,
    /// A relative; the relationship stands in `codes` and `text`.
    Relative,
    /// A condition of the relative above it.
    RelativeCondition,
    /// A vaccination.
    Immunization,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Self; 15] = [
        Self::Person,
        Self::Site,
        Self::Race,
        Self::Period,
        Self::Death,
        Self::Observation,
        Self::Component,
        Self::Condition,
        Self::Medication,
        Self::Procedure,
        Self::Encounter,
        Self::Allergy,
        Self::Relative,
        Self::RelativeCondition,
        Self::Immunization,
    ];

    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Site => "site",
            Self::Race => "race",
            Self::Period => "period",
            Self::Death => "death",
            Self::Observation => "observation",
            Self::Component => "component",
            Self::Condition => "condition",
            Self::Medication => "medication",
            Self::Procedure => "procedure",
            Self::Encounter => "encounter",
            Self::Allergy => "allergy",
            Self::Relative => "relative",
            Self::RelativeCondition => "relative_condition",
            Self::Immunization => "immunization",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether the row belongs to the one above it.
    #[must_use]
    pub fn is_part(self) -> bool {
        matches!(self, Self::Component | Self::RelativeCondition)
    }

    /// Facts about the person stand before what happened.
    fn rank(self) -> u8 {
        match self {
            Self::Person => 0,
            Self::Site => 1,
            Self::Race => 2,
            Self::Period => 3,
            Self::Death => 4,
            _ => 5,
        }
    }
}

/// One row. Texts are absent where the source says nothing; times are as `text_from_moment` writes them and codes as
/// `text_from_codes` does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// When it was true, began, was ordered or done.
    pub start: Option<String>,
    /// When it ended.
    pub end: Option<String>,
    /// When it was written down.
    pub recorded: Option<String>,
    /// What it is, in codes.
    pub codes: Option<String>,
    /// What it is, in the source's words.
    pub text: Option<String>,
    /// The form of its value: `quantity`, `coded`, `boolean`, `text`, `range`, `ratio`, `absent` or `unusable`.
    pub value_kind: Option<String>,
    /// The number, the lower end or what stands above the line.
    pub number: Option<f64>,
    /// `<`, `<=`, `>=` or `>`.
    pub comparator: Option<String>,
    /// The unit as written.
    pub unit: Option<String>,
    /// The upper end, or what stands below the line.
    pub number_2: Option<f64>,
    /// Its comparator.
    pub comparator_2: Option<String>,
    /// Its unit.
    pub unit_2: Option<String>,
    /// The coded answer, or the reason why there is none.
    pub value_codes: Option<String>,
    /// The worded answer, `true` or `false`.
    pub value_text: Option<String>,
    /// Absent where the entry counts; else `flagged`, `negates` or `excluded`; of a person `incomplete`.
    pub standing: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// `past`, or absent for what is current.
    pub course: Option<String>,
    /// Class of an encounter; a person's sex.
    pub class: Option<String>,
    /// Days for which a drug was supplied.
    pub days_supply: Option<f64>,
    /// The reference range in the source's words.
    pub reference_range: Option<String>,
    /// The source's own name of the entry, such as `measurement/17`.
    pub source: Option<String>,
    /// Index of the input file.
    pub file: u32,
    /// First byte of the entry in that file.
    pub first_byte: u64,
    /// One past its last byte.
    pub end_byte: u64,
}

impl Row {
    /// A row of a kind that says nothing yet.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            start: None,
            end: None,
            recorded: None,
            codes: None,
            text: None,
            value_kind: None,
            number: None,
            comparator: None,
            unit: None,
            number_2: None,
            comparator_2: None,
            unit_2: None,
            value_codes: None,
            value_text: None,
            standing: None,
            reason: None,
            course: None,
            class: None,
            days_supply: None,
            reference_range: None,
            source: None,
            file: 0,
            first_byte: 0,
            end_byte: 0,
        }
    }
}

/// A chart entry: a row and the rows that are its parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Whose it is.
    pub person: String,
    /// The row, and its parts behind it.
    pub rows: Vec<Row>,
}

impl Entry {
    /// An entry of one row.
    #[must_use]
    pub fn of(person: impl Into<String>, row: Row) -> Self {
        Self { person: person.into(), rows: vec![row] }
    }

    /// Person by person, facts first, then by date: a total order, so that a store's bytes depend on nothing else.
    #[must_use]
    pub fn order(&self, other: &Self) -> std::cmp::Ordering {
        let (Some(a), Some(b)) = (self.rows.first(), other.rows.first()) else {
            return self.rows.len().cmp(&other.rows.len());
        };
        let number = |row: &Row| row.number.unwrap_or(f64::NEG_INFINITY);
        self.person
            .cmp(&other.person)
            .then_with(|| a.kind.rank().cmp(&b.kind.rank()))
            .then_with(|| a.start.cmp(&b.start))
            .then_with(|| a.kind.cmp(&b.kind))
            .then_with(|| a.codes.cmp(&b.codes))
            .then_with(|| a.text.cmp(&b.text))
            .then_with(|| a.source.cmp(&b.source))
            .then_with(|| (a.file, a.first_byte).cmp(&(b.file, b.first_byte)))
            .then_with(|| number(a).total_cmp(&number(b)))
            .then_with(|| a.end.cmp(&b.end))
            .then_with(|| format!("{self:?}").cmp(&format!("{other:?}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::of_word(kind.word()), Some(kind));
        }
        assert_eq!(Kind::of_word("x"), None);
    }

    #[test]
    fn facts_stand_before_what_happened() {
        let entry =
            |kind: Kind, start: Option<&str>| Entry::of("p", Row { start: start.map(str::to_owned), ..Row::new(kind) });
        let mut entries = [
            entry(Kind::Condition, Some("2020-01-02")),
            entry(Kind::Observation, Some("2020-01-01")),
            entry(Kind::Death, Some("2021")),
            entry(Kind::Person, Some("1960")),
        ];
        entries.sort_by(Entry::order);
        let kinds: Vec<Kind> = entries.iter().map(|e| e.rows[0].kind).collect();
        assert_eq!(kinds, [Kind::Person, Kind::Death, Kind::Observation, Kind::Condition]);
    }
}
