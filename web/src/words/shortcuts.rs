//! What keys do, in words.

use language::messages;

use crate::keys::Action;

/// What a key does.
pub(crate) fn shortcut(action: Action) -> &'static str {
    match action {
        Action::Next => messages::shortcut_next(),
        Action::Previous => messages::shortcut_previous(),
        Action::Open => messages::shortcut_open(),
        Action::Back => messages::shortcut_back(),
        Action::Acknowledge => messages::shortcut_acknowledge(),
        Action::Snooze => messages::shortcut_snooze(),
        Action::Override => messages::shortcut_override(),
        Action::Undo => messages::shortcut_undo(),
        Action::Find => messages::shortcut_find(),
        Action::Prefix => messages::shortcuts_prefix(),
        Action::GoList => messages::shortcut_go_list(),
        Action::GoCatalogue => messages::shortcut_go_catalogue(),
        Action::GoWork => messages::shortcut_go_work(),
        Action::GoSelfCheck => messages::shortcut_go_self_check(),
        Action::Print => messages::shortcut_print(),
        Action::Help => messages::shortcut_help(),
    }
}
