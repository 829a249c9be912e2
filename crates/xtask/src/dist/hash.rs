//! Hashes: short ones for file names, long ones for subresource integrity.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

const NAME_LENGTH: usize = 16;

/// Sixteen hexadecimal digits of the content's SHA-256.
pub(super) fn short(content: &[u8]) -> String {
    hex(content).chars().take(NAME_LENGTH).collect()
}

/// The content's SHA-256 in hexadecimal.
pub(super) fn hex(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hashes of the empty string, as the standard's test vectors print them.
    #[test]
    fn agrees_with_the_published_vectors() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
