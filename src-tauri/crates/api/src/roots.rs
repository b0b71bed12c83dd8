//! Which certificate authorities are trusted: the system's, and those of the file that `SSL_CERT_FILE` names.
//!
//! The platform verifier reads `SSL_CERT_FILE` itself where it reads roots from files (Linux). On Windows and macOS it asks
//! the system, which knows nothing of that variable; there the file's certificates are added.

use reqwest::Certificate;
use std::ffi::OsStr;

/// Certificates to add to those of the system.
///
/// # Errors
/// When the file cannot be read or holds no certificate; the words name the variable, not the file.
#[cfg(any(windows, target_os = "macos"))]
pub(crate) fn extra_roots() -> Result<Vec<Certificate>, String> {
    std::env::var_os("SSL_CERT_FILE").map_or_else(|| Ok(Vec::new()), |file| read(&file))
}

/// The platform verifier has read them already.
///
/// # Errors
/// When the file that `SSL_CERT_FILE` names cannot be read or holds no certificate. Without this check the verifier would
/// say only that it has no certificates.
#[cfg(not(any(windows, target_os = "macos")))]
pub(crate) fn extra_roots() -> Result<Vec<Certificate>, String> {
    if let Some(file) = std::env::var_os("SSL_CERT_FILE") {
        read(&file)?;
    }
    Ok(Vec::new())
}

fn read(file: &OsStr) -> Result<Vec<Certificate>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("the file that SSL_CERT_FILE names cannot be read ({})", error.kind()))?;
    match Certificate::from_pem_bundle(&bytes) {
        Ok(roots) if !roots.is_empty() => Ok(roots),
        Ok(_) | Err(_) => Err("the file that SSL_CERT_FILE names holds no certificate in PEM form".to_owned()),
    }
}
