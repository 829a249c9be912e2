//! Procedure: what was done.

use language::messages;
use record::{Procedure, Standing};

use super::datatypes::{ConceptJson, PeriodJson, When, concept};
use super::loose::{Flag, Loose, Present, Text};
use super::resource::{Entry, Head, resource_json};
use crate::fhir::version::Version;
use crate::writer::Writer;

resource_json! {
    ProcedureJson {
        status: Text<'a>,
        not_done: Flag,
        not_performed: Flag,
        code: Loose<ConceptJson<'a>>,
        performed_date_time: Text<'a>,
        performed_period: Loose<PeriodJson<'a>>,
        // R5.
        occurrence_date_time: Text<'a>,
        occurrence_period: Loose<PeriodJson<'a>>,
        occurrence_string: Present,
        occurrence_age: Present,
        occurrence_range: Present,
        occurrence_timing: Present,
        recorded: Present,
    }
}

impl<'a> Entry<'a> for ProcedureJson<'a> {
    const KIND: &'static str = "Procedure";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        let others =
            [self.occurrence_string, self.occurrence_age, self.occurrence_range, self.occurrence_timing, self.recorded];
        if self.occurrence_date_time.get().is_some()
            || self.occurrence_period.get().is_some()
            || others.iter().any(|o| o.0)
        {
            writer.saw_version(Version::R5);
        }
        let when = When::of(&self.performed_date_time)
            .or_start(&self.performed_period)
            .or_end(&self.performed_period)
            .or(&self.occurrence_date_time)
            .or_start(&self.occurrence_period)
            .or_end(&self.occurrence_period);
        let procedure = Procedure {
            code: writer.required_code(concept(&self.code)),
            performed: writer.moment(when, messages::intake_undated_time),
            standing: writer.capped(self.standing()),
            source: writer.source().clone(),
        };
        writer.record().procedures.push(procedure);
    }
}

impl ProcedureJson<'_> {
    fn standing(&self) -> Standing {
        if self.not_done.is_true() || self.not_performed.is_true() {
            return Standing::Excluded(messages::intake_standing_not_done().into());
        }
        match self.status.get() {
            None | Some("completed") => Standing::Counts,
            Some("not-done") => Standing::Excluded(messages::intake_standing_not_done().into()),
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_entered_in_error().into()),
            Some("preparation") => Standing::Excluded(messages::intake_standing_in_preparation().into()),
            Some("in-progress") => Standing::Flagged(messages::intake_standing_in_progress().into()),
            Some("on-hold" | "suspended") => Standing::Flagged(messages::intake_standing_on_hold().into()),
            Some("stopped" | "aborted") => Standing::Flagged(messages::intake_standing_stopped().into()),
            Some("unknown") => Standing::Flagged(messages::intake_standing_status_unknown().into()),
            Some(_) => Standing::Flagged(messages::intake_standing_status_not_understood().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::open_with;

    #[track_caller]
    fn read(fields: &str) -> Procedure {
        open_with("Procedure", &format!(r#""code":{{"text":"c"}},{fields}"#)).0.procedures.remove(0)
    }

    #[test]
    fn what_was_not_done_never_counts() {
        assert_eq!(read(r#""status":"completed""#).standing, Standing::Counts);
        for fields in [
            r#""status":"not-done""#,
            r#""status":"entered-in-error""#,
            r#""status":"preparation""#,
            r#""status":"completed","notDone":true"#,
        ] {
            assert!(read(fields).standing.is_excluded(), "{fields}");
        }
        for status in ["in-progress", "on-hold", "unknown", "stopped"] {
            let standing = read(&format!(r#""status":"{status}""#)).standing;
            assert!(matches!(standing, Standing::Flagged(_)), "{status}");
        }
    }

    #[test]
    fn its_time_is_its_start() {
        for fields in [
            r#""performedDateTime":"2020-02-03""#,
            r#""performedPeriod":{"start":"2020-02-03","end":"2020-02-09"}"#,
            r#""performedPeriod":{"end":"2020-02-03"}"#,
            r#""occurrenceDateTime":"2020-02-03""#,
        ] {
            assert_eq!(read(fields).performed.map(|m| m.to_string()).as_deref(), Some("2020-02-03"), "{fields}");
        }
    }
}
