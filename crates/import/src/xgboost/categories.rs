//! What number stands for which of a data frame's categories, as XGBoost 3.1 and later write it.

use super::file::{Categories, ColumnCategories};

const FROM_A_FRAME: &str = "The model was trained on a data frame with categories, which it sees as numbers.";

/// A sentence that names each category of each column; `None` where no column has any.
pub(super) fn note(categories: &Categories, columns: &[String]) -> Option<String> {
    let mut parts = Vec::new();
    for (at, column) in categories.enc.iter().enumerate() {
        let name = columns.get(at).map_or_else(|| format!("column {at}"), |name| format!("{name:?}"));
        let Some(names) = names(column) else {
            return Some(format!(
                "{FROM_A_FRAME} The names of {name} cannot be read: number them as in that data frame."
            ));
        };
        if names.is_empty() {
            continue;
        }
        let codes: Vec<String> = names.iter().enumerate().map(|(code, name)| format!("{code} is {name}")).collect();
        parts.push(format!("{name}: {}", codes.join(", ")));
    }
    (!parts.is_empty()).then(|| format!("{FROM_A_FRAME} {}.", parts.join("; ")))
}

/// The categories by their codes; `None` where they do not fit together.
fn names(column: &ColumnCategories) -> Option<Vec<String>> {
    let Some(offsets) = &column.offsets else {
        return Some(column.values.iter().map(|value| value.map_or("missing".into(), |v| v.to_string())).collect());
    };
    // The library writes a byte as a number from −128 to 127.
    let byte = |value: &Option<f64>| {
        let number = value.filter(|value| (-128.0..256.0).contains(value))?;
        Some((number as i16).to_le_bytes()[0])
    };
    let bytes: Vec<u8> = column.values.iter().map(byte).collect::<Option<_>>()?;
    let between = |ends: &[i64]| {
        let (from, to) = (usize::try_from(ends[0]).ok()?, usize::try_from(ends[1]).ok()?);
        std::str::from_utf8(bytes.get(from..to)?).ok().map(|text| format!("{text:?}"))
    };
    offsets.windows(2).map(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note_of(json: &str) -> Option<String> {
        let columns = ["sex", "age", "ward"].map(str::to_owned);
        note(&serde_json::from_str(json).unwrap(), &columns)
    }

    /// The bytes are those of XGBoost 3.4.1: Ü is −61, −100.
    #[test]
    fn texts_and_numbers_are_named_by_their_codes() {
        let sex = r#"{"offsets":[0,1,2],"values":[70,77]}"#;
        let none = r#"{"offsets":[],"values":[]}"#;
        let ward = r#"{"offsets":[0,0,4],"values":[115,-61,-100,100]}"#;
        let found = note_of(&format!(r#"{{"enc":[{sex},{none},{ward},{{"type":15,"values":[5,7.5,null]}}]}}"#));
        let expected =
            r#""sex": 0 is "F", 1 is "M"; "ward": 0 is "", 1 is "sÜd"; column 3: 0 is 5, 1 is 7.5, 2 is missing."#;
        assert_eq!(found, Some(format!("{FROM_A_FRAME} {expected}")));
        assert_eq!(note_of(&format!(r#"{{"enc":[{none}]}}"#)), None);
        assert_eq!(note_of(r#"{"enc":[]}"#), None);
    }

    #[test]
    fn names_that_do_not_fit_together_are_said_to() {
        for (offsets, values) in
            [("[0,9]", "[70]"), ("[1,0]", "[70]"), ("[-1,1]", "[70]"), ("[0,1]", "[-61]"), ("[0,1]", "[300]")]
        {
            let found = note_of(&format!(r#"{{"enc":[{{"offsets":{offsets},"values":{values}}}]}}"#)).unwrap();
            assert!(
                found.ends_with("The names of \"sex\" cannot be read: number them as in that data frame."),
                "{found}"
            );
        }
    }
}
