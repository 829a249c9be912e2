//! What does not parse: stepped over, reported with its place, and the rest kept.

use language::messages;
use record::{Severity, Source};

use super::bundle::{EntryJson, Shape};
use super::document::{Ended, Reader};
use super::large_number::tame_numbers;
use super::resource::Resource;
use super::resource_types::is_resource_type;
use super::split::{first_string_of, next_entry, value_end};
use crate::entry_text::text_of;
use crate::problems::Owner;

impl Reader<'_, '_> {
    /// Steps over an entry that does not parse, or takes it in another encoding.
    pub(super) fn recover(&mut self, at: usize, shape: Shape, is_last: bool, error: &serde_json::Error) -> Ended {
        let balanced = value_end(self.bytes, at);
        if let Some(end) = balanced
            && std::str::from_utf8(&self.bytes[at..end]).is_err()
            && self.take_as_latin1(at, end, shape)
        {
            return Ended::At(end);
        }
        if let Some(end) = balanced
            && self.take_with_large_numbers(at, end, shape)
        {
            return Ended::At(end);
        }
        // A stray quote or a missing bracket moves the end of this entry into later ones: stop where the next begins.
        let next = if shape == Shape::Wrapped && !self.is_lines { next_entry(self.bytes, at + 1) } else { None };
        let end = match (balanced, next) {
            (Some(end), Some(next)) => end.min(next),
            (Some(end), None) => end,
            (None, Some(next)) => next,
            (None, None) if is_last && error.is_eof() => {
                self.note_possible_loss(at, self.bytes.len());
                return self.broke_off(self.bytes.len());
            }
            (None, None) => {
                let end = self.bytes.len();
                self.lose(at, end, &reason(error));
                // A line of NDJSON is lost alone; in a list, everything after it is lost too.
                if !self.is_lines {
                    self.chart.incomplete_files.insert(self.file);
                    self.chart.unreadable_files.insert(self.file);
                }
                return Ended::Never;
            }
        };
        self.lose(at, end, &reason(error));
        // The comma before the next entry belongs to the list.
        let comma = if next == Some(end) { self.bytes[..end].iter().rposition(|b| *b == b',') } else { None };
        Ended::At(comma.unwrap_or(end))
    }

    fn take_with_large_numbers(&mut self, at: usize, end: usize, shape: Shape) -> bool {
        let Some(text) = tame_numbers(&text_of(&self.bytes[at..end])) else { return false };
        let Some(entry) = entry_from_text(&text, shape) else { return false };
        self.take(entry, at, end, shape);
        true
    }

    fn take_as_latin1(&mut self, at: usize, end: usize, shape: Shape) -> bool {
        let text = text_of(&self.bytes[at..end]);
        let tamed = tame_numbers(&text);
        let Some(entry) = entry_from_text(tamed.as_deref().unwrap_or(&text), shape) else { return false };
        let (words, name) = (self.place_words(at), self.entry_words());
        self.problem(Severity::Warning, "not-utf8", at, end, name.clone(), || messages::intake_not_utf8(&name, &words));
        self.take(entry, at, end, shape);
        true
    }

    /// Reports an entry that is lost.
    pub(super) fn lose(&mut self, start: usize, end: usize, why: &str) {
        self.chart.counts.broken += 1;
        self.note_possible_loss(start, end);
        if !self.chart.problems.lists("entry-broken") {
            self.problem(Severity::Warning, "entry-broken", start, end, String::new(), String::new);
            return;
        }
        let span = &self.bytes[start..end];
        let kind = first_string_of(span, "resourceType").filter(|kind| is_resource_type(kind));
        let name = match (kind, first_string_of(span, "id")) {
            (Some(kind), Some(id)) => format!("{kind}/{id}"),
            (Some(kind), None) => messages::intake_entry_of_kind(kind, &self.number.to_string()),
            _ => self.entry_words(),
        };
        let (words, number) = (self.place_words(start), self.number);
        self.problem(Severity::Warning, "entry-broken", start, end, name.clone(), || {
            messages::intake_entry_broken(&name, &number.to_string(), &words, why)
        });
    }

    /// Where the lost part may have held a diagnosis, a drug or a procedure, none of these can be taken as absent.
    fn note_possible_loss(&mut self, start: usize, end: usize) {
        const HARMLESS: [&str; 6] =
            ["Observation", "Patient", "Encounter", "Immunization", "DocumentReference", "ExplanationOfBenefit"];
        let kind = first_string_of(&self.bytes[start..end], "resourceType");
        if !kind.is_some_and(|k| HARMLESS.contains(&k)) {
            self.chart.incomplete_files.insert(self.file);
        }
    }

    pub(super) fn broke_off(&mut self, at: usize) -> Ended {
        self.chart.incomplete_files.insert(self.file);
        self.chart.unreadable_files.insert(self.file);
        let (words, file, number) = (self.place_words(at), self.file_number(), self.number.to_string());
        self.problem(Severity::Error, "truncated", at, at, String::new(), || {
            messages::intake_truncated(&file, &words, &number)
        });
        Ended::Never
    }

    pub(super) fn problem(
        &mut self,
        severity: Severity,
        code: &'static str,
        start: usize,
        end: usize,
        name: String,
        message: impl FnOnce() -> String,
    ) {
        let source = Source { file: self.file, start: start as u64, end: end.max(start) as u64, name };
        // What cannot be read does not tell whom it is about, so it may be about anyone.
        self.chart.problems.add(Owner::Input, severity, code, Some(&source), message);
    }

    /// Files are counted from 1.
    pub(super) fn file_number(&self) -> String {
        (u64::from(self.file) + 1).to_string()
    }

    pub(super) fn entry_words(&self) -> String {
        messages::intake_entry(&self.number.to_string())
    }

    /// The place of a byte, for a reader.
    pub(super) fn place_words(&self, at: usize) -> String {
        let line = 1 + memchr::memchr_iter(b'\n', &self.bytes[..at.min(self.bytes.len())]).count();
        messages::intake_place(&self.file_number(), &line.to_string(), &at.to_string())
    }
}

fn entry_from_text(text: &str, shape: Shape) -> Option<EntryJson<'_>> {
    match shape {
        Shape::Wrapped => serde_json::from_str(text).ok(),
        Shape::Bare => serde_json::from_str::<Resource<'_>>(text).map(EntryJson::bare).ok(),
    }
}

/// What the parser has against a text, without the position, which it counts from the entry's start.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use record::Severity;

    use crate::testing::{PATIENT, bundle, codes, open_texts};
    use crate::{Input, Opened, open};

    fn result(id: &str, value: &str) -> String {
        format!(
            r#"{{"resourceType":"Observation","id":"{id}","subject":{{"reference":"Patient/p"}},"valueQuantity":{{"value":{value}}}}}"#
        )
    }

    fn found(opened: &Opened) -> Vec<&str> {
        opened.records[0].observations.iter().map(|o| o.source.name.as_str()).collect()
    }

    #[test]
    fn one_broken_entry_costs_only_itself() {
        for broken in [
            result("b", "NaN"),
            result("b", "5,"),
            result("b", "+5"),
            result("b", "5").replace("Patient/p", "Patient\n/p"),
            result("b", "5").replace("Patient/p", "Patient \"p\" "),
            // A stray quote, a missing brace: the entry's own end cannot be trusted.
            result("b", "5").replace("Patient/p", "Patient \" p"),
            result("b", "5").replace("}}", "}"),
            result("b", "5").replace("\"value\":", "\"value\" "),
            result("b", "5").replace("\"id\"", "\"id\":\"z\",\"id\""),
            result("b", "5").replace("Patient/p", "\\ud800"),
        ] {
            let text = bundle(&[PATIENT, &result("a", "1"), &broken, &result("c", "3")]);
            let opened = open_texts(&[&text]);
            assert_eq!(found(&opened), ["Observation/a", "Observation/c"], "{broken}");
            assert_eq!(codes(&opened.problems), ["entry-broken"], "{broken}");
            let problem = &opened.problems[0];
            assert_eq!(problem.severity, Severity::Warning);
            let start = text.find(&broken).map(|at| at as u64 - "{\"resource\":".len() as u64);
            assert_eq!(problem.source.as_ref().map(|s| s.start), start, "{broken}");
            assert!(problem.message.contains("entry 3"), "{}", problem.message);
            assert!(!opened.records[0].incomplete, "{broken}");
            assert_eq!((opened.counts.broken, opened.unreadable_files.len()), (1, 0));
        }
    }

    #[test]
    fn a_lost_condition_leaves_the_problem_list_open() {
        let broken = r#"{"resourceType":"Condition","id":"b","subject":NaN}"#;
        assert!(open_texts(&[&bundle(&[PATIENT, broken])]).records[0].incomplete);
    }

    #[test]
    fn broken_lines_of_ndjson_cost_only_themselves() {
        for broken in [result("b", "NaN"), result("b", "1")[..60].to_owned(), "{\"resourceType\":\"Obs".to_owned()] {
            let text = format!("{PATIENT}\n{}\n{broken}\n\n{}\n", result("a", "1"), result("c", "3"));
            let opened = open_texts(&[&text]);
            assert_eq!(found(&opened), ["Observation/a", "Observation/c"], "{broken}");
            assert_eq!(codes(&opened.problems), ["entry-broken"], "{broken}");
            assert!(opened.problems[0].message.contains("line 3"), "{}", opened.problems[0].message);
            // The first line broken, too.
            let opened = open_texts(&[&format!("{broken}\n{PATIENT}\n{}\n", result("a", "1"))]);
            assert_eq!(found(&opened), ["Observation/a"], "{broken}");
        }
    }

    #[test]
    fn a_file_that_breaks_off_keeps_what_came_before() {
        let text = bundle(&[PATIENT, &result("a", "1"), &result("b", "2")]);
        let (first, second) = (text.find("\"a\"").unwrap(), text.find("\"b\"").unwrap());
        for (cut, kept) in [(text.len() - 1, 2), (text.len() - 2, 2), (text.len() - 3, 1), (second, 1), (first, 0)] {
            let opened = open_texts(&[&text[..cut]]);
            assert_eq!(opened.records[0].observations.len(), kept, "{cut}");
            assert_eq!(codes(&opened.problems), ["truncated"], "{cut}");
            assert_eq!(opened.problems[0].severity, Severity::Error);
            assert!(opened.records[0].incomplete);
            assert_eq!(opened.unreadable_files, [0]);
        }
        let lines = format!("{PATIENT}\n{}\n{}", result("a", "1"), &result("b", "2")[..70]);
        let opened = open_texts(&[&lines]);
        assert_eq!((found(&opened), codes(&opened.problems)), (vec!["Observation/a"], vec!["truncated"]));
    }

    #[test]
    fn stray_and_missing_commas_are_stepped_over() {
        let (a, b) = (result("a", "1"), result("b", "2"));
        for list in [
            format!("{PATIENT},{a},,{b}"),
            format!("{PATIENT},{a},{b},"),
            format!("{PATIENT},{a}{b}"),
            format!(",{PATIENT},{a},{b}"),
            format!("{PATIENT},null,{a},7,{b}"),
            format!("{PATIENT},{a}}},{b}"),
            format!("{PATIENT},\"x\",{a},[[1]],{b}"),
        ] {
            let opened = open_texts(&[&format!("[{list}]")]);
            assert_eq!(found(&opened), ["Observation/a", "Observation/b"], "{list}");
            assert!(codes(&opened.problems).iter().all(|c| *c == "list-broken") && list.len() > 1, "{list}");
        }
    }

    #[test]
    fn latin1_is_read_and_said() {
        let text = bundle(&[&PATIENT.replace("Ó Súilleabháin", "M\u{fc}ller"), &result("a", "1")]);
        let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let opened = open(&[Input { name: "", bytes: &bytes }], &mut |_| {});
        assert_eq!(opened.records[0].patient.name.as_deref(), Some("Müller"));
        assert_eq!(codes(&opened.problems), ["not-utf8"]);
        assert_eq!(found(&opened), ["Observation/a"]);
    }

    #[test]
    fn depth_is_no_danger() {
        let deep = "[".repeat(200_000) + &"]".repeat(200_000);
        let nested = "{\"extension\":[".repeat(100_000) + &"]}".repeat(100_000);
        let inside = |name: &str, value: &str| {
            result("a", "1").replace("\"valueQuantity\"", &format!("\"{name}\":{value},\"valueQuantity\""))
        };
        for text in [deep.clone(), "[".repeat(200_000), "{\"a\":".repeat(200_000), nested.clone()] {
            let opened = open_texts(&[&text]);
            assert!(opened.records.is_empty() && !opened.problems.is_empty());
        }
        // Where nothing reads it, depth costs nothing; where something does, the entry is given up.
        assert_eq!(found(&open_texts(&[&bundle(&[PATIENT, &inside("note", &deep)])])), ["Observation/a"]);
        let patient = PATIENT.replace("\"gender\"", &format!("\"extension\":[{nested}],\"gender\""));
        let opened = open_texts(&[&bundle(&[&patient, &result("a", "1")])]);
        assert_eq!(codes(&opened.problems), ["entry-broken", "patient-missing"]);
        let bundles = (0..20).fold(bundle(&[PATIENT]), |inner, _| bundle(&[&inner]));
        assert_eq!(codes(&open_texts(&[&bundles]).problems), ["nested-too-deep", "no-patient"]);
    }

    #[test]
    fn json_that_is_not_fhir_is_named() {
        for (text, code) in [
            (r#"{"a":1}"#, "json-not-fhir"),
            ("{}", "json-not-fhir"),
            (r#"{"hookInstance":"1","hook":"patient-view"}"#, "json-cds-hooks"),
            (r#"{"cards":[]}"#, "json-cds-hooks"),
            (r#"{"authorization_endpoint":"https://x"}"#, "json-smart"),
            (r#"{"access_token":"x"}"#, "json-token"),
            (r#"{"resourceType":"OperationOutcome","issue":[]}"#, "operation-outcome"),
        ] {
            let opened = open_texts(&[text]);
            assert_eq!(codes(&opened.problems), [code], "{text}");
            assert_eq!(opened.unreadable_files, [0], "{text}");
        }
        for (text, code) in [
            (r#"{"resourceType":"Wrong"}"#, "unknown-resource-type"),
            (r#"[{"a":1}]"#, "not-fhir"),
            ("{\"a\":1}\n{\"a\":2}", "not-fhir"),
            ("[1,2]", "list-broken"),
        ] {
            assert_eq!(codes(&open_texts(&[text]).problems)[0], code, "{text}");
        }
        assert_eq!(codes(&open_texts(&[r#"{"resourceType":"Practitioner"}"#]).problems), ["no-patient"]);
        assert_eq!(codes(&open_texts(&["[]"]).problems), ["no-patient"]);
    }
}
