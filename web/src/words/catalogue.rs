//! The catalogue of models: the list, one model's page, two models side by side.

use assess::source::{Task, Tier};
use assess::{Measure, MeasuredOn, MissingPolicy};
use language::messages;

/// How many models the filters leave.
pub(crate) fn found(shown: usize, all: usize) -> String {
    if shown == all { messages::catalogue_found_all(all) } else { messages::catalogue_found_some(shown, all) }
}

/// The two that are marked.
pub(crate) fn both_marked(one: &str, other: &str) -> String {
    messages::catalogue_both_marked(one, other)
}

pub(crate) fn task(task: Task) -> &'static str {
    match task {
        Task::Risk => messages::catalogue_task_risk(),
        Task::Dose => messages::catalogue_task_dose(),
        Task::Detection => messages::catalogue_task_detection(),
        Task::Progression => messages::catalogue_task_progression(),
        Task::Treatment => messages::catalogue_task_treatment(),
    }
}

/// A name of the bundles for a heading: `clinical pharmacology` begins with a capital.
pub(crate) fn area(field: &str) -> String {
    let mut letters = field.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => messages::catalogue_tier_interrupt(),
        Tier::Banner => messages::catalogue_tier_banner(),
        Tier::Passive => messages::catalogue_tier_passive(),
    }
}

pub(crate) fn missing(policy: MissingPolicy) -> &'static str {
    match policy {
        MissingPolicy::Handled => messages::catalogue_missing_handled(),
        MissingPolicy::Marginalised => messages::catalogue_missing_marginalised(),
        MissingPolicy::Bounded => messages::catalogue_missing_bounded(),
        MissingPolicy::Refused => messages::catalogue_missing_refused(),
    }
}

pub(crate) fn days(days: i32) -> String {
    messages::catalogue_days(days)
}

pub(crate) fn from_to(low: &str, high: &str) -> String {
    messages::catalogue_from_to(low, high)
}

pub(crate) fn measured_on(on: MeasuredOn) -> &'static str {
    match on {
        MeasuredOn::External => messages::catalogue_measured_on_external(),
        MeasuredOn::KeptApart => messages::catalogue_measured_on_kept_apart(),
        MeasuredOn::HeldOutFolds => messages::catalogue_measured_on_held_out_folds(),
    }
}

/// How many were measured, had the event, were lost before.
pub(crate) fn counts(rows: usize, events: Option<usize>, censored: Option<usize>) -> String {
    match (events, censored.filter(|lost| *lost > 0)) {
        (None, None) => messages::catalogue_counts_rows(rows),
        (Some(events), None) => messages::catalogue_counts_events(rows, events),
        (None, Some(lost)) => messages::catalogue_counts_lost(rows, lost),
        (Some(events), Some(lost)) => messages::catalogue_counts_events_lost(rows, events, lost),
    }
}

/// By when an event counts.
pub(crate) fn years(years: f64) -> String {
    if years.fract() == 0.0 {
        messages::catalogue_years(years)
    } else {
        messages::catalogue_years_fraction(&language::decimal(&years.to_string()))
    }
}

/// A measure's name and its meaning.
pub(crate) fn measure(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Auroc => (messages::catalogue_measure_auroc(), messages::catalogue_measure_auroc_means()),
        Measure::HarrellC => (messages::catalogue_measure_harrell_c(), messages::catalogue_measure_harrell_c_means()),
        Measure::UnoC => (messages::catalogue_measure_uno_c(), messages::catalogue_measure_uno_c_means()),
        Measure::AveragePrecision => {
            (messages::catalogue_measure_average_precision(), messages::catalogue_measure_average_precision_means())
        }
        Measure::Brier => (messages::catalogue_measure_brier(), messages::catalogue_measure_brier_means()),
        Measure::ScaledBrier => {
            (messages::catalogue_measure_scaled_brier(), messages::catalogue_measure_scaled_brier_means())
        }
        Measure::Observed => (messages::catalogue_measure_observed(), messages::catalogue_measure_observed_means()),
        Measure::Predicted => (messages::catalogue_measure_predicted(), messages::catalogue_measure_predicted_means()),
        Measure::ObservedToExpected => (
            messages::catalogue_measure_observed_to_expected(),
            messages::catalogue_measure_observed_to_expected_means(),
        ),
        Measure::InTheLarge => {
            (messages::catalogue_measure_in_the_large(), messages::catalogue_measure_in_the_large_means())
        }
        Measure::Slope => (messages::catalogue_measure_slope(), messages::catalogue_measure_slope_means()),
        Measure::Ici => (messages::catalogue_measure_ici(), messages::catalogue_measure_ici_means()),
        Measure::RootMeanSquaredError => (
            messages::catalogue_measure_root_mean_squared_error(),
            messages::catalogue_measure_root_mean_squared_error_means(),
        ),
        Measure::MeanAbsoluteError => {
            (messages::catalogue_measure_mean_absolute_error(), messages::catalogue_measure_mean_absolute_error_means())
        }
        Measure::RSquared => (messages::catalogue_measure_r_squared(), messages::catalogue_measure_r_squared_means()),
    }
}

/// Before the groups of one property.
pub(crate) fn groups_by(property: &str) -> String {
    messages::catalogue_groups_by(&self::property(property))
}

/// A property by which patients are grouped: those that the program itself groups by are known, a site's own columns are not.
pub(crate) fn property(property: &str) -> String {
    match property {
        "sex" => messages::group_sex().into(),
        "age in bands" => messages::group_age_bands().into(),
        "treatment" => messages::group_treatment().into(),
        "values missing" => messages::group_values_missing().into(),
        other => other.replace('_', " "),
    }
}

/// A group's name: a sex, a band of a number, how many values are missing, or whatever the column holds.
pub(crate) fn group(name: &str) -> String {
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    if let Some(edge) = name.strip_prefix("below ").filter(|edge| is_number(edge)) {
        return messages::band_below(&language::decimal(edge));
    }
    if let Some((low, high)) = name.split_once(" to below ").filter(|(low, high)| is_number(low) && is_number(high)) {
        return messages::band_between(&language::decimal(low), &language::decimal(high));
    }
    if let Some(edge) = name.strip_suffix(" and over").filter(|edge| is_number(edge)) {
        return messages::band_over(&language::decimal(edge));
    }
    if let Some(count) = name.strip_suffix(" missing").filter(|count| is_number(count)) {
        return messages::group_missing(count);
    }
    match name {
        "female" => messages::find_sex_female().into(),
        "male" => messages::find_sex_male().into(),
        other => other.to_owned(),
    }
}

/// What the calibration plot shows, in figures.
pub(crate) fn calibration_described(ratio: Option<&str>, slope: Option<&str>) -> String {
    let mut sentences = vec![messages::catalogue_calibration_described().to_owned()];
    sentences.extend(ratio.map(messages::catalogue_calibration_ratio));
    sentences.extend(slope.map(messages::catalogue_calibration_slope));
    sentences.join(" ")
}

/// How often ranges held what they should, as shares, on how many patients and in which sense.
pub(crate) fn coverage(wanted: f64, found: f64, patients: u32, how: &str) -> String {
    let percent = |share: f64| format!("{:.0}", 100.0 * share);
    messages::catalogue_coverage(&percent(wanted), &percent(found), patients, how)
}

/// How many patients of which years.
pub(crate) fn made_on(patients: Option<u32>, years: Option<[i16; 2]>) -> Option<String> {
    let years = years.map(|years| years.map(|year| year.to_string()));
    match (patients, years) {
        (Some(n), Some([first, last])) => Some(messages::catalogue_made_on_patients_years(n, &first, &last)),
        (Some(n), None) => Some(messages::catalogue_made_on_patients(n)),
        (None, Some([first, last])) => Some(messages::catalogue_made_on_years(&first, &last)),
        (None, None) => None,
    }
}

/// For the way from a marked model to its page.
pub(crate) fn mark_one(title: &str) -> String {
    messages::catalogue_mark_one(title)
}

/// The name of a part of the card.
pub(crate) fn section(section: &str) -> &str {
    match section {
        "details_and_output" => messages::catalogue_section_details_and_output(),
        "purpose" => messages::catalogue_section_purpose(),
        "cautioned_out_of_scope_use" => messages::catalogue_section_cautioned_out_of_scope_use(),
        "development_details_and_input_features" => {
            messages::catalogue_section_development_details_and_input_features()
        }
        "fairness_in_development" => messages::catalogue_section_fairness_in_development(),
        "external_validation" => messages::catalogue_section_external_validation(),
        "quantitative_performance" => messages::catalogue_section_quantitative_performance(),
        "maintenance" => messages::catalogue_section_maintenance(),
        "update_schedule" => messages::catalogue_section_update_schedule(),
        "model_card" => messages::catalogue_section_model_card(),
        "licence" => messages::catalogue_section_licence(),
        other => other,
    }
}

/// The name of a field of the card.
pub(crate) fn field(section: &str, field: &str) -> String {
    let name = match (section, field) {
        (_, "developer_name_and_contact") => messages::catalogue_field_developer_name_and_contact(),
        (_, "technical_implementation_funding_source") => {
            messages::catalogue_field_technical_implementation_funding_source()
        }
        (_, "output_value_description") => messages::catalogue_field_output_value_description(),
        (_, "output_type") => messages::catalogue_field_output_type(),
        (_, "intended_use") => messages::catalogue_intended_use(),
        (_, "intended_patient_population") => messages::catalogue_field_intended_patient_population(),
        (_, "intended_users") => messages::catalogue_intended_users(),
        (_, "intended_decision_making_role") => messages::catalogue_role(),
        (_, "tasks_situations_or_populations") => messages::catalogue_field_tasks_situations_or_populations(),
        (_, "known_risks_and_limitations") => messages::catalogue_limitations(),
        (_, "inclusion_and_exclusion_criteria") => messages::catalogue_field_inclusion_and_exclusion_criteria(),
        (_, "use_of_demographic_and_social_variables") => {
            messages::catalogue_field_use_of_demographic_and_social_variables()
        }
        ("external_validation", "demographic_representativeness") => {
            messages::catalogue_field_external_validation_demographic_representativeness()
        }
        (_, "demographic_representativeness") => messages::catalogue_field_demographic_representativeness(),
        (_, "relevance_to_deployed_setting") => messages::catalogue_field_relevance_to_deployed_setting(),
        (_, "approach_to_fair_output") => messages::catalogue_field_approach_to_fair_output(),
        (_, "approaches_to_bias") => messages::catalogue_field_approaches_to_bias(),
        (_, "data_source_and_setting") => messages::catalogue_field_data_source_and_setting(),
        (_, "testing_party") => messages::catalogue_field_testing_party(),
        ("external_validation", "process") => messages::catalogue_field_external_validation_process(),
        (_, "validity_in_data_of_the_same_source") => messages::catalogue_field_validity_in_data_of_the_same_source(),
        (_, "fairness_in_data_of_the_same_source") => messages::catalogue_field_fairness_in_data_of_the_same_source(),
        (_, "validity_in_external_data") => messages::catalogue_field_validity_in_external_data(),
        (_, "fairness_in_external_data") => messages::catalogue_field_fairness_in_external_data(),
        (_, "references_on_effect_on_outcomes") => messages::catalogue_field_references_on_effect_on_outcomes(),
        (_, "validity_monitoring") => messages::catalogue_field_validity_monitoring(),
        (_, "validity_in_local_data") => messages::catalogue_field_validity_in_local_data(),
        (_, "fairness_monitoring") => messages::catalogue_field_fairness_monitoring(),
        (_, "fairness_in_local_data") => messages::catalogue_field_fairness_in_local_data(),
        (_, "update_process_and_frequency") => messages::catalogue_field_update_process_and_frequency(),
        (_, "correction_frequency") => messages::catalogue_field_correction_frequency(),
        ("licence", "model") => messages::catalogue_field_licence_model(),
        ("licence", "codes") => messages::catalogue_field_licence_codes(),
        ("model_card", "name") => messages::catalogue_field_card_name(),
        ("model_card", "release_stage") => messages::catalogue_field_card_release_stage(),
        ("model_card", "global_availability") => messages::catalogue_field_card_global_availability(),
        ("model_card", "regulatory_status") => messages::catalogue_field_card_regulatory_status(),
        ("model_card", "model_type") => messages::catalogue_field_card_model_type(),
        ("model_card", "foundation_models") => messages::catalogue_field_card_foundation_models(),
        ("model_card", "input_data_source") => messages::catalogue_field_card_input_data_source(),
        ("model_card", "output_and_input_data_types") => messages::catalogue_field_card_output_and_input_data_types(),
        ("model_card", "clinical_risk_level") => messages::catalogue_field_card_clinical_risk_level(),
        ("model_card", "known_biases_or_ethical_considerations") => {
            messages::catalogue_field_card_known_biases_or_ethical_considerations()
        }
        ("model_card", "out_of_scope") => messages::catalogue_field_card_out_of_scope(),
        ("model_card", "outcomes") => messages::catalogue_field_card_outcomes(),
        ("model_card", "bias_mitigation") => messages::catalogue_field_card_bias_mitigation(),
        ("model_card", "security_and_privacy") => messages::catalogue_field_card_security_and_privacy(),
        ("model_card", "transparency") => messages::catalogue_field_card_transparency(),
        ("model_card", "stakeholders_consulted") => messages::catalogue_field_card_stakeholders_consulted(),
        ("model_card", "usefulness") => messages::catalogue_field_card_usefulness(),
        ("model_card", "fairness") => messages::catalogue_field_card_fairness(),
        ("model_card", "safety") => messages::catalogue_field_card_safety(),
        ("model_card", "evaluation_references") => messages::catalogue_field_card_evaluation_references(),
        ("model_card", "clinical_trial") => messages::catalogue_field_card_clinical_trial(),
        ("model_card", "peer_reviewed_publication") => messages::catalogue_field_card_peer_reviewed_publication(),
        ("model_card", "reimbursement_status") => messages::catalogue_field_card_reimbursement_status(),
        ("model_card", "patient_consent_or_disclosure") => {
            messages::catalogue_field_card_patient_consent_or_disclosure()
        }
        (_, other) => return area(&other.replace('_', " ")),
    };
    name.to_owned()
}
