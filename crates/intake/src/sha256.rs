//! By what the same input is known again, whatever its files are called.

use sha2::{Digest, Sha256};

use crate::Input;

/// SHA-256 of all inputs in their order, in hexadecimal digits: of each its length in 8 bytes, the lowest first, and its
/// bytes. Names are left out, so that a file that was renamed is the same, and the digest says nothing of a name.
#[must_use]
pub fn sha256(inputs: &[Input<'_>]) -> String {
    let mut hash = Sha256::new();
    for input in inputs {
        hash.update((input.bytes.len() as u64).to_le_bytes());
        hash.update(input.bytes);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[&str]) -> String {
        let inputs: Vec<Input<'_>> =
            files.iter().enumerate().map(|(at, text)| Input { name: ["a", "b"][at], bytes: text.as_bytes() }).collect();
        sha256(&inputs)
    }

    #[test]
    fn the_digest_is_that_of_lengths_and_bytes() {
        // `printf '\3\0\0\0\0\0\0\0abc' | sha256sum`, and of nothing.
        assert_eq!(of(&["abc"]), "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391");
        assert_eq!(of(&[]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn where_a_file_ends_and_in_which_order_they_stand_counts_and_names_do_not() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
        assert_ne!(of(&["a", ""]), of(&["a"]));
        let named = |name| sha256(&[Input { name, bytes: b"{}" }]);
        assert_eq!(named("x.json"), named("y.json"));
    }
}
