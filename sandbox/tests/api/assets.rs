//! The files of the demo.

use super::customer::Customer;
use sandbox::Options;
use std::path::PathBuf;

fn directory() -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("assets");
    std::fs::create_dir_all(&directory).unwrap();
    for (name, text) in [
        ("index.html", "<h1>demo</h1>"),
        ("a.js", "1"),
        ("b.wasm", "\0asm"),
        ("c.css", "a{}"),
    ] {
        std::fs::write(directory.join(name), text).unwrap();
    }
    directory
}

/// What the widget promises to live with, and what only the pages around it need or can do without.
const RULES: [&str; 9] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
];

#[tokio::test]
async fn files_come_with_their_type_and_the_policy() {
    let options = Options {
        static_dir: Some(directory()),
        ..Options::default()
    };
    let browser = Customer::arrives_at(options).await;
    for (path, media_type) in [
        ("/", "text/html"),
        ("/index.html", "text/html"),
        ("/a.js", "text/javascript"),
        ("/b.wasm", "application/wasm"),
        ("/c.css", "text/css"),
    ] {
        let answer = browser.dares("GET", path).await.unwrap();
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(media_type), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        let policy = answer.header("content-security-policy").unwrap();
        let rules: Vec<_> = policy.split(';').map(str::trim).collect();
        assert_eq!(rules, RULES, "{path}");
    }
    let missing = browser.dares("GET", "/missing.js").await.unwrap();
    assert_eq!(missing.status, 404);
    let outside = browser.dares("GET", "/../Cargo.toml").await.unwrap();
    assert_ne!(outside.status, 200);
}

#[tokio::test]
async fn without_a_directory_there_is_only_the_api() {
    let browser = Customer::arrives().await;
    assert_eq!(browser.dares("GET", "/").await.unwrap().status, 404);
}
