//! Fitted estimators of the Rust library smartcore, as `serde_json` writes them.
//!
//! smartcore writes an estimator's private fields without its name, its kernel (of an `SVC`) or its
//! columns' names. So a file may also be an object that adds them:
//! `{"SVC": …, "parameters": …, "columns": ["age", …]}`, where the first key is the estimator's type.

mod boosting;
mod linear;
mod numbers;
mod trees;
mod vector_machine;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use model::Predictor;
use model::trees::TreeEnsemble;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::{ImportError, Imported, Output};

const AGAIN: &str = "Write the fitted estimator again with serde_json::to_string";

/// The estimators that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Estimator {
    DecisionTreeClassifier,
    DecisionTreeRegressor,
    RandomForestClassifier,
    /// Also `ExtraTreesRegressor`, which is written and predicts in the same way.
    RandomForestRegressor,
    XgRegressor,
    LogisticRegression,
    /// `LinearRegression`, `RidgeRegression`, `Lasso` and `ElasticNet`: one arithmetic.
    LinearRegression,
    SupportVectorClassifier,
    SupportVectorRegressor,
}

const NAMES: [(&str, Estimator); 13] = [
    ("DecisionTreeClassifier", Estimator::DecisionTreeClassifier),
    ("DecisionTreeRegressor", Estimator::DecisionTreeRegressor),
    ("RandomForestClassifier", Estimator::RandomForestClassifier),
    ("RandomForestRegressor", Estimator::RandomForestRegressor),
    ("ExtraTreesRegressor", Estimator::RandomForestRegressor),
    ("XGRegressor", Estimator::XgRegressor),
    ("LogisticRegression", Estimator::LogisticRegression),
    ("LinearRegression", Estimator::LinearRegression),
    ("RidgeRegression", Estimator::LinearRegression),
    ("Lasso", Estimator::LinearRegression),
    ("ElasticNet", Estimator::LinearRegression),
    ("SVC", Estimator::SupportVectorClassifier),
    ("SVR", Estimator::SupportVectorRegressor),
];

/// Which fields are whose, the more particular first.
const SIGNS: [(&[&str], &str); 9] = [
    (&["tree_regressor"], "DecisionTreeRegressor"),
    (&["forest_regressor"], "RandomForestRegressor"),
    (&["trees", "classes"], "RandomForestClassifier"),
    (&["nodes", "num_classes"], "DecisionTreeClassifier"),
    (&["regressors"], "XGRegressor"),
    (&["coefficients", "intercept", "classes"], "LogisticRegression"),
    (&["coefficients", "intercept"], "LinearRegression"),
    (&["instances", "w", "b", "classes"], "SVC"),
    (&["instances", "w", "b"], "SVR"),
];

/// What an estimator's file says of it.
struct Fitted {
    predictor: Predictor<TreeEnsemble>,
    /// How many columns a row has; where the file leaves that open, as many as are asked.
    columns: usize,
    columns_are_known: bool,
    outputs: Vec<Output>,
    stores_instances: bool,
    notes: Vec<String>,
}

/// Reads a fitted estimator, bare or in an object that names it.
///
/// # Errors
/// Says what is wrong where, or what smartcore left out and how to add it.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let fields: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_slice(bytes).map_err(|error| {
        let cut = if error.is_eof() { "it is cut off: " } else { "" };
        ImportError::new("the file", format_args!("{cut}{error}"))
            .with_remedy("Give the JSON that serde_json::to_string makes of a fitted estimator, whole")
    })?;
    let named =
        NAMES.iter().find_map(|(name, estimator)| fields.get(*name).map(|json| (*name, *estimator, json.get())));
    let Some((name, estimator, json)) = named else {
        let has = |keys: &[&str]| keys.iter().all(|key| fields.contains_key(*key));
        let sign = SIGNS.iter().find(|(keys, _)| has(keys)).map(|(_, name)| *name);
        let Some((name, estimator)) = NAMES.iter().find(|(name, _)| Some(*name) == sign) else {
            let keys = fields.keys().take(8).map(|key| format!("{key:.40}")).collect::<Vec<_>>().join(", ");
            let known = NAMES.map(|(name, _)| name).join(", ");
            return Err(ImportError::new(
                "the file",
                format_args!("no estimator that is understood has the fields: {keys}"),
            )
            .with_remedy(format_args!("Fit one of these: {known}")));
        };
        let text =
            std::str::from_utf8(bytes).map_err(|error| ImportError::new("the file", error).with_remedy(AGAIN))?;
        return finish(fit(*estimator, name, text, None)?, name, None);
    };
    if let Some(other) = fields.keys().find(|key| ![name, "parameters", "columns"].contains(&key.as_ref())) {
        return Err(ImportError::new(
            format_args!("{other:.40}"),
            format_args!("stands beside {name} and is not understood"),
        )
        .with_remedy(format_args!("Keep only {name}, parameters and columns")));
    }
    let parameters = fields.get("parameters").map(|json| json.get());
    let columns = fields.get("columns").map(|json| parse::<Vec<String>>("columns", json.get())).transpose()?;
    finish(fit(estimator, name, json, parameters)?, name, columns)
}

fn fit(estimator: Estimator, name: &str, json: &str, parameters: Option<&str>) -> Result<Fitted, ImportError> {
    match estimator {
        Estimator::DecisionTreeClassifier => trees::classifier(name, json),
        Estimator::DecisionTreeRegressor => trees::regressor(name, json),
        Estimator::RandomForestClassifier => trees::forest_classifier(name, json),
        Estimator::RandomForestRegressor => trees::forest_regressor(name, json),
        Estimator::XgRegressor => boosting::regressor(name, json),
        Estimator::LogisticRegression => linear::logistic(name, json),
        Estimator::LinearRegression => linear::regression(name, json),
        Estimator::SupportVectorClassifier => vector_machine::classifier(name, json, parameters),
        Estimator::SupportVectorRegressor => vector_machine::regressor(name, json, parameters),
    }
}

fn finish(fitted: Fitted, name: &str, names: Option<Vec<String>>) -> Result<Imported, ImportError> {
    let Fitted { predictor, mut columns, columns_are_known, outputs, stores_instances, mut notes } = fitted;
    if let Some(names) = &names {
        let mut seen = BTreeSet::new();
        if let Some(twice) = names.iter().find(|name| !seen.insert(*name)) {
            return Err(ImportError::new("columns", format_args!("{twice:?} stands there twice"))
                .with_remedy("Give every column a name of its own"));
        }
        if let Some(at) = names.iter().position(String::is_empty) {
            return Err(ImportError::new(format_args!("columns[{at}]"), "the column has an empty name")
                .with_remedy("Give every column a name of its own"));
        }
        if names.len() < columns || (columns_are_known && names.len() > columns) {
            return Err(ImportError::new("columns", format_args!("{} names for {columns} columns", names.len()))
                .with_remedy("Name the columns of the training matrix, in its order"));
        }
        columns = names.len();
    } else if !columns_are_known {
        notes.push(format!(
            "The file does not say how many columns a row has: {columns} is how many its trees ask. Add \
                `columns` to name them all."
        ));
    }
    notes.push(
        "The file does not name the types of its numbers: columns and targets are read as f64. A model \
        trained on f32 rounds its columns first."
            .to_owned(),
    );
    let predictor = match predictor {
        Predictor::Trees(mut ensemble) => {
            ensemble.columns = columns as u32;
            Predictor::Trees(ensemble)
        }
        other => other,
    };
    Ok(Imported {
        written_by: format!("smartcore ({name})"),
        columns: names,
        column_count: columns,
        predictor,
        outputs,
        stores_instances,
        notes,
    })
}

/// Reads one JSON text of the file.
fn parse<T: DeserializeOwned>(place: &str, json: &str) -> Result<T, ImportError> {
    serde_json::from_str(json).map_err(|error| {
        ImportError::new(place, error)
            .with_remedy(format_args!("{AGAIN}; a number that is written as null was infinite or no number"))
    })
}

/// What `fit` fills, or a refusal of an estimator that was never fitted.
fn fitted<T>(place: &str, field: &str, value: Option<T>) -> Result<T, ImportError> {
    value.ok_or_else(|| {
        ImportError::new(format_args!("{place}.{field}"), "is null: the estimator was never fitted")
            .with_remedy("Write it after `fit`")
    })
}

fn refused(place: impl std::fmt::Display, what: impl std::fmt::Display) -> ImportError {
    ImportError::new(place, what).with_remedy(AGAIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(json: &str) -> String {
        import(json.as_bytes()).map(|_| String::new()).unwrap_or_else(|error| error.to_string())
    }

    #[test]
    fn what_is_no_estimator_is_refused() {
        assert!(refusal("").starts_with("the file: it is cut off: EOF while parsing"));
        assert!(refusal("[1]").starts_with("the file: invalid type"));
        assert!(
            refusal("{\"k\": 3}")
                .starts_with("the file: no estimator that is understood has the fields: k. Fit one of")
        );
        assert!(refusal("{\"Lasso\": {}, \"KNN\": {}}").starts_with("KNN: stands beside Lasso"));
        assert!(import(b"\xff").is_err());
    }

    #[test]
    fn columns_are_named_once_each_and_all() {
        let with = |columns: &str| {
            refusal(&format!(
                "{{\"Lasso\": {{\"coefficients\": {{\"ncols\": 1, \"nrows\": 2, \"values\": [1, 2], \
                    \"column_major\": false}}, \
                 \"intercept\": 0.5}}, \"columns\": {columns}}}"
            ))
        };
        assert_eq!(with("[\"a\", \"b\"]"), "");
        assert!(with("[\"a\", \"a\"]").starts_with("columns: \"a\" stands there twice"));
        assert!(with("[\"a\", \"\"]").starts_with("columns[1]: the column has an empty name"));
        assert!(with("[\"a\"]").starts_with("columns: 1 names for 2 columns"));
        assert!(with("[\"a\", \"b\", \"c\"]").starts_with("columns: 3 names for 2 columns"));
    }
}
