//! What the columns of a table are, held against the models: units that can be, and what a cell says.

use assess::Bundle;
use features::{Entered, HandError, HandForm, HandKind};
use jiff::civil::Date;
use validate::InputChoice;

use super::error::TableError;
use super::lines::{Answer, Said};
use super::mapping::TableMapping;

/// Reads tables of one mapping.
#[derive(Debug)]
pub struct TableReader {
    pub(super) mapping: TableMapping,
    pub(super) as_of: Date,
    pub(super) inputs: Vec<Input>,
}

#[derive(Debug)]
pub(super) struct Input {
    pub(super) of: String,
    pub(super) from: Origin,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Origin {
    Column(String),
    Always(Said),
}

#[derive(Debug)]
pub(super) enum Kind {
    Number { unit: String, limits: Option<[f64; 2]> },
    YesNo,
    Options(Vec<Answer>),
}

/// What a cell is to an input.
pub(super) enum Cell {
    Empty,
    Said(Said),
    /// Said, and not a living patient's.
    Implausible(Said),
    Unreadable,
}

impl TableReader {
    /// A reader; `as_of` is the day of values whose row names none.
    ///
    /// # Errors
    /// When the mapping does not fit the models: says what, and what to do.
    pub fn new(mapping: TableMapping, as_of: Date, bundles: &[&Bundle]) -> Result<Self, TableError> {
        if mapping.patient.is_empty() {
            return Err(TableError::NoPatientColumn);
        }
        if mapping.inputs.is_empty() {
            return Err(TableError::NoInput);
        }
        let comma = mapping.decimal == ',';
        let inputs = mapping.inputs.iter().map(|(of, choice)| input(of, choice, comma, bundles));
        let inputs = inputs.collect::<Result<_, _>>()?;
        Ok(Self { mapping, as_of, inputs })
    }
}

fn input(of: &str, choice: &InputChoice, comma: bool, bundles: &[&Bundle]) -> Result<Input, TableError> {
    let found = bundles.iter().find_map(|bundle| Some((bundle, bundle.features().column_form(of)?)));
    let (bundle, HandForm { label, kind, .. }) = found.ok_or_else(|| TableError::Input(of.to_owned()))?;
    let kind = match kind {
        HandKind::YesNo => Kind::YesNo,
        HandKind::Options(options) => {
            let means = match bundle.features().concept(of).map(|concept| &concept.kind) {
                Some(features::definition::Kind::Answer(answer)) => answer.options.as_slice(),
                _ => &[],
            };
            let answer = |(name, label): (String, String)| {
                let meant = means.iter().find(|option| option.name == name).and_then(|option| option.means.first());
                Answer { code: meant.unwrap_or(&name).clone(), name, label }
            };
            Kind::Options(options.into_iter().map(answer).collect())
        }
        HandKind::Number(units) => {
            let listed = units.iter().map(|unit| unit.unit.as_str()).collect::<Vec<_>>().join(", ");
            let own = units.first().map(|unit| unit.unit.clone()).unwrap_or_default();
            let unit = match choice {
                InputChoice::Column { unit: Some(unit), .. } => unit.clone(),
                // One value for everybody is said in the model's own unit, which stands beside its field.
                InputChoice::Always { .. } => own,
                InputChoice::Column { unit: None, .. } if units.len() <= 1 => own,
                InputChoice::Column { unit: None, .. } => return Err(TableError::UnitMissing { label, units: listed }),
            };
            let probe = bundle.features().enter(of, Entered::Number(1.0), Some(&unit));
            if matches!(probe, Err(HandError::Unit { .. })) {
                return Err(TableError::UnitWrong { label, unit, units: listed });
            }
            let limits = units.iter().find(|known| known.unit == unit).map(|known| [known.low, known.high]);
            Kind::Number { unit, limits }
        }
    };
    let from = match choice {
        InputChoice::Column { column, .. } => Origin::Column(column.trim().to_owned()),
        InputChoice::Always { value } => match kind.read(value, comma) {
            Cell::Said(said) => Origin::Always(said),
            _ => return Err(TableError::Always { label, expected: kind.expected() }),
        },
    };
    Ok(Input { of: of.to_owned(), from, kind })
}

impl Kind {
    /// What a cell says.
    pub(super) fn read(&self, text: &str, comma: bool) -> Cell {
        let text = text.trim();
        if validate::is_empty(text) {
            return Cell::Empty;
        }
        match self {
            Self::YesNo => validate::yes_or_no(text).map_or(Cell::Unreadable, |yes| Cell::Said(Said::Answer(yes))),
            Self::Options(options) => {
                let text = text.to_lowercase();
                let is_it =
                    |option: &&Answer| [&option.name, &option.label].iter().any(|one| one.to_lowercase() == text);
                let found = options.iter().find(is_it);
                // A letter is enough for a sex, which no other list begins with.
                let found = found.or_else(|| options.iter().find(|o| validate::is_initial_of_sex(&text, &o.name)));
                found.map_or(Cell::Unreadable, |option| Cell::Said(Said::Option(option.clone())))
            }
            Self::Number { limits, .. } => {
                let limit = text.chars().next().filter(|sign| matches!(sign, '<' | '>'));
                let digits = if limit.is_some() { text[1..].trim_start() } else { text };
                let Some(value) = validate::number(digits, comma) else { return Cell::Unreadable };
                let said = Said::Number(value, limit);
                match limits {
                    Some([low, high]) if !(*low..=*high).contains(&value) => Cell::Implausible(said),
                    _ => Cell::Said(said),
                }
            }
        }
    }

    fn expected(&self) -> String {
        match self {
            Self::YesNo => language::messages::validation_yes_or_no().into(),
            Self::Options(options) => options.iter().map(|option| option.name.clone()).collect::<Vec<_>>().join(", "),
            Self::Number { .. } => language::messages::validation_a_number().into(),
        }
    }

    /// The unit of its numbers.
    pub(super) fn unit(&self) -> &str {
        match self {
            Self::Number { unit, .. } => unit,
            Self::YesNo | Self::Options(_) => "",
        }
    }
}
