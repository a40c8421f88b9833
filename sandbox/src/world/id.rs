//! Public ids, and codes that a registrar would issue.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

const ID_ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const CODE_ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Process-wide, so that an id never comes back after the world was reset.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// The same id for the same name, in the looks of the vendor's samples.
pub(crate) fn stable(prefix: &str, name: &str) -> String {
    format!("{prefix}_01{}", letters(ID_ALPHABET, fnv(name), 24))
}

/// The same number for the same name, as v1 has them.
pub(crate) fn legacy(name: &str) -> u32 {
    let number = 10_000 + fnv(name) % 90_000;
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// An id that was not used before.
pub(crate) fn fresh(prefix: &str) -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{prefix}_01{}", letters(ID_ALPHABET, spread(number), 24))
}

/// An EPP code that was not issued before.
pub(crate) fn fresh_code() -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let word = letters(CODE_ALPHABET, spread(number ^ 0xC0DE), 10);
    format!("{word}-x7#")
}

/// A token nobody can guess. The standard library's hasher is keyed at random for each process,
/// which is enough for a server that holds no real data.
pub(crate) fn token() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

/// A UUID in form, as the legacy envelope has it.
pub(crate) fn uuid() -> String {
    let low = spread(NEXT.fetch_add(1, Ordering::Relaxed));
    format!("2f0c9a1e-77b4-4f0e-9d3b-{:012x}", low & 0xFFFF_FFFF_FFFF)
}

fn letters(alphabet: &[u8; 32], seed: u64, length: usize) -> String {
    let mut state = seed;
    std::iter::repeat_with(|| {
        state = spread(state);
        let index = usize::try_from(state >> 59).unwrap_or_default();
        alphabet.get(index).copied().map_or('0', char::from)
    })
    .take(length)
    .collect()
}

/// FNV-1a.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// `SplitMix64`: neighbouring numbers give ids that look unrelated.
fn spread(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
