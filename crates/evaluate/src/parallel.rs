//! Independent pieces of work on several threads, their results in order: the number of threads changes nothing.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// The results of `work` on 0, 1, … `count` − 1, in that order. `progress` hears how many are done.
pub(crate) fn in_parallel<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> T + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<T> {
    // One thread is this one: where there are no others, as in a browser, none may be started.
    if threads.min(count) <= 1 {
        let one = |piece| {
            let value = work(piece);
            progress(piece + 1);
            value
        };
        return (0..count).map(one).collect();
    }
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let worker = || {
        let mut values = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= count {
                return values;
            }
            values.push((piece, work(piece)));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    let mut values = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.min(count)).map(|_| scope.spawn(worker)).collect();
        let mut values = Vec::with_capacity(count);
        for worker in workers {
            match worker.join() {
                Ok(some) => values.extend(some),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        values
    });
    values.sort_by_key(|(piece, _)| *piece);
    values.into_iter().map(|(_, value)| value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_for_any_number_of_threads() {
        for threads in [0, 1, 3, 50] {
            let done = AtomicUsize::new(0);
            let found = in_parallel(20, threads, |i| i * i, &|_| _ = done.fetch_add(1, Ordering::Relaxed));
            assert_eq!(found, (0..20).map(|i| i * i).collect::<Vec<_>>());
            assert_eq!(done.load(Ordering::Relaxed), 20);
        }
        assert!(in_parallel(0, 2, |i| i, &|_| ()).is_empty());
    }
}
