//! Opens files as one input, shows what was found and how fast: `cargo run --release -p intake --example open -- FILE…`

use std::io::Write;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let files: Vec<Vec<u8>> = std::env::args().skip(1).map(std::fs::read).collect::<Result<_, _>>()?;
    let inputs: Vec<intake::Input<'_>> = files.iter().map(|bytes| intake::Input { name: "", bytes }).collect();
    let mut opened = intake::open(&inputs, &mut |_| {});
    // The best of several: the first also pays for fresh memory.
    let mut seconds = f64::INFINITY;
    for _ in 0..std::env::var("ROUNDS").ok().and_then(|r| r.parse().ok()).unwrap_or(10) {
        let started = Instant::now();
        let again = intake::open(&inputs, &mut |_| {});
        seconds = seconds.min(started.elapsed().as_secs_f64());
        opened = again;
    }
    let bytes: usize = files.iter().map(Vec::len).sum();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{:.1} MB, {:.1} ms, {:.0} MB/s", bytes as f64 / 1e6, seconds * 1e3, bytes as f64 / 1e6 / seconds)?;
    writeln!(out, "{:?}\nread {:?}\nignored {:?}", opened.formats, opened.counts.read, opened.counts.ignored)?;
    for record in &opened.records {
        writeln!(
            out,
            "{}: {} observations, {} conditions, {} medications, {} procedures{}",
            record.patient.id,
            record.observations.len(),
            record.conditions.len(),
            record.medications.len(),
            record.procedures.len(),
            if record.incomplete { ", incomplete" } else { "" }
        )?;
    }
    for problem in &opened.problems {
        writeln!(out, "{:?} {}: {}", problem.severity, problem.code, problem.message)?;
    }
    Ok(())
}
