### Words of Aftercall, Finnish. Calm, factual, short; the agent is never at fault. The agent is addressed as "sinä", mostly by the ending of the word.
### answer vastaus · estimate arvio · survey kysely · call puhelu · rating arvosana · queue jono · wrap-up jälkityö · talk time puheaika · door reitti · bias taipumus
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Sulje
common-copied = Kopioitu
common-failed = Se ei onnistunut: ikkunan takana oleva ohjelma ei vastannut. Yritä uudelleen; jos tilanne jatkuu, lopeta Aftercall ja käynnistä se uudelleen.

number-unknown = Tuntematon soittaja
number-extension = Alanumero { $number }
number-ending = { $country }, lopussa { $last }
number-ending-only = lopussa { $last }

rating-none = Ei arvosanaa
rating-said = Arvosana{" "}
rating-low = Matala
rating-mid = Keski
rating-high = Korkea

## Times

time-just-now = juuri äsken
time-minutes-ago = { $minutes } min sitten
time-today = Tänään { $time }
time-yesterday = Eilen { $time }
time-weekday = { $weekday } { $time }
time-day-today = Tänään
time-day-yesterday = Eilen
time-day = { $weekday } { $date }
time-seconds = { $seconds } s
time-minutes = { $minutes } min

## The main window: tabs, banner, status line

tabs-name = Sivut
tabs-today = Tänään
tabs-today-badge = { $count ->
    [one] {" "}uusi vastaus
   *[other] {" "}uutta vastausta
}
tabs-calls = Puhelut
tabs-calls-badge = { $count ->
    [one] {" "}puhelu odottaa sinua
   *[other] {" "}puhelua odottaa sinua
}
tabs-learning = Oppiminen
tabs-settings = Asetukset

banner-rehearsal = Puhelut ratkaistaan ja näytetään, eikä yksikään kysely lähde tästä tietokoneesta.
    .title = Kokeilu
    .button = Lopeta
banner-practice = Asiakkaat ovat keksittyjä, eikä mikään lähde tästä tietokoneesta.
    .title = Harjoitustila
    .button = Poistu
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Hiljaista puhelun loppuun. 1 kysymys odottaa jälkityötä.
       *[other] Hiljaista puhelun loppuun. { $questions } kysymystä odottaa jälkityötä.
    }
    [one] { $questions ->
        [0] Hiljaista puhelun loppuun. 1 uusi vastaus odottaa jälkityötä.
        [one] Hiljaista puhelun loppuun. 1 uusi vastaus ja 1 kysymys odottavat jälkityötä.
       *[other] Hiljaista puhelun loppuun. 1 uusi vastaus ja { $questions } kysymystä odottavat jälkityötä.
    }
   *[other] { $questions ->
        [0] Hiljaista puhelun loppuun. { $answers } uutta vastausta odottaa jälkityötä.
        [one] Hiljaista puhelun loppuun. { $answers } uutta vastausta ja 1 kysymys odottavat jälkityötä.
       *[other] Hiljaista puhelun loppuun. { $answers } uutta vastausta ja { $questions } kysymystä odottavat jälkityötä.
    }
}
banner-quiet = Hiljaista puhelun loppuun.
    .title = Puhelussa, { $time }
banner-offline = { $lastRead ->
    [none] Mitään ei ole vielä haettu.
   *[other] Vastaukset haettu viimeksi: { $lastRead }.
}
    .title = Ei yhteyttä, alkaen { $since }
    .title-now = Ei yhteyttä
    .title-silent = nps.today ei ole vastannut, alkaen { $since }
    .title-silent-now = nps.today ei vastaa
    .button = Yritä nyt
banner-offline-waits = { $surveys ->
    [one] 1 kysely odottaa; se lähtee vain { $minutes } min kuluessa puhelusta.
   *[other] { $surveys } kyselyä odottaa; kukin lähtee vain { $minutes } min kuluessa puhelustaan.
}
banner-paused = Kyselyt lähtevät edelleen. Uudet vastaukset näkyvät alla, ilman ilmoitusta.
    .title = Ilmoitukset tauolla, loppuu { $until }
    .title-open = Ilmoitukset tauolla
    .button = Jatka
banner-presenting = Ilmoitukset, kysymykset ja soittajakortit odottavat.
    .title = Esitys käynnissä, loppuu { $until }
    .button = Lopeta
banner-settings = { $words }
    .title = Yksi asetusten rivi ei ole käytössä
    .button = Näytä
banner-trouble = { $words }
    .title = Aftercallissa on ongelma

status-connected = <b>Yhdistetty</b> · haettu { $ago }
status-connected-unread = <b>Yhdistetty</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 kysely odottaa
   *[other] {" "}· { $surveys } kyselyä odottaa
}
status-practice = <b>Harjoituspalvelu</b> · mikään ei lähde koneesta
status-offline = <b>Ei yhteyttä</b>
status-offline-next = <b>Ei yhteyttä</b> · seuraava yritys { $left } päästä
status-throttled = <b>nps.today pyysi taukoa</b>
status-throttled-next = <b>nps.today pyysi taukoa</b> · seuraava yritys { $left } päästä
status-unreachable = <b>nps.today ei vastaa</b>
status-unreachable-next = <b>nps.today ei vastaa</b> · seuraava yritys { $left } päästä
status-trying = <b>Yritetään uudelleen…</b>
status-key-rejected = <b>Avainta ei hyväksytty</b> · uusi yritys vain silloin tällöin
status-locked = <b>Odottaa avainnippua</b>
status-locked-next = <b>Odottaa avainnippua</b> · katsoo uudelleen { $left } päästä
status-signed-out = <b>Ei kirjautuneena</b>
status-connecting = <b>Yhdistetään…</b>
status-read-now = Hae nyt

## Today

today-title = Tänään

score-title = Tuloksesi
score-period = Jakso
score-last-days = { $days ->
    [one] Viimeisin päivä
   *[other] Viimeiset { $days } päivää
}
score-other = Muu…
score-other-days = Päivien määrä
score-other-unit = päivää
score-other-show = Näytä
score-unit = NPS
    .long = Net Promoter Score
score-range = Todennäköisesti välillä <b>{ $low }</b> ja <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 vastaus, keskiarvo { $average }
   *[other] { $n } vastausta, keskiarvo { $average }
}
score-trend-up = Korkeampi kuin { $days ->
    [one] edeltävänä päivänä
   *[other] edeltävinä { $days } päivänä
}: { $nps }, vastauksia { $n }
score-trend-down = Matalampi kuin { $days ->
    [one] edeltävänä päivänä
   *[other] edeltävinä { $days } päivänä
}: { $nps }, vastauksia { $n }
score-rough = Karkea kuva: { $n } vastausta. Väli kapenee, kun niitä tulee lisää.
score-since = Ennen { $day } annettuja vastauksia ei ole vielä luettu, eivätkä ne ole mukana tässä.
score-few = 10 vastauksesta alkaen näet tuloksen ja sen todennäköisen välin. Siihen asti vastaukset ovat tässä, uusin ensin.
    .title = { $n ->
        [one] 1 vastaus: liian vähän tulokseen
       *[other] { $n } vastausta: liian vähän tulokseen
    }
score-none = 10 vastauksesta alkaen näet tuloksen ja sen todennäköisen välin.
    .title = Ei vastauksia näiltä päiviltä
score-histogram = Vastaukset arvosanan mukaan, 0–10
score-histogram-column = { $count ->
    [one] vastaus
   *[other] vastausta
} arvosanalla{" "}
score-zone-low = Matala <b>{ $count }</b>
score-zone-mid = Keski <b>{ $count }</b>
score-zone-high = Korkea <b>{ $count }</b>
score-how = Näin tämä lasketaan
score-how-nps = NPS on arvosanojen 9–10 osuus vastauksista miinus arvosanojen 0–6 osuus, −100 … +100. Keskiarvo on samoista vastauksista, asteikolla 0–10.
score-how-range = Todennäköinen väli kertoo, mihin tulos asettuisi, jos paljon useampi asiakas vastaisi (95 %). Kun vastauksia on vähän, väli on leveä.

answers-title = Uusimmat vastaukset
answers-which = Mitkä vastaukset
answers-all = Kaikki
answers-new = Uudet
answers-low = Matalat
answers-commented = Kommentoidut
answers-call-back = Soita takaisin
answers-not-about-me = Ei koske minua
answers-search = Hae
answers-best = Päivän paras kommentti
answers-found = { $count ->
    [one] 1 vastaus löytyi
   *[other] { $count } vastausta löytyi
}
answers-found-first = { $count ->
    [one] Ensimmäinen löytynyt vastaus
   *[other] Ensimmäiset { $count } löytynyttä vastausta
}
answers-mark-read = { $count ->
    [one] Merkitse 1 luetuksi
   *[other] Merkitse { $count } luetuiksi
}
answers-more = Näytä { $count } lisää
answers-further = Katso kauemmas
answers-none-found = Mikään vastaus ei sovi.
answers-unknown = Tuntematon asiakas
answer-new = Uusi
answer-no-comment = Ei kommenttia
answer-more = Näytä kaikki
answer-less = Näytä vähemmän
answer-tags = Merkinnät
answer-call-back = Soita takaisin
answer-not-about-me = Ei koske minua

search-words = Sanat kommenteissa, nimissä ja kampanjoissa
    .hint = Kommentti, nimi, kampanja…
search-rating = Arvosana
    .any = Kaikki arvosanat
    .low = Matala, 0–6
    .mid = Keskitaso, 7–8
    .high = Korkea, 9–10
search-campaign = Kampanja
    .any = Kaikki kampanjat
search-save = Tallenna merkityt…
    .call-back = Tallenna ”Soita takaisin”…
    .not-about-me = Tallenna ”Ei koske minua”…
    .none = Mitään vastausta ei ole merkitty niin, joten tallennettavaa ei ole.
    .done = { $rows ->
        [one] 1 vastaus tallennettu: { $file }
       *[other] { $rows } vastausta tallennettu: { $file }
    }
gap-same = Arvasit <b>{ $estimate }</b>, sama
gap-higher = Arvasit <b>{ $estimate }</b>, { $points } korkeampi
gap-lower = Arvasit <b>{ $estimate }</b>, { $points } matalampi

empty-answers = Jokaisen puhelun jälkeen lähtee kysely. Asiakkaiden vastaukset tulevat tähän, uusin ensin.
    .title = Ei vielä vastauksia
    .button = Katso päivän puhelut
empty-calls = { $doors ->
    [0] Puhelut tulevat reittiä pitkin: puhelinohjelmasta, linkistä tai puhelinjärjestelmästä. Mikään reitti ei ole valmis.
    [one] Puhelut tulevat reittiä pitkin: puhelinohjelmasta, linkistä tai puhelinjärjestelmästä. 1 reitti on valmis.
   *[other] Puhelut tulevat reittiä pitkin: puhelinohjelmasta, linkistä tai puhelinjärjestelmästä. { $doors } reittiä on valmiina.
}
    .title = Ei vielä puheluita
    .button = Katso reitit
empty-learning = P-gap-jaksolla arvioit jokaisen puhelun ennen kuin sen kysely lähtee. Myöhemmin arviot ja vastaukset kohtaavat täällä.
    .title = Ei arvioita näiltä päiviltä
    .button = Kokeile harjoitustilassa

## Calls

calls-title = Puhelut
calls-needs-you = Odottaa sinua
calls-which = Mitkä puhelut
calls-all = Kaikki puhelut
calls-only-needs-you = Odottaa sinua
calls-only-sent = Kysely lähetetty
calls-only-waiting = Matkalla
calls-only-skipped = Ei kyselyä
calls-only-uncertain = Epävarmat
calls-only-failed = Hylätyt
calls-only-expired = Vanhentuneet
calls-latest = Puhelut
calls-further = Katso kauemmas
calls-none-here = Mikään puhelu ei sovi.
calls-more = Näytä { $count } lisää
calls-now = nyt
calls-withheld = Salattu numero
calls-sum = { $calls ->
    [one] 1 puhelu
   *[other] { $calls } puhelua
}
calls-sum-sent = { $count ->
    [one] 1 lähetetty
   *[other] { $count } lähetetty
}
calls-sum-waiting = { $count } matkalla
calls-sum-needs-you = { $count ->
    [one] 1 odottaa sinua
   *[other] { $count } odottaa sinua
}
calls-sum-skipped = { $count } ilman kyselyä
calls-sum-refused = { $count ->
    [one] 1 hylätty
   *[other] { $count } hylätty
}
calls-sum-all = { $calls }: { $list }
calls-in = Tuleva
calls-out = Lähtevä
calls-direction-unknown = Suunta tuntematon
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Arvioi nyt
calls-do-not-survey = Älä lähetä kyselyä…
calls-send-again = Lähetä uudelleen
    .rehearsed = Lähetä kysely silti
calls-leave-it = Jätä näin
calls-why-not = Miksi ei?
calls-why-cancel = Peruuta
calls-log = Tiedot

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = Asiakas ei halunnut
why-wrong-person = Puhuin jonkun muun kanssa
why-private = Yksityinen puhelu
why-complaint-open = Valitus on vielä auki
why-other = Muu syy
why-declined-before = Sanottu aiemmasta puhelusta

call-open = Puhelu on käynnissä.
call-queued = Odottaa lähettämistä.
call-queued-throttled = nps.today pyysi taukoa; seuraava yritys { $left } päästä.
call-queued-next = Viime yritys ei mennyt perille; seuraava yritys { $left } päästä.
call-queued-key = nps.today ei hyväksy avainta.
call-queued-map = nps.today-palvelun jonoja ei ole vielä haettu.
call-queued-rehearsal = Kokeilu on päällä, joten mitään ei lähetetä nyt.
call-queued-until = Viimeistään { $time }.
call-sending = Lähetetään…
call-awaiting = Asiakkaalle ei ole lähetetty mitään.
    .lead = Odottaa arviotasi.
    .until = Asiakkaalle ei ole lähetetty mitään. Avoinna { $time } asti.
call-sent = Kysely lähetetty.
    .estimate = Arviosi { $estimate } lähti mukana.
call-uncertain = Pyyntö lähti eikä vastausta tullut, joten kysely on ehkä lähetetty, ehkä ei. Uudelleen lähetettynä se voi kysyä asiakkaalta kahdesti.
    .lead = Epävarma.
call-failed = ”{ $message }”. Sitä ei yritetä uudelleen.
    .lead = nps.today hylkäsi:
    .status = vastaus oli { $status }. Sitä ei yritetä uudelleen.
    .plain = syytä ei kerrottu. Sitä ei yritetä uudelleen.
    .rating = arviota pyydettiin uudelleen, vaikka se lähti mukana. Sitä ei yritetä uudelleen.
call-expired = Vanhentunut.
    .estimate = Arviota ei tullut { $minutes } min kuluessa, joten kyselyä ei lähetetty.
    .stale = Yhteys puuttui yli { $minutes } min puhelun jälkeen, joten kyselyä ei lähetetty.
    .signed-out = Kukaan ei ollut kirjautuneena, joten kyselyä ei lähetetty.
    .plain = Kyselyä ei lähetetty.

call-skipped = Ei kyselyä:
    .elsewhere = Ei kyselyä täältä:
    .too-short-out = liian lyhyt. Puheaika { $talk } s; lähtevissä puheluissa pitää olla yli { $least } s.
    .too-short-in = liian lyhyt. Puheaika { $talk } s; tulevissa puheluissa pitää olla yli { $least } s.
    .too-short-unknown = liian lyhyt. Puhelinjärjestelmä ei kerro, kauanko puhuttiin; lähtevissä puheluissa pitää olla yli { $least } s.
    .too-short = liian lyhyt.
    .voicemail = vastaaja, sanoo puhelinjärjestelmä.
    .not-answered = ei vastattu.
    .queue-not-mapped = jonolla ”{ $queue }” ei ole kampanjaa.
    .no-queue = puhelinjärjestelmä ei nimennyt jonoa, eikä tällaisille puheluille ole kampanjaa.
    .number-withheld = soittajan numero oli salattu.
    .internal-number = sisäinen puhelu.
    .invalid-number = se ei ole puhelinnumero.
    .outbound-off = kyselyt lähtevien puheluiden jälkeen ovat pois päältä.
    .queue-off = jonosta ”{ $queue }” ei lähetetä kyselyitä.
    .surveys-off = kyselyt ovat pois päältä.
    .transferred = siirretty. Kysely kuuluu viimeiselle.
    .transferred-first = siirretty. Kysely kuuluu ensimmäiselle.
    .transferred-none = siirretty. Siirretyistä puheluista ei kysytä.
    .asked-recently = kysytty { $ago } h aiemmin. Samalta asiakkaalta kysytään uudelleen { $hours } h kuluttua.
    .not-estimated = et voinut arvioida tätä puhelua.
    .asked-recently-plain = asiakkaalta kysyttiin vähän aikaa sitten.
    .do-not-survey = päätit olla kysymättä.
    .do-not-survey-why = päätit olla kysymättä. { $why }.
    .duplicate = sama puhelu on ilmoitettu aiemmin.
    .already-invited = nps.today on jo kysynyt asiakkaalta.
    .signed-out = kukaan ei ollut kirjautuneena.
    .plain = sääntö sanoi ei.
    .rehearsal = kokeilu. Säännöt sallivat sen; mitään ei lähetetty.

log-started = Puhelu alkoi
    .by = Puhelu alkoi, ilmoitti { $source }
log-answered = Puheluun vastattiin
log-ended = Puhelu päättyi
    .by = Puhelu päättyi, ilmoitti { $source }
    .next = Puhelin aloitti seuraavan puhelun, joten tämä oli päättynyt
log-skipped = Ei kyselyä, säännön mukaan
log-attempted = Lähetetty nps.today-palveluun
    .again = Lähetetty nps.today-palveluun, yritys { $try }
log-asked = nps.today: p-gap-jakso on käynnissä, arvioi ensin
log-estimated = Vastasit { $estimate }
log-cannot-judge = Et voinut arvioida tätä puhelua
log-accepted = nps.today hyväksyi kyselyn
    .campaign = nps.today hyväksyi kyselyn kampanjaan { $campaign }
log-refused = nps.today hylkäsi kyselyn
    .pgap = nps.today pyysi arviota uudelleen, vaikka se lähti mukana
    .status = nps.today hylkäsi kyselyn ({ $status })
log-postponed = Sitä ei saatu perille; yritetään uudelleen
log-no-answer = Vastausta ei tullut
log-expired = Aika loppui
log-resent = Pyysit lähettämään uudelleen
log-do-not-survey = Päätit olla kysymättä asiakkaalta

detail-log = Mitä tapahtui
detail-rule = Mikä ratkaisi
    .setting = { $setting }: { $value }
    .open = Ei vielä mikään: puhelu ei ole päättynyt.
    .local-queue = Jono ”{ $queue }” tämän tietokoneen asetuksissa.
    .ivr-map = Jono ”{ $queue }” palvelun nps.today kartassa.
    .default-campaign = Kampanja puheluille, joiden jonolla ei ole kampanjaa.
    .agent = Sinä.
    .service = nps.today.
    .fact = Puhelu itse; mikään asetus ei muuta sitä.
detail-origin =
    .default = oletus
    .user = itse asettamasi
    .policy = organisaatiosi asettama
detail-sent = Mitä lähetettiin
    .campaign = Kampanja
    .guid = Pyyntö
    .number = Numero
    .first-name = Etunimi
    .last-name = Sukunimi
    .email = Asiakkaan sähköposti
    .company = Yritys
    .note = Vapaa teksti
    .custom = Oma kenttä
    .agent = Sähköpostisi
    .estimate = Arviosi
    .pgap-check = Kysyttiin p-gap-jaksoa
detail-yes = kyllä
detail-no = ei
detail-today = Tällainen puhelu tänään
    .survey = Kysely lähetettäisiin.
    .campaign = Kysely lähetettäisiin kampanjassa { $campaign }.

## Learning

learning-title = Oppiminen
learning-heading = Arviosi, heidän vastauksensa
learning-map = Arviosi ja asiakkaiden vastaukset
learning-map-text = { $pairs } paria. { $near ->
    [one] 1 on
   *[other] { $near } on
} enintään pisteen päässä lävistäjästä. { $happier ->
    [one] 1 asiakkaan
   *[other] { $happier } asiakkaan
} vastaus oli vähintään 2 pistettä arviotasi korkeampi, { $lessHappy ->
    [one] 1 asiakkaan vähintään 2 pistettä matalampi
   *[other] { $lessHappy } asiakkaan vähintään 2 pistettä matalampi
}. Suurin ero on arvio { $estimate } ja vastaus { $rating }.
learning-map-happier = Tyytyväisempiä kuin luulit
learning-map-less-happy = Vähemmän tyytyväisiä kuin luulit
learning-map-x = Arviosi
learning-map-y = Asiakkaan vastaus
learning-key-one = yksi puhelu
learning-key-two = kaksi puhelua
learning-key-near = enintään 1 piste
learning-table = Taulukkona
learning-table-estimate = Arviosi
learning-table-answer = Asiakkaan vastaus
learning-table-calls = Puhelut
learning-bias = Taipumus
learning-bias-none = Todennäköisesti { $low } … { $high }: <b>ei selvää taipumusta</b>
learning-bias-higher = Todennäköisesti { $low } … { $high }: <b>arvaat korkeammin</b>
learning-bias-lower = Todennäköisesti { $low } … { $high }: <b>arvaat matalammin</b>
learning-miss = Keskiero
learning-miss-note = pistettä, ylös tai alas
learning-near = Enintään 1 piste
learning-near-note = { $near } / { $pairs }. Todennäköisesti { $low } … { $high }
learning-band = Arviosi mukaan
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Parit
    .few = Viiva: alle 10 paria, liian vähän keskiarvoihin.
learning-based = Perustuu { $pairs } arvioon yhteensä { $estimates } arviosta; { $missing ->
    [0] jokainen asiakas on vastannut.
    [one] toinen asiakas ei ole vastannut.
   *[other] muut { $missing } asiakasta eivät ole vastanneet.
} Vain sinä näet tämän sivun. Se pysyy tällä tietokoneella.
learning-how = Näin tämä lasketaan
learning-how-bias = Taipumus on arviosi miinus asiakkaan vastaus, keskimäärin: plus tarkoittaa, että arvaat korkeammin, miinus matalammin. Se on selvä vasta, kun sen todennäköinen väli (95 %) ei sisällä nollaa.
learning-how-miss = Keskiero ei katso suuntaa. Vain puhelut, joilla on molemmat luvut, lasketaan.
learning-far = Kauimpana toisistaan
learning-few = Tässä ne ovat yksitellen. 10 parista alkaen näet kuvan, taipumuksesi ja keskieron.
    .title = { $pairs ->
        [0] Ei pareja näiltä päiviltä
        [one] 1 pari: liian vähän keskiarvoihin
       *[other] { $pairs } paria: liian vähän keskiarvoihin
    }

## Settings

settings-title = Asetukset
settings-lock = Organisaatiosi asettama
settings-on = Päällä
settings-off = Pois
settings-fault-line = settings.toml, rivi { $line } ei ole käytössä
settings-fault-file = settings.toml-tiedostoa ei voi lukea: rivi { $line }
settings-fault-policy = Yksi organisaatiosi käytäntöjen arvo ei ole käytössä
settings-fault = Yksi settings.toml-tiedoston rivi ei ole käytössä

settings-account = Tili
settings-signed-in = Kirjautuneena. API-avain on avainnipussa.
settings-signed-in-session = Kirjautuneena, kunnes Aftercall lopetetaan. API-avainta ei tallenneta.
settings-practice-account = Harjoitustili. Mikään ei lähde tästä tietokoneesta.
settings-sign-out = Kirjaudu ulos…
settings-sign-out-sure = Kirjaudutaanko ulos? Kyselyitä ei lähde ennen kuin joku kirjautuu taas.
settings-sign-out-yes = Kirjaudu ulos
settings-sign-out-no = Pysy kirjautuneena
settings-api-url = Palvelun osoite
setting-account-email = Sähköposti nps.todayssa
    .hint = Liittää vastaukset ja kyselyt sinuun.
settings-employee = Lähetetään jokaisen kyselyn mukana
setting-employee-first-name = Etunimi
setting-employee-last-name = Sukunimi
setting-employee-title = Tehtävänimike
setting-employee-department = Osasto
setting-employee-team = Tiimisi
setting-employee-division = Liiketoiminta-alue
setting-employee-phone-number = Puhelinnumero
setting-employee-external-id = Työntekijänumero

settings-surveys = Kyselyt
setting-survey-enabled = Lähetä kysely puhelun jälkeen
setting-survey-rehearsal = Kokeilu
    .hint = Kaikki ratkaistaan ja näytetään, eikä mitään lähetetä. Kokeilun puhelusta lähtee kysely myöhemmin vain, jos lähetät sen itse.
setting-survey-outbound = Myös lähtevistä puheluista
setting-survey-min-out = Lyhin puheaika, lähtevät
    .hint = Puheajan pitää olla tätä pidempi.
setting-survey-min-in = Lyhin puheaika, tulevat
setting-survey-transferred = Siirron jälkeen kysely on
    .last = viimeisen
    .first = ensimmäisen
    .none = ei kenenkään
setting-survey-guard = Sama asiakas uudelleen
    .hint = 0 kysyy jokaisen puhelun jälkeen.
setting-survey-stale = Lähetä viimeistään
    .hint = Puhelun päättymisestä laskien.
setting-survey-uncertain = Kun vastausta ei tule
    .hint = ”Lähetä uudelleen” voi kysyä asiakkaalta kahdesti.
    .hold = kysy minulta
    .retry = lähetä uudelleen
setting-survey-campaign = Muiden jonojen kampanja
    .hint = Puheluille, joiden jonolla ei ole kampanjaa.
    .none = ei mitään
setting-survey-country = Numeroiden maa
    .hint = Kun numerossa ei ole maatunnusta: kaksi kirjainta.
setting-survey-digits = Pisin alanumero
    .hint = Enintään näin pitkät numerot ovat kollegoita.
settings-queues = Jonot ja kampanjat
    .show = Näytä…
    .hide = Piilota
    .counts = { $service } nps.today-palvelusta, { $local } asetettu tässä.
    .unmapped = { $service } nps.today-palvelusta, { $local } asetettu tässä. Jonolla ”{ $queue }” ei ole kampanjaa.
    .none-yet = Yhtään ei vielä tunneta.
    .no-campaign = ei kampanjaa
    .off = ei kyselyä
    .campaign-number = kampanja { $campaign }
    .as-service = kuten nps.today kertoo
    .name = Jonon nimi
    .add = Lisää
    .missing = Kirjoita jonon nimi.

settings-estimates = Arviot (p-gap)
setting-pgap-remind = Muistuta
setting-pgap-expire = Luovu kysymyksestä
setting-pgap-then = Sen jälkeen
    .drop = älä lähetä kyselyä
    .send-without = lähetä ilman arviota
settings-questions = Omat kysymykset
    .hint = Tyhjä: kysytään valmis kysymys.

settings-notifications = Ilmoitukset
setting-notify-responses = Uudet vastaukset
    .all = Kaikki
    .low = Matalat
    .none = Ei mitään
setting-notify-below = Matala on alle
setting-notify-comment = Näytä kommentti ilmoituksessa
setting-notify-sound = Ääni
setting-notify-calls = Puheluiden aikana
    .hint = Odota: kaikki tulee jälkityössä.
    .hold = Odota
    .show = Näytä
settings-test = Tuleeko se perille?
    .hint = Näyttää ilmoituksen keksitystä vastauksesta.
    .button = Lähetä koe
    .sent = Lähetetty. Jos mitään ei näkynyt, työpöytä ehkä pidättelee ilmoituksia.
settings-pause = Ilmoitusten tauko
    .hint = Kyselyt ja kysymykset jatkuvat.
    .until = { $time } asti. Kyselyt ja kysymykset jatkuvat.
    .hour = Tunniksi
    .tomorrow = Huomiseen
    .stop = Jatka
settings-present = Esitys
    .hint = Ei ilmoituksia, kysymyksiä eikä soittajakortteja jaetulla näytöllä. Se päättyy itsestään.
    .until = { $time } asti. Sillä välin tullut näytetään silloin.
    .half = 30 minuutiksi
    .hour = Tunniksi
    .stop = Lopeta

settings-doors = Reitit: näin puhelut tulevat
settings-phones = Yhdistä puhelin
    .hint = Ohje, koepuhelu, tapahtumat ja jokaisen reitin säädöt.
    .button = Avaa
door-ctl = Komentorivi
door-link = Linkit
door-http = Paikallinen HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Harjoituspuhelut
door-ready = Valmis
door-off = Pois
door-trouble = Ei yhteyttä
door-last-event = viime tapahtuma { $time }
door-no-event = ei vielä tapahtumia

settings-privacy = Yksityisyys
setting-privacy-mask = Peitä puhelinnumerot
    .hint = Vain maa ja neljä viimeistä numeroa näkyvät.
setting-privacy-retention = Säilytä puhelut ja vastaukset
setting-privacy-keychain = Avainnippu
    .hint = Vaaditaan: ilman sitä mitään ei tallenneta.
    .required = vaaditaan
    .preferred = toivotaan
settings-data = Tiedot tällä tietokoneella
    .hint = Salattu. Poistaminen ei koske nps.today-palvelua.
    .hint-size = Salattu, { $size }. Poistaminen ei koske nps.today-palvelua.
    .button = Poista…
    .sure = Poistetaanko kaikki puhelut, vastaukset ja arviot tältä tietokoneelta ja kirjaudutaan ulos? Tätä ei voi perua.
    .yes = Poista
    .no = Säilytä

settings-window = Ikkuna
setting-window-language = Kieli
    .system = Kuten järjestelmä
    .system-is = Kuten järjestelmä ({ $language })
    .en = English
    .da = Dansk
    .sv = Svenska
    .nb = Norsk bokmål
    .fi = Suomi
    .de = Deutsch
setting-window-theme = Ulkoasu
    .system = Kuten kone
    .light = Vaalea
    .dark = Tumma
setting-start-login = Käynnistä, kun kirjaudun tietokoneelle

unit-seconds = s
unit-minutes = min
unit-hours = h
unit-days = päivää
unit-digits = numeroa

settings-service = Palvelu ja diagnostiikka
setting-read-interval = Lue nps.today joka
setting-read-days = Tuloksesi päivät
    .hint = Mitä Tänään näyttää ensin.
setting-api-rate = Kutsuja sekunnissa enintään
    .hint = Yksi avain antaa koko organisaatiolle 10.
settings-connection = Yhteyden tiedot
    .hint = Ylläpitäjille. Tyhjennetty kenttä palaa oletukseen.
setting-api-auth = Miten avain esitetään
setting-api-body = Kyselypyynnön muoto
setting-path-analytics = Tuloksen polku
setting-path-responses = Vastaustesi polku
setting-path-phone-responses = Soittajan vastausten polku
setting-path-ivr-map = Jonojen polku
setting-path-campaigns = Kampanjojen polku
setting-path-add-respondent = Kyselyjen polku
setting-path-all-responses = Kaikkien vastausten polku
settings-report = Vikaraportti
    .hint = Ilman salaisuuksia ja henkilöitä. Näet sisällön ennen tallennusta.
    .look = Katso…
    .inside = Raportissa olisi:
    .part = { $name }, { $letters } merkkiä
    .save = Tallenna…
    .saved = Tallennettu: { $file }
settings-about = Tietoja Aftercallista
    .name = Aftercall { $version }
    .text = Jokaisen puhelun jälkeen se lähettää asiakkaan kyselyn ja näyttää, mitä asiakkaat vastaavat.
    .licence = Vapaa ohjelmisto: Apache 2.0 tai MIT
    .practice = Harjoitustila
settings-update = Uudempi versio
    .unknown = Keneltäkään ei ole vielä kysytty, onko uudempaa versiota.
    .current = Tämä on uusin versio.
    .notice = Versio { $version } on saatavilla. Järjestelmäsi tai organisaatiosi tuo sen.
    .offered = Versio { $version } on saatavilla.
    .installing = Versiota { $version } noudetaan ja tarkistetaan…
    .installed = Versio { $version } on paikallaan. Se tulee käyttöön, kun Aftercall seuraavan kerran käynnistyy.
    .button = Asenna
settings-updates = Päivitykset
    .hint = Vain tähän asetetulta osoitteelta kysytään, kerran päivässä. Sen tarjoaman on oltava Aftercallin tekijöiden allekirjoittama.
setting-update-check = Etsi uudempia versioita
setting-update-address = Julkaisujen osoite
settings-licences = Tehty muiden työn avulla
    .hint = Osat, joista Aftercall koostuu, ja niiden lisenssit.
    .show = Lisenssit
    .text = Osien lisenssit
service-name = nps.today
service-ok = Yhdistetty
service-offline = Ei yhteyttä
service-throttled = Pyysi taukoa
service-key-rejected = Avainta ei hyväksytty
service-unreachable = Ei vastaa
service-unknown = Ei vielä kokeiltu
service-read = Haettu
    .both = { $last }, seuraavaksi { $next }
    .never = ei vielä
service-spent = Käytetty
    .value = { $calls ->
        [one] 1 kutsu minuutissa; tämä kone saa käyttää { $limit }
       *[other] { $calls } kutsua minuutissa; tämä kone saa käyttää { $limit }
    }
    .meter = Käytetyt kutsut minuutissa
service-outbox = Lähtevät
    .waits = { $surveys ->
        [0] Mikään kysely ei odota
        [one] 1 kysely odottaa
       *[other] { $surveys } kyselyä odottaa
    }
service-keychain = Avainnippu
    .ok = Avattu
    .absent = Ei tällä tietokoneella
    .locked = Lukittu
    .denied = Pääsy estettiin
service-policy = Käytännöt
    .counts = { $count ->
        [0] Organisaatiosi ei ole asettanut mitään
        [one] 1 asetus organisaatioltasi
       *[other] { $count } asetusta organisaatioltasi
    }
service-fallbacks = Varareitit
service-unreadable = Lukukelvoton
    .rows = { $rows ->
        [one] 1 rivi viime hauista
       *[other] { $rows } riviä viime hauista
    }
service-way = Tie nps.today-palveluun
    .hint = Tien jokainen vaihe kokeillaan. Asiakkailta ei kysytä.
    .button = Kokeile
    .asking = Kokeillaan joka vaihetta… Hitaalta palvelulta voi mennä minuutti.
    .good = Kaikki tiellä toimii.
    .name = Nimi
    .connect = Yhteys
    .proxy = Välityspalvelin
    .tls = Salaus
    .key = Avain
    .path = Osoitteet
    .ok = toimii
    .noted = toimii, huomautus
    .failed = epäonnistui
    .absent = ei tarvita
    .not-tried = ei kokeiltu
service-version = Versio

## Sign in

setup-title = Kirjaudu: nps.today
setup-lead = Jokaisen puhelun jälkeen Aftercall lähettää asiakkaan kyselyn puolestasi ja näyttää, mitä asiakkaat vastaavat. Se pysyy taustalla, ilmaisinalueella.
setup-email = Sähköpostisi
    .hint = Se, joka nps.today-palvelulla on sinusta. Se liittää vastaukset sinuun.
    .missing = Kirjoita sähköpostiosoitteesi.
setup-key = API-avain
    .hint = nps.today-palvelussa kohdassa <b>Account</b>, <b>API keys</b>. Useimmissa tiimeissä sen antaa ylläpitäjä.
    .missing = Liitä API-avain.
    .show = Näytä avain
    .hide = Piilota avain
    .kept = Avain on tietokoneen avainnipussa, ei koskaan tiedostossa tai lokissa.
    .in-memory = Avain on muistissa, kunnes Aftercall lopetetaan, eikä sitä tallenneta koskaan.
setup-session = Vain kunnes lopetan
    .hint = Silloin avainta ei tallenneta lainkaan.
setup-details = Palvelun osoite ja muut tiedot
setup-url = Palvelun osoite
setup-submit = Tarkista avain ja kirjaudu
setup-cancel = Peruuta
setup-steps = Kirjautumisen vaiheet
setup-step-reach = Yhteys: { $host }
    .done = { $milliseconds } ms
    .reached = saatu
    .trouble = ei yhteyttä
setup-step-key = Avaimen tarkistus
    .done = hyväksytty
    .trouble = ei hyväksytty
setup-step-agent = Haku sähköpostilla
    .done = { $answers ->
        [one] 1 vastaus
       *[other] { $answers } vastausta
    }
    .found = löytyi
    .unknown = ei vielä siellä
setup-step-queues = Jonojen ja kampanjoiden haku
    .done = { $queues ->
        [one] 1 jono
       *[other] { $queues } jonoa
    }
    .read = haettu
    .trouble = ei luettavissa
setup-step-keep = Avain avainnippuun
    .done = tallennettu
    .locked = lukittu
    .absent = ei avainnippua
    .denied = estetty
    .trouble = ei tallennettu
setup-step-checking = tarkistetaan…
setup-accepted = Tästä lähtien kysely seuraa jokaista puhelua itsestään.
    .title = Olet kirjautunut
    .button = Näytä, missä Aftercall on
setup-rejected = Kopioituiko se kokonaan? Se on myös voitu vaihtaa; ylläpitäjä näkee sen. Mitään ei tallennettu.
    .title = nps.today ei tunne avainta
    .button = Takaisin avaimeen
    .field = nps.today ei tunne avainta. Kopioituiko se kokonaan?
setup-unreachable = { $words }
    .title = { $host } ei ole tavoitettavissa
    .again = Yritä uudelleen
    .copy = Kopioi tiedot
    .not-copied = Kopiointi ei ole täällä sallittu. Valitse yllä olevat sanat ja kopioi ne itse.
    .back = Takaisin
setup-unknown = Se oppii tuntemaan sinut ensimmäisestä kyselystäsi. Jos olet lähettänyt kyselyitä aiemmin, tarkista kirjoitusasu: <b>{ $email }</b>
    .title = nps.today-palvelulla ei vielä ole sähköpostiasi
    .go-on = Jatka
    .change = Muuta sähköposti
setup-locked = Avaa se tai jatka tallentamatta avainta. Silloin Aftercall kysyy sitä seuraavalla käynnistyksellä.
    .title = Avainnippu on lukittu
    .unlock = Avaa ja yritä uudelleen
    .session = Vain kunnes lopetan
setup-absent = Aftercall ei löydä sopivaa, joten avainta ei voi tallentaa. Jatka tallentamatta sitä tai asenna avainnippu, esimerkiksi gnome-keyring tai KWallet, ja yritä uudelleen.
    .title = Tällä tietokoneella ei ole avainnippua
setup-denied = Se tai joku tietokoneen ääressä sanoi ei. Yritä uudelleen ja salli se, tai jatka tallentamatta avainta.
    .title = Avainnippu ei ottanut avainta
setup-refused = { $words }
    .title = Se ei onnistunut
    .back = Takaisin
setup-practice = Harjoitustilassa keksityt asiakkaat soittavat ja vastaavat.
    .title = Ei tiliä käsillä?
    .button = Harjoittele

locked-keychain = API-avaimesi ja Aftercallin omien tietojen avain ovat siinä. Ennen kuin se avataan, kyselyitä ei lähetetä eikä vastauksia haeta.
    .title = Avainnippu on lukittu
    .unlock = Avaa
    .session = Vain kunnes lopetan…
    .why = Miksi näin käy?
    .because = Aftercall käynnistyi ennen kuin avasit avainnipun, esimerkiksi sormenjälkikirjautumisen jälkeen. Aftercall katsoo uudelleen muutaman sekunnin välein.
locked-absent = Aftercall ei löytänyt sopivaa, ja asetukset vaativat sellaisen. Mitään ei ole tallennettu, etkä ole kirjautuneena.
    .title = Tällä tietokoneella ei ole avainnippua
    .helps = <b>Mikä auttaa:</b> asenna avainnippu, esimerkiksi gnome-keyring tai KWallet, kirjaudu työpöydälle uudelleen ja yritä sitten uudelleen.
    .again = Yritä uudelleen
locked-denied = Se tai joku tietokoneen ääressä sanoi ei. Ennen kuin se sallitaan, kyselyitä ei lähetetä eikä vastauksia haeta.
    .title = Avainnippu ei päästänyt Aftercallia
locked-store = Ennen kuin tiedot saadaan auki, Aftercall ei ota vastaan puheluita, lähetä kyselyitä eikä hae vastauksia. Se yrittää uudelleen itsestään.
    .title = Aftercall ei saa tietojaan auki
key-rejected = Se on ehkä vaihdettu; ylläpitäjä näkee sen.
    .title = nps.today ei enää hyväksy avainta
    .waits = { $surveys ->
        [one] 1 kysely odottaa. Se lähtee vain { $minutes } min kuluessa puhelusta.
       *[other] { $surveys } kyselyä odottaa. Kukin lähtee vain { $minutes } min kuluessa puhelustaan.
    }
    .button = Anna uusi avain
    .copy = Kopioi viesti IT-tukeen
    .note = Aftercall tällä tietokoneella: nps.today ({ $host }) ei enää hyväksy käyttäjän { $email } API-avainta. Tarvitaan uusi avain.
    .not-copied = Kopiointi ei ole täällä sallittu. Kopioi viesti itse:
    .stays = Se, mikä on haettu { $time } mennessä, pysyy täällä.

pointer-title = Aftercall on ilmaisinalueella
pointer-lead = Voit sulkea tämän ikkunan. Aftercall jatkaa työtään ja näyttäytyy vain, kun on jotain nähtävää.
pointer-picture = Näytön oikea alakulma. Aftercallin kuvake on ilmaisinalueella, kellon vasemmalla puolella.
    .top = Näytön oikea yläkulma. Aftercallin kuvake on palkissa, kellon vasemmalla puolella.
pointer-here = Tässä, kellon vieressä
pointer-not-there = Eikö sitä näy? Windows pitää sitä ehkä pienen nuolen takana. Vedä se esiin, niin se pysyy näkyvissä. Kun Aftercall käynnistetään uudelleen, tämä ikkuna avautuu aina.
    .other = Eikö sitä näy? Kaikilla työpöydillä ei ole paikkaa tällaisille kuvakkeille. Kun Aftercall käynnistetään uudelleen, tämä ikkuna avautuu aina.
pointer-none = Aftercall toimii samoin ilman sitä. Ilmoitukset tulevat edelleen; käynnistä Aftercall uudelleen ohjelmavalikosta, niin näet tämän ikkunan.
    .title = Työpöydällä ei ole paikkaa kuvakkeelle
    .gnome = GNOMEssa laajennus ”AppIndicator” antaa kuvakkeelle paikan.
pointer-start = Käynnistä, kun kirjaudun tietokoneelle
pointer-done = Selvä

## The p-gap window

pgap-title = Arviosi
    .window = Aftercall: arviosi
pgap-ended = päättyi { $time }
pgap-pending = { $more ->
    [one] 1 muu odottaa
   *[other] { $more } muuta odottaa
}
pgap-worst = Ei lainkaan tyytyväinen
pgap-best = Erittäin tyytyväinen
pgap-worst-step = 0, ei lainkaan tyytyväinen
pgap-best-step = 10, erittäin tyytyväinen
pgap-later = Myöhemmin
pgap-cannot = En voi arvioida
pgap-keys = Näppäimet:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd>, <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Hetkinen…
pgap-ten = <b>1</b>, tai <kbd>0</kbd> niin 10
pgap-chosen = <b>{ $estimate }</b> lähtee kyselyn mukana
pgap-judged = Ei arviota, joten kyselyä ei lähde
pgap-undo = Kumoa

## The caller card

caller-title = Aftercall: soittajan aiemmat vastaukset
caller-ringing = Soi
caller-talking = Puhelussa { $time }
caller-sum = { $count ->
    [one] 1 aiempi vastaus
   *[other] { $count } aiempaa vastausta, uusin ensin
}
    .newest = { $count } aiempaa vastausta, { $shown } uusinta ensin
caller-none = Ei aiempia vastauksia tästä numerosta.
caller-reading = Etsitään aiempia vastauksia…
caller-no-comment = ei kommenttia
caller-foot = Sulkeutuu itsestään, kun puhelu päättyy.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] ma
    [2] ti
    [3] ke
    [4] to
    [5] pe
    [6] la
   *[7] su
}
month-short = { $month ->
    [1] 1.
    [2] 2.
    [3] 3.
    [4] 4.
    [5] 5.
    [6] 6.
    [7] 7.
    [8] 8.
    [9] 9.
    [10] 10.
    [11] 11.
   *[12] 12.
}
date-this-year = { $day }.{ $month }
date-other-year = { $day }.{ $month }{ $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: yhdistetty
tray-rehearsal = Aftercall: kokeilu, mitään ei lähetetä
tray-practice = Aftercall: harjoitus
tray-unread = { $count ->
    [one] Aftercall: 1 uusi vastaus
   *[other] Aftercall: { $count } uutta vastausta
}
tray-question = { $count ->
    [one] Aftercall: 1 puhelu odottaa arviotasi
   *[other] Aftercall: { $count } puhelua odottaa arviotasi
}
tray-call = Aftercall: puhelussa, hiljaa
tray-offline = { $surveys ->
    [0] Aftercall: ei yhteyttä
    [one] Aftercall: ei yhteyttä, 1 kysely odottaa
   *[other] Aftercall: ei yhteyttä, { $surveys } kyselyä odottaa
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today ei vastaa
    [one] Aftercall: nps.today ei vastaa, 1 kysely odottaa
   *[other] Aftercall: nps.today ei vastaa, { $surveys } kyselyä odottaa
}
tray-connecting = Aftercall: yhdistetään
tray-signed-out = Aftercall: ei kirjautuneena
tray-attention = Aftercall: jokin odottaa sinua
    .key-rejected = Aftercall: avainta ei hyväksytty
    .locked = Aftercall: avainnippu on lukittu
    .no-keychain = Aftercall: avainnippua ei ole
    .keychain-denied = Aftercall: avainnippu sanoi ei
    .trouble = Aftercall: ongelma, avaa ikkuna
    .uncertain = { $count ->
        [one] Aftercall: 1 kysely ehkä lähetetty, ehkä ei
       *[other] Aftercall: { $count } kyselyä ehkä lähetetty, ehkä ei
    }

# The lines of the menu.
tray-health-connected = Yhdistetty
    .at = Yhdistetty, haettu { $time }
tray-health-practice = Harjoituspalvelu, mikään ei lähde tästä tietokoneesta
tray-health-offline = Ei yhteyttä
    .at = Ei yhteyttä, seuraava yritys { $time }
tray-health-throttled = nps.today pyysi taukoa
    .at = nps.today pyysi taukoa, seuraava yritys { $time }
tray-health-unreachable = nps.today ei vastaa
    .at = nps.today ei vastaa, seuraava yritys { $time }
tray-health-key-rejected = Avainta ei hyväksytty, uusi yritys vain silloin tällöin
tray-health-locked = Odottaa avainnippua
tray-health-signed-out = Ei kirjautuneena
tray-health-connecting = Yhdistetään…
tray-score = NPS { $nps }, { $n } vastausta, todennäköisesti { $low } … { $high }
tray-score-few = { $n ->
    [one] 1 vastaus: liian vähän tulokseen
   *[other] { $n } vastausta: liian vähän tulokseen
}
tray-score-none = { $days ->
    [one] Ei vastauksia viimeisimmältä päivältä
   *[other] Ei vastauksia viimeisten { $days } päivän ajalta
}
tray-questions = { $count ->
    [one] 1 puhelu odottaa arviotasi…
   *[other] { $count } puhelua odottaa arviotasi…
}
tray-answers = { $count ->
    [one] 1 uusi vastaus…
   *[other] { $count } uutta vastausta…
}
tray-last-call = Viime puhelu { $time }: { $outcome }
    .why = Viime puhelu { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] käynnissä
    [queued] kysely odottaa lähettämistä
    [sending] kyselyä lähetetään
    [awaiting_estimate] odottaa arviotasi
    [sent] kysely lähetetty
    [skipped] ei kyselyä
    [uncertain] kysely ehkä lähetetty, ehkä ei
    [failed] nps.today hylkäsi
   *[expired] vanhentunut, ei kyselyä
}
tray-why = { $reason ->
    [too_short] liian lyhyt
    [voicemail] vastaaja
    [not_answered] ei vastattu
    [queue_not_mapped] jonolla ei ole kampanjaa
    [number_withheld] salattu numero
    [internal_number] sisäinen puhelu
    [invalid_number] ei puhelinnumero
    [outbound_off] lähtevät puhelut ovat pois päältä
    [queue_off] jono on pois päältä
    [surveys_off] kyselyt ovat pois päältä
    [transferred] siirretty
    [asked_recently] kysyttiin vähän aikaa sitten
    [do_not_survey] päätit olla kysymättä
    [duplicate_event] ilmoitettu aiemmin
    [already_invited] jo kysytty
    [rating_refused] arviota pyydettiin uudelleen
    [stale] liian kauan puhelun jälkeen
    [not_estimated] ei arviota
    [signed_out] ei kirjautuneena
    [rehearsal] kokeilu
   *[none] {""}
}
tray-open = Avaa Aftercall
tray-call-ended = Puhelu on päättynyt
tray-pause = Ilmoitukset tauolle
tray-pause-hour = Tunniksi
tray-pause-tomorrow = Huomiseen
tray-resume = Jatka ilmoituksia
tray-paused = Ilmoitukset tauolla, loppuu { $until }
tray-present = Esitys
tray-present-half = 30 minuutiksi
tray-present-hour = Tunniksi
tray-present-stop = Lopeta esitys
tray-presenting = Esitys käynnissä, loppuu { $until }
tray-presenting-tooltip = Aftercall: esitys, hiljaa { $until } asti
tray-settings = Asetukset…
tray-sign-in = Kirjaudu…
tray-quit = Lopeta

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: arviosi
window-title-caller = Aftercall: soittaja

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] Uusi vastaus: { $rating }, matala
    [middle] Uusi vastaus: { $rating }, keski
   *[high] Uusi vastaus: { $rating }, korkea
}
notify-answer-title-other = Uusi vastaus: { $rating }
notify-answer-title-none = Uusi vastaus, ei arvosanaa
notify-answers-title = { $count ->
    [one] 1 uusi vastaus
   *[other] { $count } uutta vastausta
}
notify-test-body =
    Keksitty asiakas
    Tältä ilmoitus näyttää. Vastaus on keksitty.
notify-update = Aftercall { $version } on saatavilla
    .system = Järjestelmäsi tai organisaatiosi tuo sen. Sinun ei tarvitse tehdä mitään.
    .here = Sen voi asentaa kohdassa Asetukset, ”Tietoja Aftercallista”.
notify-key-rejected = nps.today ei enää hyväksy avainta
notify-key-rejected-body = Kyselyitä ei lähde eikä vastauksia haeta ennen kuin avain on vaihdettu. Puhelut kirjataan.
notify-question = Puhelu odottaa arviotasi
notify-question-body = Asiakkaalle ei lähde mitään ennen kuin vastaat.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall ei voi nyt tallentaa mitään. Puhelut torjutaan, kunnes se taas onnistuu.
trouble-damaged = Tietokanta oli vaurioitunut, ja se saatiin korjattua; mitään ei tiettävästi kadonnut. Vaurioitunut tiedosto on vieressä: { $file }
trouble-damaged-lost = Tietokanta oli vaurioitunut. Se, mikä voitiin lukea, on tallessa; ehkä jo lähteneet kyselyt odottavat sinua. Vaurioitunut tiedosto on vieressä: { $file }
trouble-keychain = Tietokoneella ei ole avainnippua, ja organisaatiosi vaatii sellaisen, joten mitään ei tallenneta.
caller-trouble = Aiempia vastauksia ei saatu haettua.
trouble-inside = Jokin epäonnistui useaan kertaan Aftercallin sisällä. Se jatkaa toimintaansa; jos tämä jää näkyviin, käynnistä se uudelleen.

way-step-failed = yksi vaihe epäonnistui
way-address-unusable = pyynnön osoitetta ei voi käyttää
way-no-answer = { $host } ei vastannut { $seconds } sekunnissa
way-broke = yhteys kohteeseen { $host } katkesi ennen vastausta
way-failed-inside = Aftercallissa tapahtui virhe sen odottaessa vastausta
way-interrupted = Aftercall päättyi ennen kuin vastaus tuli.
way-proxy = välityspalvelin { $proxy }
way-proxy-password = verkon välityspalvelin vaatii nimen ja salasanan
way-proxy-sign-in = verkon välityspalvelin vaatii kirjautumisen ennen kuin se päästää ketään läpi
way-proxy-no-way = verkon välityspalvelin ei yhdistänyt kohteeseen { $host }
way-proxy-name-unknown = välityspalvelimen nimeä { $proxy } ei löytynyt: verkkoa ei ole, tai järjestelmän välityspalvelinasetukset ovat väärin
way-name-unknown = nimeä { $host } ei löytynyt: verkkoa ei ole, tai api.url on väärin
way-no-connection-within = { $next }: ei yhteyttä { $seconds } sekunnissa
way-connection-refused = { $next } torjui yhteyden
way-no-network = { $next }: verkkoa ei ole
way-closed-early = { $next } sulki yhteyden ennen kuin se oli suojattu: palomuuri, tai TLS vanhempi kuin 1.2
way-no-connection = { $next }: ei yhteyttä
way-tls-stranger = TLS: kohteen { $host } varmenteen myöntäjään tämä tietokone ei luota; yrityksen välityspalvelimen takana sen juurivarmenteen on oltava järjestelmän varmenteiden joukossa
way-tls-other-host = TLS: näytetty varmenne kuuluu muulle kuin kohteelle { $host }
way-tls-expired = TLS: kohteen { $host } varmenne on vanhentunut, tai tietokoneen kello on väärässä
way-tls-not-yet = TLS: kohteen { $host } varmenne ei ole vielä voimassa, tai tietokoneen kello on väärässä
way-tls-revoked = TLS: kohteen { $host } varmenne on peruutettu
way-tls-untrusted = TLS: kohteen { $host } varmenteeseen ei voi luottaa
way-tls-too-old = TLS: { $host } ei tarjoa TLS 1.2:ta tai uudempaa
way-tls-other-answer = TLS: { $host } ei vastaa kuten suojattu palvelu
way-tls-none = TLS: suojattua yhteyttä kohteeseen { $host } ei saatu
way-web-page = vastauksen sijaan tuli verkkosivu: jonkin verkon kirjautumissivu, tai api.url on väärin
way-web-page-after-survey = vastauksen sijaan tuli verkkosivu, ehkä jonkin verkon kirjautumissivu; ei tiedetä, otettiinko kysely vastaan
way-web-page-in-place = kohteen { $host } sijaan vastasi verkkosivu: verkon kirjautumissivu, tai api.url on väärin
way-elsewhere = vastaus johtaa muualle, kohteeseen { $host }: jonkin verkon kirjautumissivu, tai palvelu on muuttanut
way-other-address = vastaus johtaa toiseen osoitteeseen: jonkin verkon kirjautumissivu, tai palvelu on muuttanut
way-not-json = vastaus ei ole JSONia
way-no-list = vastauksessa ei ole luetteloa siinä, missä sen pitäisi olla
way-no-figures = vastauksessa ei ole keskiarvoa eikä lukumääriä
way-answered = palvelu vastasi { $status }
way-too-large = vastaus on suurempi kuin { $megabytes } MiB, joten se hylättiin
way-incomplete = kohteen { $host } vastaus ei tullut kokonaan { $seconds } sekunnissa
way-broke-off = kohteen { $host } vastaus katkesi
way-cut-after-survey = { $words } tilan { $status } jälkeen; ei tiedetä, otettiinko kysely vastaan
way-no-endpoint = palvelussa ei ole sellaista päätepistettä
way-ask-in-pages = { $words }; jos palvelu osaa antaa sen sivuittain, lisää {"{skip}"} ja {"{take}"} polkuun kohdassa api.paths
way-fallbacks = palvelussa ei ole mitään kohdassa api.paths näille: { $paths }; sen sijaan vastaa dokumentoitu
way-key-unknown = { $host } ei tunne avainta, tai se on vaihdettu
way-key-asked-for = kukaan ei ole kirjautunut; palvelu pyytää avainta, kuten pitääkin
way-key-not-told = vastaus ei kerro sitä
way-pause = palvelu pyytää taukoa: tällä avaimella on juuri nyt liikaa kutsuja
way-path-pause = ei kokeiltu tauon aikana
way-path-signed-out = kokeillaan, kun joku on kirjautunut

# Mitä yhteydet puhelinjärjestelmiin ja muut reitit sanovat. { $system } on ohjelman nimi, { $place } palvelin portteineen, { $name } asetusten sana.
door-failed-inside = Aftercallin virhe pysäytti tämän yhteyden. Se käynnistyy itsestään uudelleen; loki kertoo paikan.
door-not-recorded = Tämän puhelinjärjestelmän puheluita ei voitu kirjata, koska Aftercall ei voi juuri nyt tallentaa mitään. Katso avainnipun ja tietokannan tila.
door-no-secret = Avainnipussa ei ole sille salasanaa. Anna se komennolla ”aftercallctl door secret { $name }”.
door-no-answer = { $place } ei vastannut { $seconds } sekunnissa. Onko osoite oikein, ja päästääkö palomuuri tämän tietokoneen läpi?
door-name-unknown = Nimeä { $host } ei löydy. Onko se kirjoitettu oikein, ja onko verkko käytettävissä?
door-nothing-listens = Osoitteessa { $place } ei kuuntele kukaan. Onko puhelinjärjestelmä käynnissä ja liittymä siellä päällä?
door-unreachable = Kohteeseen { $place } ei saada yhteyttä ({ $why }).
door-no-loopback = Nimellä { $host } ei ole osoitetta, joka koskee vain tätä tietokonetta (loopback).
door-no-certificate-name = { $host } ei voi olla varmenteen nimi.
door-no-tls = TLS:ää ei voi käyttää: { $why }.
door-no-authorities = TLS:ää ei voi käyttää, koska tästä tietokoneesta ei löytynyt myöntäjien varmenteita.
door-ca-file = Tiedostoa, jonka ca_file nimeää, ei voi lukea, tai siinä ei ole PEM-muotoista varmennetta.
door-untrusted = Kohteen { $place } varmenteeseen ei luoteta ({ $why }). Jos puhelinjärjestelmällä on oma varmenne, nimeä sen tiedosto asetuksella ca_file.
door-not-tls = { $place } ei käytä TLS:ää odotetusti ({ $why }). Onko portti TLS:n portti?
door-silent = { $place } ei ole hetkeen sanonut mitään eikä vastaa.
door-login-unfinished = { $place } otti yhteyden vastaan, mutta kirjautuminen ei valmistunut { $seconds } sekunnissa. Onko siellä todella tämä puhelinjärjestelmä?
door-takes-nothing = { $place } ei ota vastaan sitä, mitä sille lähetetään.
door-broke-off = Yhteys kohteeseen { $place } katkesi.
door-other-language = Tullut ei ole ohjelman { $system } kieltä. Kuunteleeko tässä osoitteessa toinen ohjelma?
door-other-greeting = Se ei tervehdi kuten { $system }. Kuunteleeko tässä osoitteessa toinen ohjelma, tai vaatiiko portti TLS:n?
door-secret-unusable = Avainnipun salasanassa on rivinvaihto tai muu ohjausmerkki. Anna se uudelleen komennolla ”aftercallctl door secret { $name }”.
door-closed = { $system } sulki yhteyden. Ehkä se käynnistettiin uudelleen.
door-closed-early = { $system } sulki yhteyden ennen kuin kirjautuminen oli valmis.
door-asterisk-closed-early = Asterisk sulki yhteyden ennen kuin kirjautuminen oli valmis. Estääkö tiedoston manager.conf pääsyluettelo (permit, deny) tämän tietokoneen?
door-asterisk-login = Asterisk hylkäsi kirjautumisen. Ovatko asetuksen door.asterisk.user käyttäjä ja avainnipun salasana samat kuin tiedostossa manager.conf, ja saako tämä tietokone kirjautua sinne?
door-freeswitch-well-known = Event socketilla on yhä kaikkien tuntema salasana. Vaihda se tiedostossa event_socket.conf.xml, rajaa osoite, jossa se kuuntelee, ja anna uusi komennolla ”aftercallctl door secret freeswitch”.
door-freeswitch-password = FreeSWITCH hylkäsi salasanan. Onko avainnipussa sama kuin tiedostossa event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH ei suostu kertomaan tapahtumista. Ehkä sen event socket on rajattu tältä käyttäjältä.
door-freeswitch-list = FreeSWITCH torjuu tämän tietokoneen: sen pääsyluettelo (apply-inbound-acl tiedostossa event_socket.conf.xml) ei mainitse sitä.
door-baresip-closed = baresip sulki yhteyden: se päättyi, tai toinen ohjelma otti yhteyden haltuunsa (baresip palvelee yhtä ohjelmaa kerrallaan).
door-baresip-taken-over = Toinen ohjelma otti yhteyden haltuunsa, ja Aftercall otti sen takaisin: baresip palvelee yhtä ohjelmaa kerrallaan. Väliin jääneitä puheluita voi puuttua. Sulje toinen ohjelma tai yhdistä puhelin muulla tavalla.
door-genesys-closed = Genesys Cloud sulki ilmoituskanavan.
door-genesys-client = Genesys Cloud hylkäsi OAuth-asiakkaan. Kuuluvatko door.genesys.client_id ja avainnipun salaisuus asiakkaalle, jonka laji on ”client credentials”, ja onko alue oikein?
door-genesys-what = { $what ->
    [token] tunnistetta
    [subscription] asiakaspalvelijan puhelujen tilausta
   *[channel] kanavaa
}
door-genesys-refused = Genesys Cloud ei antanut { $what } ({ $status }). Salliiko OAuth-asiakkaan rooli ilmoitukset ja puhelut, ja onko door.genesys.user_id asiakaspalvelijan?
door-genesys-fault = Genesys Cloudilta pyydettiin { $what }, ja siinä itsessään on vika ({ $status }).
door-genesys-unreadable = Genesys Cloudilta pyydettiin { $what }, ja vastausta ei voi ymmärtää.
door-genesys-pause = Genesys Cloudilta pyydettiin { $what }, ja se pyysi taukoa. Pyyntö toistetaan itsestään.
door-genesys-pause-for = Genesys Cloudilta pyydettiin { $what }, ja se pyysi { $seconds } s tauon. Pyyntö toistetaan itsestään.
door-genesys-channel-silent = Genesys Cloudin ilmoituskanava ei vastannut.
door-genesys-no-websocket = Genesys Cloudin ilmoituskanavasta ei tule WebSocketia. Ehkä välityspalvelin ei päästä WebSocketeja läpi.
door-genesys-late = Genesys Cloud ({ $host }) ei vastannut ajoissa.
door-genesys-unreachable = Genesys Cloudiin ({ $host }) ei saada yhteyttä. Onko verkko käytettävissä ja alue oikein?
door-keychain-busy = Avainnippuun kirjoitetaan juuri nyt. Yritä hetken päästä uudelleen.
door-token-absent = Tässä tietokoneessa ei ole avainnippua, joten pääsyavainta ei voi säilyttää, ja paikallinen HTTP ja allekirjoitetut linkit pysyvät kiinni. Ota avainnippu käyttöön tai ilmoita puhelut aftercallctl-ohjelmalla.
door-token-locked = Avainnippu on lukittu, joten pääsyavainta ei voi lukea, ja paikallinen HTTP ja allekirjoitetut linkit pysyvät kiinni. Avaa lukitus; Aftercall yrittää itsestään uudelleen.
door-token-denied = Avainnippu ei antanut tai ottanut vastaan pääsyavainta, joten paikallinen HTTP ja allekirjoitetut linkit pysyvät kiinni. Salli Aftercallin käyttää sitä; se yrittää itsestään uudelleen.
door-secret-absent = Tässä tietokoneessa ei ole avainnippua, joten salasanaa ei säilytetty. Ota avainnippu käyttöön ja anna se uudelleen.
door-secret-locked = Avainnippu on lukittu, joten salasanaa ei säilytetty. Avaa lukitus ja anna salasana uudelleen.
door-secret-denied = Avainnippu ei ottanut salasanaa vastaan. Salli Aftercallin käyttää sitä ja anna salasana uudelleen.
door-no-such-system = Puhelinjärjestelmää ”{ $name }” ei ole täällä. Tarjolla ovat: { $known }.
door-secret-length = Salasanassa on yksi rivi, enintään { $most } tavua.
link-refused = Puhelun ilmoittava linkki hylättiin, joten mitään ei kirjattu. { $why }
link-used = Tätä linkkiä on jo käytetty, joten mitään ei kirjattu. Allekirjoitettu linkki kelpaa kerran; tee jokaiselle puhelulle uusi.
link-not-in-time = Asetuksia ja avainnippua ei voitu lukea ajoissa.
link-off = Puhelut ilmoittavat linkit on kytketty pois (door.link.enabled).
link-no-token = Pääsyavainta, jolla se tarkistettaisiin, ei ole. Tee sellainen komennolla ”aftercallctl door token”.
link-unsigned = Siinä pitää olla kentät ts ja sig.
link-not-hexadecimal = Sen sig ei ole 64 heksadesimaalinumeroa.
link-wrong-signature = Sen allekirjoitus ei täsmää. Tehtiinkö se komennon ”aftercallctl door token” pääsyavaimella?
link-expired = Se tehtiin yli 5 minuuttia liian aikaisin tai myöhään. Tee se puhelun hetkellä ja vertaa kelloja.
link-without-fields = Siinä ei ole kenttiä eikä allekirjoitusta.
link-unknown = Avattiin linkki, jota Aftercall ei tunne, joten mitään ei tehty.
http-port-taken = Toinen ohjelma käyttää tämän tietokoneen porttia { $port }, joten paikallinen HTTP on kiinni. Lopeta se tai valitse toinen portti komennolla ”aftercallctl config set door.http.port NUMERO”. Aftercall yrittää itsestään uudelleen.
http-port-denied = Järjestelmä ei anna Aftercallille porttia { $port }, joten paikallinen HTTP on kiinni. Valitse toinen komennolla ”aftercallctl config set door.http.port NUMERO”.
http-port-failed = Paikallinen HTTP ei voi kuunnella porttia { $port }: { $why }. Aftercall yrittää itsestään uudelleen.
http-call-refused = Puhelu hylättiin: { $why }
http-field = kenttää ”{ $field }” ei voi käyttää.
http-other-host = Toiselle palvelimelle osoitettu pyyntö torjuttiin. Lähetä osoitteeseen http://127.0.0.1, ei nimeen.
http-other-page = Sivu { $origin } torjuttiin. Jos se saa ilmoittaa puheluita, lisää se asetukseen door.http.allowed_origins.
http-page-unknown = Sivu, joka ei kerro, mistä se tulee, torjuttiin.
http-no-token = Pyyntö ilman oikeaa pääsyavainta torjuttiin. Vertaa sitä komennon ”aftercallctl door token” antamaan.
http-no-path = Pyyntö osoitteeseen, jota ei ole, torjuttiin. Lähetä osoitteeseen /v1/calls.
http-no-method = Pyyntö torjuttiin; siinä osoitteessa palvellaan vain { $method }.
http-not-json = Ilmoitus torjuttiin, koska se ei kerro olevansa JSONia (Content-Type: application/json).
http-too-long = Yli { $kibibytes } KiB:n ilmoitus torjuttiin.
http-too-slow = Ilmoitus ei tullut kokonaan perille ajoissa ja torjuttiin.
http-too-many = Sekunnissa tuli yli { $most } pyyntöä; osa torjuttiin ja pyydettiin odottamaan.

# Mitä ei tehty ja miksi: ikkunassa pyynnön vieressä ja konsolissa.
refused-closing = Aftercall on sulkeutumassa. Käynnistä se uudelleen.
refused-not-signed-in = Kukaan ei ole kirjautunut. Kirjaudu komennolla ”aftercallctl sign-in --email OSOITE” tai ikkunassa.
refused-declined = Tämä asiakas ei halua kyselyitä, joten kyselyä ei lähetetä uudelleen.
refused-days = Päivät ovat kokonaisluku väliltä 1–{ $most }.
refused-no-answer = Sellaista vastausta ei ole tällä tietokoneella.
refused-search-length = Haussa on enintään { $most } merkkiä.
refused-rehearsal = Kokeilu on päällä, joten mitään ei lähetetä. Lopeta se (survey.rehearsal) ja lähetä kysely sitten uudelleen.
refused-reason-length = Anna syy, jossa on 1–{ $most } merkkiä.
refused-pause-minutes = Ilmoitukset voi panna tauolle 1–{ $most } minuutiksi.
refused-pause-time = Se aika on mennyt tai yli viikon päässä.
refused-presenting-minutes = Esitys voi kestää 1–{ $most } minuuttia.
refused-service-pause = nps.today pyysi taukoa. Aftercall lukee itse uudelleen, kun se on ohi.
refused-not-read-yet = Palvelua nps.today ei voi vielä lukea.
refused-read-broke = Lukeminen epäonnistui Aftercallin sisällä. Sitä yritetään itsestään uudelleen.
refused-estimate = Arvio on kokonaisluku väliltä 0–10.
refused-no-question = Mikään puhelu ei odota arviota.
refused-no-call = Puhelua ei ole käynnissä.
refused-in-call = Puhelu on käynnissä. Kysymys palaa, kun se on päättynyt.
refused-unknown-call = Sellaista puhelua ei ole tällä tietokoneella.
refused-state = { $act ->
    [estimate] Tämä puhelu ei odota arviota: { $outcome }.
    [undo] Ei ole valintaa, jonka voisi perua: { $outcome }.
    [resend] Tätä kyselyä ei voi lähettää uudelleen: { $outcome }.
    [leave] Tämä kysely ei ole epävarma: { $outcome }.
   *[ask-not] Tätä kyselyä ei voi perua: { $outcome }.
}
refused-practice-in = Harjoitustilassa on oma tili. Poistu siitä, jos haluat kirjautua.
refused-practice-out = Harjoitustilassa on oma tili. Poistu siitä, jos haluat kirjautua ulos.
refused-practice-start = Harjoitustilaa ei voitu käynnistää ({ $problem }). Käynnistä se itse: aftercall --practice
refused-practice-leave = Tämä ei ole harjoitustila. Lopeta Aftercall ilmaisinalueelta.
refused-signing-in = Kirjautuminen on kesken. Odota, että se päättyy.
refused-sign-in-broke = Kirjautuminen epäonnistui Aftercallin sisällä. Mitään ei tallennettu; yritä uudelleen.
refused-key-length = API-avain puuttuu tai on liian pitkä avaimeksi.
refused-key-signs = API-avaimessa on merkkejä, joita avaimessa ei voi olla. Kopioitiinko jotain muuta?
refused-key-unknown = nps.today ei tunne tätä avainta. Kopioitiinko se kokonaan? Se on myös voitu vaihtaa; ylläpitäjä näkee sen. Mitään ei tallennettu.
refused-throttled = nps.today pyysi taukoa: tällä avaimella on juuri nyt liikaa kutsuja. Yritä minuutin päästä uudelleen.
refused-keychain-locked = Avainnippu on lukittu. Avaa se tai jatka tallentamatta avainta; silloin Aftercall kysyy sitä seuraavalla käynnistyksellä.
refused-keychain-absent = Tällä tietokoneella ei ole avainnippua, joten avainta ei voi tallentaa. Kirjaudu vain täksi kerraksi tai ota avainnippu käyttöön.
refused-keychain-denied = Avainnippu ei ottanut avainta vastaan. Salli se tai kirjaudu vain täksi kerraksi.
refused-window = Järjestelmällä ei ole ikkunaa Aftercallille ({ $problem }).
refused-no-webview2 = Aftercall ei voi näyttää ikkunoitaan: tältä tietokoneelta puuttuu Microsoft Edge WebView2. Pyydä järjestelmänvalvojaa asentamaan se. Puhelut ja kyselyt jatkuvat tavalliseen tapaan, ja kysymyksiin voi vastata aftercallctl-ohjelmalla.
refused-file = Tiedostoa ei voitu kirjoittaa: { $problem }.
refused-no-update = Täältä asennettavaa päivitystä ei ole.
refused-licences = Lisenssiluettelo ei ole tämän ohjelman vieressä. Paketit tuovat sen mukanaan; ohjelman kääntäjä tekee sen komennolla ”cargo xtask supply-chain”.
update-unreachable = Päivitysten osoite ei vastaa: { $problem }. Siltä kysytään uudelleen muutaman tunnin kuluttua.
update-unreadable = Päivitysten osoitteen tarjoamaa ei voi lukea, joten mitään ei muutettu.
update-signature = { $file } ei ole Aftercallin tekijöiden allekirjoittama, joten se hylättiin eikä mitään muutettu.
update-size = { $file } ei ole oikean kokoinen, joten se hylättiin eikä mitään muutettu.
update-full = Levyllä ei ole tilaa päivitykselle. Mitään ei muutettu; vapauta tilaa ja yritä uudelleen.
update-not-placed = Päivitystä ei voitu panna paikalleen: { $problem }. Ohjelma pysyy ennallaan.
refused-store-locked = Avainnippu on lukittu, joten mitään ei voi vielä tallentaa. Avaa se; Aftercall yrittää itse uudelleen.
refused-store-key = Aftercallin tietokantaa ei voi avata avainnipun avaimella. Mitään ei poistettu. Aloita alusta kirjautumalla ulos valinnalla --wipe.
refused-store-newer = Tietokannan on tehnyt uudempi Aftercall (versio { $found }, tämä tuntee version { $known }). Asenna uudempi ohjelma uudelleen.
refused-store-full = Levy on täynnä, joten puhelua ei voitu tallentaa. Vapauta tilaa ja ilmoita se uudelleen.
refused-store-damaged = Aftercallin tietokanta on vioittunut eikä sitä voitu korjata, joten mitään ei tallennettu. Tiedostot jätettiin ennalleen; Aftercall yrittää itse uudelleen. Onko levy kunnossa ja onko siinä tilaa?
refused-store-failed = Aftercallin tietokanta petti, joten mitään ei tallennettu: { $problem }

# Mikä asetuksessa on vialla. Lauseen alussa on asetus tai tiedoston rivi.
wrong-set-by-policy = Organisaatiosi on määrännyt asetuksen { $key }, eikä sitä voi muuttaa tässä.
wrong-unknown = Asetusta { $key } ei ole. ”aftercallctl config show” luettelee kaikki.
    .group = { $key } on asetusten ryhmä; nimeä niistä yksi, kuten ”aftercallctl config show” ne luettelee.
    .secret = { $key } ei ole asetus, sillä salasana kuuluu avainnippuun: ”aftercallctl door secret { $door }” tallentaa sen.
wrong-file = Asetustiedostoa ei voi käyttää: { $problem }
wrong-not-toml = settings.toml ei ole kelvollista TOMLia, joten se jätettiin ennalleen. Korjaa se itse ja yritä uudelleen.
    .line = settings.toml ei ole kelvollista TOMLia (rivi { $line }), joten se jätettiin ennalleen. Korjaa rivi itse ja yritä uudelleen.
wrong-by-hand = { $why ->
    [other-line] Asetusta { $key } ei voi muuttaa tiedostossa settings.toml, koska sen toinen rivi on tiellä. Tiedosto jätettiin ennalleen; muuta se itse.
    [no-group] Asetusta { $key } ei voi muuttaa tiedostossa settings.toml, koska ”{ $group }” on siellä arvo eikä ryhmä. Tiedosto jätettiin ennalleen; muuta se itse.
   *[group] Asetusta { $key } ei voi muuttaa tiedostossa settings.toml, koska sen ryhmää ei voi tehdä. Tiedosto jätettiin ennalleen; muuta se itse.
}
wrong-nothing-changed = { $subject } – { $problem }. Mitään ei muutettu.
wrong-value = { $subject } – { $problem }.
must-know = sisältää merkinnän { $placeholder }, eikä tämä tietokone kerro, mitä se tarkoittaa
must-be-switch = arvon pitää olla true tai false
must-be-number = arvon pitää olla kokonaisluku väliltä { $least }–{ $most }
    .least = arvon pitää olla vähintään { $least } oleva kokonaisluku
must-be-choice = arvon pitää olla jokin näistä: { $words }
must-be-line = arvon pitää olla yhden rivin teksti, 1–300 merkkiä
must-be-email = arvon pitää olla sähköpostiosoite
must-be-service-url = arvon pitää olla https-osoite ilman käyttäjänimeä, kyselyä ja fragmenttia; pelkkä http kelpaa vain tälle tietokoneelle (127.0.0.1, ::1, localhost)
must-be-path = arvon pitää olla vinoviivalla alkava polku; sen paikat ovat { $places }
must-be-country = arvon pitää olla maan kaksi kirjainta, esimerkiksi FI
must-be-origin = arvon pitää olla verkkosivun alkuperä ilman polkua, esimerkiksi https://crm.example.com
must-be-address = arvon pitää olla palvelin, portin kanssa tai ilman, esimerkiksi 127.0.0.1:5038
    .own = arvon pitää olla palvelin tässä tietokoneessa, portin kanssa tai ilman, esimerkiksi 127.0.0.1:4444: tämä puhelin päästää sisään kaikki, jotka tavoittavat sen
    .web = arvon pitää olla https-osoite ilman polkua; http hyväksytään vain tässä tietokoneessa
must-be-domain = arvon pitää olla verkkotunnus, esimerkiksi mypurecloud.de
must-be-id = arvon pitää olla tunniste, jossa on kirjaimia, numeroita ja yhdysmerkkejä
must-be-names = arvon pitää olla yksi teksti tai enintään { $most } tekstin luettelo. Jokaisen { $entry }
must-be-known = on tuntematon. Tunnettuja ovat { $known }
    .secret = ei saa olla tässä, sillä salasana kuuluu avainnippuun: ”aftercallctl door secret { $door }” tallentaa sen
must-be-list = arvon pitää olla luettelo. Jokaisessa kohdassa { $entry }
must-be-table = arvon pitää olla taulukko
must-not-be-missing = arvo puuttuu: { $what }
must-be-agents = arvon pitää olla { $what }, enintään { $most }
must-be-with-tls = vaatii asetuksen tls = true
must-be-plain-or-tls = on ristiriidassa asetuksen tls = true kanssa; poista toinen
must-be-private = on toinen tietokone, ja yhteys olisi matkalla luettavissa; aseta tls = true, tai allow_plain = true, jos väliin jäävään verkkoon voi luottaa
must-be-region-or-address = ja region sulkevat toisensa pois; poista toinen
must-name = { $what ->
    [asterisk-user] manager-liittymän käyttäjä tiedostosta manager.conf
    [asterisk-agent] asiakaspalvelijan liittymä (PJSIP/1001), jäsennimi tai alanumero (1001); useampi luettelona
    [freeswitch-agent] asiakaspalvelijan käyttäjä tai alanumero (1001) tai nimi moduulissa mod_callcenter; useampi luettelona
    [client] OAuth-asiakkaan tunniste
    [user] asiakaspalvelijan käyttäjätunnus Genesys Cloudissa
   *[region] alueen verkkotunnus, esimerkiksi mypurecloud.de
}
must-be-queues = arvon pitää olla luettelo taulukoita, joissa on queue, campaign ja enabled
must-be-queue-name = siinä on rivi, jonka queue ei ole jonon nimi; riviä ei käytetä
must-be-queue-campaign = siinä on rivi, jonka campaign ei ole vähintään 1 oleva kokonaisluku; riviä ei käytetä
must-be-queue-enabled = siinä on rivi, jonka enabled ei ole true eikä false; riviä ei käytetä
must-be-queue-known = siinä on rivi, jossa on tuntematon ”{ $name }”; rivillä on queue, campaign ja enabled
must-be-queue-named = siinä on rivi ilman tietoa queue; riviä ei käytetä
must-be-queue-mapped = siinä on rivi jonolle ”{ $queue }” ilman tietoa campaign; riviä ei käytetä
must-be-queue-once = jono ”{ $queue }” on nimetty toisen kerran; ensimmäinen rivi pätee
fault-not-toml = Asetustiedosto ei ole kelvollista TOMLia: { $problem }. Siitä ei käytetä mitään; oletukset pätevät kaikkeen, mitä organisaatio ei määrää.
    .policy = Tämän tietokoneen käytännöt eivät ole kelvollista TOMLia: { $problem }. Niistä ei käytetä mitään; käyttäjän arvot ja oletukset pätevät.
    .before = Asetustiedosto ei ole kelvollista TOMLia: { $problem }. Aiempi sisältö pätee, kunnes virhe on korjattu.
    .policy-before = Tämän tietokoneen käytännöt eivät ole kelvollista TOMLia: { $problem }. Aiempi sisältö pätee, kunnes virhe on korjattu.
fault-unknown = { $key } ei ole asetus, joten sitä ei käytetä.
    .near = { $key } ei ole asetus, joten sitä ei käytetä. Tarkoitetaanko asetusta { $near }?
    .secret = { $key } ei saa olla tässä, sillä salasana kuuluu avainnippuun: ”aftercallctl door secret { $door }” tallentaa sen.
fault-group = { $key } on asetusten ryhmä eikä sillä voi olla omaa arvoa, joten sitä ei käytetä.
fault-instead-default = Oletus, { $value }, pätee.
    .none = Tilalle ei ole asetettu mitään.
fault-instead-user = Tiedoston settings.toml arvo, { $value }, pätee.
    .none = Tiedoston settings.toml arvo pätee.
fault-instead-policy = Organisaatiosi määräämä arvo, { $value }, pätee.
    .none = Organisaatiosi määräämä arvo pätee.
fault-instead-closed = Tämä reitti pysyy suljettuna, kunnes se on korjattu.
fault-left = Tiedosto jätettiin ennalleen.
fault-place = Se on kohdassa { $place }.

# Vastaukset tiedostona taulukkolaskentaan.
export-rated = Vastattu
export-rating = Arvosana
export-customer = Asiakas
export-comment = Kommentti
export-campaign = Kampanja
export-estimate = Arviosi
export-tags = Merkinnät
export-tag-call-back = Soita takaisin
export-tag-not-about-me = Ei koske minua
export-file = aftercall-vastaukset

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = Kuinka tyytyväinen tämä asiakas oli?

# What became of a call, beyond the words of the Calls page.
said-too-short = liian lyhyt. Puheaika { $talk } s; tarvitaan yli { $least } s.
said-not-judged = et voinut arvioida tätä puhelua.
said-stale = Ei lähetetty { $minutes } min kuluessa puhelusta, joten kyselyä ei enää lähde.

# Starting the program, on the console.
start-help =
    Aftercall yhdistää puhelinjärjestelmän nps.today-palveluun.

    aftercall                 käynnistää sen tai näyttää käynnissä olevan ikkunan
    aftercall --background    käynnistää sen ilmaisinalueelle, ilman ikkunaa
    aftercall --practice      käynnistää sen omaa palvelua vasten, keksityin puheluin
    aftercall LINK            seuraa aftercall:-linkkiä
    aftercall --version       tulostaa version

    AFTERCALL_HOME nimeää kansion asetuksille, tiedoille ja lokeille; AFTERCALL_LOG kertoo, mitä kirjataan (info, aftercall_core=debug).
    Konsolin apuohjelma on aftercallctl.
start-unknown-word = Aftercall ei tunne sanaa { $word }. Mitä se tuntee: aftercall --help
start-no-display = Aftercall tarvitsee työpöydän, eikä täällä ole sellaista: DISPLAY ja WAYLAND_DISPLAY puuttuvat. Käynnistä se työpöydältä.
start-folders = Aftercall ei voi käyttää kansioitaan: { $problem }.
start-system = Aftercallia ei voitu käynnistää: { $problem }.
start-desktop = Aftercall ei saanut yhteyttä työpöytään: { $problem }.
start-other-does-not-answer = Aftercall on jo käynnissä, mutta ei tee mitä pyydettiin: { $problem }. Odota hetki ja yritä uudelleen, tai lopeta se ja käynnistä uudelleen.
notify-open = Avaa
notify-no-window = Aftercallilla ei ole ikkunaa täällä

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall on asennettu ja toimii, mutta ilman ikkunoita: ne tarvitsevat Microsoft Edge WebView2:n, jota tällä tietokoneella ei ole. Pyydä järjestelmänvalvojaa asentamaan se.
installer-needs-administrator = Vain järjestelmänvalvoja voi asentaa Aftercallin kaikille tämän tietokoneen käyttäjille. Suorita tämä järjestelmänvalvojana tai ilman valitsinta /AllUsers vain itsellesi.
installer-in-use = Aftercall on käytössä tai sen kansioon ei voi kirjoittaa, joten mitään ei muutettu. Lopeta Aftercall kuvakkeesta ja yritä uudelleen.
installer-too-old = Aftercall tarvitsee Windows 10:n tai uudemman.
installer-data-stays = Aftercall on poistettu. Puhelusi ja asetuksesi ovat edelleen tällä tietokoneella; ne otetaan taas käyttöön, jos Aftercall asennetaan uudelleen.

## The console (aftercallctl)

ctl-done = Valmis.
ctl-yes = kyllä
ctl-seconds = { $seconds } s
ctl-would-be-sent = Kysely lähetettäisiin.
ctl-campaign = Kampanja { $campaign }
ctl-number-withheld = salattu numero
ctl-unknown-customer = tuntematon asiakas
ctl-estimate = sanoit { $estimate }
ctl-no-calls = Ei vielä puheluita.
ctl-no-responses = Ei vielä vastauksia.
ctl-direction = { $direction ->
    [in] tuleva
    [out] lähtevä
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 vastaus
   *[other] { $n } vastausta
}, { $days ->
    [one] 1 päivä
   *[other] { $days } päivää
}
ctl-score = NPS { $nps }, todennäköisesti välillä { $low } ja { $high }; keskiarvo { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 vastaus
   *[other] { $pairs } vastausta
}, { $estimates ->
    [one] 1 arvio
   *[other] { $estimates } arviota
}, { $days ->
    [one] 1 päivä
   *[other] { $days } päivää
}
ctl-learning = Taipumus { $bias }; keskiero { $miss }; enintään 1 piste { $share } %

ctl-newer = { $running }; versio { $newer } on saatavilla
ctl-label-program = Aftercall
ctl-label-account = Kirjautuneena
ctl-label-service = nps.today
ctl-label-keychain = Avainnippu
ctl-label-tray = Kuvake
ctl-label-notifications = Ilmoitukset
ctl-label-outbox = Kyselyt
ctl-label-reads = Haettu
ctl-label-door = Reitti
ctl-label-settings = Asetus
ctl-settings-line = Rivi { $line }
ctl-label-trouble = Ongelma
ctl-signed-out = ei kirjautuneena
ctl-service = { $state ->
    [ok] yhdistetty
    [offline] ei yhteyttä
    [throttled] pyysi taukoa
    [key_rejected] avainta ei hyväksytty
    [unreachable] ei vastaa
   *[other] ei vielä kokeiltu
}
ctl-spent = { $calls ->
    [one] 1 pyyntö
   *[other] { $calls } pyyntöä
} viime minuutin aikana
ctl-keychain = { $state ->
    [ok] valmis
    [absent] ei ole
    [locked] lukittu
    [denied] pääsy estetty
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] näkyvissä
    [no_host] tällä työpöydällä ei ole sille paikkaa
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] päällä
    [paused] tauolla, loppuu { $until }
    [held] pidätellään nyt
   *[other] { $state }
}
ctl-outbox = { $queued } odottaa, { $sending } matkalla, { $awaiting_estimate } odottaa arviotasi, { $uncertain } epävarmaa, { $failed } lähettämättä
ctl-rehearsal = (kokeilu: mitään ei lähetetä)
ctl-reads = viimeksi { $last }, seuraavaksi { $next }
ctl-origin = { $origin ->
    [user] sinun asettamasi
    [policy] organisaatiosi asettama
   *[other] oletus
}

ctl-diagnostics-inside = Arkistoon tulee, tavuina:
ctl-diagnostics-written = Kirjoitettu tiedostoon { $file }. Salaisuudet ja henkilöt on poistettu; katso se läpi ennen lähettämistä.
ctl-export-written = { $rows ->
    [one] 1 vastaus kirjoitettu: { $file }
   *[other] { $rows } vastausta kirjoitettu: { $file }
}
ctl-export-none = Mitään vastausta ei ole merkitty niin; mitään ei kirjoitettu.
ctl-file = Tiedostoa { $file } ei voitu kirjoittaa: { $problem }. Valitse toinen nimi tai kansio.
ctl-not-running = Aftercall ei ole käynnissä. Käynnistä se työpöydän valikosta tai komennolla: aftercall --background
ctl-program-not-found = Aftercall ei ole käynnissä, eikä ohjelma ”aftercall” ole aftercallctl:n vieressä, joten sitä ei voitu käynnistää. Asenna molemmat yhdessä tai käynnistä Aftercall käsin.
ctl-program-would-not-start = Aftercall ei ole käynnissä, eikä järjestelmä suostunut käynnistämään sitä. Käynnistä se käsin, niin näet syyn: aftercall
ctl-program-ended = Aftercall ei ole käynnissä. Se käynnistettiin, mutta päättyi heti. Käynnistä se käsin, niin näet syyn: aftercall
ctl-program-too-slow = Aftercall ei ole käynnissä. Se käynnistettiin, mutta ei vielä kuuntele. Yritä hetken päästä uudelleen; jos tilanne jatkuu, käynnistä se käsin: aftercall
ctl-no-answer = Aftercall otti pyynnön, mutta ei vastannut { $seconds } sekunnissa. Se on ehkä tehty, ehkä ei. Katso: aftercallctl calls
ctl-protocol = Aftercall ja aftercallctl eivät ymmärrä toisiaan: { $problem }. Käytä niitä kahta, jotka asennettiin yhdessä; jos se ei auta, lopeta Aftercall ja käynnistä se uudelleen.
