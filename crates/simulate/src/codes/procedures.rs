//! Procedures in ICD-10-PCS.

use super::{LOCAL, is_same};

/// A procedure.
#[derive(Debug, PartialEq)]
pub(crate) struct ProcedureCode {
    local: i64,
    pub(crate) pcs: &'static str,
    pub(crate) label: &'static str,
}

impl ProcedureCode {
    pub(crate) fn id(&self) -> i64 {
        LOCAL + self.local
    }
}

const fn known(local: i64, pcs: &'static str, label: &'static str) -> ProcedureCode {
    ProcedureCode { local, pcs, label }
}

/// Every procedure that is written.
pub(crate) static PROCEDURES: [ProcedureCode; 9] = [
    known(101, "01N50ZZ", "Release of median nerve, open"),
    known(102, "01N54ZZ", "Release of median nerve, percutaneous endoscopic"),
    known(103, "4A02X4Z", "Measurement of cardiac electrical activity, external"),
    known(104, "B246ZZZ", "Ultrasonography of right and left heart"),
    known(105, "BW03ZZZ", "Plain radiography of chest"),
    known(106, "0DJD8ZZ", "Inspection of lower intestinal tract, endoscopic"),
    known(107, "0SRC0J9", "Replacement of right knee joint, synthetic, cemented, open"),
    known(108, "08RJ3JZ", "Replacement of right lens, synthetic, percutaneous"),
    known(109, "0JH606Z", "Insertion of dual chamber pacemaker, chest, open"),
];

/// The procedure of that code.
pub(crate) const fn procedure(pcs: &str) -> &'static ProcedureCode {
    let mut at = 0;
    while !is_same(PROCEDURES[at].pcs, pcs) {
        at += 1;
    }
    &PROCEDURES[at]
}
