//! Chance from a seed and a name: no draw depends on the order of persons or on threads.

use store::sha256_of_bytes;

/// A number from 0 to 2⁶⁴ − 1 for a seed, a purpose and a name: the first 8 bytes of a SHA-256.
pub(crate) fn draw(seed: u64, purpose: &str, name: &str) -> u64 {
    let text = format!("{seed}\0{purpose}\0{name}");
    u64::from_str_radix(sha256_of_bytes(text.as_bytes()).get(..16).unwrap_or("0"), 16).unwrap_or(0)
}

/// One of `count`, by a draw; its bias is below 2⁻³² for less than 2³² of them.
pub(crate) fn pick(draw: u64, count: usize) -> usize {
    usize::try_from((u128::from(draw) * count as u128) >> 64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_depend_on_seed_purpose_and_name_and_spread() {
        assert_eq!(draw(1, "split", "a"), draw(1, "split", "a"));
        let others = [draw(2, "split", "a"), draw(1, "fold", "a"), draw(1, "split", "b")];
        assert!(others.iter().all(|other| *other != draw(1, "split", "a")));
        let mut counts = [0_u32; 4];
        (0..4000).for_each(|n| counts[pick(draw(3, "x", &n.to_string()), 4)] += 1);
        // Binomial(4000, 1/4): five standard errors are 137.
        assert!(counts.iter().all(|count| count.abs_diff(1000) < 137), "{counts:?}");
    }
}
