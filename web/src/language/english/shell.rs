//! What is kept of the program on this computer, and the offer of a newer version.

pub(crate) const SHELL_HEADING: &str = "Without a network";
pub(crate) const SHELL_VERSION: &str = "Version of the files";
pub(crate) const SHELL_STATE: &str = "State";
pub(crate) const SHELL_KEPT: &str =
    "The program is kept on this computer and opens without a network. No record ever is.";
pub(crate) const SHELL_KEEPING: &str = "The program's files are being checked and kept …";
pub(crate) const SHELL_FAILED: &str =
    "Not kept: a file could not be fetched, or differs from the build. The page needs the network to open.";
pub(crate) const SHELL_NONE: &str = "Not kept: this browser keeps nothing of this page. It needs the network to open.";
pub(crate) const SHELL_WAITS: &str =
    "A newer version is ready. It begins when no patient is open: from the first page, or the next time.";
pub(crate) const UPDATE_LABEL: &str = "Newer version";
pub(crate) const UPDATE_READY: &str = "A newer version of Insite is ready.";
pub(crate) const UPDATE_HINT: &str =
    "The page starts anew with it; files of this site that were opened must be opened again.";
pub(crate) const UPDATE_USE: &str = "Use the newer version";

/// Why it was not changed to.
pub(crate) fn close_other_pages(others: u32) -> String {
    match others {
        1 => "Insite is open in one more tab, perhaps with a patient. Close that tab first, then press again.".into(),
        n => {
            format!(
                "Insite is open in {n} more tabs, perhaps with a patient. Close these tabs first, then press again."
            )
        }
    }
}
