//! Work with alerts: which speak today, which are quiet and why, what became of each.
//!
//! A reader acknowledges, snoozes or overrides an alert, or puts it on a worklist; all of it is one [`Work`], which the
//! reader saves as a file and opens again. [`decide`] holds an assessment against it. Nothing is hidden: every alert is
//! among the decisions, whatever they say. It holds no clock and no files; the day, the moment and the salt come from
//! the caller.

mod alert;
mod answer;
mod budget;
mod check;
mod date;
mod decide;
mod error;
mod feedback;
mod key;
mod line;
mod log;
mod rules;
mod tally;
mod work;

pub use alert::{Alert, alerts};
pub use answer::{AlertId, Did, Entry, Spoken};
pub use decide::{Again, Decided, Decision, decide, speak};
pub use error::WorkError;
pub use feedback::{Comments, feedback};
pub use key::{PatientKey, Salt};
pub use line::{Line, line};
pub use log::Kind;
pub use rules::{Budget, Rise, Rules, TierRules};
pub use tally::{TallyRow, tally, tally_csv, tally_json};
pub use work::{WORK_FORMAT, Work};
