//! The files that were chosen before the page stood, as the boot script kept them.

use wasm_bindgen::JsCast;
use web_sys::FileList;

use crate::components::open_files;
use crate::session::{Listing, Session, from_list};
use crate::worker::field;

/// Opens what was chosen while the page was being fetched.
pub(crate) fn open_chosen(session: Session, listing: Listing) {
    let early = field(&field(&js_sys::global(), "insite"), "early");
    if let Ok(files) = field(&early, "chosen").dyn_into::<FileList>() {
        open_files(session, listing, &from_list(&files));
    }
}
