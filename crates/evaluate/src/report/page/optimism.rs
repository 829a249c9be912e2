//! What the bootstrap takes off.

use maud::{Markup, html};

use super::super::tables::{cell, number, plain, said};
use crate::optimism::{OptimismRow, OptimismTable};

pub(crate) fn optimism(table: &OptimismTable) -> Markup {
    let row = |r: &OptimismRow| {
        let off = format!("{} ± {}", number(r.optimism), number(r.optimism_error));
        vec![cell(&r.measure), cell(number(r.apparent)), cell(off), said(Some(r.corrected))]
    };
    let rows: Vec<Vec<Markup>> = table.measures.iter().map(row).collect();
    let caption = format!(
        "The whole fitting was repeated in {} bootstrap samples (seed {}) and each fit measured there and in all rows; \
         the mean difference is taken off.",
        table.replicates, table.seed
    );
    html! {
        (plain(&caption, &["Measure", "In its own rows", "Optimism", "Corrected"], &rows))
        @if table.left_out > 0 { p { (table.left_out) " samples could not be fitted and are left out." } }
        p { "± is the Monte Carlo error. Intervals are those of the samples’ own values, moved by the optimism." }
    }
}
