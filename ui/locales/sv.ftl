### Words of Aftercall, Swedish. Calm, factual, short; the agent is never at fault. "du" throughout.
### answer svar · estimate uppskattning · survey enkät · call samtal · rating betyg · queue kö · wrap-up efterarbete · talk time samtalstid · door ingång · bias tendens
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Stäng
common-copied = Kopierat
common-failed = Det fungerade inte: programmet bakom fönstret svarade inte. Försök igen; fortsätter det så, avsluta Aftercall och starta det på nytt.

number-unknown = Okänt nummer
number-extension = Anknytning { $number }
number-ending = { $country }, slutar på { $last }
number-ending-only = slutar på { $last }

rating-none = Inget betyg
rating-said = Betyg{" "}
rating-low = Lågt
rating-mid = Mellan
rating-high = Högt

## Times

time-just-now = nyss
time-minutes-ago = för { $minutes } min sedan
time-today = I dag { $time }
time-yesterday = I går { $time }
time-weekday = { $weekday } { $time }
time-day-today = I dag
time-day-yesterday = I går
time-day = { $weekday } { $date }
time-seconds = { $seconds } s
time-minutes = { $minutes } min

## The main window: tabs, banner, status line

tabs-name = Sidor
tabs-today = I dag
tabs-today-badge = { $count ->
    [one] {" "}nytt svar
   *[other] {" "}nya svar
}
tabs-calls = Samtal
tabs-calls-badge = { $count ->
    [one] {" "}samtal väntar på dig
   *[other] {" "}samtal väntar på dig
}
tabs-learning = Lärande
tabs-settings = Inställningar

banner-rehearsal = Samtal avgörs och visas, och ingen enkät lämnar datorn.
    .title = Repetition
    .button = Stäng av
banner-practice = Kunderna är påhittade och inget lämnar datorn.
    .title = Övningsläge
    .button = Lämna
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Tyst tills det är slut. 1 fråga väntar till efterarbetet.
       *[other] Tyst tills det är slut. { $questions } frågor väntar till efterarbetet.
    }
    [one] { $questions ->
        [0] Tyst tills det är slut. 1 nytt svar väntar till efterarbetet.
        [one] Tyst tills det är slut. 1 nytt svar och 1 fråga väntar till efterarbetet.
       *[other] Tyst tills det är slut. 1 nytt svar och { $questions } frågor väntar till efterarbetet.
    }
   *[other] { $questions ->
        [0] Tyst tills det är slut. { $answers } nya svar väntar till efterarbetet.
        [one] Tyst tills det är slut. { $answers } nya svar och 1 fråga väntar till efterarbetet.
       *[other] Tyst tills det är slut. { $answers } nya svar och { $questions } frågor väntar till efterarbetet.
    }
}
banner-quiet = Tyst tills det är slut.
    .title = I samtal, { $time }
banner-offline = { $lastRead ->
    [none] Inget har hämtats än.
   *[other] Svaren är från { $lastRead }.
}
    .title = Offline sedan { $since }
    .title-now = Offline
    .title-silent = nps.today har inte svarat sedan { $since }
    .title-silent-now = nps.today svarar inte
    .button = Försök nu
banner-offline-waits = { $surveys ->
    [one] 1 enkät väntar; den skickas bara inom { $minutes } min efter samtalet.
   *[other] { $surveys } enkäter väntar; var och en skickas bara inom { $minutes } min efter sitt samtal.
}
banner-paused = Enkäter skickas ändå. Nya svar står nedan, utan avisering.
    .title = Aviseringar pausade till { $until }
    .title-open = Aviseringar pausade
    .button = Återuppta
banner-presenting = Aviseringar, frågor och samtalskort väntar.
    .title = Presentation till { $until }
    .button = Avsluta
banner-settings = { $words }
    .title = En rad i inställningarna används inte
    .button = Visa
banner-trouble = { $words }
    .title = Aftercall har problem

status-connected = <b>Ansluten</b> · hämtat { $ago }
status-connected-unread = <b>Ansluten</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 enkät väntar
   *[other] {" "}· { $surveys } enkäter väntar
}
status-practice = <b>Övningstjänst</b> · inget lämnar datorn
status-offline = <b>Offline</b>
status-offline-next = <b>Offline</b> · försöker igen om { $left }
status-throttled = <b>nps.today bad om en paus</b>
status-throttled-next = <b>nps.today bad om en paus</b> · försöker igen om { $left }
status-unreachable = <b>nps.today svarar inte</b>
status-unreachable-next = <b>nps.today svarar inte</b> · försöker igen om { $left }
status-trying = <b>Försöker igen…</b>
status-key-rejected = <b>Nyckeln godtas inte</b> · nytt försök bara då och då
status-locked = <b>Väntar på nyckelringen</b>
status-locked-next = <b>Väntar på nyckelringen</b> · tittar igen om { $left }
status-signed-out = <b>Inte inloggad</b>
status-connecting = <b>Ansluter…</b>
status-read-now = Hämta nu

## Today

today-title = I dag

score-title = Ditt resultat
score-period = Period
score-last-days = { $days ->
    [one] Senaste dagen
   *[other] Senaste { $days } dagarna
}
score-other = Annat…
score-other-days = Antal dagar
score-other-unit = dagar
score-other-show = Visa
score-unit = NPS
    .long = Net Promoter Score
score-range = Troligen mellan <b>{ $low }</b> och <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 svar, medelvärde { $average }
   *[other] { $n } svar, medelvärde { $average }
}
score-trend-up = Högre än { $days ->
    [one] dagen innan
   *[other] under de { $days } dagarna innan
}: { $nps } av { $n } svar
score-trend-down = Lägre än { $days ->
    [one] dagen innan
   *[other] under de { $days } dagarna innan
}: { $nps } av { $n } svar
score-rough = En grov bild: { $n } svar. Intervallet smalnar av när fler kommer in.
score-since = Svar från före { $day } har inte lästs än och är inte medräknade här.
score-few = Från 10 svar ser du ett resultat med dess troliga intervall. Till dess står svaren här, de nyaste först.
    .title = { $n ->
        [one] 1 svar: för få för ett resultat
       *[other] { $n } svar: för få för ett resultat
    }
score-none = Från 10 svar ser du ett resultat med dess troliga intervall.
    .title = Inga svar de här dagarna
score-histogram = Svar efter betyg, 0 till 10
score-histogram-column = { $count ->
    [one] svar
   *[other] svar
} med betyget{" "}
score-zone-low = Lågt <b>{ $count }</b>
score-zone-mid = Mellan <b>{ $count }</b>
score-zone-high = Högt <b>{ $count }</b>
score-how = Så räknas det
score-how-nps = NPS är andelen svar på 9–10 minus andelen på 0–6, från −100 till +100. Medelvärdet är av samma svar, från 0 till 10.
score-how-range = Det troliga intervallet säger var resultatet skulle hamna om många fler kunder svarade (95 %). Med få svar är det brett.

answers-title = Senaste svaren
answers-which = Vilka svar
answers-all = Alla
answers-new = Nya
answers-low = Låga
answers-commented = Med kommentar
answers-call-back = Ring upp
answers-not-about-me = Inte om mig
answers-search = Sök
answers-best = Dagens bästa kommentar
answers-found = { $count ->
    [one] 1 svar hittades
   *[other] { $count } svar hittades
}
answers-found-first = { $count ->
    [one] Det första svaret som hittades
   *[other] De första { $count } svaren som hittades
}
answers-mark-read = { $count ->
    [one] Markera 1 som läst
   *[other] Markera { $count } som lästa
}
answers-more = Visa { $count } till
answers-further = Titta längre tillbaka
answers-none-found = Inget svar passar.
answers-unknown = Okänd kund
answer-new = Nytt
answer-no-comment = Ingen kommentar
answer-more = Visa allt
answer-less = Visa mindre
answer-tags = Märken
answer-call-back = Ring upp
answer-not-about-me = Inte om mig

search-words = Ord i kommentarer, namn och kampanjer
    .hint = Kommentar, namn, kampanj…
search-rating = Betyg
    .any = Alla betyg
    .low = Lågt, 0–6
    .mid = Mellan, 7–8
    .high = Högt, 9–10
search-campaign = Kampanj
    .any = Alla kampanjer
search-save = Spara märkta svar…
    .call-back = Spara ”Ring upp”…
    .not-about-me = Spara ”Inte om mig”…
    .none = Inget svar är märkt så, det finns inget att spara.
    .done = { $rows ->
        [one] 1 svar sparat i { $file }
       *[other] { $rows } svar sparade i { $file }
    }
gap-same = Du gissade <b>{ $estimate }</b>, samma
gap-higher = Du gissade <b>{ $estimate }</b>, { $points } högre
gap-lower = Du gissade <b>{ $estimate }</b>, { $points } lägre

empty-answers = Efter varje samtal skickas en enkät. Det som kunderna svarar kommer hit, det nyaste först.
    .title = Inga svar än
    .button = Se dagens samtal
empty-calls = { $doors ->
    [0] Samtal kommer in genom en ingång: ditt telefonprogram, en länk eller telefonsystemet. Ingen ingång är klar.
    [one] Samtal kommer in genom en ingång: ditt telefonprogram, en länk eller telefonsystemet. 1 ingång är klar.
   *[other] Samtal kommer in genom en ingång: ditt telefonprogram, en länk eller telefonsystemet. { $doors } ingångar är klara.
}
    .title = Inga samtal än
    .button = Se ingångarna
empty-learning = I en p-gap-period uppskattar du varje samtal innan enkäten skickas. Senare möts uppskattningar och svar här.
    .title = Inga uppskattningar de här dagarna
    .button = Prova i övningsläget

## Calls

calls-title = Samtal
calls-needs-you = Väntar på dig
calls-which = Vilka samtal
calls-all = Alla samtal
calls-only-needs-you = Väntar på dig
calls-only-sent = Enkät skickad
calls-only-waiting = På väg
calls-only-skipped = Ingen enkät
calls-only-uncertain = Osäkra
calls-only-failed = Avvisade
calls-only-expired = Utgångna
calls-latest = Samtal
calls-further = Titta längre tillbaka
calls-none-here = Inget samtal passar.
calls-more = Visa { $count } till
calls-now = nu
calls-withheld = Dolt nummer
calls-sum = { $calls ->
    [one] 1 samtal
   *[other] { $calls } samtal
}
calls-sum-sent = { $count ->
    [one] 1 skickad
   *[other] { $count } skickade
}
calls-sum-waiting = { $count } på väg
calls-sum-needs-you = { $count ->
    [one] 1 väntar på dig
   *[other] { $count } väntar på dig
}
calls-sum-skipped = { $count } utan enkät
calls-sum-refused = { $count ->
    [one] 1 avvisad
   *[other] { $count } avvisade
}
calls-sum-all = { $calls }: { $list }
calls-in = In
calls-out = Ut
calls-direction-unknown = Okänd riktning
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Uppskatta nu
calls-do-not-survey = Skicka ingen enkät…
calls-send-again = Skicka igen
    .rehearsed = Skicka enkäten ändå
calls-leave-it = Låt vara
calls-why-not = Varför inte?
calls-why-cancel = Avbryt
calls-log = Detaljer

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = Kunden tackade nej
why-wrong-person = Jag talade med någon annan
why-private = Ett privat samtal
why-complaint-open = Ett klagomål är inte avslutat
why-other = Ett annat skäl
why-declined-before = Sagt om ett tidigare samtal

call-open = Samtal pågår.
call-queued = Väntar på att skickas.
call-queued-throttled = nps.today bad om en paus; försöker igen om { $left }.
call-queued-next = Senaste försöket kom inte fram; försöker igen om { $left }.
call-queued-key = nps.today godtar inte nyckeln.
call-queued-map = Köerna från nps.today har inte hämtats än.
call-queued-rehearsal = En repetition pågår, så inget skickas nu.
call-queued-until = Till { $time }.
call-sending = Skickar…
call-awaiting = Inget har skickats till kunden.
    .lead = Väntar på din uppskattning.
    .until = Inget har skickats till kunden. Öppet till { $time }.
call-sent = Enkät skickad.
    .estimate = Din uppskattning { $estimate } följde med.
call-uncertain = Begäran gick ut och inget svar kom tillbaka, så enkäten kan ha skickats eller inte. Skickas den igen kan kunden bli tillfrågad två gånger.
    .lead = Osäkert.
call-failed = ”{ $message }”. Det görs inget nytt försök.
    .lead = Avvisad av nps.today:
    .status = svaret var { $status }. Det görs inget nytt försök.
    .plain = utan att säga varför. Det görs inget nytt försök.
    .rating = en uppskattning begärdes igen fast en följde med. Det görs inget nytt försök.
call-expired = Tiden gick ut.
    .estimate = Ingen uppskattning inom { $minutes } min, så ingen enkät skickades.
    .stale = Offline i mer än { $minutes } min efter samtalet, så ingen enkät skickades.
    .signed-out = Ingen var inloggad, så ingen enkät skickades.
    .plain = Ingen enkät skickades.

call-skipped = Ingen enkät:
    .elsewhere = Ingen enkät härifrån:
    .too-short-out = för kort. { $talk } s samtalstid; utgående samtal kräver mer än { $least } s.
    .too-short-in = för kort. { $talk } s samtalstid; inkommande samtal kräver mer än { $least } s.
    .too-short-unknown = för kort. Telefonsystemet säger inte hur långt samtalet var; utgående samtal kräver mer än { $least } s.
    .too-short = för kort.
    .voicemail = röstbrevlåda, säger telefonsystemet.
    .not-answered = inte besvarat.
    .queue-not-mapped = kön ”{ $queue }” har ingen kampanj.
    .no-queue = telefonsystemet angav ingen kö, och det finns ingen kampanj för sådana samtal.
    .number-withheld = numret var dolt.
    .internal-number = internt samtal.
    .invalid-number = det är inget telefonnummer.
    .outbound-off = enkäter efter utgående samtal är avstängda.
    .queue-off = kön ”{ $queue }” får inga enkäter.
    .surveys-off = enkäter är avstängda.
    .transferred = kopplat vidare. Den sista medarbetaren har enkäten.
    .transferred-first = kopplat vidare. Den första medarbetaren har enkäten.
    .transferred-none = kopplat vidare. Kopplade samtal får ingen enkät.
    .asked-recently = tillfrågad { $ago } h tidigare. Samma kund tillfrågas igen efter { $hours } h.
    .not-estimated = du kunde inte bedöma samtalet.
    .asked-recently-plain = kunden blev nyligen tillfrågad.
    .do-not-survey = du valde att inte fråga.
    .do-not-survey-why = du valde att inte fråga. { $why }.
    .duplicate = samma samtal har rapporterats förut.
    .already-invited = nps.today har redan frågat kunden.
    .signed-out = ingen var inloggad.
    .plain = en regel sa nej.
    .rehearsal = repetition. Reglerna sa ja; inget skickades.

log-started = Samtalet började
    .by = Samtalet började, rapporterat av { $source }
log-answered = Samtalet besvarades
log-ended = Samtalet slutade
    .by = Samtalet slutade, rapporterat av { $source }
    .next = Telefonen började sitt nästa samtal, så det här var slut
log-skipped = Ingen enkät, enligt en regel
log-attempted = Skickat till nps.today
    .again = Skickat till nps.today, försök { $try }
log-asked = nps.today: du är i en p-gap-period, uppskatta först
log-estimated = Du svarade { $estimate }
log-cannot-judge = Du kunde inte bedöma samtalet
log-accepted = nps.today tog emot enkäten
    .campaign = nps.today tog emot enkäten för kampanj { $campaign }
log-refused = nps.today avvisade enkäten
    .pgap = nps.today bad om en uppskattning igen fast en följde med
    .status = nps.today avvisade enkäten ({ $status })
log-postponed = Det gick inte att lämna över; nytt försök görs
log-no-answer = Inget svar kom tillbaka
log-expired = Tiden gick ut
log-resent = Du bad om att skicka igen
log-do-not-survey = Du valde att inte fråga kunden

detail-log = Vad som hände
detail-rule = Vad som avgjorde
    .setting = { $setting }: { $value }
    .open = Inget än: samtalet är inte slut.
    .local-queue = Kön ”{ $queue }” i den här datorns inställningar.
    .ivr-map = Kön ”{ $queue }” i nps.todays karta.
    .default-campaign = Kampanjen för samtal utan kö med kampanj.
    .agent = Det gjorde du.
    .service = Det gjorde nps.today.
    .fact = Samtalet självt; ingen inställning ändrar det.
detail-origin =
    .default = standard
    .user = inställt av dig
    .policy = bestämt av din organisation
detail-sent = Vad som skickades
    .campaign = Kampanj
    .guid = Begäran
    .number = Nummer
    .first-name = Förnamn
    .last-name = Efternamn
    .email = Kundens e-post
    .company = Företag
    .note = Fri text
    .custom = Eget fält
    .agent = Din e-post
    .estimate = Din uppskattning
    .pgap-check = Frågade om p-gap-period
detail-yes = ja
detail-no = nej
detail-today = Ett sådant samtal i dag
    .survey = En enkät skulle skickas.
    .campaign = En enkät skulle skickas för { $campaign }.

## Learning

learning-title = Lärande
learning-heading = Dina uppskattningar, deras svar
learning-map = Dina uppskattningar och kundernas svar
learning-map-text = { $pairs } par. { $near ->
    [one] 1 ligger
   *[other] { $near } ligger
} högst en poäng från diagonalen. { $happier ->
    [one] 1 kund var
   *[other] { $happier } kunder var
} minst 2 nöjdare än du uppskattade, { $lessHappy ->
    [one] 1 minst 2 mindre nöjd
   *[other] { $lessHappy } minst 2 mindre nöjda
}. Det största avståndet är en uppskattning på { $estimate } och ett svar på { $rating }.
learning-map-happier = Nöjdare än du trodde
learning-map-less-happy = Mindre nöjda än du trodde
learning-map-x = Din uppskattning
learning-map-y = Kundens svar
learning-key-one = ett samtal
learning-key-two = två samtal
learning-key-near = högst 1 poäng ifrån
learning-table = Som tabell
learning-table-estimate = Din uppskattning
learning-table-answer = Kundens svar
learning-table-calls = Samtal
learning-bias = Tendens
learning-bias-none = Troligen { $low } till { $high }: <b>ingen tydlig tendens</b>
learning-bias-higher = Troligen { $low } till { $high }: <b>du gissar högre</b>
learning-bias-lower = Troligen { $low } till { $high }: <b>du gissar lägre</b>
learning-miss = Medelavstånd
learning-miss-note = poäng, upp eller ned
learning-near = Högst 1 poäng ifrån
learning-near-note = { $near } av { $pairs }. Troligen { $low } till { $high }
learning-band = Efter vad du uppskattade
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Par
    .few = Ett streck: under 10 par, för få för medelvärden.
learning-based = Bygger på { $pairs } av { $estimates } uppskattningar; { $missing ->
    [0] alla kunder har svarat.
    [one] den andra kunden har inte svarat.
   *[other] de andra { $missing } kunderna har inte svarat.
} Bara du ser den här sidan. Den stannar på datorn.
learning-how = Så räknas det
learning-how-bias = Tendensen är din uppskattning minus kundens svar, i medeltal: plus betyder att du gissar högre, minus lägre. Den kallas tydlig bara när dess troliga intervall (95 %) inte rymmer 0.
learning-how-miss = Medelavståndet bortser från riktningen. Bara samtal med båda talen räknas.
learning-far = Längst ifrån varandra
learning-few = Här är de ett för ett. Från 10 par ser du bilden, din tendens och ditt medelavstånd.
    .title = { $pairs ->
        [0] Inga par de här dagarna
        [one] 1 par: för få för medelvärden
       *[other] { $pairs } par: för få för medelvärden
    }

## Settings

settings-title = Inställningar
settings-lock = Bestämt av din organisation
settings-on = På
settings-off = Av
settings-fault-line = settings.toml, rad { $line } används inte
settings-fault-file = settings.toml går inte att läsa: rad { $line }
settings-fault-policy = Ett värde i din organisations policy används inte
settings-fault = En rad i settings.toml används inte

settings-account = Konto
settings-signed-in = Inloggad. API-nyckeln ligger i nyckelringen.
settings-signed-in-session = Inloggad tills Aftercall avslutas. API-nyckeln sparas inte.
settings-practice-account = Övningskonto. Inget lämnar datorn.
settings-sign-out = Logga ut…
settings-sign-out-sure = Logga ut? Inga enkäter skickas förrän någon loggar in igen.
settings-sign-out-yes = Logga ut
settings-sign-out-no = Förbli inloggad
settings-api-url = Tjänstens adress
setting-account-email = E-post hos nps.today
    .hint = Knyter svar och enkäter till dig.
settings-employee = Skickas med varje enkät
setting-employee-first-name = Förnamn
setting-employee-last-name = Efternamn
setting-employee-title = Befattning
setting-employee-department = Avdelning
setting-employee-team = Ditt team
setting-employee-division = Affärsområde
setting-employee-phone-number = Telefonnummer
setting-employee-external-id = Anställningsnummer

settings-surveys = Enkäter
setting-survey-enabled = Skicka enkäter efter samtal
setting-survey-rehearsal = Repetition
    .hint = Allt avgörs och visas, och inget skickas. Ett samtal från en repetition skickas senare bara om du själv gör det.
setting-survey-outbound = Även efter utgående samtal
setting-survey-min-out = Kortaste samtalstid, utgående
    .hint = Samtalet ska vara längre än så.
setting-survey-min-in = Kortaste samtalstid, inkommande
setting-survey-transferred = Efter koppling gäller enkäten
    .last = den sista
    .first = den första
    .none = ingen
setting-survey-guard = Samma kund igen efter
    .hint = 0 frågar efter varje samtal.
setting-survey-stale = Skicka senast efter
    .hint = Räknat från samtalets slut.
setting-survey-uncertain = När inget svar kommer tillbaka
    .hint = ”Skicka igen” kan fråga en kund två gånger.
    .hold = fråga mig
    .retry = skicka igen
setting-survey-campaign = Kampanj för andra köer
    .hint = För samtal vars kö saknar kampanj.
    .none = ingen
setting-survey-country = Numrens land
    .hint = När ett nummer saknar landskod: två bokstäver.
setting-survey-digits = Längsta anknytning
    .hint = Nummer med högst så många siffror är kollegor.
settings-queues = Köer och kampanjer
    .show = Visa…
    .hide = Dölj
    .counts = { $service } från nps.today, { $local } härifrån.
    .unmapped = { $service } från nps.today, { $local } härifrån. ”{ $queue }” har ingen kampanj.
    .none-yet = Inga är kända än.
    .no-campaign = ingen kampanj
    .off = får ingen enkät
    .campaign-number = kampanj { $campaign }
    .as-service = som nps.today säger
    .name = Namn på en kö
    .add = Lägg till
    .missing = Skriv namnet på en kö.

settings-estimates = Uppskattningar (p-gap)
setting-pgap-remind = Påminn mig efter
setting-pgap-expire = Släpp frågan efter
setting-pgap-then = Därefter
    .drop = skicka ingen enkät
    .send-without = skicka utan uppskattning
settings-questions = Egna frågor
    .hint = Tomt: den inbyggda frågan ställs.

settings-notifications = Aviseringar
setting-notify-responses = Nya svar
    .all = Alla
    .low = Bara låga
    .none = Inga
setting-notify-below = Lågt betyder under
setting-notify-comment = Visa kommentaren i aviseringen
setting-notify-sound = Ljud
setting-notify-calls = Under samtal
    .hint = Vänta: allt kommer i efterarbetet.
    .hold = Vänta
    .show = Visa
settings-test = Når det fram till dig?
    .hint = Visar en avisering med ett påhittat svar.
    .button = Skicka ett prov
    .sent = Skickat. Syntes inget, håller skrivbordet kanske inne aviseringar.
settings-pause = Pausa aviseringar
    .hint = Enkäter och frågor fortsätter.
    .until = Till { $time }. Enkäter och frågor fortsätter.
    .hour = I en timme
    .tomorrow = Till i morgon
    .stop = Återuppta
settings-present = Presentation
    .hint = Inga aviseringar, frågor eller samtalskort på en delad skärm. Det slutar av sig självt.
    .until = Till { $time }. Det som kom under tiden visas då.
    .half = I 30 min
    .hour = I en timme
    .stop = Avsluta

settings-doors = Ingångar: så kommer samtal hit
settings-phones = Anslut en telefon
    .hint = Vägledning, provsamtal, händelser och reglage för varje ingång.
    .button = Öppna
door-ctl = Kommandorad
door-link = Länkar
door-http = Lokal HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Övningssamtal
door-ready = Klar
door-off = Av
door-trouble = Kan inte ansluta
door-last-event = senaste händelse { $time }
door-no-event = ingen händelse än

settings-privacy = Integritet
setting-privacy-mask = Dölj telefonnummer
    .hint = Bara landet och de fyra sista siffrorna visas.
setting-privacy-retention = Behåll samtal och svar i
setting-privacy-keychain = Nyckelring
    .hint = Krävs: utan den sparas inget.
    .required = krävs
    .preferred = föredras
settings-data = Data på den här datorn
    .hint = Krypterade. Att radera dem rör inte nps.today.
    .hint-size = Krypterade, { $size }. Att radera dem rör inte nps.today.
    .button = Radera…
    .sure = Radera alla samtal, svar och uppskattningar på den här datorn och logga ut? Det går inte att ångra.
    .yes = Radera
    .no = Behåll

settings-window = Fönster
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
    .light = Ljust
    .dark = Mörkt
setting-start-login = Starta när jag loggar in på datorn

unit-seconds = s
unit-minutes = min
unit-hours = h
unit-days = dagar
unit-digits = siffror

settings-service = Tjänst och diagnostik
setting-read-interval = Läs nps.today var
setting-read-days = Dagar i ditt resultat
    .hint = Vad I dag visar först.
setting-api-rate = Anrop per sekund, högst
    .hint = En nyckel ger hela organisationen 10.
settings-connection = Anslutningens detaljer
    .hint = För administratörer. Ett tomt fält går tillbaka till standard.
setting-api-auth = Hur nyckeln visas upp
setting-api-body = Formen på en begäran
setting-path-analytics = Sökväg till resultatet
setting-path-responses = Sökväg till dina svar
setting-path-phone-responses = Sökväg till en kunds svar
setting-path-ivr-map = Sökväg till köerna
setting-path-campaigns = Sökväg till kampanjerna
setting-path-add-respondent = Sökväg till enkäter
setting-path-all-responses = Sökväg till alla svar
settings-report = Felrapport
    .hint = Utan hemligheter och personer. Du ser innehållet innan det sparas.
    .look = Visa…
    .inside = Detta skulle finnas i rapporten:
    .part = { $name }, { $letters } tecken
    .save = Spara…
    .saved = Sparad i { $file }
settings-about = Om Aftercall
    .name = Aftercall { $version }
    .text = Efter varje samtal skickar det kundens enkät och visar vad kunderna svarar.
    .licence = Fri programvara: Apache 2.0 eller MIT
    .practice = Övningsläge
settings-update = En nyare version
    .unknown = Ingen har ännu tillfrågats om det finns en nyare version.
    .current = Det här är den nyaste versionen.
    .notice = Version { $version } finns. Ditt system eller din organisation levererar den.
    .offered = Version { $version } finns.
    .installing = Version { $version } hämtas och kontrolleras…
    .installed = Version { $version } är på plats. Den tar över nästa gång Aftercall startar.
    .button = Installera
settings-updates = Uppdateringar
    .hint = Bara adressen som är angiven här tillfrågas, en gång om dagen. Det som den erbjuder måste vara signerat av dem som gör Aftercall.
setting-update-check = Leta efter nyare versioner
setting-update-address = Adress till utgåvor
settings-licences = Gjort med andras arbete
    .hint = Delarna som Aftercall består av och deras licenser.
    .show = Licenser
    .text = Delarnas licenser
service-name = nps.today
service-ok = Ansluten
service-offline = Offline
service-throttled = Bad om en paus
service-key-rejected = Nyckeln godtas inte
service-unreachable = Svarar inte
service-unknown = Inte prövad än
service-read = Hämtat
    .both = { $last }, nästa gång { $next }
    .never = inte än
service-spent = Använt
    .value = { $calls ->
        [one] 1 anrop per minut; datorn får använda { $limit }
       *[other] { $calls } anrop per minut; datorn får använda { $limit }
    }
    .meter = Använda anrop per minut
service-outbox = Utkorg
    .waits = { $surveys ->
        [0] Ingen enkät väntar
        [one] 1 enkät väntar
       *[other] { $surveys } enkäter väntar
    }
service-keychain = Nyckelring
    .ok = Upplåst
    .absent = Ingen på den här datorn
    .locked = Låst
    .denied = Åtkomst nekades
service-policy = Policy
    .counts = { $count ->
        [0] Inget är bestämt av din organisation
        [one] 1 inställning från din organisation
       *[other] { $count } inställningar från din organisation
    }
service-fallbacks = Reservvägar
service-unreadable = Oläsligt
    .rows = { $rows ->
        [one] 1 rad i de senaste hämtningarna
       *[other] { $rows } rader i de senaste hämtningarna
    }
service-way = Vägen till nps.today
    .hint = Varje steg på vägen prövas. Ingen kund tillfrågas.
    .button = Pröva
    .asking = Prövar varje steg… En långsam tjänst kan ta en minut.
    .good = Allt på vägen fungerar.
    .name = Namn
    .connect = Anslutning
    .proxy = Proxyserver
    .tls = Kryptering
    .key = Nyckel
    .path = Adresser
    .ok = fungerar
    .noted = fungerar, med en anmärkning
    .failed = misslyckades
    .absent = behövs inte
    .not-tried = inte prövat
service-version = Version

## Sign in

setup-title = Logga in på nps.today
setup-lead = Efter varje samtal skickar Aftercall kundens enkät åt dig och visar vad kunderna svarar. Det håller sig undan, vid klockan.
setup-email = Din e-post
    .hint = Den som nps.today har för dig. Den knyter svaren till dig.
    .missing = Skriv din e-postadress.
setup-key = API-nyckel
    .hint = I nps.today under <b>Account</b>, <b>API keys</b>. I de flesta team lämnar administratören ut den.
    .missing = Klistra in API-nyckeln.
    .show = Visa nyckeln
    .hide = Dölj nyckeln
    .kept = Nyckeln ligger i datorns nyckelring, aldrig i en fil eller en logg.
    .in-memory = Nyckeln finns i minnet tills Aftercall avslutas och sparas aldrig.
setup-session = Bara tills jag avslutar
    .hint = Då sparas nyckeln inte alls.
setup-details = Tjänstens adress och andra detaljer
setup-url = Tjänstens adress
setup-submit = Kontrollera nyckeln och logga in
setup-cancel = Avbryt
setup-steps = Steg i inloggningen
setup-step-reach = Nå { $host }
    .done = { $milliseconds } ms
    .reached = nådd
    .trouble = ingen anslutning
setup-step-key = Kontrollera nyckeln
    .done = godtagen
    .trouble = inte godtagen
setup-step-agent = Hitta dig via e-post
    .done = { $answers ->
        [one] 1 svar
       *[other] { $answers } svar
    }
    .found = hittad
    .unknown = inte där än
setup-step-queues = Hämta köer och kampanjer
    .done = { $queues ->
        [one] 1 kö
       *[other] { $queues } köer
    }
    .read = hämtat
    .trouble = kan inte läsas
setup-step-keep = Spara nyckeln i nyckelringen
    .done = sparad
    .locked = låst
    .absent = ingen nyckelring
    .denied = nekad
    .trouble = inte sparad
setup-step-checking = kontrollerar…
setup-accepted = Från och med nu följer enkäten efter varje samtal av sig själv.
    .title = Du är inloggad
    .button = Visa var Aftercall finns
setup-rejected = Kom allt med i kopian? Den kan också ha bytts ut; det kan din administratör se. Inget sparades.
    .title = nps.today känner inte till nyckeln
    .button = Tillbaka till nyckeln
    .field = nps.today känner inte till nyckeln. Kom allt med i kopian?
setup-unreachable = { $words }
    .title = { $host } kan inte nås
    .again = Försök igen
    .copy = Kopiera detaljerna
    .not-copied = Kopiering är inte tillåten här. Markera orden ovan och kopiera dem själv.
    .back = Tillbaka
setup-unknown = Tjänsten lär känna dig med din första enkät. Har du skickat enkäter förut, kontrollera stavningen: <b>{ $email }</b>
    .title = nps.today har inte din e-post än
    .go-on = Fortsätt
    .change = Ändra e-post
setup-locked = Lås upp den, eller fortsätt utan att spara nyckeln. Då frågar Aftercall efter den vid nästa start.
    .title = Nyckelringen är låst
    .unlock = Lås upp och försök igen
    .session = Bara tills jag avslutar
setup-absent = Det finns ingen som Aftercall kan använda, så nyckeln kan inte sparas. Fortsätt utan att spara den, eller installera en, till exempel gnome-keyring eller KWallet, och försök igen.
    .title = Ingen nyckelring på den här datorn
setup-denied = Den, eller någon vid datorn, sa nej. Försök igen och tillåt det, eller fortsätt utan att spara nyckeln.
    .title = Nyckelringen tog inte emot nyckeln
setup-refused = { $words }
    .title = Det fungerade inte
    .back = Tillbaka
setup-practice = Övningsläget har påhittade kunder som ringer och svarar.
    .title = Inget konto till hands?
    .button = Öva

locked-keychain = Din API-nyckel och nyckeln till Aftercalls egna data ligger i den. Tills den låses upp skickas inga enkäter och hämtas inga svar.
    .title = Nyckelringen är låst
    .unlock = Lås upp
    .session = Bara tills jag avslutar…
    .why = Varför händer det?
    .because = Aftercall startade innan du låste upp nyckelringen, till exempel efter inloggning med fingeravtryck. Aftercall tittar igen med några sekunders mellanrum.
locked-absent = Aftercall hittade ingen som det kan använda, och inställningarna kräver en. Inget är sparat och du är inte inloggad.
    .title = Ingen nyckelring på den här datorn
    .helps = <b>Det som hjälper:</b> installera en, till exempel gnome-keyring eller KWallet, logga in på skrivbordet igen och försök sedan på nytt.
    .again = Försök igen
locked-denied = Den, eller någon vid datorn, sa nej. Tills det tillåts skickas inga enkäter och hämtas inga svar.
    .title = Nyckelringen sa nej till Aftercall
locked-store = Tills dess data kan öppnas tar Aftercall inte emot samtal, skickar inga enkäter och hämtar inga svar. Det försöker igen av sig självt.
    .title = Aftercall kan inte öppna sina data
key-rejected = Den kan ha bytts ut; det kan din administratör se.
    .title = nps.today godtar inte längre nyckeln
    .waits = { $surveys ->
        [one] 1 enkät väntar. Den skickas bara inom { $minutes } min efter samtalet.
       *[other] { $surveys } enkäter väntar. Var och en skickas bara inom { $minutes } min efter sitt samtal.
    }
    .button = Ange den nya nyckeln
    .copy = Kopiera en notis till IT
    .note = Aftercall på den här datorn: nps.today ({ $host }) godtar inte längre API-nyckeln för { $email }. En ny nyckel behövs.
    .not-copied = Kopiering är inte tillåten här. Kopiera notisen själv:
    .stays = Det som hämtats till { $time } finns kvar här.

pointer-title = Aftercall finns vid klockan
pointer-lead = Du kan stänga fönstret. Aftercall arbetar vidare och visar sig bara när det finns något att se.
pointer-picture = Skärmens nedre högra hörn. Aftercalls ikon står till vänster om klockan.
    .top = Skärmens övre högra hörn. Aftercalls ikon står i raden, till vänster om klockan.
pointer-here = Här, bredvid klockan
pointer-not-there = Finns den inte där? Windows kanske har den bakom den lilla pilen. Dra ut den för att ha den i sikte. Startas Aftercall igen öppnas alltid det här fönstret.
    .other = Finns den inte där? Vissa skrivbord har ingen plats för sådana ikoner. Startas Aftercall igen öppnas alltid det här fönstret.
pointer-none = Aftercall fungerar likadant utan. Aviseringar kommer ändå; starta Aftercall igen från programmenyn för att se det här fönstret.
    .title = Skrivbordet har ingen plats för ikonen
    .gnome = På GNOME ger tillägget ”AppIndicator” ikonen en plats.
pointer-start = Starta när jag loggar in på datorn
pointer-done = Jag förstår

## The p-gap window

pgap-title = Din uppskattning
    .window = Aftercall: din uppskattning
pgap-ended = slutade { $time }
pgap-pending = { $more ->
    [one] 1 till väntar
   *[other] { $more } till väntar
}
pgap-worst = Inte alls nöjd
pgap-best = Mycket nöjd
pgap-worst-step = 0, inte alls nöjd
pgap-best-step = 10, mycket nöjd
pgap-later = Senare
pgap-cannot = Kan inte bedöma
pgap-keys = Tangenter:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd>, <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Ett ögonblick…
pgap-ten = <b>1</b>, eller skriv <kbd>0</kbd> för 10
pgap-chosen = <b>{ $estimate }</b> följer med enkäten
pgap-judged = Ingen uppskattning, så ingen enkät skickas
pgap-undo = Ångra

## The caller card

caller-title = Aftercall: kundens tidigare svar
caller-ringing = Ringer
caller-talking = I samtal { $time }
caller-sum = { $count ->
    [one] 1 tidigare svar
   *[other] { $count } tidigare svar, de nyaste först
}
    .newest = { $count } tidigare svar, de { $shown } nyaste först
caller-none = Inga tidigare svar från det här numret.
caller-reading = Söker tidigare svar…
caller-no-comment = ingen kommentar
caller-foot = Stängs av sig självt när samtalet slutar.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] mån
    [2] tis
    [3] ons
    [4] tors
    [5] fre
    [6] lör
   *[7] sön
}
month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mars
    [4] apr.
    [5] maj
    [6] juni
    [7] juli
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] dec.
}
date-this-year = { $day } { $month }
date-other-year = { $day } { $month } { $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: ansluten
tray-rehearsal = Aftercall: repetition, inget skickas
tray-practice = Aftercall: övar
tray-unread = { $count ->
    [one] Aftercall: 1 nytt svar
   *[other] Aftercall: { $count } nya svar
}
tray-question = { $count ->
    [one] Aftercall: 1 samtal väntar på din uppskattning
   *[other] Aftercall: { $count } samtal väntar på din uppskattning
}
tray-call = Aftercall: i samtal, tyst
tray-offline = { $surveys ->
    [0] Aftercall: offline
    [one] Aftercall: offline, 1 enkät väntar
   *[other] Aftercall: offline, { $surveys } enkäter väntar
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today svarar inte
    [one] Aftercall: nps.today svarar inte, 1 enkät väntar
   *[other] Aftercall: nps.today svarar inte, { $surveys } enkäter väntar
}
tray-connecting = Aftercall: ansluter
tray-signed-out = Aftercall: inte inloggad
tray-attention = Aftercall: något väntar på dig
    .key-rejected = Aftercall: nyckeln godtas inte
    .locked = Aftercall: nyckelringen är låst
    .no-keychain = Aftercall: det finns ingen nyckelring
    .keychain-denied = Aftercall: nyckelringen sa nej
    .trouble = Aftercall: har problem, öppna fönstret
    .uncertain = { $count ->
        [one] Aftercall: 1 enkät kan ha skickats eller inte
       *[other] Aftercall: { $count } enkäter kan ha skickats eller inte
    }

# The lines of the menu.
tray-health-connected = Ansluten
    .at = Ansluten, hämtat { $time }
tray-health-practice = Övningstjänst, inget lämnar datorn
tray-health-offline = Offline
    .at = Offline, försöker igen { $time }
tray-health-throttled = nps.today bad om en paus
    .at = nps.today bad om en paus, försöker igen { $time }
tray-health-unreachable = nps.today svarar inte
    .at = nps.today svarar inte, försöker igen { $time }
tray-health-key-rejected = Nyckeln godtas inte, nytt försök bara då och då
tray-health-locked = Väntar på nyckelringen
tray-health-signed-out = Inte inloggad
tray-health-connecting = Ansluter…
tray-score = { $nps } NPS av { $n } svar, troligen { $low } till { $high }
tray-score-few = { $n ->
    [one] 1 svar: för få för ett resultat
   *[other] { $n } svar: för få för ett resultat
}
tray-score-none = { $days ->
    [one] Inga svar den senaste dagen
   *[other] Inga svar de senaste { $days } dagarna
}
tray-questions = { $count ->
    [one] 1 samtal väntar på din uppskattning…
   *[other] { $count } samtal väntar på din uppskattning…
}
tray-answers = { $count ->
    [one] 1 nytt svar…
   *[other] { $count } nya svar…
}
tray-last-call = Senaste samtal { $time }: { $outcome }
    .why = Senaste samtal { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] pågår
    [queued] enkäten väntar på att skickas
    [sending] enkäten skickas
    [awaiting_estimate] väntar på din uppskattning
    [sent] enkät skickad
    [skipped] ingen enkät
    [uncertain] enkäten kan ha skickats eller inte
    [failed] avvisad av nps.today
   *[expired] tiden gick ut, ingen enkät
}
tray-why = { $reason ->
    [too_short] för kort
    [voicemail] röstbrevlåda
    [not_answered] inte besvarat
    [queue_not_mapped] kön har ingen kampanj
    [number_withheld] dolt nummer
    [internal_number] internt samtal
    [invalid_number] inget telefonnummer
    [outbound_off] utgående samtal är avstängda
    [queue_off] kön är avstängd
    [surveys_off] enkäter är avstängda
    [transferred] kopplat vidare
    [asked_recently] nyligen tillfrågad
    [do_not_survey] du valde att inte fråga
    [duplicate_event] rapporterat förut
    [already_invited] redan tillfrågad
    [rating_refused] en uppskattning begärdes igen
    [stale] för länge efter samtalet
    [not_estimated] ingen uppskattning
    [signed_out] inte inloggad
    [rehearsal] repetition
   *[none] {""}
}
tray-open = Öppna Aftercall
tray-call-ended = Samtalet är slut
tray-pause = Pausa aviseringar
tray-pause-hour = I en timme
tray-pause-tomorrow = Till i morgon
tray-resume = Återuppta aviseringar
tray-paused = Aviseringar pausade till { $until }
tray-present = Presentation
tray-present-half = I 30 minuter
tray-present-hour = I en timme
tray-present-stop = Avsluta presentationen
tray-presenting = Presentation till { $until }
tray-presenting-tooltip = Aftercall: presentation till { $until }, tyst
tray-settings = Inställningar…
tray-sign-in = Logga in…
tray-quit = Avsluta

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: din uppskattning
window-title-caller = Aftercall: kunden

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] Nytt svar: { $rating }, lågt
    [middle] Nytt svar: { $rating }, mellan
   *[high] Nytt svar: { $rating }, högt
}
notify-answer-title-other = Nytt svar: { $rating }
notify-answer-title-none = Nytt svar, inget betyg
notify-answers-title = { $count ->
    [one] 1 nytt svar
   *[other] { $count } nya svar
}
notify-test-body =
    Påhittad kund
    Så här ser en avisering ut. Svaret är påhittat.
notify-update = Aftercall { $version } finns
    .system = Ditt system eller din organisation levererar den. Du behöver inte göra något.
    .here = Den kan installeras i Inställningar, ”Om Aftercall”.
notify-key-rejected = nps.today godtar inte längre nyckeln
notify-key-rejected-body = Inga enkäter skickas och inga svar hämtas förrän nyckeln är bytt. Samtal registreras.
notify-question = Ett samtal väntar på din uppskattning
notify-question-body = Inget skickas till kunden innan du svarar.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall kan inte spara något just nu. Samtal avvisas tills det går.
trouble-damaged = Databasen var skadad och kunde lagas; såvitt man vet är inget förlorat. Den skadade filen ligger bredvid: { $file }
trouble-damaged-lost = Databasen var skadad. Det som kunde läsas är kvar; enkäter som kanske redan har skickats hålls kvar åt dig. Den skadade filen ligger bredvid: { $file }
trouble-keychain = Det finns ingen nyckelring på datorn och din organisation kräver en, så inget sparas.
caller-trouble = De tidigare svaren kunde inte hämtas.
trouble-inside = Något misslyckades flera gånger inuti Aftercall. Det fortsätter; om det här står kvar, starta om det.

way-step-failed = ett steg misslyckades
way-address-unusable = förfrågans adress kan inte användas
way-no-answer = inget svar från { $host } inom { $seconds } s
way-broke = anslutningen till { $host } bröts innan något svar kom
way-failed-inside = ett fel uppstod i Aftercall medan det väntade på svaret
way-interrupted = Aftercall avslutades innan något svar kom.
way-proxy = proxyn { $proxy }
way-proxy-password = nätverkets proxy kräver namn och lösenord
way-proxy-sign-in = nätverkets proxy kräver inloggning innan den släpper igenom någon
way-proxy-no-way = nätverkets proxy anslöt inte till { $host }
way-proxy-name-unknown = namnet på proxyn { $proxy } hittades inte: det finns inget nätverk, eller så är systemets proxyinställningar fel
way-name-unknown = namnet { $host } hittades inte: det finns inget nätverk, eller så är api.url fel
way-no-connection-within = ingen anslutning till { $next } inom { $seconds } s
way-connection-refused = { $next } nekade anslutningen
way-no-network = det finns inget nätverk till { $next }
way-closed-early = { $next } stängde anslutningen innan den var säker: en brandvägg, eller TLS äldre än 1.2
way-no-connection = ingen anslutning till { $next }
way-tls-stranger = TLS: certifikatet för { $host } kommer från en utfärdare som datorn inte litar på; bakom en företagsproxy måste dess rotcertifikat finnas bland systemets
way-tls-other-host = TLS: certifikatet som visades hör till en annan värd än { $host }
way-tls-expired = TLS: certifikatet för { $host } har gått ut, eller så går datorns klocka fel
way-tls-not-yet = TLS: certifikatet för { $host } gäller inte ännu, eller så går datorns klocka fel
way-tls-revoked = TLS: certifikatet för { $host } har återkallats
way-tls-untrusted = TLS: certifikatet för { $host } går inte att lita på
way-tls-too-old = TLS: { $host } erbjuder inte TLS 1.2 eller nyare
way-tls-other-answer = TLS: { $host } svarar inte som en säker tjänst
way-tls-none = TLS: ingen säker anslutning till { $host } kunde upprättas
way-web-page = en webbsida kom i stället för ett svar: ett nätverks inloggningssida, eller så är api.url fel
way-web-page-after-survey = en webbsida kom i stället för ett svar, kanske ett nätverks inloggningssida; om enkäten togs emot är inte känt
way-web-page-in-place = en webbsida svarade i stället för { $host }: nätverkets inloggningssida, eller så är api.url fel
way-elsewhere = svaret leder till { $host } i stället: ett nätverks inloggningssida, eller så har tjänsten flyttat
way-other-address = svaret leder till en annan adress: ett nätverks inloggningssida, eller så har tjänsten flyttat
way-not-json = svaret är inte JSON
way-no-list = svaret innehåller ingen lista där det skulle finnas en
way-no-figures = svaret innehåller varken medelvärde eller antal
way-answered = tjänsten svarade { $status }
way-too-large = svaret är större än { $megabytes } MiB och avvisades
way-incomplete = svaret från { $host } var inte fullständigt inom { $seconds } s
way-broke-off = svaret från { $host } avbröts
way-cut-after-survey = { $words } efter { $status }; om enkäten togs emot är inte känt
way-no-endpoint = tjänsten har ingen sådan slutpunkt
way-ask-in-pages = { $words }; om tjänsten kan ge det sidvis, sätt in {"{skip}"} och {"{take}"} i sökvägen i api.paths
way-fallbacks = tjänsten har inget på api.paths för { $paths }; det dokumenterade svarar i stället
way-key-unknown = { $host } känner inte till nyckeln, eller så har den bytts ut
way-key-asked-for = ingen är inloggad; tjänsten ber om en nyckel, som den ska
way-key-not-told = svaret säger det inte
way-pause = tjänsten ber om en paus: för många anrop med denna nyckel just nu
way-path-pause = inte prövat under pausen
way-path-signed-out = prövas när någon är inloggad

# Vad anslutningarna till telefonsystem och de andra ingångarna säger. { $system } är namnet på ett program, { $place } en värd med port, { $name } ett ord ur inställningarna.
door-failed-inside = Ett fel i Aftercall stoppade den här anslutningen. Den startar om av sig själv; loggen säger var.
door-not-recorded = Samtal från det här telefonsystemet kunde inte registreras, eftersom Aftercall inte kan spara något just nu. Titta på tillståndet för nyckelring och databas.
door-no-secret = Det finns inget lösenord till det i nyckelringen. Ange det med ”aftercallctl door secret { $name }”.
door-no-answer = { $place } svarade inte inom { $seconds } s. Stämmer adressen, och släpper en brandvägg igenom den här datorn?
door-name-unknown = Namnet { $host } går inte att hitta. Är det rätt stavat, och finns det ett nätverk?
door-nothing-listens = Ingen lyssnar på { $place }. Är telefonsystemet igång, och är gränssnittet påslaget där?
door-unreachable = { $place } går inte att nå ({ $why }).
door-no-loopback = { $host } har ingen adress som bara gäller på den här datorn (loopback).
door-no-certificate-name = { $host } kan inte vara ett namn i ett certifikat.
door-no-tls = TLS kan inte användas: { $why }.
door-no-authorities = TLS kan inte användas, eftersom inga utfärdares certifikat hittades på den här datorn.
door-ca-file = Filen som ca_file anger går inte att läsa eller innehåller inget certifikat i PEM-format.
door-untrusted = Certifikatet för { $place } är inte betrott ({ $why }). Om telefonsystemet har ett eget certifikat, ange dess fil med ca_file.
door-not-tls = { $place } talar inte TLS som väntat ({ $why }). Är det porten för TLS?
door-silent = { $place } har inte sagt något på ett tag och svarar inte.
door-login-unfinished = { $place } tog emot anslutningen men avslutade inte inloggningen inom { $seconds } s. Är det verkligen det här telefonsystemet som lyssnar där?
door-takes-nothing = { $place } tar inte emot det som skickas.
door-broke-off = Anslutningen till { $place } bröts.
door-other-language = Det som kom är inte språket hos { $system }. Lyssnar ett annat program på den här adressen?
door-other-greeting = Det hälsar inte som { $system } gör. Lyssnar ett annat program på den här adressen, eller kräver porten TLS?
door-secret-unusable = Lösenordet i nyckelringen innehåller en radbrytning eller ett annat styrtecken. Ange det igen med ”aftercallctl door secret { $name }”.
door-closed = { $system } stängde anslutningen. Kanske startades det om.
door-closed-early = { $system } stängde anslutningen innan inloggningen var klar.
door-asterisk-closed-early = Asterisk stängde anslutningen innan inloggningen var klar. Stänger en åtkomstlista (permit, deny) i manager.conf ute den här datorn?
door-asterisk-login = Asterisk avvisade inloggningen. Är användaren i door.asterisk.user och lösenordet i nyckelringen de som står i manager.conf, och får den här datorn logga in där?
door-freeswitch-well-known = Event socket har fortfarande lösenordet som alla känner till. Byt det i event_socket.conf.xml, begränsa adressen den lyssnar på och ange det nya med ”aftercallctl door secret freeswitch”.
door-freeswitch-password = FreeSWITCH avvisade lösenordet. Är det i nyckelringen detsamma som i event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH vill inte meddela händelser. Kanske är dess event socket begränsad för den här användaren.
door-freeswitch-list = FreeSWITCH avvisar den här datorn: åtkomstlistan (apply-inbound-acl i event_socket.conf.xml) nämner den inte.
door-baresip-closed = baresip stängde anslutningen: det avslutades, eller så tog ett annat program över anslutningen (baresip betjänar ett program i taget).
door-baresip-taken-over = Ett annat program tog över anslutningen och Aftercall tog tillbaka den: baresip betjänar ett program i taget. Samtal däremellan kan saknas. Stäng det andra programmet, eller anslut telefonen på ett annat sätt.
door-genesys-closed = Genesys Cloud stängde aviseringskanalen.
door-genesys-client = Genesys Cloud avvisade OAuth-klienten. Hör door.genesys.client_id och hemligheten i nyckelringen till en klient av typen ”client credentials”, och stämmer regionen?
door-genesys-what = { $what ->
    [token] en token
    [subscription] en prenumeration på agentens samtal
   *[channel] en kanal
}
door-genesys-refused = Genesys Cloud nekade { $what } ({ $status }). Tillåter OAuth-klientens roll aviseringar och samtal, och är door.genesys.user_id agentens?
door-genesys-fault = Genesys Cloud ombads ge { $what } och har själv ett fel ({ $status }).
door-genesys-unreadable = Genesys Cloud ombads ge { $what } och svarade något som inte går att förstå.
door-genesys-pause = Genesys Cloud ombads ge { $what } och bad om en paus. Frågan upprepas av sig själv.
door-genesys-pause-for = Genesys Cloud ombads ge { $what } och bad om en paus på { $seconds } s. Frågan upprepas av sig själv.
door-genesys-channel-silent = Aviseringskanalen hos Genesys Cloud svarade inte.
door-genesys-no-websocket = Aviseringskanalen hos Genesys Cloud blir ingen WebSocket. Kanske släpper en proxy på vägen inte igenom WebSockets.
door-genesys-late = Genesys Cloud ({ $host }) svarade inte i tid.
door-genesys-unreachable = Genesys Cloud ({ $host }) går inte att nå. Finns det ett nätverk, och stämmer regionen?
door-keychain-busy = Det skrivs i nyckelringen just nu. Försök igen om en stund.
door-token-absent = Det finns ingen nyckelring på den här datorn, så åtkomstnyckeln kan inte sparas, och lokal HTTP och signerade länkar förblir stängda. Skapa en nyckelring, eller rapportera samtal med aftercallctl.
door-token-locked = Nyckelringen är låst, så åtkomstnyckeln kan inte läsas, och lokal HTTP och signerade länkar förblir stängda. Lås upp den; Aftercall försöker igen av sig självt.
door-token-denied = Nyckelringen lämnade inte ut eller tog inte emot åtkomstnyckeln, så lokal HTTP och signerade länkar förblir stängda. Låt Aftercall använda den; det försöker igen av sig självt.
door-secret-absent = Det finns ingen nyckelring på den här datorn, så lösenordet sparades inte. Skapa en nyckelring och ange det igen.
door-secret-locked = Nyckelringen är låst, så lösenordet sparades inte. Lås upp den och ange lösenordet igen.
door-secret-denied = Nyckelringen tog inte emot lösenordet. Låt Aftercall använda den och ange lösenordet igen.
door-no-such-system = Det finns inget telefonsystem ”{ $name }” här. Det finns: { $known }.
door-secret-length = Ett lösenord har en rad på högst { $most } byte.
link-refused = En länk som rapporterar ett samtal avvisades, så inget registrerades. { $why }
link-used = Den här länken har använts förut, så inget registrerades. Varje signerad länk tas en gång; gör en ny för varje samtal.
link-not-in-time = Inställningar och nyckelring kunde inte läsas i tid.
link-off = Länkar som rapporterar samtal är avstängda (door.link.enabled).
link-no-token = Det finns ingen åtkomstnyckel att kontrollera den med. Gör en med ”aftercallctl door token”.
link-unsigned = Den måste ha fälten ts och sig.
link-not-hexadecimal = Dess sig är inte 64 hexadecimala siffror.
link-wrong-signature = Dess signatur stämmer inte. Gjordes den med åtkomstnyckeln från ”aftercallctl door token”?
link-expired = Den gjordes mer än 5 minuter för tidigt eller för sent. Gör den när samtalet sker, och jämför klockorna.
link-without-fields = Den har varken fält eller signatur.
link-unknown = En länk öppnades som Aftercall inte känner till, så inget gjordes.
http-port-taken = Ett annat program använder port { $port } på den här datorn, så lokal HTTP är stängd. Avsluta det, eller välj en annan port med ”aftercallctl config set door.http.port NUMMER”. Aftercall försöker igen av sig självt.
http-port-denied = Systemet ger inte Aftercall port { $port }, så lokal HTTP är stängd. Välj en annan med ”aftercallctl config set door.http.port NUMMER”.
http-port-failed = Lokal HTTP kan inte lyssna på port { $port }: { $why }. Aftercall försöker igen av sig självt.
http-call-refused = Ett samtal avvisades: { $why }
http-field = fältet ”{ $field }” går inte att använda.
http-other-host = En förfrågan till en annan värd avvisades. Skicka till http://127.0.0.1, inte till ett namn.
http-other-page = En sida från { $origin } avvisades. Om den får rapportera samtal, lägg till den i door.http.allowed_origins.
http-page-unknown = En sida som inte säger varifrån den kommer avvisades.
http-no-token = En förfrågan utan rätt åtkomstnyckel avvisades. Jämför nyckeln med ”aftercallctl door token”.
http-no-path = En förfrågan till en adress som inte finns avvisades. Skicka till /v1/calls.
http-no-method = En förfrågan avvisades; bara { $method } betjänas på den adressen.
http-not-json = En rapport avvisades eftersom den inte säger att den är JSON (Content-Type: application/json).
http-too-long = En rapport på över { $kibibytes } KiB avvisades.
http-too-slow = En rapport kom inte fram hel i tid och avvisades.
http-too-many = Fler än { $most } förfrågningar kom på en sekund; några avvisades och ombads vänta.

# Det som nekades, och varför: i fönstret bredvid det som begärdes, och i konsolen.
refused-closing = Aftercall håller på att avslutas. Starta det igen.
refused-not-signed-in = Ingen är inloggad. Logga in med ”aftercallctl sign-in --email ADRESS” eller i fönstret.
refused-declined = Den här kunden vill inte bli tillfrågad, så enkäten skickas inte igen.
refused-days = Dagar är ett heltal från 1 till { $most }.
refused-no-answer = Det svaret finns inte på den här datorn.
refused-search-length = En sökning har högst { $most } tecken.
refused-rehearsal = Repetition pågår, så inget skickas. Stäng av den (survey.rehearsal) och skicka sedan enkäten igen.
refused-reason-length = Ge ett skäl på 1 till { $most } tecken.
refused-pause-minutes = Aviseringar kan pausas i 1 till { $most } minuter.
refused-pause-time = Den tiden är förbi, eller mer än en vecka bort.
refused-presenting-minutes = En presentation kan vara i 1 till { $most } minuter.
refused-service-pause = nps.today bad om en paus. Aftercall läser igen av sig självt när den är över.
refused-not-read-yet = nps.today kan inte läsas än.
refused-read-broke = Läsningen misslyckades inne i Aftercall. Den görs om av sig själv.
refused-estimate = En uppskattning är ett heltal från 0 till 10.
refused-no-question = Inget samtal väntar på en uppskattning.
refused-no-call = Inget samtal pågår.
refused-in-call = Ett samtal pågår. Frågan kommer tillbaka när det är slut.
refused-unknown-call = Det samtalet finns inte på den här datorn.
refused-state = { $act ->
    [estimate] Det här samtalet väntar inte på en uppskattning: { $outcome }.
    [undo] Det finns inget val att ångra: { $outcome }.
    [resend] Den här enkäten kan inte skickas igen: { $outcome }.
    [leave] Den här enkäten är inte osäker: { $outcome }.
   *[ask-not] Den här enkäten kan inte kallas tillbaka: { $outcome }.
}
refused-practice-in = Övningsläget har ett eget konto. Lämna det för att logga in.
refused-practice-out = Övningsläget har ett eget konto. Lämna det för att logga ut.
refused-practice-start = Övningsläget kunde inte startas ({ $problem }). Starta det själv: aftercall --practice
refused-practice-leave = Det här är inte övningsläget. Avsluta Aftercall från ikonen vid klockan.
refused-signing-in = En inloggning pågår. Vänta tills den är klar.
refused-sign-in-broke = Inloggningen misslyckades inne i Aftercall. Inget sparades; försök igen.
refused-key-length = API-nyckeln saknas eller är för lång för att vara en.
refused-key-signs = API-nyckeln innehåller tecken som en nyckel inte kan ha. Kopierades något annat?
refused-key-unknown = nps.today känner inte till nyckeln. Kopierades hela? Den kan också ha bytts ut; det kan din administratör se. Inget sparades.
refused-throttled = nps.today bad om en paus: för många anrop med nyckeln just nu. Försök igen om en minut.
refused-keychain-locked = Nyckelringen är låst. Lås upp den, eller fortsätt utan att spara nyckeln; då frågar Aftercall efter den vid nästa start.
refused-keychain-absent = Det finns ingen nyckelring på den här datorn, så nyckeln kan inte sparas. Logga in bara för den här gången, eller ställ in en nyckelring.
refused-keychain-denied = Nyckelringen tog inte emot nyckeln. Tillåt det, eller logga in bara för den här gången.
refused-window = Systemet har inget fönster åt Aftercall ({ $problem }).
refused-no-webview2 = Aftercall kan inte visa sina fönster: Microsoft Edge WebView2 saknas på den här datorn. Be din administratör installera det. Samtal och enkäter fortsätter som vanligt, och frågor kan besvaras med aftercallctl.
refused-file = Filen kunde inte skrivas: { $problem }.
refused-no-update = Det finns ingen uppdatering som kan installeras härifrån.
refused-licences = Listan över licenser ligger inte vid det här programmet. Paket har den med sig; den som bygger programmet gör den med ”cargo xtask supply-chain”.
update-unreachable = Adressen till uppdateringar svarar inte: { $problem }. Den tillfrågas igen om några timmar.
update-unreadable = Det som adressen till uppdateringar erbjuder går inte att läsa, så inget ändrades.
update-signature = { $file } är inte signerad av dem som gör Aftercall, så den avvisades och inget ändrades.
update-size = { $file } har inte rätt storlek, så den avvisades och inget ändrades.
update-full = Det finns inte plats på disken för uppdateringen. Inget ändrades; skapa plats och försök igen.
update-not-placed = Uppdateringen kunde inte läggas på plats: { $problem }. Programmet är som det var.
refused-store-locked = Nyckelringen är låst, så inget kan sparas än. Lås upp den; Aftercall försöker igen av sig självt.
refused-store-key = Aftercalls databas kan inte öppnas med nyckeln i nyckelringen. Inget raderades. Logga ut med --wipe för att börja om.
refused-store-newer = Databasen är gjord av ett nyare Aftercall (version { $found }, det här känner till { $known }). Installera det nyare programmet igen.
refused-store-full = Disken är full, så samtalet kunde inte sparas. Frigör plats och rapportera det igen.
refused-store-damaged = Aftercalls databas är skadad och kunde inte lagas, så inget sparades. Filerna lämnades som de är; Aftercall försöker igen av sig självt. Är disken i ordning, och finns det plats på den?
refused-store-failed = Aftercalls databas svek, så inget sparades: { $problem }

# Vad som är fel med en inställning. Meningens första del är inställningen eller en rad i filen.
wrong-set-by-policy = { $key } är bestämt av din organisation och kan inte ändras här.
wrong-unknown = Det finns ingen inställning { $key }. ”aftercallctl config show” listar alla.
    .group = { $key } är en grupp av inställningar; nämn en av dem, som ”aftercallctl config show” listar dem.
    .secret = { $key } är ingen inställning, för ett lösenord hör hemma i nyckelringen: ”aftercallctl door secret { $door }” sparar det.
wrong-file = Inställningsfilen kan inte användas: { $problem }
wrong-not-toml = settings.toml är inte giltig TOML och lämnades som den är. Rätta den själv och försök igen.
    .line = settings.toml är inte giltig TOML (rad { $line }) och lämnades som den är. Rätta raden själv och försök igen.
wrong-by-hand = { $why ->
    [other-line] { $key } kan inte ändras i settings.toml, eftersom en annan rad står i vägen. Filen lämnades som den är; ändra den själv.
    [no-group] { $key } kan inte ändras i settings.toml, eftersom ”{ $group }” har ett värde där och inte är en grupp. Filen lämnades som den är; ändra den själv.
   *[group] { $key } kan inte ändras i settings.toml, eftersom dess grupp inte kan göras. Filen lämnades som den är; ändra den själv.
}
wrong-nothing-changed = { $subject } { $problem }. Inget ändrades.
wrong-value = { $subject } { $problem }.
must-know = innehåller { $placeholder }, och den här datorn säger inte vad det står för
must-be-switch = måste vara true eller false
must-be-number = måste vara ett heltal från { $least } till { $most }
    .least = måste vara ett heltal på minst { $least }
must-be-choice = måste vara ett av { $words }
must-be-line = måste vara en text på en rad, 1 till 300 tecken lång
must-be-email = måste vara en e-postadress
must-be-service-url = måste vara en https-adress utan användarnamn, fråga och fragment; vanlig http godtas bara för den här datorn (127.0.0.1, ::1, localhost)
must-be-path = måste vara en sökväg som börjar med ett snedstreck; dess platser är { $places }
must-be-country = måste vara ett lands två bokstäver, till exempel SE
must-be-origin = måste vara en webbsidas ursprung utan sökväg, till exempel https://crm.example.com
must-be-address = måste vara en värd med eller utan port, till exempel 127.0.0.1:5038
    .own = måste vara en värd med eller utan port på den här datorn, till exempel 127.0.0.1:4444: den här telefonen släpper in alla som når den
    .web = måste vara en https-adress utan sökväg; http godtas bara för den här datorn
must-be-domain = måste vara en domän, till exempel mypurecloud.de
must-be-id = måste vara ett id av bokstäver, siffror och bindestreck
must-be-names = måste vara en text eller en lista med högst { $most }. Var och en { $entry }
must-be-known = är inte känt. Kända är { $known }
    .secret = får inte stå här, för ett lösenord hör hemma i nyckelringen: ”aftercallctl door secret { $door }” sparar det
must-be-list = måste vara en lista. Varje post { $entry }
must-be-table = måste vara en tabell
must-not-be-missing = saknas: { $what }
must-be-agents = ska vara { $what }, högst { $most }
must-be-with-tls = kräver tls = true
must-be-plain-or-tls = motsäger tls = true; ta bort en av dem
must-be-private = är en annan dator, och anslutningen skulle gå att läsa på vägen; ange tls = true, eller allow_plain = true om nätverket emellan är betrott
must-be-region-or-address = och region utesluter varandra; ta bort en av dem
must-name = { $what ->
    [asterisk-user] användaren av manager-gränssnittet, från manager.conf
    [asterisk-agent] agentens gränssnitt (PJSIP/1001), medlemsnamn eller anknytning (1001); flera som en lista
    [freeswitch-agent] agentens användare eller anknytning (1001) eller agentens namn i mod_callcenter; flera som en lista
    [client] OAuth-klientens id
    [user] agentens användar-id hos Genesys Cloud
   *[region] regionens domän, till exempel mypurecloud.de
}
must-be-queues = måste vara en lista av tabeller med queue, campaign och enabled
must-be-queue-name = har en rad vars queue måste vara namnet på en kö; raden används inte
must-be-queue-campaign = har en rad vars campaign måste vara ett heltal på minst 1; raden används inte
must-be-queue-enabled = har en rad vars enabled måste vara true eller false; raden används inte
must-be-queue-known = har en rad med ”{ $name }”, som inte är känt; en rad har queue, campaign och enabled
must-be-queue-named = har en rad utan queue; raden används inte
must-be-queue-mapped = har en rad för ”{ $queue }” utan campaign; raden används inte
must-be-queue-once = nämner kön ”{ $queue }” en andra gång; den första raden gäller
fault-not-toml = Inställningsfilen är inte giltig TOML: { $problem }. Inget av den används; standardvärdena gäller för allt som organisationen inte bestämmer.
    .policy = Den här datorns policy är inte giltig TOML: { $problem }. Inget av den används; användarens värden och standardvärdena gäller.
    .before = Inställningsfilen är inte giltig TOML: { $problem }. Det som stod i den förut gäller tills det är rättat.
    .policy-before = Den här datorns policy är inte giltig TOML: { $problem }. Det som stod i den förut gäller tills det är rättat.
fault-unknown = { $key } är ingen inställning och används inte.
    .near = { $key } är ingen inställning och används inte. Menas { $near }?
    .secret = { $key } får inte stå här, för ett lösenord hör hemma i nyckelringen: ”aftercallctl door secret { $door }” sparar det.
fault-group = { $key } är en grupp av inställningar och kan inte själv ha ett värde, så den används inte.
fault-instead-default = Standardvärdet, { $value }, gäller.
    .none = Inget är satt i stället.
fault-instead-user = Värdet i settings.toml, { $value }, gäller.
    .none = Värdet i settings.toml gäller.
fault-instead-policy = Värdet som din organisation har bestämt, { $value }, gäller.
    .none = Värdet som din organisation har bestämt gäller.
fault-instead-closed = Den här ingången förblir stängd tills det är rättat.
fault-left = Filen lämnades som den är.
fault-place = Det står i { $place }.

# Svar som en fil för ett kalkylark.
export-rated = Betygsatt
export-rating = Betyg
export-customer = Kund
export-comment = Kommentar
export-campaign = Kampanj
export-estimate = Din uppskattning
export-tags = Märken
export-tag-call-back = Ring upp
export-tag-not-about-me = Inte om mig
export-file = aftercall-svar

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = Hur nöjd var den här kunden?

# What became of a call, beyond the words of the Calls page.
said-too-short = för kort. { $talk } s samtalstid; mer än { $least } s krävs.
said-not-judged = du kunde inte bedöma samtalet.
said-stale = Inte skickad inom { $minutes } min efter samtalet, så ingen enkät skickas längre.

# Starting the program, on the console.
start-help =
    Aftercall ansluter ett telefonsystem till nps.today.

    aftercall                 startar det, eller visar fönstret om det redan körs
    aftercall --background    startar det vid klockan, utan fönster
    aftercall --practice      startar det mot en egen tjänst, med påhittade samtal
    aftercall LINK            följer en aftercall:-länk
    aftercall --version       skriver versionen

    AFTERCALL_HOME anger mappen för inställningar, data och loggar; AFTERCALL_LOG säger vad som loggas (info, aftercall_core=debug).
    Hjälparen för konsolen heter aftercallctl.
start-unknown-word = Aftercall känner inte till { $word }. Se vad det känner till: aftercall --help
start-no-display = Aftercall behöver ett skrivbord, och här finns inget: varken DISPLAY eller WAYLAND_DISPLAY är satt. Starta det från skrivbordet.
start-folders = Aftercall kan inte använda sina mappar: { $problem }.
start-system = Aftercall kunde inte startas: { $problem }.
start-desktop = Aftercall kunde inte nå skrivbordet: { $problem }.
start-other-does-not-answer = Aftercall körs redan, men gör inte det som begärdes: { $problem }. Vänta lite och försök igen, eller avsluta det och starta om.
notify-open = Öppna
notify-no-window = Aftercall har inget fönster här

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall är installerat och fungerar, men utan fönster: de kräver Microsoft Edge WebView2, som den här datorn inte har. Be din administratör installera det.
installer-needs-administrator = Bara en administratör kan installera Aftercall för alla på den här datorn. Kör detta som administratör, eller utan /AllUsers bara för dig själv.
installer-in-use = Aftercall används eller så går det inte att skriva i mappen, så inget har ändrats. Avsluta Aftercall från ikonen och försök igen.
installer-too-old = Aftercall kräver Windows 10 eller nyare.
installer-data-stays = Aftercall är borttaget. Dina samtal och inställningar finns kvar på den här datorn; de används igen om Aftercall installeras igen.

## The console (aftercallctl)

ctl-done = Klart.
ctl-yes = ja
ctl-seconds = { $seconds } s
ctl-would-be-sent = En enkät skulle skickas.
ctl-campaign = Kampanj { $campaign }
ctl-number-withheld = dolt nummer
ctl-unknown-customer = okänd kund
ctl-estimate = du sa { $estimate }
ctl-no-calls = Inga samtal än.
ctl-no-responses = Inga svar än.
ctl-direction = { $direction ->
    [in] in
    [out] ut
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 svar
   *[other] { $n } svar
} på { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
ctl-score = NPS { $nps }, troligen mellan { $low } och { $high }; medelvärde { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 svar
   *[other] { $pairs } svar
} på { $estimates ->
    [one] 1 uppskattning
   *[other] { $estimates } uppskattningar
} under { $days ->
    [one] 1 dag
   *[other] { $days } dagar
}
ctl-learning = Tendens { $bias }; medelavstånd { $miss }; högst 1 poäng ifrån { $share } %

ctl-newer = { $running }; version { $newer } finns
ctl-label-program = Aftercall
ctl-label-account = Inloggad
ctl-label-service = nps.today
ctl-label-keychain = Nyckelring
ctl-label-tray = Ikon
ctl-label-notifications = Aviseringar
ctl-label-outbox = Enkäter
ctl-label-reads = Hämtat
ctl-label-door = Ingång
ctl-label-settings = Inställning
ctl-settings-line = Rad { $line }
ctl-label-trouble = Problem
ctl-signed-out = inte inloggad
ctl-service = { $state ->
    [ok] ansluten
    [offline] offline
    [throttled] bad om en paus
    [key_rejected] nyckeln godtas inte
    [unreachable] svarar inte
   *[other] inte prövad än
}
ctl-spent = { $calls ->
    [one] 1 begäran
   *[other] { $calls } begäranden
} den senaste minuten
ctl-keychain = { $state ->
    [ok] klar
    [absent] det finns ingen
    [locked] låst
    [denied] åtkomst nekad
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] visas
    [no_host] det här skrivbordet har ingen plats för den
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] på
    [paused] pausade till { $until }
    [held] hålls tillbaka
   *[other] { $state }
}
ctl-outbox = { $queued } väntar, { $sending } på väg, { $awaiting_estimate } för din uppskattning, { $uncertain } osäkra, { $failed } inte skickade
ctl-rehearsal = (repetition: inget skickas)
ctl-reads = senast { $last }, nästa { $next }
ctl-origin = { $origin ->
    [user] satt av dig
    [policy] bestämt av din organisation
   *[other] standard
}

ctl-diagnostics-inside = Arkivet kommer att innehålla, i byte:
ctl-diagnostics-written = Skrivet till { $file }. Hemligheter och personer är borttagna; titta igenom det innan du skickar det.
ctl-export-written = { $rows ->
    [one] 1 svar skrivet till { $file }.
   *[other] { $rows } svar skrivna till { $file }.
}
ctl-export-none = Inget svar är märkt så; inget skrevs.
ctl-file = { $file } kunde inte skrivas: { $problem }. Välj ett annat namn eller en annan mapp.
ctl-not-running = Aftercall körs inte. Starta det från skrivbordets meny, eller med: aftercall --background
ctl-program-not-found = Aftercall körs inte, och programmet ”aftercall” ligger inte bredvid aftercallctl, så det kunde inte startas. Installera båda tillsammans, eller starta Aftercall för hand.
ctl-program-would-not-start = Aftercall körs inte, och systemet ville inte starta det. Starta det för hand för att se varför: aftercall
ctl-program-ended = Aftercall körs inte. Det startades men slutade genast. Starta det för hand för att se varför: aftercall
ctl-program-too-slow = Aftercall körs inte. Det startades men lyssnar inte än. Försök igen om en stund; fortsätter det så, starta det för hand: aftercall
ctl-no-answer = Aftercall tog emot begäran men svarade inte inom { $seconds } sekunder. Den kan ha utförts eller inte. Se: aftercallctl calls
ctl-protocol = Aftercall och aftercallctl förstår inte varandra: { $problem }. Använd de två som installerades tillsammans; hjälper inte det, avsluta Aftercall och starta det igen.
