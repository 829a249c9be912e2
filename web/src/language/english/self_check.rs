//! The self-check: what each model's golden patients gave in this browser.

pub(crate) const SELF_CHECK: &str = "Self-check";
pub(crate) const SELF_CHECK_LEAD: &str = "When the page loads, each model is run for patients whose results are known: its golden patients. A model that gives anything else in this browser is switched off before it is used.";
pub(crate) const SELF_CHECK_WAITING: &str = "The models are being checked …";
pub(crate) const SELF_CHECK_TABLE: &str = "Models and what their golden patients gave here";
pub(crate) const LEAVE_SELF_CHECK: &str = "Back";
pub(crate) const PROGRAM_VERSION: &str = "Version of the program";
pub(crate) const CHECK_MODEL: &str = "Model";
pub(crate) const CHECK_VERSION: &str = "Version";
pub(crate) const CHECK_HASH: &str = "SHA-256";
pub(crate) const CHECK_PATIENTS: &str = "Golden patients";
pub(crate) const CHECK_DIFFERENCE: &str = "Largest difference";
pub(crate) const CHECK_STATUS: &str = "Status";
pub(crate) const CHECK_PASSED: &str = "Passed";
pub(crate) const CHECK_OFF: &str = "Switched off";
pub(crate) const NO_DIFFERENCE: &str = "not computed";
pub(crate) const HASH_HINT: &str = "The SHA-256 is of the files that a model was built from. The command “insite models --certificates” prints the same.";
pub(crate) const SEE_SELF_CHECK: &str = "See the self-check";

/// In the footer.
pub(crate) fn open_self_check(switched_off: usize) -> String {
    match switched_off {
        0 => SELF_CHECK.into(),
        1 => format!("{SELF_CHECK}: 1 model is switched off"),
        n => format!("{SELF_CHECK}: {n} models are switched off"),
    }
}

/// What the check came to.
pub(crate) fn self_check_result(models: usize, switched_off: usize) -> String {
    match (models, switched_off) {
        (1, 0) => "The model gives what it must in this browser.".into(),
        (all, 0) => format!("All {all} models give what they must in this browser."),
        (all, 1) => format!("1 of {all} models is switched off: it does not give what it must in this browser."),
        (all, off) => {
            format!("{off} of {all} models are switched off: they do not give what they must in this browser.")
        }
    }
}

/// How many golden patients there are, and how many numbers of theirs were compared.
pub(crate) fn golden_patients(patients: usize, outputs: usize) -> String {
    let people = if patients == 1 { "1 patient".to_owned() } else { format!("{patients} patients") };
    let numbers = if outputs == 1 { "1 number".to_owned() } else { format!("{outputs} numbers") };
    format!("{people}, {numbers}")
}

/// The largest difference as a share of what is expected.
pub(crate) fn relative_difference(share: &str) -> String {
    format!("{share} of the value")
}

/// The full SHA-256 of a model, for whoever unfolds it.
pub(crate) fn full_hash_of(title: &str) -> String {
    format!("Full SHA-256 of {title}")
}

/// A model that may not be used here.
pub(crate) fn switched_off(title: &str) -> String {
    format!("This model is switched off: {title}")
}

/// Why, for a clinician.
pub(crate) const SWITCHED_OFF_BECAUSE: &str =
    "It does not compute in this browser what it must, so it gives no result for anyone.";
