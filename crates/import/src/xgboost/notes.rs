//! What a reader of an imported model should know.

use super::categories;
use super::file::{File, Model};
use crate::survival::Survival;

/// The newest version whose files were compared with what the library predicts from them.
const NEWEST_COMPARED: (u32, u32) = (3, 4);

/// What was folded, and what the file leaves open.
pub(super) fn notes(
    file: &File,
    model: &Model,
    version: (u32, u32),
    is_dart: bool,
    survival: Option<Survival>,
) -> Vec<String> {
    let mut notes = Vec::new();
    let name = file.learner.objective.name.as_str();
    if version > NEWEST_COMPARED {
        let (major, minor) = NEWEST_COMPARED;
        notes.push(format!("The file is newer than XGBoost {major}.{minor}, the newest version that was compared."));
    }
    if is_dart {
        notes.push("The weights of dart are multiplied into the leaves.".into());
    }
    // Compared: 1.0 does so, 1.3 does so for dart only, 1.5 and later do not.
    if !model.trees.is_empty() && version < if is_dart { (1, 4) } else { (1, 3) } {
        notes.push("This old XGBoost adds the base after the trees, later ones before: last digits can differ.".into());
    }
    if name == "multi:softmax" {
        notes.push("XGBoost predicts the most probable class; these are the classes' probabilities.".into());
    }
    notes.extend(survival.map(Survival::note));
    let classes = file.learner.learner_model_param.num_class.trim().parse::<u32>().unwrap_or(0);
    if classes > 1 && !name.starts_with("multi:") {
        notes.push(format!(
            "The file names {classes} classes and the objective {name}, which XGBoost itself refuses to train: it was \
             trained with a function of its own. The outputs are what Booster.predict gives under {name}; they are no \
             probabilities of classes."
        ));
    }
    if let Some((best, rounds)) = early_stop(file, model) {
        notes.push(format!(
            "Training stopped early: the best of {rounds} rounds was {}. All rounds count here, as in \
             Booster.predict; the scikit-learn wrapper predicts with the rounds up to the best.",
            best + 1
        ));
    }
    let has_categories = model.trees.iter().any(|tree| !tree.categories_nodes.is_empty());
    if has_categories && version < (1, 6) {
        notes.push("Categories that training has not seen are read as XGBoost 1.6 and later read them.".into());
    }
    notes.extend(model.cats.as_ref().and_then(|cats| categories::note(cats, &file.learner.feature_names)));
    if model.trees.iter().any(|tree| tree.sum_hessian.is_empty()) {
        notes.push("The file does not hold how many training rows came to each node: their cover is 0.".into());
    }
    notes
}

/// The index of the best round and how many there are, where they differ.
fn early_stop(file: &File, model: &Model) -> Option<(usize, usize)> {
    let best: usize = file.learner.attributes.get("best_iteration")?.parse().ok()?;
    let rounds = match model.iteration_indptr.len() {
        0 => {
            let groups = model.tree_info.iter().max().and_then(|last| usize::try_from(*last).ok())? + 1;
            let parallel = model.gbtree_model_param.as_ref()?.num_parallel_tree.as_ref();
            let parallel: usize = parallel.map_or(Some(1), |text| text.parse().ok())?;
            model.trees.len() / groups.saturating_mul(parallel).max(1)
        }
        ends => ends - 1,
    };
    (best.saturating_add(1) < rounds).then_some((best, rounds))
}
