//! From the URI or OID of a code system to the systems that models read.

use record::CodeSystem;

/// The system that `uri` names; URIs that no model reads are kept as they are.
pub(crate) fn code_system_from_uri(uri: &str) -> CodeSystem {
    match uri.strip_suffix('/').unwrap_or(uri) {
        "http://loinc.org" | "https://loinc.org" | "urn:oid:2.16.840.1.113883.6.1" => CodeSystem::Loinc,
        "http://snomed.info/sct" | "https://snomed.info/sct" | "urn:oid:2.16.840.1.113883.6.96" => CodeSystem::Snomed,
        "http://hl7.org/fhir/sid/icd-10-cm" | "urn:oid:2.16.840.1.113883.6.90" => CodeSystem::Icd10Cm,
        "http://hl7.org/fhir/sid/icd-9-cm"
        | "http://hl7.org/fhir/sid/icd-9-cm/diagnosis"
        | "urn:oid:2.16.840.1.113883.6.103"
        | "urn:oid:2.16.840.1.113883.6.42" => CodeSystem::Icd9Cm,
        "http://www.nlm.nih.gov/research/umls/rxnorm" | "urn:oid:2.16.840.1.113883.6.88" => CodeSystem::RxNorm,
        "http://www.whocc.no/atc"
        | "https://www.whocc.no/atc"
        | "http://fhir.de/CodeSystem/dimdi/atc"
        | "http://fhir.de/CodeSystem/bfarm/atc"
        | "urn:oid:2.16.840.1.113883.6.73"
        | "urn:oid:1.2.276.0.76.5" => CodeSystem::Atc,
        "http://www.ama-assn.org/go/cpt"
        | "urn:oid:2.16.840.1.113883.6.12"
        | "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
        | "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
        | "http://terminology.hl7.org/CodeSystem/HCPCS"
        | "urn:oid:2.16.840.1.113883.6.14"
        | "urn:oid:2.16.840.1.113883.6.285" => CodeSystem::Cpt,
        "http://www.cms.gov/Medicare/Coding/ICD10"
        | "https://www.cms.gov/Medicare/Coding/ICD10"
        | "http://hl7.org/fhir/sid/icd-10-pcs"
        | "urn:oid:2.16.840.1.113883.6.4" => CodeSystem::Icd10Pcs,
        "urn:oid:2.16.840.1.113883.6.3" => CodeSystem::Icd10,
        other if is_icd10(other) => CodeSystem::Icd10,
        // A SNOMED CT edition or version has its module after the system's own URI.
        other if other.starts_with("http://snomed.info/sct/") => CodeSystem::Snomed,
        other => CodeSystem::Other(other.to_owned().into()),
    }
}

/// ICD-10 of the WHO and its national forms: `…/icd-10`, `…/icd-10-gm`, `…/icd-10-nl` and the like.
fn is_icd10(uri: &str) -> bool {
    let name = uri.rsplit('/').next().unwrap_or_default();
    let known_authority = uri.starts_with("http://hl7.org/fhir/sid/") || uri.starts_with("http://fhir.de/CodeSystem/");
    uri == "http://id.who.int/icd/release/10"
        || (known_authority && (name == "icd-10" || (name.starts_with("icd-10-") && name != "icd-10-pcs")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_known_by_uri_and_oid() {
        for (uri, system) in [
            ("http://loinc.org", CodeSystem::Loinc),
            ("http://loinc.org/", CodeSystem::Loinc),
            ("urn:oid:2.16.840.1.113883.6.1", CodeSystem::Loinc),
            ("http://snomed.info/sct/900000000000207008", CodeSystem::Snomed),
            ("http://hl7.org/fhir/sid/icd-10-cm", CodeSystem::Icd10Cm),
            ("http://hl7.org/fhir/sid/icd-10", CodeSystem::Icd10),
            ("http://fhir.de/CodeSystem/bfarm/icd-10-gm", CodeSystem::Icd10),
            ("http://hl7.org/fhir/sid/icd-9-cm", CodeSystem::Icd9Cm),
            ("http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem::RxNorm),
            ("http://www.whocc.no/atc", CodeSystem::Atc),
            ("http://www.ama-assn.org/go/cpt", CodeSystem::Cpt),
            ("http://www.cms.gov/Medicare/Coding/ICD10", CodeSystem::Icd10Pcs),
            ("http://example.org/icd-10", CodeSystem::Other("http://example.org/icd-10".into())),
            ("", CodeSystem::Other("".into())),
        ] {
            assert_eq!(code_system_from_uri(uri), system, "{uri}");
        }
    }
}
