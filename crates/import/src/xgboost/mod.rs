//! XGBoost's model files, JSON and UBJSON, of versions 1.0 to 3.x: what `Booster.save_model` writes.
//!
//! Margins are those of `Booster.predict(output_margin=True)` of a `DMatrix`, bit for bit: rows, thresholds and leaves
//! are f32, the base comes first, then tree after tree in f32. (1.0 added the base last; a note says so.)

mod base;
mod categories;
mod file;
mod linear;
mod notes;
mod objective;
mod read;
mod survival;
mod tree;
mod ubjson;

use std::collections::BTreeSet;
use std::str::FromStr;

use model::trees::{Aggregation, MAX_WIDTH, Precision, Tree, TreeEnsemble};
use model::{Link, Predictor};

use self::file::{Booster, File, LearnerParam, Model};
use self::objective::Objective;
use crate::survival::Survival;
use crate::{ImportError, Imported, Output};

/// The newest major version whose files are understood.
const NEWEST_MAJOR: u32 = 3;

const MODEL: &str = "learner.gradient_booster.model";
const PARAM: &str = "learner.learner_model_param";

/// Reads a model.
///
/// # Errors
/// Says what cannot be read or has no exact counterpart here, where it stands, and what to do.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    import_survival(bytes).map(|(imported, _)| imported)
}

/// Reads a model, and what its margin says of survival where it was trained on that.
///
/// # Errors
/// Those of [`import`].
pub fn import_survival(bytes: &[u8]) -> Result<(Imported, Option<Survival>), ImportError> {
    let file = read::read(bytes)?;
    let version = version(&file)?;
    let name = file.learner.objective.name.as_str();
    let objective = objective::named(name).map_err(|(what, remedy)| {
        ImportError::new("learner.objective.name", format!("the objective {name} {what}")).with_remedy(remedy)
    })?;
    let shape = Shape::new(&file, version, objective)?;
    let columns = names(&file, shape.columns)?;
    let (model, weights) = model_and_weights(&file.learner.gradient_booster)?;
    let predictor = if file.learner.gradient_booster.name == "gblinear" {
        // Whatever base a linear booster's margins have of their own, XGBoost adds the first one's to all of them.
        let base = vec![shape.base[0]; shape.base.len()];
        Predictor::Scores(linear::scores(&model.weights, &base, shape.columns, &format!("{MODEL}.weights"))?)
    } else {
        Predictor::Trees(ensemble(model, weights, &shape)?)
    };
    let survival = survival::of(&file.learner.objective)?;
    let imported = Imported {
        written_by: format!("XGBoost {}", file.version.iter().map(u32::to_string).collect::<Vec<_>>().join(".")),
        columns,
        column_count: shape.columns,
        predictor,
        outputs: outputs(name, objective.link, shape.base.len()),
        stores_instances: false,
        notes: notes::notes(&file, model, version, weights.is_some(), survival),
    };
    Ok((imported, survival))
}

fn version(file: &File) -> Result<(u32, u32), ImportError> {
    match file.version[..] {
        [major, minor, _] if (1..=NEWEST_MAJOR).contains(&major) => Ok((major, minor)),
        _ => Err(ImportError::new("version", format!("files of version {:?} are not understood", file.version))
            .with_remedy(format!("Save the model with XGBoost 1.0 to {NEWEST_MAJOR}.x"))),
    }
}

/// How wide rows and results are, and where the margins begin.
struct Shape {
    columns: usize,
    base: Vec<f32>,
}

impl Shape {
    fn new(file: &File, version: (u32, u32), objective: Objective) -> Result<Self, ImportError> {
        let LearnerParam { base_score, num_class, num_feature, num_target } = &file.learner.learner_model_param;
        let columns = number::<usize>(num_feature, &format!("{PARAM}.num_feature"))?;
        let classes = number::<usize>(num_class, &format!("{PARAM}.num_class"))?;
        let targets = num_target.as_ref().map_or(Ok(1), |text| number(text, &format!("{PARAM}.num_target")))?;
        let margins = classes.max(targets).max(1);
        // Each margin becomes an output with a name: a few bytes must not ask for a million.
        for (what, count) in [("columns", columns), ("margins", margins)] {
            if count == 0 {
                return Err(ImportError::new(PARAM, format!("a model with 0 {what}"))
                    .with_remedy("Train it on data with columns, and save it again"));
            }
            if count > MAX_WIDTH {
                let remedy = format!("Train it on at most {MAX_WIDTH} {what}; if it was, the file is damaged");
                return Err(ImportError::new(PARAM, format!("a model with {count} {what}")).with_remedy(remedy));
            }
        }
        let name = &file.learner.objective.name;
        if matches!(objective.link, Link::Softmax {}) && (classes < 2 || targets > 1) {
            let what = format!("{name} with {classes} classes and {targets} targets");
            return Err(ImportError::new(PARAM, what).with_remedy("The file is damaged: save the model again"));
        }
        if name == "reg:quantileerror" && margins > 1 && version >= (3, 3) {
            return Err(ImportError::new(
                "learner.objective",
                "several quantiles, which XGBoost sorts after it has added them",
            )
            .with_remedy("Train one model for each quantile"));
        }
        if name == "reg:expectileerror" && margins > 1 {
            return Err(ImportError::new(
                "learner.objective",
                "several expectiles, which XGBoost puts in order after it has added them",
            )
            .with_remedy("Train one model for each expectile"));
        }
        let place = format!("{PARAM}.base_score");
        let wrong =
            |what: String| ImportError::new(&place, what).with_remedy("Set base_score in training, and save again");
        let scores = base::scores(base_score).ok_or_else(|| wrong(format!("{base_score} is no list of numbers")))?;
        if scores.len() != 1 && scores.len() != margins {
            return Err(wrong(format!("{} numbers for {margins} margins", scores.len())));
        }
        let margin = |score: &f32| {
            let margin = objective.start.margin(*score, version);
            margin.ok_or_else(|| wrong(format!("{score} is not possible with the objective {name}")))
        };
        let base = scores.iter().map(margin).collect::<Result<Vec<f32>, _>>()?;
        let base = if base.len() == margins { base } else { vec![base[0]; margins] };
        Ok(Self { columns, base })
    }
}

fn names(file: &File, columns: usize) -> Result<Option<Vec<String>>, ImportError> {
    let names = &file.learner.feature_names;
    let place = "learner.feature_names";
    if names.is_empty() {
        return Ok(None);
    }
    if names.len() != columns {
        return Err(ImportError::new(place, format!("{} names for {columns} columns", names.len()))
            .with_remedy("Set Booster.feature_names to all columns' names, and save again"));
    }
    if let Some(at) = names.iter().position(String::is_empty) {
        return Err(ImportError::new(format!("{place}[{at}]"), "the column has an empty name")
            .with_remedy("Give each column a name of its own, and save again"));
    }
    let mut seen = BTreeSet::new();
    match names.iter().find(|name| !seen.insert(name.as_str())) {
        Some(name) => Err(ImportError::new(place, format!("two columns are called {name:?}"))
            .with_remedy("Give each column a name of its own, and save again")),
        None => Ok(Some(names.clone())),
    }
}

/// The booster's model, with the weights of the trees where it is a `dart`.
fn model_and_weights(booster: &Booster) -> Result<(&Model, Option<&[f32]>), ImportError> {
    let (model, weights) = match (booster.name.as_str(), &booster.model, &booster.gbtree) {
        // From 3.4 on a dart calls itself gbtree and keeps its weights with its trees.
        ("gbtree", Some(model), None) => (model, (!model.weight_drop.is_empty()).then_some(&model.weight_drop[..])),
        ("dart", None, Some(inner)) => (&inner.model, Some(&booster.weight_drop[..])),
        ("dart", Some(model), None) => (model, Some(&model.weight_drop[..])),
        ("gblinear", Some(model), None) => return Ok((model, None)),
        (name @ ("gbtree" | "dart" | "gblinear"), ..) => {
            return Err(ImportError::new("learner.gradient_booster", format!("the booster {name} is not as expected"))
                .with_remedy("The file is damaged: save the model again"));
        }
        (name, ..) => {
            return Err(ImportError::new("learner.gradient_booster.name", format!("the booster {name} is not known"))
                .with_remedy("Train with the booster gbtree, dart or gblinear"));
        }
    };
    if let Some(weights) = weights.filter(|weights| weights.len() != model.trees.len()) {
        let what = format!("{} weights for {} trees", weights.len(), model.trees.len());
        return Err(ImportError::new("learner.gradient_booster, weight_drop", what)
            .with_remedy("The file is damaged: save the model again"));
    }
    Ok((model, weights))
}

fn ensemble(model: &Model, weights: Option<&[f32]>, shape: &Shape) -> Result<TreeEnsemble, ImportError> {
    let damaged = |place: String, what: String| {
        ImportError::new(place, what).with_remedy("The file is damaged: save the model again")
    };
    let count = model.trees.len();
    let announced = match &model.gbtree_model_param {
        Some(param) => number::<usize>(&param.num_trees, &format!("{MODEL}.gbtree_model_param.num_trees"))?,
        None => return Err(damaged(MODEL.into(), "gbtree_model_param is not there".into())),
    };
    if announced != count || model.tree_info.len() != count {
        let infos = model.tree_info.len();
        return Err(damaged(MODEL.into(), format!("{count} trees and {infos} in tree_info, of {announced} announced")));
    }
    let mut trees: Vec<Option<Tree>> = vec![None; count];
    for (at, arrays) in model.trees.iter().enumerate() {
        let place = format!("{MODEL}.trees[{at}]");
        // The id is where the library puts the tree, and what tree_info and the weights go by.
        let Some(slot @ None) = trees.get_mut(arrays.id) else {
            return Err(damaged(format!("{place}.id"), format!("{} is no tree's number, or another's", arrays.id)));
        };
        let info = model.tree_info[arrays.id];
        let Some(margin) = u32::try_from(info).ok().filter(|margin| (*margin as usize) < shape.base.len()) else {
            let what = format!("the tree adds to margin {info} of {}", shape.base.len());
            return Err(damaged(format!("{MODEL}.tree_info[{}]", arrays.id), what));
        };
        let weight = weights.map(|weights| weights[arrays.id]);
        let frame = tree::Frame { columns: shape.columns as u32, margins: shape.base.len(), margin, weight };
        *slot = Some(tree::tree(arrays, &frame, &place)?);
    }
    Ok(TreeEnsemble {
        columns: shape.columns as u32,
        precision: Precision::F32,
        aggregation: Aggregation::Sum,
        base: shape.base.iter().map(|base| f64::from(*base)).collect(),
        trees: trees.into_iter().flatten().collect(),
    })
}

fn outputs(objective: &str, link: Link, margins: usize) -> Vec<Output> {
    let name = |margin: u32| match objective {
        // The label of the rows whose probability it is.
        "binary:logistic" if margins == 1 => "1".to_owned(),
        _ if margins == 1 => "value".to_owned(),
        _ => margin.to_string(),
    };
    (0..margins as u32).map(|margin| Output { name: name(margin), margin, link, calibration: None }).collect()
}

/// A number that XGBoost writes as text.
fn number<T: FromStr>(text: &str, place: &str) -> Result<T, ImportError> {
    text.trim().parse().map_err(|_| {
        ImportError::new(place, format!("{text:?} is no number that fits"))
            .with_remedy("The file is damaged: save the model again")
    })
}

#[cfg(test)]
mod tests;
