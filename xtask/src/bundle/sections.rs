//! A WebAssembly file as the row of its sections.

use anyhow::{Context as _, Result, ensure};

/// The magic word and the version.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// What is imported or exported: a function.
pub(super) const FUNCTION: u8 = 0;

/// Sections that tools write notes into, each with a name of its own.
pub(super) const CUSTOM: u8 = 0;
/// What the module asks for.
pub(super) const IMPORTS: u8 = 2;
/// What the module offers.
pub(super) const EXPORTS: u8 = 7;

/// One section.
pub(super) struct Section<'a> {
    pub(super) id: u8,
    pub(super) body: &'a [u8],
}

impl<'a> Section<'a> {
    /// The name and the content of a custom section.
    pub(super) fn custom(&self) -> Option<(&'a [u8], &'a [u8])> {
        (self.id == CUSTOM).then(|| prefixed(self.body)).flatten()
    }
}

/// Where it comes from, its name, and what it is.
pub(super) type Import<'a> = (&'a [u8], &'a [u8], &'a [u8]);

/// The sections of a module, in their order.
pub(super) fn sections(module: &[u8]) -> Result<Vec<Section<'_>>> {
    let mut rest = module.strip_prefix(HEADER).context("no module")?;
    let mut sections = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let (body, next) = prefixed(after).context("a cut-off section")?;
        sections.push(Section { id, body });
        rest = next;
    }
    Ok(sections)
}

/// A module of these sections.
pub(super) fn module<B: AsRef<[u8]>>(sections: impl IntoIterator<Item = (u8, B)>) -> Vec<u8> {
    let mut module = HEADER.to_vec();
    for (id, body) in sections {
        module.push(id);
        module.extend(with_length(body.as_ref()));
    }
    module
}

/// A module without names and notes for tools.
pub(super) fn without_notes(whole: &[u8]) -> Result<Vec<u8>> {
    let mut sections = sections(whole)?;
    sections.retain(|section| section.id != CUSTOM);
    Ok(module(sections.iter().map(|each| (each.id, each.body))))
}

/// What stands after its length, and the rest.
pub(super) fn prefixed(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

/// With its length before it.
pub(super) fn with_length(body: &[u8]) -> Vec<u8> {
    [encoded(body.len()).as_slice(), body].concat()
}

/// A number as WebAssembly writes it, and the rest.
pub(super) fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().take(5).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

/// The same the other way round.
pub(super) fn encoded(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// The imports of a module: each by where it comes from and by name, with what it is. Only functions
/// are known here, which is all that wasm-bindgen and the parts need.
pub(super) fn imports(body: &[u8]) -> Result<Vec<Import<'_>>> {
    let (count, mut rest) = number(body).context("imports without number")?;
    let mut imports = Vec::new();
    for _ in 0..count {
        let told = "a cut-off import";
        let (origin, after) = prefixed(rest).context(told)?;
        let (name, after) = prefixed(after).context(told)?;
        ensure!(
            after.first() == Some(&FUNCTION),
            "more than functions is imported"
        );
        let (_, next) = after.get(1..).and_then(number).context(told)?;
        let (what, _) = after.split_at(after.len() - next.len());
        imports.push((origin, name, what));
        rest = next;
    }
    ensure!(rest.is_empty(), "more than the imports");
    Ok(imports)
}

/// The exports of a module: each by name, with what it is.
pub(super) fn exports(body: &[u8]) -> Result<Vec<(&[u8], &[u8])>> {
    let (count, mut rest) = number(body).context("exports without number")?;
    let mut exports = Vec::new();
    for _ in 0..count {
        let told = "a cut-off export";
        let (name, after) = prefixed(rest).context(told)?;
        let (_, next) = after.get(1..).and_then(number).context(told)?;
        let (what, _) = after.split_at(after.len() - next.len());
        exports.push((name, what));
        rest = next;
    }
    ensure!(rest.is_empty(), "more than the exports");
    Ok(exports)
}

/// The section of these exports.
pub(super) fn offered<N: AsRef<[u8]>>(all: &[(N, &[u8])]) -> Vec<u8> {
    let mut section = encoded(all.len());
    for (name, what) in all {
        section.extend([&with_length(name.as_ref()), *what].concat());
    }
    section
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_loses_its_notes_and_nothing_else() {
        let types = (1, &[0x60, 0, 0][..]);
        let note = (CUSTOM, &b"\x01n\x07"[..]);
        let whole = module([note, types, note]);
        assert_eq!(without_notes(&whole).unwrap(), module([types]));
        let cut_off = whole.split_last().unwrap().1;
        assert!(without_notes(cut_off).is_err());
        assert!(without_notes(b"GIF89a").is_err());
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for n in [0, 1, 127, 128, 300, 1 << 20] {
            assert_eq!(number(&[encoded(n), vec![9]].concat()), Some((n, &[9][..])));
        }
    }

    #[test]
    fn exports_are_told_apart() {
        let both = b"\x02\x01a\0\x05\x02bc\x02\0";
        let found = exports(both).unwrap();
        assert_eq!(found, [(&b"a"[..], &b"\0\x05"[..]), (b"bc", b"\x02\0")]);
        assert!(exports(b"\x01\x01a\0").is_err());
    }

    #[test]
    fn imports_are_told_apart() {
        let one = b"\x01\x02./\x01a\0\x05";
        assert_eq!(
            imports(one).unwrap(),
            [(&b"./"[..], &b"a"[..], &b"\0\x05"[..])]
        );
        assert!(imports(b"\x01\x02./\x01a\x02\0\x01").is_err());
    }
}
