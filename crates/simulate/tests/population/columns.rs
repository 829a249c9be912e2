//! The CDM's columns and what it requires of them; Parquet holds what CSV holds; counts are right.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::types::{Date32Type, Float64Type, Int64Type};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use jiff::civil::date;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use simulate::Form;

use crate::Population;

const TABLES: [&str; 9] = [
    "person",
    "observation_period",
    "visit_occurrence",
    "condition_occurrence",
    "drug_exposure",
    "measurement",
    "observation",
    "procedure_occurrence",
    "death",
];

/// What the CDM requires: columns that must not be empty.
const REQUIRED: [(&str, &[&str]); 9] = [
    ("person", &["person_id", "gender_concept_id", "year_of_birth", "race_concept_id", "ethnicity_concept_id"]),
    (
        "observation_period",
        &[
            "observation_period_id",
            "person_id",
            "observation_period_start_date",
            "observation_period_end_date",
            "period_type_concept_id",
        ],
    ),
    (
        "visit_occurrence",
        &[
            "visit_occurrence_id",
            "person_id",
            "visit_concept_id",
            "visit_start_date",
            "visit_end_date",
            "visit_type_concept_id",
        ],
    ),
    (
        "condition_occurrence",
        &[
            "condition_occurrence_id",
            "person_id",
            "condition_concept_id",
            "condition_start_date",
            "condition_type_concept_id",
        ],
    ),
    (
        "drug_exposure",
        &[
            "drug_exposure_id",
            "person_id",
            "drug_concept_id",
            "drug_exposure_start_date",
            "drug_exposure_end_date",
            "drug_type_concept_id",
        ],
    ),
    (
        "measurement",
        &["measurement_id", "person_id", "measurement_concept_id", "measurement_date", "measurement_type_concept_id"],
    ),
    (
        "observation",
        &["observation_id", "person_id", "observation_concept_id", "observation_date", "observation_type_concept_id"],
    ),
    (
        "procedure_occurrence",
        &[
            "procedure_occurrence_id",
            "person_id",
            "procedure_concept_id",
            "procedure_date",
            "procedure_type_concept_id",
        ],
    ),
    ("death", &["person_id", "death_date"]),
];

#[test]
fn the_cdm_is_kept_and_counts_are_right() {
    let population = Population::write("columns", 700, Form::OmopCsv, 2, 0.02);
    let concepts: BTreeSet<String> =
        population.rows("concept.csv").iter().map(|row| row["concept_id"].clone()).collect();
    let visits: BTreeSet<String> =
        population.rows("visit_occurrence.csv").iter().map(|row| row["visit_occurrence_id"].clone()).collect();
    let counts = population.truth()["counts"]["omop_rows"].clone();
    let mut events = 0;
    for (table, required) in REQUIRED {
        let rows = population.rows(&format!("{table}.csv"));
        assert_eq!(counts[table].as_u64().unwrap(), rows.len() as u64, "{table}");
        assert!(!rows.is_empty(), "{table}");
        let ids: BTreeSet<&String> = rows.iter().map(|row| &row[required[0]]).collect();
        let twice = population.truth()["counts"]["traps"]["written_twice"][table].as_u64().unwrap_or(0);
        assert_eq!(ids.len() as u64 + twice, rows.len() as u64, "{table}: the key is unique but for what stands twice");
        if !matches!(table, "person" | "observation_period" | "death") {
            events += ids.len() as u64;
        }
        for row in &rows {
            assert!(required.iter().all(|column| !row[*column].is_empty()), "{table}: {row:?}");
            for (column, value) in row {
                if column.ends_with("_concept_id") && !value.is_empty() {
                    assert!(concepts.contains(value), "{table}.{column} {value} stands in the vocabulary");
                }
            }
            if let Some(visit) = row.get("visit_occurrence_id").filter(|visit| !visit.is_empty()) {
                assert!(visits.contains(visit), "{table}: {row:?}");
            }
        }
    }
    assert_eq!(population.summary.events, events);
    assert!(events >= 200 * 700, "{events} events");
}

/// Where the development data are at hand, the headers are those of an OMOP table that another program wrote.
#[test]
fn headers_are_those_of_another_writer() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/omop/Synthea27Nj/csv");
    let population = Population::write("headers", 5, Form::OmopCsv, 1, 0.02);
    let header = |path: &Path| fs::read_to_string(path).unwrap().lines().next().unwrap().to_owned();
    for table in TABLES.iter().chain(&["concept", "concept_relationship", "care_site", "cdm_source"]) {
        let own = header(&population.folder.join(format!("{table}.csv")));
        assert_eq!(own.split(',').collect::<BTreeSet<_>>().len(), own.split(',').count(), "{own}");
        let other = shared.join(format!("{}.csv", table.to_uppercase()));
        if other.exists() {
            assert_eq!(own, header(&other), "{table}");
        }
    }
}

#[test]
fn parquet_holds_what_csv_holds() {
    let csv = Population::write("parquet-csv", 450, Form::OmopCsv, 1, 0.02);
    let parquet = Population::write("parquet", 450, Form::OmopParquet, 2, 0.02);
    for table in TABLES.iter().chain(&["concept", "concept_relationship", "care_site", "cdm_source"]) {
        let file = File::open(parquet.folder.join(format!("{table}.parquet"))).unwrap();
        let mut found: Vec<BTreeMap<String, String>> = Vec::new();
        for batch in ParquetRecordBatchReaderBuilder::try_new(file).unwrap().build().unwrap() {
            let batch = batch.unwrap();
            found.extend((0..batch.num_rows()).map(|at| {
                let columns = batch.schema_ref().fields().iter().zip(batch.columns());
                columns.map(|(field, column)| (field.name().clone(), text(column, at))).collect()
            }));
        }
        assert_eq!(found, csv.rows(&format!("{table}.csv")), "{table}");
    }
    assert_eq!(csv.files()["truth.csv"], parquet.files()["truth.csv"]);
}

fn text(column: &ArrayRef, at: usize) -> String {
    if column.is_null(at) {
        return String::new();
    }
    match column.data_type() {
        DataType::Int64 => column.as_primitive::<Int64Type>().value(at).to_string(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(at).to_string(),
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>().value(at);
            date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap().to_string()
        }
        DataType::Utf8 => column.as_string::<i32>().value(at).to_owned(),
        other => panic!("{other}"),
    }
}
