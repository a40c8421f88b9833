//! nginx in front of a world, as `examples/nginx` sets it up.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};

use crate::driver::free_port;
use crate::site::hosts;
use crate::story::Story;
use crate::until;

/// Where a package keeps what it writes down, only root may write.
const SCRATCH: [&str; 5] = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/// A running nginx; it ends when this is dropped.
#[derive(Debug)]
pub struct Nginx {
    process: Child,
    port: u16,
    folder: PathBuf,
}

impl Nginx {
    /// Starts one on a free port that serves the files of this story's world, and sends what the
    /// widget asks to it.
    pub async fn before(story: &Story) -> Result<Self> {
        let port = free_port()?;
        let folder = std::env::temp_dir().join(format!("e2e-nginx-{port}"));
        fs::create_dir_all(&folder)?;
        let settings = folder.join("nginx.conf");
        fs::write(&settings, set_up(story, port, &folder)?)?;
        let program = std::env::var_os("NGINX_PROGRAM").unwrap_or_else(|| "nginx".into());
        let process = Command::new(program)
            .arg("-c")
            .arg(&settings)
            .args([
                "-g",
                &format!(
                    "daemon off; master_process off; pid {}/pid;",
                    folder.display()
                ),
            ])
            .stdout(Stdio::null())
            .spawn()
            .context("nginx cannot be started: `cargo xtask hosts nginx` installs or names it")?;
        let nginx = Self {
            process,
            port,
            folder,
        };
        until("nginx", async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port))?)
        })
        .await?;
        Ok(nginx)
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }
}

/// The example's own settings, with the addresses and folders of this story.
fn set_up(story: &Story, port: u16, folder: &Path) -> Result<String> {
    let mut text = fs::read_to_string(hosts().join("nginx/nginx.conf"))?;
    let world = story.world.url("");
    let files = story.world.files().display();
    let scratch = SCRATCH.map(|name| format!("{name}_temp_path {}/{name};", folder.display()));
    for (example, here) in [
        ("127.0.0.1:8000", format!("127.0.0.1:{port}")),
        ("http://127.0.0.1:8080", world),
        ("root /srv/dashboard;", format!("root {files};")),
        ("http {", format!("http {{ {}", scratch.join(" "))),
    ] {
        ensure!(text.contains(example), "nginx.conf has no {example}");
        text = text.replace(example, &here);
    }
    Ok(text)
}

impl Drop for Nginx {
    /// There is nobody to tell.
    fn drop(&mut self) {
        if self.process.kill().is_ok() {
            drop(self.process.wait());
        }
        drop(fs::remove_dir_all(&self.folder));
    }
}
