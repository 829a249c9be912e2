//! That the children of a tree's splits make one tree.

use super::DAMAGED;
use super::sections::Block;
use crate::ImportError;

/// Every node but the root is the child of exactly one split, and every node is reached from the root.
pub(super) fn check_shape(block: &Block<'_>, left: &[i64], right: &[i64], leaves: usize) -> Result<(), ImportError> {
    let mut is_reached = vec![false; left.len() + leaves];
    let mut waiting = vec![0_usize];
    while let Some(node) = waiting.pop() {
        if std::mem::replace(&mut is_reached[node], true) {
            let what = format_args!("node {node} is the child of two nodes, or of itself");
            return Err(ImportError::new(block.place("left_child"), what).with_remedy(DAMAGED));
        }
        if node >= left.len() {
            continue;
        }
        for (key, child) in [("left_child", left[node]), ("right_child", right[node])] {
            let index = if child < 0 {
                usize::try_from(!child).ok().and_then(|leaf| leaf.checked_add(left.len()))
            } else {
                usize::try_from(child).ok().filter(|split| *split < left.len())
            };
            let Some(index) = index.filter(|index| *index < is_reached.len()) else {
                let what = format_args!("node {node} has the child {child}, which the tree does not hold");
                return Err(block.wrong(key, what).with_remedy(DAMAGED));
            };
            waiting.push(index);
        }
    }
    match is_reached.iter().position(|reached| !reached) {
        None => Ok(()),
        Some(node) => {
            let what = format_args!("node {node} is nobody's child");
            Err(ImportError::new(block.place("left_child"), what).with_remedy(DAMAGED))
        }
    }
}
