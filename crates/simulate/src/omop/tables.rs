//! The tables of OMOP CDM 5.4 that are written, with all of the CDM's columns in its order
//! (<https://ohdsi.github.io/CommonDataModel/cdm54.html>).

use arrow_schema::DataType;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Whole,
    Number,
    Date,
    /// A date with a time of day; never filled, as no time is known.
    Moment,
    Text,
}

impl Holds {
    /// The type in Parquet.
    pub(crate) fn data_type(self) -> DataType {
        match self {
            Self::Whole => DataType::Int64,
            Self::Number => DataType::Float64,
            Self::Date => DataType::Date32,
            Self::Moment => DataType::Timestamp(arrow_schema::TimeUnit::Microsecond, None),
            Self::Text => DataType::Utf8,
        }
    }
}

/// A table: its name, and its columns.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [(&'static str, Holds)],
}

use Holds::{Date, Moment, Number, Text, Whole};

pub(crate) const PERSON: usize = 0;
pub(crate) const OBSERVATION_PERIOD: usize = 1;
pub(crate) const VISIT_OCCURRENCE: usize = 2;
pub(crate) const CONDITION_OCCURRENCE: usize = 3;
pub(crate) const DRUG_EXPOSURE: usize = 4;
pub(crate) const MEASUREMENT: usize = 5;
pub(crate) const OBSERVATION: usize = 6;
pub(crate) const PROCEDURE_OCCURRENCE: usize = 7;
pub(crate) const DEATH: usize = 8;

/// The tables that grow with the population.
pub(crate) static TABLES: [Table; 9] = [
    Table {
        name: "person",
        columns: &[
            ("person_id", Whole),
            ("gender_concept_id", Whole),
            ("year_of_birth", Whole),
            ("month_of_birth", Whole),
            ("day_of_birth", Whole),
            ("birth_datetime", Moment),
            ("race_concept_id", Whole),
            ("ethnicity_concept_id", Whole),
            ("location_id", Whole),
            ("provider_id", Whole),
            ("care_site_id", Whole),
            ("person_source_value", Text),
            ("gender_source_value", Text),
            ("gender_source_concept_id", Whole),
            ("race_source_value", Text),
            ("race_source_concept_id", Whole),
            ("ethnicity_source_value", Text),
            ("ethnicity_source_concept_id", Whole),
        ],
    },
    Table {
        name: "observation_period",
        columns: &[
            ("observation_period_id", Whole),
            ("person_id", Whole),
            ("observation_period_start_date", Date),
            ("observation_period_end_date", Date),
            ("period_type_concept_id", Whole),
        ],
    },
    Table {
        name: "visit_occurrence",
        columns: &[
            ("visit_occurrence_id", Whole),
            ("person_id", Whole),
            ("visit_concept_id", Whole),
            ("visit_start_date", Date),
            ("visit_start_datetime", Moment),
            ("visit_end_date", Date),
            ("visit_end_datetime", Moment),
            ("visit_type_concept_id", Whole),
            ("provider_id", Whole),
            ("care_site_id", Whole),
            ("visit_source_value", Text),
            ("visit_source_concept_id", Whole),
            ("admitted_from_concept_id", Whole),
            ("admitted_from_source_value", Text),
            ("discharged_to_concept_id", Whole),
            ("discharged_to_source_value", Text),
            ("preceding_visit_occurrence_id", Whole),
        ],
    },
    Table {
        name: "condition_occurrence",
        columns: &[
            ("condition_occurrence_id", Whole),
            ("person_id", Whole),
            ("condition_concept_id", Whole),
            ("condition_start_date", Date),
            ("condition_start_datetime", Moment),
            ("condition_end_date", Date),
            ("condition_end_datetime", Moment),
            ("condition_type_concept_id", Whole),
            ("condition_status_concept_id", Whole),
            ("stop_reason", Text),
            ("provider_id", Whole),
            ("visit_occurrence_id", Whole),
            ("visit_detail_id", Whole),
            ("condition_source_value", Text),
            ("condition_source_concept_id", Whole),
            ("condition_status_source_value", Text),
        ],
    },
    Table {
        name: "drug_exposure",
        columns: &[
            ("drug_exposure_id", Whole),
            ("person_id", Whole),
            ("drug_concept_id", Whole),
            ("drug_exposure_start_date", Date),
            ("drug_exposure_start_datetime", Moment),
            ("drug_exposure_end_date", Date),
            ("drug_exposure_end_datetime", Moment),
            ("verbatim_end_date", Date),
            ("drug_type_concept_id", Whole),
            ("stop_reason", Text),
            ("refills", Whole),
            ("quantity", Number),
            ("days_supply", Whole),
            ("sig", Text),
            ("route_concept_id", Whole),
            ("lot_number", Text),
            ("provider_id", Whole),
            ("visit_occurrence_id", Whole),
            ("visit_detail_id", Whole),
            ("drug_source_value", Text),
            ("drug_source_concept_id", Whole),
            ("route_source_value", Text),
            ("dose_unit_source_value", Text),
        ],
    },
    Table {
        name: "measurement",
        columns: &[
            ("measurement_id", Whole),
            ("person_id", Whole),
            ("measurement_concept_id", Whole),
            ("measurement_date", Date),
            ("measurement_datetime", Moment),
            ("measurement_time", Text),
            ("measurement_type_concept_id", Whole),
            ("operator_concept_id", Whole),
            ("value_as_number", Number),
            ("value_as_concept_id", Whole),
            ("unit_concept_id", Whole),
            ("range_low", Number),
            ("range_high", Number),
            ("provider_id", Whole),
            ("visit_occurrence_id", Whole),
            ("visit_detail_id", Whole),
            ("measurement_source_value", Text),
            ("measurement_source_concept_id", Whole),
            ("unit_source_value", Text),
            ("unit_source_concept_id", Whole),
            ("value_source_value", Text),
            ("measurement_event_id", Whole),
            ("meas_event_field_concept_id", Whole),
        ],
    },
    Table {
        name: "observation",
        columns: &[
            ("observation_id", Whole),
            ("person_id", Whole),
            ("observation_concept_id", Whole),
            ("observation_date", Date),
            ("observation_datetime", Moment),
            ("observation_type_concept_id", Whole),
            ("value_as_number", Number),
            ("value_as_string", Text),
            ("value_as_concept_id", Whole),
            ("qualifier_concept_id", Whole),
            ("unit_concept_id", Whole),
            ("provider_id", Whole),
            ("visit_occurrence_id", Whole),
            ("visit_detail_id", Whole),
            ("observation_source_value", Text),
            ("observation_source_concept_id", Whole),
            ("unit_source_value", Text),
            ("qualifier_source_value", Text),
            ("value_source_value", Text),
            ("observation_event_id", Whole),
            ("obs_event_field_concept_id", Whole),
        ],
    },
    Table {
        name: "procedure_occurrence",
        columns: &[
            ("procedure_occurrence_id", Whole),
            ("person_id", Whole),
            ("procedure_concept_id", Whole),
            ("procedure_date", Date),
            ("procedure_datetime", Moment),
            ("procedure_end_date", Date),
            ("procedure_end_datetime", Moment),
            ("procedure_type_concept_id", Whole),
            ("modifier_concept_id", Whole),
            ("quantity", Whole),
            ("provider_id", Whole),
            ("visit_occurrence_id", Whole),
            ("visit_detail_id", Whole),
            ("procedure_source_value", Text),
            ("procedure_source_concept_id", Whole),
            ("modifier_source_value", Text),
        ],
    },
    Table {
        name: "death",
        columns: &[
            ("person_id", Whole),
            ("death_date", Date),
            ("death_datetime", Moment),
            ("death_type_concept_id", Whole),
            ("cause_concept_id", Whole),
            ("cause_source_value", Text),
            ("cause_source_concept_id", Whole),
        ],
    },
];

/// The tables of fixed size.
pub(crate) static SMALL_TABLES: [Table; 4] = [
    Table {
        name: "concept",
        columns: &[
            ("concept_id", Whole),
            ("concept_name", Text),
            ("domain_id", Text),
            ("vocabulary_id", Text),
            ("concept_class_id", Text),
            ("standard_concept", Text),
            ("concept_code", Text),
            ("valid_start_date", Date),
            ("valid_end_date", Date),
            ("invalid_reason", Text),
        ],
    },
    Table {
        name: "concept_relationship",
        columns: &[
            ("concept_id_1", Whole),
            ("concept_id_2", Whole),
            ("relationship_id", Text),
            ("valid_start_date", Date),
            ("valid_end_date", Date),
            ("invalid_reason", Text),
        ],
    },
    Table {
        name: "care_site",
        columns: &[
            ("care_site_id", Whole),
            ("care_site_name", Text),
            ("place_of_service_concept_id", Whole),
            ("location_id", Whole),
            ("care_site_source_value", Text),
            ("place_of_service_source_value", Text),
        ],
    },
    Table {
        name: "cdm_source",
        columns: &[
            ("cdm_source_name", Text),
            ("cdm_source_abbreviation", Text),
            ("cdm_holder", Text),
            ("source_description", Text),
            ("source_documentation_reference", Text),
            ("cdm_etl_reference", Text),
            ("source_release_date", Date),
            ("cdm_release_date", Date),
            ("cdm_version", Text),
            ("cdm_version_concept_id", Whole),
            ("vocabulary_version", Text),
        ],
    },
];
