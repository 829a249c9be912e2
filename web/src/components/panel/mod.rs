//! Parts of the screens of a whole list.

mod budget;
mod distribution;
mod filters;
mod list_buttons;
mod problems;
mod save;
mod table_columns;
mod tier_bars;
mod worklist;

pub(crate) use budget::Budget;
pub(crate) use distribution::Distribution;
pub(crate) use filters::Filters;
pub(crate) use list_buttons::ListButtons;
pub(crate) use problems::ListProblems;
pub(crate) use save::SaveList;
pub(crate) use table_columns::TableColumns;
pub(crate) use tier_bars::TierBars;
pub(crate) use worklist::{WORKLIST, Worklist};
