//! Problems in the files.

pub(crate) const PROBLEMS_HEADING: &str = "Problems in the files";

/// How many problems there are of a severity.
pub(crate) fn problem_count(severity: &str, count: usize) -> String {
    let (one, many) = match severity {
        "error" => ("error", "errors"),
        "warning" => ("warning", "warnings"),
        _ => ("note", "notes"),
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The file of an entry.
pub(crate) fn in_file(file: &str) -> String {
    if file.is_empty() { String::new() } else { format!("in {file}") }
}
