//! Counterfactuals of any function of a row: the smallest changes of few coordinates after which it says what is wanted.
//!
//! Changes are measured in steps of each coordinate's own grid. Of every set of coordinates the smallest change that
//! reaches the goal is wanted: sets of one and two are searched exhaustively, whatever the function is, larger ones
//! too while their grids are small, and else greedily. A set is left out where a part of it does as well.

/// A coordinate that may move.
#[derive(Debug, Clone, PartialEq)]
pub struct Movable {
    /// Position in the row.
    pub at: usize,
    /// The values that it may take instead of its own, the nearest first.
    pub moves: Vec<Move>,
}

/// A value that a coordinate may take, and how far that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// The value.
    pub value: f64,
    /// The distance from its own value in steps, above 0.
    pub steps: f64,
}

/// What the function says of a row that is possible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Whether the goal is reached.
    pub is_reached: bool,
    /// How far it is away, on any scale: only a greedy search goes by it.
    pub distance: f64,
}

/// What limits a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchLimits {
    /// The most changes to give.
    pub found: usize,
    /// The most coordinates that a change may have; at most [`MOST_TOGETHER`].
    pub together: usize,
    /// The most rows to evaluate; where they are spent the search ends and says so.
    pub evaluations: usize,
}

/// The most coordinates that are ever changed together.
pub const MOST_TOGETHER: usize = 4;

/// The most combinations of a set of three or four that are tried one by one; beyond it the search is greedy.
const MOST_COMBINATIONS: usize = 5_000;

/// A change that reaches the goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The coordinates that move, ascending, with their new values.
    pub moves: Vec<(usize, Move)>,
    /// The sum of their steps.
    pub steps: f64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Counterfactuals {
    /// The smallest change of each set of coordinates, the smallest first, then that of fewest coordinates.
    pub changes: Vec<Change>,
    /// How many coordinates may be changed together so that every combination was tried: no smaller change exists.
    pub exhaustive_to: usize,
    /// How many rows were evaluated.
    pub evaluations: usize,
}

/// Searches the changes of `row` that reach the goal; `standing` is `None` for a row that is not possible.
///
/// The row itself is not tried. The result depends on the arguments alone, and the order of `movable` only decides
/// between changes of equal steps and equally many coordinates.
pub fn counterfactuals(
    row: &[f64],
    movable: &[Movable],
    limits: SearchLimits,
    standing: impl FnMut(&[f64]) -> Option<Standing>,
) -> Counterfactuals {
    let mut search = Search { movable, row, tried: row.to_vec(), standing, left: limits.evaluations, found: vec![] };
    let mut exhaustive_to = 0;
    for size in 1..=limits.together.min(MOST_TOGETHER).min(movable.len()) {
        let is_exhaustive = search.sets_of(size);
        if is_exhaustive && exhaustive_to + 1 == size {
            exhaustive_to = size;
        }
    }
    let (mut changes, left) = (search.found, search.left);
    // A stable sort: what is equally small and of equally many keeps the order of the coordinates.
    changes.sort_by(|a, b| a.steps.total_cmp(&b.steps).then(a.moves.len().cmp(&b.moves.len())));
    changes.truncate(limits.found);
    Counterfactuals { changes, exhaustive_to, evaluations: limits.evaluations - left }
}

struct Search<'a, F> {
    movable: &'a [Movable],
    row: &'a [f64],
    /// The row that is evaluated.
    tried: Vec<f64>,
    standing: F,
    /// How many rows may still be evaluated.
    left: usize,
    found: Vec<Change>,
}

impl<F: FnMut(&[f64]) -> Option<Standing>> Search<'_, F> {
    /// Searches all sets of `size` coordinates; whether every combination was tried.
    fn sets_of(&mut self, size: usize) -> bool {
        let mut is_exhaustive = true;
        let mut set: Vec<usize> = (0..size).collect();
        loop {
            let combinations = set.iter().map(|at| self.movable[*at].moves.len()).product::<usize>();
            let below = self.smallest_within(&set);
            if size <= 2 || combinations <= MOST_COMBINATIONS {
                is_exhaustive &= self.exhaustive(&set, below);
            } else {
                is_exhaustive = false;
                self.greedy(&set, below);
            }
            if !next(&mut set, self.movable.len()) {
                return is_exhaustive;
            }
        }
    }

    /// The steps of the smallest change found of coordinates that are all of the set.
    fn smallest_within(&self, set: &[usize]) -> f64 {
        let is_within = |change: &&Change| {
            change.moves.iter().all(|(at, _)| set.iter().any(|member| self.movable[*member].at == *at))
        };
        self.found.iter().filter(is_within).map(|change| change.steps).fold(f64::INFINITY, f64::min)
    }

    /// Tries all combinations of fewer than `below` steps, the smallest first; whether all were tried that had to be.
    fn exhaustive(&mut self, set: &[usize], below: f64) -> bool {
        let mut combinations: Vec<(f64, Vec<usize>)> = vec![(0.0, vec![])];
        for member in set {
            let moves = &self.movable[*member].moves;
            let mut longer = Vec::with_capacity(combinations.len() * moves.len());
            for (steps, picked) in &combinations {
                for (pick, one) in moves.iter().enumerate().filter(|(_, one)| steps + one.steps < below) {
                    longer.push((steps + one.steps, picked.iter().copied().chain([pick]).collect()));
                }
            }
            combinations = longer;
        }
        combinations.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        for (_, picks) in combinations {
            if self.left == 0 {
                return false;
            }
            if self.try_picks(set, &picks).is_some_and(|standing| standing.is_reached) {
                self.keep(set, &picks);
                break;
            }
        }
        true
    }

    /// Moves one coordinate at a time, the one that comes nearest to the goal for its steps, then takes back what is
    /// not needed. Every coordinate of the set moves from the start: sets without one are searched by themselves.
    fn greedy(&mut self, set: &[usize], below: f64) {
        let mut picks = vec![0; set.len()];
        let Some(mut now) = self.try_picks(set, &picks) else { return };
        while !now.is_reached {
            let mut best: Option<(f64, usize, Standing)> = None;
            for member in 0..set.len() {
                let moves = &self.movable[set[member]].moves;
                let (Some(from), Some(to)) = (moves.get(picks[member]), moves.get(picks[member] + 1)) else { continue };
                let steps = to.steps - from.steps;
                picks[member] += 1;
                let standing = self.try_picks(set, &picks);
                picks[member] -= 1;
                let Some(standing) = standing else { continue };
                let gain = if standing.is_reached { f64::INFINITY } else { (now.distance - standing.distance) / steps };
                if gain > 0.0 && best.is_none_or(|(most, ..)| gain > most) {
                    best = Some((gain, member, standing));
                }
            }
            let Some((_, member, standing)) = best else { return };
            picks[member] += 1;
            now = standing;
        }
        for member in 0..set.len() {
            while picks[member] > 0 {
                picks[member] -= 1;
                if !self.try_picks(set, &picks).is_some_and(|standing| standing.is_reached) {
                    picks[member] += 1;
                    break;
                }
            }
        }
        if self.steps(set, &picks) < below {
            self.keep(set, &picks);
        }
    }

    /// What the function says where the set's coordinates take these of their values; `None` where that is not
    /// possible, or nothing may be evaluated any more.
    fn try_picks(&mut self, set: &[usize], picks: &[usize]) -> Option<Standing> {
        self.left = self.left.checked_sub(1)?;
        self.tried.copy_from_slice(self.row);
        for (member, pick) in set.iter().zip(picks) {
            let Movable { at, moves } = &self.movable[*member];
            self.tried[*at] = moves[*pick].value;
        }
        (self.standing)(&self.tried)
    }

    fn steps(&self, set: &[usize], picks: &[usize]) -> f64 {
        set.iter().zip(picks).map(|(member, pick)| self.movable[*member].moves[*pick].steps).sum()
    }

    fn keep(&mut self, set: &[usize], picks: &[usize]) {
        let moves = set.iter().zip(picks).map(|(member, pick)| {
            let Movable { at, moves } = &self.movable[*member];
            (*at, moves[*pick])
        });
        self.found.push(Change { moves: moves.collect(), steps: self.steps(set, picks) });
    }
}

/// The next set of as many out of `count`, in lexicographic order; `false` where there is none.
fn next(set: &mut [usize], count: usize) -> bool {
    let size = set.len();
    let Some(place) = (0..size).rev().find(|place| set[*place] < count - size + place) else { return false };
    set[place] += 1;
    for after in place + 1..size {
        set[after] = set[after - 1] + 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: SearchLimits = SearchLimits { found: 100, together: 4, evaluations: 1_000_000 };

    fn movable(at: usize, own: f64, step: f64, count: usize) -> Movable {
        let moves = (1..=count).map(|n| Move { value: own + step * n as f64, steps: n as f64 });
        Movable { at, moves: moves.collect() }
    }

    /// The smallest steps of any change of exactly this set, by trying everything.
    fn brute_force(row: &[f64], set: &[&Movable], reached: &dyn Fn(&[f64]) -> Option<bool>) -> f64 {
        let Some((first, rest)) = set.split_first() else {
            return if reached(row) == Some(true) { 0.0 } else { f64::INFINITY };
        };
        let smallest = first.moves.iter().map(|one| {
            let mut row = row.to_vec();
            row[first.at] = one.value;
            one.steps + brute_force(&row, rest, reached)
        });
        smallest.fold(f64::INFINITY, f64::min)
    }

    /// A deterministic sequence of numbers from 0 to 1.
    fn draws(mut state: u64) -> impl FnMut() -> f64 {
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 40) as f64 / (1_u64 << 24) as f64
        }
    }

    #[test]
    fn sets_come_in_order_and_end() {
        let mut set = vec![0, 1];
        let mut all = vec![set.clone()];
        while next(&mut set, 4) {
            all.push(set.clone());
        }
        assert_eq!(all, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    }

    #[test]
    fn finds_the_smallest_change_of_every_set_as_brute_force_does() {
        for seed in 0..200 {
            let mut draw = draws(seed);
            let row = [0.0; 4];
            let all: Vec<Movable> = (0..4)
                .map(|at| movable(at, 0.0, if draw() < 0.5 { -1.0 } else { 1.0 }, 1 + (draw() * 5.0) as usize))
                .collect();
            // Neither monotone nor additive: products, and holes that are not possible.
            let weights: Vec<f64> = (0..7).map(|_| draw() * 2.0 - 1.0).collect();
            let (goal, hole) = (1.0 + draw() * 4.0, draw());
            let value = |x: &[f64]| {
                x.iter().zip(&weights).map(|(x, w)| x * w).sum::<f64>()
                    + weights[4] * x[0] * x[1]
                    + weights[5] * x[2] * x[3]
                    + weights[6] * libm::sin(x[0] * x[2])
            };
            let is_possible = |x: &[f64]| libm::sin(x.iter().sum::<f64>() * 7.0 + hole) < 0.8;
            let reached = |x: &[f64]| is_possible(x).then(|| value(x) > goal);
            let found = counterfactuals(&row, &all, LIMITS, |x| {
                reached(x).map(|is_reached| Standing { is_reached, distance: goal - value(x) })
            });
            assert_eq!(found.exhaustive_to, 4);
            // By the definition: of each set the smallest, unless a part of it does with as few steps.
            let mut expected: Vec<(f64, Vec<usize>)> = vec![];
            for bits in 1_usize..16 {
                let members = |bits: usize| (0..4).filter(move |at| bits & (1 << at) != 0);
                let steps =
                    |bits: usize| brute_force(&row, &members(bits).map(|at| &all[at]).collect::<Vec<_>>(), &reached);
                let parts = (1..bits).filter(|part| part & bits == *part).map(steps).fold(f64::INFINITY, f64::min);
                if steps(bits) < parts {
                    expected.push((steps(bits), members(bits).collect()));
                }
            }
            let mut actual: Vec<(f64, Vec<usize>)> =
                found.changes.iter().map(|c| (c.steps, c.moves.iter().map(|(at, _)| *at).collect())).collect();
            assert!(actual.is_sorted_by(|a, b| (a.0, a.1.len()) <= (b.0, b.1.len())), "{actual:?}");
            actual.sort_by(|a, b| a.1.cmp(&b.1));
            expected.sort_by(|a, b| a.1.cmp(&b.1));
            assert_eq!(actual, expected, "seed {seed}");
            for change in &found.changes {
                let mut changed = row;
                change.moves.iter().for_each(|(at, one)| changed[*at] = one.value);
                assert_eq!(reached(&changed), Some(true));
            }
        }
    }

    #[test]
    fn a_set_too_large_for_every_combination_is_searched_greedily_and_it_is_said() {
        // Each alone and each pair comes to at most 2 × 30; three are needed, and what is found crosses.
        let all: Vec<Movable> = (0..4).map(|at| movable(at, 0.0, 1.0, 30)).collect();
        let weights = [1.0, 1.1, 1.2, 0.2];
        let sum = |x: &[f64]| x.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>();
        let found = counterfactuals(&[0.0; 4], &all, LIMITS, |x| {
            Some(Standing { is_reached: sum(x) >= 80.0, distance: 80.0 - sum(x) })
        });
        assert_eq!(found.exhaustive_to, 2);
        let best = &found.changes[0];
        // 30 × 1.2 + 30 × 1.1 = 69; eleven more of the first make 80.
        assert_eq!((best.steps, best.moves.len()), (71.0, 3));
        assert!(found.evaluations < 20_000, "{}", found.evaluations);
    }

    #[test]
    fn fewer_coordinates_come_first_where_steps_are_equal_and_spent_evaluations_are_said() {
        let all = [movable(0, 0.0, 1.0, 2), movable(1, 0.0, 1.0, 1), movable(2, 0.0, 1.0, 1)];
        let sum = |x: &[f64]| x.iter().sum::<f64>();
        let goal = |x: &[f64]| Some(Standing { is_reached: sum(x) >= 2.0, distance: 2.0 - sum(x) });
        let found = counterfactuals(&[0.0; 3], &all, LIMITS, goal);
        let sets: Vec<Vec<usize>> = found.changes.iter().map(|c| c.moves.iter().map(|(at, _)| *at).collect()).collect();
        // The first alone needs two steps; with another it needs as many, so that nothing is gained.
        assert_eq!(sets, [vec![0], vec![1, 2]]);
        let short = counterfactuals(&[0.0; 3], &all, SearchLimits { evaluations: 1, ..LIMITS }, goal);
        assert_eq!((short.changes.len(), short.exhaustive_to, short.evaluations), (0, 0, 1));
        let none = counterfactuals(&[0.0; 3], &all, LIMITS, |_| None);
        assert_eq!((none.changes.len(), none.exhaustive_to), (0, 3));
    }
}
