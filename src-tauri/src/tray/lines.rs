//! The menu as values: words only, and everything is reachable from it (some desktops have no click on the icon).

use aftercall_core::text::Texts;
use aftercall_core::view::TrayView;

/// What a line of the menu does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Nothing: it informs.
    Nothing,
    /// Opens the question that waits.
    Question,
    /// Opens the answers.
    Answers,
    /// Opens the ledger.
    Calls,
    /// Opens the main window. Also a click on the icon.
    Open,
    /// The call has ended.
    EndCall,
    /// Holds notifications for an hour.
    PauseHour,
    /// Holds notifications until tomorrow.
    PauseTomorrow,
    /// Lets notifications through again.
    Resume,
    /// Nothing pops up for half an hour.
    PresentHalfHour,
    /// Nothing pops up for an hour.
    PresentHour,
    /// Things may pop up again.
    StopPresenting,
    /// Opens the settings.
    Settings,
    /// Ends the program.
    Quit,
}

impl Choice {
    const ALL: [Self; 14] = [
        Self::Nothing,
        Self::Question,
        Self::Answers,
        Self::Calls,
        Self::Open,
        Self::EndCall,
        Self::PauseHour,
        Self::PauseTomorrow,
        Self::Resume,
        Self::PresentHalfHour,
        Self::PresentHour,
        Self::StopPresenting,
        Self::Settings,
        Self::Quit,
    ];

    /// The menu item's id.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Question => "question",
            Self::Answers => "answers",
            Self::Calls => "calls",
            Self::Open => "open",
            Self::EndCall => "end-call",
            Self::PauseHour => "pause-hour",
            Self::PauseTomorrow => "pause-tomorrow",
            Self::Resume => "resume",
            Self::PresentHalfHour => "present-half-hour",
            Self::PresentHour => "present-hour",
            Self::StopPresenting => "stop-presenting",
            Self::Settings => "settings",
            Self::Quit => "quit",
        }
    }

    /// The choice with this id.
    pub(super) fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.id() == id)
    }
}

/// One line that can be chosen, or that informs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) choice: Choice,
    pub(super) words: String,
    pub(super) enabled: bool,
}

/// One entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    Item(Part),
    Rule,
    Group { words: String, parts: Vec<Part> },
}

impl Line {
    /// What can be chosen here.
    pub(super) fn parts(&self) -> &[Part] {
        match self {
            Self::Item(part) => std::slice::from_ref(part),
            Self::Rule => &[],
            Self::Group { parts, .. } => parts,
        }
    }
}

/// The menu of a view.
pub(super) fn of(view: &TrayView, texts: &Texts) -> Vec<Line> {
    let part = |choice, words: String, enabled| Part { choice, words, enabled };
    let said = |choice, id: &str| part(choice, texts.say(id, &[]), true);
    let shown = |choice, words: &Option<String>| words.clone().map(|words| Line::Item(part(choice, words, choice != Choice::Nothing)));
    let mut lines = vec![Line::Item(part(Choice::Nothing, view.health.clone(), false))];
    lines.extend(
        [
            shown(Choice::Nothing, &view.score),
            shown(Choice::Question, &view.question),
            shown(Choice::Answers, &view.answers),
            shown(Choice::Calls, &view.last_call),
        ]
        .into_iter()
        .flatten(),
    );
    lines.push(Line::Rule);
    lines.push(Line::Item(said(Choice::Open, if view.signed_in { "tray-open" } else { "tray-sign-in" })));
    lines.push(Line::Item(part(Choice::EndCall, texts.say("tray-call-ended", &[]), view.call_open)));
    let mut pauses = vec![said(Choice::PauseHour, "tray-pause-hour"), said(Choice::PauseTomorrow, "tray-pause-tomorrow")];
    if view.paused.is_some() {
        pauses.insert(0, said(Choice::Resume, "tray-resume"));
    }
    let words = view.paused.clone().unwrap_or_else(|| texts.say("tray-pause", &[]));
    lines.push(Line::Group { words, parts: pauses });
    let mut presents = vec![said(Choice::PresentHalfHour, "tray-present-half"), said(Choice::PresentHour, "tray-present-hour")];
    if view.presenting.is_some() {
        presents.insert(0, said(Choice::StopPresenting, "tray-present-stop"));
    }
    let words = view.presenting.clone().unwrap_or_else(|| texts.say("tray-present", &[]));
    lines.push(Line::Group { words, parts: presents });
    lines.push(Line::Rule);
    lines.push(Line::Item(said(Choice::Settings, "tray-settings")));
    lines.push(Line::Item(said(Choice::Quit, "tray-quit")));
    lines
}

/// Whether two menus differ in words alone, so that one becomes the other without being made anew.
pub(super) fn same_shape(one: &[Line], other: &[Line]) -> bool {
    one.iter().map(shape).eq(other.iter().map(shape))
}

fn shape(line: &Line) -> (Option<&str>, Vec<Choice>) {
    let title = match line {
        // The words of a group are part of its shape: they change with its lines.
        Line::Group { words, .. } => Some(words.as_str()),
        Line::Item(_) | Line::Rule => None,
    };
    (title, line.parts().iter().map(|part| part.choice).collect())
}

/// Words as a menu takes them: `&` marks a key there.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::view::TrayIcon;

    fn view() -> TrayView {
        TrayView {
            icon: TrayIcon::Idle,
            tooltip: "Aftercall: connected".into(),
            health: "Connected".into(),
            score: None,
            question: None,
            answers: None,
            last_call: None,
            call_open: false,
            paused: None,
            presenting: None,
            signed_in: true,
        }
    }

    fn choices(view: &TrayView) -> Vec<Choice> {
        of(view, &Texts::of("en")).iter().flat_map(Line::parts).map(|part| part.choice).collect()
    }

    #[test]
    fn everything_is_reachable_from_the_menu() {
        use Choice::{
            Answers, Calls, EndCall, Nothing, Open, PauseHour, PauseTomorrow, PresentHalfHour, PresentHour, Question, Quit, Resume,
            Settings, StopPresenting,
        };
        let always = [Open, EndCall, PauseHour, PauseTomorrow, PresentHalfHour, PresentHour, Settings, Quit];
        assert_eq!(choices(&view()), [[Nothing].as_slice(), &always].concat());
        let full = TrayView {
            score: Some("NPS +54".into()),
            question: Some("1 call waits".into()),
            answers: Some("3 new answers".into()),
            last_call: Some("+45".into()),
            paused: Some("Paused until 10:00".into()),
            presenting: Some("Presenting until 10:00".into()),
            ..view()
        };
        let expected = [
            Nothing,
            Nothing,
            Question,
            Answers,
            Calls,
            Open,
            EndCall,
            Resume,
            PauseHour,
            PauseTomorrow,
            StopPresenting,
            PresentHalfHour,
            PresentHour,
            Settings,
            Quit,
        ];
        assert_eq!(choices(&full), expected);
    }

    #[test]
    fn a_call_can_be_ended_only_while_there_is_one() {
        for call_open in [true, false] {
            let lines = of(&TrayView { call_open, ..view() }, &Texts::of("en"));
            let part = lines.iter().flat_map(Line::parts).find(|part| part.choice == Choice::EndCall).unwrap();
            assert_eq!(part.enabled, call_open);
        }
    }

    #[test]
    fn new_words_keep_the_menu_and_new_lines_do_not() {
        let texts = Texts::of("en");
        let plain = of(&view(), &texts);
        assert!(same_shape(&plain, &of(&TrayView { health: "Offline".into(), call_open: true, ..view() }, &texts)));
        assert!(!same_shape(&plain, &of(&TrayView { answers: Some("1 new answer".into()), ..view() }, &texts)));
        assert!(!same_shape(&plain, &of(&TrayView { paused: Some("Paused".into()), ..view() }, &texts)));
        assert!(!same_shape(&plain, &of(&TrayView { presenting: Some("Presenting".into()), ..view() }, &texts)));
    }

    #[test]
    fn every_choice_finds_its_way_through_the_menu() {
        for choice in Choice::ALL {
            assert_eq!(Choice::of(choice.id()), Some(choice));
        }
        assert_eq!(Choice::of("other"), None);
        assert_eq!(escaped("R&D"), "R&&D");
    }

    #[test]
    fn every_line_has_words_of_its_own() {
        for part in of(&view(), &Texts::of("en")).iter().flat_map(Line::parts) {
            assert!(!part.words.is_empty() && !part.words.starts_with("tray-"), "{part:?}");
        }
    }
}
