//! Alerts and the work with them: the lines, what can be done, what is quiet, and the screen of what is kept.

mod alert_actions;
mod alert_dialog;
mod alert_line;
mod alert_list;
mod alert_state;
mod leaving;
mod quiet_list;
mod rules;
mod undo_bar;
mod work_file;
mod work_note;
mod worklist;

pub(crate) use alert_actions::AlertActions;
pub(crate) use alert_dialog::AlertDialog;
pub(crate) use alert_line::AlertLine;
pub(crate) use alert_list::AlertList;
pub(crate) use alert_state::AlertState;
pub(crate) use leaving::Leaving;
pub(crate) use quiet_list::QuietList;
pub(crate) use rules::RulesForm;
pub(crate) use undo_bar::UndoBar;
pub(crate) use work_file::WorkFile;
pub(crate) use work_note::{WORK_BUTTON, WorkNote};
pub(crate) use worklist::Worklist;
