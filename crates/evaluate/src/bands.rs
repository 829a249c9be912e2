//! Columns of groups made from other columns: an age in bands, and how many of some values are missing.

use super::error::EvaluateError;

/// A column of groups, the groups in the order in which to show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouping {
    /// The column's name.
    pub column: String,
    /// The group of each row; empty where it has none.
    pub values: Vec<String>,
    /// Groups in reading order; the others follow by name.
    pub order: Vec<String>,
}

impl Grouping {
    /// Groups that have no order but that of their names.
    #[must_use]
    pub fn by_name(column: &str, values: Vec<String>) -> Self {
        Self { column: column.to_owned(), values, order: Vec::new() }
    }
}

/// Bands of a number. Edges 40 and 65 make `below 40`, `40 to below 65` and `65 and over`; a missing number has none.
///
/// # Errors
/// Without an edge, or when they do not ascend.
pub fn bands(column: &str, numbers: &[Option<f64>], edges: &[f64]) -> Result<Grouping, EvaluateError> {
    let (Some(first), Some(last)) = (edges.first(), edges.last()) else {
        return Err(EvaluateError::Settings(format!("bands of {column} need at least one edge, such as 40,65,80")));
    };
    if edges.iter().any(|e| !e.is_finite()) || edges.windows(2).any(|pair| pair[0] >= pair[1]) {
        let problem = format!("the edges of the bands of {column} must be numbers that ascend, such as 40,65,80");
        return Err(EvaluateError::Settings(problem));
    }
    let mut order = vec![format!("below {first}")];
    order.extend(edges.windows(2).map(|pair| format!("{} to below {}", pair[0], pair[1])));
    order.push(format!("{last} and over"));
    let band = |number: &Option<f64>| match number {
        Some(number) if !number.is_nan() => order[edges.partition_point(|edge| edge <= number)].clone(),
        _ => String::new(),
    };
    let values = numbers.iter().map(band).collect();
    Ok(Grouping { column: format!("{column} in bands"), values, order })
}

/// How many values each row misses: `0 missing`, `1 missing`, … up to `most or more missing`.
#[must_use]
pub fn missingness(counts: &[usize], most: usize) -> Grouping {
    let most = most.max(1);
    let name =
        |count: usize| if count >= most { format!("{most} or more missing") } else { format!("{count} missing") };
    Grouping {
        column: "values missing".into(),
        values: counts.iter().map(|count| name(*count)).collect(),
        order: (0..=most).map(name).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_belongs_to_the_band_above() {
        let ages = [Some(39.9), Some(40.0), Some(64.5), Some(65.0), None, Some(-1.0), Some(f64::NAN)];
        let found = bands("age", &ages, &[40.0, 65.0]).unwrap();
        let [young, middle, old] = ["below 40", "40 to below 65", "65 and over"];
        assert_eq!(found.values, [young, middle, middle, old, "", young, ""]);
        assert_eq!(
            (found.column.as_str(), found.order),
            ("age in bands", [young, middle, old].map(String::from).to_vec())
        );
    }

    #[test]
    fn edges_that_do_not_ascend_are_refused() {
        for edges in [&[][..], &[65.0, 40.0], &[40.0, 40.0], &[f64::NAN]] {
            assert!(bands("age", &[], edges).unwrap_err().to_string().contains("such as 40,65,80"));
        }
    }

    #[test]
    fn many_missing_are_one_group() {
        let found = missingness(&[0, 1, 5, 3, 2], 3);
        assert_eq!(found.values, ["0 missing", "1 missing", "3 or more missing", "3 or more missing", "2 missing"]);
        assert_eq!(found.order.len(), 4);
    }
}
