//! LightGBM's text model format, as `Booster.save_model` writes it (format v2 to v4).
//!
//! Margins are LightGBM's raw scores: the same comparisons in f64, the same leaves added in the same order.

mod categories;
mod objective;
mod sections;
mod shape;
mod tree;

use std::collections::BTreeSet;

use model::Predictor;
use model::trees::{Aggregation, Precision, TreeEnsemble};
use sections::{Block, Sections};

use crate::{ImportError, Imported};

const FIELDS: [&str; 11] = [
    "version",
    "num_class",
    "num_tree_per_iteration",
    "label_index",
    "max_feature_idx",
    "objective",
    "average_output",
    "feature_names",
    "monotone_constraints",
    "feature_infos",
    "tree_sizes",
];

const DAMAGED: &str = "The file is damaged; write it again with Booster.save_model";

const FROM_PANDAS: &str = "The model was trained on a pandas data frame with categories, which it sees as numbers.";

/// Reads a text model.
///
/// # Errors
/// Says what is wrong in which line, or what this project's trees cannot say.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let Sections { header, trees: blocks, pandas_categories } = Sections::read(bytes)?;
    header.only(&FIELDS)?;
    let version = header.text("version").unwrap_or_default();
    if !["v2", "v3", "v4"].contains(&version) {
        return Err(header
            .wrong("version", format_args!("{version:?} is not a version of the format that this importer knows"))
            .with_remedy("Save the model with a released LightGBM 2 to 4"));
    }
    let columns = columns(&header)?;
    let margins = margin_count(&header, blocks.len())?;

    let mut notes = Vec::new();
    let mut trees = Vec::new();
    let mut categorical = BTreeSet::new();
    let mut without_counts = 0;
    for (at, block) in blocks.iter().enumerate() {
        let read = tree::read(block, columns.len(), (at % margins) as u32)?;
        without_counts += usize::from(!read.has_counts);
        categorical.extend(read.categorical);
        trees.push(read.tree);
    }
    let (outputs, about_outputs) = objective::outputs(&header, margins, &trees)?;
    notes.extend(about_outputs);
    if without_counts > 0 {
        notes.push(format!(
            "{without_counts} trees do not say how many training rows came through each node: their cover is 0, \
                and explanations need a reference cohort."
        ));
    }
    let aggregation = if header.text("average_output").is_some() {
        notes.push(
            "A random forest: the margin is the mean of its trees. LightGBM's raw_score is their sum.".to_owned(),
        );
        Aggregation::Average
    } else {
        Aggregation::Sum
    };
    if !categorical.is_empty() {
        let names = categorical.iter().filter_map(|at| columns.get(*at as usize)).map(|name| format!("{name:?}"));
        let names = names.collect::<Vec<_>>().join(", ");
        notes.push(format!("Columns asked by category, as the whole numbers of the training data: {names}."));
    }
    notes.extend(pandas_note(&header, &columns, pandas_categories));

    let ensemble = TreeEnsemble {
        columns: columns.len() as u32,
        precision: Precision::F64,
        aggregation,
        base: vec![0.0; margins],
        trees,
    };
    Ok(Imported {
        written_by: format!("LightGBM, text format {version}"),
        column_count: columns.len(),
        columns: Some(columns),
        predictor: Predictor::Trees(ensemble),
        outputs,
        stores_instances: false,
        notes,
    })
}

/// The columns' names; two of the same name could not be told apart.
fn columns(header: &Block<'_>) -> Result<Vec<String>, ImportError> {
    let last: u32 = header.number("max_feature_idx")?;
    let names: Vec<String> = header.numbers("feature_names", last as usize + 1)?;
    let mut seen = BTreeSet::new();
    match names.iter().find(|name| !seen.insert(name.as_str())) {
        None => Ok(names),
        Some(twice) => Err(header
            .wrong("feature_names", format_args!("{twice:?} stands there twice"))
            .with_remedy("Give the columns different names and train the model again")),
    }
}

/// How many margins there are: one for each tree of an iteration.
fn margin_count(header: &Block<'_>, trees: usize) -> Result<usize, ImportError> {
    let margins: usize = header.number("num_tree_per_iteration")?;
    if trees == 0 {
        return Err(
            ImportError::new("header", "the file holds no trees").with_remedy("Train the model with more rounds")
        );
    }
    let declared = header.text("tree_sizes").map(|sizes| sizes.split_ascii_whitespace().count());
    if margins == 0 || !trees.is_multiple_of(margins) || declared.is_some_and(|declared| declared != trees) {
        let declared = declared.map(|count| format!(", and `tree_sizes` names {count}")).unwrap_or_default();
        let what = format_args!("{margins} trees an iteration, but the file holds {trees}{declared}");
        return Err(header
            .wrong("num_tree_per_iteration", what)
            .with_remedy("The file is cut short or was changed; write it again with Booster.save_model"));
    }
    Ok(margins)
}

/// What number stands for which of a data frame's categories: nothing else in the file says so.
fn pandas_note(header: &Block<'_>, columns: &[String], text: Option<&str>) -> Option<String> {
    let text = text?;
    let lists: Option<Vec<Vec<serde_json::Value>>> = match serde_json::from_str(text) {
        Ok(lists) => lists,
        // Python writes a missing number as NaN, which is no JSON.
        Err(_) => return Some(format!("{FROM_PANDAS} In the file's own words: {text}")),
    };
    let lists = lists.unwrap_or_default();
    if lists.is_empty() {
        return None;
    }
    // A column whose categories were seen has them in `feature_infos` as numbers between colons; a range stands in brackets.
    let infos: Vec<&str> = header.text("feature_infos").unwrap_or_default().split_ascii_whitespace().collect();
    let is_categorical = |info: &str| !info.starts_with('[') && info != "none";
    let named: Vec<&String> =
        columns.iter().zip(&infos).filter(|(_, info)| is_categorical(info)).map(|(name, _)| name).collect();
    let meaning = |list: &Vec<serde_json::Value>| {
        list.iter().enumerate().map(|(code, value)| format!("{code} is {value}")).collect::<Vec<_>>().join(", ")
    };
    let of = |at: usize| match named.get(at) {
        Some(name) if named.len() == lists.len() => format!("{name:?}"),
        _ => format!("categorical column {at} of the data frame"),
    };
    let parts: Vec<String> =
        lists.iter().enumerate().map(|(at, list)| format!("{}: {}", of(at), meaning(list))).collect();
    Some(format!("{FROM_PANDAS} {}.", parts.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAF: &str = "num_leaves=1\nleaf_value=0.5\n";

    fn file(header: &str, trees: usize, tail: &str) -> String {
        let trees: String = (0..trees).map(|at| format!("Tree={at}\n{LEAF}\n")).collect();
        format!(
            "tree\nversion=v3\nnum_tree_per_iteration=1\nmax_feature_idx=1\nobjective=regression\n{header}\n{trees}end of trees\n{tail}"
        )
    }

    fn read(text: &str) -> Result<Imported, String> {
        import(text.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn a_header_names_the_columns_and_the_form() {
        let imported = read(&file("feature_names=a b", 2, "")).unwrap();
        assert_eq!(imported.written_by, "LightGBM, text format v3");
        assert_eq!(imported.columns.unwrap(), ["a", "b"]);
        let forest = read(&file("feature_names=a b\naverage_output", 2, "")).unwrap();
        assert!(forest.notes[0].starts_with("A random forest"));
        // By hand: the mean of 0.5 and 0.5.
        assert_eq!(forest.predictor.compile().unwrap().margins_from_row(&[1.0, 2.0]), [0.5]);
    }

    #[test]
    fn headers_that_do_not_fit_are_refused() {
        let refusal = |text: &str| read(text).unwrap_err();
        let good = file("feature_names=a b\ntree_sizes=1 1", 2, "");
        assert!(read(&good).is_ok());
        assert!(
            refusal(&good.replace("a b", "a a"))
                .starts_with("line 6, header: `feature_names`: \"a\" stands there twice")
        );
        assert!(refusal(&good.replace("a b", "a")).contains("`feature_names`: holds 1 entries, expected 2"));
        assert!(
            refusal(&good.replace("max_feature_idx=1", "max_feature_idx=4294967295")).contains("expected 4294967296")
        );
        assert!(refusal(&good.replace("v3", "v5")).contains("`version`: \"v5\" is not a version"));
        assert!(
            refusal(&good.replace("tree_sizes=1 1", "tree_sizes=1"))
                .contains("the file holds 2, and `tree_sizes` names 1")
        );
        assert!(refusal(&good.replace("tree_sizes=1 1", "novelty")).starts_with("line 7, header: `novelty`"));
        for count in ["0", "3", "18446744073709551615"] {
            let text = good.replace("num_tree_per_iteration=1", &format!("num_tree_per_iteration={count}"));
            assert!(refusal(&text).contains("trees an iteration, but the file holds 2"));
        }
        assert!(refusal(&file("feature_names=a b", 0, "")).starts_with("header: the file holds no trees"));
    }

    #[test]
    fn pandas_categories_are_told() {
        let header = "feature_names=a b\nfeature_infos=[0:1] 0:1:2";
        let note = |tail: &str| read(&file(header, 1, tail)).unwrap().notes.concat();
        assert_eq!(note("pandas_categorical:null"), "");
        assert_eq!(note("pandas_categorical:[]"), "");
        assert!(note("pandas_categorical:[[\"F\", \"M\"]]").ends_with("as numbers. \"b\": 0 is \"F\", 1 is \"M\"."));
        assert!(
            note("pandas_categorical:[[1], [2]]")
                .contains("categorical column 0 of the data frame: 0 is 1; categorical column 1")
        );
        assert!(note("pandas_categorical:[[NaN]]").ends_with("In the file's own words: [[NaN]]"));
    }
}
