//! A figure, its bar, and the table of all.

/// One line of the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    name: &'static str,
    bar: String,
    measured: String,
    held: bool,
    remark: String,
}

impl Figure {
    /// One number that must not exceed its bar, with its unit.
    pub(super) fn at_most(name: &'static str, bar: f64, measured: f64, unit: &str) -> Self {
        Self {
            name,
            bar: format!("{bar} {unit}").trim().into(),
            measured: number(measured, unit),
            held: measured <= bar,
            remark: String::new(),
        }
    }

    /// Adds a condition that is not a number.
    pub(super) fn and(mut self, held: bool, bar: &str) -> Self {
        self.held &= held;
        self.bar = format!("{}, {bar}", self.bar);
        self
    }

    /// Says what else is worth knowing.
    pub(super) fn remark(self, words: impl Into<String>) -> Self {
        Self { remark: words.into(), ..self }
    }
}

fn number(value: f64, unit: &str) -> String {
    let digits = if value < 1.0 { 2 } else { 1 };
    format!("{value:.digits$} {unit}").trim().to_owned()
}

/// A Markdown table.
pub(super) fn table(figures: &[Figure]) -> String {
    let mut text = String::from("| Figure | Bar | Measured | | Remark |\n| --- | --- | --- | --- | --- |\n");
    for figure in figures {
        let sign = if figure.held { "✓" } else { "✗" };
        text.push_str(&format!("| {} | {} | {} | {sign} | {} |\n", figure.name, figure.bar, figure.measured, figure.remark));
    }
    text
}

/// Numbers of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sample(Vec<f64>);

impl Sample {
    /// Of at least one number.
    pub(super) fn of(mut numbers: Vec<f64>) -> Self {
        numbers.sort_by(f64::total_cmp);
        Self(numbers)
    }

    /// The least number that at least so many of a hundred do not exceed.
    pub(super) fn percentile(&self, of_a_hundred: usize) -> f64 {
        let rank = (self.0.len() * of_a_hundred).div_ceil(100).max(1);
        self.0.get(rank - 1).copied().unwrap_or(f64::NAN)
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The largest.
    pub(super) fn worst(&self) -> f64 {
        self.percentile(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_numbers_themselves() {
        let sample = Sample::of((1..=200).rev().map(f64::from).collect());
        assert_eq!((sample.percentile(50), sample.percentile(99), sample.worst()), (100.0, 198.0, 200.0));
        assert_eq!(Sample::of(vec![3.0]).percentile(50), 3.0);
    }

    #[test]
    fn a_line_says_whether_its_bar_was_held() {
        let figures = [
            Figure::at_most("one", 15.0, 4.26, "ms"),
            Figure::at_most("two", 60.0, 43.0, "MB").and(false, "no WebKit process").remark("one was there"),
        ];
        let text = table(&figures);
        assert!(text.contains("| one | 15 ms | 4.3 ms | ✓ |  |\n"), "{text}");
        assert!(text.contains("| two | 60 MB, no WebKit process | 43.0 MB | ✗ | one was there |\n"), "{text}");
    }
}
