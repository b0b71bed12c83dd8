//! What comes from outside and is read here: settings, policy, numbers, reports of calls, text for a bug report.

use crate::call::CallEvent;
use crate::phone::{self, Dialled};
use crate::ports::PolicyRead;
use crate::redact::Redactor;
use crate::request::Request;
use crate::settings::{self, Origin};
use aftercall_fuzz::torture;
use std::path::Path;

fn corpus(target: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target)
}

#[test]
fn a_settings_file_is_read_or_blamed_by_line() {
    torture(&corpus("settings"), |input| {
        let text = String::from_utf8_lossy(input);
        let resolved = settings::resolve(Some(&text), &PolicyRead::default());
        let lines = text.split('\n').count();
        for fault in &resolved.faults {
            assert!(fault.line.is_none_or(|line| line >= 1 && line as usize <= lines), "{fault:?}");
            assert!(!fault.words.say(crate::text::Texts::english()).is_empty());
        }
        // Whatever stands in the file, what is in effect can be written again.
        assert!(resolved.settings.api.calls_per_second >= 1 && resolved.settings.api.calls_per_second <= 10);
        assert!(resolved.settings.api.url.starts_with("https://") || resolved.settings.api.url.starts_with("http://"));
    });
}

#[test]
fn a_policy_wins_or_is_blamed() {
    torture(&corpus("settings"), |input| {
        let text = String::from_utf8_lossy(input).into_owned();
        let user = "[read]\ndays = 14\n";
        let resolved = settings::resolve(Some(user), &PolicyRead { text: Some(text), ..PolicyRead::default() });
        let days = resolved.get("read.days").expect("every key is there");
        assert!(days.origin != Origin::Default, "the user's value is lost");
        assert!(days.origin == Origin::Policy || days.value == 14);
    });
}

#[test]
fn a_value_that_is_set_is_there_and_the_file_stays_one() {
    torture(&corpus("settings_value"), |input| {
        let text = String::from_utf8_lossy(input);
        let (value, file) = text.split_once('\n').unwrap_or((&text, ""));
        for key in ["window.theme", "read.days", "account.email", "survey.outbound", "queues", "door.http.allowed_origins"] {
            let Ok(edited) = settings::set(Some(file), key, value) else { continue };
            let resolved = settings::resolve(Some(&edited), &PolicyRead::default());
            let found = resolved.get(key).expect("every key is there");
            assert_eq!(found.origin, Origin::User, "{key} = {value:?} in {edited:?}: {:?}", resolved.faults);
            // Taking it back leaves the default.
            let back = settings::unset(Some(&edited), key).expect("what was written can be written again");
            assert_eq!(settings::resolve(Some(&back), &PolicyRead::default()).get(key).map(|found| found.origin), Some(Origin::Default));
        }
    });
}

#[test]
fn a_number_is_one_or_none_and_its_mask_hides_it() {
    torture(&corpus("numbers"), |input| {
        let text = String::from_utf8_lossy(input);
        for country in ["DK", "US", "??"] {
            if let Dialled::Number(number) = phone::read_number(Some(&text), country, 5) {
                let e164 = number.as_str().to_owned();
                assert!(
                    e164.starts_with('+')
                        && e164.len() <= 16
                        && e164.get(1..).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
                );
                let masked = phone::masked(&number);
                assert!(masked.contains('•') && !masked.replace(' ', "").contains(&e164), "{masked}");
                // What was read reads the same again.
                assert_eq!(phone::read_number(Some(&e164), country, 5).e164().map(|number| number.as_str().to_owned()), Some(e164));
            }
        }
        let _ = phone::masked_raw(&text);
    });
}

#[test]
fn a_report_of_a_call_is_read_or_refused() {
    torture(&corpus("call_events"), |input| {
        if let Ok(event) = serde_json::from_slice::<CallEvent>(input) {
            let again = serde_json::to_vec(&event).expect("what was read can be written");
            assert_eq!(serde_json::from_slice::<CallEvent>(&again).expect("and read"), event);
            let _ = event.checked();
        }
        let _ = serde_json::from_slice::<Request>(input);
    });
}

#[test]
fn any_text_can_be_cleaned_and_stays_clean() {
    let mut redactor = Redactor::new();
    redactor.hide("jonas@havblik.example", "<agent>");
    torture(&corpus("logs"), |input| {
        let clean = redactor.clean(&String::from_utf8_lossy(input));
        assert!(!clean.to_lowercase().contains("jonas@havblik.example"), "{clean}");
        assert!(!clean.contains("+4512345678"), "{clean}");
    });
}
