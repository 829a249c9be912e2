//! MedicationRequest: drugs ordered.

use language::messages;
use record::{Course, DrugEvent, Medication, Standing};

use super::datatypes::{CodeableReferenceJson, ConceptJson, PeriodJson, QuantityJson, ReferenceJson, When};
use super::loose::{Flag, List, Loose, Text};
use super::medication::{DrugOf, days_supply};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    MedicationRequestJson {
        status: Text<'a>,
        intent: Text<'a>,
        do_not_perform: Flag,
        medication_codeable_concept: Loose<ConceptJson<'a>>,
        medication_reference: Loose<ReferenceJson<'a>>,
        medication: Loose<CodeableReferenceJson<'a>>,
        authored_on: Text<'a>,
        date_written: Text<'a>,
        dispense_request: Loose<DispenseJson<'a>>,
        dosage_instruction: List<DosageJson<'a>>,
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct DispenseJson<'a> {
    #[serde(borrow)]
    validity_period: Loose<PeriodJson<'a>>,
    expected_supply_duration: Loose<QuantityJson<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct DosageJson<'a> {
    #[serde(borrow)]
    timing: Loose<TimingJson<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct TimingJson<'a> {
    #[serde(borrow)]
    repeat: Loose<RepeatJson<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct RepeatJson<'a> {
    #[serde(borrow)]
    bounds_period: Loose<PeriodJson<'a>>,
}

impl<'a> Entry<'a> for MedicationRequestJson<'a> {
    const KIND: &'static str = "MedicationRequest";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.date_written.get().is_some() {
            writer.saw_version(Version::Dstu2);
        }
        let drug = DrugOf {
            concept: &self.medication_codeable_concept,
            reference: &self.medication_reference,
            either: &self.medication,
        };
        let drug = drug.drug(writer);
        let validity = self.dispense_request.get().map(|d| &d.validity_period);
        let start = When::of(&self.authored_on).or(&self.date_written).or_start(validity.unwrap_or(&Loose::Missing));
        let bounds = self.dosage_instruction.items.iter().filter_map(|d| {
            let repeat = d.timing.get()?.repeat.get()?;
            Some(&repeat.bounds_period)
        });
        // The drug may be taken until the last of the ends that the order states.
        let ends: Vec<When> = validity.into_iter().chain(bounds).map(When::end).collect();
        let end = ends
            .into_iter()
            .filter_map(|end| writer.moment(end, messages::intake_undated_end))
            .max_by_key(|end| end.order());
        let expected = self.dispense_request.get().map(|d| &d.expected_supply_duration);
        let days_supply = expected.and_then(|duration| days_supply(duration, writer));
        let (standing, course) = self.standing();
        let medication = Medication {
            code: drug.concept,
            event: DrugEvent::Ordered,
            course,
            start: writer.moment(start, messages::intake_undated_ordered),
            end,
            days_supply,
            standing: writer.capped(standing),
            source: writer.source().clone(),
        };
        writer.add_medication(medication, drug.awaited);
    }
}

impl MedicationRequestJson<'_> {
    fn standing(&self) -> (Standing, Course) {
        let excluded = |why: &'static str| (Standing::Excluded(why.into()), Course::Current);
        if self.do_not_perform.is_true() {
            return excluded(messages::intake_standing_order_not_to_give());
        }
        match self.intent.get() {
            Some("proposal") => return excluded(messages::intake_standing_proposal()),
            Some("plan") => return excluded(messages::intake_standing_plan()),
            Some("option") => return excluded(messages::intake_standing_option()),
            _ => {}
        }
        match self.status.get() {
            None | Some("active") => (Standing::Counts, Course::Current),
            Some("stopped" | "completed" | "on-hold" | "ended") => (Standing::Counts, Course::Past),
            Some("draft") => excluded(messages::intake_standing_draft()),
            Some("cancelled") => excluded(messages::intake_standing_cancelled()),
            Some("entered-in-error") => excluded(messages::intake_standing_entered_in_error()),
            Some("unknown") => (Standing::Flagged(messages::intake_standing_status_unknown().into()), Course::Current),
            Some(_) => (Standing::Flagged(messages::intake_standing_status_not_understood().into()), Course::Current),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{codes, open_with};

    #[test]
    fn it_ends_with_the_last_of_the_stated_ends() {
        let bounds = |end: &str| {
            format!(r#"{{"timing":{{"repeat":{{"boundsPeriod":{{"start":"2020-01-01","end":"{end}"}}}}}}}}"#)
        };
        let validity = |end: &str| format!(r#""dispenseRequest":{{"validityPeriod":{{"end":"{end}"}}}}"#);
        let dosage = |items: &[String]| format!(r#""dosageInstruction":[{}]"#, items.join(","));
        for (fields, end, problems) in [
            (validity("2021-05-06"), Some("2021-05-06"), vec![]),
            (dosage(&[bounds("2021-05-06")]), Some("2021-05-06"), vec![]),
            (dosage(&[bounds("2021-05-06"), bounds("2021-04-01"), "{}".to_owned()]), Some("2021-05-06"), vec![]),
            (format!("{},{}", validity("2021-01-01"), dosage(&[bounds("2021-05-06")])), Some("2021-05-06"), vec![]),
            (format!("{},{}", validity("2021-05-06"), dosage(&[bounds("2021-01-01")])), Some("2021-05-06"), vec![]),
            (dosage(&[bounds("soon"), bounds("2021-05-06")]), Some("2021-05-06"), vec!["date-invalid"]),
            (dosage(&[r#"{"timing":{"repeat":{"frequency":1}}}"#.to_owned()]), None, vec![]),
        ] {
            let fields =
                format!(r#""status":"active","intent":"order","medicationCodeableConcept":{{"text":"x"}},{fields}"#);
            let (record, found) = open_with("MedicationRequest", &fields);
            assert_eq!(record.medications[0].end.map(|m| m.to_string()).as_deref(), end, "{fields}");
            assert_eq!(codes(&found), problems, "{fields}");
        }
    }
}
