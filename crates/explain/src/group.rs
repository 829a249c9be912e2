//! Columns that are one clinical concept, such as a one-hot code or several windows of one laboratory value, as one
//! contribution: the sum of its members'.
//!
//! The sum is what the members' own Shapley values add up to, so groups sum to the same total, and a concept split over
//! more columns is not counted more often. It is not the Shapley value of the concept as a single player, which differs
//! where columns of different concepts interact: there each member took its own share of the interaction.

use thiserror::Error;

/// Groups that together have every column exactly once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Groups {
    columns: usize,
    members: Vec<Vec<usize>>,
}

/// Why columns cannot be grouped so.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GroupError {
    /// A group of nothing.
    #[error("group {group} has no columns; name at least one or leave the group out")]
    Empty {
        /// The group, from 0.
        group: usize,
    },
    /// A column that there is not.
    #[error("group {group} names column {column}, but there are only {columns}; name columns from 0")]
    Unknown {
        /// The group, from 0.
        group: usize,
        /// The column that it names.
        column: usize,
        /// How many there are.
        columns: usize,
    },
    /// A column whose contribution would be counted twice.
    #[error("column {column} is named in group {first} and again in group {second}; keep it in one of them, once")]
    Overlap {
        /// The column.
        column: usize,
        /// The group that has it.
        first: usize,
        /// The group that names it again.
        second: usize,
    },
}

impl Groups {
    /// Groups of `columns` columns. Every column that no group names is a group of its own, after those given.
    ///
    /// # Errors
    /// When a group is empty, names a column that there is not, or overlaps with itself or another.
    pub fn new(columns: usize, groups: Vec<Vec<usize>>) -> Result<Self, GroupError> {
        let mut group_of: Vec<Option<usize>> = vec![None; columns];
        for (group, members) in groups.iter().enumerate() {
            if members.is_empty() {
                return Err(GroupError::Empty { group });
            }
            for column in members {
                match group_of.get_mut(*column) {
                    None => return Err(GroupError::Unknown { group, column: *column, columns }),
                    Some(Some(first)) => {
                        return Err(GroupError::Overlap { column: *column, first: *first, second: group });
                    }
                    Some(none) => *none = Some(group),
                }
            }
        }
        let alone = (0..columns).filter(|column| group_of[*column].is_none()).map(|column| vec![column]);
        let members = groups.iter().cloned().chain(alone).collect();
        Ok(Self { columns, members })
    }

    /// The columns of each group.
    #[must_use]
    pub fn members(&self) -> &[Vec<usize>] {
        &self.members
    }

    /// One contribution for each group and the base value last, of one for each column and the base value last. `None`
    /// where the contributions are of another number of columns.
    #[must_use]
    pub fn sums(&self, contributions: &[f64]) -> Option<Vec<f64>> {
        let (base, columns) = contributions.split_last().filter(|(_, columns)| columns.len() == self.columns)?;
        let sum = |members: &Vec<usize>| members.iter().map(|column| columns[*column]).sum();
        Some(self.members.iter().map(sum).chain([*base]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cohort, Interventional, brute_force};
    use model::trees::testing::{Sequence, random_ensemble, random_row};
    use model::trees::{Forest, Node, Precision};

    fn assert_close(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found}, expected {expected}");
    }

    #[test]
    fn a_group_has_the_sum_of_its_members_and_the_total_stays() {
        let groups = Groups::new(5, vec![vec![3, 1], vec![4, 0]]).unwrap();
        assert_eq!(groups.members(), [vec![3, 1], vec![4, 0], vec![2]]);
        assert_eq!(groups.sums(&[1.0, 2.0, 4.0, 8.0, 16.0, 32.0]).unwrap(), [10.0, 17.0, 4.0, 32.0]);
        assert_eq!(groups.sums(&[1.0; 5]), None);
        for seed in 0..20 {
            let forest = Forest::new(&random_ensemble(seed, 5, Precision::F64)).unwrap();
            let mut next = Sequence(seed);
            let (row, other) = (random_row(&mut next, 5), random_row(&mut next, 5));
            let mut margins = vec![0.0; forest.margin_count()];
            forest.margins_from_row(&row, &mut margins);
            let cohort = Cohort::synthetic(vec![other.clone()], vec![1.0]).unwrap();
            let interventional = Interventional::new(&forest, &cohort).unwrap().contributions(&row, 0);
            let exact = [
                (brute_force::path_dependent(forest.layout(), &row, 0), None),
                (brute_force::interventional(forest.layout(), &row, 0, &[(other, 1.0)]), Some(interventional)),
            ];
            for (by_definition, fast) in exact {
                let sums = groups.sums(&fast.unwrap_or(by_definition.clone())).unwrap();
                for (sum, members) in sums.iter().zip(groups.members()) {
                    assert_close(*sum, members.iter().map(|column| by_definition[*column]).sum());
                }
                assert_close(sums.iter().sum(), margins[0]);
            }
        }
    }

    /// Where no path asks columns of two groups, the sum is the Shapley value of the group as one player: what the
    /// margin changes when the group joins, whatever joined before.
    #[test]
    fn without_interaction_between_groups_the_sum_is_the_value_of_the_whole_group() {
        for seed in 0..20 {
            let mut ensemble = random_ensemble(seed, 6, Precision::F64);
            for (at, tree) in ensemble.trees.iter_mut().enumerate() {
                for node in &mut tree.nodes {
                    if let Node::Split { column, .. } = node {
                        *column = *column % 3 + if at % 2 == 0 { 0 } else { 3 };
                    }
                }
            }
            let forest = Forest::new(&ensemble).unwrap();
            let groups = Groups::new(6, vec![vec![0, 1, 2], vec![3, 4, 5]]).unwrap();
            let mut next = Sequence(seed);
            let (row, other) = (random_row(&mut next, 6), random_row(&mut next, 6));
            let cohort = Cohort::synthetic(vec![other.clone()], vec![1.0]).unwrap();
            let found = Interventional::new(&forest, &cohort).unwrap().contributions(&row, 0);
            let sums = groups.sums(&found).unwrap();
            let margin = |row: &[f64]| {
                let mut margins = vec![0.0; forest.margin_count()];
                forest.margins_from_row(row, &mut margins);
                margins[0]
            };
            let joined = [&row[..3], &other[3..]].concat();
            assert_close(sums[0], margin(&joined) - margin(&other));
            assert_close(sums[1], margin(&row) - margin(&joined));
        }
    }

    /// x₀ x₁ x₂ with groups {0, 1} and {2}: members get a third each, so the groups two thirds and a third; as players
    /// they would get a half each.
    #[test]
    fn with_interaction_the_sum_is_that_of_the_members() {
        let contributions = crate::shapley(&[1.0; 3], &[0.0; 3], 1, |x, out| out[0] = 6.0 * x[0] * x[1] * x[2]);
        let mut contributions = contributions.unwrap().remove(0);
        contributions.push(0.0);
        let sums = Groups::new(3, vec![vec![0, 1]]).unwrap().sums(&contributions).unwrap();
        assert_close(sums[0], 4.0);
        assert_close(sums[1], 2.0);
    }

    #[test]
    fn overlaps_gaps_and_strangers_are_refused() {
        let refused = |groups| Groups::new(3, groups).unwrap_err();
        let overlap = GroupError::Overlap { column: 1, first: 0, second: 1 };
        assert_eq!(refused(vec![vec![0, 1], vec![1]]), overlap);
        assert_eq!(refused(vec![vec![2, 2]]), GroupError::Overlap { column: 2, first: 0, second: 0 });
        assert_eq!(refused(vec![vec![0], vec![]]), GroupError::Empty { group: 1 });
        assert_eq!(refused(vec![vec![3]]), GroupError::Unknown { group: 0, column: 3, columns: 3 });
    }
}
