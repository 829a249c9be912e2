//! Laboratory thresholds: a value, brought to the threshold's unit, on one side of it.

use features::definition::{Analyte, QuantityDefinition};
use record::{Comparator, Quantity, Value};

use crate::definition::Rule;
use crate::error::CohortError;

/// `>= 6.5 %`.
pub(super) struct Threshold {
    sign: Sign,
    limit: f64,
    unit: Option<String>,
    unit_when_absent: Option<String>,
    analyte: units::Analyte,
    /// Values outside are mistakes and do not count.
    plausible: Option<([f64; 2], String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
}

const SIGNS: [(&str, Sign); 5] =
    [(">=", Sign::AtLeast), ("<=", Sign::AtMost), ("==", Sign::Equal), (">", Sign::Above), ("<", Sign::Below)];

impl Threshold {
    /// The threshold of a rule that names codes.
    pub(super) fn of_rule(rule: &Rule, text: &str, key: &str) -> Result<Self, CohortError> {
        let (sign, limit) = read(text, key)?;
        Ok(Self {
            sign,
            limit,
            unit: known(rule.unit.clone(), key)?,
            unit_when_absent: rule.unit_when_absent.clone(),
            analyte: analyte(rule.analyte),
            plausible: None,
        })
    }

    /// The threshold of a rule that names a concept.
    pub(super) fn of_concept(
        rule: &Rule,
        quantity: &QuantityDefinition,
        text: &str,
        key: &str,
    ) -> Result<Self, CohortError> {
        let (sign, limit) = read(text, key)?;
        let unit = rule.unit.clone().unwrap_or_else(|| quantity.unit.clone());
        let unit_when_absent = rule.unit_when_absent.clone().or_else(|| quantity.unit_when_absent.clone());
        let analyte = analyte(quantity.analyte);
        let plausible = Some((quantity.plausible, quantity.unit.clone()));
        Ok(Self { sign, limit, unit: known(Some(unit), key)?, unit_when_absent, analyte, plausible })
    }

    /// Whether the value is surely on that side.
    pub(super) fn is_met(&self, value: &Value) -> bool {
        let Value::Quantity(measured) = value else { return false };
        let Some(number) = self.in_unit(measured) else { return false };
        // A value of `> 10` is above whatever 10 is above, and says nothing of what lies beyond.
        match measured.comparator {
            None => match self.sign {
                Sign::AtLeast => number >= self.limit,
                Sign::Above => number > self.limit,
                Sign::AtMost => number <= self.limit,
                Sign::Below => number < self.limit,
                Sign::Equal => number == self.limit,
            },
            Some(Comparator::Greater) => matches!(self.sign, Sign::AtLeast | Sign::Above) && number >= self.limit,
            Some(Comparator::GreaterOrEqual) => match self.sign {
                Sign::AtLeast => number >= self.limit,
                Sign::Above => number > self.limit,
                _ => false,
            },
            Some(Comparator::Less) => matches!(self.sign, Sign::AtMost | Sign::Below) && number <= self.limit,
            Some(Comparator::LessOrEqual) => match self.sign {
                Sign::AtMost => number <= self.limit,
                Sign::Below => number < self.limit,
                _ => false,
            },
        }
    }

    fn in_unit(&self, measured: &Quantity) -> Option<f64> {
        let written = measured.unit.as_deref().filter(|unit| !unit.trim().is_empty());
        let from = written.or(self.unit_when_absent.as_deref());
        let to = |unit: &str| units::convert(measured.value, from.unwrap_or("1"), unit, &self.analyte).ok();
        if let Some(([low, high], unit)) = &self.plausible
            && !from.and_then(|_| to(unit)).is_some_and(|value| (*low..=*high).contains(&value))
        {
            return None;
        }
        match (&self.unit, from) {
            (Some(unit), Some(_)) => to(unit),
            (Some(unit), None) => (unit == "1").then_some(measured.value),
            (None, None) => Some(measured.value),
            (None, Some(from)) => (from == "1").then_some(measured.value),
        }
    }
}

fn read(text: &str, key: &str) -> Result<(Sign, f64), CohortError> {
    let sign = SIGNS.iter().find(|(word, _)| text.trim().starts_with(word));
    let limit = sign.and_then(|(word, _)| text.trim().get(word.len()..)?.trim().parse().ok());
    match (sign, limit) {
        (Some((_, sign)), Some(limit)) if f64::is_finite(limit) => Ok((*sign, limit)),
        _ => {
            let what =
                format!("`{text}` is no threshold; write a sign and a number such as `>= 6.5`, and `unit` beside it");
            Err(CohortError::key(format!("{key}.value"), what))
        }
    }
}

fn known(unit: Option<String>, key: &str) -> Result<Option<String>, CohortError> {
    match unit {
        Some(unit) if units::Unit::parse(&unit).is_none() => {
            Err(CohortError::key(format!("{key}.unit"), format!("`{unit}` is not understood; write it in UCUM")))
        }
        unit => Ok(unit),
    }
}

fn analyte(analyte: Analyte) -> units::Analyte {
    match analyte {
        Analyte::Plain => units::Analyte::Plain,
        Analyte::MolarGramsPerMole(grams_per_mole) => units::Analyte::Molar { grams_per_mole },
        Analyte::MolarDenominatorGramsPerMole(grams_per_mole) => units::Analyte::MolarDenominator { grams_per_mole },
        Analyte::Hba1c => units::Analyte::Hba1c,
    }
}
