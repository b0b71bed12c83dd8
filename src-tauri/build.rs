//! What Tauri generates at build time, with our folders instead of its own.

use std::{fs, io, path::Path};

/// Where Vite puts the pages. It must exist, or `generate_context!()` fails.
const PAGES: &str = "ui/dist";
const CAPABILITIES: &str = "src-tauri/capabilities";
const PERMISSIONS: &str = "src-tauri/permissions";

fn main() {
    for watched in [PAGES, CAPABILITIES, PERMISSIONS, "icons"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let outcome = plain_pages().map_err(|fault| fault.to_string()).and_then(|()| {
        let attributes = tauri_build::Attributes::new()
            .capabilities_path_pattern("src-tauri/capabilities/*.json")
            .app_manifest(tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml"));
        tauri_build::try_build(attributes).map_err(|fault| format!("{fault:#}"))
    });
    if let Err(fault) = outcome {
        println!("cargo::error={fault}");
    }
}

/// A bare `cargo build` works before anybody has built the pages: it gets pages that say how.
#[expect(clippy::disallowed_methods, reason = "nobody reads the pages while they are written")]
fn plain_pages() -> io::Result<()> {
    let folder = Path::new(PAGES);
    if folder.join("index.html").exists() {
        return Ok(());
    }
    fs::create_dir_all(folder)?;
    for page in ["index.html", "pgap.html", "caller.html"] {
        let words = "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Aftercall</title>\
                     <p>The pages were not built. Run <code>cargo xtask practice</code>, or <code>npm ci</code> and \
                     <code>npx vite build</code> in <code>ui</code>, then build again.</p></html>";
        fs::write(folder.join(page), words)?;
    }
    Ok(())
}
