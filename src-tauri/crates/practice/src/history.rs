//! The past of the practice organisation: answers the agent already has when somebody signs in for the first time.

use std::borrow::Cow;
use std::sync::Arc;

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use uuid::Builder;

use crate::clock;
use crate::comments;
use crate::customers;
use crate::options::Options;
use crate::people::{Person, REGULARS, pick, regulars};
use crate::response::{Owner, Respondent, Response};

/// Respondents of the past who call again have the numbers 1..=[`REGULARS`]; all others come after.
const FIRST_PASSER_BY: u32 = 1_001;

/// The responses before `now`, oldest first, numbered from 1. Every regular customer answered at least once, if there is room;
/// a rating of zero with a comment is always among them.
pub(crate) fn load(options: &Options, owner: &Owner, now: Timestamp) -> Vec<Arc<Response>> {
    let mut rng = Rng::with_seed(options.seed ^ 0x0068_6973_746f_7279);
    let known = regulars(options.seed);
    let mut moments: Vec<Timestamp> = (0..options.history_responses).map(|_| moment(&mut rng, options.history_days, now)).collect();
    moments.sort_unstable();
    let count = moments.len();
    moments
        .into_iter()
        .enumerate()
        .map(|(place, rating_at)| {
            let newest_first = count - 1 - place;
            let row = u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1);
            let (respondent, country) = match known.get(newest_first) {
                Some(person) => (regular(newest_first, person), person.country),
                None if rng.u32(..10) < 4 => {
                    let place = rng.usize(..REGULARS);
                    (regular(place, &known[place]), known[place].country)
                }
                None => passer_by(&mut rng, row),
            };
            let furious = newest_first == 3;
            let rating = if furious { 0 } else { customers::rating(&mut rng) };
            let later = SignedDuration::from_secs(rng.i64(20..3_600));
            let comment_at = match rng.u32(..10) {
                _ if furious => Some(rating_at),
                0..5 => Some(rating_at),
                5..7 => Some(clock::after(rating_at, later).min(now)),
                _ => None,
            };
            let opened_at = clock::after(rating_at, -SignedDuration::from_secs(rng.i64(4..40)));
            let campaigns = &options.campaigns;
            Arc::new(Response {
                id: row,
                rating,
                sent_at: clock::after(opened_at, -SignedDuration::from_secs(rng.i64(30..7_200))),
                opened_at,
                rating_at,
                comment: comment_at.map(|at| (Cow::Borrowed(comments::draw(&mut rng, country, rating)), at)),
                respondent,
                campaign_id: if campaigns.is_empty() { 0 } else { campaigns[rng.usize(..campaigns.len())].id },
                agent_rating: rng.bool().then(|| customers::estimate(&mut rng, rating)),
                owner: Some(owner.clone()),
                custom: None,
            })
        })
        .collect()
}

/// The respondent row of the regular customer at this place.
pub(crate) fn regular(place: usize, person: &Person) -> Respondent {
    respondent(u32::try_from(place).unwrap_or(0) + 1, person)
}

fn respondent(id: u32, person: &Person) -> Respondent {
    Respondent {
        id,
        first_name: Some(Cow::Borrowed(person.first_name)),
        last_name: Some(Cow::Borrowed(person.last_name)),
        title: None,
        email: Some(person.email()),
        phone: Some(person.phone.clone()),
        company: None,
        city: Some(Cow::Borrowed(person.city)),
        country: Some(Cow::Borrowed(person.country.name())),
        external_id: None,
    }
}

/// Somebody who answered once: about one in twelve is anonymised by now (reference 3.5), one in thirty has no number.
fn passer_by(rng: &mut Rng, row: u32) -> (Respondent, crate::people::Country) {
    let person = Person::draw(rng);
    let mut shown = respondent(FIRST_PASSER_BY + row, &person);
    if rng.u32(..12) == 0 {
        let guid = Builder::from_random_bytes(rng.u128(..).to_be_bytes()).into_uuid();
        shown.first_name = Some(Cow::Borrowed("Anonymous"));
        shown.last_name = None;
        shown.email = Some(format!("{guid}@anonymous.example"));
        shown.phone = None;
        shown.city = None;
    } else if rng.u32(..30) == 0 {
        shown.phone = None;
    } else if rng.u32(..4) == 0 {
        shown.company = Some(Cow::Borrowed(pick(rng, &["Nordlys A/S", "Fjord & Co", "Bäckströms Åkeri", "Havn Ejendomme"])));
    }
    (shown, person.country)
}

/// A moment within the last `days`, denser towards today, at seven digits of a second.
fn moment(rng: &mut Rng, days: u32, now: Timestamp) -> Timestamp {
    let share = rng.f64().powf(1.2);
    let seconds = share * f64::from(days) * 86_400.0;
    #[allow(clippy::cast_possible_truncation)]
    let whole = seconds as i64;
    clock::after(now, -SignedDuration::new(whole, rng.i32(0..10_000_000) * 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(options: &Options) -> Vec<Arc<Response>> {
        let owner = Owner { id: 501, email: Arc::from("a@b.dk") };
        load(options, &owner, Timestamp::from_second(1_700_000_000).expect("a time"))
    }

    #[test]
    fn the_same_seed_remembers_the_same_past() {
        let options = Options { seed: 5, ..Options::default() };
        assert_eq!(history(&options), history(&options));
        assert_ne!(history(&options), history(&Options { seed: 6, ..Options::default() }));
    }

    #[test]
    fn ninety_days_hold_everything_a_window_must_cope_with() {
        for seed in 0..20 {
            let options = Options { seed, ..Options::default() };
            let rows = history(&options);
            assert_eq!(rows.len(), 64);
            let now = Timestamp::from_second(1_700_000_000).expect("a time");
            assert!(rows.iter().all(|row| row.rating_at <= now && row.rating_at >= clock::days_before(now, 91)));
            assert!(rows.is_sorted_by_key(|row| row.rating_at));
            assert!(rows.iter().any(|row| row.rating == 0 && row.comment.is_some()));
            let estimated = rows.iter().filter(|row| row.agent_rating.is_some()).count();
            assert!((16..=48).contains(&estimated), "{estimated} estimates");
            assert!(rows.iter().any(|row| row.comment.is_none()));
            for person in regulars(seed) {
                assert!(rows.iter().any(|row| row.respondent.phone.as_deref() == Some(&person.phone)));
            }
        }
    }

    #[test]
    fn anonymised_rows_and_rows_without_a_number_occur() {
        let rows = history(&Options { history_responses: 1_000, ..Options::default() });
        let anonymous: Vec<_> = rows.iter().filter(|row| row.respondent.first_name.as_deref() == Some("Anonymous")).collect();
        assert!(anonymous.len() > 10, "{} anonymous", anonymous.len());
        assert!(anonymous.iter().all(|row| row.respondent.last_name.is_none() && row.respondent.phone.is_none()));
        let numberless = rows.iter().filter(|row| row.respondent.phone.is_none()).count();
        assert!(numberless > anonymous.len(), "{numberless} without number");
        assert!(rows.iter().any(|row| { row.comment.as_ref().is_some_and(|(_, at)| *at > row.rating_at) }));
    }

    /// Megabytes this process holds in memory.
    #[cfg(target_os = "linux")]
    fn resident_megabytes() -> usize {
        let status = std::fs::read_to_string("/proc/self/status").expect("proc");
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).expect("a figure");
        let kibibytes: usize = line.split_whitespace().nth(1).and_then(|text| text.parse().ok()).expect("a number");
        kibibytes / 1024
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_hundred_thousand_responses_fit_in_a_hundred_megabytes() {
        let before = resident_megabytes();
        let rows = history(&Options { history_responses: 100_000, ..Options::default() });
        let grown = resident_megabytes().saturating_sub(before);
        assert_eq!(rows.len(), 100_000);
        assert!(grown < 100, "{grown} MB");
    }
}
