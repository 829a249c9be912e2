//! One resource: parsed straight into the type that its `resourceType` names, the rest skipped.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::datatypes::{MetaJson, ReferenceJson};
use super::loose::{Loose, Text};
use super::version::Version;
use crate::writer::Writer;

/// What every resource about a patient has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head<'r, 'a> {
    pub(crate) id: &'r Text<'a>,
    pub(crate) meta: &'r Loose<MetaJson<'a>>,
    pub(crate) contained: &'r Raws<'a>,
    pub(crate) fhir_version: &'r Text<'a>,
    pub(crate) subject: Option<&'r ReferenceJson<'a>>,
}

/// A resource that becomes an entry of a record.
pub(crate) trait Entry<'a> {
    /// Its type, as FHIR R4 names it.
    const KIND: &'static str;
    fn head(&self) -> Head<'_, 'a>;
    fn write(&self, writer: &mut Writer<'_, '_>);
}

/// Declares the JSON of a resource: the fields that all have, and its own.
macro_rules! resource_json {
    ($(#[$doc:meta])* $name:ident { $($(#[$meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Default, serde::Deserialize)]
        #[serde(default, rename_all = "camelCase")]
        pub(crate) struct $name<'a> {
            #[serde(borrow)]
            pub(crate) id: $crate::fhir::loose::Text<'a>,
            pub(crate) meta: $crate::fhir::loose::Loose<$crate::fhir::datatypes::MetaJson<'a>>,
            pub(crate) contained: $crate::fhir::resource::Raws<'a>,
            pub(crate) fhir_version: $crate::fhir::loose::Text<'a>,
            pub(crate) subject: $crate::fhir::loose::Loose<$crate::fhir::datatypes::ReferenceJson<'a>>,
            pub(crate) patient: $crate::fhir::loose::Loose<$crate::fhir::datatypes::ReferenceJson<'a>>,
            $($(#[$meta])* pub(crate) $field: $type,)*
        }
        impl<'a> $name<'a> {
            /// What every resource has. `patient` is what some types and versions say for `subject`.
            pub(crate) fn head_of(&self) -> $crate::fhir::resource::Head<'_, 'a> {
                $crate::fhir::resource::Head {
                    id: &self.id,
                    meta: &self.meta,
                    contained: &self.contained,
                    fhir_version: &self.fhir_version,
                    subject: self.subject.get().or(self.patient.get()),
                }
            }
        }
    };
}
pub(crate) use resource_json;

/// Resources within a resource, not yet parsed.
#[derive(Debug, Default)]
pub(crate) struct Raws<'a>(pub(crate) Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Raws<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RawsVisitor;
        impl<'de> Visitor<'de> for RawsVisitor {
            type Value = Raws<'de>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list of resources")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut raws = Vec::new();
                while let Some(raw) = seq.next_element()? {
                    raws.push(raw);
                }
                Ok(Raws(raws))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Raws::default())
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
        }
        deserializer.deserialize_any(RawsVisitor)
    }
}

/// Lists the types that are read: the variant, and the `resourceType`s that mean it.
macro_rules! resources {
    ($($variant:ident($type:path) = $($name:literal)|+;)*) => {
        /// A resource of a type that is read, or why there is none.
        #[derive(Debug)]
        pub(crate) enum Resource<'a> {
            $($variant(Box<$type>),)*
            /// A Bundle or Parameters resource, to be opened on its own.
            Container,
            /// A type that nothing here needs.
            Ignored(String, Option<Version>),
            /// The type does not come first: parse again, now that it is known.
            Late(String),
            /// No `resourceType`: not a FHIR resource.
            Untyped,
        }

        /// Parses the rest of a resource whose type is known.
        fn resource_from_map<'de, A: MapAccess<'de>>(kind: &str, map: A) -> Result<Resource<'de>, A::Error> {
            match kind {
                $($($name)|+ => Deserialize::deserialize(MapAccessDeserializer::new(map)).map(Resource::$variant),)*
                _ => {
                    let version = drain(map)?;
                    Ok(match unread(kind) {
                        Resource::Ignored(kind, _) => Resource::Ignored(kind, version),
                        other => other,
                    })
                }
            }
        }

        /// Parses a resource of a known type from its whole text, wherever in it the type stands.
        pub(crate) fn resource_from_text<'a>(kind: &str, text: &'a str) -> Result<Resource<'a>, serde_json::Error> {
            match kind {
                $($($name)|+ => serde_json::from_str(text).map(Resource::$variant),)*
                _ => Ok(unread(kind)),
            }
        }
    };
}

resources! {
    Patient(super::patient::PatientJson<'a>) = "Patient";
    Observation(super::observation::ObservationJson<'a>) = "Observation";
    Condition(super::condition::ConditionJson<'a>) = "Condition";
    MedicationRequest(super::medication_request::MedicationRequestJson<'a>) = "MedicationRequest" | "MedicationOrder";
    MedicationStatement(super::medication_statement::MedicationStatementJson<'a>) =
        "MedicationStatement" | "MedicationUsage";
    MedicationAdministration(super::medication_administration::MedicationAdministrationJson<'a>) =
        "MedicationAdministration";
    MedicationDispense(super::medication_dispense::MedicationDispenseJson<'a>) = "MedicationDispense";
    Medication(super::medication::MedicationJson<'a>) = "Medication";
    Procedure(super::procedure::ProcedureJson<'a>) = "Procedure";
    Encounter(super::encounter::EncounterJson<'a>) = "Encounter";
    AllergyIntolerance(super::allergy::AllergyJson<'a>) = "AllergyIntolerance";
    FamilyMemberHistory(super::family_history::FamilyHistoryJson<'a>) = "FamilyMemberHistory";
    Immunization(super::immunization::ImmunizationJson<'a>) = "Immunization";
    DiagnosticReport(super::diagnostic_report::DiagnosticReportJson<'a>) = "DiagnosticReport";
}

fn unread<'a>(kind: &str) -> Resource<'a> {
    match kind {
        "Bundle" | "Parameters" => Resource::Container,
        "" => Resource::Untyped,
        kind => Resource::Ignored(kind.to_owned(), None),
    }
}

/// Passes over the rest of a resource that is not read, but for the version that it may state.
fn drain<'de, A: MapAccess<'de>>(mut map: A) -> Result<Option<Version>, A::Error> {
    let mut version = None;
    while let Some(key) = map.next_key::<Text<'de>>()? {
        if key.0.as_deref() == Some("fhirVersion") {
            version = map.next_value::<Text<'de>>()?.get().and_then(Version::from_number);
        } else {
            map.next_value::<IgnoredAny>()?;
        }
    }
    Ok(version)
}

impl<'de: 'a, 'a> Deserialize<'de> for Resource<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ResourceVisitor;
        impl<'de> Visitor<'de> for ResourceVisitor {
            type Value = Resource<'de>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a FHIR resource")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut first = true;
                while let Some(key) = map.next_key::<Text<'de>>()? {
                    if key.0.as_deref() == Some("resourceType") {
                        let kind: Text<'de> = map.next_value()?;
                        let kind = kind.get().unwrap_or_default();
                        if first {
                            return resource_from_map(kind, map);
                        }
                        drain(map)?;
                        let late = |kind: &str| Resource::Late(kind.to_owned());
                        return Ok(match unread(kind) {
                            Resource::Ignored(kind, _) => late(&kind),
                            other => other,
                        });
                    }
                    map.next_value::<IgnoredAny>()?;
                    first = false;
                }
                Ok(Resource::Untyped)
            }
        }
        deserializer.deserialize_map(ResourceVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(json: &str) -> Resource<'_> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn the_type_decides_wherever_it_stands() {
        assert!(matches!(parse(r#"{"resourceType":"Patient","id":"1"}"#), Resource::Patient(p) if p.id.is("1")));
        let late = r#"{"id":"1","resourceType":"Patient"}"#;
        assert!(matches!(parse(late), Resource::Late(kind) if kind == "Patient"));
        assert!(matches!(resource_from_text("Patient", late), Ok(Resource::Patient(p)) if p.id.is("1")));
        assert!(
            matches!(parse(r#"{"resourceType":"Claim","x":[{}]}"#), Resource::Ignored(kind, None) if kind == "Claim")
        );
        assert!(matches!(parse(r#"{"x":1,"resourceType":"Bundle","y":2}"#), Resource::Container));
        assert!(matches!(parse(r#"{"a":1}"#), Resource::Untyped));
        assert!(matches!(parse(r#"{"resourceType":7}"#), Resource::Ignored(..)));
        assert!(matches!(parse("{}"), Resource::Untyped));
    }
}
