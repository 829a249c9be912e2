//! DiagnosticReport: the results that it contains become observations; those it refers to stand for themselves.

use language::messages;
use record::Standing;

use super::datatypes::ReferenceJson;
use super::loose::{List, Text};
use super::resource::{Entry, Head, resource_json};
use crate::writer::Writer;

resource_json! {
    DiagnosticReportJson {
        status: Text<'a>,
        result: List<ReferenceJson<'a>>,
    }
}

impl<'a> Entry<'a> for DiagnosticReportJson<'a> {
    const KIND: &'static str = "DiagnosticReport";

    fn head(&self) -> Head<'_, 'a> {
        self.head_of()
    }

    fn write(&self, writer: &mut Writer<'_, '_>) {
        let standing = match self.status.get() {
            Some("entered-in-error") => Standing::Excluded(messages::intake_standing_report_entered_in_error().into()),
            Some("cancelled") => Standing::Excluded(messages::intake_standing_report_cancelled().into()),
            Some("registered") => Standing::Flagged(messages::intake_standing_report_registered().into()),
            Some("partial") => Standing::Flagged(messages::intake_standing_report_partial().into()),
            Some("preliminary") => Standing::Flagged(messages::intake_standing_report_preliminary().into()),
            Some("unknown") => Standing::Flagged(messages::intake_standing_report_unknown().into()),
            _ => Standing::Counts,
        };
        writer.read_contained_results(&self.contained, &standing);
        writer.await_results(&self.result.items);
    }
}

#[cfg(test)]
mod tests {
    use record::Standing;

    use crate::testing::{codes, open_with};

    fn report(status: &str, observation: &str) -> String {
        format!(
            r##""status":"{status}","result":[{{"reference":"#o"}}],"contained":[{{"resourceType":"Observation","id":"o",
            "code":{{"text":"c"}},"valueInteger":1,{observation}}}]"##
        )
    }

    #[test]
    fn contained_results_are_the_patients_and_no_better_than_the_report() {
        let (record, problems) = open_with("DiagnosticReport", &report("final", r#""status":"final""#));
        assert_eq!(problems, []);
        assert_eq!(record.observations[0].standing, Standing::Counts);
        assert_eq!(record.observations[0].source.name, "DiagnosticReport/x#o");
        for (status, own, is_excluded) in [
            ("entered-in-error", "final", true),
            ("cancelled", "preliminary", true),
            ("preliminary", "final", false),
            ("partial", "final", false),
            ("final", "preliminary", false),
            ("final", "entered-in-error", true),
        ] {
            let (record, _) = open_with("DiagnosticReport", &report(status, &format!(r#""status":"{own}""#)));
            let standing = &record.observations[0].standing;
            assert_ne!(*standing, Standing::Counts, "{status}, {own}");
            assert_eq!(standing.is_excluded(), is_excluded, "{status}, {own}");
        }
    }

    #[test]
    fn results_that_are_nowhere_are_noted() {
        let (_, problems) = open_with("DiagnosticReport", r#""result":[{"reference":"Observation/far"}]"#);
        assert_eq!(codes(&problems), ["results-absent"]);
    }
}
