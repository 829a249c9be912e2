//! What the figures were measured on: only ratios within a run count, but a reader wants to know.

use std::fs;
use std::process::Command;
use std::thread;

/// Processor, cores and system, in one line.
pub(super) fn in_words() -> String {
    let processor = line_of("/proc/cpuinfo", "model name", ':').unwrap_or_else(|| "an unknown processor".to_owned());
    let system = line_of("/etc/os-release", "PRETTY_NAME", '=').unwrap_or_else(|| std::env::consts::OS.to_owned());
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{processor}, {cores} cores, {}, {system}", std::env::consts::ARCH)
}

/// Today's date, `2026-11-22`, as the system has it; empty where it does not say.
pub(super) fn date() -> String {
    let output = Command::new("date").arg("+%Y-%m-%d").output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

fn line_of(file: &str, key: &str, separator: char) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let (_, value) = text.lines().find(|line| line.starts_with(key))?.split_once(separator)?;
    Some(value.trim().trim_matches('"').to_owned())
}
