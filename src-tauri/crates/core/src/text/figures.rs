//! Numbers by the language: `8.3` or `8,3`, `67%` or `67 %`; a real minus; signs on scores and biases.

use super::Texts;

/// U+2212. A hyphen is too short beside a figure.
const MINUS: &str = "−";
/// Between figure and sign; no line breaks there.
const NARROW: char = '\u{a0}';

impl Texts {
    /// A score with its sign: `+45`, `0`, `−12`.
    #[must_use]
    pub fn signed(&self, number: i32) -> String {
        match number {
            1.. => format!("+{number}"),
            0 => "0".to_owned(),
            _ => format!("{MINUS}{}", number.unsigned_abs()),
        }
    }

    /// A number with so many decimals: `8.3`.
    #[must_use]
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let figures = format!("{:.decimals$}", number.abs());
        let sign = if number < 0.0 && has_value(&figures) { MINUS } else { "" };
        format!("{sign}{}", self.with_point(&figures))
    }

    /// The same with its sign: `+0.6`, `0.0`, `−1.3`.
    #[must_use]
    pub fn signed_decimal(&self, number: f64, decimals: usize) -> String {
        let figures = format!("{:.decimals$}", number.abs());
        let sign = match (has_value(&figures), number < 0.0) {
            (false, _) => "",
            (true, true) => MINUS,
            (true, false) => "+",
        };
        format!("{sign}{}", self.with_point(&figures))
    }

    /// A share of 1 in percent without decimals: `67%`.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let figures = format!("{:.0}", share.clamp(0.0, 1.0) * 100.0);
        // The languages with a comma set the sign apart too.
        if self.has_decimal_comma() { format!("{figures}{NARROW}%") } else { format!("{figures}%") }
    }

    /// A talk time: `4:12`, from an hour on `1:02:10`.
    #[must_use]
    pub fn talk_time(&self, seconds: u32) -> String {
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
    }

    fn with_point(&self, figures: &str) -> String {
        if self.has_decimal_comma() { figures.replace('.', ",") } else { figures.to_owned() }
    }

    /// Whether the language writes `8,3` rather than `8.3`.
    pub(crate) fn has_decimal_comma(&self) -> bool {
        matches!(self.language(), "da" | "sv" | "nb" | "fi" | "de")
    }
}

/// Whether anything but zeros is left after rounding: "−0.0" is nothing to show.
fn has_value(figures: &str) -> bool {
    figures.bytes().any(|figure| (b'1'..=b'9').contains(&figure))
}
