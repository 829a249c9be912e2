//! Sums what the test programs counted: libtest, wasm-bindgen-test and the journeys.

/// Tests that passed and that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub(crate) passed: u64,
    /// Tests that failed, and steps that failed without counting one.
    pub(crate) failed: u64,
}

impl Tally {
    /// Adds another count.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads the counts in a step's output; a step that failed counts at least one failure.
    pub(crate) fn of_step(output: &str, passed: bool) -> Self {
        let mut tally = Self::default();
        for counted in output.lines().filter_map(counted_in) {
            tally.add(counted);
        }
        if !passed && tally.failed == 0 {
            tally.failed = 1;
        }
        tally
    }
}

/// `test result: ok. 3 passed; 0 failed; …` of libtest and wasm-bindgen-test, or `3 passed, 0 failed` of the journeys.
fn counted_in(line: &str) -> Option<Tally> {
    let line = line.trim();
    let (passed, failed) = match line.strip_prefix("test result: ") {
        Some(result) => {
            let (_, counts) = result.split_once(". ")?;
            let mut parts = counts.split("; ");
            (parts.next()?, parts.next()?)
        }
        None => line.split_once(", ")?,
    };
    Some(Tally {
        passed: passed.strip_suffix(" passed")?.parse().ok()?,
        failed: failed.strip_suffix(" failed")?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_libtest_and_journeys() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored\n  a journey ... ok\n4 passed, 1 failed\n";
        assert_eq!(Tally::of_step(output, false), Tally { passed: 8, failed: 3 });
    }

    #[test]
    fn a_failed_step_without_a_count_is_one_failure() {
        assert_eq!(Tally::of_step("error: could not compile", false), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally::of_step("nothing counted", true), Tally::default());
    }

    #[test]
    fn other_lines_do_not_count() {
        assert_eq!(Tally::of_step("10 passed the gate, 3 failed to\nx passed, y failed", true), Tally::default());
    }
}
