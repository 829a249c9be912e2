//! Measurements in LOINC with UCUM units, and the one question with coded answers.

use super::{LOCAL, is_same};

/// A unit of measure.
#[derive(Debug, PartialEq)]
pub(crate) struct Unit {
    pub(crate) id: i64,
    pub(crate) ucum: &'static str,
}

/// Every unit that is written.
pub(crate) static UNITS: [Unit; 15] = [
    Unit { id: 8876, ucum: "mm[Hg]" },
    Unit { id: 8541, ucum: "/min" },
    Unit { id: 9529, ucum: "kg" },
    Unit { id: 586_323, ucum: "Cel" },
    Unit { id: 8554, ucum: "%" },
    Unit { id: 8840, ucum: "mg/dL" },
    Unit { id: 8753, ucum: "mmol/L" },
    Unit { id: LOCAL + 201, ucum: "mL/min/{1.73_m2}" },
    Unit { id: 8713, ucum: "g/dL" },
    Unit { id: 8848, ucum: "10*3/uL" },
    Unit { id: 8645, ucum: "U/L" },
    Unit { id: 8751, ucum: "mg/L" },
    Unit { id: 8845, ucum: "pg/mL" },
    Unit { id: 8725, ucum: "ng/L" },
    Unit { id: LOCAL + 202, ucum: "{score}" },
];

const fn unit(ucum: &str) -> &'static Unit {
    let mut at = 0;
    while !is_same(UNITS[at].ucum, ucum) {
        at += 1;
    }
    &UNITS[at]
}

/// A measurement.
#[derive(Debug, PartialEq)]
pub(crate) struct LabCode {
    pub(crate) id: i64,
    pub(crate) loinc: &'static str,
    pub(crate) label: &'static str,
    pub(crate) unit: &'static Unit,
    /// Decimal places to which it is reported.
    pub(crate) places: u8,
    /// What lies below is reported as `<` this number; 0 for none.
    pub(crate) limit: f64,
    /// Whether OMOP keeps it in `observation` rather than in `measurement`.
    pub(crate) is_survey: bool,
}

const fn known(id: i64, loinc: &'static str, label: &'static str, of: &str, places: u8) -> LabCode {
    LabCode { id, loinc, label, unit: unit(of), places, limit: 0.0, is_survey: false }
}

/// Every measurement that is written.
pub(crate) static LABS: [LabCode; 29] = [
    known(3_004_249, "8480-6", "Systolic blood pressure", "mm[Hg]", 0),
    known(3_012_888, "8462-4", "Diastolic blood pressure", "mm[Hg]", 0),
    known(3_027_018, "8867-4", "Heart rate", "/min", 0),
    known(3_025_315, "29463-7", "Body weight", "kg", 1),
    known(3_020_891, "8310-5", "Body temperature", "Cel", 1),
    known(40_762_499, "59408-5", "Oxygen saturation by pulse oximetry", "%", 0),
    known(3_004_501, "2345-7", "Glucose in serum or plasma", "mg/dL", 0),
    known(3_019_550, "2951-2", "Sodium in serum or plasma", "mmol/L", 0),
    known(3_023_103, "2823-3", "Potassium in serum or plasma", "mmol/L", 1),
    known(3_016_723, "2160-0", "Creatinine in serum or plasma", "mg/dL", 2),
    known(LOCAL + 301, "98979-8", "eGFR by CKD-EPI 2021", "mL/min/{1.73_m2}", 0),
    known(3_013_682, "3094-0", "Urea nitrogen in serum or plasma", "mg/dL", 0),
    known(3_000_963, "718-7", "Hemoglobin in blood", "g/dL", 1),
    known(3_024_929, "777-3", "Platelets in blood", "10*3/uL", 0),
    known(3_000_905, "6690-2", "Leukocytes in blood", "10*3/uL", 1),
    known(3_027_114, "2093-3", "Cholesterol in serum or plasma", "mg/dL", 0),
    known(3_007_070, "2085-9", "HDL cholesterol in serum or plasma", "mg/dL", 0),
    known(3_006_923, "1742-6", "Alanine aminotransferase in serum or plasma", "U/L", 0),
    known(3_013_721, "1920-8", "Aspartate aminotransferase in serum or plasma", "U/L", 0),
    known(3_024_561, "1751-7", "Albumin in serum or plasma", "g/dL", 1),
    known(3_004_410, "4548-4", "Hemoglobin A1c in blood", "%", 1),
    LabCode { limit: 5.0, ..known(3_020_460, "1988-5", "C-reactive protein in serum or plasma", "mg/L", 0) },
    known(3_029_187, "33762-6", "NT-proBNP in serum or plasma", "pg/mL", 0),
    LabCode { limit: 3.0, ..known(36_306_105, "89579-7", "High-sensitivity troponin I in serum or plasma", "ng/L", 0) },
    known(3_027_172, "10230-1", "Left ventricular ejection fraction", "%", 0),
    known(LOCAL + 302, "36916-5", "Free kappa light chains in serum", "mg/L", 1),
    known(LOCAL + 303, "33944-0", "Free lambda light chains in serum", "mg/L", 1),
    known(3_024_171, "9279-1", "Respiratory rate", "/min", 0),
    LabCode { is_survey: true, ..known(LOCAL + 304, "55758-7", "PHQ-2 total score", "{score}", 0) },
];

/// The measurement of that code.
pub(crate) const fn lab(loinc: &str) -> &'static LabCode {
    let mut at = 0;
    while !is_same(LABS[at].loinc, loinc) {
        at += 1;
    }
    &LABS[at]
}

/// Tobacco smoking status: OMOP's concept and the LOINC code.
pub(crate) const SMOKING: (i64, &str, &str) = (43_054_909, "72166-2", "Tobacco smoking status");

/// An answer about smoking, a SNOMED CT identifier.
#[derive(Debug, PartialEq)]
pub(crate) struct SmokingAnswer {
    pub(crate) id: i64,
    pub(crate) snomed: &'static str,
    pub(crate) label: &'static str,
}

/// Never, former, current.
pub(crate) static SMOKING_ANSWERS: [SmokingAnswer; 3] = [
    SmokingAnswer { id: LOCAL + 401, snomed: "266919005", label: "Never smoked tobacco" },
    SmokingAnswer { id: LOCAL + 402, snomed: "8517006", label: "Ex-smoker" },
    SmokingAnswer { id: LOCAL + 403, snomed: "449868002", label: "Current every day smoker" },
];
