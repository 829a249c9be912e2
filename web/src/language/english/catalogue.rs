//! The catalogue of models: the list, one model's page, two models side by side.

use assess::source::{Task, Tier};
use assess::{Measure, MeasuredOn, MissingPolicy};

pub(crate) const OPEN: &str = "The models";
pub(crate) const OPEN_HINT: &str =
    "What each model is for, what it was measured to be worth, and where it comes from. No record is needed.";
pub(crate) const OPEN_ONE: &str = "All about this model: use, figures, provenance";
pub(crate) const HEADING: &str = "The models";
pub(crate) const LEAD: &str = "Every model that is built into this page: for whom, from what, how good, from where.";
pub(crate) const LEAVE: &str = "Back";
pub(crate) const TO_LIST: &str = "All models";
pub(crate) const WAITING: &str = "The models are being described …";
pub(crate) const FILTERS: &str = "Find a model";
pub(crate) const SEARCH: &str = "Search";
pub(crate) const SEARCH_HINT: &str = "A word of its name, its inputs or its use";
pub(crate) const AREA: &str = "Disease area";
pub(crate) const KIND: &str = "What it gives";
pub(crate) const MADE: &str = "How it was made";
pub(crate) const ANY: &str = "All";
pub(crate) const PUBLISHED: &str = "Published equation";
pub(crate) const TRAINED: &str = "Trained for demonstration";
pub(crate) const NONE_FOUND: &str = "No model fits. Take a filter away, or search for fewer letters.";
pub(crate) const CLEAR: &str = "Show all models";
pub(crate) const MARK: &str = "Compare";
pub(crate) const MARKED: &str = "Compare two models";
pub(crate) const MARK_TWO: &str = "Mark two models in the list to see them side by side.";
pub(crate) const MARK_ONE_MORE: &str = "Mark one more model.";
pub(crate) const COMPARE: &str = "Compare the two";
pub(crate) const UNMARK: &str = "Unmark both";
pub(crate) const SWITCHED_OFF: &str = "Switched off in this browser";
pub(crate) const ON_THIS_PAGE: &str = "On this page";
pub(crate) const NOT_REPORTED: &str = "Not reported";
pub(crate) const NOT_THERE: &str = "This model is switched off in this browser, or not built into this page.";

pub(crate) const USE_HEADING: &str = "What it is for";
pub(crate) const NOT_HEADING: &str = "What it is not for";
pub(crate) const STATUS: &str = "Status";
pub(crate) const INTENDED_USE: &str = "Intended use";
pub(crate) const INTENDED_USERS: &str = "Intended users";
pub(crate) const ROLE: &str = "Role in a decision";
pub(crate) const POPULATION: &str = "For whom it holds";
pub(crate) const GIVES: &str = "Outputs";
pub(crate) const OFFERED: &str = "When it is shown";
pub(crate) const ALWAYS_OFFERED: &str = "Always";
pub(crate) const ALERTS: &str = "When it calls for attention";
pub(crate) const NO_ALERTS: &str = "Never by itself: no published rule for it is built in.";
pub(crate) const OUT_OF_SCOPE: &str = "Not for";
pub(crate) const LIMITATIONS: &str = "Known risks and limitations";
pub(crate) const REFUSES: &str = "It refuses where";
pub(crate) const CAUTIOUS: &str = "It is cautious where";

pub(crate) const INPUTS_HEADING: &str = "Inputs, codes and units";
pub(crate) const INPUTS_LEAD: &str = "What the model takes, and under which codes it is looked for in a record.";
pub(crate) const INPUT: &str = "Input";
pub(crate) const UNIT: &str = "Unit or answers";
pub(crate) const RANGE: &str = "Holds for";
pub(crate) const CURRENT: &str = "Current for";
pub(crate) const CODES: &str = "Found by";
pub(crate) const NEEDED: &str = "Needed?";
pub(crate) const IS_NEEDED: &str = "needed";
pub(crate) const IS_OPTIONAL: &str = "may be missing";
pub(crate) const A_NUMBER: &str = "a number";
pub(crate) const YES_OR_NO: &str = "yes or no";
pub(crate) const NO_LIMIT: &str = "no limit stated";
pub(crate) const WHERE_MISSING: &str = "Where an input is missing";

pub(crate) const PERFORMANCE_HEADING: &str = "How good it is";
pub(crate) const NOTHING_MEASURED: &str = "Curves and figures by group are not reported for this model. What its source says stands below, as its card gives it.";
pub(crate) const ON_WHOM: &str = "On whom";
pub(crate) const HOW_MANY: &str = "How many";
pub(crate) const BY_WHEN: &str = "By when";
pub(crate) const FIGURES: &str = "Figures with 95 % intervals";
pub(crate) const MEASURE: &str = "Measure";
pub(crate) const VALUE: &str = "Value (95 % interval)";
pub(crate) const MEANS: &str = "What it means";
pub(crate) const GROUP: &str = "Group";
pub(crate) const COUNT: &str = "Number";
pub(crate) const EVENTS: &str = "Events";
pub(crate) const TOO_FEW: &str = "too few";
pub(crate) const NO_NAME: &str = "no value";
pub(crate) const CAUTIONS: &str = "Before you believe the figures";
pub(crate) const ROC_TABLE: &str = "ROC curve, as a table";
pub(crate) const CALIBRATION_TABLE: &str = "Calibration, as a table";
pub(crate) const DECISION_TABLE: &str = "Decision curve, as a table";
pub(crate) const CALIBRATION_DESCRIBED: &str = "Observed against predicted risk: groups of similar predictions with 95 % intervals, and a smooth line. On the dotted diagonal both are the same.";
pub(crate) const CALIBRATION_LINES: &str =
    "Observed against predicted risk, as a smooth line. On the dotted diagonal both are the same.";
pub(crate) const ACT_ON_MODEL: &str = "Acting on the model";
pub(crate) const ACT_ON_ALL: &str = "Acting on everybody";
pub(crate) const RANGES: &str = "How sure a single number is";
pub(crate) const REPORTED: &str = "As its card reports it";

pub(crate) const ATTRIBUTES_HEADING: &str = "The 31 source attributes";
pub(crate) const ATTRIBUTES_LEAD: &str = "What 45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1) asks of a predictive decision support intervention, in its order. “Not reported by the source” is an answer.";

pub(crate) const PROVENANCE_HEADING: &str = "Where it comes from";
pub(crate) const CITATION: &str = "Citation";
pub(crate) const PLACE: &str = "Place in the source";
pub(crate) const READING: &str = "What of the source was read";
pub(crate) const MADE_ON: &str = "Made on";
pub(crate) const COMPARED_WITH: &str = "Explained against";
pub(crate) const EXPLANATION: &str = "How it is explained";
pub(crate) const TRAINING: &str = "How it was trained";
pub(crate) const NOT_READ_AGAIN: &str = "The table and page were not read again for this version.";

pub(crate) const CERTIFICATE_HEADING: &str = "Parity certificate";
pub(crate) const CERTIFICATE_LEAD: &str =
    "What the model’s golden patients gave in this browser, when the page loaded.";
pub(crate) const CERTIFICATE_PASSED: &str = "Passed: it computes here what it must.";
pub(crate) const CERTIFICATE_OFF: &str = "Switched off: it does not compute here what it must.";
pub(crate) const GOLDEN: &str = "Golden patients";
pub(crate) const DIFFERENCE: &str = "Largest difference";
pub(crate) const SHA256: &str = "SHA-256 of its files";

pub(crate) const HISTORY_HEADING: &str = "Versions";
pub(crate) const HISTORY_LEAD: &str = "The newest first. A hash is of the bundle as it was from that day on.";
pub(crate) const DATE: &str = "Date";
pub(crate) const VERSION: &str = "Version";
pub(crate) const CHANGE: &str = "What changed";
pub(crate) const BUNDLE_HASH: &str = "SHA-256 of the bundle";

pub(crate) const FURTHER_HEADING: &str = "Further fields of the card";

pub(crate) const COMPARE_HEADING: &str = "Two models side by side";
pub(crate) const COMPARE_LEAD: &str = "Figures of two models can be compared only where both were measured on the same people. Read on whom each was measured.";
pub(crate) const FIRST: &str = "First model";
pub(crate) const SECOND: &str = "Second model";
pub(crate) const PROPERTY: &str = "Property";
pub(crate) const SAME_MODEL: &str = "The same model is chosen twice: choose another.";
pub(crate) const COMPARE_WITH: &str = "Compare with another model";
pub(crate) const BOTH_TAKE: &str = "Inputs that both take";
pub(crate) const ONLY_THIS: &str = "Inputs of this one alone";
pub(crate) const NO_INPUTS: &str = "none";
pub(crate) const CURVES: &str = "Curves";
pub(crate) const CURVES_DESCRIBED: &str = "Solid: the first model; dashed: the second.";
pub(crate) const NO_COMMON_CURVES: &str = "Curves are not reported for both.";

/// How many models the filters leave.
pub(crate) fn found(shown: usize, all: usize) -> String {
    match (shown, all) {
        (shown, all) if shown == all => format!("{all} models"),
        (1, all) => format!("1 of {all} models"),
        (shown, all) => format!("{shown} of {all} models"),
    }
}

/// The two that are marked.
pub(crate) fn both_marked(one: &str, other: &str) -> String {
    format!("Marked: {one}, and {other}.")
}

pub(crate) fn task(task: Task) -> &'static str {
    match task {
        Task::Risk => "Risk of an event",
        Task::Dose => "Dose",
        Task::Detection => "Detection of what is not yet named",
        Task::Progression => "Course of a known disease",
        Task::Treatment => "With and without a treatment",
    }
}

/// A name of the bundles for a heading: `clinical pharmacology` begins with a capital.
pub(crate) fn area(field: &str) -> String {
    let mut letters = field.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(crate) fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => "Interrupts",
        Tier::Banner => "Banner",
        Tier::Passive => "Noted",
    }
}

pub(crate) fn missing(policy: MissingPolicy) -> &'static str {
    match policy {
        MissingPolicy::Handled => "It was trained with missing values and answers without those that may be missing.",
        MissingPolicy::Marginalised => {
            "It gives the mean over its reference cohort, given what is known, and a caution."
        }
        MissingPolicy::Bounded => "It gives no value, but the range of it over what is plausible.",
        MissingPolicy::Refused => "It gives neither value nor range.",
    }
}

pub(crate) fn days(days: i32) -> String {
    if days == 1 { "1 day".into() } else { format!("{days} days") }
}

pub(crate) fn from_to(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

pub(crate) fn measured_on(on: MeasuredOn) -> &'static str {
    match on {
        MeasuredOn::External => "Others, of another source than those whom it was made of.",
        MeasuredOn::KeptApart => "Others of the same source, kept apart until the model was final.",
        MeasuredOn::HeldOutFolds => "Those whom it was made of, each predicted by models that had not seen it.",
    }
}

/// How many were measured, had the event, were lost before.
pub(crate) fn counts(rows: usize, events: Option<usize>, censored: Option<usize>) -> String {
    let mut text = rows.to_string();
    if let Some(events) = events {
        text += &format!(", {events} with the event");
    }
    match censored {
        Some(0) | None => {}
        Some(lost) => text += &format!(", {lost} lost to follow-up before the horizon"),
    }
    text
}

/// By when an event counts.
pub(crate) fn years(years: f64) -> String {
    if years == 1.0 { "1 year".into() } else { format!("{years} years") }
}

/// A measure's name and its meaning.
pub(crate) fn measure(measure: Measure) -> (&'static str, &'static str) {
    match measure {
        Measure::Auroc => {
            ("AUROC", "How often someone with the event has the higher number; 0.5 is chance, 1 is perfect.")
        }
        Measure::HarrellC => {
            ("Harrell’s C", "How often whoever has the event earlier has the higher number; 0.5 is chance.")
        }
        Measure::UnoC => ("Uno’s C", "The same up to the horizon, whatever the follow-up."),
        Measure::AveragePrecision => {
            ("Average precision", "Mean share of right alerts over all thresholds; chance is the share of events.")
        }
        Measure::Brier => ("Brier score", "Mean squared distance of number and outcome; 0 is perfect."),
        Measure::ScaledBrier => ("Scaled Brier score", "1 is perfect; 0 is no better than giving everybody the mean."),
        Measure::Observed => ("Observed", "What happened, on average."),
        Measure::Predicted => ("Predicted", "What the model said, on average."),
        Measure::ObservedToExpected => ("Observed / expected", "1 is ideal; above it the model says too little."),
        Measure::InTheLarge => ("Calibration in the large", "0 is ideal; above it the model says too little."),
        Measure::Slope => ("Calibration slope", "1 is ideal; below it numbers are too extreme."),
        Measure::Ici => ("ICI", "Mean distance of predicted and observed risk; 0 is ideal."),
        Measure::RootMeanSquaredError => {
            ("Root mean squared error", "Typical distance of number and outcome; large errors count more.")
        }
        Measure::MeanAbsoluteError => ("Mean absolute error", "Mean distance of number and outcome."),
        Measure::RSquared => ("R²", "Share of the differences between patients that is explained."),
    }
}

/// Before the groups of one property.
pub(crate) fn groups_by(property: &str) -> String {
    format!("By {}", property.replace('_', " "))
}

/// What the calibration plot shows, in figures.
pub(crate) fn calibration_described(ratio: Option<&str>, slope: Option<&str>) -> String {
    let ratio = ratio.map(|r| format!(" Observed / expected {r}.")).unwrap_or_default();
    let slope = slope.map(|s| format!(" Slope {s}.")).unwrap_or_default();
    format!("{CALIBRATION_DESCRIBED}{ratio}{slope}")
}

/// How often ranges held what they should, as shares, on how many patients and in which sense.
pub(crate) fn coverage(wanted: f64, found: f64, patients: u32, how: &str) -> String {
    let percent = |share: f64| format!("{:.0} %", 100.0 * share);
    format!("Aimed at {}, found {}, measured on {patients} patients. {how}", percent(wanted), percent(found))
}

/// How many patients of which years.
pub(crate) fn made_on(patients: Option<u32>, years: Option<[i16; 2]>) -> Option<String> {
    match (patients, years) {
        (Some(n), Some([first, last])) => Some(format!("{n} patients, {first} to {last}.")),
        (Some(n), None) => Some(format!("{n} patients.")),
        (None, Some([first, last])) => Some(format!("Data of {first} to {last}.")),
        (None, None) => None,
    }
}

/// For the way from a marked model to its page.
pub(crate) fn mark_one(title: &str) -> String {
    format!("Compare {title}")
}

/// The name of a part of the card.
pub(crate) fn section(section: &str) -> &str {
    match section {
        "details_and_output" => "Details and output",
        "purpose" => "Purpose",
        "cautioned_out_of_scope_use" => "Cautioned out-of-scope use",
        "development_details_and_input_features" => "Development details and input features",
        "fairness_in_development" => "Fairness in development",
        "external_validation" => "External validation",
        "quantitative_performance" => "Quantitative measures of performance",
        "maintenance" => "Ongoing maintenance",
        "update_schedule" => "Updates and continued validation",
        "model_card" => "Model card (after the Coalition for Health AI)",
        "licence" => "Licence",
        other => other,
    }
}

/// The name of a field of the card.
pub(crate) fn field(section: &str, field: &str) -> String {
    let name = match (section, field) {
        (_, "developer_name_and_contact") => "Developer and contact",
        (_, "technical_implementation_funding_source") => "Funding of the technical implementation",
        (_, "output_value_description") => "Value that it gives",
        (_, "output_type") => "Kind of output",
        (_, "intended_use") => INTENDED_USE,
        (_, "intended_patient_population") => "Intended patients",
        (_, "intended_users") => INTENDED_USERS,
        (_, "intended_decision_making_role") => ROLE,
        (_, "tasks_situations_or_populations") => "Tasks, situations or populations that it is not for",
        (_, "known_risks_and_limitations") => LIMITATIONS,
        (_, "inclusion_and_exclusion_criteria") => "Who was included and excluded",
        (_, "use_of_demographic_and_social_variables") => "Demographic and social variables as inputs",
        ("external_validation", "demographic_representativeness") => {
            "Demographic representativeness of the external data"
        }
        (_, "demographic_representativeness") => "Demographic representativeness of the training data",
        (_, "relevance_to_deployed_setting") => "Relevance of the data to where it is used",
        (_, "approach_to_fair_output") => "Approach to fair output",
        (_, "approaches_to_bias") => "How bias was dealt with",
        (_, "data_source_and_setting") => "Source and setting of the external data",
        (_, "testing_party") => "Who tested",
        ("external_validation", "process") => "How it was validated",
        (_, "validity_in_data_of_the_same_source") => "Validity in data of the same source",
        (_, "fairness_in_data_of_the_same_source") => "Fairness in data of the same source",
        (_, "validity_in_external_data") => "Validity in external data",
        (_, "fairness_in_external_data") => "Fairness in external data",
        (_, "references_on_effect_on_outcomes") => "References on its effect on outcomes",
        (_, "validity_monitoring") => "How validity is monitored",
        (_, "validity_in_local_data") => "Validity in local data",
        (_, "fairness_monitoring") => "How fairness is monitored",
        (_, "fairness_in_local_data") => "Fairness in local data",
        (_, "update_process_and_frequency") => "How and how often it is updated",
        (_, "correction_frequency") => "How often it is corrected",
        ("licence", "model") => "The model",
        ("licence", "codes") => "Codes",
        (_, other) => return area(&other.replace('_', " ")),
    };
    name.to_owned()
}
