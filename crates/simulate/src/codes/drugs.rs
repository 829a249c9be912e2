//! Drugs by RxNorm ingredient.

use super::is_same;

/// A drug.
#[derive(Debug, PartialEq)]
pub(crate) struct DrugCode {
    /// OMOP's concept; 0 where the chart has words alone.
    pub(crate) id: i64,
    /// RxNorm; empty where the chart has words alone.
    pub(crate) rxnorm: &'static str,
    pub(crate) name: &'static str,
}

const fn known(id: i64, rxnorm: &'static str, name: &'static str) -> DrugCode {
    DrugCode { id, rxnorm, name }
}

/// Every drug that is written.
pub(crate) static DRUGS: [DrugCode; 21] = [
    known(1_308_216, "29046", "lisinopril"),
    known(1_332_418, "17767", "amlodipine"),
    known(1_367_500, "52175", "losartan"),
    known(1_307_046, "6918", "metoprolol"),
    known(974_166, "5487", "hydrochlorothiazide"),
    known(1_503_297, "6809", "metformin"),
    known(1_545_958, "83367", "atorvastatin"),
    known(1_539_403, "36567", "simvastatin"),
    known(1_310_149, "11289", "warfarin"),
    known(43_013_024, "1364430", "apixaban"),
    known(956_874, "4603", "furosemide"),
    known(942_350, "38413", "torsemide"),
    known(923_645, "7646", "omeprazole"),
    known(1_501_700, "10582", "levothyroxine"),
    known(1_154_343, "435", "albuterol"),
    known(1_112_807, "1191", "aspirin"),
    known(1_177_480, "5640", "ibuprofen"),
    known(1_125_315, "161", "acetaminophen"),
    known(1_713_332, "723", "amoxicillin"),
    known(1_551_099, "8640", "prednisone"),
    // Given after the diagnosis, and written in words only, as new drugs often are.
    known(0, "", "tafamidis 61 MG Oral Capsule"),
];

/// The drug of that name.
pub(crate) const fn drug(name: &str) -> &'static DrugCode {
    let mut at = 0;
    while !is_same(DRUGS[at].name, name) {
        at += 1;
    }
    &DRUGS[at]
}
