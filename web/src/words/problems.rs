//! Problems in the files.

use language::messages;

/// How many problems there are of a severity.
pub(crate) fn problem_count(severity: &str, count: usize) -> String {
    match severity {
        "error" => messages::problem_count_errors(count),
        "warning" => messages::problem_count_warnings(count),
        _ => messages::problem_count_notes(count),
    }
}

/// The file of an entry.
pub(crate) fn in_file(file: &str) -> String {
    if file.is_empty() { String::new() } else { messages::in_file_named(file) }
}
