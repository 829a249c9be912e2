//! Runs one step and shows it with its elapsed time: a spinner on a terminal, plain lines elsewhere.
//!
//! The output of a step that fails is shown in full; that of one that passes is not.

use std::io::{BufRead, BufReader, IsTerminal, pipe};
use std::process::Command;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};

/// How often a long step says, where there is no terminal, that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
const SPINNER_TICK: Duration = Duration::from_millis(120);
const SHOWN_LINE: usize = 60;

/// What a step came to.
pub(crate) struct Outcome {
    /// The process ended with success.
    pub(crate) passed: bool,
    /// Everything it wrote, both streams in the order of their lines.
    pub(crate) output: String,
    /// How long it took.
    pub(crate) elapsed: Duration,
}

/// Runs `command` under the name `title` and shows its output if it fails.
///
/// # Errors
/// When the program cannot be started at all.
pub(crate) fn run(title: &str, command: &mut Command) -> Result<Outcome> {
    let started = Instant::now();
    let lines = start(command)?;
    let (mut child, receiver) = (lines.child, lines.receiver);
    let spinner = Display::new(title);
    let mut output = String::new();
    loop {
        match receiver.recv_timeout(SIGN_OF_LIFE) {
            Ok(line) => {
                spinner.line(&line);
                output.push_str(&line);
                output.push('\n');
            }
            Err(RecvTimeoutError::Timeout) => spinner.still_running(started.elapsed()),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let passed = child.wait()?.success();
    let elapsed = started.elapsed();
    spinner.finish(passed, elapsed);
    if !passed {
        println!("{}", output.trim_end());
    }
    Ok(Outcome { passed, output, elapsed })
}

/// Runs `command` and takes its failure as an error.
///
/// # Errors
/// When the program cannot be started or does not end with success.
pub(crate) fn require(title: &str, command: &mut Command) -> Result<()> {
    if run(title, command)?.passed {
        return Ok(());
    }
    bail!("{title}: failed, its output stands above")
}

/// Shows work done inside this program in the same way.
///
/// # Errors
/// The work's own.
pub(crate) fn within<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let started = Instant::now();
    let spinner = Display::new(title);
    let result = work();
    spinner.finish(result.is_ok(), started.elapsed());
    result
}

/// `7.3 s`, or `2.5 min` from one minute on.
pub(crate) fn in_words(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs_f64();
    if seconds < 60.0 { format!("{seconds:.1} s") } else { format!("{:.1} min", seconds / 60.0) }
}

struct Lines {
    child: std::process::Child,
    receiver: mpsc::Receiver<String>,
}

fn start(command: &mut Command) -> Result<Lines> {
    let (reader, writer) = pipe()?;
    command.stdin(std::process::Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let program = command.get_program().to_string_lossy().into_owned();
    let child = command.spawn().with_context(|| format!("`{program}` could not be started"))?;
    // The command holds the writing ends of the pipe; until they are gone, reading would not end.
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if sender.send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
    Ok(Lines { child, receiver })
}

/// One step on the screen.
struct Display {
    title: String,
    spinner: Option<ProgressBar>,
    last_line: std::cell::RefCell<String>,
}

impl Display {
    fn new(title: &str) -> Self {
        let spinner = std::io::stdout().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{spinner} {prefix} [{elapsed}] {wide_msg:.dim}");
            let spinner = ProgressBar::new_spinner().with_prefix(title.to_owned());
            spinner.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            spinner.enable_steady_tick(SPINNER_TICK);
            spinner
        });
        if spinner.is_none() {
            println!("  {title} …");
        }
        Self { title: title.to_owned(), spinner, last_line: String::new().into() }
    }

    fn line(&self, line: &str) {
        let short: String = line.trim().chars().take(SHOWN_LINE).collect();
        if let Some(spinner) = &self.spinner {
            spinner.set_message(short.clone());
        }
        self.last_line.replace(short);
    }

    fn still_running(&self, elapsed: Duration) {
        if self.spinner.is_none() {
            println!("  {} … {}: {}", self.title, in_words(elapsed), self.last_line.borrow());
        }
    }

    fn finish(&self, passed: bool, elapsed: Duration) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
        let mark = if passed { "✓" } else { "✗" };
        println!("{mark} {} ({})", self.title, in_words(elapsed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_both_streams_and_the_exit_status() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo out; echo err >&2; exit 3"]);
        let outcome = run("a step that fails", &mut command).unwrap();
        assert!(!outcome.passed);
        assert!(outcome.output.contains("out\n") && outcome.output.contains("err\n"));
    }

    #[test]
    fn a_program_that_does_not_exist_is_an_error() {
        assert!(run("no such program", &mut Command::new("/no/such/program")).is_err());
    }

    #[test]
    fn writes_seconds_then_minutes() {
        assert_eq!(in_words(Duration::from_millis(7300)), "7.3 s");
        assert_eq!(in_words(Duration::from_secs(150)), "2.5 min");
    }
}
