//! Classical analyses of the raw tables: fitted, and held against the figures that the recipe expects.

use std::collections::BTreeMap;
use std::path::Path;

use evaluate::report::{ClassicalTable, CoefficientRow, TestRow};
use evaluate::{Estimate, Interval};
use regress::{Analysis, Finding};

use crate::error::RecipeError;

/// Runs every analysis; a figure that does not come out as the recipe expects is an error.
pub(super) fn run(analyses: &[Analysis], data: &Path, recipe: &Path) -> Result<BTreeMap<String, Finding>, RecipeError> {
    let mut found = BTreeMap::new();
    for analysis in analyses {
        let finding = analysis.run(data)?;
        if found.insert(analysis.name.clone(), finding).is_some() {
            let problem = format!("{}: two analyses are called `{}`", recipe.display(), analysis.name);
            return Err(RecipeError::Section { section: "statistics", problem });
        }
    }
    Ok(found)
}

/// An analysis as the report shows it.
pub(super) fn table(finding: &Finding) -> ClassicalTable {
    let row = |line: &regress::Line| CoefficientRow {
        term: line.term.clone(),
        estimate: Estimate { value: line.estimate, interval: Some(Interval { low: line.low, high: line.high }) },
        standard_error: line.standard_error,
        z: line.z,
        p: line.p,
    };
    let chance = |name: &str, chance: &regress::Chance| TestRow {
        test: name.to_owned(),
        statistic: chance.chi_squared,
        degrees_of_freedom: Some(chance.degrees_of_freedom),
        p: chance.p,
    };
    let mut tests: Vec<TestRow> = vec![];
    if let Some(proportional) = &finding.proportional_hazards {
        let of = |term: &regress::TermTest| chance(&format!("proportional hazards: {}", term.term), &term.test);
        tests.extend(proportional.terms.iter().map(of));
        tests.push(chance("proportional hazards: all together", &proportional.all));
    }
    let mut notes: Vec<String> = finding.note.iter().cloned().collect();
    if finding.standard_errors_are_robust {
        notes.push("Standard errors are robust: rows of one cluster may depend on each other.".to_owned());
    }
    if let Some(theta) = &finding.theta {
        notes.push(format!("Theta {:.4} (SE {:.4}).", theta.estimate, theta.standard_error));
    }
    if let Some(c) = &finding.concordance {
        notes.push(format!("Harrell's C {:.4} (SE {:.4}).", c.c, c.standard_error));
    }
    for held in &finding.held {
        notes.push(format!(
            "{} of {}: {} expected ({}), {} found.",
            held.figure.name(),
            held.term,
            held.expected,
            held.source,
            held.found
        ));
    }
    let mut ratio = finding.ratio_is.clone();
    if let Some(first) = ratio.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let rows = &finding.rows;
    ClassicalTable {
        title: finding.name.clone(),
        caption: format!("{}, {}: {} rows read, {} analysed.", finding.title, finding.file, rows.read, rows.analysed),
        ratio: Some(ratio),
        rows: finding.coefficients.iter().map(row).collect(),
        tests,
        notes,
    }
}
