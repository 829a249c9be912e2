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

    /// The version that a profile's address names.
    pub(crate) fn from_profile(profile: &str) -> Option<Self> {
        let rest = profile.strip_prefix("http://hl7.org/fhir/")?;
        let first = rest.split('/').next()?;
        match first {
            "5.0" | "R5" => Some(Self::R5),
            "4.3" | "R4B" => Some(Self::R4b),
            "3.0" | "STU3" => Some(Self::Stu3),
            "1.0" | "DSTU2" => Some(Self::Dstu2),
            _ => None,
        }
    }

    /// The version that only `resource_type` belongs to.
    pub(crate) fn from_resource_type(resource_type: &str) -> Option<Self> {
        match resource_type {
            "MedicationOrder" | "DiagnosticOrder" => Some(Self::Dstu2),
            "MedicationUsage" => Some(Self::R5),
            _ => None,
        }
    }
}
