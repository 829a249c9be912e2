//! Which FHIR version an input shows itself to be, where it differs from R4.

/// A version other than R4 that left its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Version {
    Dstu2,
    Stu3,
    R4b,
    R5,
}

impl Version {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dstu2 => "DSTU2",
            Self::Stu3 => "STU3",
            Self::R4b => "R4B",
            Self::R5 => "R5",
        }
    }

    /// The version that a profile's address names: before its path, or after it for FHIR's own profiles.
    pub(crate) fn from_profile(profile: &str) -> Option<Self> {
        let rest = profile.strip_prefix("http://").or_else(|| profile.strip_prefix("https://"))?;
        let rest = rest.strip_prefix("hl7.org/fhir/")?;
        let own = rest.strip_prefix("StructureDefinition/").and_then(|rest| rest.split_once('|'));
        Self::from_number(own.map_or_else(|| rest.split('/').next(), |(_, number)| Some(number))?)
    }

    /// The version that a number such as `4.3.0`, or a name such as `R4B`, stands for; `None` for R4 itself.
    pub(crate) fn from_number(number: &str) -> Option<Self> {
        let is = |short: &str| number.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        match number {
            "R5" => Some(Self::R5),
            "R4B" => Some(Self::R4b),
            "STU3" | "R3" => Some(Self::Stu3),
            "DSTU2" | "R2" => Some(Self::Dstu2),
            _ if is("5.0") => Some(Self::R5),
            _ if is("4.3") || is("4.1") => Some(Self::R4b),
            _ if is("3.0") => Some(Self::Stu3),
            _ if is("1.0") => Some(Self::Dstu2),
            _ => None,
        }
    }

    /// The version that only `resource_type` belongs to.
    pub(crate) fn from_resource_type(resource_type: &str) -> Option<Self> {
        match resource_type {
            "MedicationOrder" | "DiagnosticOrder" => Some(Self::Dstu2),
            "MedicationUsage"
            | "ActorDefinition"
            | "ArtifactAssessment"
            | "DeviceAssociation"
            | "DeviceDispense"
            | "DeviceUsage"
            | "EncounterHistory"
            | "FormularyItem"
            | "GenomicStudy"
            | "ImagingSelection"
            | "InventoryItem"
            | "InventoryReport"
            | "NutritionIntake"
            | "Permission"
            | "RequestOrchestration"
            | "Requirements"
            | "TestPlan"
            | "Transport" => Some(Self::R5),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use record::Severity;

    use super::*;
    use crate::testing::{PATIENT, bundle, open_texts, open_with};

    #[test]
    fn profiles_name_versions_and_guides_do_not() {
        for (profile, version) in [
            ("http://hl7.org/fhir/4.3/StructureDefinition/Patient", Some(Version::R4b)),
            ("http://hl7.org/fhir/StructureDefinition/Patient|4.3.0", Some(Version::R4b)),
            ("http://hl7.org/fhir/StructureDefinition/Patient|5.0.0", Some(Version::R5)),
            ("http://hl7.org/fhir/StructureDefinition/Patient|4.0.1", None),
            ("http://hl7.org/fhir/StructureDefinition/Patient", None),
            // The version of a guide is not that of FHIR.
            ("http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|5.0.1", None),
        ] {
            assert_eq!(Version::from_profile(profile), version, "{profile}");
        }
    }

    #[test]
    fn what_only_r5_has_is_said_as_a_warning() {
        for (kind, fields) in [
            ("Procedure", r#""occurrenceDateTime":"2020-02-03""#),
            ("Procedure", r#""occurrencePeriod":{"start":"2020-02-03"}"#),
            ("Procedure", r#""occurrenceString":"last year""#),
            ("Procedure", r#""recorded":"2020-02-03""#),
            ("MedicationAdministration", r#""occurenceDateTime":"2020-02-03""#),
            ("MedicationStatement", r#""adherence":{"code":{"text":"taking"}}"#),
            ("Encounter", r#""actualPeriod":{"start":"2020-02-03"}"#),
            ("AllergyIntolerance", r#""type":{"text":"allergy"}"#),
            ("Observation", r#""triggeredBy":[{"type":"reflex"}]"#),
        ] {
            let drug = if kind.starts_with("Med") { r#""medicationCodeableConcept":{"text":"x"},"# } else { "" };
            let (_, problems) = open_with(kind, &format!(r#"{drug}"code":{{"text":"c"}},{fields}"#));
            let version = problems.iter().find(|p| p.code == "fhir-version");
            assert!(version.is_some_and(|p| p.message.contains("FHIR R5,")), "{fields}: {problems:?}");
            assert_eq!(version.map(|p| p.severity), Some(Severity::Warning));
        }
        let (_, problems) = open_with("Procedure", r#""code":{"text":"c"},"performedDateTime":"2020-02-03""#);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_stated_version_is_believed() {
        let meta = PATIENT
            .replace("\"id\"", r#""meta":{"tag":[{"system":"http://hl7.org/fhir/FHIR-version","code":"4.3.0"}]},"id""#);
        let capabilities = r#"{"resourceType":"CapabilityStatement","status":"active","fhirVersion":"4.3.0"}"#;
        for text in [
            bundle(&[&meta]),
            bundle(&[PATIENT]).replacen(
                "\"type\"",
                r#""meta":{"profile":["http://hl7.org/fhir/4.3/StructureDefinition/Bundle"]},"type""#,
                1,
            ),
            bundle(&[PATIENT]).replacen("\"type\"", r#""fhirVersion":"4.3.0","type""#, 1),
            bundle(&[&PATIENT.replace("\"id\"", r#""fhirVersion":"4.3.0","id""#)]),
            bundle(&[PATIENT, capabilities]),
        ] {
            let problems = open_texts(&[&text]).problems;
            assert!(problems.len() == 1 && problems[0].message.contains("FHIR R4B,"), "{text}: {problems:?}");
            let r4 = text.replace("4.3", "4.0");
            assert_eq!(open_texts(&[&r4]).problems, [], "{r4}");
        }
    }
}
