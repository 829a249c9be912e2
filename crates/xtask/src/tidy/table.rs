//! Reads a table out of a Markdown file by its header.

/// The rows of the table with exactly this header, each cell trimmed; `None` if there is no such table.
pub(super) fn rows(markdown: &str, header: &[&str]) -> Option<Vec<Vec<String>>> {
    let mut lines = markdown.lines();
    lines.find(|line| cells(line).is_some_and(|found| found == header))?;
    Some(lines.skip(1).map_while(cells).map(|row| row.into_iter().map(str::to_owned).collect()).collect())
}

fn cells(line: &str) -> Option<Vec<&str>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_table_with_the_header() {
        let text = "| a | b |\n|---|---|\n| 1 | 2 |\n\n| crate | does |\n|---|---|\n| `x` | y |\n| z | w |\nend\n";
        assert_eq!(
            rows(text, &["crate", "does"]),
            Some(vec![vec!["`x`".into(), "y".into()], vec!["z".into(), "w".into()]])
        );
        assert_eq!(rows(text, &["crate"]), None);
    }
}
