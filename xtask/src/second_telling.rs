//! Tests in real browsers are told twice if need be: browsers, their drivers and busy machines now
//! and then do what no waiting for a condition can foresee. A test that failed is told once more,
//! alone, after all others. If it passes then it is reported as shaky, by name and with what it
//! said at first; if it does not, the run has failed.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail, ensure};

use crate::run::shown;

/// Of more than so many failures none is taken for chance.
const MOST: usize = 12;

/// So many lines of what a test said are repeated.
const LINES: usize = 15;

/// A test that failed, and what it said.
#[derive(Debug, PartialEq, Eq)]
struct Failed {
    name: String,
    words: String,
}

/// Runs the tests of this command, which takes a filter at its end, and adds to `shaky` what
/// passed only when it was told again.
pub(crate) fn tell(tests: impl Fn() -> Command, shaky: &mut Vec<String>) -> Result<()> {
    let (passed, said) = listen(&mut tests())?;
    if passed {
        return Ok(());
    }
    let failed = failures(&said);
    if failed.is_empty() {
        return once_more_as_a_whole(&mut tests(), shaky);
    }
    ensure!(
        failed.len() <= MOST,
        "{} tests failed: too many to tell them again",
        failed.len()
    );
    let mut twice = Vec::new();
    for test in failed {
        eprintln!("\n── once more: {} ──", test.name);
        let (passed, said) = listen(tests().args(["--exact", &test.name]))?;
        if passed && said.contains("1 passed") {
            shaky.push(format!("{}\n{}", test.name, test.words));
        } else {
            twice.push(test.name);
        }
    }
    ensure!(twice.is_empty(), "failed twice: {}", twice.join(", "));
    Ok(())
}

/// The browser or its driver did not come: there is no test to name.
fn once_more_as_a_whole(tests: &mut Command, shaky: &mut Vec<String>) -> Result<()> {
    eprintln!("\n── once more: it ended without naming a test ──");
    let (passed, _) = listen(tests)?;
    if !passed {
        bail!("{} failed twice", shown(tests));
    }
    shaky.push(format!("{}, without naming a test", shown(tests)));
    Ok(())
}

/// Runs it, and returns whether it succeeded and what it printed, which is also passed on.
#[expect(clippy::print_stdout, reason = "it is the output of the tests")]
fn listen(command: &mut Command) -> Result<(bool, String)> {
    let mut running = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    let mut said = String::new();
    if let Some(stdout) = running.stdout.take() {
        let mut lines = BufReader::new(stdout);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            said.push_str(&text);
            line.clear();
        }
    }
    Ok((running.wait()?.success(), said))
}

/// What the test harness lists at its end, each with what it said. Both harnesses write the same,
/// Rust's own and that of wasm-bindgen.
fn failures(said: &str) -> Vec<Failed> {
    let Some((before, list)) = said.rsplit_once("\nfailures:\n") else {
        return Vec::new();
    };
    let names = list.trim_start_matches('\n').lines();
    names
        .map_while(|line| line.strip_prefix("    "))
        .map(|name| Failed {
            name: name.to_owned(),
            words: words(before, name),
        })
        .collect()
}

/// The first lines of what this test said; of an error with a chain of causes, the causes: before
/// them stands what was on the screen.
fn words(said: &str, name: &str) -> String {
    let heads = [
        format!("---- {name} stdout ----\n"),
        format!("---- {name} output ----\n"),
    ];
    let section = heads.iter().find_map(|head| said.split_once(head.as_str()));
    let section = section.map_or("", |(_, after)| after);
    let section = section.split("\n---- ").next().unwrap_or_default();
    let causes = section.rsplit("Caused by:\n").next().unwrap_or_default();
    let lines = causes.lines().filter(|line| !line.trim().is_empty());
    lines.take(LINES).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUST: &str = "\
running 3 tests
test clocks::set ... ok
test crash::in_a_timer ... FAILED
test keyboard::paid ... FAILED

failures:

---- crash::in_a_timer stdout ----
Error: ready: <div>
failures:
    not::a_test
</div>

Caused by:
    0: waited 20s for state failed
    1: it is ready

---- keyboard::paid stdout ----

thread 'keyboard::paid' panicked at tests/e2e/tests/stories/keyboard.rs:1:1:
no button


failures:
    crash::in_a_timer
    keyboard::paid

test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s

";

    const WASM: &str = "\
test browser::views::frame ... FAIL

failures:

---- browser::views::frame output ----
    error output:
        panicked at tests/browser/views/frame.rs:3:1

failures:

    browser::views::frame

test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 filtered out

";

    fn names(said: &str) -> Vec<String> {
        failures(said).into_iter().map(|test| test.name).collect()
    }

    #[test]
    fn the_list_at_the_end_is_read_in_the_words_of_both_harnesses() {
        assert_eq!(names(RUST), ["crash::in_a_timer", "keyboard::paid"]);
        assert_eq!(names(WASM), ["browser::views::frame"]);
    }

    #[test]
    fn each_is_told_with_its_own_words() {
        let said: Vec<String> = failures(RUST).into_iter().map(|test| test.words).collect();
        let state = "    0: waited 20s for state failed\n    1: it is ready";
        assert_eq!(said.first().map(String::as_str), Some(state));
        assert!(
            said.last()
                .is_some_and(|words| words.ends_with("no button"))
        );
        let wasm = failures(WASM);
        assert!(wasm.iter().all(|test| test.words.contains("frame.rs:3:1")));
    }

    #[test]
    fn without_a_list_there_is_nothing_to_tell_again() {
        for said in [
            "",
            "test result: ok. 3 passed",
            "failures:\n    in the middle of a line",
        ] {
            assert_eq!(failures(said), [], "{said}");
        }
    }

    /// A command that runs this script; `$2` is the test that it is asked for alone.
    #[cfg(unix)]
    fn shell(script: &str) -> impl Fn() -> Command {
        let script = script.to_owned();
        move || {
            let mut command = Command::new("sh");
            command.args(["-c", &script, "sh"]);
            command
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_passes_alone_is_shaky_and_what_fails_again_is_not_forgiven() {
        let list = "printf 'x\\n\\nfailures:\\n    a::b\\n\\n'; exit 1";
        let mut shaky = Vec::new();
        let passes = format!("[ \"$2\" = a::b ] && echo 'ok. 1 passed' && exit; {list}");
        tell(shell(&passes), &mut shaky).unwrap();
        assert_eq!(shaky, ["a::b\n"]);

        let fails = tell(shell(list), &mut shaky).unwrap_err();
        assert_eq!(fails.to_string(), "failed twice: a::b");
        let vanished = format!("[ \"$2\" = a::b ] && echo 'ok. 0 passed' && exit; {list}");
        assert!(tell(shell(&vanished), &mut shaky).is_err());
        assert_eq!(shaky.len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn many_failures_are_no_chance() {
        let list = "printf '\\nfailures:\\n'; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do \
            echo \"    a::b$i\"; done; exit 1";
        let error = tell(shell(list), &mut Vec::new()).unwrap_err();
        assert!(error.to_string().starts_with("13 tests failed"), "{error}");
    }
}
