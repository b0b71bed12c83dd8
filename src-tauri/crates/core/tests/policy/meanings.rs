//! What keys mean, in words.

use aftercall_core::settings::Key;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// Languages with the folder that Windows looks for them in.
pub const LANGUAGES: [(&str, &str); 6] =
    [("en", "en-US"), ("da", "da-DK"), ("sv", "sv-SE"), ("nb", "nb-NO"), ("fi", "fi-FI"), ("de", "de-DE")];

/// Groups of like keys that share a message; what differs in the name is put in.
const SHARED: [&str; 4] = ["account.employee", "api.paths", "pgap.question", "door"];

/// The words of one language.
pub struct Meanings {
    bundle: FluentBundle<FluentResource>,
    language: String,
}

impl Meanings {
    pub fn of(language: &str) -> Self {
        let source = super::found(&format!("ui/locales/policy/{language}.ftl"));
        assert!(!source.is_empty(), "ui/locales/policy/{language}.ftl is missing");
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, errors)| panic!("{language}.ftl: {errors:?}"));
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).unwrap();
        Self { bundle, language: language.to_owned() }
    }

    /// A message without a key of its own.
    pub fn say(&self, id: &str) -> String {
        self.pattern(id, None, "")
    }

    /// What a key is, on one line.
    pub fn title(&self, key: &Key) -> String {
        let (id, name) = self.message_of(key);
        self.pattern(&id, None, name)
    }

    /// What more there is to know.
    pub fn explain(&self, key: &Key) -> String {
        let (id, name) = self.message_of(key);
        self.pattern(&id, Some("explain"), name)
    }

    /// The message of a key, and what is put into it: its own where it has one, else that of its group.
    fn message_of<'k>(&self, key: &'k Key) -> (String, &'k str) {
        let own = key.name.replace('.', "-");
        if self.bundle.has_message(&own) {
            return (own, "");
        }
        for group in SHARED {
            if let Some(name) = key.name.strip_prefix(group).and_then(|rest| rest.strip_prefix('.')) {
                return (group.replace('.', "-"), name);
            }
        }
        panic!("{}: say what it means in ui/locales/policy/{}.ftl, as {own}", key.name, self.language)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, name: &str) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| match attribute {
            None => message.value(),
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
        });
        let Some(pattern) = pattern else { panic!("ui/locales/policy/{}.ftl lacks {id} {}", self.language, attribute.unwrap_or_default()) };
        let mut arguments = FluentArgs::new();
        arguments.set("name", name);
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{id} in {}: {errors:?}", self.language);
        text
    }
}
