//! System packages. On Debian and its children they are installed; elsewhere we say what is needed.

use crate::fault::{Fault, Outcome};
use crate::{run, say};
use std::process::Command;

/// What one command needs of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Needs {
    /// Compilers and libraries of the program.
    pub(crate) build: bool,
    /// A desktop without a screen.
    pub(crate) desktop: bool,
    /// The WebDriver of the webview.
    pub(crate) webdriver: bool,
    /// The browser that figures are compared with.
    pub(crate) browser: bool,
    /// Softphones and customers who call them.
    phones: bool,
    /// Rust with the sources of its standard library, for other systems.
    other_rust: bool,
    /// What makes and tries programs of Windows.
    windows: bool,
    /// What packages are made of, looked at and tried with.
    packages: bool,
    /// A clean system to try them in.
    clean_root: bool,
}

impl Needs {
    /// Nothing of the system: npm packages alone.
    pub(crate) const NOTHING: Self = Self {
        build: false,
        desktop: false,
        webdriver: false,
        browser: false,
        phones: false,
        other_rust: false,
        windows: false,
        packages: false,
        clean_root: false,
    };
    /// What building takes.
    pub(crate) const BUILD: Self = Self { build: true, ..Self::NOTHING };
    /// Building, and a desktop without a screen.
    pub(crate) const DESKTOP: Self = Self { desktop: true, ..Self::BUILD };
    /// Pages in browsers, the webview's own among them.
    pub(crate) const PAGES: Self = Self { webdriver: true, browser: true, ..Self::NOTHING };
    /// What all tests take.
    pub(crate) const TESTS: Self = Self { webdriver: true, browser: true, phones: true, ..Self::DESKTOP };
    /// Pages in browsers, and the program's own windows.
    pub(crate) const PICTURES: Self = Self { webdriver: true, browser: true, ..Self::DESKTOP };
    /// What the figures of speed take.
    pub(crate) const BENCH: Self = Self { browser: true, ..Self::DESKTOP };
    /// Types and lints for macOS.
    pub(crate) const MACOS: Self = Self { other_rust: true, ..Self::BUILD };
    /// Programs of Windows, and a Windows to try them in.
    pub(crate) const WINDOWS: Self = Self { other_rust: true, windows: true, ..Self::BUILD };
    /// Packages for Linux.
    pub(crate) const PACKAGES: Self = Self { packages: true, ..Self::BUILD };
    /// The same, and what they are tried with.
    pub(crate) const PACKAGES_TRIED: Self = Self { packages: true, clean_root: true, ..Self::DESKTOP };
    /// What all commands take but those for other systems, which bring theirs when they are first asked for.
    pub(crate) const EVERYTHING: Self = Self::TESTS;

    fn debian(self) -> Vec<&'static str> {
        let parts: [(bool, &[&str]); 9] = [
            // OpenSSL inside SQLCipher is built with perl; TLS trusts whom the system trusts.
            (
                self.build,
                &["build-essential", "ca-certificates", "libwebkit2gtk-4.1-dev", "librsvg2-dev", "libxdo-dev", "perl", "pkg-config"],
            ),
            (
                self.desktop,
                &[
                    "dbus",
                    "dunst",
                    "gnome-keyring",
                    "imagemagick",
                    "libglib2.0-bin",
                    "openbox",
                    "wmctrl",
                    "x11-utils",
                    "xdotool",
                    "xfce4-panel",
                    "xfconf",
                    "xvfb",
                ],
            ),
            // It opens its browser on a screen of its own.
            (self.webdriver, &["webkit2gtk-driver", "xvfb"]),
            // Links are opened as desktops open them.
            (self.browser, &["chromium", "xdg-utils"]),
            // And what posts to local HTTP from a script.
            (self.phones, &["baresip-core", "curl", "sip-tester", "twinkle-console"]),
            (self.other_rust, &["rust-web-clippy", "rust-web-src", "rustc-web"]),
            // 64 bits throughout: neither the programs nor the installer need the Wine of 32.
            (self.windows, &["mingw-w64", "nasm", "nsis", "wine", "wine64", "xvfb"]),
            (self.packages, &["appstream", "desktop-file-utils", "dpkg-dev"]),
            (self.clean_root, &["mmdebstrap", "rpm"]),
        ];
        parts.into_iter().filter(|(needed, _)| *needed).flat_map(|(_, names)| names.iter().copied()).collect()
    }
}

/// Installs the missing ones, or says which must be installed by hand.
pub(crate) fn packages(needs: Needs) -> Outcome {
    if needs == Needs::NOTHING {
        return Ok(());
    }
    if cfg!(target_os = "windows") {
        say::line(
            "On Windows this needs, installed by hand: the Visual Studio build tools with the desktop C++ part, the WebView2 runtime",
        );
        say::line("(part of Windows 11), and Strawberry Perl, with which OpenSSL is built.");
        return Ok(());
    }
    if cfg!(target_os = "macos") {
        say::line("On macOS this needs, installed by hand: the command line tools of Xcode (`xcode-select --install`).");
        return Ok(());
    }
    let wanted = needs.debian();
    if !run::finds("apt-get") || !run::finds("dpkg-query") {
        say::line("This system has no apt-get, so nothing is installed. What is needed, under the names that Debian 12 uses:");
        say::line(&wanted.join(" "));
        return Ok(());
    }
    let missing = missing(&wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    say::begin(&format!("Installing system packages with apt-get: {}", missing.join(" ")));
    apt(&["update"])?;
    apt(&[&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat())
}

fn missing<'a>(wanted: &[&'a str]) -> Outcome<Vec<&'a str>> {
    // Fails when it has never heard of one of them, and still lists the others.
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${Package} ${db:Status-Status}\n"]).args(wanted);
    let output = query.output().map_err(|error| Fault::new(format!("dpkg-query cannot be run: {error}")))?;
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(wanted.iter().copied().filter(|name| !is_installed(&text, name)).collect())
}

fn is_installed(listing: &str, name: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((name, "installed")))
}

fn apt(words: &[&str]) -> Outcome {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else if run::finds("sudo") {
        say::line("sudo may ask for your password.");
        let mut sudo = Command::new("sudo");
        sudo.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        sudo
    } else {
        return Err(Fault::new(format!(
            "Installing packages needs the rights of root, and there is no sudo here. As root, run: apt-get {}",
            words.join(" ")
        )));
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet=2").args(words);
    run::ask(&mut command)
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_installed_only_if_it_says_so_itself() {
        let listing = "xvfb installed\nxdotool config-files\nxvfb-extra installed\n";
        for (name, expected) in [("xvfb", true), ("xdotool", false), ("extra", false), ("dunst", false)] {
            assert_eq!(is_installed(listing, name), expected, "{name}");
        }
    }

    #[test]
    fn figures_need_a_browser_and_no_webdriver() {
        let names = Needs::BENCH.debian();
        assert!(names.contains(&"chromium") && names.contains(&"xvfb") && !names.contains(&"webkit2gtk-driver"));
        assert_eq!(Needs::NOTHING.debian(), Vec::<&str>::new());
    }
}
