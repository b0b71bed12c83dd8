//! Words for people: tray, notifications, console. They come from the same catalogue as the words of the windows
//! (`ui/locales/*.ftl`, Fluent), so that a thing is called the same everywhere.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `catalogue` | which languages there are |
//! | `figures` | numbers, shares, signs, durations by language |
//! | `times` | times of day and of other days |
//! | `sentences` | what became of a call, the score, the health: finished sentences |

mod catalogue;
mod figures;
mod sentences;
mod times;

pub use sentences::Told;

use catalogue::Bundle;
use fluent_bundle::{FluentArgs, FluentValue};
use std::fmt;
use std::sync::{Arc, LazyLock};

/// Something to put into a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// Put in as it is.
    Text(String),
    /// Put in by the language's rules; also chooses the plural form.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// The texts of one language, with English behind it for what is not translated.
#[derive(Clone)]
pub struct Texts {
    language: &'static str,
    bundles: Vec<Arc<Bundle>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Texts({})", self.language)
    }
}

impl Texts {
    /// The texts of a language as a system or the setting names it: `da`, `da-DK`, `da_DK.UTF-8`. A language without a
    /// catalogue, and anything that is no language, gives English.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let catalogue = catalogue::of(language);
        Self { language: catalogue.language, bundles: catalogue::bundles(catalogue) }
    }

    /// English, made once: what is said before anybody's language is known.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::of("en"));
        &ENGLISH
    }

    /// Which language it is: `en`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The text of a message, or of one of its attributes (`message.attribute`), with its arguments put in.
    ///
    /// A message that does not exist gives its own name and a line in the log: a wrong word is better than none.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let mut put_in = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => put_in.set(*name, text.as_str()),
                Arg::Number(number) => put_in.set(*name, FluentValue::from(*number)),
            }
        }
        for bundle in &self.bundles {
            let Some((text, faults)) = bundle.text(id, &put_in) else {
                continue;
            };
            if faults > 0 {
                tracing::warn!(id, language = self.language, faults, "a text lacks something to put in");
            }
            return text;
        }
        tracing::warn!(id, language = self.language, "there is no such text");
        id.to_owned()
    }

    /// Whether there is such a text.
    #[must_use]
    pub fn knows(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.text(id, &FluentArgs::new()).is_some())
    }
}

#[cfg(test)]
mod tests;
