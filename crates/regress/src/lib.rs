//! Classical analyses of a table of text cells, as people write them: a file, the terms of a regression or the columns of
//! survival curves, and what the figures are expected to be.
//!
//! An [`Analysis`] or a [`SurvivalAnalysis`] is plain data that a recipe holds and a command line fills; running it gives a
//! [`Finding`] or a [`SurvivalFinding`], plain data again.

mod adjust;
mod analysis;
mod balance;
mod complete;
mod condition;
mod error;
mod expect;
mod finding;
mod hazards;
mod levels;
mod means;
mod number;
mod survival;
mod table;
mod terms;

pub use adjust::adjusted;
pub use analysis::{Analysis, Kind, Ties, TimeScale};
pub use balance::{Arm, Balance, BalanceAnalysis, BalanceFinding, Bin};
pub use complete::{Complete, Dropped, Rows};
pub use condition::{condition, event, restrict};
pub use error::RegressError;
pub use expect::{Expect, Figure, Held};
pub use finding::{Chance, Concordance, Deviance, Finding, Line, Proportional, TermTest, Tests, Theta};
pub use levels::{Labels, labels};
pub use survival::{Curve, Group, GroupCount, LogRank, Median, Step, SurvivalAnalysis, SurvivalFinding};
pub use table::Table;
pub use terms::{Column, Terms};
