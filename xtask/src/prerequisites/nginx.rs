//! A server that compresses ahead of time.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::packages::Wanted;

const NGINX: Wanted = Wanted {
    title: "nginx with its module for brotli",
    variable: Some("NGINX_PROGRAM"),
    programs: &[&["nginx"]],
    apt: "nginx libnginx-mod-http-brotli-static",
    dnf: "nginx nginx-mod-brotli",
    brew: None,
};

/// Where Debian and Fedora say which modules are loaded.
const MODULES: [&str; 2] = ["/etc/nginx/modules-enabled", "/usr/share/nginx/modules"];

/// Makes sure that there is an nginx that knows brotli.
pub(crate) fn nginx() -> Result<PathBuf> {
    let knows = || MODULES.iter().any(|folder| names_brotli(Path::new(folder)));
    let program = if knows() {
        NGINX.provide()?
    } else {
        NGINX.install()?
    };
    ensure!(knows(), "nginx is there without its module for brotli");
    Ok(program)
}

fn names_brotli(folder: &Path) -> bool {
    let Ok(entries) = folder.read_dir() else {
        return false;
    };
    let mut names = entries.flatten().map(|entry| entry.file_name());
    names.any(|name| name.to_string_lossy().contains("brotli"))
}
