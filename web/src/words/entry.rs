//! A chart entry.

use language::messages;

/// The name of a month, by its number from 1 to 12.
pub(crate) fn month(number: usize) -> Option<&'static str> {
    Some(match number {
        1 => messages::month_1(),
        2 => messages::month_2(),
        3 => messages::month_3(),
        4 => messages::month_4(),
        5 => messages::month_5(),
        6 => messages::month_6(),
        7 => messages::month_7(),
        8 => messages::month_8(),
        9 => messages::month_9(),
        10 => messages::month_10(),
        11 => messages::month_11(),
        12 => messages::month_12(),
        _ => return None,
    })
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
