//! What customers write, by language and by how satisfied they are. All invented.

use fastrand::Rng;

use crate::people::{Country, pick};

/// Comments of one country: for ratings 0..=6, 7..=8 and 9..=10 (the bands of reference 3.10).
struct Pool {
    detractors: &'static [&'static str],
    passives: &'static [&'static str],
    promoters: &'static [&'static str],
}

const DANISH: Pool = Pool {
    detractors: &[
        "Jeg har ringet tre gange om den samme regning, og den er stadig forkert.",
        "40 minutters ventetid, og så blev jeg stillet videre til en, der ikke kunne svare.",
        "Venlig stemme, men problemet er ikke løst.",
    ],
    passives: &[
        "Fin hjælp, men det tog lidt for lang tid at komme igennem.",
        "Fik svar på det meste. Resten skal jeg selv finde på hjemmesiden.",
        "Helt ok.",
    ],
    promoters: &[
        "Super hurtig hjælp! Alex forklarede det, så selv jeg forstod det 😊",
        "Blev ringet op som lovet, og alt var klaret. Tak!",
        "Rigtig behageligt at tale med én, der lytter.",
        "Kanon service.",
    ],
};

const SWEDISH: Pool = Pool {
    detractors: &["Ingen kunde förklara varför avgiften höjdes. Jag byter leverantör.", "Samtalet bröts och ingen ringde tillbaka."],
    passives: &["Bra bemötande men lång kö.", "Det löste sig till slut, tack."],
    promoters: &[
        "Snabbt, trevligt och kunnigt. Precis så ska det vara!",
        "Hon ringde upp exakt när hon sa att hon skulle. Imponerande.",
        "Toppen, allt klart på fem minuter.",
    ],
};

const NORWEGIAN: Pool = Pool {
    detractors: &[
        "Måtte gjenta fødselsdatoen min fire ganger. Snakker dere ikke sammen?",
        "Fikk beskjed om to dager, nå har det gått to uker.",
    ],
    passives: &["Greit nok, men chatten sa noe annet.", "Hyggelig, men jeg måtte vente lenge."],
    promoters: &[
        "Fantastisk hjelp! Endelig noen som tok seg tid.",
        "Ryddig og raskt, saken ble løst med en gang.",
        "Kjempebra kundeservice 👍",
    ],
};

const FINNISH: Pool = Pool {
    detractors: &["Odotin puoli tuntia enkä silti saanut vastausta.", "Lasku on yhä väärin, vaikka lupasitte korjata sen."],
    passives: &["Asia hoitui, mutta jonotus kesti.", "Ihan hyvä palvelu."],
    promoters: &["Erittäin ystävällistä ja asiantuntevaa palvelua, kiitos!", "Ongelma ratkesi heti. Hienoa!"],
};

const GERMAN: Pool = Pool {
    detractors: &[
        "Dreimal verbunden worden und am Ende aus der Leitung geflogen.",
        "Unfreundlich war niemand, geholfen hat mir aber auch keiner.",
    ],
    passives: &["Freundliche Beratung, nur die Warteschleife war lang.", "In Ordnung, Rückruf kam einen Tag zu spät."],
    promoters: &["Sehr kompetent, mein Anliegen war in fünf Minuten erledigt.", "Herzlichen Dank für die Geduld mit mir!"],
};

const ENGLISH: Pool = Pool {
    detractors: &[
        "I was promised a refund in March. It is still not here.",
        "Nice person, broken system. I had to explain everything from the start \"again\".",
    ],
    passives: &["Good help once I got through.", "Solved, although the follow-up e-mail had the wrong name in it."],
    promoters: &[
        "Could not have been more helpful – stayed on the line until it worked.",
        "Best support call I have had in years.",
        "Quick, clear, friendly.",
    ],
};

/// A comment that a customer of this country would write with this rating.
pub(crate) fn draw(rng: &mut Rng, country: Country, rating: u8) -> &'static str {
    let pool = match country {
        Country::Denmark => &DANISH,
        Country::Sweden => &SWEDISH,
        Country::Norway => &NORWEGIAN,
        Country::Finland => &FINNISH,
        Country::Germany => &GERMAN,
        Country::UnitedKingdom => &ENGLISH,
    };
    match rating {
        0..=6 => pick(rng, pool.detractors),
        7..=8 => pick(rng, pool.passives),
        _ => pick(rng, pool.promoters),
    }
}
