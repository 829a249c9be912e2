//! What the experiment found: a table for a terminal, and files.

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use assess::GateVerdict;
use evaluate::report::{DecayPanel, DecayPoint, decay};
use serde::Serialize;

use super::codes::Way;
use super::measure::Measured;

/// Everything, as `remapping.json` has it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Told {
    pub(crate) model: String,
    pub(crate) model_version: String,
    pub(crate) output: String,
    pub(crate) seed: u64,
    pub(crate) repetitions: u64,
    /// Patients by whom the gate is judged.
    pub(crate) drawn: usize,
    /// Patients with the outcome, and without, by whom the area under the curve is measured.
    pub(crate) cases: usize,
    pub(crate) others: usize,
    /// Distinct codes, and of which systems.
    pub(crate) codes: usize,
    pub(crate) systems: Vec<String>,
    pub(crate) rows: Vec<Measured>,
}

impl Told {
    /// The means over repetitions, way by way.
    fn panels(&self) -> Vec<DecayPanel> {
        Way::ALL.map(|way| DecayPanel { title: way.words().to_owned(), points: self.points(way) }).to_vec()
    }

    fn points(&self, way: Way) -> Vec<DecayPoint> {
        let of_way: Vec<&Measured> = self.rows.iter().filter(|row| row.way == way).collect();
        of_way.chunk_by(|a, b| a.share.to_bits() == b.share.to_bits()).map(point).collect()
    }

    /// Prints the means.
    pub(crate) fn print(&self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        writeln!(
            out,
            "{} [{}]: {} patients, {} distinct codes ({}), {} repetitions, seed {}.",
            self.model,
            self.model_version,
            self.drawn,
            self.codes,
            self.systems.join(", "),
            self.repetitions,
            self.seed
        )?;
        if self.cases > 0 {
            writeln!(out, "AUC: {} with the outcome, {} without; not found is read as no.", self.cases, self.others)?;
        }
        for way in Way::ALL {
            writeln!(out, "\n{}", way.words())?;
            writeln!(out, "{}", HEADER.replace('|', "").trim_start())?;
            for point in self.points(way) {
                writeln!(out, "{}", cells(&point).join("   "))?;
            }
        }
        Ok(())
    }

    /// Writes `remapping.json`, `remapping.csv`, `remapping.md` and `remapping.svg`.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        let description = format!(
            "Share of distinct codes that are lost against the AUC of {} and what its gate says; {} patients, {} repetitions.",
            self.model, self.drawn, self.repetitions
        );
        let drawn = decay("Codes lost, and when the gate says so", &description, &self.panels());
        let json = serde_json::to_string_pretty(self)? + "\n";
        for (name, text) in [
            ("remapping.json", json),
            ("remapping.csv", self.csv()),
            ("remapping.md", self.tables()),
            ("remapping.svg", drawn),
        ] {
            let path = folder.join(name);
            fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
        Ok(())
    }

    fn csv(&self) -> String {
        let mut text = String::from("way,share,repetition,codes,auroc,cautioned,refused,missing,site,site_checks\n");
        for row in &self.rows {
            let checks: Vec<String> = row.site_checks.iter().map(|check| format!("{check:?}").to_lowercase()).collect();
            // Writing to a string cannot fail.
            _ = writeln!(
                text,
                "{},{},{},{},{},{},{},{},{},{}",
                row.way.name(),
                row.share,
                row.repetition,
                row.codes,
                row.auroc.map_or_else(String::new, |auroc| format!("{auroc:.4}")),
                row.cautioned,
                row.refused,
                row.missing,
                format!("{:?}", row.site).to_lowercase(),
                checks.join(" ")
            );
        }
        text
    }

    /// The means as tables of a Markdown document.
    fn tables(&self) -> String {
        let mut text = String::new();
        for way in Way::ALL {
            _ = writeln!(text, "**{}**\n\n{HEADER}\n|---|---|---|---|---|---|", way.words());
            for point in self.points(way) {
                _ = writeln!(text, "| {} |", cells(&point).join(" | "));
            }
            text.push('\n');
        }
        text
    }
}

const HEADER: &str =
    "| codes | AUC (least to largest) | patients refused | patients cautioned | site refused | site cautioned |";

fn cells(point: &DecayPoint) -> Vec<String> {
    let percent = |share: f64| format!("{:.0} %", share * 100.0);
    vec![
        percent(point.share),
        point.auroc.map_or("-".to_owned(), |[mean, low, high]| format!("{mean:.3} ({low:.3} to {high:.3})")),
        percent(point.refused),
        percent(point.warned - point.refused),
        percent(point.site_refused),
        percent(point.site_warned - point.site_refused),
    ]
}

/// The mean over repetitions of one setting.
fn point(rows: &[&Measured]) -> DecayPoint {
    let count = rows.len() as f64;
    let mean = |of: &dyn Fn(&Measured) -> f64| rows.iter().map(|row| of(row)).sum::<f64>() / count;
    let site = |least: GateVerdict| mean(&|row| f64::from(u8::from(row.site >= least)));
    let aurocs: Vec<f64> = rows.iter().filter_map(|row| row.auroc).collect();
    let ends = (aurocs.iter().copied().reduce(f64::min), aurocs.iter().copied().reduce(f64::max));
    let auroc = match ends {
        (Some(low), Some(high)) => Some([aurocs.iter().sum::<f64>() / aurocs.len() as f64, low, high]),
        _ => None,
    };
    DecayPoint {
        share: rows.first().map_or(0.0, |row| row.share),
        auroc,
        refused: mean(&|row| row.refused),
        warned: mean(&|row| row.refused + row.cautioned),
        site_refused: site(GateVerdict::Refuse),
        site_warned: site(GateVerdict::Caution),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(way: Way, share: f64, repetition: u64, auroc: Option<f64>, site: GateVerdict) -> Measured {
        let (refused, cautioned) = (share / 2.0, share / 4.0);
        Measured {
            way,
            share,
            repetition,
            codes: 1,
            auroc,
            cautioned,
            refused,
            missing: 0.0,
            site,
            site_checks: vec![],
        }
    }

    #[test]
    fn repetitions_are_summed_up() {
        let rows = vec![
            row(Way::Local, 0.0, 0, Some(0.9), GateVerdict::Score),
            row(Way::Local, 0.0, 1, Some(0.9), GateVerdict::Score),
            row(Way::Local, 0.5, 0, Some(0.6), GateVerdict::Caution),
            row(Way::Local, 0.5, 1, None, GateVerdict::Refuse),
        ];
        let told = Told {
            model: "m".into(),
            model_version: "1".into(),
            output: "risk".into(),
            seed: 1,
            repetitions: 2,
            drawn: 10,
            cases: 1,
            others: 9,
            codes: 2,
            systems: vec!["LOINC".into()],
            rows,
        };
        assert!(told.points(Way::Other).is_empty());
        let points = told.points(Way::Local);
        assert_eq!(points.len(), 2);
        assert_eq!(points[0].auroc, Some([0.9, 0.9, 0.9]));
        assert_eq!((points[1].auroc, points[1].refused, points[1].warned), (Some([0.6; 3]), 0.25, 0.375));
        assert_eq!((points[1].site_refused, points[1].site_warned), (0.5, 1.0));
        assert!(told.csv().contains("local,0.5,1,1,,0.125,0.25,0,refuse,\n"), "{}", told.csv());
        assert!(
            told.tables().contains("| 50 % | 0.600 (0.600 to 0.600) | 25 % | 12 % | 50 % | 50 % |"),
            "{}",
            told.tables()
        );
    }
}
