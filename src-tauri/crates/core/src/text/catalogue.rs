//! The languages that there are. Another one is a file in `ui/locales`, a line in [`CATALOGUES`] and its rules for numbers.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

/// The messages of one language, ready to be said from any thread.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// One language.
pub(super) struct Catalogue {
    /// ISO 639: `en`.
    pub(super) language: &'static str,
    source: &'static str,
}

/// English: what is not translated falls back to it.
const ENGLISH: Catalogue = Catalogue { language: "en", source: include_str!("../../../../../ui/locales/en.ftl") };

/// All languages.
static CATALOGUES: &[Catalogue] = &[
    ENGLISH,
    Catalogue { language: "da", source: include_str!("../../../../../ui/locales/da.ftl") },
];

/// The catalogue for a language as a system names it.
pub(super) fn of(language: &str) -> &'static Catalogue {
    static FALLBACK: Catalogue = ENGLISH;
    let bare = language.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    CATALOGUES.iter().find(|catalogue| catalogue.language == bare).unwrap_or(&FALLBACK)
}

/// Its messages, and English behind them.
pub(super) fn bundles(catalogue: &Catalogue) -> Vec<Bundle> {
    let mut bundles = vec![bundle(catalogue)];
    if catalogue.language != ENGLISH.language {
        bundles.push(bundle(&ENGLISH));
    }
    bundles
}

fn bundle(catalogue: &Catalogue) -> Bundle {
    let locale: LanguageIdentifier = catalogue.language.parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The marks of writing direction around what is put in show up as boxes in trays and consoles.
    bundle.set_use_isolating(false);
    let resource = FluentResource::try_new(catalogue.source.to_owned()).unwrap_or_else(|(usable, faults)| {
        tracing::warn!(language = catalogue.language, faults = faults.len(), "some texts cannot be read");
        usable
    });
    if let Err(faults) = bundle.add_resource(resource) {
        tracing::warn!(language = catalogue.language, faults = faults.len(), "some texts are there twice");
    }
    bundle
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_can_be_read_whole() {
        for catalogue in CATALOGUES {
            let resource = FluentResource::try_new(catalogue.source.to_owned());
            assert!(resource.is_ok(), "{}: {:?}", catalogue.language, resource.err().map(|(_, faults)| faults));
            let mut bundle = Bundle::new_concurrent(vec![catalogue.language.parse().unwrap()]);
            assert_eq!(bundle.add_resource(resource.unwrap()).map_err(|faults| format!("{faults:?}")), Ok(()));
        }
    }

    #[test]
    fn systems_name_languages_in_many_ways() {
        for name in ["en", "en-GB", "en_US.UTF-8", "EN", "", "C", "C.UTF-8", "tlh", "de@euro"] {
            assert_eq!(of(name).language, "en", "{name}");
        }
    }
}
