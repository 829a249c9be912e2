//! The work whose instructions `cargo xtask bench --check` counts: `kernels MODE`, where MODE is `build` or one of
//! `score-rows`, `score-row`, `explain-rows`, `explain-row`, followed by `-shallow` or `-deep`.
//!
//! No file, no clock, no chance: the same program takes the same instructions every time. What is built is built in
//! every mode, so that it can be taken off.

use std::env;
use std::hint::black_box;
use std::process::ExitCode;

use explain::tree_shap::TreeShap;
use model::trees::score::Scorer;
use model::trees::{Aggregation, Forest, Missing, Node, Precision, Test, Tree, TreeEnsemble, TreeError};

const COLUMNS: u32 = 40;
/// A column's values and thresholds: few enough for ranks of one byte.
const GRID: u64 = 200;
const SCORED: usize = 2_000;
const EXPLAINED: usize = 200;

/// Numerical Recipes' linear congruential generator.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    fn value(&mut self) -> f32 {
        self.below(GRID) as f32 / 8.0 - 12.0
    }
}

/// A forest with what scores and explains it. The shallow one is scored by comparing values, the deep one by ranks.
struct Kernels {
    scorer: Scorer,
    explainer: Option<TreeShap>,
}

impl Kernels {
    fn new(trees: u64, depth: u32) -> Result<Self, TreeError> {
        let mut next = Sequence(trees);
        let trees = (0..trees).map(|_| tree(&mut next, depth)).collect();
        let (precision, aggregation, base) = (Precision::F32, Aggregation::Sum, vec![-3.5]);
        let forest = Forest::new(&TreeEnsemble { columns: COLUMNS, precision, aggregation, base, trees })?;
        Ok(Self { scorer: Scorer::new(&forest), explainer: TreeShap::new(forest.layout()) })
    }

    fn run(&mut self, what: &str, rows: &[f32]) -> Option<()> {
        let (columns, explainer) = (COLUMNS as usize, self.explainer.as_mut()?);
        let explained = rows.get(..EXPLAINED * columns)?;
        match what {
            "score-rows" => {
                let mut margins = vec![0.0; SCORED];
                self.scorer.score_rows(rows, &mut margins);
                black_box(margins);
            }
            "score-row" => {
                for row in rows.chunks_exact(columns) {
                    let mut margin = [0.0];
                    self.scorer.score_row(row, &mut margin);
                    black_box(margin);
                }
            }
            "explain-rows" => {
                let mut contributions = vec![0.0; EXPLAINED * explainer.width()];
                explainer.explain_rows(explained, &mut contributions);
                black_box(contributions);
            }
            "explain-row" => {
                let mut contributions = vec![0.0; explainer.width()];
                for row in explained.chunks_exact(columns) {
                    explainer.explain_row(row, &mut contributions);
                    black_box(&contributions);
                }
            }
            _ => return None,
        }
        Some(())
    }
}

fn tree(next: &mut Sequence, depth: u32) -> Tree {
    let mut nodes = vec![];
    grow(&mut nodes, next, depth);
    Tree { margin: Some(0), nodes }
}

/// Grows a tree that ends early here and there, as trained ones do, and returns its cover.
fn grow(nodes: &mut Vec<Node>, next: &mut Sequence, depth: u32) -> f64 {
    let at = nodes.len();
    let ends = depth == 0 || next.below(12) == 0;
    let cover = 1.0 + next.below(50) as f64;
    nodes.push(Node::Leaf { values: vec![f64::from(next.value()) / 64.0], cover });
    if !ends {
        let (column, threshold) = (next.below(u64::from(COLUMNS)) as u32, f64::from(next.value()));
        let missing = if next.below(2) == 0 { Missing::Left } else { Missing::Right };
        let left = nodes.len() as u32;
        let left_cover = grow(nodes, next, depth - 1);
        let right = nodes.len() as u32;
        let cover = left_cover + grow(nodes, next, depth - 1);
        nodes[at] = Node::Split { column, test: Test::Below(threshold), missing, left, right, cover };
        return cover;
    }
    cover
}

fn rows() -> Vec<f32> {
    let mut next = Sequence(1);
    let mut value = || if next.below(20) == 0 { f32::NAN } else { next.value() };
    (0..SCORED * COLUMNS as usize).map(|_| value()).collect()
}

fn main() -> ExitCode {
    let (Ok(mut shallow), Ok(mut deep)) = (Kernels::new(60, 4), Kernels::new(100, 8)) else { return ExitCode::FAILURE };
    let rows = rows();
    let mode = env::args().nth(1).unwrap_or_default();
    let done = match mode.rsplit_once('-') {
        Some((what, "shallow")) => shallow.run(what, &rows),
        Some((what, "deep")) => deep.run(what, &rows),
        _ => (mode == "build").then_some(()),
    };
    if done.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
