//! Jobs on several threads whose results come back in the order of the jobs: the number of threads changes nothing.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::error::Error;

/// Told how many of how many jobs are done.
pub(crate) type Progress<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// Runs jobs 0, 1, … `count` − 1; a number of threads of 0 means 1.
///
/// # Errors
/// The first failed job's, in the order of the jobs.
pub(crate) fn run<T: Send>(
    count: usize,
    threads: usize,
    progress: Progress<'_>,
    job: impl Fn(usize) -> Result<T, Error> + Sync,
) -> Result<Vec<T>, Error> {
    let done = AtomicU64::new(0);
    let one = |at| {
        let result = job(at);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, count as u64);
        result
    };
    if threads <= 1 || count <= 1 {
        return (0..count).map(one).collect();
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let pool = pool.map_err(|error| Error::Threads(error.to_string()))?;
    // One job at a time: the jobs' lengths differ by orders of magnitude.
    let all: Vec<Result<T, Error>> = pool.install(|| (0..count).into_par_iter().with_max_len(1).map(one).collect());
    all.into_iter().collect()
}
