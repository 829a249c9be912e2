//! A chart entry.

pub(crate) const ENTRY_HEADING: &str = "Chart entry";
pub(crate) const AS_WRITTEN: &str = "As it stands in the file";
pub(crate) const FETCHING: &str = "Fetching the entry …";
pub(crate) const FACT_KIND: &str = "Kind";
pub(crate) const FACT_WHAT: &str = "What";
pub(crate) const FACT_VALUE: &str = "Value";
pub(crate) const FACT_RANGE: &str = "Reference range";
pub(crate) const FACT_BIRTH_DATE: &str = "Birth date";
pub(crate) const FACT_SEX: &str = "Administrative sex";
pub(crate) const FACT_DATE: &str = "Date";
pub(crate) const FACT_STATUS: &str = "Status";
pub(crate) const FACT_DOSE: &str = "Dose";
pub(crate) const FACT_WHY_ABSENT: &str = "Why there is no value";
pub(crate) const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An open-ended period.
pub(crate) fn since(start: &str) -> String {
    format!("since {start}")
}

/// A code system's usual name.
pub(crate) fn code_system(address: &str) -> &str {
    match address {
        "http://loinc.org" => "LOINC",
        "http://snomed.info/sct" => "SNOMED CT",
        "http://www.nlm.nih.gov/research/umls/rxnorm" => "RxNorm",
        "http://hl7.org/fhir/sid/icd-10-cm" => "ICD-10-CM",
        "http://hl7.org/fhir/sid/icd-10" => "ICD-10",
        "http://hl7.org/fhir/sid/cvx" => "CVX",
        _ => "",
    }
}
