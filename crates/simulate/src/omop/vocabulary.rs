//! The vocabulary of what is written, and the tables about the source.

use super::{Cell, Rows};
use crate::calendar::day_from_date;
use crate::codes::{CONDITIONS, DRUGS, LABS, PROCEDURES, SMOKING, SMOKING_ANSWERS, UNITS};
use crate::error::SimulateError;
use crate::history::{RACES, SITES};

use Cell::{Day, Empty, Text, Whole};

const CONCEPT: usize = 0;
const CONCEPT_RELATIONSHIP: usize = 1;
const CARE_SITE: usize = 2;
const CDM_SOURCE: usize = 3;

const FIRST: jiff::civil::Date = jiff::civil::date(1970, 1, 1);
const LAST: jiff::civil::Date = jiff::civil::date(2044, 12, 31);

struct Concept<'a> {
    id: i64,
    name: &'a str,
    domain: &'a str,
    vocabulary: &'a str,
    class: &'a str,
    is_standard: bool,
    code: &'a str,
}

impl Concept<'_> {
    fn write(&self, rows: &mut impl Rows) -> Result<(), SimulateError> {
        let standard = if self.is_standard { Text("S") } else { Empty };
        let (from, to) = (Day(day_from_date(FIRST)), Day(day_from_date(LAST)));
        rows.row(
            CONCEPT,
            &[
                Whole(self.id),
                Text(self.name),
                Text(self.domain),
                Text(self.vocabulary),
                Text(self.class),
                standard,
                Text(self.code),
                from,
                to,
                Empty,
            ],
        )
    }
}

/// Adds every row of the small tables.
pub(crate) fn write(rows: &mut impl Rows) -> Result<(), SimulateError> {
    fixed(rows)?;
    for code in &CONDITIONS {
        let icd = Concept {
            id: code.source_id(),
            name: code.label,
            domain: "Condition",
            vocabulary: "ICD10CM",
            class: "ICD10CM code",
            is_standard: false,
            code: code.icd,
        };
        icd.write(rows)?;
        if let Some((id, snomed)) = code.standard {
            Concept { id, vocabulary: "SNOMED", class: "Clinical Finding", is_standard: true, code: snomed, ..icd }
                .write(rows)?;
            let (from, to) = (Day(day_from_date(FIRST)), Day(day_from_date(LAST)));
            rows.row(CONCEPT_RELATIONSHIP, &[Whole(code.source_id()), Whole(id), Text("Maps to"), from, to, Empty])?;
        }
    }
    for drug in DRUGS.iter().filter(|drug| drug.id != 0) {
        let (domain, vocabulary, class) = ("Drug", "RxNorm", "Ingredient");
        Concept { id: drug.id, name: drug.name, domain, vocabulary, class, is_standard: true, code: drug.rxnorm }
            .write(rows)?;
    }
    for lab in &LABS {
        let domain = if lab.is_survey { "Observation" } else { "Measurement" };
        let (vocabulary, class) = ("LOINC", "Lab Test");
        Concept { id: lab.id, name: lab.label, domain, vocabulary, class, is_standard: true, code: lab.loinc }
            .write(rows)?;
    }
    for procedure in &PROCEDURES {
        let (domain, vocabulary, class) = ("Procedure", "ICD10PCS", "ICD10PCS");
        let (id, name, code) = (procedure.id(), procedure.label, procedure.pcs);
        Concept { id, name, domain, vocabulary, class, is_standard: true, code }.write(rows)?;
    }
    for unit in &UNITS {
        let (domain, vocabulary, class) = ("Unit", "UCUM", "Unit");
        Concept { id: unit.id, name: unit.ucum, domain, vocabulary, class, is_standard: true, code: unit.ucum }
            .write(rows)?;
    }
    for answer in &SMOKING_ANSWERS {
        let (domain, vocabulary, class) = ("Observation", "SNOMED", "Clinical Finding");
        Concept {
            id: answer.id,
            name: answer.label,
            domain,
            vocabulary,
            class,
            is_standard: true,
            code: answer.snomed,
        }
        .write(rows)?;
    }
    source(rows)
}

/// Concepts that have OMOP's own ids everywhere.
fn fixed(rows: &mut impl Rows) -> Result<(), SimulateError> {
    let (smoking, loinc, label) = SMOKING;
    let concepts = [
        (0, "No matching concept", "Metadata", "None", "Undefined", "No matching concept"),
        (8507, "MALE", "Gender", "Gender", "Gender", "M"),
        (8532, "FEMALE", "Gender", "Gender", "Gender", "F"),
        (38_003_564, "Not Hispanic or Latino", "Ethnicity", "Ethnicity", "Ethnicity", "Not Hispanic"),
        (9201, "Inpatient Visit", "Visit", "Visit", "Visit", "IP"),
        (9202, "Outpatient Visit", "Visit", "Visit", "Visit", "OP"),
        (9203, "Emergency Room Visit", "Visit", "Visit", "Visit", "ER"),
        (32_817, "EHR", "Type Concept", "Type Concept", "Type Concept", "OMOP4976890"),
        (32_869, "Pharmacy claim", "Type Concept", "Type Concept", "Type Concept", "OMOP4976942"),
        (4_171_756, "Less than", "Meas Value Operator", "SNOMED", "Qualifier Value", "276139006"),
        (smoking, label, "Observation", "LOINC", "Clinical Observation", loinc),
    ];
    for (id, name, domain, vocabulary, class, code) in concepts {
        Concept { id, name, domain, vocabulary, class, is_standard: id != 0, code }.write(rows)?;
    }
    for (race, code) in RACES.iter().zip(["5", "3", "2"]) {
        let (domain, vocabulary, class) = ("Race", "Race", "Race");
        Concept { id: race.id, name: race.name, domain, vocabulary, class, is_standard: true, code }.write(rows)?;
    }
    Ok(())
}

fn source(rows: &mut impl Rows) -> Result<(), SimulateError> {
    for site in 1..=SITES {
        let (name, source) = (format!("Synthetic site {site}"), format!("site-{site}"));
        rows.row(CARE_SITE, &[Whole(site), Text(&name), Whole(0), Empty, Text(&source), Empty])?;
    }
    let released = Day(day_from_date(jiff::civil::date(2026, 1, 1)));
    rows.row(
        CDM_SOURCE,
        &[
            Text("Insite synthetic population"),
            Text("insite-simulate"),
            Text("Insite"),
            Text(
                "Synthetic: nobody's data. Written by `insite simulate`; the truth stands in truth.json and truth.csv.",
            ),
            Empty,
            Empty,
            released,
            released,
            Text("5.4"),
            Whole(756_265),
            Text("local"),
        ],
    )
}
