//! What was imported, in a few lines for a person.

use std::io::{self, Write};

use model::trees::{Node, TreeEnsemble};
use model::{Combination, Kernel, Link, ModelFile, Norm, Part, Predictor, Step};

pub(super) fn file(out: &mut impl Write, file: &ModelFile<TreeEnsemble>) -> io::Result<()> {
    writeln!(out, "{}", file.written_by)?;
    writeln!(out, "  model    {}", predictor(&file.predictor))?;
    writeln!(out, "  columns  {}: {}", file.columns.len(), some(&file.columns))?;
    const MOST: usize = 12;
    for (at, output) in file.outputs.iter().take(MOST).enumerate() {
        let title = if at == 0 { "outputs" } else { "" };
        let calibration = if output.calibration.is_some() { ", then calibrated" } else { "" };
        let is_share = import::is_probability(&file.predictor, output.margin, output.link, None, file.columns.len());
        let link = match output.link {
            Link::Identity {} if is_share => "a probability: the margin itself, which is within 0 and 1",
            other => link(other),
        };
        writeln!(out, "  {title:<8} {:?}: {link}{calibration}", output.name)?;
    }
    if let Some(more) = file.outputs.len().checked_sub(MOST).filter(|more| *more > 0) {
        writeln!(out, "  {:<8} and {more} more", "")?;
    }
    file.notes.iter().try_for_each(|note| writeln!(out, "  note     {note}"))
}

fn some(names: &[String]) -> String {
    const MOST: usize = 20;
    let shown = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    let more = names.len().saturating_sub(MOST);
    if more == 0 { shown } else { format!("{shown} and {more} more") }
}

fn predictor(predictor: &Predictor<TreeEnsemble>) -> String {
    match predictor {
        Predictor::Linear(_) => "linear".to_owned(),
        Predictor::Scores(scores) => format!("linear, {}", counted(scores.weights.len(), "margin")),
        Predictor::Trees(trees) => ensemble(trees),
        Predictor::Kernel(machine) => {
            let kernel = match machine.kernel {
                Kernel::Linear {} => "linear",
                Kernel::Rbf { .. } => "radial",
                Kernel::Polynomial { .. } => "polynomial",
                Kernel::Sigmoid { .. } => "sigmoid",
            };
            format!("support vector machine, {kernel} kernel, {}", counted(machine.coefficients.len(), "stored vector"))
        }
        Predictor::Pipeline(steps, then) => {
            let steps: Vec<&str> = steps.iter().map(step).collect();
            format!("{}, then {}", steps.join(", "), self::predictor(then))
        }
        Predictor::Combination(combination) => match combination.as_ref() {
            Combination::SoftVote(parts) => format!("mean of {}", self::parts(parts)),
            Combination::Stack { parts, last, .. } if parts.is_empty() => {
                format!("{} on chosen columns", self::predictor(&last.predictor))
            }
            Combination::Stack { parts, last, .. } => {
                format!("{} on the values of {}", self::predictor(&last.predictor), self::parts(parts))
            }
            Combination::Wide { parts, last, .. } => {
                let parts: Vec<String> = parts.iter().map(|p| format!("({})", self::predictor(&p.predictor))).collect();
                format!("{} on the values of {}", self::predictor(last), parts.join(", "))
            }
        },
    }
}

fn parts(parts: &[Part<TreeEnsemble>]) -> String {
    parts.iter().map(|part| format!("({})", predictor(&part.model.predictor))).collect::<Vec<_>>().join(", ")
}

fn step(step: &Step) -> &'static str {
    match step {
        Step::Scale { .. } => "scaled",
        Step::Impute { .. } => "missing values replaced",
        Step::Normalize(Norm::Shares) => "divided by their sum",
        Step::Normalize(_) => "normalized",
        Step::Curves(_) => "thresholds and categories",
        Step::Couple {} => "coupled pairs of classes",
        Step::Vote {} => "votes of pairs of classes",
    }
}

fn ensemble(ensemble: &TreeEnsemble) -> String {
    let nodes = || ensemble.trees.iter().flat_map(|tree| &tree.nodes);
    let splits = nodes().filter(|node| matches!(node, Node::Split { .. })).count();
    let leaves = nodes().count() - splits;
    let margins = match ensemble.base.len() {
        1 => String::new(),
        many => format!(", {}", counted(many, "margin")),
    };
    let parts = [counted(ensemble.trees.len(), "tree"), counted(splits, "split"), counted(leaves, "leaf")];
    format!("{}{margins}", parts.join(", "))
}

fn counted(count: usize, what: &str) -> String {
    match (count, what) {
        (1, _) => format!("1 {what}"),
        (_, "leaf") => format!("{count} leaves"),
        _ => format!("{count} {what}s"),
    }
}

fn link(link: Link) -> &'static str {
    match link {
        Link::Identity {} => "the margin itself",
        Link::Square {} => "the margin squared",
        Link::Log {} => "exp of the margin",
        Link::Logit {} => "a probability, from log-odds",
        Link::Cloglog {} => "a probability, by complementary log-log",
        Link::Softmax {} => "a probability among the classes",
        Link::CoxRisk { .. } => "a risk by a horizon, from log-hazard",
        Link::CoxSurvival { .. } => "survival to a horizon, from log-hazard",
        Link::AftRisk { .. } => "a risk by a horizon, from the logarithm of time",
        Link::AftSurvival { .. } => "survival to a horizon, from the logarithm of time",
    }
}

#[cfg(test)]
mod tests {
    use model::trees::{Aggregation, Missing, Precision, Test, Tree};

    use super::*;

    #[test]
    fn trees_are_counted() {
        let leaf = |value| Node::Leaf { values: vec![value], cover: 1.0 };
        let split =
            Node::Split { column: 0, test: Test::Below(1.0), missing: Missing::Left, left: 1, right: 2, cover: 2.0 };
        let stump = Tree { margin: Some(0), nodes: vec![split, leaf(1.0), leaf(2.0)] };
        let trees = vec![stump, Tree { margin: Some(0), nodes: vec![leaf(3.0)] }];
        let mut ensemble = TreeEnsemble {
            columns: 1,
            precision: Precision::F64,
            aggregation: Aggregation::Sum,
            base: vec![0.0],
            trees,
        };
        assert_eq!(super::ensemble(&ensemble), "2 trees, 1 split, 3 leaves");
        ensemble.base.push(0.0);
        let step = Step::Normalize(Norm::L2);
        let pipeline = Predictor::Pipeline(vec![step], Box::new(Predictor::Trees(ensemble)));
        assert_eq!(predictor(&pipeline), "normalized, then 2 trees, 1 split, 3 leaves, 2 margins");
    }
}
