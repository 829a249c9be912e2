//! Condition: problem list and encounter diagnoses.

use language::messages;
use record::{Condition, Course, Standing};

use super::datatypes::{AnyCode, ConceptJson, PeriodJson, When, concept};
use super::loose::{Flag, Loose, Present, Text};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    ConditionJson {
        code: Loose<ConceptJson<'a>>,
        clinical_status: AnyCode,
        verification_status: AnyCode,
        onset_date_time: Text<'a>,
        onset_period: Loose<PeriodJson<'a>>,
        abatement_date_time: Text<'a>,
        abatement_period: Loose<PeriodJson<'a>>,
        abatement_boolean: Flag,
        abatement_age: Present,
        abatement_range: Present,
        abatement_string: Present,
        recorded_date: Text<'a>,
        asserted_date: Text<'a>,
        date_recorded: Text<'a>,
    }
}

impl<'a> Entry<'a> for ConditionJson<'a> {
    const KIND: &'static str = "Condition";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        if self.date_recorded.get().is_some() {
            writer.saw_version(Version::Dstu2);
        } else if self.asserted_date.get().is_some() {
            writer.saw_version(Version::Stu3);
        }
        let abatement =
            When::of(&self.abatement_date_time).or_end(&self.abatement_period).or_start(&self.abatement_period);
        let abated = abatement != When::Unknown
            || self.abatement_boolean.is_true()
            || self.abatement_age.0
            || self.abatement_range.0
            || self.abatement_string.0;
        let past = matches!(self.clinical_status.get(), Some("resolved" | "inactive" | "remission"));
        let recorded = When::of(&self.recorded_date).or(&self.asserted_date).or(&self.date_recorded);
        let condition = Condition {
            code: writer.required_code(concept(&self.code)),
            course: if abated || past { Course::Past } else { Course::Current },
            onset: writer
                .moment(When::of(&self.onset_date_time).or_start(&self.onset_period), messages::intake_undated_onset),
            abatement: writer.moment(abatement, messages::intake_undated_end),
            recorded: writer.moment(recorded, messages::intake_undated_recorded),
            standing: writer.capped(standing_from_verification(self.verification_status.get())),
            source: writer.source().clone(),
        };
        writer.record().conditions.push(condition);
    }
}

fn standing_from_verification(status: Option<&str>) -> Standing {
    match status {
        None | Some("confirmed") => Standing::Counts,
        Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
        Some("refuted") => Standing::Negates(messages::intake_standing_refuted().into()),
        Some("unconfirmed") => Standing::Flagged(messages::intake_standing_unconfirmed().into()),
        Some("provisional") => Standing::Flagged(messages::intake_standing_provisional().into()),
        Some("differential") => Standing::Flagged(messages::intake_standing_differential().into()),
        Some("unknown") => Standing::Flagged(messages::intake_standing_verification_unknown().into()),
        Some(_) => Standing::Flagged(messages::intake_standing_verification_not_understood().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{codes, open_with};

    #[track_caller]
    fn read(fields: &str) -> Condition {
        open_with("Condition", &format!(r#""code":{{"text":"c"}},{fields}"#)).0.conditions.remove(0)
    }

    fn verified(status: &str) -> Standing {
        let concept = format!(r#""verificationStatus":{{"coding":[{{"system":"http://s","code":"{status}"}}]}}"#);
        let plain = format!(r#""verificationStatus":"{status}""#);
        let standing = read(&concept).standing;
        assert_eq!(standing, read(&plain).standing, "{status}, as a concept and as text");
        standing
    }

    #[test]
    fn the_verification_decides_whether_it_counts() {
        assert_eq!(verified("confirmed"), Standing::Counts);
        assert!(verified("entered-in-error").is_excluded());
        assert!(matches!(verified("refuted"), Standing::Negates(_)));
        for status in ["unconfirmed", "provisional", "differential", "unknown", "whatever"] {
            assert!(matches!(verified(status), Standing::Flagged(_)), "{status}");
        }
    }

    #[test]
    fn resolved_or_ended_is_past() {
        for (fields, course) in [
            (r#""clinicalStatus":{"coding":[{"code":"active"}]}"#, Course::Current),
            (r#""clinicalStatus":{"coding":[{"code":"recurrence"}]}"#, Course::Current),
            (r#""recordedDate":"2020-01-01""#, Course::Current),
            (r#""clinicalStatus":{"coding":[{"code":"resolved"}]}"#, Course::Past),
            (r#""clinicalStatus":{"text":"inactive"}"#, Course::Past),
            (r#""clinicalStatus":"remission""#, Course::Past),
            (r#""abatementDateTime":"2020""#, Course::Past),
            (r#""abatementDateTime":"sometime""#, Course::Past),
            (r#""abatementString":"in childhood""#, Course::Past),
            (r#""abatementAge":{"value":40}"#, Course::Past),
            (r#""abatementBoolean":false"#, Course::Current),
        ] {
            assert_eq!(read(fields).course, course, "{fields}");
        }
    }

    #[test]
    fn dates_are_kept_apart() {
        let condition = read(
            r#""onsetPeriod":{"start":"2019-03"},"abatementPeriod":{"start":"2019-04-01","end":"2019-05-02"},"recordedDate":"2019-06-03""#,
        );
        let text = |m: Option<record::Moment>| m.map(|m| m.to_string());
        assert_eq!(text(condition.onset).as_deref(), Some("2019-03"));
        assert_eq!(text(condition.abatement).as_deref(), Some("2019-05-02"));
        assert_eq!(text(condition.recorded).as_deref(), Some("2019-06-03"));
    }

    #[test]
    fn older_versions_are_read_and_said() {
        let (record, problems) = open_with("Condition", r#""code":{"text":"c"},"dateRecorded":"2014-01-01""#);
        assert!(record.conditions[0].recorded.is_some());
        assert_eq!(codes(&problems), ["fhir-version"]);
        assert!(problems[0].message.contains("DSTU2"), "{}", problems[0].message);
    }
}
