//! What a model was given.

use assess::Status;
use language::messages;

/// How an input's value came about.
pub(crate) fn status(status: Status, is_optional: bool) -> &'static str {
    match status {
        Status::Present => messages::status_present(),
        Status::ByHand => messages::status_by_hand(),
        Status::NotRecorded => messages::status_not_recorded(),
        Status::Missing if is_optional => messages::status_missing_optional(),
        Status::Missing => messages::status_missing(),
        Status::Stale => messages::status_stale(),
        Status::Implausible => messages::status_implausible(),
        Status::UnitUnknown => messages::status_unit_unknown(),
        Status::Supposed => messages::status_supposed(),
    }
}
