//! Patient: who the record is about.

use language::messages;
use record::{Coding, Concept, Deceased, PartialDate, Patient, Severity, Sex, Source};

use super::datatypes::{CodingJson, ExtensionJson, IdentifierJson, When};
use super::loose::{Flag, List, Present, Text, Texts};
use super::resource::resource_json;
use crate::chart::{Chart, PatientEntry, Place};
use crate::problems::Owner;

resource_json! {
    PatientJson {
        identifier: List<IdentifierJson<'a>>,
        name: List<NameJson<'a>>,
        gender: Text<'a>,
        birth_date: Text<'a>,
        #[serde(rename = "_birthDate")]
        birth_date_extension: Present,
        deceased_boolean: Flag,
        deceased_date_time: Text<'a>,
        extension: List<ExtensionJson<'a>>,
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct NameJson<'a> {
    #[serde(borrow, rename = "use")]
    usage: Text<'a>,
    text: Text<'a>,
    family: Texts<'a>,
    given: Texts<'a>,
}

impl NameJson<'_> {
    fn words(&self) -> Option<String> {
        self.text.owned().or_else(|| {
            let parts: Vec<&str> = self.given.0.iter().chain(&self.family.0).filter_map(Text::get).collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    }
}

impl PatientJson<'_> {
    /// Adds the patient to those of the input. `place` tells where it stands and which address it has.
    pub(crate) fn write(&self, chart: &mut Chart<'_>, place: &Place<'_>, address: String, source: Source) {
        let name = self.best_name();
        let patient = Patient {
            id: self.id.owned().unwrap_or_else(|| bare_id(&address).to_owned()),
            name: name.and_then(NameJson::words),
            birth_date: self.read_birth_date(chart, &source),
            sex: self.sex(chart, &source),
            deceased: self.deceased(chart, &source),
            race: self.race(),
            source,
        };
        let identifiers = self
            .identifier
            .items
            .iter()
            .filter_map(|i| i.value.get().map(|value| format!("{}|{value}", i.system.get().unwrap_or_default())));
        chart.patients.push(PatientEntry {
            patient,
            base: place.base.to_owned(),
            address,
            identifiers: identifiers.collect(),
            family: name.and_then(|n| n.family.0.iter().find_map(Text::get)).map(str::to_lowercase),
            gender: self.gender.owned(),
            updated: self.meta.get().map(|m| When::of(&m.last_updated)),
        });
    }

    fn best_name(&self) -> Option<&NameJson<'_>> {
        let names = &self.name.items;
        ["official", "usual"]
            .iter()
            .find_map(|usage| names.iter().find(|n| n.usage.is(usage)))
            .or_else(|| names.iter().find(|n| !n.usage.is("old") && !n.usage.is("maiden")))
            .or_else(|| names.first())
    }

    fn read_birth_date(&self, chart: &mut Chart<'_>, source: &Source) -> Option<PartialDate> {
        let place = source.name.clone();
        let mut warn = |code, message: String| {
            chart.problems.add(Owner::Patient(source.clone()), Severity::Warning, code, Some(source), || message)
        };
        let Some(text) = self.birth_date.get() else {
            let is_withheld = self.birth_date_extension.0;
            warn(
                "birth-date-missing",
                if is_withheld {
                    messages::intake_birth_date_withheld(&place)
                } else {
                    messages::intake_birth_date_missing(&place)
                },
            );
            return None;
        };
        // Some systems write a time after the date.
        let date = PartialDate::parse(text.split_once('T').map_or(text, |(date, _)| date));
        match date {
            None => warn("birth-date-invalid", messages::intake_birth_date_invalid(&place)),
            Some(PartialDate::Day(_)) => {}
            Some(_) => warn("birth-date-partial", messages::intake_birth_date_partial(&place)),
        }
        date
    }

    fn sex(&self, chart: &mut Chart<'_>, source: &Source) -> Option<Sex> {
        let stated = |ends: &[&str]| {
            self.extension.items.iter().find_map(|e| {
                let url = e.url.get()?;
                ends.iter().any(|end| url.ends_with(end)).then(|| e.code().and_then(sex_from_code)).flatten()
            })
        };
        let at_birth = stated(&["us-core-birthsex", "argo-birthsex"]).or_else(|| stated(&["us-core-sex"]));
        let administrative = self.gender.get().and_then(sex_from_code);
        if let (Some(a), Some(b)) = (at_birth, administrative)
            && a != b
        {
            chart.problems.add(Owner::Patient(source.clone()), Severity::Warning, "sex-differs", Some(source), || {
                messages::intake_sex_differs(&source.name)
            });
        }
        at_birth.or(administrative)
    }

    fn deceased(&self, chart: &mut Chart<'_>, source: &Source) -> Option<Deceased> {
        let at = When::of(&self.deceased_date_time);
        if at == When::Invalid {
            chart.problems.add(Owner::Patient(source.clone()), Severity::Warning, "date-invalid", Some(source), || {
                messages::intake_death_invalid(&source.name)
            });
        }
        if matches!(self.deceased_boolean, Flag::Wrong(_)) {
            chart.problems.add(
                Owner::Patient(source.clone()),
                Severity::Warning,
                "deceased-unclear",
                Some(source),
                || messages::intake_deceased_unclear(&source.name),
            );
        }
        let at = match at {
            When::Unknown => None,
            When::At(moment) => Some(Some(moment)),
            When::Invalid => Some(None),
        };
        at.or(self.deceased_boolean.is_true().then_some(None)).map(|at| Deceased { at })
    }

    fn race(&self) -> Vec<Concept> {
        let is_race = |url: &str| url.ends_with("us-core-race") || url.ends_with("argo-race");
        let mut races = Vec::new();
        for extension in self.extension.items.iter().filter(|e| e.url.get().is_some_and(is_race)) {
            let text = extension.extension.items.iter().find(|e| e.url.is("text")).and_then(|e| e.value_string.owned());
            let codings: Vec<Coding> = extension
                .extension
                .items
                .iter()
                .filter(|e| e.url.is("ombCategory") || e.url.is("detailed"))
                .filter_map(|e| e.value_coding.get().and_then(CodingJson::coding))
                .collect();
            let older = extension.value_concept.get().map(|c| c.concept()).filter(|c| *c != Concept::default());
            if codings.is_empty() {
                races.extend(older.or(text.map(|text| Concept { codings: Vec::new(), text: Some(text) })));
                continue;
            }
            // One text for several categories names none of them.
            let text = text.filter(|_| codings.len() == 1);
            races.extend(codings.into_iter().map(|c| Concept { codings: vec![c], text: text.clone() }));
        }
        races
    }
}

/// The uuid of a `urn:uuid:` address, or the last part of another.
pub(crate) fn bare_id(address: &str) -> &str {
    address.rsplit(['/', ':', '#']).next().unwrap_or(address)
}

fn sex_from_code(code: &str) -> Option<Sex> {
    match code {
        "female" | "Female" | "FEMALE" | "F" | "248152002" => Some(Sex::Female),
        "male" | "Male" | "MALE" | "M" | "248153007" => Some(Sex::Male),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{codes, open_texts};

    #[track_caller]
    fn read(fields: &str) -> (Patient, Vec<String>) {
        let opened = open_texts(&[&format!(r#"{{"resourceType":"Patient","id":"p",{fields}}}"#)]);
        let codes = codes(&opened.problems).into_iter().map(str::to_owned).collect();
        (opened.records[0].patient.clone(), codes)
    }

    const BORN: &str = r#""birthDate":"1960-05-01""#;

    #[test]
    fn birth_dates_are_read_or_named_as_a_problem() {
        for (fields, year, problem) in [
            (BORN, Some(1960), None),
            (r#""birthDate":"1960""#, Some(1960), Some("birth-date-partial")),
            (r#""birthDate":"1960-05""#, Some(1960), Some("birth-date-partial")),
            (r#""birthDate":"1960-05-01T00:00:00Z""#, Some(1960), None),
            (r#""birthDate":"1961-02-29""#, None, Some("birth-date-invalid")),
            (r#""birthDate":"01/05/1960""#, None, Some("birth-date-invalid")),
            (r#""birthDate":1960"#, Some(1960), Some("birth-date-partial")),
            (r#""gender":"male""#, None, Some("birth-date-missing")),
            (r#""_birthDate":{"extension":[{"url":"u","valueCode":"masked"}]}"#, None, Some("birth-date-missing")),
        ] {
            let (patient, codes) = read(fields);
            assert_eq!(patient.birth_date.map(|d| d.earliest().year()), year, "{fields}");
            assert_eq!(codes, problem.into_iter().collect::<Vec<_>>(), "{fields}");
        }
    }

    #[test]
    fn no_message_holds_the_birth_date_or_name() {
        let json = r#"{"resourceType":"Patient","id":"p","birthDate":"13/13/1913","name":[{"family":"Quirke"}]}"#;
        for problem in open_texts(&[json]).problems {
            assert!(!problem.message.contains("1913") && !problem.message.contains("Quirke"), "{}", problem.message);
        }
    }

    #[test]
    fn sex_at_birth_goes_before_gender() {
        const BIRTHSEX: &str = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
        const SEX: &str = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex";
        for (fields, sex, problem) in [
            (r#""gender":"female""#.to_owned(), Some(Sex::Female), None),
            (r#""gender":"other""#.to_owned(), None, None),
            (r#""gender":"unknown""#.to_owned(), None, None),
            (
                format!(r#""gender":"other","extension":[{{"url":"{BIRTHSEX}","valueCode":"M"}}]"#),
                Some(Sex::Male),
                None,
            ),
            (
                format!(r#""gender":"female","extension":[{{"url":"{BIRTHSEX}","valueCode":"M"}}]"#),
                Some(Sex::Male),
                Some("sex-differs"),
            ),
            (format!(r#""extension":[{{"url":"{SEX}","valueCode":"248152002"}}]"#), Some(Sex::Female), None),
            (
                format!(r#""gender":"male","extension":[{{"url":"{BIRTHSEX}","valueCode":"UNK"}}]"#),
                Some(Sex::Male),
                None,
            ),
        ] {
            let (patient, codes) = read(&format!("{BORN},{fields}"));
            assert_eq!(patient.sex, sex, "{fields}");
            assert_eq!(codes, problem.into_iter().collect::<Vec<_>>(), "{fields}");
        }
    }

    #[test]
    fn death_is_read_from_either_field() {
        for (fields, deceased) in [
            (r#""deceasedBoolean":true"#, true),
            (r#""deceasedBoolean":false"#, false),
            (r#""deceasedDateTime":"2020-01-02T03:04:05Z""#, true),
            (r#""deceasedDateTime":"not a date""#, true),
            (r#""active":true"#, false),
        ] {
            assert_eq!(read(fields).0.deceased.is_some(), deceased, "{fields}");
        }
    }

    #[test]
    fn race_is_read_from_the_us_core_extension() {
        const URL: &str = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race";
        let category = |code: &str| {
            format!(
                r#"{{"url":"ombCategory","valueCoding":{{"system":"urn:oid:2.16.840.1.113883.6.238","code":"{code}"}}}}"#
            )
        };
        let race = |inner: &str| read(&format!(r#""extension":[{{"url":"{URL}","extension":[{inner}]}}]"#)).0.race;
        let one = race(&format!(r#"{},{{"url":"text","valueString":"Black"}}"#, category("2054-5")));
        assert_eq!(one.len(), 1);
        assert_eq!((one[0].codings[0].code.as_str(), one[0].words()), ("2054-5", Some("Black")));
        let two = race(&format!("{},{}", category("2054-5"), category("2106-3")));
        assert_eq!(two.iter().map(|c| c.codings[0].code.as_str()).collect::<Vec<_>>(), ["2054-5", "2106-3"]);
        let text = race(r#"{"url":"text","valueString":"Other"}"#);
        assert_eq!(text[0].words(), Some("Other"));
    }

    #[test]
    fn the_official_name_is_shown() {
        let name = |json: &str| read(&format!(r#""name":[{json}]"#)).0.name;
        assert_eq!(
            name(r#"{"use":"nickname","text":"Bo"},{"use":"official","given":["Zoë","B"],"family":"Ó Dónaill"}"#)
                .as_deref(),
            Some("Zoë B Ó Dónaill")
        );
        assert_eq!(name(r#"{"family":["李"]}"#).as_deref(), Some("李"));
        assert_eq!(name("{}"), None);
    }
}
