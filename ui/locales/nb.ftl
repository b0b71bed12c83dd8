### Words of Aftercall, Norwegian bokmål. Calm, factual, short; the agent is never at fault. "du" throughout.
### answer svar · estimate anslag · survey undersøkelse · call samtale · rating vurdering · queue kø · wrap-up etterarbeid · talk time taletid · door inngang · bias tendens
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Lukk
common-copied = Kopiert
common-failed = Det virket ikke: programmet bak vinduet svarte ikke. Prøv igjen; fortsetter det, så avslutt Aftercall og start det på nytt.

number-unknown = Ukjent nummer
number-extension = Internnummer { $number }
number-ending = { $country }, slutter på { $last }
number-ending-only = slutter på { $last }

rating-none = Ingen vurdering
rating-said = Vurdering{" "}
rating-low = Lav
rating-mid = Middels
rating-high = Høy

## Times

time-just-now = akkurat nå
time-minutes-ago = for { $minutes } min siden
time-today = I dag { $time }
time-yesterday = I går { $time }
time-weekday = { $weekday } { $time }
time-day-today = I dag
time-day-yesterday = I går
time-day = { $weekday } { $date }
time-seconds = { $seconds } s
time-minutes = { $minutes } min

## The main window: tabs, banner, status line

tabs-name = Sider
tabs-today = I dag
tabs-today-badge = { $count ->
    [one] {" "}nytt svar
   *[other] {" "}nye svar
}
tabs-calls = Samtaler
tabs-calls-badge = { $count ->
    [one] {" "}samtale venter på deg
   *[other] {" "}samtaler venter på deg
}
tabs-learning = Læring
tabs-settings = Innstillinger

banner-rehearsal = Samtaler avgjøres og vises, og ingen undersøkelse forlater datamaskinen.
    .title = Prøve
    .button = Slå av
banner-practice = Kundene er oppdiktet, og ingenting forlater datamaskinen.
    .title = Øvingsmodus
    .button = Forlat
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Stille til den er slutt. 1 spørsmål venter til etterarbeidet.
       *[other] Stille til den er slutt. { $questions } spørsmål venter til etterarbeidet.
    }
    [one] { $questions ->
        [0] Stille til den er slutt. 1 nytt svar venter til etterarbeidet.
        [one] Stille til den er slutt. 1 nytt svar og 1 spørsmål venter til etterarbeidet.
       *[other] Stille til den er slutt. 1 nytt svar og { $questions } spørsmål venter til etterarbeidet.
    }
   *[other] { $questions ->
        [0] Stille til den er slutt. { $answers } nye svar venter til etterarbeidet.
        [one] Stille til den er slutt. { $answers } nye svar og 1 spørsmål venter til etterarbeidet.
       *[other] Stille til den er slutt. { $answers } nye svar og { $questions } spørsmål venter til etterarbeidet.
    }
}
banner-quiet = Stille til den er slutt.
    .title = I samtale, { $time }
banner-offline = { $lastRead ->
    [none] Ingenting er hentet ennå.
   *[other] Svarene er fra { $lastRead }.
}
    .title = Frakoblet siden { $since }
    .title-now = Frakoblet
    .title-silent = nps.today har ikke svart siden { $since }
    .title-silent-now = nps.today svarer ikke
    .button = Prøv nå
banner-offline-waits = { $surveys ->
    [one] 1 undersøkelse venter; den sendes bare innen { $minutes } min etter samtalen.
   *[other] { $surveys } undersøkelser venter; hver sendes bare innen { $minutes } min etter sin samtale.
}
banner-paused = Undersøkelser sendes fortsatt. Nye svar står nedenfor, uten varsel.
    .title = Varsler på pause til { $until }
    .title-open = Varsler på pause
    .button = Gjenoppta
banner-presenting = Varsler, spørsmål og anropskort venter.
    .title = Presentasjon til { $until }
    .button = Avslutt
banner-settings = { $words }
    .title = En linje i innstillingene brukes ikke
    .button = Vis
banner-trouble = { $words }
    .title = Aftercall har et problem

status-connected = <b>Tilkoblet</b> · hentet { $ago }
status-connected-unread = <b>Tilkoblet</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 undersøkelse venter
   *[other] {" "}· { $surveys } undersøkelser venter
}
status-practice = <b>Øvingstjeneste</b> · ingenting forlater maskinen
status-offline = <b>Frakoblet</b>
status-offline-next = <b>Frakoblet</b> · prøver igjen om { $left }
status-throttled = <b>nps.today ba om en pause</b>
status-throttled-next = <b>nps.today ba om en pause</b> · prøver igjen om { $left }
status-unreachable = <b>nps.today svarer ikke</b>
status-unreachable-next = <b>nps.today svarer ikke</b> · prøver igjen om { $left }
status-trying = <b>Prøver igjen…</b>
status-key-rejected = <b>Nøkkelen ble ikke godtatt</b> · prøver bare igjen av og til
status-locked = <b>Venter på nøkkelringen</b>
status-locked-next = <b>Venter på nøkkelringen</b> · ser etter igjen om { $left }
status-signed-out = <b>Ikke logget på</b>
status-connecting = <b>Kobler til…</b>
status-read-now = Hent nå

## Today

today-title = I dag

score-title = Resultatet ditt
score-period = Periode
score-last-days = { $days ->
    [one] Siste dag
   *[other] Siste { $days } dager
}
score-other = Annet…
score-other-days = Antall dager
score-other-unit = dager
score-other-show = Vis
score-unit = NPS
    .long = Net Promoter Score
score-range = Trolig mellom <b>{ $low }</b> og <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 svar, gjennomsnitt { $average }
   *[other] { $n } svar, gjennomsnitt { $average }
}
score-trend-up = Høyere enn { $days ->
    [one] dagen før
   *[other] i de { $days } dagene før
}: { $nps } av { $n } svar
score-trend-down = Lavere enn { $days ->
    [one] dagen før
   *[other] i de { $days } dagene før
}: { $nps } av { $n } svar
score-rough = Et grovt bilde: { $n } svar. Intervallet blir smalere når det kommer flere.
score-since = Svar fra før { $day } er ikke lest ennå og er ikke regnet med her.
score-few = Fra 10 svar ser du et resultat med sitt trolige intervall. Inntil da står svarene her, de nyeste først.
    .title = { $n ->
        [one] 1 svar: for få til et resultat
       *[other] { $n } svar: for få til et resultat
    }
score-none = Fra 10 svar ser du et resultat med sitt trolige intervall.
    .title = Ingen svar disse dagene
score-histogram = Svar etter vurdering, 0 til 10
score-histogram-column = { $count ->
    [one] svar
   *[other] svar
} med vurderingen{" "}
score-zone-low = Lav <b>{ $count }</b>
score-zone-mid = Middels <b>{ $count }</b>
score-zone-high = Høy <b>{ $count }</b>
score-how = Slik er det talt
score-how-nps = NPS er andelen svar på 9–10 minus andelen på 0–6, fra −100 til +100. Gjennomsnittet er av de samme svarene, fra 0 til 10.
score-how-range = Det trolige intervallet sier hvor resultatet ville havnet om mange flere kunder svarte (95 %). Med få svar er det bredt.

answers-title = Siste svar
answers-which = Hvilke svar
answers-all = Alle
answers-new = Nye
answers-low = Lave
answers-commented = Med kommentar
answers-call-back = Ring tilbake
answers-not-about-me = Ikke om meg
answers-search = Søk
answers-best = Dagens beste kommentar
answers-found = { $count ->
    [one] 1 svar funnet
   *[other] { $count } svar funnet
}
answers-found-first = { $count ->
    [one] Det første svaret som ble funnet
   *[other] De første { $count } svarene som ble funnet
}
answers-mark-read = { $count ->
    [one] Merk 1 som lest
   *[other] Merk { $count } som lest
}
answers-more = Vis { $count } til
answers-further = Se lenger tilbake
answers-none-found = Ingen svar passer.
answers-unknown = Ukjent kunde
answer-new = Nytt
answer-no-comment = Ingen kommentar
answer-more = Vis alt
answer-less = Vis mindre
answer-tags = Merker
answer-call-back = Ring tilbake
answer-not-about-me = Ikke om meg

search-words = Ord i kommentarer, navn og kampanjer
    .hint = Kommentar, navn, kampanje…
search-rating = Vurdering
    .any = Alle vurderinger
    .low = Lav, 0–6
    .mid = Middels, 7–8
    .high = Høy, 9–10
search-campaign = Kampanje
    .any = Alle kampanjer
search-save = Lagre merkede svar…
    .call-back = Lagre «Ring tilbake»…
    .not-about-me = Lagre «Ikke om meg»…
    .none = Ingen svar er merket slik, så det er ingenting å lagre.
    .done = { $rows ->
        [one] 1 svar lagret i { $file }
       *[other] { $rows } svar lagret i { $file }
    }
gap-same = Du gjettet <b>{ $estimate }</b>, det samme
gap-higher = Du gjettet <b>{ $estimate }</b>, { $points } høyere
gap-lower = Du gjettet <b>{ $estimate }</b>, { $points } lavere

empty-answers = Etter hver samtale sendes en undersøkelse. Det kundene svarer, kommer hit, det nyeste først.
    .title = Ingen svar ennå
    .button = Se dagens samtaler
empty-calls = { $doors ->
    [0] Samtaler kommer inn gjennom en inngang: telefonprogrammet ditt, en lenke eller telefonsystemet. Ingen inngang er klar.
    [one] Samtaler kommer inn gjennom en inngang: telefonprogrammet ditt, en lenke eller telefonsystemet. 1 inngang er klar.
   *[other] Samtaler kommer inn gjennom en inngang: telefonprogrammet ditt, en lenke eller telefonsystemet. { $doors } innganger er klare.
}
    .title = Ingen samtaler ennå
    .button = Se inngangene
empty-learning = I en p-gap-periode anslår du hver samtale før undersøkelsen sendes. Senere møtes anslag og svar her.
    .title = Ingen anslag disse dagene
    .button = Prøv i øvingsmodus

## Calls

calls-title = Samtaler
calls-needs-you = Venter på deg
calls-which = Hvilke samtaler
calls-all = Alle samtaler
calls-only-needs-you = Venter på deg
calls-only-sent = Undersøkelse sendt
calls-only-waiting = På vei
calls-only-skipped = Ingen undersøkelse
calls-only-uncertain = Usikre
calls-only-failed = Avvist
calls-only-expired = Utløpt
calls-latest = Samtaler
calls-further = Se lenger tilbake
calls-none-here = Ingen samtale passer.
calls-more = Vis { $count } til
calls-now = nå
calls-withheld = Skjult nummer
calls-sum = { $calls ->
    [one] 1 samtale
   *[other] { $calls } samtaler
}
calls-sum-sent = { $count ->
    [one] 1 sendt
   *[other] { $count } sendt
}
calls-sum-waiting = { $count } på vei
calls-sum-needs-you = { $count ->
    [one] 1 venter på deg
   *[other] { $count } venter på deg
}
calls-sum-skipped = { $count } uten undersøkelse
calls-sum-refused = { $count ->
    [one] 1 avvist
   *[other] { $count } avvist
}
calls-sum-all = { $calls }: { $list }
calls-in = Inn
calls-out = Ut
calls-direction-unknown = Ukjent retning
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Anslå nå
calls-do-not-survey = Ikke send undersøkelse…
calls-send-again = Send igjen
    .rehearsed = Send undersøkelsen likevel
calls-leave-it = La det være
calls-why-not = Hvorfor ikke?
calls-why-cancel = Avbryt
calls-log = Detaljer

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = Kunden takket nei
why-wrong-person = Jeg snakket med en annen
why-private = En privat samtale
why-complaint-open = En klage er ikke avsluttet
why-other = En annen grunn
why-declined-before = Sagt om en tidligere samtale

call-open = Samtalen pågår.
call-queued = Venter på å bli sendt.
call-queued-throttled = nps.today ba om en pause; prøver igjen om { $left }.
call-queued-next = Siste forsøk kom ikke fram; prøver igjen om { $left }.
call-queued-key = nps.today godtar ikke nøkkelen.
call-queued-map = Køene fra nps.today er ikke hentet ennå.
call-queued-rehearsal = En prøve er slått på, så ingenting sendes nå.
call-queued-until = Til { $time }.
call-sending = Sender…
call-awaiting = Ingenting er sendt til kunden.
    .lead = Venter på anslaget ditt.
    .until = Ingenting er sendt til kunden. Åpent til { $time }.
call-sent = Undersøkelse sendt.
    .estimate = Anslaget ditt { $estimate } fulgte med.
call-uncertain = Forespørselen gikk ut og det kom ikke noe svar, så undersøkelsen er kanskje sendt, kanskje ikke. Sendes den igjen, kan kunden bli spurt to ganger.
    .lead = Usikkert.
call-failed = «{ $message }». Det prøves ikke igjen.
    .lead = Avvist av nps.today:
    .status = svaret var { $status }. Det prøves ikke igjen.
    .plain = uten begrunnelse. Det prøves ikke igjen.
    .rating = det ble bedt om et anslag igjen, selv om et fulgte med. Det prøves ikke igjen.
call-expired = Utløpt.
    .estimate = Ikke noe anslag innen { $minutes } min, så ingen undersøkelse ble sendt.
    .stale = Frakoblet i mer enn { $minutes } min etter samtalen, så ingen undersøkelse ble sendt.
    .signed-out = Ingen var logget på, så ingen undersøkelse ble sendt.
    .plain = Ingen undersøkelse ble sendt.

call-skipped = Ingen undersøkelse:
    .elsewhere = Ingen undersøkelse herfra:
    .too-short-out = for kort. { $talk } s taletid; utgående samtaler krever mer enn { $least } s.
    .too-short-in = for kort. { $talk } s taletid; inngående samtaler krever mer enn { $least } s.
    .too-short-unknown = for kort. Telefonsystemet sier ikke hvor lang samtalen var; utgående samtaler krever mer enn { $least } s.
    .too-short = for kort.
    .voicemail = telefonsvarer, sier telefonsystemet.
    .not-answered = ikke besvart.
    .queue-not-mapped = køen «{ $queue }» har ingen kampanje.
    .no-queue = telefonsystemet oppga ingen kø, og det finnes ingen kampanje for slike samtaler.
    .number-withheld = nummeret var skjult.
    .internal-number = intern samtale.
    .invalid-number = det er ikke et telefonnummer.
    .outbound-off = undersøkelser etter utgående samtaler er slått av.
    .queue-off = køen «{ $queue }» får ingen undersøkelser.
    .surveys-off = undersøkelser er slått av.
    .transferred = satt over. Den siste medarbeideren har undersøkelsen.
    .transferred-first = satt over. Den første medarbeideren har undersøkelsen.
    .transferred-none = satt over. Det spørres ikke etter samtaler som er satt over.
    .asked-recently = spurt { $ago } t tidligere. Samme kunde spørres igjen etter { $hours } t.
    .not-estimated = du kunne ikke bedømme samtalen.
    .asked-recently-plain = kunden ble spurt for kort tid siden.
    .do-not-survey = du valgte å ikke spørre.
    .do-not-survey-why = du valgte å ikke spørre. { $why }.
    .duplicate = samme samtale er meldt før.
    .already-invited = nps.today har allerede spurt kunden.
    .signed-out = ingen var logget på.
    .plain = en regel sa nei.
    .rehearsal = prøve. Reglene sa ja; ingenting ble sendt.

log-started = Samtalen begynte
    .by = Samtalen begynte, meldt av { $source }
log-answered = Samtalen ble besvart
log-ended = Samtalen sluttet
    .by = Samtalen sluttet, meldt av { $source }
    .next = Telefonen begynte sin neste samtale, så denne var slutt
log-skipped = Ingen undersøkelse, etter en regel
log-attempted = Sendt til nps.today
    .again = Sendt til nps.today, forsøk { $try }
log-asked = nps.today: du er i en p-gap-periode, gi anslaget ditt først
log-estimated = Du svarte { $estimate }
log-cannot-judge = Du kunne ikke bedømme samtalen
log-accepted = nps.today tok imot undersøkelsen
    .campaign = nps.today tok imot undersøkelsen for kampanje { $campaign }
log-refused = nps.today avviste undersøkelsen
    .pgap = nps.today ba om et anslag igjen, selv om et fulgte med
    .status = nps.today avviste undersøkelsen ({ $status })
log-postponed = Det kunne ikke leveres; det prøves igjen
log-no-answer = Det kom ikke noe svar
log-expired = Tiden gikk ut
log-resent = Du ba om å sende den igjen
log-do-not-survey = Du valgte å ikke spørre kunden

detail-log = Hva som skjedde
detail-rule = Hva som avgjorde
    .setting = { $setting }: { $value }
    .open = Ingenting ennå: samtalen er ikke slutt.
    .local-queue = Køen «{ $queue }» i innstillingene på denne datamaskinen.
    .ivr-map = Køen «{ $queue }» i oversikten til nps.today.
    .default-campaign = Kampanjen for samtaler uten kø med kampanje.
    .agent = Det gjorde du.
    .service = Det gjorde nps.today.
    .fact = Samtalen selv; ingen innstilling endrer det.
detail-origin =
    .default = standard
    .user = satt av deg
    .policy = bestemt av organisasjonen din
detail-sent = Hva som ble sendt
    .campaign = Kampanje
    .guid = Forespørsel
    .number = Nummer
    .first-name = Fornavn
    .last-name = Etternavn
    .email = Kundens e-post
    .company = Firma
    .note = Fritekst
    .custom = Eget felt
    .agent = E-posten din
    .estimate = Anslaget ditt
    .pgap-check = Spurte om p-gap-periode
detail-yes = ja
detail-no = nei
detail-today = En slik samtale i dag
    .survey = En undersøkelse ville blitt sendt.
    .campaign = En undersøkelse ville blitt sendt for { $campaign }.

## Learning

learning-title = Læring
learning-heading = Dine anslag, deres svar
learning-map = Dine anslag og kundenes svar
learning-map-text = { $pairs } par. { $near ->
    [one] 1 ligger
   *[other] { $near } ligger
} høyst ett poeng fra diagonalen. { $happier ->
    [one] 1 kunde var minst 2 mer fornøyd
   *[other] { $happier } kunder var minst 2 mer fornøyde
} enn du anslo, { $lessHappy ->
    [one] 1 minst 2 mindre fornøyd
   *[other] { $lessHappy } minst 2 mindre fornøyde
}. Den største avstanden er et anslag på { $estimate } og et svar på { $rating }.
learning-map-happier = Mer fornøyd enn du trodde
learning-map-less-happy = Mindre fornøyd enn du trodde
learning-map-x = Ditt anslag
learning-map-y = Kundens svar
learning-key-one = én samtale
learning-key-two = to samtaler
learning-key-near = høyst 1 poeng fra
learning-table = Som tabell
learning-table-estimate = Ditt anslag
learning-table-answer = Kundens svar
learning-table-calls = Samtaler
learning-bias = Tendens
learning-bias-none = Trolig { $low } til { $high }: <b>ingen klar tendens</b>
learning-bias-higher = Trolig { $low } til { $high }: <b>du gjetter høyere</b>
learning-bias-lower = Trolig { $low } til { $high }: <b>du gjetter lavere</b>
learning-miss = Snittavstand
learning-miss-note = poeng, opp eller ned
learning-near = Høyst 1 poeng fra
learning-near-note = { $near } av { $pairs }. Trolig { $low } til { $high }
learning-band = Etter hva du anslo
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Par
    .few = En strek: under 10 par, for få til gjennomsnitt.
learning-based = Bygger på { $pairs } av { $estimates } anslag; { $missing ->
    [0] alle kundene har svart.
    [one] den andre kunden har ikke svart.
   *[other] de andre { $missing } kundene har ikke svart.
} Bare du ser denne siden. Den blir på datamaskinen.
learning-how = Slik er det talt
learning-how-bias = Tendensen er anslaget ditt minus kundens svar, i gjennomsnitt: pluss betyr at du gjetter høyere, minus lavere. Den kalles klar bare når det trolige intervallet (95 %) ikke rommer 0.
learning-how-miss = Snittavstanden ser bort fra retningen. Bare samtaler med begge tallene teller.
learning-far = Lengst fra hverandre
learning-few = Her er de ett for ett. Fra 10 par ser du bildet, tendensen og snittavstanden din.
    .title = { $pairs ->
        [0] Ingen par disse dagene
        [one] 1 par: for få til gjennomsnitt
       *[other] { $pairs } par: for få til gjennomsnitt
    }

## Settings

settings-title = Innstillinger
settings-lock = Bestemt av organisasjonen din
settings-on = På
settings-off = Av
settings-fault-line = settings.toml, linje { $line } brukes ikke
settings-fault-file = settings.toml kan ikke leses: linje { $line }
settings-fault-policy = En verdi i organisasjonens regler brukes ikke
settings-fault = En linje i settings.toml brukes ikke

settings-account = Konto
settings-signed-in = Logget på. API-nøkkelen ligger i nøkkelringen.
settings-signed-in-session = Logget på til Aftercall avsluttes. API-nøkkelen lagres ikke.
settings-practice-account = Øvingskonto. Ingenting forlater datamaskinen.
settings-sign-out = Logg av…
settings-sign-out-sure = Logge av? Ingen undersøkelser sendes før noen logger på igjen.
settings-sign-out-yes = Logg av
settings-sign-out-no = Forbli logget på
settings-api-url = Tjenestens adresse
setting-account-email = E-post hos nps.today
    .hint = Knytter svar og undersøkelser til deg.
settings-employee = Sendes med hver undersøkelse
setting-employee-first-name = Fornavn
setting-employee-last-name = Etternavn
setting-employee-title = Stilling
setting-employee-department = Avdeling
setting-employee-team = Teamet ditt
setting-employee-division = Forretningsområde
setting-employee-phone-number = Telefonnummer
setting-employee-external-id = Ansattnummer

settings-surveys = Undersøkelser
setting-survey-enabled = Send undersøkelser etter samtaler
setting-survey-rehearsal = Prøve
    .hint = Alt avgjøres og vises, og ingenting sendes. En samtale fra en prøve sendes senere bare hvis du selv gjør det.
setting-survey-outbound = Også etter utgående
setting-survey-min-out = Korteste taletid, utgående
    .hint = Samtalen må vare lenger enn dette.
setting-survey-min-in = Korteste taletid, inngående
setting-survey-transferred = Etter overføring gjelder den
    .last = den siste
    .first = den første
    .none = ingen
setting-survey-guard = Samme kunde igjen etter
    .hint = 0 spør etter hver samtale.
setting-survey-stale = Send senest etter
    .hint = Regnet fra samtalens slutt.
setting-survey-uncertain = Når det ikke kommer svar
    .hint = «Send igjen» kan spørre en kunde to ganger.
    .hold = spør meg
    .retry = send igjen
setting-survey-campaign = Kampanje for andre køer
    .hint = For samtaler der køen ikke har kampanje.
    .none = ingen
setting-survey-country = Landet for numre
    .hint = Når et nummer mangler landkode: to bokstaver.
setting-survey-digits = Lengste internnummer
    .hint = Numre med høyst så mange sifre er kolleger.
settings-queues = Køer og kampanjer
    .show = Vis…
    .hide = Skjul
    .counts = { $service } fra nps.today, { $local } satt her.
    .unmapped = { $service } fra nps.today, { $local } satt her. «{ $queue }» har ingen kampanje.
    .none-yet = Ingen er kjent ennå.
    .no-campaign = ingen kampanje
    .off = spørres ikke
    .campaign-number = kampanje { $campaign }
    .as-service = som nps.today sier
    .name = Navnet på en kø
    .add = Legg til
    .missing = Skriv navnet på en kø.

settings-estimates = Anslag (p-gap)
setting-pgap-remind = Minn meg på det etter
setting-pgap-expire = Dropp spørsmålet etter
setting-pgap-then = Deretter
    .drop = ikke send undersøkelse
    .send-without = send uten anslag
settings-questions = Egne spørsmål
    .hint = Tomt: det innebygde spørsmålet stilles.

settings-notifications = Varsler
setting-notify-responses = Nye svar
    .all = Alle
    .low = Bare lave
    .none = Ingen
setting-notify-below = Lav betyr under
setting-notify-comment = Vis kommentaren i varselet
setting-notify-sound = Lyd
setting-notify-calls = Under samtaler
    .hint = Vent: alt kommer i etterarbeidet.
    .hold = Vent
    .show = Vis
settings-test = Når det fram til deg?
    .hint = Viser ett varsel med et oppdiktet svar.
    .button = Send en prøve
    .sent = Sendt. Kom ingenting fram, holder skrivebordet kanskje varsler tilbake.
settings-pause = Sett varsler på pause
    .hint = Undersøkelser og spørsmål fortsetter.
    .until = Til { $time }. Undersøkelser og spørsmål fortsetter.
    .hour = I en time
    .tomorrow = Til i morgen
    .stop = Gjenoppta
settings-present = Presentasjon
    .hint = Ingen varsler, spørsmål eller anropskort på en delt skjerm. Det slutter av seg selv.
    .until = Til { $time }. Det som kom imens, vises da.
    .half = I 30 min
    .hour = I en time
    .stop = Avslutt

settings-doors = Innganger: slik kommer samtaler hit
settings-phones = Koble til en telefon
    .hint = Veiledning, prøvesamtale, hendelser og kontroller for hver inngang.
    .button = Åpne
door-ctl = Kommandolinje
door-link = Lenker
door-http = Lokal HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Øvingssamtaler
door-ready = Klar
door-off = Av
door-trouble = Får ikke koblet til
door-last-event = siste hendelse { $time }
door-no-event = ingen hendelse ennå

settings-privacy = Personvern
setting-privacy-mask = Skjul telefonnumre
    .hint = Bare landet og de fire siste sifrene vises.
setting-privacy-retention = Behold samtaler og svar i
setting-privacy-keychain = Nøkkelring
    .hint = Påkrevd: uten den lagres ingenting.
    .required = påkrevd
    .preferred = foretrukket
settings-data = Data på denne datamaskinen
    .hint = Kryptert. Å slette dem rører ikke nps.today.
    .hint-size = Kryptert, { $size }. Å slette dem rører ikke nps.today.
    .button = Slett…
    .sure = Slette alle samtaler, svar og anslag på denne datamaskinen, og logge av? Det kan ikke angres.
    .yes = Slett
    .no = Behold

settings-window = Vindu
setting-window-language = Språk
    .system = Som systemet
    .system-is = Som systemet ({ $language })
    .en = English
    .da = Dansk
    .sv = Svenska
    .nb = Norsk bokmål
    .fi = Suomi
    .de = Deutsch
setting-window-theme = Utseende
    .system = System
    .light = Lyst
    .dark = Mørkt
setting-start-login = Start når jeg logger på datamaskinen

unit-seconds = s
unit-minutes = min
unit-hours = t
unit-days = dager
unit-digits = sifre

settings-service = Tjeneste og diagnostikk
setting-read-interval = Les nps.today hvert
setting-read-days = Dager i resultatet ditt
    .hint = Hva I dag viser først.
setting-api-rate = Kall per sekund, høyst
    .hint = Én nøkkel gir hele organisasjonen 10.
settings-connection = Detaljer om forbindelsen
    .hint = For administratorer. Et tomt felt går tilbake til standard.
setting-api-auth = Hvordan nøkkelen vises fram
setting-api-body = Formen på en forespørsel
setting-path-analytics = Sti til resultatet
setting-path-responses = Sti til svarene dine
setting-path-phone-responses = Sti til en kundes svar
setting-path-ivr-map = Sti til køene
setting-path-campaigns = Sti til kampanjene
setting-path-add-respondent = Sti til undersøkelser
setting-path-all-responses = Sti til alle svar
settings-report = Feilrapport
    .hint = Uten hemmeligheter og personer. Du ser innholdet før det lagres.
    .look = Se…
    .inside = Dette ville vært i rapporten:
    .part = { $name }, { $letters } tegn
    .save = Lagre…
    .saved = Lagret i { $file }
settings-about = Om Aftercall
    .name = Aftercall { $version }
    .text = Etter hver samtale sender det kundens undersøkelse og viser hva kundene svarer.
    .licence = Fri programvare: Apache 2.0 eller MIT
    .practice = Øvingsmodus
settings-update = En nyere versjon
    .unknown = Ingen er ennå spurt om det finnes en nyere versjon.
    .current = Dette er den nyeste versjonen.
    .notice = Versjon { $version } er klar. Systemet ditt eller organisasjonen din leverer den.
    .offered = Versjon { $version } er klar.
    .installing = Versjon { $version } hentes og kontrolleres…
    .installed = Versjon { $version } er på plass. Den tar over neste gang Aftercall starter.
    .button = Installer
settings-updates = Oppdateringer
    .hint = Bare adressen som er satt her, blir spurt, én gang om dagen. Det den tilbyr, må være signert av dem som lager Aftercall.
setting-update-check = Se etter nyere versjoner
setting-update-address = Adresse for utgivelser
settings-licences = Laget med andres arbeid
    .hint = Delene som Aftercall består av, og lisensene deres.
    .show = Lisenser
    .text = Lisensene til delene
service-name = nps.today
service-ok = Tilkoblet
service-offline = Frakoblet
service-throttled = Ba om en pause
service-key-rejected = Nøkkelen ble ikke godtatt
service-unreachable = Svarer ikke
service-unknown = Ikke prøvd ennå
service-read = Hentet
    .both = { $last }, neste gang { $next }
    .never = ikke ennå
service-spent = Brukt
    .value = { $calls ->
        [one] 1 kall i minuttet; maskinen kan bruke { $limit }
       *[other] { $calls } kall i minuttet; maskinen kan bruke { $limit }
    }
    .meter = Brukte kall i minuttet
service-outbox = Utboks
    .waits = { $surveys ->
        [0] Ingen undersøkelse venter
        [one] 1 undersøkelse venter
       *[other] { $surveys } undersøkelser venter
    }
service-keychain = Nøkkelring
    .ok = Låst opp
    .absent = Ingen på denne datamaskinen
    .locked = Låst
    .denied = Tilgang ble nektet
service-policy = Regler
    .counts = { $count ->
        [0] Ingenting er bestemt av organisasjonen
        [one] 1 innstilling fra organisasjonen
       *[other] { $count } innstillinger fra organisasjonen
    }
service-fallbacks = Reserveveier
service-unreadable = Uleselig
    .rows = { $rows ->
        [one] 1 rad fra de siste hentingene
       *[other] { $rows } rader fra de siste hentingene
    }
service-way = Veien til nps.today
    .hint = Hvert steg på veien prøves. Ingen kunde blir spurt.
    .button = Prøv
    .asking = Prøver hvert steg… En treg tjeneste kan bruke et minutt.
    .good = Alt på veien virker.
    .name = Navn
    .connect = Tilkobling
    .proxy = Proxyserver
    .tls = Kryptering
    .key = Nøkkel
    .path = Adresser
    .ok = virker
    .noted = virker, med en merknad
    .failed = mislyktes
    .absent = trengs ikke
    .not-tried = ikke prøvd
service-version = Versjon

## Sign in

setup-title = Logg på nps.today
setup-lead = Etter hver samtale sender Aftercall kundens undersøkelse for deg og viser hva kundene svarer. Det holder seg unna, ved klokken.
setup-email = E-posten din
    .hint = Den nps.today har for deg. Den knytter svarene til deg.
    .missing = Skriv e-postadressen din.
setup-key = API-nøkkel
    .hint = I nps.today under <b>Account</b>, <b>API keys</b>. I de fleste team deler administratoren den ut.
    .missing = Lim inn API-nøkkelen.
    .show = Vis nøkkelen
    .hide = Skjul nøkkelen
    .kept = Nøkkelen ligger i datamaskinens nøkkelring, aldri i en fil eller en logg.
    .in-memory = Nøkkelen blir i minnet til Aftercall avsluttes, og lagres aldri.
setup-session = Bare til jeg avslutter
    .hint = Da lagres nøkkelen ikke i det hele tatt.
setup-details = Tjenestens adresse og andre detaljer
setup-url = Tjenestens adresse
setup-submit = Sjekk nøkkelen og logg på
setup-cancel = Avbryt
setup-steps = Trinn i påloggingen
setup-step-reach = Nå { $host }
    .done = { $milliseconds } ms
    .reached = nådd
    .trouble = ingen forbindelse
setup-step-key = Sjekk nøkkelen
    .done = godtatt
    .trouble = ikke godtatt
setup-step-agent = Finn deg via e-post
    .done = { $answers ->
        [one] 1 svar
       *[other] { $answers } svar
    }
    .found = funnet
    .unknown = ikke der ennå
setup-step-queues = Hent køer og kampanjer
    .done = { $queues ->
        [one] 1 kø
       *[other] { $queues } køer
    }
    .read = hentet
    .trouble = kan ikke leses
setup-step-keep = Lagre nøkkelen i nøkkelringen
    .done = lagret
    .locked = låst
    .absent = ingen nøkkelring
    .denied = nektet
    .trouble = ikke lagret
setup-step-checking = sjekker…
setup-accepted = Fra nå av følger undersøkelsen etter hver samtale av seg selv.
    .title = Du er logget på
    .button = Vis meg hvor Aftercall bor
setup-rejected = Kom alt med i kopien? Den kan også være byttet; det kan administratoren se. Ingenting ble lagret.
    .title = nps.today kjenner ikke nøkkelen
    .button = Tilbake til nøkkelen
    .field = nps.today kjenner ikke nøkkelen. Kom alt med i kopien?
setup-unreachable = { $words }
    .title = Får ikke kontakt med { $host }
    .again = Prøv igjen
    .copy = Kopier detaljene
    .not-copied = Kopiering er ikke tillatt her. Merk ordene ovenfor, og kopier dem selv.
    .back = Tilbake
setup-unknown = Tjenesten blir kjent med deg med den første undersøkelsen. Har du sendt undersøkelser før, så sjekk skrivemåten: <b>{ $email }</b>
    .title = nps.today har ikke e-posten din ennå
    .go-on = Fortsett
    .change = Endre e-post
setup-locked = Lås den opp, eller fortsett uten å lagre nøkkelen. Da spør Aftercall om den ved neste start.
    .title = Nøkkelringen er låst
    .unlock = Lås opp og prøv igjen
    .session = Bare til jeg avslutter
setup-absent = Det finnes ingen Aftercall kan bruke, så nøkkelen kan ikke lagres. Fortsett uten å lagre den, eller installer en, for eksempel gnome-keyring eller KWallet, og prøv igjen.
    .title = Ingen nøkkelring på denne datamaskinen
setup-denied = Den, eller noen ved datamaskinen, sa nei. Prøv igjen og tillat det, eller fortsett uten å lagre nøkkelen.
    .title = Nøkkelringen tok ikke imot nøkkelen
setup-refused = { $words }
    .title = Det virket ikke
    .back = Tilbake
setup-practice = Øvingsmodus har oppdiktede kunder som ringer og svarer.
    .title = Ingen konto for hånden?
    .button = Øv

locked-keychain = API-nøkkelen din og nøkkelen til Aftercalls egne data ligger i den. Til den låses opp, sendes ingen undersøkelser og hentes ingen svar.
    .title = Nøkkelringen er låst
    .unlock = Lås opp
    .session = Bare til jeg avslutter…
    .why = Hvorfor skjer det?
    .because = Aftercall startet før du låste opp nøkkelringen, for eksempel etter pålogging med fingeravtrykk. Aftercall ser etter igjen med noen sekunders mellomrom.
locked-absent = Aftercall fant ingen det kan bruke, og innstillingene krever en. Ingenting er lagret, og du er ikke logget på.
    .title = Ingen nøkkelring på denne datamaskinen
    .helps = <b>Det som hjelper:</b> installer en, for eksempel gnome-keyring eller KWallet, logg på skrivebordet på nytt, og prøv igjen.
    .again = Prøv igjen
locked-denied = Den, eller noen ved datamaskinen, sa nei. Til det tillates, sendes ingen undersøkelser og hentes ingen svar.
    .title = Nøkkelringen sa nei til Aftercall
locked-store = Til dataene kan åpnes, tar Aftercall ikke imot samtaler, sender ingen undersøkelser og henter ingen svar. Det prøver igjen av seg selv.
    .title = Aftercall kan ikke åpne dataene sine
key-rejected = Den kan være byttet; det kan administratoren se.
    .title = nps.today godtar ikke lenger nøkkelen
    .waits = { $surveys ->
        [one] 1 undersøkelse venter. Den sendes bare innen { $minutes } min etter samtalen.
       *[other] { $surveys } undersøkelser venter. Hver sendes bare innen { $minutes } min etter sin samtale.
    }
    .button = Skriv inn den nye nøkkelen
    .copy = Kopier et notat til IT
    .note = Aftercall på denne datamaskinen: nps.today ({ $host }) godtar ikke lenger API-nøkkelen for { $email }. Det trengs en ny nøkkel.
    .not-copied = Kopiering er ikke tillatt her. Kopier notatet selv:
    .stays = Det som er hentet til { $time }, blir her.

pointer-title = Aftercall bor ved klokken
pointer-lead = Du kan lukke vinduet. Aftercall arbeider videre og viser seg bare når det er noe å se.
pointer-picture = Skjermens nedre høyre hjørne. Aftercalls ikon står til venstre for klokken.
    .top = Skjermens øvre høyre hjørne. Aftercalls ikon står i linjen, til venstre for klokken.
pointer-here = Her, ved siden av klokken
pointer-not-there = Er det ikke der? Windows har det kanskje bak den lille pilen. Dra det ut for å ha det i syne. Startes Aftercall igjen, åpnes alltid dette vinduet.
    .other = Er det ikke der? Noen skrivebord har ikke plass til slike ikoner. Startes Aftercall igjen, åpnes alltid dette vinduet.
pointer-none = Aftercall virker likedan uten. Varsler kommer fortsatt; start Aftercall igjen fra programmenyen for å se dette vinduet.
    .title = Skrivebordet har ikke plass til ikonet
    .gnome = På GNOME gir utvidelsen «AppIndicator» ikonet en plass.
pointer-start = Start når jeg logger på datamaskinen
pointer-done = Jeg forstår

## The p-gap window

pgap-title = Anslaget ditt
    .window = Aftercall: anslaget ditt
pgap-ended = sluttet { $time }
pgap-pending = { $more ->
    [one] 1 til venter
   *[other] { $more } til venter
}
pgap-worst = Ikke fornøyd i det hele tatt
pgap-best = Svært fornøyd
pgap-worst-step = 0, ikke fornøyd i det hele tatt
pgap-best-step = 10, svært fornøyd
pgap-later = Senere
pgap-cannot = Kan ikke bedømme
pgap-keys = Taster:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd>, <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Et øyeblikk…
pgap-ten = <b>1</b>, eller tast <kbd>0</kbd> for 10
pgap-chosen = <b>{ $estimate }</b> følger med undersøkelsen
pgap-judged = Ikke noe anslag, så ingen undersøkelse sendes
pgap-undo = Angre

## The caller card

caller-title = Aftercall: kundens tidligere svar
caller-ringing = Ringer
caller-talking = I samtale { $time }
caller-sum = { $count ->
    [one] 1 tidligere svar
   *[other] { $count } tidligere svar, nyeste først
}
    .newest = { $count } tidligere svar, de { $shown } nyeste først
caller-none = Ingen tidligere svar fra dette nummeret.
caller-reading = Leter etter tidligere svar…
caller-no-comment = ingen kommentar
caller-foot = Lukkes av seg selv når samtalen slutter.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] man.
    [2] tir.
    [3] ons.
    [4] tor.
    [5] fre.
    [6] lør.
   *[7] søn.
}
month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] apr.
    [5] mai
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] des.
}
date-this-year = { $day }. { $month }
date-other-year = { $day }. { $month } { $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: tilkoblet
tray-rehearsal = Aftercall: prøve, ingenting sendes
tray-practice = Aftercall: øver
tray-unread = { $count ->
    [one] Aftercall: 1 nytt svar
   *[other] Aftercall: { $count } nye svar
}
tray-question = { $count ->
    [one] Aftercall: 1 samtale venter på anslaget ditt
   *[other] Aftercall: { $count } samtaler venter på anslaget ditt
}
tray-call = Aftercall: i samtale, stille
tray-offline = { $surveys ->
    [0] Aftercall: frakoblet
    [one] Aftercall: frakoblet, 1 undersøkelse venter
   *[other] Aftercall: frakoblet, { $surveys } undersøkelser venter
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today svarer ikke
    [one] Aftercall: nps.today svarer ikke, 1 undersøkelse venter
   *[other] Aftercall: nps.today svarer ikke, { $surveys } undersøkelser venter
}
tray-connecting = Aftercall: kobler til
tray-signed-out = Aftercall: ikke logget på
tray-attention = Aftercall: noe venter på deg
    .key-rejected = Aftercall: nøkkelen ble ikke godtatt
    .locked = Aftercall: nøkkelringen er låst
    .no-keychain = Aftercall: det er ingen nøkkelring
    .keychain-denied = Aftercall: nøkkelringen sa nei
    .trouble = Aftercall: har et problem, åpne vinduet
    .uncertain = { $count ->
        [one] Aftercall: 1 undersøkelse er kanskje sendt, kanskje ikke
       *[other] Aftercall: { $count } undersøkelser er kanskje sendt, kanskje ikke
    }

# The lines of the menu.
tray-health-connected = Tilkoblet
    .at = Tilkoblet, hentet { $time }
tray-health-practice = Øvingstjeneste, ingenting forlater datamaskinen
tray-health-offline = Frakoblet
    .at = Frakoblet, prøver igjen { $time }
tray-health-throttled = nps.today ba om en pause
    .at = nps.today ba om en pause, prøver igjen { $time }
tray-health-unreachable = nps.today svarer ikke
    .at = nps.today svarer ikke, prøver igjen { $time }
tray-health-key-rejected = Nøkkelen ble ikke godtatt, prøver bare igjen av og til
tray-health-locked = Venter på nøkkelringen
tray-health-signed-out = Ikke logget på
tray-health-connecting = Kobler til…
tray-score = { $nps } NPS av { $n } svar, trolig { $low } til { $high }
tray-score-few = { $n ->
    [one] 1 svar: for få til et resultat
   *[other] { $n } svar: for få til et resultat
}
tray-score-none = { $days ->
    [one] Ingen svar den siste dagen
   *[other] Ingen svar de siste { $days } dagene
}
tray-questions = { $count ->
    [one] 1 samtale venter på anslaget ditt…
   *[other] { $count } samtaler venter på anslaget ditt…
}
tray-answers = { $count ->
    [one] 1 nytt svar…
   *[other] { $count } nye svar…
}
tray-last-call = Siste samtale { $time }: { $outcome }
    .why = Siste samtale { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] pågår
    [queued] undersøkelsen venter på å bli sendt
    [sending] undersøkelsen sendes
    [awaiting_estimate] venter på anslaget ditt
    [sent] undersøkelse sendt
    [skipped] ingen undersøkelse
    [uncertain] undersøkelsen er kanskje sendt, kanskje ikke
    [failed] avvist av nps.today
   *[expired] utløpt, ingen undersøkelse
}
tray-why = { $reason ->
    [too_short] for kort
    [voicemail] telefonsvarer
    [not_answered] ikke besvart
    [queue_not_mapped] køen har ingen kampanje
    [number_withheld] skjult nummer
    [internal_number] intern samtale
    [invalid_number] ikke et telefonnummer
    [outbound_off] utgående samtaler er slått av
    [queue_off] køen er slått av
    [surveys_off] undersøkelser er slått av
    [transferred] satt over
    [asked_recently] spurt for kort tid siden
    [do_not_survey] du valgte å ikke spørre
    [duplicate_event] meldt før
    [already_invited] allerede spurt
    [rating_refused] det ble bedt om et anslag igjen
    [stale] for lenge etter samtalen
    [not_estimated] ikke noe anslag
    [signed_out] ikke logget på
    [rehearsal] prøve
   *[none] {""}
}
tray-open = Åpne Aftercall
tray-call-ended = Samtalen er slutt
tray-pause = Sett varsler på pause
tray-pause-hour = I en time
tray-pause-tomorrow = Til i morgen
tray-resume = Gjenoppta varsler
tray-paused = Varsler på pause til { $until }
tray-present = Presentasjon
tray-present-half = I 30 minutter
tray-present-hour = I en time
tray-present-stop = Avslutt presentasjonen
tray-presenting = Presentasjon til { $until }
tray-presenting-tooltip = Aftercall: presentasjon til { $until }, stille
tray-settings = Innstillinger…
tray-sign-in = Logg på…
tray-quit = Avslutt

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: anslaget ditt
window-title-caller = Aftercall: kunden

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] Nytt svar: { $rating }, lav
    [middle] Nytt svar: { $rating }, middels
   *[high] Nytt svar: { $rating }, høy
}
notify-answer-title-other = Nytt svar: { $rating }
notify-answer-title-none = Nytt svar, ingen vurdering
notify-answers-title = { $count ->
    [one] 1 nytt svar
   *[other] { $count } nye svar
}
notify-test-body =
    Oppdiktet kunde
    Slik ser et varsel ut. Svaret er oppdiktet.
notify-update = Aftercall { $version } er klar
    .system = Systemet ditt eller organisasjonen din leverer den. Du trenger ikke gjøre noe.
    .here = Den kan installeres i Innstillinger, «Om Aftercall».
notify-key-rejected = nps.today godtar ikke lenger nøkkelen
notify-key-rejected-body = Ingen undersøkelser sendes og ingen svar hentes før nøkkelen er byttet. Samtaler registreres.
notify-question = En samtale venter på anslaget ditt
notify-question-body = Ingenting sendes til kunden før du svarer.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall kan ikke lagre noe akkurat nå. Samtaler avvises til det går.
trouble-damaged = Databasen var skadet og kunne repareres; så vidt kjent er ingenting tapt. Den skadede filen ligger ved siden av: { $file }
trouble-damaged-lost = Databasen var skadet. Det som kunne leses, er bevart; undersøkelser som kanskje alt er sendt, holdes tilbake for deg. Den skadede filen ligger ved siden av: { $file }
trouble-keychain = Det er ingen nøkkelring på datamaskinen, og organisasjonen din krever en, så ingenting lagres.
caller-trouble = De tidligere svarene kunne ikke hentes.
trouble-inside = Noe feilet flere ganger inne i Aftercall. Det går videre; blir dette stående, så start det på nytt.

way-step-failed = et trinn mislyktes
way-address-unusable = forespørselens adresse kan ikke brukes
way-no-answer = ikke noe svar fra { $host } innen { $seconds } s
way-broke = forbindelsen til { $host } ble brutt før det kom et svar
way-failed-inside = det oppstod en feil i Aftercall mens det ventet på svaret
way-interrupted = Aftercall ble avsluttet før det kom et svar.
way-proxy = proxyen { $proxy }
way-proxy-password = nettverkets proxy krever navn og passord
way-proxy-sign-in = nettverkets proxy krever pålogging før den slipper noen gjennom
way-proxy-no-way = nettverkets proxy koblet ikke til { $host }
way-proxy-name-unknown = navnet på proxyen { $proxy } ble ikke funnet: det er ikke noe nettverk, eller systemets proxyinnstillinger er feil
way-name-unknown = navnet { $host } ble ikke funnet: det er ikke noe nettverk, eller api.url er feil
way-no-connection-within = ingen forbindelse til { $next } innen { $seconds } s
way-connection-refused = { $next } avviste forbindelsen
way-no-network = det er ikke noe nettverk til { $next }
way-closed-early = { $next } lukket forbindelsen før den var sikker: en brannmur, eller TLS eldre enn 1.2
way-no-connection = ingen forbindelse til { $next }
way-tls-stranger = TLS: sertifikatet for { $host } er fra en utsteder som denne datamaskinen ikke stoler på; bak en bedriftsproxy må rotsertifikatet være blant systemets
way-tls-other-host = TLS: sertifikatet som ble vist, tilhører en annen vert enn { $host }
way-tls-expired = TLS: sertifikatet for { $host } er utløpt, eller datamaskinens klokke går feil
way-tls-not-yet = TLS: sertifikatet for { $host } er ikke gyldig ennå, eller datamaskinens klokke går feil
way-tls-revoked = TLS: sertifikatet for { $host } er tilbakekalt
way-tls-untrusted = TLS: sertifikatet for { $host } er ikke til å stole på
way-tls-too-old = TLS: { $host } tilbyr ikke TLS 1.2 eller nyere
way-tls-other-answer = TLS: { $host } svarer ikke slik en sikker tjeneste gjør
way-tls-none = TLS: det kunne ikke opprettes sikker forbindelse til { $host }
way-web-page = det kom en nettside i stedet for et svar: påloggingssiden til et nettverk, eller api.url er feil
way-web-page-after-survey = det kom en nettside i stedet for et svar, kanskje påloggingssiden til et nettverk; om undersøkelsen ble mottatt, er ikke kjent
way-web-page-in-place = en nettside svarte i stedet for { $host }: nettverkets påloggingsside, eller api.url er feil
way-elsewhere = svaret fører til { $host } i stedet: påloggingssiden til et nettverk, eller tjenesten er flyttet
way-other-address = svaret fører til en annen adresse: påloggingssiden til et nettverk, eller tjenesten er flyttet
way-not-json = svaret er ikke JSON
way-no-list = svaret inneholder ingen liste der det skulle være en
way-no-figures = svaret inneholder verken gjennomsnitt eller antall
way-answered = tjenesten svarte { $status }
way-too-large = svaret er større enn { $megabytes } MiB og ble avvist
way-incomplete = svaret fra { $host } var ikke fullstendig innen { $seconds } s
way-broke-off = svaret fra { $host } ble avbrutt
way-cut-after-survey = { $words } etter { $status }; om undersøkelsen ble mottatt, er ikke kjent
way-no-endpoint = tjenesten har ikke et slikt endepunkt
way-ask-in-pages = { $words }; hvis tjenesten kan gi det sidevis, sett {"{skip}"} og {"{take}"} inn i stien i api.paths
way-fallbacks = tjenesten har ikke noe på api.paths for { $paths }; det dokumenterte svarer i stedet
way-key-unknown = { $host } kjenner ikke nøkkelen, eller den er byttet ut
way-key-asked-for = ingen er logget på; tjenesten ber om en nøkkel, slik den skal
way-key-not-told = svaret sier det ikke
way-pause = tjenesten ber om en pause: for mange kall med denne nøkkelen akkurat nå
way-path-pause = ikke prøvd under pausen
way-path-signed-out = prøves når noen er logget på

# Hva forbindelsene til telefonsystemer og de andre inngangene sier. { $system } er navnet på et program, { $place } en vert med port, { $name } et ord fra innstillingene.
door-failed-inside = En feil i Aftercall stoppet denne forbindelsen. Den starter igjen av seg selv; loggen sier hvor.
door-not-recorded = Samtaler fra dette telefonsystemet kunne ikke registreres, fordi Aftercall ikke kan ta vare på noe akkurat nå. Se på tilstanden til nøkkelring og database.
door-no-secret = Det er ikke noe passord til det i nøkkelringen. Gi det med «aftercallctl door secret { $name }».
door-no-answer = { $place } svarte ikke innen { $seconds } s. Er adressen riktig, og slipper en brannmur denne datamaskinen gjennom?
door-name-unknown = Navnet { $host } finnes ikke. Er det riktig skrevet, og er det et nettverk?
door-nothing-listens = Ingen lytter på { $place }. Kjører telefonsystemet, og er grensesnittet slått på der?
door-unreachable = { $place } kan ikke nås ({ $why }).
door-no-loopback = { $host } har ingen adresse som bare gjelder på denne datamaskinen (loopback).
door-no-certificate-name = { $host } kan ikke være et navn i et sertifikat.
door-no-tls = TLS kan ikke brukes: { $why }.
door-no-authorities = TLS kan ikke brukes, fordi ingen utstederes sertifikater ble funnet på denne datamaskinen.
door-ca-file = Filen som ca_file angir, kan ikke leses eller inneholder ikke noe sertifikat i PEM-format.
door-untrusted = Sertifikatet for { $place } er ikke klarert ({ $why }). Har telefonsystemet sitt eget sertifikat, angi filen med ca_file.
door-not-tls = { $place } snakker ikke TLS som ventet ({ $why }). Er det porten for TLS?
door-silent = { $place } har ikke sagt noe på en stund og svarer ikke.
door-login-unfinished = { $place } tok imot forbindelsen, men fullførte ikke påloggingen innen { $seconds } s. Er det virkelig dette telefonsystemet som lytter der?
door-takes-nothing = { $place } tar ikke imot det som sendes.
door-broke-off = Forbindelsen til { $place } ble brutt.
door-other-language = Det som kom, er ikke språket til { $system }. Lytter et annet program på denne adressen?
door-other-greeting = Den hilser ikke slik { $system } gjør. Lytter et annet program på denne adressen, eller krever porten TLS?
door-secret-unusable = Passordet i nøkkelringen inneholder et linjeskift eller et annet styretegn. Gi det på nytt med «aftercallctl door secret { $name }».
door-closed = { $system } lukket forbindelsen. Kanskje ble det startet på nytt.
door-closed-early = { $system } lukket forbindelsen før påloggingen var ferdig.
door-asterisk-closed-early = Asterisk lukket forbindelsen før påloggingen var ferdig. Holder en tilgangsliste (permit, deny) i manager.conf denne datamaskinen ute?
door-asterisk-login = Asterisk avviste påloggingen. Er brukeren i door.asterisk.user og passordet i nøkkelringen de som står i manager.conf, og får denne datamaskinen logge på der?
door-freeswitch-well-known = Event socket har fortsatt passordet som alle kjenner. Bytt det i event_socket.conf.xml, begrens adressen den lytter på, og gi det nye med «aftercallctl door secret freeswitch».
door-freeswitch-password = FreeSWITCH avviste passordet. Er det i nøkkelringen det samme som i event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH vil ikke melde hendelser. Kanskje er dens event socket begrenset for denne brukeren.
door-freeswitch-list = FreeSWITCH avviser denne datamaskinen: tilgangslisten (apply-inbound-acl i event_socket.conf.xml) nevner den ikke.
door-baresip-closed = baresip lukket forbindelsen: det ble avsluttet, eller et annet program overtok forbindelsen (baresip betjener ett program om gangen).
door-baresip-taken-over = Et annet program overtok forbindelsen, og Aftercall tok den tilbake: baresip betjener ett program om gangen. Samtaler imellom kan mangle. Lukk det andre programmet, eller koble til telefonen på en annen måte.
door-genesys-closed = Genesys Cloud lukket varslingskanalen.
door-genesys-client = Genesys Cloud avviste OAuth-klienten. Hører door.genesys.client_id og hemmeligheten i nøkkelringen til en klient av typen «client credentials», og er regionen riktig?
door-genesys-what = { $what ->
    [token] et token
    [subscription] et abonnement på agentens samtaler
   *[channel] en kanal
}
door-genesys-refused = Genesys Cloud nektet { $what } ({ $status }). Tillater OAuth-klientens rolle varsler og samtaler, og er door.genesys.user_id agentens?
door-genesys-fault = Genesys Cloud ble bedt om { $what } og har selv en feil ({ $status }).
door-genesys-unreadable = Genesys Cloud ble bedt om { $what } og svarte noe som ikke kan forstås.
door-genesys-pause = Genesys Cloud ble bedt om { $what } og ba om en pause. Den spørres igjen av seg selv.
door-genesys-pause-for = Genesys Cloud ble bedt om { $what } og ba om en pause på { $seconds } s. Den spørres igjen av seg selv.
door-genesys-channel-silent = Varslingskanalen hos Genesys Cloud svarte ikke.
door-genesys-no-websocket = Varslingskanalen hos Genesys Cloud blir ingen WebSocket. Kanskje slipper en proxy på veien ikke WebSockets gjennom.
door-genesys-late = Genesys Cloud ({ $host }) svarte ikke i tide.
door-genesys-unreachable = Genesys Cloud ({ $host }) kan ikke nås. Er det et nettverk, og er regionen riktig?
door-keychain-busy = Det skrives i nøkkelringen akkurat nå. Prøv igjen om et øyeblikk.
door-token-absent = Det er ingen nøkkelring på denne datamaskinen, så tilgangsnøkkelen kan ikke tas vare på, og lokal HTTP og signerte lenker forblir stengt. Sett opp en nøkkelring, eller meld samtaler med aftercallctl.
door-token-locked = Nøkkelringen er låst, så tilgangsnøkkelen kan ikke leses, og lokal HTTP og signerte lenker forblir stengt. Lås den opp; Aftercall prøver igjen av seg selv.
door-token-denied = Nøkkelringen ga eller tok ikke imot tilgangsnøkkelen, så lokal HTTP og signerte lenker forblir stengt. La Aftercall bruke den; det prøver igjen av seg selv.
door-secret-absent = Det er ingen nøkkelring på denne datamaskinen, så passordet ble ikke tatt vare på. Sett opp en nøkkelring og gi det på nytt.
door-secret-locked = Nøkkelringen er låst, så passordet ble ikke tatt vare på. Lås den opp og gi passordet på nytt.
door-secret-denied = Nøkkelringen tok ikke imot passordet. La Aftercall bruke den og gi passordet på nytt.
door-no-such-system = Det er ikke noe telefonsystem «{ $name }» her. Det er: { $known }.
door-secret-length = Et passord har én linje på høyst { $most } byte.
link-refused = En lenke som melder en samtale, ble avvist, så ingenting ble registrert. { $why }
link-used = Denne lenken er brukt før, så ingenting ble registrert. Hver signert lenke tas én gang; lag en ny for hver samtale.
link-not-in-time = Innstillinger og nøkkelring kunne ikke leses i tide.
link-off = Lenker som melder samtaler, er slått av (door.link.enabled).
link-no-token = Det er ingen tilgangsnøkkel å kontrollere den med. Lag en med «aftercallctl door token».
link-unsigned = Den må ha feltene ts og sig.
link-not-hexadecimal = Dens sig er ikke 64 heksadesimale siffer.
link-wrong-signature = Signaturen passer ikke. Ble den laget med tilgangsnøkkelen fra «aftercallctl door token»?
link-expired = Den ble laget mer enn 5 minutter for tidlig eller for sent. Lag den når samtalen skjer, og sammenlign klokkene.
link-without-fields = Den har verken felter eller signatur.
link-unknown = En lenke ble åpnet som Aftercall ikke kjenner, så ingenting ble gjort.
http-port-taken = Et annet program bruker port { $port } på denne datamaskinen, så lokal HTTP er stengt. Avslutt det, eller velg en annen port med «aftercallctl config set door.http.port NUMMER». Aftercall prøver igjen av seg selv.
http-port-denied = Systemet gir ikke Aftercall port { $port }, så lokal HTTP er stengt. Velg en annen med «aftercallctl config set door.http.port NUMMER».
http-port-failed = Lokal HTTP kan ikke lytte på port { $port }: { $why }. Aftercall prøver igjen av seg selv.
http-call-refused = En samtale ble avvist: { $why }
http-field = feltet «{ $field }» kan ikke brukes.
http-other-host = En forespørsel til en annen vert ble avvist. Send til http://127.0.0.1, ikke til et navn.
http-other-page = En side fra { $origin } ble avvist. Får den melde samtaler, legg den til i door.http.allowed_origins.
http-page-unknown = En side som ikke sier hvor den kommer fra, ble avvist.
http-no-token = En forespørsel uten riktig tilgangsnøkkel ble avvist. Sammenlign nøkkelen med «aftercallctl door token».
http-no-path = En forespørsel til en adresse som ikke finnes, ble avvist. Send til /v1/calls.
http-no-method = En forespørsel ble avvist; bare { $method } betjenes på den adressen.
http-not-json = En melding ble avvist fordi den ikke sier at den er JSON (Content-Type: application/json).
http-too-long = En melding på over { $kibibytes } KiB ble avvist.
http-too-slow = En melding kom ikke helt fram i tide og ble avvist.
http-too-many = Det kom mer enn { $most } forespørsler på ett sekund; noen ble avvist og bedt om å vente.

# Det som ble avvist, og hvorfor: i vinduet ved siden av det som ble bedt om, og på konsollen.
refused-closing = Aftercall er i ferd med å avslutte. Start det igjen.
refused-not-signed-in = Ingen er logget på. Logg på med «aftercallctl sign-in --email ADRESSE» eller i vinduet.
refused-declined = Denne kunden vil ikke bli spurt, så undersøkelsen sendes ikke igjen.
refused-days = Dager er et heltall fra 1 til { $most }.
refused-no-answer = Det svaret finnes ikke på denne datamaskinen.
refused-search-length = Et søk har høyst { $most } tegn.
refused-rehearsal = Prøve er slått på, så ingenting sendes. Slå den av (survey.rehearsal), og send så undersøkelsen igjen.
refused-reason-length = Gi en grunn på 1 til { $most } tegn.
refused-pause-minutes = Varsler kan settes på pause i 1 til { $most } minutter.
refused-pause-time = Det tidspunktet er forbi, eller mer enn en uke unna.
refused-presenting-minutes = En presentasjon kan vare 1 til { $most } minutter.
refused-service-pause = nps.today ba om en pause. Aftercall leser igjen av seg selv når den er over.
refused-not-read-yet = nps.today kan ikke leses ennå.
refused-read-broke = Lesingen mislyktes inne i Aftercall. Den prøves igjen av seg selv.
refused-estimate = Et anslag er et heltall fra 0 til 10.
refused-no-question = Ingen samtale venter på et anslag.
refused-no-call = Ingen samtale er i gang.
refused-in-call = En samtale er i gang. Spørsmålet kommer tilbake når den er slutt.
refused-unknown-call = Den samtalen finnes ikke på denne datamaskinen.
refused-state = { $act ->
    [estimate] Denne samtalen venter ikke på et anslag: { $outcome }.
    [undo] Det er ikke noe valg som kan angres: { $outcome }.
    [resend] Denne undersøkelsen kan ikke sendes igjen: { $outcome }.
    [leave] Denne undersøkelsen er ikke usikker: { $outcome }.
   *[ask-not] Denne undersøkelsen kan ikke kalles tilbake: { $outcome }.
}
refused-practice-in = Øvingsmodusen har sin egen konto. Forlat den for å logge på.
refused-practice-out = Øvingsmodusen har sin egen konto. Forlat den for å logge av.
refused-practice-start = Øvingsmodusen kunne ikke startes ({ $problem }). Start den selv: aftercall --practice
refused-practice-leave = Dette er ikke øvingsmodusen. Avslutt Aftercall fra ikonet ved klokken.
refused-signing-in = En pålogging er i gang. Vent til den er ferdig.
refused-sign-in-broke = Påloggingen mislyktes inne i Aftercall. Ingenting ble lagret; prøv igjen.
refused-key-length = API-nøkkelen mangler eller er for lang til å være en.
refused-key-signs = API-nøkkelen inneholder tegn som en nøkkel ikke kan ha. Ble noe annet kopiert?
refused-key-unknown = nps.today kjenner ikke denne nøkkelen. Ble hele kopiert? Den kan også være byttet ut; det kan administratoren din se. Ingenting ble lagret.
refused-throttled = nps.today ba om en pause: for mange kall med denne nøkkelen akkurat nå. Prøv igjen om et minutt.
refused-keychain-locked = Nøkkelringen er låst. Lås den opp, eller gå videre uten å lagre nøkkelen; da spør Aftercall etter den ved neste start.
refused-keychain-absent = Det er ingen nøkkelring på denne datamaskinen, så nøkkelen kan ikke lagres. Logg på bare for denne gangen, eller sett opp en nøkkelring.
refused-keychain-denied = Nøkkelringen tok ikke imot nøkkelen. Tillat det, eller logg på bare for denne gangen.
refused-window = Systemet har ikke noe vindu til Aftercall ({ $problem }).
refused-no-webview2 = Aftercall kan ikke vise vinduene sine: Microsoft Edge WebView2 mangler på denne datamaskinen. Be administratoren din installere det. Samtaler og undersøkelser fortsetter som vanlig, og spørsmål kan besvares med aftercallctl.
refused-file = Filen kunne ikke skrives: { $problem }.
refused-no-update = Det finnes ingen oppdatering som kan installeres herfra.
refused-licences = Listen over lisenser ligger ikke ved dette programmet. Pakker har den med; den som bygger programmet, lager den med «cargo xtask supply-chain».
update-unreachable = Adressen for oppdateringer svarer ikke: { $problem }. Den blir spurt igjen om noen timer.
update-unreadable = Det adressen for oppdateringer tilbyr, kan ikke leses, så ingenting ble endret.
update-signature = { $file } er ikke signert av dem som lager Aftercall, så den ble avvist og ingenting endret.
update-size = { $file } har ikke riktig størrelse, så den ble avvist og ingenting endret.
update-full = Det er ikke plass på disken til oppdateringen. Ingenting ble endret; skaff plass og prøv igjen.
update-not-placed = Oppdateringen kunne ikke legges på plass: { $problem }. Programmet er som det var.
refused-store-locked = Nøkkelringen er låst, så ingenting kan lagres ennå. Lås den opp; Aftercall prøver igjen av seg selv.
refused-store-key = Databasen til Aftercall kan ikke åpnes med nøkkelen i nøkkelringen. Ingenting ble slettet. Logg av med --wipe for å begynne på nytt.
refused-store-newer = Databasen er laget av et nyere Aftercall (versjon { $found }, dette kjenner { $known }). Installer det nyere programmet igjen.
refused-store-full = Disken er full, så samtalen kunne ikke lagres. Frigjør plass, og meld den igjen.
refused-store-damaged = Databasen til Aftercall er skadet og kunne ikke repareres, så ingenting ble lagret. Filene ble latt være som de er; Aftercall prøver igjen av seg selv. Er disken i orden, og er det plass på den?
refused-store-failed = Databasen til Aftercall sviktet, så ingenting ble lagret: { $problem }

# Hva som er galt med en innstilling. Setningens første del er innstillingen eller en linje i filen.
wrong-set-by-policy = { $key } er bestemt av organisasjonen din og kan ikke endres her.
wrong-unknown = Det er ingen innstilling { $key }. «aftercallctl config show» viser alle.
    .group = { $key } er en gruppe av innstillinger; nevn en av dem, slik «aftercallctl config show» viser dem.
    .secret = { $key } er ingen innstilling, for et passord hører hjemme i nøkkelringen: «aftercallctl door secret { $door }» lagrer det.
wrong-file = Innstillingsfilen kan ikke brukes: { $problem }
wrong-not-toml = settings.toml er ikke gyldig TOML og ble latt være som den er. Rett den selv, og prøv igjen.
    .line = settings.toml er ikke gyldig TOML (linje { $line }) og ble latt være som den er. Rett den linjen selv, og prøv igjen.
wrong-by-hand = { $why ->
    [other-line] { $key } kan ikke endres i settings.toml, fordi en annen linje står i veien. Filen ble latt være som den er; endre den selv.
    [no-group] { $key } kan ikke endres i settings.toml, fordi «{ $group }» har en verdi der og ikke er en gruppe. Filen ble latt være som den er; endre den selv.
   *[group] { $key } kan ikke endres i settings.toml, fordi gruppen ikke kan lages. Filen ble latt være som den er; endre den selv.
}
wrong-nothing-changed = { $subject } { $problem }. Ingenting ble endret.
wrong-value = { $subject } { $problem }.
must-know = har { $placeholder } i seg, og denne datamaskinen sier ikke hva det står for
must-be-switch = må være true eller false
must-be-number = må være et heltall fra { $least } til { $most }
    .least = må være et heltall på minst { $least }
must-be-choice = må være ett av { $words }
must-be-line = må være en tekst på én linje, 1 til 300 tegn lang
must-be-email = må være en e-postadresse
must-be-service-url = må være en https-adresse uten brukernavn, spørring og fragment; vanlig http godtas bare for denne datamaskinen (127.0.0.1, ::1, localhost)
must-be-path = må være en sti som begynner med en skråstrek; plassene er { $places }
must-be-country = må være de to bokstavene til et land, for eksempel NO
must-be-origin = må være opprinnelsen til en nettside uten sti, for eksempel https://crm.example.com
must-be-address = må være en vert med eller uten port, for eksempel 127.0.0.1:5038
    .own = må være en vert med eller uten port på denne datamaskinen, for eksempel 127.0.0.1:4444: denne telefonen slipper inn alle som når den
    .web = må være en https-adresse uten sti; http godtas bare for denne datamaskinen
must-be-domain = må være et domene, for eksempel mypurecloud.de
must-be-id = må være en id av bokstaver, sifre og bindestreker
must-be-names = må være én tekst eller en liste med høyst { $most }. Hver av dem { $entry }
must-be-known = er ikke kjent. Kjente er { $known }
    .secret = må ikke stå her, for et passord hører hjemme i nøkkelringen: «aftercallctl door secret { $door }» lagrer det
must-be-list = må være en liste. Hver oppføring { $entry }
must-be-table = må være en tabell
must-not-be-missing = mangler: { $what }
must-be-agents = må være { $what }, høyst { $most }
must-be-with-tls = krever tls = true
must-be-plain-or-tls = motsier tls = true; fjern en av dem
must-be-private = er en annen datamaskin, og forbindelsen kunne leses underveis; sett tls = true, eller allow_plain = true hvis nettverket imellom er til å stole på
must-be-region-or-address = og region utelukker hverandre; fjern en av dem
must-name = { $what ->
    [asterisk-user] brukeren av manager-grensesnittet, fra manager.conf
    [asterisk-agent] agentens grensesnitt (PJSIP/1001), medlemsnavn eller internnummer (1001); flere som en liste
    [freeswitch-agent] agentens bruker eller internnummer (1001) eller agentens navn i mod_callcenter; flere som en liste
    [client] OAuth-klientens id
    [user] agentens bruker-id hos Genesys Cloud
   *[region] regionens domene, for eksempel mypurecloud.de
}
must-be-queues = må være en liste av tabeller med queue, campaign og enabled
must-be-queue-name = har en rad der queue må være navnet på en kø; raden brukes ikke
must-be-queue-campaign = har en rad der campaign må være et heltall på minst 1; raden brukes ikke
must-be-queue-enabled = har en rad der enabled må være true eller false; raden brukes ikke
must-be-queue-known = har en rad med «{ $name }», som ikke er kjent; en rad har queue, campaign og enabled
must-be-queue-named = har en rad uten queue; raden brukes ikke
must-be-queue-mapped = har en rad for «{ $queue }» uten campaign; raden brukes ikke
must-be-queue-once = nevner køen «{ $queue }» en gang til; den første raden gjelder
fault-not-toml = Innstillingsfilen er ikke gyldig TOML: { $problem }. Ingenting av den brukes; standardverdiene gjelder for alt som organisasjonen ikke bestemmer.
    .policy = Reglene for denne datamaskinen er ikke gyldig TOML: { $problem }. Ingenting av dem brukes; brukerens verdier og standardverdiene gjelder.
    .before = Innstillingsfilen er ikke gyldig TOML: { $problem }. Det som sto i den før, gjelder til det er rettet.
    .policy-before = Reglene for denne datamaskinen er ikke gyldig TOML: { $problem }. Det som sto i dem før, gjelder til det er rettet.
fault-unknown = { $key } er ingen innstilling og brukes ikke.
    .near = { $key } er ingen innstilling og brukes ikke. Er { $near } ment?
    .secret = { $key } må ikke stå her, for et passord hører hjemme i nøkkelringen: «aftercallctl door secret { $door }» lagrer det.
fault-group = { $key } er en gruppe av innstillinger og kan ikke selv ha en verdi, så den brukes ikke.
fault-instead-default = Standardverdien, { $value }, gjelder.
    .none = Ingenting er satt i stedet.
fault-instead-user = Verdien i settings.toml, { $value }, gjelder.
    .none = Verdien i settings.toml gjelder.
fault-instead-policy = Verdien som organisasjonen din har bestemt, { $value }, gjelder.
    .none = Verdien som organisasjonen din har bestemt, gjelder.
fault-instead-closed = Denne inngangen forblir stengt til det er rettet.
fault-left = Filen ble latt være som den er.
fault-place = Det står i { $place }.

# Svar som en fil for et regneark.
export-rated = Vurdert
export-rating = Vurdering
export-customer = Kunde
export-comment = Kommentar
export-campaign = Kampanje
export-estimate = Anslaget ditt
export-tags = Merker
export-tag-call-back = Ring tilbake
export-tag-not-about-me = Ikke om meg
export-file = aftercall-svar

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = Hvor fornøyd var denne kunden?

# What became of a call, beyond the words of the Calls page.
said-too-short = for kort. { $talk } s taletid; det kreves mer enn { $least } s.
said-not-judged = du kunne ikke bedømme samtalen.
said-stale = Ikke sendt innen { $minutes } min etter samtalen, så ingen undersøkelse sendes lenger.

# Starting the program, on the console.
start-help =
    Aftercall kobler et telefonsystem til nps.today.

    aftercall                 starter det, eller viser vinduet om det kjører
    aftercall --background    starter det ved klokken, uten vindu
    aftercall --practice      starter det mot en egen tjeneste, med oppdiktede samtaler
    aftercall LINK            følger en aftercall:-lenke
    aftercall --version       skriver versjonen

    AFTERCALL_HOME angir mappen for innstillinger, data og logger; AFTERCALL_LOG sier hva som logges (info, aftercall_core=debug).
    Hjelperen for konsollen heter aftercallctl.
start-unknown-word = Aftercall kjenner ikke { $word }. Se hva det kjenner: aftercall --help
start-no-display = Aftercall trenger et skrivebord, og her er det ikke noe: verken DISPLAY eller WAYLAND_DISPLAY er satt. Start det fra skrivebordet.
start-folders = Aftercall kan ikke bruke mappene sine: { $problem }.
start-system = Aftercall kunne ikke startes: { $problem }.
start-desktop = Aftercall kunne ikke nå skrivebordet: { $problem }.
start-other-does-not-answer = Aftercall kjører allerede, men gjør ikke det det ble bedt om: { $problem }. Vent litt og prøv igjen, eller avslutt det og start på nytt.
notify-open = Åpne
notify-no-window = Aftercall har ikke noe vindu her

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall er installert og virker, men uten vinduer: De krever Microsoft Edge WebView2, som denne datamaskinen ikke har. Be administratoren din installere det.
installer-needs-administrator = Bare en administrator kan installere Aftercall for alle på denne datamaskinen. Kjør dette som administrator, eller uten /AllUsers bare for deg selv.
installer-in-use = Aftercall er i bruk, eller mappen kan ikke skrives til, så ingenting er endret. Avslutt Aftercall fra ikonet, og prøv igjen.
installer-too-old = Aftercall krever Windows 10 eller nyere.
installer-data-stays = Aftercall er fjernet. Samtalene og innstillingene dine er fortsatt på denne datamaskinen; de brukes igjen hvis Aftercall installeres på nytt.

## The console (aftercallctl)

ctl-done = Ferdig.
ctl-yes = ja
ctl-seconds = { $seconds } s
ctl-would-be-sent = En undersøkelse ville blitt sendt.
ctl-campaign = Kampanje { $campaign }
ctl-number-withheld = skjult nummer
ctl-unknown-customer = ukjent kunde
ctl-estimate = du sa { $estimate }
ctl-no-calls = Ingen samtaler ennå.
ctl-no-responses = Ingen svar ennå.
ctl-direction = { $direction ->
    [in] inn
    [out] ut
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 svar
   *[other] { $n } svar
} på { $days ->
    [one] 1 dag
   *[other] { $days } dager
}
ctl-score = NPS { $nps }, trolig mellom { $low } og { $high }; gjennomsnitt { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 svar
   *[other] { $pairs } svar
} på { $estimates ->
    [one] 1 anslag
   *[other] { $estimates } anslag
} i { $days ->
    [one] 1 dag
   *[other] { $days } dager
}
ctl-learning = Tendens { $bias }; snittavstand { $miss }; høyst 1 poeng fra { $share } %

ctl-newer = { $running }; versjon { $newer } er klar
ctl-label-program = Aftercall
ctl-label-account = Logget på
ctl-label-service = nps.today
ctl-label-keychain = Nøkkelring
ctl-label-tray = Ikon
ctl-label-notifications = Varsler
ctl-label-outbox = Undersøkelser
ctl-label-reads = Hentet
ctl-label-door = Inngang
ctl-label-settings = Innstilling
ctl-settings-line = Linje { $line }
ctl-label-trouble = Problem
ctl-signed-out = ikke logget på
ctl-service = { $state ->
    [ok] tilkoblet
    [offline] frakoblet
    [throttled] ba om en pause
    [key_rejected] nøkkelen ble ikke godtatt
    [unreachable] svarer ikke
   *[other] ikke prøvd ennå
}
ctl-spent = { $calls ->
    [one] 1 forespørsel
   *[other] { $calls } forespørsler
} det siste minuttet
ctl-keychain = { $state ->
    [ok] klar
    [absent] det er ingen
    [locked] låst
    [denied] tilgang nektet
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] vises
    [no_host] dette skrivebordet har ikke plass til det
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] på
    [paused] på pause til { $until }
    [held] holdes tilbake
   *[other] { $state }
}
ctl-outbox = { $queued } venter, { $sending } på vei, { $awaiting_estimate } til anslaget ditt, { $uncertain } usikre, { $failed } ikke sendt
ctl-rehearsal = (prøve: ingenting sendes)
ctl-reads = sist { $last }, neste { $next }
ctl-origin = { $origin ->
    [user] satt av deg
    [policy] bestemt av organisasjonen din
   *[other] standard
}

ctl-diagnostics-inside = Arkivet kommer til å inneholde, i byte:
ctl-diagnostics-written = Skrevet til { $file }. Hemmeligheter og personer er tatt ut; se gjennom det før du sender det.
ctl-export-written = { $rows ->
    [one] 1 svar skrevet til { $file }.
   *[other] { $rows } svar skrevet til { $file }.
}
ctl-export-none = Ingen svar er merket slik; ingenting ble skrevet.
ctl-file = { $file } kunne ikke skrives: { $problem }. Velg et annet navn eller en annen mappe.
ctl-not-running = Aftercall kjører ikke. Start det fra skrivebordets meny, eller med: aftercall --background
ctl-program-not-found = Aftercall kjører ikke, og programmet «aftercall» ligger ikke ved siden av aftercallctl, så det kunne ikke startes. Installer begge sammen, eller start Aftercall for hånd.
ctl-program-would-not-start = Aftercall kjører ikke, og systemet ville ikke starte det. Start det for hånd for å se hvorfor: aftercall
ctl-program-ended = Aftercall kjører ikke. Det ble startet, men sluttet straks. Start det for hånd for å se hvorfor: aftercall
ctl-program-too-slow = Aftercall kjører ikke. Det ble startet, men lytter ikke ennå. Prøv igjen om litt; fortsetter det, så start det for hånd: aftercall
ctl-no-answer = Aftercall tok imot forespørselen, men svarte ikke innen { $seconds } sekunder. Den er kanskje utført, kanskje ikke. Se: aftercallctl calls
ctl-protocol = Aftercall og aftercallctl forstår ikke hverandre: { $problem }. Bruk de to som ble installert sammen; hjelper ikke det, så avslutt Aftercall og start det på nytt.
