//! The program itself: what it wants, and what it prints.

use super::api::{KEY, LIFECYCLE};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Output, Stdio};
use upstream::Key;

fn program(address: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_upstream"));
    command
        .args(["--upstream", address])
        .env_remove(Key::VARIABLE)
        .stderr(Stdio::piped());
    command
}

/// It failed, and said so without the key.
fn complaint(output: &Output) -> String {
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains(KEY), "{said}");
    said
}

#[test]
fn without_a_key_it_names_the_variable() {
    let ended = program("https://api.example")
        .arg("--check")
        .output()
        .unwrap();
    assert!(complaint(&ended).contains(Key::VARIABLE));
}

#[test]
fn a_key_does_not_travel_in_plain() {
    let mut command = program("http://api.example");
    let ended = command
        .arg("--check")
        .env(Key::VARIABLE, KEY)
        .output()
        .unwrap();
    assert!(complaint(&ended).contains("https://"));
}

#[test]
fn address_and_key_are_all_it_wants() {
    let mut command = program("https://api.example");
    let ended = command
        .arg("--check")
        .env(Key::VARIABLE, KEY)
        .output()
        .unwrap();
    assert!(ended.status.success());
    assert!(ended.stdout.is_empty() && ended.stderr.is_empty());
}

/// A running program, ended with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn what_it_prints_of_a_request_is_a_line_without_the_key() {
    // Nothing listens there: the longest way through what can be said.
    let mut command = program("http://127.0.0.1:1");
    let child = command
        .args(["--port", "0"])
        .env(Key::VARIABLE, KEY)
        .spawn();
    let mut running = Running(child.unwrap());
    let mut printed = BufReader::new(running.0.stderr.take().unwrap()).lines();
    let mut next = |wanted: &str| loop {
        let line = printed.next().unwrap().unwrap();
        assert!(!line.contains(KEY), "{line}");
        if line.contains(wanted) {
            return line;
        }
    };
    let greeting = next("http://127.0.0.1:1: http://");
    let (_, host) = greeting.rsplit_once("http://").unwrap();
    let (host, _) = host.split_once(' ').unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET {LIFECYCLE} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 502") && !answer.contains(KEY),
        "{answer}"
    );
    next(LIFECYCLE);
}
