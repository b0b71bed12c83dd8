//! The people who call and answer: invented, from six countries, the same ones for the same seed.

use fastrand::Rng;

/// Where a person lives; decides language, telephone number and the words of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Country {
    Denmark,
    Sweden,
    Norway,
    Finland,
    Germany,
    UnitedKingdom,
}

/// One invented customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) city: &'static str,
    pub(crate) country: Country,
    /// E.164.
    pub(crate) phone: String,
}

impl Country {
    /// A country, as often as it occurs among the customers of a Danish contact center.
    pub(crate) fn draw(rng: &mut Rng) -> Self {
        match rng.u32(..100) {
            0..50 => Self::Denmark,
            50..68 => Self::Sweden,
            68..82 => Self::Norway,
            82..88 => Self::Finland,
            88..95 => Self::Germany,
            _ => Self::UnitedKingdom,
        }
    }

    /// The country of an E.164 number; Denmark for all that are not known here.
    pub(crate) fn of_phone(phone: &str) -> Self {
        let codes =
            [("+46", Self::Sweden), ("+47", Self::Norway), ("+358", Self::Finland), ("+49", Self::Germany), ("+44", Self::UnitedKingdom)];
        codes.into_iter().find(|(code, _)| phone.starts_with(code)).map_or(Self::Denmark, |(_, country)| country)
    }

    /// The name of the country as the service writes it (a name, not a code; reference 2.3).
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Denmark => "Denmark",
            Self::Sweden => "Sweden",
            Self::Norway => "Norway",
            Self::Finland => "Finland",
            Self::Germany => "Germany",
            Self::UnitedKingdom => "United Kingdom",
        }
    }

    /// A mobile number of this country, E.164.
    pub(crate) fn mobile(self, rng: &mut Rng) -> String {
        match self {
            Self::Denmark => format!("+45{}{:06}", rng.u32(20..32), rng.u32(..1_000_000)),
            Self::Sweden => format!("+4670{:07}", rng.u32(1_000_000..10_000_000)),
            Self::Norway => format!("+47{}{:06}", rng.u32(90..100), rng.u32(..1_000_000)),
            Self::Finland => format!("+35840{:07}", rng.u32(1_000_000..10_000_000)),
            Self::Germany => format!("+49151{:08}", rng.u32(10_000_000..100_000_000)),
            Self::UnitedKingdom => format!("+447400{:06}", rng.u32(..1_000_000)),
        }
    }

    fn first_names(self) -> &'static [&'static str] {
        match self {
            Self::Denmark => &["Jens", "Mette", "Søren", "Kirsten", "Rasmus", "Camilla", "Niels", "Freja"],
            Self::Sweden => &["Lars", "Ingrid", "Björn", "Åsa", "Oskar", "Elin"],
            Self::Norway => &["Ola", "Kari", "Håkon", "Sigrid", "Eirik", "Marte"],
            Self::Finland => &["Mikko", "Aino", "Juhani", "Päivi"],
            Self::Germany => &["Jürgen", "Katrin", "Lukas", "Heike"],
            Self::UnitedKingdom => &["Oliver", "Charlotte", "Priya", "George"],
        }
    }

    fn last_names(self) -> &'static [&'static str] {
        match self {
            Self::Denmark => &["Hansen", "Østergaard", "Kjær", "Nygaard", "Bæk", "Lund", "Dahl", "Friis"],
            Self::Sweden => &["Lindqvist", "Åkesson", "Sjöberg", "Nordin", "Ek"],
            Self::Norway => &["Bakke", "Sørli", "Haugen", "Moen", "Ødegård"],
            Self::Finland => &["Virtanen", "Mäkinen", "Laine", "Hämäläinen"],
            Self::Germany => &["Krüger", "Vogel", "Weiß", "Brandt"],
            Self::UnitedKingdom => &["O'Connor", "Whitfield", "Patel", "Clarke"],
        }
    }

    fn cities(self) -> &'static [&'static str] {
        match self {
            Self::Denmark => &["Aarhus", "Odense", "København", "Køge"],
            Self::Sweden => &["Malmö", "Uppsala"],
            Self::Norway => &["Tromsø", "Bergen"],
            Self::Finland => &["Tampere", "Jyväskylä"],
            Self::Germany => &["Flensburg", "Köln"],
            Self::UnitedKingdom => &["Leeds", "Bristol"],
        }
    }
}

impl Person {
    /// A person of any country.
    pub(crate) fn draw(rng: &mut Rng) -> Self {
        let country = Country::draw(rng);
        Self::from(country, rng)
    }

    fn from(country: Country, rng: &mut Rng) -> Self {
        Self {
            first_name: pick(rng, country.first_names()),
            last_name: pick(rng, country.last_names()),
            city: pick(rng, country.cities()),
            country,
            phone: country.mobile(rng),
        }
    }

    /// A plausible address that can never reach anybody (RFC 2606).
    pub(crate) fn email(&self) -> String {
        let plain = |name: &str| -> String { name.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_lowercase() };
        format!("{}.{}@customer.example", plain(self.first_name), plain(self.last_name))
    }
}

/// How many customers call again and again.
pub(crate) const REGULARS: usize = 12;

/// The customers who call again and again. They own part of the history, so that a look-up by phone finds something, and
/// the scripted callers are drawn from them. Danes, Swedes and Norwegians come first, so that a short demonstration has all.
pub(crate) fn regulars(seed: u64) -> Vec<Person> {
    let mut rng = Rng::with_seed(seed ^ 0x7265_6775_6c61_7273);
    let first =
        [Country::Denmark, Country::Sweden, Country::Norway, Country::Denmark, Country::Finland, Country::Germany, Country::UnitedKingdom];
    (0..REGULARS)
        .map(|place| match first.get(place) {
            Some(&country) => Person::from(country, &mut rng),
            None => Person::draw(&mut rng),
        })
        .collect()
}

/// One of a list that is never empty.
pub(crate) fn pick<T: Copy>(rng: &mut Rng, from: &[T]) -> T {
    from[rng.usize(..from.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_knows_the_same_people() {
        assert_eq!(regulars(7), regulars(7));
        assert_ne!(regulars(7), regulars(8));
        let mut phones: Vec<String> = regulars(7).into_iter().map(|person| person.phone).collect();
        phones.sort();
        phones.dedup();
        assert_eq!(phones.len(), REGULARS, "no two share a number");
    }

    #[test]
    fn numbers_are_e164_and_lead_back_to_the_country() {
        let mut rng = Rng::with_seed(3);
        for _ in 0..500 {
            let person = Person::draw(&mut rng);
            let digits = person.phone.strip_prefix('+').expect("a plus");
            assert!(digits.chars().all(|c| c.is_ascii_digit()) && (10..=13).contains(&digits.len()), "{}", person.phone);
            assert_eq!(Country::of_phone(&person.phone), person.country);
        }
    }
}
