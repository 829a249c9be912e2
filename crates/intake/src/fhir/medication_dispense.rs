//! MedicationDispense: drugs handed over by a pharmacy, with the days that they last.

use language::messages;
use record::{Course, DrugEvent, Medication, Standing};

use super::datatypes::{CodeableReferenceJson, ConceptJson, QuantityJson, ReferenceJson, When};
use super::loose::{Loose, Text};
use super::medication::{DrugOf, days_supply};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    MedicationDispenseJson {
        status: Text<'a>,
        medication_codeable_concept: Loose<ConceptJson<'a>>,
        medication_reference: Loose<ReferenceJson<'a>>,
        medication: Loose<CodeableReferenceJson<'a>>,
        days_supply: Loose<QuantityJson<'a>>,
        when_prepared: Text<'a>,
        when_handed_over: Text<'a>,
        // R5.
        recorded: Text<'a>,
    }
}

impl<'a> Entry<'a> for MedicationDispenseJson<'a> {
    const KIND: &'static str = "MedicationDispense";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.recorded.get().is_some() {
            writer.saw_version(Version::R5);
        }
        let drug = DrugOf {
            concept: &self.medication_codeable_concept,
            reference: &self.medication_reference,
            either: &self.medication,
        };
        let drug = drug.drug(writer);
        let start = When::of(&self.when_handed_over).or(&self.when_prepared).or(&self.recorded);
        let medication = Medication {
            code: drug.concept,
            event: DrugEvent::Dispensed,
            // A dispensing is over in a moment; how long the drug is taken, its supply says.
            course: Course::Current,
            start: writer.moment(start, messages::intake_undated_dispensed),
            end: None,
            days_supply: days_supply(&self.days_supply, writer),
            standing: writer.capped(self.standing()),
            source: writer.source().clone(),
        };
        writer.add_medication(medication, drug.awaited);
    }
}

impl MedicationDispenseJson<'_> {
    fn standing(&self) -> Standing {
        match self.status.get() {
            None | Some("completed") => Standing::Counts,
            Some("preparation" | "in-progress" | "on-hold") => {
                Standing::Excluded(messages::intake_standing_not_handed_over_yet().into())
            }
            Some("cancelled" | "declined" | "stopped") => {
                Standing::Excluded(messages::intake_standing_not_handed_over().into())
            }
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            Some("unknown") => Standing::Flagged(messages::intake_standing_status_unknown().into()),
            Some(_) => Standing::Flagged(messages::intake_standing_status_not_understood().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use record::{DrugEvent, Medication, Standing};

    use crate::testing::{codes, open_with};

    fn read(kind: &str, fields: &str) -> (Medication, Vec<String>) {
        let drug = r#""medicationCodeableConcept":{"text":"warfarin"}"#;
        let (mut record, problems) = open_with(kind, &format!("{drug},{fields}"));
        (record.medications.remove(0), codes(&problems).into_iter().map(str::to_owned).collect())
    }

    #[test]
    fn a_dispensing_begins_when_the_drug_is_handed_over() {
        for (fields, start) in [
            (r#""whenPrepared":"2024-01-01","whenHandedOver":"2024-01-03""#, Some("2024-01-03")),
            (r#""whenPrepared":"2024-01-01""#, Some("2024-01-01")),
            (r#""status":"completed""#, None),
        ] {
            let (found, problems) = read("MedicationDispense", fields);
            assert_eq!(found.start.map(|m| m.to_string()).as_deref(), start, "{fields}");
            assert_eq!((found.event, found.end, problems.len()), (DrugEvent::Dispensed, None, 0), "{fields}");
        }
    }

    #[test]
    fn only_what_was_handed_over_counts() {
        for (status, expected) in [
            ("completed", "counts"),
            ("unknown", "flagged"),
            ("preparation", "excluded"),
            ("in-progress", "excluded"),
            ("declined", "excluded"),
            ("cancelled", "excluded"),
            ("entered-in-error", "excluded"),
        ] {
            let name = match read("MedicationDispense", &format!(r#""status":"{status}""#)).0.standing {
                Standing::Counts => "counts",
                Standing::Flagged(_) => "flagged",
                Standing::Negates(_) => "negates",
                Standing::Excluded(_) => "excluded",
            };
            assert_eq!(name, expected, "{status}");
        }
    }

    #[test]
    fn days_of_supply_are_read_in_any_unit_of_time() {
        let ucum = |value: &str, code: &str| {
            format!(r#"{{"value":{value},"unit":"x","system":"http://unitsofmeasure.org","code":"{code}"}}"#)
        };
        for (supply, days) in [
            (ucum("30", "d"), Some(30.0)),
            (ucum("12", "wk"), Some(84.0)),
            (ucum("36", "h"), Some(1.5)),
            (r#"{"value":90,"unit":"Days"}"#.to_owned(), Some(90.0)),
            (r#"{"value":28}"#.to_owned(), Some(28.0)),
            (ucum("30", "mg"), None),
            (ucum("0", "d"), None),
            (ucum("-5", "d"), None),
            (r#"{"value":30,"comparator":"<","unit":"d"}"#.to_owned(), None),
            (r#""a month""#.to_owned(), None),
        ] {
            let problems = if days.is_some() { vec![] } else { vec!["days-supply-unusable".to_owned()] };
            let (found, said) = read("MedicationDispense", &format!(r#""daysSupply":{supply}"#));
            assert_eq!((found.days_supply, &said), (days, &problems), "{supply}");
            let order = format!(r#""intent":"order","dispenseRequest":{{"expectedSupplyDuration":{supply}}}"#);
            let (found, said) = read("MedicationRequest", &order);
            assert_eq!((found.days_supply, said), (days, problems), "{supply}");
            assert_eq!(found.event, DrugEvent::Ordered);
        }
    }
}
