//! A recipe checked as a whole before anything is read: a typing error in the last section must not cost an hour.

use publish::PublishSettings;
use regress::Analysis;

use crate::error::RecipeError;
use crate::evaluate_step::EvaluateSection;
use crate::file::Recipe;
use crate::fit_step::FitSection;
use crate::run::{Options, cohort_settings, etl_settings, feature_settings};

/// Checks every section and what the sections name of each other.
///
/// # Errors
/// The first thing that no step could follow.
pub(crate) fn whole(recipe: &Recipe, options: &Options) -> Result<(), RecipeError> {
    etl_settings(recipe)?;
    let (definition, sampling) = cohort_settings(recipe, options)?;
    cohort::check(&definition, &sampling, options.seed(recipe))?;
    let features = feature_settings(recipe, options)?;
    let terms = cohort::check_features(&features)?;
    let inputs: Vec<&str> = features.inputs.iter().map(|input| input.name.as_str()).collect();
    let section: FitSection = recipe.required("fit")?;
    fit(&section, &terms)?;
    let statistics: Vec<Analysis> = recipe.section("statistics")?.unwrap_or_default();
    let missing = statistics.iter().map(|analysis| options.data.join(&analysis.file)).find(|path| !path.exists());
    if let Some(path) = missing {
        let problem = format!("{} is not there; name the folder of the raw tables with --data", path.display());
        return Err(RecipeError::Section { section: "statistics", problem });
    }
    evaluate(&recipe.section("evaluate")?.unwrap_or_default(), &terms, &inputs)?;
    recipe.section::<PublishSettings>("publish")?.map_or(Ok(()), |settings| publish(recipe, &settings, &section))
}

fn fit(section: &FitSection, terms: &[String]) -> Result<(), RecipeError> {
    let wrong = |problem: String| Err(RecipeError::Section { section: "fit", problem });
    let columns = section.columns(terms)?;
    for candidate in &section.candidates {
        candidate.points()?;
        let treatment = |name: &String| section.treatment.is_some() && name.starts_with("treatment=");
        if let Some(unknown) = candidate.columns.iter().find(|name| !columns.contains(name) && !treatment(name)) {
            let near = cohort::nearest(unknown, columns.iter().map(String::as_str));
            let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
            return wrong(format!(
                "candidate `{}` names the column `{unknown}`, which there is not{near}",
                candidate.name
            ));
        }
    }
    let names: Vec<&str> = section.candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    if names.is_empty() {
        return wrong("there is no candidate; write at least one [[fit.candidates]]".to_owned());
    }
    if let Some(chosen) = section.choose.as_deref().filter(|chosen| !names.contains(chosen)) {
        let near = cohort::nearest(chosen, names.iter().copied());
        let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        return wrong(format!("`choose` names `{chosen}`, which is no candidate{near}"));
    }
    if (section.task == crate::Task::Survival) != section.horizon_days.is_some() {
        return wrong("`horizon_days` goes with `task = \"survival\"`, which needs it, and with no other".to_owned());
    }
    Ok(())
}

fn evaluate(section: &EvaluateSection, terms: &[String], inputs: &[&str]) -> Result<(), RecipeError> {
    let wrong = |problem: String| Err(RecipeError::Section { section: "evaluate", problem });
    if let Some(threshold) = section.thresholds.iter().find(|t| !(**t > 0.0 && **t < 1.0)) {
        return wrong(format!("the threshold {threshold} is no probability between 0 and 1"));
    }
    if !section.age_bands.is_sorted_by(|a, b| a < b) {
        return wrong("`age_bands` must ascend, such as [40, 65]".to_owned());
    }
    let known = |name: &String| {
        terms.contains(name)
            || inputs.contains(&name.as_str())
            || ["site", "stratum", "treatment"].contains(&name.as_str())
    };
    if !section.age_bands.is_empty() && !known(&"age".to_owned()) {
        return wrong("`age_bands` are of the input `age`, which [features] does not have".to_owned());
    }
    if let Some(unknown) = section.subgroups.iter().find(|name| !known(name)) {
        let all =
            terms.iter().map(String::as_str).chain(inputs.iter().copied()).chain(["site", "stratum", "treatment"]);
        let near = cohort::nearest(unknown, all).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        return wrong(format!(
            "the subgroup `{unknown}` is neither an input nor a term nor a column of the cohort{near}"
        ));
    }
    if let Some(share) = section.learning_curve.iter().find(|share| !(**share > 0.0 && **share <= 1.0)) {
        return wrong(format!("`learning_curve` has the share {share}; shares are above 0 and at most 1"));
    }
    Ok(())
}

fn publish(recipe: &Recipe, settings: &PublishSettings, section: &FitSection) -> Result<(), RecipeError> {
    for name in [&settings.card, &settings.source] {
        let path = recipe.folder().join(name);
        if !path.is_file() {
            let problem =
                format!("{} is not there; the card's and the source's text stand beside the recipe", path.display());
            return Err(RecipeError::Section { section: "publish", problem });
        }
    }
    let own = if section.task == crate::Task::Continuous { "value" } else { "risk" };
    let mut names: Vec<String> = vec![own.to_owned()];
    names.extend(section.further_horizons_days.iter().map(|horizon| format!("risk_{horizon}")));
    if section.treatment.is_some() {
        let arms = ["without", "with", "difference"];
        names = names.iter().flat_map(|name| arms.map(|arm| format!("{name}_{arm}"))).collect();
    }
    match settings.outputs.iter().find(|output| !names.contains(&output.trained)) {
        None => Ok(()),
        Some(output) => {
            let (id, trained) = (&output.id, &output.trained);
            let problem = format!("output `{id}`: the model gives no `{trained}`; it gives {}", names.join(", "));
            Err(RecipeError::Section { section: "publish", problem })
        }
    }
}
