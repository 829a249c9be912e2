//! What may be entered by hand of an input, as a form needs it.

use language::messages;

use super::units;
use crate::definition::{AnswerDefinition, InputDefinition, Kind, QuantitySource, Take};
use crate::find::analyte;
use crate::find::demographics::{self, OLDEST_YEARS};
use crate::set::FeatureSet;

const DAYS_A_YEAR: f64 = 365.25;

/// What may be entered.
#[derive(Debug, Clone, PartialEq)]
pub struct HandForm {
    /// How to call it when it is entered.
    pub of: String,
    /// Words for a reader.
    pub label: String,
    /// What kind of answer it takes.
    pub kind: HandKind,
}

/// What kind of answer something takes.
#[derive(Debug, Clone, PartialEq)]
pub enum HandKind {
    /// A number in any of these units, the concept's own first.
    Number(Vec<HandUnit>),
    /// Yes or no.
    YesNo,
    /// One of these, each with its words for a reader.
    Options(Vec<(String, String)>),
}

/// A unit and what is possible in it.
#[derive(Debug, Clone, PartialEq)]
pub struct HandUnit {
    /// UCUM code.
    pub unit: String,
    /// The smallest value that is possible.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

impl HandKind {
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Number(_) => messages::find_by_hand_a_number(),
            Self::YesNo => messages::find_by_hand_yes_or_no(),
            Self::Options(_) => messages::find_by_hand_one_of(),
        }
    }
}

impl FeatureSet {
    /// Names of what may be entered so that an input has a value: itself, then what it can be computed from. Empty where
    /// it is counted from the record's entries and cannot be entered.
    #[must_use]
    pub fn hand_names(&self, input: &InputDefinition) -> Vec<String> {
        let mut names: Vec<String> = super::key(&input.of, input.take).into_iter().collect();
        if let (Take::Latest, Some(Kind::Quantity(quantity))) = (input.take, self.concept(&input.of).map(|c| &c.kind)) {
            let is_derived = |source: &QuantitySource| matches!(source, QuantitySource::Derived { .. });
            let derived = quantity.sources.iter().enumerate().filter(|(_, source)| is_derived(source));
            let parts = derived.filter_map(|(at, _)| self.derivation(&input.of, at)).flat_map(|(_, names)| names);
            for name in parts.filter_map(|name| super::key(name, Take::Latest)) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// What may be entered under a name; `None` where nothing here is of it.
    #[must_use]
    pub fn hand_form(&self, of: &str) -> Option<HandForm> {
        let form = |label: &str, kind: HandKind| Some(HandForm { of: of.to_owned(), label: label.to_owned(), kind });
        let years = || HandKind::Number(vec![HandUnit { unit: "a".into(), low: 0.0, high: OLDEST_YEARS }]);
        let fact = |label: &str| form(label, HandKind::Options(demographics::options(of)));
        match of {
            "age" => return if self.reads_age() { form(messages::find_age(), years()) } else { None },
            "sex" => return if self.reads("sex") { fact(messages::find_sex()) } else { None },
            "race" => return if self.reads("race") { fact(messages::find_race()) } else { None },
            _ => {}
        }
        if let Some((name, take)) = of.split_once('.') {
            let is_of =
                |input: &&InputDefinition| input.of == name && super::key(name, input.take).as_deref() == Some(of);
            let input =
                self.inputs().iter().find(is_of).filter(|_| matches!(take, "days_since" | "days_since_first"))?;
            return form(self.label(input), HandKind::Number(times()));
        }
        let concept = self.concept(of)?;
        let kind = match &concept.kind {
            Kind::Quantity(quantity) => HandKind::Number(units::of_quantity(quantity)),
            Kind::Presence(_) | Kind::Visits(_) => HandKind::YesNo,
            Kind::Answer(AnswerDefinition { options, .. }) => {
                HandKind::Options(options.iter().map(|o| (o.name.clone(), o.label.clone())).collect())
            }
            Kind::Index(index) => {
                let sum = |sign: f64| index.items.iter().map(|item| (sign * item.weight).max(0.0)).sum::<f64>();
                HandKind::Number(vec![HandUnit { unit: "1".into(), low: 0.0 - sum(-1.0), high: sum(1.0) }])
            }
        };
        form(&concept.label, kind)
    }

    /// A number in the unit in which models see it.
    pub(super) fn in_own_unit(
        &self,
        of: &str,
        number: f64,
        unit: &str,
        own: &str,
    ) -> Result<f64, ::units::ConversionError> {
        let analyte = match self.concept(of).map(|c| &c.kind) {
            Some(Kind::Quantity(quantity)) => analyte(quantity),
            _ => ::units::Analyte::Plain,
        };
        ::units::convert(number, unit, own, &analyte)
    }

    /// Whether an input or a derivation reads a fact about the patient.
    fn reads(&self, fact: &str) -> bool {
        self.inputs().iter().any(|input| input.of == fact) || self.derives_from(fact)
    }

    fn reads_age(&self) -> bool {
        ["age", "age_completed", "age_julian"].iter().any(|fact| self.reads(fact))
    }
}

/// Times since something, in days first.
fn times() -> Vec<HandUnit> {
    let longest = OLDEST_YEARS * DAYS_A_YEAR;
    let unit = |unit: &str, days: f64| HandUnit { unit: unit.into(), low: 0.0, high: libm::floor(longest / days) };
    vec![unit("d", 1.0), unit("wk", 7.0), unit("mo", DAYS_A_YEAR / 12.0), unit("a", DAYS_A_YEAR)]
}
