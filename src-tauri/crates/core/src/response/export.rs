//! Answers as a file for a spreadsheet: comma-separated values, or separated by semicolons where the comma is the decimal sign,
//! as the spreadsheets of those languages expect.
//!
//! What customers wrote goes into cells, and a spreadsheet runs a cell that looks like a formula. Such a cell gets an apostrophe
//! in front, which spreadsheets take for "this is text" (OWASP, *CSV injection*).

use crate::response::Tag;
use crate::text::Texts;
use crate::view::ResponseRow;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Signs that may begin a formula, in their wide forms too; tab and line ends are what some programs skip before they look.
const FORMULA_SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
/// Tells spreadsheets that the text is UTF-8.
const MARK: char = '\u{feff}';

/// The text of the file. Times are those of `zone`.
#[must_use]
pub fn export(rows: &[ResponseRow], texts: &Texts, zone: &TimeZone) -> String {
    let delimiter = if texts.has_decimal_comma() { b';' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let heads = ["export-rated", "export-rating", "export-customer", "export-comment", "export-campaign", "export-estimate", "export-tags"];
    // Writing into memory cannot fail, and all records have as many fields.
    let _ = writer.write_record(heads.map(|id| texts.say(id, &[])));
    for row in rows {
        let _ = writer.write_record(record(row, texts, zone));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}

fn record(row: &ResponseRow, texts: &Texts, zone: &TimeZone) -> [String; 7] {
    let text = |text: &Option<String>| text.as_deref().map(harmless).unwrap_or_default();
    let tags: Vec<String> = row.tags.iter().map(|tag| texts.say(tag_words(*tag), &[])).collect();
    [
        row.rated_at.or(row.comment_at).map(|at| moment(at, zone)).unwrap_or_default(),
        row.rating.map(|rating| rating.to_string()).unwrap_or_default(),
        text(&row.respondent),
        text(&row.comment),
        text(&row.campaign_name),
        row.estimate.map(|estimate| estimate.points().to_string()).unwrap_or_default(),
        tags.join(", "),
    ]
}

/// A date and time as every spreadsheet reads it: `2026-11-22 14:03`.
fn moment(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}

fn tag_words(tag: Tag) -> &'static str {
    match tag {
        Tag::CallBack => "export-tag-call-back",
        Tag::NotAboutMe => "export-tag-not-about-me",
    }
}

/// The text as a cell that no spreadsheet runs.
fn harmless(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}', '\'', '"']).chars().next();
    let control = text.chars().next().is_some_and(char::is_control);
    if control || first.is_some_and(|sign| FORMULA_SIGNS.contains(&sign)) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::id::{Estimate, ResponseId};

    fn row(comment: &str) -> ResponseRow {
        ResponseRow {
            id: ResponseId(1),
            rating: Some(0),
            comment: Some(comment.to_owned()),
            comment_at: None,
            rated_at: Some("2026-11-22T13:03:11Z".parse().unwrap()),
            respondent: Some("+45 •• •• 56 78".to_owned()),
            respondent_is_number: true,
            campaign: None,
            campaign_name: Some("Support; night".to_owned()),
            estimate: Estimate::new(7),
            unread: false,
            tags: vec![Tag::NotAboutMe, Tag::CallBack],
            call: None,
        }
    }

    fn cells(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let text = text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn what_was_written_comes_back_cell_by_cell() {
        let comment = "She said \"fine\", then;\nhung up. مرحبا 👍 <script>alert(1)</script>";
        for (language, delimiter) in [("en", b','), ("da", b';'), ("de", b';')] {
            let text = export(&[row(comment)], &Texts::of(language), &TimeZone::fixed(jiff::tz::offset(1)));
            let cells = cells(&text, delimiter);
            assert_eq!(cells.len(), 2, "{language}");
            assert!(cells[0].iter().all(|head| !head.is_empty() && !head.starts_with("export-")), "{:?}", cells[0]);
            assert_eq!(cells[1][..6], ["2026-11-22 14:03", "0", "'+45 •• •• 56 78", comment, "Support; night", "7"]);
            assert_eq!(cells[1][6].split(", ").count(), 2);
        }
    }

    #[test]
    fn nothing_that_a_customer_writes_is_run() {
        for formula in [
            "=HYPERLINK(\"http://evil.example\")",
            "+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\u{a0}=1",
            "'=1",
            "\"=1",
            "＝1",
            "\u{0}=1",
        ] {
            let cell = harmless(formula);
            assert!(cell.starts_with('\'') && cell.ends_with(formula), "{formula:?}: {cell:?}");
        }
        for plain in ["Tak", "5 = five", "a-b", "", "👍"] {
            assert_eq!(harmless(plain), plain);
        }
    }
}
