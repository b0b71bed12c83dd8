//! The languages that there are. Another one is a file in `ui/locales`, a line in [`CATALOGUES`] and its rules for numbers.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

/// The messages of one language, ready to be said from any thread. Each is read when it is said for the first time: all of them take more
/// than half a megabyte, and most are said by windows alone, which have their own.
pub(super) struct Bundle {
    source: &'static str,
    read: RwLock<FluentBundle<FluentResource>>,
}

impl Bundle {
    fn new(catalogue: &Catalogue) -> Self {
        let locale: LanguageIdentifier = catalogue.language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks of writing direction around what is put in show up as boxes in trays and consoles.
        bundle.set_use_isolating(false);
        Self { source: catalogue.source, read: RwLock::new(bundle) }
    }

    /// The text of a message or of one of its attributes, and how much of it could not be filled in.
    pub(super) fn text(&self, id: &str, args: &FluentArgs<'_>) -> Option<(String, usize)> {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let mut bundle = self.read.read().unwrap_or_else(PoisonError::into_inner);
        if !bundle.has_message(message) {
            drop(bundle);
            self.learn(message)?;
            bundle = self.read.read().unwrap_or_else(PoisonError::into_inner);
        }
        let message = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut faults).into_owned();
        Some((text, faults.len()))
    }

    fn learn(&self, message: &str) -> Option<()> {
        let entry = entry(self.source, message)?;
        let resource = FluentResource::try_new(entry.to_owned()).unwrap_or_else(|(usable, faults)| {
            tracing::warn!(message, faults = faults.len(), "a text cannot be read");
            usable
        });
        // Another thread may have been quicker.
        let _ = self.read.write().unwrap_or_else(PoisonError::into_inner).add_resource(resource);
        Some(())
    }
}

/// A message as it stands in a catalogue: from its name to the next line that neither is indented nor closes a choice.
fn entry<'s>(source: &'s str, message: &str) -> Option<&'s str> {
    let is_it = |(at, _): &(usize, &str)| {
        let begins = source.get(..*at).is_some_and(|before| before.is_empty() || before.ends_with('\n'));
        begins && source.get(at + message.len()..).is_some_and(|rest| rest.starts_with(" ="))
    };
    let (at, _) = source.match_indices(message).find(is_it)?;
    let entry = source.get(at..)?;
    let next = |(at, _): &(usize, &str)| entry.get(at + 1..).is_some_and(|rest| !rest.starts_with([' ', '}', '\n', '\r']));
    let end = entry.match_indices('\n').find(next).map_or(entry.len(), |(at, _)| at + 1);
    entry.get(..end)
}

/// One language.
pub(super) struct Catalogue {
    /// ISO 639: `en`.
    pub(super) language: &'static str,
    source: &'static str,
    /// Shared by tray, windows, engine and doors.
    bundle: OnceLock<Arc<Bundle>>,
}

impl Catalogue {
    const fn new(language: &'static str, source: &'static str) -> Self {
        Self { language, source, bundle: OnceLock::new() }
    }

    fn bundle(&self) -> Arc<Bundle> {
        Arc::clone(self.bundle.get_or_init(|| Arc::new(Bundle::new(self))))
    }
}

/// English: what is not translated falls back to it.
static ENGLISH: Catalogue = Catalogue::new("en", include_str!("../../../../../ui/locales/en.ftl"));

/// All languages but English.
static CATALOGUES: [Catalogue; 5] = [
    Catalogue::new("da", include_str!("../../../../../ui/locales/da.ftl")),
    Catalogue::new("de", include_str!("../../../../../ui/locales/de.ftl")),
    Catalogue::new("fi", include_str!("../../../../../ui/locales/fi.ftl")),
    Catalogue::new("nb", include_str!("../../../../../ui/locales/nb.ftl")),
    Catalogue::new("sv", include_str!("../../../../../ui/locales/sv.ftl")),
];

/// The catalogue for a language as a system names it. Norwegian is bokmål here, for those who write nynorsk too: it is nearer
/// to them than English.
pub(super) fn of(language: &str) -> &'static Catalogue {
    let bare = language.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    let own = match bare.as_str() {
        "no" | "nn" => "nb",
        other => other,
    };
    CATALOGUES.iter().find(|catalogue| catalogue.language == own).unwrap_or(&ENGLISH)
}

/// The languages that there are, for tests.
#[cfg(test)]
pub(super) fn languages() -> impl Iterator<Item = &'static str> {
    std::iter::once(&ENGLISH).chain(&CATALOGUES).map(|catalogue| catalogue.language)
}

/// Its messages, and English behind them.
pub(super) fn bundles(catalogue: &Catalogue) -> Vec<Arc<Bundle>> {
    let mut bundles = vec![catalogue.bundle()];
    if catalogue.language != ENGLISH.language {
        bundles.push(ENGLISH.bundle());
    }
    bundles
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_read_whole() {
        for catalogue in std::iter::once(&ENGLISH).chain(&CATALOGUES) {
            let resource = FluentResource::try_new(catalogue.source.to_owned());
            assert!(resource.is_ok(), "{}: {:?}", catalogue.language, resource.err().map(|(_, faults)| faults));
            let mut bundle = FluentBundle::new_concurrent(vec![catalogue.language.parse().unwrap()]);
            assert_eq!(bundle.add_resource(resource.unwrap()).map_err(|faults| format!("{faults:?}")), Ok(()));
        }
    }

    #[test]
    fn a_message_that_is_read_by_itself_says_what_it_says_in_the_whole() {
        let nothing = FluentArgs::new();
        for catalogue in std::iter::once(&ENGLISH).chain(&CATALOGUES) {
            let mut whole = FluentBundle::new_concurrent(vec![catalogue.language.parse().unwrap()]);
            whole.set_use_isolating(false);
            whole.add_resource(FluentResource::try_new(catalogue.source.to_owned()).unwrap()).unwrap();
            let single = Bundle::new(catalogue);
            for name in names(catalogue.source) {
                let (message, attribute) =
                    name.split_once('.').map_or((name.as_str(), None), |(message, attribute)| (message, Some(attribute)));
                let message = whole.get_message(message).unwrap();
                let pattern = attribute.map_or_else(|| message.value(), |attribute| message.get_attribute(attribute).map(|it| it.value()));
                let expected = pattern.map(|pattern| whole.format_pattern(pattern, Some(&nothing), &mut Vec::new()).into_owned());
                assert_eq!(single.text(&name, &nothing).map(|(text, _)| text), expected, "{} {name}", catalogue.language);
            }
            assert_eq!(single.text("score", &nothing), None, "the beginning of a name is none");
        }
    }

    #[test]
    fn systems_name_languages_in_many_ways() {
        for (expected, names) in [
            ("en", &["en", "en-GB", "en_US.UTF-8", "EN", "", "C", "C.UTF-8", "POSIX", "tlh", "qps", "zh-Hans", "../da"][..]),
            ("da", &["da", "da-DK", "da_DK.UTF-8", "DA"]),
            ("de", &["de", "de-AT", "de@euro", "de_CH.UTF-8"]),
            ("fi", &["fi", "fi-FI"]),
            ("nb", &["nb", "nb_NO.UTF-8", "no", "no-NO", "nn", "nn_NO.UTF-8"]),
            ("sv", &["sv", "sv-FI", "sv_SE"]),
        ] {
            for name in names {
                assert_eq!(of(name).language, expected, "{name}");
            }
        }
    }

    /// The names of messages and, after a dot, of their attributes, as they stand in a catalogue.
    fn names(source: &str) -> Vec<String> {
        let mut message = "";
        let mut found = Vec::new();
        for line in source.lines() {
            let Some((name, _)) = line.split_once(" =") else { continue };
            match name.trim_start().strip_prefix('.') {
                Some(attribute) if name.starts_with(' ') => found.push(format!("{message}.{attribute}")),
                _ if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                    message = name;
                    found.push(name.to_owned());
                }
                _ => {}
            }
        }
        found
    }

    #[test]
    fn every_catalogue_says_all_that_english_says_and_nothing_else() {
        let english = names(ENGLISH.source);
        assert!(english.len() > 500, "{}", english.len());
        for catalogue in std::iter::once(&ENGLISH).chain(&CATALOGUES) {
            assert_eq!(names(catalogue.source), english, "{}", catalogue.language);
        }
    }

    #[test]
    fn the_settings_offer_the_languages_that_there_are() {
        let key = crate::settings::find("window.language").unwrap();
        let crate::settings::Kind::Choice(words) = key.kind else { panic!("the language is chosen from a list") };
        let mut offered: Vec<&str> = words.iter().copied().filter(|word| *word != "system").collect();
        let mut present: Vec<&str> = languages().collect();
        offered.sort_unstable();
        present.sort_unstable();
        assert_eq!(offered, present);
    }
}
