//! What leaves the page as a file or by the clipboard: only what may be printed, too, and nothing that is supposed.

use leptos::prelude::untrack;

use super::Session;
use super::supposing::{Answer, Suppositions};
use crate::messages::{ExportFormat, ExportNote, ExportRequest};

impl Session {
    /// Asks for the results in a form for another program or for the note: of these models, or of those that the page shows
    /// where none is named. The worker refuses what `supposed` makes hypothetical. There is no answer where the results on the
    /// screen may not leave it, or not any more when the answer comes.
    pub(crate) fn export(
        self,
        format: ExportFormat,
        models: Vec<String>,
        supposed: Suppositions,
        done: impl FnOnce(Answer<ExportNote>) + 'static,
    ) {
        let may_leave = move || untrack(|| self.may_leave());
        let request = self.request().filter(|_| may_leave());
        let Some(mut request) = request else { return done(None) };
        request.what_if = supposed;
        let made_at = String::from(js_sys::Date::new_0().to_iso_string());
        let done = move |answer: Answer<ExportNote>| done(answer.filter(|_| may_leave()));
        self.ask("export", &ExportRequest { format, models, made_at, request }, done);
    }
}
