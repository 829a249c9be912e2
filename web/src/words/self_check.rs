//! The self-check: what each model's golden patients gave in this browser.

use language::messages;

/// In the footer.
pub(crate) fn open_self_check(switched_off: usize) -> String {
    match switched_off {
        0 => messages::self_check().into(),
        some => messages::open_self_check_off(some),
    }
}

/// What the check came to.
pub(crate) fn self_check_result(models: usize, switched_off: usize) -> String {
    match switched_off {
        0 => messages::self_check_result_passed(models),
        off => messages::self_check_result_off(off, models),
    }
}

/// How many golden patients there are, and how many numbers of theirs were compared.
pub(crate) fn golden_patients(patients: usize, outputs: usize) -> String {
    [messages::golden_patients_people(patients), messages::golden_patients_numbers(outputs)]
        .join(messages::list_comma())
}
