//! A clean Debian in a folder of its own. What it costs to fetch is kept in the target folder; each try unpacks it afresh.

use crate::fault::{Fault, Outcome, While as _};
use crate::house::House;
use crate::{run, say};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A running clean root; dropping it removes it.
#[derive(Debug)]
pub(super) struct Root {
    folder: tempfile::TempDir,
}

impl Root {
    /// Unpacks one, fetched first if there is none yet.
    pub(super) fn new(house: &House) -> Outcome<Self> {
        let archive = house.tools.join("debian.tar");
        if !archive.exists() {
            say::begin("Fetching a clean Debian into the target folder");
            std::fs::create_dir_all(&house.tools).when(house.tools.display())?;
            let partial = archive.with_extension("partial.tar");
            let suite = suite()?;
            let mut fetch = Command::new("mmdebstrap");
            // adduser: somebody must be there to use it. dbus: every desktop has a bus.
            fetch.args(["--quiet", "--variant=apt", "--mode=root", "--include=ca-certificates,adduser,dbus,dbus-x11", &suite]);
            run::show(fetch.arg(&partial))?;
            std::fs::rename(&partial, &archive).when(archive.display())?;
        }
        let folder = tempfile::Builder::new().prefix("root-").tempdir_in(&house.tools).when("no folder for a clean root")?;
        run::read(Command::new("tar").arg("--extract").arg("--file").arg(&archive).arg("--directory").arg(folder.path()))?;
        let root = Self { folder };
        run::read(Command::new("mount").args(["-t", "proc", "proc"]).arg(root.path("proc")))?;
        root.inside(["apt-get", "update", "--quiet=2"])?;
        root.inside(["adduser", "--disabled-password", "--gecos", "", AGENT])?;
        let run = format!("/home/{AGENT}/.run");
        root.inside(["install", "--directory", "--mode=700", "--owner", AGENT, "--group", AGENT, &run])?;
        Ok(root)
    }

    /// A place in it, named from its top.
    pub(super) fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside.trim_start_matches('/'))
    }

    /// Runs something as root of it, and returns what it printed.
    pub(super) fn inside<I: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = I>) -> Outcome<String> {
        let mut chroot = Command::new("chroot");
        chroot.arg(self.folder.path()).args(words).env("DEBIAN_FRONTEND", "noninteractive").env("LC_ALL", "C.UTF-8");
        chroot.env_remove("DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        run::read(&mut chroot)
    }

    /// A command of the person who works there, with nothing of ours around it but a screen.
    pub(super) fn as_agent(&self, display: &str, words: &[&str]) -> Command {
        let mut chroot = Command::new("chroot");
        chroot.arg(format!("--userspec={AGENT}:{AGENT}")).arg(self.folder.path()).args(words).env_clear();
        chroot.envs([
            // With the folder that `chroot` itself is found in.
            ("PATH", "/usr/bin:/bin:/usr/sbin"),
            ("LC_ALL", "C.UTF-8"),
            ("DISPLAY", display),
            ("NO_AT_BRIDGE", "1"),
            ("GDK_BACKEND", "x11"),
        ]);
        chroot.env("HOME", format!("/home/{AGENT}")).env("XDG_RUNTIME_DIR", format!("/home/{AGENT}/.run"));
        chroot
    }

    /// Installs a package with what it needs, from a file of ours.
    pub(super) fn install(&self, package: &Path) -> Outcome {
        let name = package.file_name().unwrap_or_default();
        let there = self.path("tmp").join(name);
        std::fs::copy(package, &there).when(package.display())?;
        let inside = Path::new("/tmp").join(name);
        let words = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", "-o", "DPkg::Options::=--force-confold"];
        self.inside(words.iter().map(AsRef::<OsStr>::as_ref).chain([inside.as_os_str()])).map(drop)
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        // Else the folder cannot be removed.
        let _ = Command::new("umount").arg(self.path("proc")).status();
    }
}

/// Whose computer it is.
pub(super) const AGENT: &str = "agent";

/// The Debian that this machine is of, or the one that packages are made for.
fn suite() -> Outcome<String> {
    let release = std::fs::read_to_string("/etc/os-release").when("/etc/os-release")?;
    let debian = release.lines().any(|line| line == "ID=debian");
    let name = release.lines().find_map(|line| line.strip_prefix("VERSION_CODENAME="));
    name.filter(|_| debian).map(str::to_owned).ok_or_else(|| Fault::new("The .deb is tried on Debian; this system is another one."))
}
