//! Texts that stand in the module itself, as the names of elements and attributes do: the glue would
//! decode one each time that it is passed. They never change, and are decoded once.

use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use wasmparser::{DataKind, KnownCustom, Name, Operator, Parser, Payload};

/// What the linker calls the memory that nobody writes to.
const NAME: &str = ".rodata";

/// How the glue reads a text.
const READ: &str = "\
function getStringFromWasm0(ptr, len) {
    return decodeText(ptr >>> 0, len);
}";

/// Longer ones are no names.
const LONGEST: u32 = 63;

/// Where they stand in memory. The module is as the linker made it, with names.
pub(super) fn place(module: &[u8]) -> Result<Range<u32>> {
    let (mut places, mut found) = (Vec::new(), None);
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::DataSection(section) => {
                for data in section {
                    places.push(data.map(|data| begin(&data).map(|at| (at, data.data.len())))?);
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    found = found.or(number(names)?);
                }
            }
            _ => {}
        }
    }
    let found = found.and_then(|number| places.get(usize::try_from(number).ok()?).copied());
    let (begin, length) = found.flatten().context("the module has no constants")?;
    Ok(begin..begin + u32::try_from(length)?)
}

fn begin(data: &wasmparser::Data<'_>) -> Option<u32> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        return None;
    };
    match offset_expr.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => u32::try_from(value).ok(),
        _ => None,
    }
}

fn number(names: wasmparser::NameSectionReader<'_>) -> Result<Option<u32>> {
    for group in names {
        if let Name::Data(names) = group? {
            for name in names {
                let name = name?;
                if name.name == NAME {
                    return Ok(Some(name.index));
                }
            }
        }
    }
    Ok(None)
}

/// The glue, which decodes what stands there once.
pub(super) fn decoded_once(glue: &str, place: &Range<u32>) -> Result<String> {
    if glue.matches(READ).count() != 1 {
        bail!("the glue has another shape than xtask/src/bundle/constants.rs knows");
    }
    let read = format!(
        "\
const constants = [];
function getStringFromWasm0(ptr, len) {{
    ptr >>>= 0;
    const at = ptr - {start};
    if (at < 0 || at >= {length} || len > {LONGEST}) return decodeText(ptr, len);
    return constants[at * {size} + len] ??= decodeText(ptr, len);
}}",
        start = place.start,
        length = place.len(),
        size = LONGEST + 1,
    );
    Ok(glue.replace(READ, &read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::sections::{CUSTOM, module, with_length, without_notes};

    /// Two pieces of memory, `.data` at 8 and `.rodata` at 200.
    fn sample() -> Vec<u8> {
        let piece =
            |at: &[u8], bytes: &[u8]| [&[0, 0x41], at, &[0x0b], &with_length(bytes)].concat();
        let data = [vec![2], piece(&[8], b"ab"), piece(&[0xc8, 1], b"div")].concat();
        let entry = |at: u8, name: &[u8]| [vec![at], with_length(name)].concat();
        let names = [vec![2], entry(0, b".data"), entry(1, b".rodata")].concat();
        let names = [with_length(b"name"), vec![9], with_length(&names)].concat();
        module([(11, data), (CUSTOM, names)])
    }

    #[test]
    fn they_stand_where_the_linker_says() {
        assert_eq!(place(&sample()).unwrap(), 200..203);
        let nameless = without_notes(&sample()).unwrap();
        assert!(place(&nameless).is_err());
    }

    #[test]
    fn what_stands_there_is_decoded_once() {
        let glue = format!("before\n{READ}\nafter");
        let made = decoded_once(&glue, &(200..203)).unwrap();
        assert!(made.starts_with("before\n") && made.ends_with("\nafter"));
        assert!(made.contains("ptr - 200;\n    if (at < 0 || at >= 3 || len > 63)"));
        assert!(decoded_once("another glue", &(200..203)).is_err());
    }
}
