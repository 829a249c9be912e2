//! Where persons are cared for: `care_site`, reached from `person` itself or through its `provider`.

use std::collections::HashMap;

use store::Progress;

use super::{OmopPlan, optional, required, whole_id};
use crate::cells::{Next, Table, Wanted};
use crate::error::EtlError;

const CARE_SITE: &[Wanted<'static>] =
    &[required("care_site_id"), optional("care_site_source_value"), optional("care_site_name")];
const PROVIDER: &[Wanted<'static>] = &[required("provider_id"), optional("care_site_id")];

/// Sites by their ids, and providers' sites.
#[derive(Debug, Default)]
pub(super) struct Sites {
    names: HashMap<String, String>,
    of_provider: HashMap<String, String>,
}

impl Sites {
    /// Reads the tables, and how many of their rows had another number of cells than the header.
    pub(super) fn read(plan: &OmopPlan, progress: &dyn Progress) -> Result<(Self, u64), EtlError> {
        let (mut sites, mut ragged) = (Self::default(), 0);
        for (table, columns) in [("care_site", CARE_SITE), ("provider", PROVIDER)] {
            for file in plan.of(table) {
                let mut cells = Table::open(file, columns, plan.reading(), progress)?;
                loop {
                    match cells.advance()? {
                        Next::End => break,
                        Next::Ragged => {
                            ragged += 1;
                            continue;
                        }
                        Next::Row => {}
                    }
                    let Some(id) = cells.cell(0).map(|id| whole_id(id).to_owned()) else { continue };
                    if table == "provider" {
                        if let Some(site) = cells.cell(1) {
                            sites.of_provider.insert(id, whole_id(site).to_owned());
                        }
                    } else if let Some(name) = cells.cell(1).or(cells.cell(2)) {
                        sites.names.insert(id, name.to_owned());
                    }
                }
            }
        }
        Ok((sites, ragged))
    }

    /// The site's name, else its id.
    pub(super) fn site(&self, care_site: Option<&str>, provider: Option<&str>) -> Option<String> {
        let id = match care_site {
            Some(id) => whole_id(id),
            None => self.of_provider.get(whole_id(provider?))?,
        };
        Some(self.names.get(id).map_or(id, String::as_str).to_owned())
    }
}
