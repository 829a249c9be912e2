//! From margins to values: what a text model's `objective` line says.

use model::trees::{Node, Tree};
use model::{Calibration, Link};

use super::DAMAGED;
use super::sections::Block;
use crate::{ImportError, Output};

const KEY: &str = "objective";

/// What the model gives, and what a reader should know of it.
pub(super) fn outputs(
    header: &Block<'_>,
    margins: usize,
    trees: &[Tree],
) -> Result<(Vec<Output>, Vec<String>), ImportError> {
    let line = header.text(KEY).unwrap_or_default();
    let mut words = line.split_ascii_whitespace();
    let name = words.next().unwrap_or_default();
    let arguments = Arguments::read(header, words)?;
    let one = |name: &str, link, calibration| vec![Output { name: name.to_owned(), margin: 0, link, calibration }];
    let classes = |link: Link, calibration: Option<Calibration>| {
        let output = |class| Output { name: format!("{class}"), margin: class, link, calibration: calibration.clone() };
        (0..margins as u32).map(output).collect::<Vec<_>>()
    };
    let expected = match name {
        "multiclass" | "multiclassova" => arguments.classes.unwrap_or(0),
        "" | "custom" => margins,
        _ => 1,
    };
    if expected != margins {
        let what =
            format_args!("{line:?} needs {expected} trees an iteration, and `num_tree_per_iteration` says {margins}");
        return Err(header.wrong(KEY, what).with_remedy(DAMAGED));
    }
    let mut notes = Vec::new();
    let outputs = match name {
        "binary" => {
            let (link, calibration) = arguments.probability(&mut notes);
            one("1", link, calibration)
        }
        "cross_entropy" | "xentropy" => one("value", Link::Logit {}, None),
        "multiclass" => classes(Link::Softmax {}, None),
        "multiclassova" => {
            notes.push(
                "Each class has a model of its own against all others: the probabilities do not add up to 1."
                    .to_owned(),
            );
            let (link, calibration) = arguments.probability(&mut notes);
            classes(link, calibration)
        }
        "regression" | "regression_l2" | "regression_l1" | "huber" | "fair" | "quantile" | "mape"
            if arguments.is_root =>
        {
            if least_sum(trees) < 0.0 {
                return Err(header
                    .wrong(
                        KEY,
                        "the model predicts a square root that can be negative, whose value is \
                        −margin²; no link does that",
                    )
                    .with_remedy("Train the model with reg_sqrt=false"));
            }
            one("value", Link::Square {}, None)
        }
        "regression" | "regression_l2" | "regression_l1" | "huber" | "fair" | "quantile" | "mape" => {
            one("value", Link::Identity {}, None)
        }
        "poisson" | "gamma" | "tweedie" => one("value", Link::Log {}, None),
        "" | "custom" => {
            notes.push(
                "The file names no objective (the model was trained with a function of its own): the \
                value is the raw score, as in LightGBM."
                    .to_owned(),
            );
            if margins == 1 { one("value", Link::Identity {}, None) } else { classes(Link::Identity {}, None) }
        }
        "cross_entropy_lambda" | "xentlambda" => {
            return Err(header
                .wrong(KEY, "`cross_entropy_lambda` gives log(1 + exp(margin)), which no link does")
                .with_remedy("Train the model with objective=cross_entropy"));
        }
        "lambdarank" | "rank_xendcg" => {
            return Err(header
                .wrong(KEY, format_args!("`{name}` ranks rows against each other: its value means nothing for one row"))
                .with_remedy("Train the model with objective=binary or a regression"));
        }
        other => {
            return Err(header
                .wrong(KEY, format_args!("{other:?} is not an objective that this importer knows"))
                .with_remedy(
                    "Train the model with binary, multiclass, multiclassova, cross_entropy, \
                    regression, poisson, gamma or tweedie",
                ));
        }
    };
    Ok((outputs, notes))
}

/// The words behind an objective's name.
#[derive(Default)]
struct Arguments {
    classes: Option<usize>,
    sigmoid: Option<f64>,
    is_root: bool,
}

impl Arguments {
    fn read<'a>(header: &Block<'_>, words: impl Iterator<Item = &'a str>) -> Result<Self, ImportError> {
        let mut arguments = Self::default();
        for word in words {
            let (key, value) = word.split_once(':').unwrap_or((word, ""));
            let understood = match key {
                "num_class" => value.parse().is_ok_and(|classes| arguments.classes.replace(classes).is_none()),
                "sigmoid" => {
                    let slope = value.parse().ok().filter(|slope: &f64| slope.is_finite() && *slope > 0.0);
                    arguments.sigmoid = slope;
                    slope.is_some()
                }
                "sqrt" => {
                    arguments.is_root = true;
                    true
                }
                // What the loss was, not what the value is.
                "alpha" | "fair_c" | "tweedie_variance_power" | "poisson_max_delta_step" => true,
                _ => false,
            };
            if !understood {
                return Err(header
                    .wrong(KEY, format_args!("{word:?} is not understood"))
                    .with_remedy("Save the model with a released LightGBM 2 to 4"));
            }
        }
        Ok(arguments)
    }

    /// 1 / (1 + exp(−k · margin)): the link where k is 1, else a calibration of the margin, which stays LightGBM's own.
    fn probability(&self, notes: &mut Vec<String>) -> (Link, Option<Calibration>) {
        match self.sigmoid {
            None | Some(1.0) => (Link::Logit {}, None),
            Some(slope) => {
                notes.push(format!(
                    "The model was trained with sigmoid={slope}: its log-odds are {slope} times the margin."
                ));
                (Link::Identity {}, Some(Calibration::Platt { slope: -slope, intercept: 0.0 }))
            }
        }
    }
}

/// No row's margin is below this: each tree's lowest leaf, added as a row's leaves are.
fn least_sum(trees: &[Tree]) -> f64 {
    let value = |node: &Node| match node {
        Node::Leaf { values, .. } => values.first().copied(),
        Node::Split { .. } => None,
    };
    trees
        .iter()
        .map(|tree| tree.nodes.iter().filter_map(value).fold(f64::INFINITY, f64::min))
        .fold(0.0, |sum, least| sum + least)
}

#[cfg(test)]
mod tests {
    use super::super::sections::Sections;
    use super::*;

    fn read(objective: &str, margins: usize, leaves: &[f64]) -> Result<(Vec<Output>, Vec<String>), String> {
        let text = format!("tree\nobjective={objective}\nend of trees\n");
        let sections = Sections::read(text.as_bytes()).map_err(|error| error.to_string())?;
        let leaf = |value: &f64| Tree { margin: Some(0), nodes: vec![Node::Leaf { values: vec![*value], cover: 1.0 }] };
        let trees: Vec<Tree> = leaves.iter().map(leaf).collect();
        outputs(&sections.header, margins, &trees).map_err(|error| error.to_string())
    }

    fn links(objective: &str, margins: usize) -> Vec<(String, u32, Link, Option<Calibration>)> {
        let (outputs, _) = read(objective, margins, &[1.0]).unwrap();
        outputs.into_iter().map(|output| (output.name, output.margin, output.link, output.calibration)).collect()
    }

    #[test]
    fn objectives_say_what_a_margin_means() {
        let one = |name: &str, link| vec![(name.to_owned(), 0, link, None)];
        assert_eq!(links("binary sigmoid:1", 1), one("1", Link::Logit {}));
        let platt = Some(Calibration::Platt { slope: -2.5, intercept: 0.0 });
        assert_eq!(links("binary sigmoid:2.5", 1), vec![("1".to_owned(), 0, Link::Identity {}, platt)]);
        assert_eq!(links("cross_entropy", 1), one("value", Link::Logit {}));
        assert_eq!(links("quantile alpha:0.9", 1), one("value", Link::Identity {}));
        assert_eq!(links("regression_l1 sqrt", 1), one("value", Link::Square {}));
        assert_eq!(links("tweedie tweedie_variance_power:1.5", 1), one("value", Link::Log {}));
        assert_eq!(links("", 1), one("value", Link::Identity {}));
        let softmax = links("multiclass num_class:3", 3);
        assert_eq!(softmax[2], ("2".to_owned(), 2, Link::Softmax {}, None));
        assert_eq!(links("multiclassova num_class:2 sigmoid:1", 2)[1], ("1".to_owned(), 1, Link::Logit {}, None));
    }

    #[test]
    fn what_no_link_says_is_refused() {
        let refusal = |objective: &str, margins: usize| read(objective, margins, &[1.0]).unwrap_err();
        assert!(refusal("lambdarank", 1).starts_with("line 2, header: `objective`: `lambdarank` ranks rows"));
        assert!(refusal("cross_entropy_lambda", 1).contains("log(1 + exp(margin))"));
        assert!(refusal("mine", 1).contains("\"mine\" is not an objective"));
        assert!(refusal("binary sigmoid:0", 1).contains("\"sigmoid:0\" is not understood"));
        assert!(refusal("binary sigmoid:nan", 1).contains("\"sigmoid:nan\" is not understood"));
        assert!(refusal("regression cubed", 1).contains("\"cubed\" is not understood"));
        assert!(
            refusal("binary sigmoid:1", 2).contains("needs 1 trees an iteration, and `num_tree_per_iteration` says 2")
        );
        assert!(refusal("multiclass num_class:4", 3).contains("needs 4 trees"));
        assert!(refusal("multiclass", 1).contains("needs 0 trees"));
    }

    /// sign(m) · m² is m² only where no row's margin is negative.
    #[test]
    fn a_root_is_squared_where_it_cannot_be_negative() {
        assert!(read("regression sqrt", 1, &[1.0, -1.0]).is_ok());
        assert!(read("regression sqrt", 1, &[1.0, -1.5]).unwrap_err().contains("a square root that can be negative"));
    }
}
