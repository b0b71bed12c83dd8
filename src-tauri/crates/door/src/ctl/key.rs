//! The API key and passwords come from standard input, never from arguments: those are seen by every program of the computer.

use super::Failure;
use secrecy::SecretString;
use std::io::{self, Read};
use zeroize::Zeroizing;

/// Longest line that is read. What a key or a password may be, the engine says.
const LONGEST_LINE: usize = 4096;

/// Where the key comes from.
pub enum Input<'a> {
    /// A person at a terminal: asked, and not shown.
    Terminal,
    /// Another program, or a file.
    Stream(&'a mut dyn Read),
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Terminal => "Terminal",
            Self::Stream(_) => "Stream",
        })
    }
}

impl Input<'_> {
    /// The API key: the first line, without spaces at its edges.
    pub(super) fn api_key(&mut self) -> Result<SecretString, Failure> {
        self.secret("API key")
    }

    /// The password of a phone system, in the same way.
    pub(super) fn password(&mut self) -> Result<SecretString, Failure> {
        self.secret("password")
    }

    fn secret(&mut self, what: &str) -> Result<SecretString, Failure> {
        let line = match self {
            Self::Terminal => rpassword::prompt_password(format!("{what}: ")).map(|line| Zeroizing::new(line.into_bytes())),
            Self::Stream(stream) => first_line(stream),
        };
        let line = line.map_err(|fault| Failure::usage(format!("The {what} could not be read from standard input: {fault}.")))?;
        if line.len() > LONGEST_LINE {
            return Err(Failure::usage(format!(
                "The first line of standard input is longer than {LONGEST_LINE} bytes: too long for this {what}."
            )));
        }
        let text = std::str::from_utf8(&line)
            .map_err(|_| Failure::usage(format!("The first line of standard input is not text, so it is not the {what}.")))?;
        // A byte order mark is what Windows puts before a line that is piped from a file.
        match text.trim_start_matches('\u{feff}').trim() {
            "" => Err(Failure::usage(format!("No {what} came on standard input. Pipe it in, or run this in a terminal and type it."))),
            key => Ok(SecretString::from(key)),
        }
    }
}

/// Reads up to the end of the line, one byte more than it may have at most.
fn first_line(stream: &mut dyn Read) -> io::Result<Zeroizing<Vec<u8>>> {
    // Room for all of it from the start: a buffer that grows leaves copies of the key behind.
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST_LINE + 1));
    let mut byte = [0_u8; 1];
    while line.len() <= LONGEST_LINE {
        match stream.read(&mut byte) {
            Ok(0) => break,
            Ok(_) if byte == *b"\n" => break,
            Ok(_) => line.extend_from_slice(&byte),
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    fn key(bytes: &[u8]) -> Result<String, u8> {
        let mut stream = bytes;
        Input::Stream(&mut stream).api_key().map(|key| key.expose_secret().to_owned()).map_err(|failure| failure.exit_code())
    }

    #[test]
    fn the_first_line_is_the_key() {
        for bytes in [&b"abc"[..], b"abc\n", b"  abc \r\nsecond line\n", b"\xef\xbb\xbfabc\r\n"] {
            assert_eq!(key(bytes).as_deref(), Ok("abc"), "{bytes:?}");
        }
        let longest = vec![b'k'; LONGEST_LINE];
        assert_eq!(key(&longest).map(|key| key.len()), Ok(LONGEST_LINE));
    }

    #[test]
    fn what_is_no_key_is_wrong_usage() {
        for bytes in [&b""[..], b"\n", b"   \nabc", b"\xff\xfe\n", &[b'k'; LONGEST_LINE + 1]] {
            assert_eq!(key(bytes), Err(2), "{} bytes", bytes.len());
        }
    }
}
