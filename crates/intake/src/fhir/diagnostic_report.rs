//! DiagnosticReport: the results that it contains become observations; those it refers to stand for themselves.

use record::Standing;

use super::datatypes::ReferenceJson;
use super::loose::{List, Text};
use super::resource::{Entry, Head, resource_json};
use crate::chart::Writer;

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
            Some("entered-in-error") => Standing::Excluded("its report was entered in error".into()),
            Some("cancelled") => Standing::Excluded("its report was cancelled".into()),
            Some("registered") => Standing::Flagged("its report is only registered".into()),
            Some("partial") => Standing::Flagged("its report is partial".into()),
            Some("preliminary") => Standing::Flagged("its report is preliminary".into()),
            Some("unknown") => Standing::Flagged("the status of its report is unknown".into()),
            _ => Standing::Counts,
        };
        writer.read_contained_results(&self.contained, &standing);
        writer.await_results(&self.result.items);
    }
}
