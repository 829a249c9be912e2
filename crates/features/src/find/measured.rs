//! The readings of a quantity for their own sake: every measurement with its unit and what it is worth, used or not.

use jiff::civil::Date;
use record::{Observation, Record, Value};

use super::quantity::values;
use super::reading::{Outcome, analyte, read};
use crate::definition::{ConceptDefinition, Kind, QuantityDefinition, QuantitySource};
use crate::set::FeatureSet;
use crate::value::Status;

/// Units in which laboratories and charts state numbers. Of an analyte those count that convert to its own.
const COMMON_UNITS: [&str; 31] = [
    "mg/dL", "mmol/L", "umol/L", "g/L", "g/dL", "mg/L", "ug/L", "ng/mL", "pg/mL", "ng/L", "nmol/L", "pmol/L", "%",
    "mmol/mol", "mg/g", "mg/mmol", "cm", "m", "[in_i]", "mm", "kg", "[lb_av]", "g", "mm[Hg]", "kPa", "10*9/L", "/uL",
    "U/L", "ukat/L", "s", "fmol/mg",
];

/// One measurement of a quantity.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured<'a> {
    /// The observation, or the one whose part it is.
    pub observation: &'a Observation,
    /// The value as written.
    pub value: &'a Value,
    /// In the concept's unit, where it is usable.
    pub usable: Option<f64>,
    /// Why it is not usable, as a status and a sentence.
    pub unusable: Option<(Status, String)>,
}

impl FeatureSet {
    /// Every measurement of a concept that is a quantity, by its codes, up to the as-of date; in the record's order.
    #[must_use]
    pub fn measured<'a>(&self, concept: &ConceptDefinition, record: &'a Record, as_of: Date) -> Vec<Measured<'a>> {
        let Kind::Quantity(quantity) = &concept.kind else { return vec![] };
        let mut found: Vec<Measured<'a>> = vec![];
        let happened = |o: &Observation| o.time.is_none_or(|time| time.date.earliest() <= as_of);
        for observation in record.observations.iter().filter(|o| !o.standing.is_excluded() && happened(o)) {
            for source in &quantity.sources {
                let QuantitySource::Observed { codes, .. } = source else { continue };
                for value in values(observation, codes) {
                    let is_new = found.iter().rev().take_while(|one| std::ptr::eq(one.observation, observation));
                    if is_new.clone().any(|one| std::ptr::eq(one.value, value)) {
                        continue;
                    }
                    let (usable, unusable) = match read(observation, value, concept, quantity).outcome {
                        Outcome::Usable(number, _) => (Some(number), None),
                        Outcome::Unusable(status, why) => (None, Some((status, why))),
                    };
                    found.push(Measured { observation, value, usable, unusable });
                }
            }
        }
        found
    }

    /// Whether something that is taken of `of` reads a concept: it is that concept, derives from it, or adds it up.
    #[must_use]
    pub fn concept_reads(&self, of: &str, concept: &str) -> bool {
        if of == concept {
            return true;
        }
        match self.concept(of).map(|found| &found.kind) {
            Some(Kind::Quantity(quantity)) => (0..quantity.sources.len())
                .filter_map(|source| self.derivation(of, source))
                .flat_map(|(_, variables)| variables)
                .any(|variable| self.concept_reads(variable, concept)),
            Some(Kind::Index(index)) => index.items.iter().any(|item| self.concept_reads(&item.of, concept)),
            _ => false,
        }
    }
}

/// The common units in which `number` would mean something else than it does in `unit`, each with the value that it would
/// then have in the quantity's own unit.
#[must_use]
pub fn in_other_units(quantity: &QuantityDefinition, number: f64, unit: &str) -> Vec<(&'static str, f64)> {
    let analyte = analyte(quantity);
    let convert = |unit: &str| units::convert(number, unit, &quantity.unit, &analyte).ok();
    let as_written = convert(unit);
    let is_another = |value: f64| as_written.is_none_or(|written| (value - written).abs() > 1e-6 * written.abs());
    COMMON_UNITS
        .iter()
        .filter_map(|unit| Some((*unit, convert(unit)?)))
        .filter(|(_, value)| is_another(*value))
        .collect()
}

/// Whether two units mean the same for a quantity.
#[must_use]
pub fn is_same_unit(quantity: &QuantityDefinition, one: &str, other: &str) -> bool {
    let of = |unit: &str| units::convert(1.0, unit, &quantity.unit, &analyte(quantity)).ok();
    one == other || of(one).zip(of(other)).is_some_and(|(one, other)| one == other)
}

#[cfg(test)]
mod tests {
    use record::{CodeSystem, Coding, Component, Concept, Moment, Quantity};
    use serde_json::json;

    use super::*;
    use crate::definition::InputDefinition;

    fn coded(code: &str) -> Concept {
        Concept { codings: vec![Coding { system: CodeSystem::Loinc, code: code.into(), display: None }], text: None }
    }

    fn number(value: f64, unit: Option<&str>) -> Value {
        Value::Quantity(Quantity { value, comparator: None, unit: unit.map(str::to_owned) })
    }

    fn concepts() -> Vec<ConceptDefinition> {
        let quantity = |name: &str, sources: serde_json::Value| {
            json!({"name": name, "label": name, "source": "-", "kind": {"quantity": {"unit": "mg/dL", "plausible": [0.1, 30],
                "analyte": {"molar_grams_per_mole": 113.1222}, "sources": sources}}})
        };
        let own = quantity(
            "creatinine",
            json!([{"observed": {"codes": {"loinc": ["1-8"]}}}, {"observed": {"codes": {"loinc": ["1-8", "2-6"]}}}]),
        );
        let derived = quantity("twice", json!([{"derived": {"expression": "2 * creatinine", "note": "-"}}]));
        [own, derived].into_iter().map(|one| serde_json::from_value(one).unwrap()).collect()
    }

    fn set() -> FeatureSet {
        let input: InputDefinition =
            serde_json::from_value(json!({"name": "x", "of": "twice", "reference": 1.0})).unwrap();
        FeatureSet::new(vec![input], &concepts()).unwrap()
    }

    #[test]
    fn every_reading_comes_once_with_its_worth() {
        let on = |day: &str, code: &str, value: Value| Observation {
            code: coded(code),
            value,
            time: Moment::parse(day),
            ..Observation::default()
        };
        let record = Record {
            observations: vec![
                on("2026-01-01", "1-8", number(1.0, Some("mg/dL"))),
                on("2026-01-02", "2-6", number(88.4, Some("umol/L"))),
                on("2026-01-03", "1-8", number(88.4, Some("mg/dL"))),
                on("2026-01-03", "1-8", number(1.0, None)),
                on("2027-01-01", "1-8", number(1.0, Some("mg/dL"))),
                Observation {
                    components: vec![Component { code: coded("2-6"), value: number(2.0, Some("mg/dL")) }],
                    ..on("2026-01-04", "9-1", Value::None)
                },
            ],
            ..Record::default()
        };
        let set = set();
        let found = set.measured(set.concept("creatinine").unwrap(), &record, "2026-06-01".parse().unwrap());
        let worth: Vec<_> = found
            .iter()
            .map(|one| (one.usable.map(|v| (v * 1e3).round()), one.unusable.as_ref().map(|(s, _)| *s)))
            .collect();
        let usable = |thousandths: f64| (Some(thousandths), None);
        assert_eq!(
            worth,
            [
                usable(1000.0),
                usable(1000.0),
                (None, Some(Status::Implausible)),
                (None, Some(Status::UnitUnknown)),
                usable(2000.0)
            ]
        );
    }

    #[test]
    fn what_derives_from_a_concept_reads_it() {
        let set = set();
        assert!(set.concept_reads("twice", "creatinine") && set.concept_reads("creatinine", "creatinine"));
        assert!(!set.concept_reads("creatinine", "twice") && !set.concept_reads("age", "creatinine"));
    }

    /// By hand: 88.4 µmol/L of creatinine are 1.0 mg/dL, 88.4 mmol/L are 1,000.
    #[test]
    fn the_same_number_in_other_units() {
        let concepts = concepts();
        let Kind::Quantity(quantity) = &concepts[0].kind else { panic!("a quantity") };
        let others = in_other_units(quantity, 88.4, "mg/dL");
        let of = |unit: &str| others.iter().find(|(other, _)| *other == unit).map(|(_, value)| *value);
        assert!((of("umol/L").unwrap() - 1.0).abs() < 1e-3 && (of("mmol/L").unwrap() - 1000.0).abs() < 1.0);
        assert!(of("mg/dL").is_none() && of("kg").is_none());
        assert!(is_same_unit(quantity, "mg/dL", "MG/DL") && !is_same_unit(quantity, "mg/dL", "umol/L"));
    }
}
