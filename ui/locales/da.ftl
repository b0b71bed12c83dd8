### Words of Aftercall, Danish. Calm, factual, short; the agent is never at fault. "du" throughout.
### answer svar · estimate skøn · survey spørgeskema · call opkald · rating vurdering · queue kø · wrap-up efterbehandling · talk time taletid · door indgang · bias tendens
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Luk
common-copied = Kopieret
common-failed = Det virkede ikke: programmet bag vinduet svarede ikke. Prøv igen; bliver det ved, så afslut Aftercall og start det igen.

number-unknown = Ukendt nummer
number-extension = Lokalnummer { $number }
number-ending = { $country }, slutter på { $last }
number-ending-only = slutter på { $last }

rating-none = Ingen vurdering
rating-said = Vurdering{" "}
rating-low = Lav
rating-mid = Mellem
rating-high = Høj

## Times

time-just-now = lige nu
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
    [one] {" "}nyt svar
   *[other] {" "}nye svar
}
tabs-calls = Opkald
tabs-calls-badge = { $count ->
    [one] {" "}opkald venter på dig
   *[other] {" "}opkald venter på dig
}
tabs-learning = Læring
tabs-settings = Indstillinger

banner-rehearsal = Opkald afgøres og vises, og intet spørgeskema forlader computeren.
    .title = Prøve
    .button = Slå fra
banner-practice = Kunderne er opdigtede, og intet forlader computeren.
    .title = Øvetilstand
    .button = Forlad
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Stille, til det slutter. 1 spørgsmål venter til efterbehandlingen.
       *[other] Stille, til det slutter. { $questions } spørgsmål venter til efterbehandlingen.
    }
    [one] { $questions ->
        [0] Stille, til det slutter. 1 nyt svar venter til efterbehandlingen.
        [one] Stille, til det slutter. 1 nyt svar og 1 spørgsmål venter til efterbehandlingen.
       *[other] Stille, til det slutter. 1 nyt svar og { $questions } spørgsmål venter til efterbehandlingen.
    }
   *[other] { $questions ->
        [0] Stille, til det slutter. { $answers } nye svar venter til efterbehandlingen.
        [one] Stille, til det slutter. { $answers } nye svar og 1 spørgsmål venter til efterbehandlingen.
       *[other] Stille, til det slutter. { $answers } nye svar og { $questions } spørgsmål venter til efterbehandlingen.
    }
}
banner-quiet = Stille, til det slutter.
    .title = I samtale, { $time }
banner-offline = { $lastRead ->
    [none] Intet er hentet endnu.
   *[other] Svarene er fra { $lastRead }.
}
    .title = Offline siden { $since }
    .title-now = Offline
    .title-silent = nps.today har ikke svaret siden { $since }
    .title-silent-now = nps.today svarer ikke
    .button = Prøv nu
banner-offline-waits = { $surveys ->
    [one] 1 spørgeskema venter; det sendes kun inden for { $minutes } min efter opkaldet.
   *[other] { $surveys } spørgeskemaer venter; hvert sendes kun inden for { $minutes } min efter sit opkald.
}
banner-paused = Spørgeskemaer sendes stadig. Nye svar står nedenfor, uden besked.
    .title = Beskeder på pause til { $until }
    .title-open = Beskeder på pause
    .button = Genoptag
banner-presenting = Beskeder, spørgsmål og opkaldskort venter.
    .title = Præsentation til { $until }
    .button = Stop nu
banner-settings = { $words }
    .title = En linje i indstillingerne bruges ikke
    .button = Vis
banner-trouble = { $words }
    .title = Aftercall har et problem

status-connected = <b>Forbundet</b> · hentet { $ago }
status-connected-unread = <b>Forbundet</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 spørgeskema venter
   *[other] {" "}· { $surveys } spørgeskemaer venter
}
status-practice = <b>Øvetjeneste</b> · intet forlader computeren
status-offline = <b>Offline</b>
status-offline-next = <b>Offline</b> · prøver igen om { $left }
status-throttled = <b>nps.today bad om en pause</b>
status-throttled-next = <b>nps.today bad om en pause</b> · prøver igen om { $left }
status-unreachable = <b>nps.today svarer ikke</b>
status-unreachable-next = <b>nps.today svarer ikke</b> · prøver igen om { $left }
status-trying = <b>Prøver igen…</b>
status-key-rejected = <b>Nøglen blev ikke godtaget</b> · prøver kun igen en gang imellem
status-locked = <b>Venter på nøgleringen</b>
status-locked-next = <b>Venter på nøgleringen</b> · ser efter igen om { $left }
status-signed-out = <b>Ikke logget på</b>
status-connecting = <b>Forbinder…</b>
status-read-now = Hent nu

## Today

today-title = I dag

score-title = Din score
score-period = Periode
score-last-days = { $days ->
    [one] Seneste dag
   *[other] Seneste { $days } dage
}
score-other = Andet…
score-other-days = Antal dage
score-other-unit = dage
score-other-show = Vis
score-unit = NPS
    .long = Net Promoter Score
score-range = Sandsynligvis mellem <b>{ $low }</b> og <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 svar, gennemsnit { $average }
   *[other] { $n } svar, gennemsnit { $average }
}
score-trend-up = Højere end { $days ->
    [one] dagen før
   *[other] i de { $days } dage før
}: { $nps } af { $n } svar
score-trend-down = Lavere end { $days ->
    [one] dagen før
   *[other] i de { $days } dage før
}: { $nps } af { $n } svar
score-rough = Et groft billede: { $n } svar. Intervallet bliver smallere, når der kommer flere.
score-since = Svar fra før { $day } er ikke læst endnu og er ikke talt med her.
score-few = Fra 10 svar ser du en score med dens sandsynlige interval. Indtil da er svarene her, de nyeste først.
    .title = { $n ->
        [one] 1 svar: for få til en score
       *[other] { $n } svar: for få til en score
    }
score-none = Fra 10 svar ser du en score med dens sandsynlige interval.
    .title = Ingen svar i disse dage
score-histogram = Svar efter vurdering, 0 til 10
score-histogram-column = { $count ->
    [one] svar
   *[other] svar
} med vurderingen{" "}
score-zone-low = Lav <b>{ $count }</b>
score-zone-mid = Mellem <b>{ $count }</b>
score-zone-high = Høj <b>{ $count }</b>
score-how = Sådan er der talt
score-how-nps = NPS er andelen af svar på 9–10 minus andelen på 0–6, fra −100 til +100. Gennemsnittet er af de samme svar, fra 0 til 10.
score-how-range = Det sandsynlige interval siger, hvor scoren ville lande, hvis mange flere kunder svarede (95 %). Med få svar er det bredt.

answers-title = Seneste svar
answers-which = Hvilke svar
answers-all = Alle
answers-new = Nye
answers-low = Lave
answers-commented = Med kommentar
answers-call-back = Ring tilbage
answers-not-about-me = Ikke om mig
answers-search = Søg
answers-best = Dagens bedste kommentar
answers-found = { $count ->
    [one] 1 svar fundet
   *[other] { $count } svar fundet
}
answers-found-first = { $count ->
    [one] Det første svar, der blev fundet
   *[other] De første { $count } svar, der blev fundet
}
answers-mark-read = { $count ->
    [one] Markér 1 som læst
   *[other] Markér { $count } som læst
}
answers-more = Vis { $count } mere
answers-further = Se længere tilbage
answers-none-found = Intet svar passer.
answers-unknown = Ukendt kunde
answer-new = Nyt
answer-no-comment = Ingen kommentar
answer-more = Vis alt
answer-less = Vis mindre
answer-tags = Mærker
answer-call-back = Ring tilbage
answer-not-about-me = Ikke om mig

search-words = Ord i kommentarer, navne og kampagner
    .hint = Kommentar, navn, kampagne…
search-rating = Vurdering
    .any = Alle vurderinger
    .low = Lav, 0–6
    .mid = Mellem, 7–8
    .high = Høj, 9–10
search-campaign = Kampagne
    .any = Alle kampagner
search-save = Gem mærkede svar…
    .call-back = Gem ”Ring tilbage”…
    .not-about-me = Gem ”Ikke om mig”…
    .none = Intet svar er mærket sådan, så der er intet at gemme.
    .done = { $rows ->
        [one] 1 svar gemt i { $file }
       *[other] { $rows } svar gemt i { $file }
    }
gap-same = Du gættede på <b>{ $estimate }</b>, det samme
gap-higher = Du gættede på <b>{ $estimate }</b>, { $points } højere
gap-lower = Du gættede på <b>{ $estimate }</b>, { $points } lavere

empty-answers = Efter hvert opkald sendes et spørgeskema. Det, kunderne svarer, kommer her, det nyeste først.
    .title = Ingen svar endnu
    .button = Se dagens opkald
empty-calls = { $doors ->
    [0] Opkald kommer ind ad en indgang: dit telefonprogram, et link eller telefonsystemet. Ingen indgang er klar.
    [one] Opkald kommer ind ad en indgang: dit telefonprogram, et link eller telefonsystemet. 1 indgang er klar.
   *[other] Opkald kommer ind ad en indgang: dit telefonprogram, et link eller telefonsystemet. { $doors } indgange er klar.
}
    .title = Ingen opkald endnu
    .button = Se indgangene
empty-learning = I en p-gap-periode skønner du hvert opkald, før spørgeskemaet sendes. Senere mødes skøn og svar her.
    .title = Ingen skøn i disse dage
    .button = Prøv det i øvetilstand

## Calls

calls-title = Opkald
calls-needs-you = Venter på dig
calls-which = Hvilke opkald
calls-all = Alle opkald
calls-only-needs-you = Venter på dig
calls-only-sent = Spørgeskema sendt
calls-only-waiting = På vej
calls-only-skipped = Intet spørgeskema
calls-only-uncertain = Usikre
calls-only-failed = Afvist
calls-only-expired = Udløbet
calls-latest = Opkald
calls-further = Se længere tilbage
calls-none-here = Intet opkald passer.
calls-more = Vis { $count } mere
calls-now = nu
calls-withheld = Skjult nummer
calls-sum = { $calls ->
    [one] 1 opkald
   *[other] { $calls } opkald
}
calls-sum-sent = { $count ->
    [one] 1 sendt
   *[other] { $count } sendt
}
calls-sum-waiting = { $count } på vej
calls-sum-needs-you = { $count ->
    [one] 1 venter på dig
   *[other] { $count } venter på dig
}
calls-sum-skipped = { $count } uden spørgeskema
calls-sum-refused = { $count ->
    [one] 1 afvist
   *[other] { $count } afvist
}
calls-sum-all = { $calls }: { $list }
calls-in = Ind
calls-out = Ud
calls-direction-unknown = Ukendt retning
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Giv skøn
calls-do-not-survey = Send ikke spørgeskema…
calls-send-again = Send igen
    .rehearsed = Send spørgeskemaet alligevel
calls-leave-it = Lad det være
calls-why-not = Hvorfor ikke?
calls-why-cancel = Annullér
calls-log = Detaljer

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = Kunden sagde nej tak
why-wrong-person = Jeg talte med en anden
why-private = En privat samtale
why-complaint-open = En klage er ikke afsluttet
why-other = En anden grund
why-declined-before = Sagt om et tidligere opkald

call-open = Opkaldet er i gang.
call-queued = Venter på at blive sendt.
call-queued-throttled = nps.today bad om en pause; prøver igen om { $left }.
call-queued-next = Sidste forsøg kom ikke igennem; prøver igen om { $left }.
call-queued-key = nps.today godtager ikke nøglen.
call-queued-map = Køerne fra nps.today er ikke hentet endnu.
call-queued-rehearsal = En prøve er slået til, så intet sendes nu.
call-queued-until = Til { $time }.
call-sending = Sender…
call-awaiting = Intet er sendt til kunden.
    .lead = Venter på dit skøn.
    .until = Intet er sendt til kunden. Åbent til { $time }.
call-sent = Spørgeskema sendt.
    .estimate = Dit skøn { $estimate } fulgte med.
call-uncertain = Forespørgslen gik ud, og der kom intet svar, så spørgeskemaet er måske, måske ikke sendt. Sendes det igen, kan kunden blive spurgt to gange.
    .lead = Usikkert.
call-failed = ”{ $message }”. Det bliver ikke prøvet igen.
    .lead = Afvist af nps.today:
    .status = svaret var { $status }. Det bliver ikke prøvet igen.
    .plain = uden begrundelse. Det bliver ikke prøvet igen.
    .rating = der blev bedt om et skøn igen, selv om et fulgte med. Det bliver ikke prøvet igen.
call-expired = Udløbet.
    .estimate = Intet skøn inden for { $minutes } min, så der blev ikke sendt noget spørgeskema.
    .stale = Offline i mere end { $minutes } min efter opkaldet, så der blev ikke sendt noget spørgeskema.
    .signed-out = Ingen var logget på, så der blev ikke sendt noget spørgeskema.
    .plain = Der blev ikke sendt noget spørgeskema.

call-skipped = Intet spørgeskema:
    .elsewhere = Intet spørgeskema herfra:
    .too-short-out = for kort. { $talk } s taletid; udgående opkald kræver mere end { $least } s.
    .too-short-in = for kort. { $talk } s taletid; indgående opkald kræver mere end { $least } s.
    .too-short-unknown = for kort. Telefonsystemet siger ikke, hvor lang samtalen var; udgående opkald kræver mere end { $least } s.
    .too-short = for kort.
    .voicemail = telefonsvarer, siger telefonsystemet.
    .not-answered = ikke besvaret.
    .queue-not-mapped = køen ”{ $queue }” har ingen kampagne.
    .no-queue = telefonsystemet nævnte ingen kø, og der er ingen kampagne til den slags opkald.
    .number-withheld = nummeret var skjult.
    .internal-number = internt opkald.
    .invalid-number = det er ikke et telefonnummer.
    .outbound-off = spørgeskemaer efter udgående opkald er slået fra.
    .queue-off = køen ”{ $queue }” får ingen spørgeskemaer.
    .surveys-off = spørgeskemaer er slået fra.
    .transferred = viderestillet. Den sidste medarbejder har spørgeskemaet.
    .transferred-first = viderestillet. Den første medarbejder har spørgeskemaet.
    .transferred-none = viderestillet. Der spørges ikke efter viderestillede opkald.
    .asked-recently = spurgt { $ago } t tidligere. Den samme kunde spørges igen efter { $hours } t.
    .not-estimated = du kunne ikke bedømme opkaldet.
    .asked-recently-plain = kunden blev spurgt for kort tid siden.
    .do-not-survey = du valgte ikke at spørge.
    .do-not-survey-why = du valgte ikke at spørge. { $why }.
    .duplicate = det samme opkald er meldt før.
    .already-invited = nps.today har allerede spurgt kunden.
    .signed-out = ingen var logget på.
    .plain = en regel sagde nej.
    .rehearsal = prøve. Reglerne sagde ja; intet blev sendt.

log-started = Opkaldet begyndte
    .by = Opkaldet begyndte, meldt af { $source }
log-answered = Opkaldet blev besvaret
log-ended = Opkaldet sluttede
    .by = Opkaldet sluttede, meldt af { $source }
    .next = Telefonen begyndte sit næste opkald, så dette var slut
log-skipped = Intet spørgeskema, efter en regel
log-attempted = Sendt til nps.today
    .again = Sendt til nps.today, forsøg { $try }
log-asked = nps.today: du er i en p-gap-periode, giv først dit skøn
log-estimated = Du svarede { $estimate }
log-cannot-judge = Du kunne ikke bedømme opkaldet
log-accepted = nps.today tog imod spørgeskemaet
    .campaign = nps.today tog imod spørgeskemaet til kampagne { $campaign }
log-refused = nps.today afviste spørgeskemaet
    .pgap = nps.today bad om et skøn igen, selv om et fulgte med
    .status = nps.today afviste spørgeskemaet ({ $status })
log-postponed = Det kunne ikke afleveres; der prøves igen
log-no-answer = Der kom intet svar
log-expired = Tiden løb ud
log-resent = Du bad om at sende det igen
log-do-not-survey = Du valgte ikke at spørge kunden

detail-log = Hvad der skete
detail-rule = Hvad der afgjorde det
    .setting = { $setting }: { $value }
    .open = Intet endnu: opkaldet er ikke slut.
    .local-queue = Køen ”{ $queue }” i denne computers indstillinger.
    .ivr-map = Køen ”{ $queue }” i nps.todays oversigt.
    .default-campaign = Kampagnen for opkald uden en kø med kampagne.
    .agent = Det gjorde du.
    .service = Det gjorde nps.today.
    .fact = Opkaldet selv; det ændrer ingen indstilling.
detail-origin =
    .default = standard
    .user = sat af dig
    .policy = fastsat af din organisation
detail-sent = Hvad der blev sendt
    .campaign = Kampagne
    .guid = Forespørgsel
    .number = Nummer
    .first-name = Fornavn
    .last-name = Efternavn
    .email = Kundens e-mail
    .company = Firma
    .note = Fri tekst
    .custom = Eget felt
    .agent = Din e-mail
    .estimate = Dit skøn
    .pgap-check = Spurgt om p-gap-periode
detail-yes = ja
detail-no = nej
detail-today = Et sådant opkald i dag
    .survey = Et spørgeskema ville blive sendt.
    .campaign = Et spørgeskema ville blive sendt for { $campaign }.

## Learning

learning-title = Læring
learning-heading = Dine skøn, deres svar
learning-map = Dine skøn og kundernes svar
learning-map-text = { $pairs } par. { $near ->
    [one] 1 ligger
   *[other] { $near } ligger
} højst ét point fra diagonalen. { $happier ->
    [one] 1 kunde var
   *[other] { $happier } kunder var
} mindst 2 gladere, end du skønnede, { $lessHappy ->
    [one] 1 mindst 2 mindre glad
   *[other] { $lessHappy } mindst 2 mindre glade
}. Den største afstand er et skøn på { $estimate } og et svar på { $rating }.
learning-map-happier = Gladere, end du troede
learning-map-less-happy = Mindre glade, end du troede
learning-map-x = Dit skøn
learning-map-y = Kundens svar
learning-key-one = ét opkald
learning-key-two = to opkald
learning-key-near = højst 1 point fra
learning-table = Som tabel
learning-table-estimate = Dit skøn
learning-table-answer = Kundens svar
learning-table-calls = Opkald
learning-bias = Tendens
learning-bias-none = Sandsynligvis { $low } til { $high }: <b>ingen klar tendens</b>
learning-bias-higher = Sandsynligvis { $low } til { $high }: <b>du gætter højere</b>
learning-bias-lower = Sandsynligvis { $low } til { $high }: <b>du gætter lavere</b>
learning-miss = Gennemsnitlig afstand
learning-miss-note = point, op eller ned
learning-near = Højst 1 point fra
learning-near-note = { $near } af { $pairs }. Sandsynligvis { $low } til { $high }
learning-band = Efter hvad du skønnede
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Par
    .few = En streg: under 10 par, for få til gennemsnit.
learning-based = Bygger på { $pairs } af { $estimates } skøn; { $missing ->
    [0] alle kunder har svaret.
    [one] den anden kunde har ikke svaret.
   *[other] de andre { $missing } kunder har ikke svaret.
} Kun du ser denne side. Den bliver på computeren.
learning-how = Sådan er der talt
learning-how-bias = Tendensen er dit skøn minus kundens svar, i gennemsnit: plus betyder, at du gætter højere, minus lavere. Den kaldes kun klar, når dens sandsynlige interval (95 %) ikke rummer 0.
learning-how-miss = Den gennemsnitlige afstand ser bort fra retningen. Kun opkald med begge tal tæller.
learning-far = Længst fra hinanden
learning-few = Her er de et for et. Fra 10 par ser du billedet, din tendens og din gennemsnitlige afstand.
    .title = { $pairs ->
        [0] Ingen par i disse dage
        [one] 1 par: for få til gennemsnit
       *[other] { $pairs } par: for få til gennemsnit
    }

## Settings

settings-title = Indstillinger
settings-lock = Fastsat af din organisation
settings-on = Til
settings-off = Fra
settings-fault-line = settings.toml, linje { $line } bruges ikke
settings-fault-file = settings.toml kan ikke læses: linje { $line }
settings-fault-policy = En værdi fra din organisations regler bruges ikke
settings-fault = En linje i settings.toml bruges ikke

settings-account = Konto
settings-signed-in = Logget på. API-nøglen ligger i nøgleringen.
settings-signed-in-session = Logget på, til Aftercall afsluttes. API-nøglen gemmes ikke.
settings-practice-account = Øvekonto. Intet forlader computeren.
settings-sign-out = Log af…
settings-sign-out-sure = Log af? Der sendes ingen spørgeskemaer, før nogen logger på igen.
settings-sign-out-yes = Log af
settings-sign-out-no = Forbliv logget på
settings-api-url = Tjenestens adresse
setting-account-email = E-mail hos nps.today
    .hint = Knytter svar og spørgeskemaer til dig.
settings-employee = Sendes med hvert spørgeskema
setting-employee-first-name = Fornavn
setting-employee-last-name = Efternavn
setting-employee-title = Stilling
setting-employee-department = Afdeling
setting-employee-team = Dit team
setting-employee-division = Forretningsområde
setting-employee-phone-number = Telefonnummer
setting-employee-external-id = Medarbejdernummer

settings-surveys = Spørgeskemaer
setting-survey-enabled = Send spørgeskema efter opkald
setting-survey-rehearsal = Prøve
    .hint = Alt afgøres og vises, og intet sendes. Et opkald fra en prøve sendes kun senere, hvis du selv sender det.
setting-survey-outbound = Også efter udgående opkald
setting-survey-min-out = Korteste taletid, udgående
    .hint = Samtalen skal vare længere end dette.
setting-survey-min-in = Korteste taletid, indgående
setting-survey-transferred = Efter viderestilling gælder det
    .last = den sidste
    .first = den første
    .none = ingen
setting-survey-guard = Samme kunde igen efter
    .hint = 0 spørger efter hvert opkald.
setting-survey-stale = Send senest efter
    .hint = Regnet fra opkaldets slutning.
setting-survey-uncertain = Når der ikke kommer svar
    .hint = ”Send igen” kan spørge en kunde to gange.
    .hold = spørg mig
    .retry = send igen
setting-survey-campaign = Kampagne for andre køer
    .hint = For opkald, hvis kø ingen kampagne har.
    .none = ingen
setting-survey-country = Numrenes land
    .hint = Når et nummer ingen landekode har: to bogstaver.
setting-survey-digits = Længste lokalnummer
    .hint = Numre med højst så mange cifre er kolleger.
settings-queues = Køer og kampagner
    .show = Vis…
    .hide = Skjul
    .counts = { $service } fra nps.today, { $local } sat her.
    .unmapped = { $service } fra nps.today, { $local } sat her. ”{ $queue }” har ingen kampagne.
    .none-yet = Ingen er kendt endnu.
    .no-campaign = ingen kampagne
    .off = spørges ikke
    .campaign-number = kampagne { $campaign }
    .as-service = som nps.today siger
    .name = En køs navn
    .add = Tilføj
    .missing = Skriv en køs navn.

settings-estimates = Skøn (p-gap)
setting-pgap-remind = Mind mig om det efter
setting-pgap-expire = Drop spørgsmålet efter
setting-pgap-then = Derefter
    .drop = send intet spørgeskema
    .send-without = send uden skøn
settings-questions = Egne spørgsmål
    .hint = Tomt: det indbyggede spørgsmål stilles.

settings-notifications = Beskeder
setting-notify-responses = Nye svar
    .all = Alle
    .low = Kun lave
    .none = Ingen
setting-notify-below = Lav betyder under
setting-notify-comment = Vis kommentaren i beskeden
setting-notify-sound = Lyd
setting-notify-calls = Under opkald
    .hint = Vent: alt kommer i efterbehandlingen.
    .hold = Vent
    .show = Vis
settings-test = Når det frem til dig?
    .hint = Viser én besked med et opdigtet svar.
    .button = Send en prøve
    .sent = Sendt. Kom der intet frem, holder skrivebordet måske beskeder tilbage.
settings-pause = Sæt beskeder på pause
    .hint = Spørgeskemaer og spørgsmål fortsætter.
    .until = Til { $time }. Spørgeskemaer og spørgsmål fortsætter.
    .hour = I en time
    .tomorrow = Til i morgen
    .stop = Genoptag
settings-present = Præsentation
    .hint = Ingen beskeder, spørgsmål eller opkaldskort på en delt skærm. Det slutter af sig selv.
    .until = Til { $time }. Hvad der kom imens, vises da.
    .half = I 30 min
    .hour = I en time
    .stop = Stop nu

settings-doors = Indgange: sådan kommer opkald hertil
settings-phones = Forbind en telefon
    .hint = Vejledning, prøveopkald, hændelser og betjening af hver indgang.
    .button = Åbn
door-ctl = Kommandolinje
door-link = Links
door-http = Lokal HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Øveopkald
door-ready = Klar
door-off = Fra
door-trouble = Kan ikke forbinde
door-last-event = seneste hændelse { $time }
door-no-event = ingen hændelse endnu

settings-privacy = Privatliv
setting-privacy-mask = Skjul telefonnumre
    .hint = Kun landet og de sidste fire cifre vises.
setting-privacy-retention = Behold opkald og svar i
setting-privacy-keychain = Nøglering
    .hint = Krævet: uden den gemmes intet.
    .required = krævet
    .preferred = foretrukket
settings-data = Data på denne computer
    .hint = Krypteret. At slette dem rører ikke nps.today.
    .hint-size = Krypteret, { $size }. At slette dem rører ikke nps.today.
    .button = Slet…
    .sure = Slet alle opkald, svar og skøn på denne computer, og log af? Det kan ikke fortrydes.
    .yes = Slet
    .no = Behold

settings-window = Vindue
setting-window-language = Sprog
    .system = Som systemet
    .system-is = Som systemet ({ $language })
    .en = English
    .da = Dansk
    .sv = Svenska
    .nb = Norsk bokmål
    .fi = Suomi
    .de = Deutsch
setting-window-theme = Udseende
    .system = System
    .light = Lyst
    .dark = Mørkt
setting-start-login = Start, når jeg logger på computeren

unit-seconds = s
unit-minutes = min
unit-hours = t
unit-days = dage
unit-digits = cifre

settings-service = Tjeneste og diagnostik
setting-read-interval = Læs nps.today hvert
setting-read-days = Dage i din score
    .hint = Hvad I dag viser først.
setting-api-rate = Kald pr. sekund, højst
    .hint = Én nøgle giver hele organisationen 10.
settings-connection = Forbindelsens enkeltheder
    .hint = For administratorer. Et tomt felt går tilbage til standard.
setting-api-auth = Hvordan nøglen vises frem
setting-api-body = Formen på en forespørgsel
setting-path-analytics = Sti til scoren
setting-path-responses = Sti til dine svar
setting-path-phone-responses = Sti til en kundes svar
setting-path-ivr-map = Sti til køerne
setting-path-campaigns = Sti til kampagnerne
setting-path-add-respondent = Sti til spørgeskemaer
setting-path-all-responses = Sti til alle svar
settings-report = Fejlrapport
    .hint = Uden hemmeligheder og personer. Du ser indholdet, før det gemmes.
    .look = Se…
    .inside = Dette ville være i rapporten:
    .part = { $name }, { $letters } tegn
    .save = Gem…
    .saved = Gemt i { $file }
settings-about = Om Aftercall
    .name = Aftercall { $version }
    .text = Efter hvert opkald sender det kundens spørgeskema og viser, hvad kunderne svarer.
    .licence = Fri software: Apache 2.0 eller MIT
    .practice = Øvetilstand
settings-update = En nyere version
    .unknown = Ingen er endnu spurgt, om der er en nyere version.
    .current = Dette er den nyeste version.
    .notice = Version { $version } er klar. Dit system eller din organisation leverer den.
    .offered = Version { $version } er klar.
    .installing = Version { $version } hentes og kontrolleres…
    .installed = Version { $version } er på plads. Den tager over, næste gang Aftercall starter.
    .button = Installér
settings-updates = Opdateringer
    .hint = Kun den adresse, der er sat her, spørges, én gang om dagen. Det, den tilbyder, skal være signeret af dem, der laver Aftercall.
setting-update-check = Se efter nyere versioner
setting-update-address = Adresse for udgivelser
settings-licences = Lavet med andres arbejde
    .hint = De dele, som Aftercall består af, og deres licenser.
    .show = Licenser
    .text = Delenes licenser
service-name = nps.today
service-ok = Forbundet
service-offline = Offline
service-throttled = Bad om en pause
service-key-rejected = Nøglen blev ikke godtaget
service-unreachable = Svarer ikke
service-unknown = Ikke prøvet endnu
service-read = Hentet
    .both = { $last }, næste gang { $next }
    .never = ikke endnu
service-spent = Brugt
    .value = { $calls ->
        [one] 1 kald i minuttet; computeren må bruge { $limit }
       *[other] { $calls } kald i minuttet; computeren må bruge { $limit }
    }
    .meter = Brugte kald i minuttet
service-outbox = Udbakke
    .waits = { $surveys ->
        [0] Intet spørgeskema venter
        [one] 1 spørgeskema venter
       *[other] { $surveys } spørgeskemaer venter
    }
service-keychain = Nøglering
    .ok = Låst op
    .absent = Ingen på denne computer
    .locked = Låst
    .denied = Adgang blev nægtet
service-policy = Regler
    .counts = { $count ->
        [0] Intet er fastsat af din organisation
        [one] 1 indstilling fra din organisation
       *[other] { $count } indstillinger fra din organisation
    }
service-fallbacks = Reserveveje
service-unreadable = Ulæseligt
    .rows = { $rows ->
        [one] 1 række fra de seneste hentninger
       *[other] { $rows } rækker fra de seneste hentninger
    }
service-way = Vejen til nps.today
    .hint = Hvert skridt på vejen prøves. Ingen kunde bliver spurgt.
    .button = Prøv
    .asking = Prøver hvert skridt… En langsom tjeneste kan tage et minut.
    .good = Alt på vejen virker.
    .name = Navn
    .connect = Forbindelse
    .proxy = Proxyserver
    .tls = Kryptering
    .key = Nøgle
    .path = Adresser
    .ok = virker
    .noted = virker, med en bemærkning
    .failed = mislykkedes
    .absent = ikke nødvendig
    .not-tried = ikke prøvet
service-version = Version

## Sign in

setup-title = Log på nps.today
setup-lead = Efter hvert opkald sender Aftercall kundens spørgeskema for dig og viser, hvad kunderne svarer. Det holder sig i baggrunden, ved uret.
setup-email = Din e-mail
    .hint = Den, nps.today har til dig. Den knytter svarene til dig.
    .missing = Skriv din e-mailadresse.
setup-key = API-nøgle
    .hint = I nps.today under <b>Account</b>, <b>API keys</b>. I de fleste teams udleverer administratoren den.
    .missing = Indsæt API-nøglen.
    .show = Vis nøglen
    .hide = Skjul nøglen
    .kept = Nøglen ligger i computerens nøglering, aldrig i en fil eller en log.
    .in-memory = Nøglen bliver i hukommelsen, til Aftercall afsluttes, og gemmes aldrig.
setup-session = Kun til jeg afslutter
    .hint = Så gemmes nøglen slet ikke.
setup-details = Tjenestens adresse og andre detaljer
setup-url = Tjenestens adresse
setup-submit = Tjek nøglen, og log på
setup-cancel = Annullér
setup-steps = Trin i pålogningen
setup-step-reach = Nå { $host }
    .done = { $milliseconds } ms
    .reached = nået
    .trouble = ingen forbindelse
setup-step-key = Tjek nøglen
    .done = godtaget
    .trouble = ikke godtaget
setup-step-agent = Find dig ud fra e-mail
    .done = { $answers ->
        [one] 1 svar
       *[other] { $answers } svar
    }
    .found = fundet
    .unknown = ikke der endnu
setup-step-queues = Hent køer og kampagner
    .done = { $queues ->
        [one] 1 kø
       *[other] { $queues } køer
    }
    .read = hentet
    .trouble = kan ikke læses
setup-step-keep = Gem nøglen i nøgleringen
    .done = gemt
    .locked = låst
    .absent = ingen nøglering
    .denied = nægtet
    .trouble = ikke gemt
setup-step-checking = tjekker…
setup-accepted = Fra nu af følger spørgeskemaet efter hvert opkald af sig selv.
    .title = Du er logget på
    .button = Vis mig, hvor Aftercall bor
setup-rejected = Kom det hele med i kopien? Nøglen kan også være udskiftet; det kan din administrator se. Intet blev gemt.
    .title = nps.today kender ikke nøglen
    .button = Tilbage til nøglen
    .field = nps.today kender ikke nøglen. Kom det hele med i kopien?
setup-unreachable = { $words }
    .title = { $host } kan ikke nås
    .again = Prøv igen
    .copy = Kopiér detaljerne
    .not-copied = Kopiering er ikke tilladt her. Markér selv ordene ovenfor, og kopiér dem.
    .back = Tilbage
setup-unknown = Den lærer dig at kende med dit første spørgeskema. Har du sendt spørgeskemaer før, så tjek stavningen: <b>{ $email }</b>
    .title = nps.today har ikke din e-mail endnu
    .go-on = Fortsæt
    .change = Ret e-mail
setup-locked = Lås den op, eller fortsæt uden at gemme nøglen. Så spørger Aftercall om den ved næste start.
    .title = Nøgleringen er låst
    .unlock = Lås op, og prøv igen
    .session = Kun til jeg afslutter
setup-absent = Der er ingen, som Aftercall kan bruge, så nøglen kan ikke gemmes. Fortsæt uden at gemme den, eller installér en, for eksempel gnome-keyring eller KWallet, og prøv igen.
    .title = Ingen nøglering på denne computer
setup-denied = Den, eller nogen ved computeren, sagde nej. Prøv igen, og tillad det, eller fortsæt uden at gemme nøglen.
    .title = Nøgleringen tog ikke imod nøglen
setup-refused = { $words }
    .title = Det virkede ikke
    .back = Tilbage
setup-practice = Øvetilstanden har opdigtede kunder, der ringer og svarer.
    .title = Ingen konto ved hånden?
    .button = Øv dig

locked-keychain = Din API-nøgle og nøglen til Aftercalls egne data ligger i den. Indtil den er låst op, sendes ingen spørgeskemaer, og ingen svar hentes.
    .title = Nøgleringen er låst
    .unlock = Lås op
    .session = Kun til jeg afslutter…
    .why = Hvorfor sker det?
    .because = Aftercall startede, før du låste nøgleringen op, for eksempel efter pålogning med fingeraftryk. Aftercall ser efter igen med få sekunders mellemrum.
locked-absent = Aftercall fandt ingen, det kan bruge, og indstillingerne kræver en. Intet er gemt, og du er ikke logget på.
    .title = Ingen nøglering på denne computer
    .helps = <b>Det hjælper:</b> installér en, for eksempel gnome-keyring eller KWallet, log på skrivebordet igen, og prøv så igen.
    .again = Prøv igen
locked-denied = Den, eller nogen ved computeren, sagde nej. Indtil det er tilladt, sendes ingen spørgeskemaer, og ingen svar hentes.
    .title = Nøgleringen sagde nej til Aftercall
locked-store = Indtil dets data kan åbnes, tager Aftercall ikke imod opkald, sender ingen spørgeskemaer og henter ingen svar. Det prøver igen af sig selv.
    .title = Aftercall kan ikke åbne sine data
key-rejected = Den er måske udskiftet; det kan din administrator se.
    .title = nps.today godtager ikke længere nøglen
    .waits = { $surveys ->
        [one] 1 spørgeskema venter. Det sendes kun inden for { $minutes } min efter opkaldet.
       *[other] { $surveys } spørgeskemaer venter. Hvert sendes kun inden for { $minutes } min efter sit opkald.
    }
    .button = Indtast den nye nøgle
    .copy = Kopiér en note til IT
    .note = Aftercall på denne computer: nps.today ({ $host }) godtager ikke længere API-nøglen for { $email }. Der skal bruges en ny nøgle.
    .not-copied = Kopiering er ikke tilladt her. Kopiér selv noten:
    .stays = Det, der er hentet til { $time }, bliver her.

pointer-title = Aftercall bor ved uret
pointer-lead = Du kan lukke vinduet. Aftercall arbejder videre og viser sig kun, når der er noget at se.
pointer-picture = Skærmens nederste højre hjørne. Aftercalls ikon står til venstre for uret.
    .top = Skærmens øverste højre hjørne. Aftercalls ikon står i linjen, til venstre for uret.
pointer-here = Her, ved siden af uret
pointer-not-there = Er det der ikke? Windows gemmer det måske bag den lille pil. Træk det ud for at have det i syne. Starter du Aftercall igen, åbner vinduet altid.
    .other = Er det der ikke? Nogle skriveborde har ikke plads til sådanne ikoner. Starter du Aftercall igen, åbner vinduet altid.
pointer-none = Aftercall virker på samme måde uden. Beskeder kommer stadig; start Aftercall igen fra programmenuen for at se dette vindue.
    .title = Skrivebordet har ingen plads til ikonet
    .gnome = På GNOME giver udvidelsen ”AppIndicator” ikonet en plads.
pointer-start = Start, når jeg logger på computeren
pointer-done = Forstået

## The p-gap window

pgap-title = Dit skøn
    .window = Aftercall: dit skøn
pgap-ended = sluttede { $time }
pgap-pending = { $more ->
    [one] 1 mere venter
   *[other] { $more } mere venter
}
pgap-worst = Slet ikke tilfreds
pgap-best = Meget tilfreds
pgap-worst-step = 0, slet ikke tilfreds
pgap-best-step = 10, meget tilfreds
pgap-later = Senere
pgap-cannot = Kan ikke bedømme
pgap-keys = Taster:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd>, <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Et øjeblik…
pgap-ten = <b>1</b>, eller tast <kbd>0</kbd> for 10
pgap-chosen = <b>{ $estimate }</b> følger med spørgeskemaet
pgap-judged = Intet skøn, så intet spørgeskema sendes
pgap-undo = Fortryd

## The caller card

caller-title = Aftercall: kundens tidligere svar
caller-ringing = Ringer
caller-talking = I samtale { $time }
caller-sum = { $count ->
    [one] 1 tidligere svar
   *[other] { $count } tidligere svar, nyeste først
}
    .newest = { $count } tidligere svar, de nyeste { $shown } først
caller-none = Ingen tidligere svar fra dette nummer.
caller-reading = Leder efter tidligere svar…
caller-no-comment = ingen kommentar
caller-foot = Lukker af sig selv, når opkaldet slutter.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] man.
    [2] tirs.
    [3] ons.
    [4] tors.
    [5] fre.
    [6] lør.
   *[7] søn.
}
month-short = { $month ->
    [1] jan.
    [2] feb.
    [3] mar.
    [4] apr.
    [5] maj
    [6] jun.
    [7] jul.
    [8] aug.
    [9] sep.
    [10] okt.
    [11] nov.
   *[12] dec.
}
date-this-year = { $day }. { $month }
date-other-year = { $day }. { $month } { $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: forbundet
tray-rehearsal = Aftercall: prøve, intet sendes
tray-practice = Aftercall: øver
tray-unread = { $count ->
    [one] Aftercall: 1 nyt svar
   *[other] Aftercall: { $count } nye svar
}
tray-question = { $count ->
    [one] Aftercall: 1 opkald venter på dit skøn
   *[other] Aftercall: { $count } opkald venter på dit skøn
}
tray-call = Aftercall: i samtale, stille
tray-offline = { $surveys ->
    [0] Aftercall: offline
    [one] Aftercall: offline, 1 spørgeskema venter
   *[other] Aftercall: offline, { $surveys } spørgeskemaer venter
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today svarer ikke
    [one] Aftercall: nps.today svarer ikke, 1 spørgeskema venter
   *[other] Aftercall: nps.today svarer ikke, { $surveys } spørgeskemaer venter
}
tray-connecting = Aftercall: forbinder
tray-signed-out = Aftercall: ikke logget på
tray-attention = Aftercall: noget venter på dig
    .key-rejected = Aftercall: nøglen blev ikke godtaget
    .locked = Aftercall: nøgleringen er låst
    .no-keychain = Aftercall: der er ingen nøglering
    .keychain-denied = Aftercall: nøgleringen sagde nej
    .trouble = Aftercall: har et problem, åbn vinduet
    .uncertain = { $count ->
        [one] Aftercall: 1 spørgeskema er måske, måske ikke sendt
       *[other] Aftercall: { $count } spørgeskemaer er måske, måske ikke sendt
    }

# The lines of the menu.
tray-health-connected = Forbundet
    .at = Forbundet, hentet { $time }
tray-health-practice = Øvetjeneste, intet forlader computeren
tray-health-offline = Offline
    .at = Offline, prøver igen { $time }
tray-health-throttled = nps.today bad om en pause
    .at = nps.today bad om en pause, prøver igen { $time }
tray-health-unreachable = nps.today svarer ikke
    .at = nps.today svarer ikke, prøver igen { $time }
tray-health-key-rejected = Nøglen blev ikke godtaget, prøver kun igen en gang imellem
tray-health-locked = Venter på nøgleringen
tray-health-signed-out = Ikke logget på
tray-health-connecting = Forbinder…
tray-score = { $nps } NPS af { $n } svar, sandsynligvis { $low } til { $high }
tray-score-few = { $n ->
    [one] 1 svar: for få til en score
   *[other] { $n } svar: for få til en score
}
tray-score-none = { $days ->
    [one] Ingen svar den seneste dag
   *[other] Ingen svar de seneste { $days } dage
}
tray-questions = { $count ->
    [one] 1 opkald venter på dit skøn…
   *[other] { $count } opkald venter på dit skøn…
}
tray-answers = { $count ->
    [one] 1 nyt svar…
   *[other] { $count } nye svar…
}
tray-last-call = Seneste opkald { $time }: { $outcome }
    .why = Seneste opkald { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] i gang
    [queued] spørgeskemaet venter på at blive sendt
    [sending] spørgeskemaet sendes
    [awaiting_estimate] venter på dit skøn
    [sent] spørgeskema sendt
    [skipped] intet spørgeskema
    [uncertain] spørgeskemaet er måske, måske ikke sendt
    [failed] afvist af nps.today
   *[expired] udløbet, intet spørgeskema
}
tray-why = { $reason ->
    [too_short] for kort
    [voicemail] telefonsvarer
    [not_answered] ikke besvaret
    [queue_not_mapped] køen har ingen kampagne
    [number_withheld] skjult nummer
    [internal_number] internt opkald
    [invalid_number] ikke et telefonnummer
    [outbound_off] udgående opkald er slået fra
    [queue_off] køen er slået fra
    [surveys_off] spørgeskemaer er slået fra
    [transferred] viderestillet
    [asked_recently] spurgt for kort tid siden
    [do_not_survey] du valgte ikke at spørge
    [duplicate_event] meldt før
    [already_invited] allerede spurgt
    [rating_refused] der blev bedt om et skøn igen
    [stale] for længe efter opkaldet
    [not_estimated] intet skøn
    [signed_out] ikke logget på
    [rehearsal] prøve
   *[none] {""}
}
tray-open = Åbn Aftercall
tray-call-ended = Opkaldet er slut
tray-pause = Sæt beskeder på pause
tray-pause-hour = I en time
tray-pause-tomorrow = Til i morgen
tray-resume = Genoptag beskeder
tray-paused = Beskeder på pause til { $until }
tray-present = Præsentation
tray-present-half = I 30 minutter
tray-present-hour = I en time
tray-present-stop = Afslut præsentationen
tray-presenting = Præsentation til { $until }
tray-presenting-tooltip = Aftercall: præsentation til { $until }, stille
tray-settings = Indstillinger…
tray-sign-in = Log på…
tray-quit = Afslut

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: dit skøn
window-title-caller = Aftercall: kunden

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] Nyt svar: { $rating }, lav
    [middle] Nyt svar: { $rating }, mellem
   *[high] Nyt svar: { $rating }, høj
}
notify-answer-title-other = Nyt svar: { $rating }
notify-answer-title-none = Nyt svar, ingen vurdering
notify-answers-title = { $count ->
    [one] 1 nyt svar
   *[other] { $count } nye svar
}
notify-test-body =
    Opdigtet kunde
    Sådan ser en besked ud. Svaret er opdigtet.
notify-update = Aftercall { $version } er klar
    .system = Dit system eller din organisation leverer den. Du skal ikke gøre noget.
    .here = Den kan installeres under Indstillinger, ”Om Aftercall”.
notify-key-rejected = nps.today godtager ikke længere nøglen
notify-key-rejected-body = Ingen spørgeskemaer sendes, og ingen svar hentes, før nøglen er skiftet. Opkald registreres.
notify-question = Et opkald venter på dit skøn
notify-question-body = Intet sendes til kunden, før du svarer.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall kan ikke gemme noget lige nu. Opkald afvises, indtil det kan.
trouble-damaged = Databasen var beskadiget og kunne repareres; så vidt vides er intet tabt. Den beskadigede fil ligger ved siden af: { $file }
trouble-damaged-lost = Databasen var beskadiget. Det, der kunne læses, er bevaret; spørgeskemaer, der måske allerede er sendt, holdes tilbage til dig. Den beskadigede fil ligger ved siden af: { $file }
trouble-keychain = Der er ingen nøglering på computeren, og din organisation kræver en, så intet gemmes.
caller-trouble = De tidligere svar kunne ikke hentes.
trouble-inside = Noget fejlede flere gange inde i Aftercall. Det kører videre; bliver det ved, så start det igen.

way-step-failed = et trin mislykkedes
way-address-unusable = forespørgslens adresse kan ikke bruges
way-no-answer = intet svar fra { $host } inden for { $seconds } s
way-broke = forbindelsen til { $host } blev afbrudt, før der kom et svar
way-failed-inside = der opstod en fejl i Aftercall, mens det ventede på svaret
way-interrupted = Aftercall sluttede, før der kom et svar.
way-proxy = proxyen { $proxy }
way-proxy-password = netværkets proxy kræver navn og adgangskode
way-proxy-sign-in = netværkets proxy kræver, at man logger på, før den lukker nogen igennem
way-proxy-no-way = netværkets proxy oprettede ikke forbindelse til { $host }
way-proxy-name-unknown = navnet på proxyen { $proxy } blev ikke fundet: der er intet netværk, eller systemets proxyindstillinger er forkerte
way-name-unknown = navnet { $host } blev ikke fundet: der er intet netværk, eller api.url er forkert
way-no-connection-within = ingen forbindelse til { $next } inden for { $seconds } s
way-connection-refused = { $next } afviste forbindelsen
way-no-network = der er intet netværk til { $next }
way-closed-early = { $next } lukkede forbindelsen, før den var sikker: en firewall, eller TLS ældre end 1.2
way-no-connection = ingen forbindelse til { $next }
way-tls-stranger = TLS: certifikatet for { $host } er fra en udsteder, som denne computer ikke har tillid til; bag en firmaproxy skal dens rodcertifikat være blandt systemets
way-tls-other-host = TLS: det viste certifikat tilhører en anden vært end { $host }
way-tls-expired = TLS: certifikatet for { $host } er udløbet, eller computerens ur går forkert
way-tls-not-yet = TLS: certifikatet for { $host } er ikke gyldigt endnu, eller computerens ur går forkert
way-tls-revoked = TLS: certifikatet for { $host } er tilbagekaldt
way-tls-untrusted = TLS: certifikatet for { $host } er ikke til at stole på
way-tls-too-old = TLS: { $host } tilbyder ikke TLS 1.2 eller nyere
way-tls-other-answer = TLS: { $host } svarer ikke, som en sikker tjeneste gør
way-tls-none = TLS: der kunne ikke oprettes sikker forbindelse til { $host }
way-web-page = der kom en webside i stedet for et svar: et netværks logonside, eller api.url er forkert
way-web-page-after-survey = der kom en webside i stedet for et svar, måske et netværks logonside; det vides ikke, om spørgeskemaet blev modtaget
way-web-page-in-place = en webside svarede i stedet for { $host }: netværkets logonside, eller api.url er forkert
way-elsewhere = svaret fører til { $host } i stedet: et netværks logonside, eller tjenesten er flyttet
way-other-address = svaret fører til en anden adresse: et netværks logonside, eller tjenesten er flyttet
way-not-json = svaret er ikke JSON
way-no-list = svaret indeholder ingen liste, hvor der skulle være en
way-no-figures = svaret indeholder hverken gennemsnit eller antal
way-answered = tjenesten svarede { $status }
way-too-large = svaret er større end { $megabytes } MiB og blev afvist
way-incomplete = svaret fra { $host } var ikke fuldstændigt inden for { $seconds } s
way-broke-off = svaret fra { $host } blev afbrudt
way-cut-after-survey = { $words } efter { $status }; det vides ikke, om spørgeskemaet blev modtaget
way-no-endpoint = tjenesten har ikke et sådant endepunkt
way-ask-in-pages = { $words }; hvis tjenesten kan give det sidevis, så sæt {"{skip}"} og {"{take}"} ind i stien i api.paths
way-fallbacks = tjenesten har intet på api.paths for { $paths }; det dokumenterede svarer i stedet
way-key-unknown = { $host } kender ikke nøglen, eller den er udskiftet
way-key-asked-for = ingen er logget på; tjenesten beder om en nøgle, som den skal
way-key-not-told = svaret siger det ikke
way-pause = tjenesten beder om en pause: for mange kald med denne nøgle lige nu
way-path-pause = ikke prøvet under pausen
way-path-signed-out = prøves, når nogen er logget på

# Hvad forbindelserne til telefonsystemer og de andre indgange siger. { $system } er navnet på et program, { $place } en vært med port, { $name } et ord fra indstillingerne.
door-failed-inside = En fejl i Aftercall stoppede denne forbindelse. Den starter igen af sig selv; loggen siger hvor.
door-not-recorded = Opkald fra dette telefonsystem kunne ikke registreres, fordi Aftercall ikke kan gemme noget lige nu. Se på tilstanden for nøglering og database.
door-no-secret = Der er ingen adgangskode til det i nøgleringen. Giv den med ”aftercallctl door secret { $name }”.
door-no-answer = { $place } svarede ikke inden for { $seconds } s. Er adressen rigtig, og lader en firewall denne computer komme igennem?
door-name-unknown = Navnet { $host } kan ikke findes. Er det stavet rigtigt, og er der et netværk?
door-nothing-listens = Ingen lytter på { $place }. Kører telefonsystemet, og er grænsefladen slået til der?
door-unreachable = { $place } kan ikke nås ({ $why }).
door-no-loopback = { $host } har ingen adresse, der kun gælder på denne computer (loopback).
door-no-certificate-name = { $host } kan ikke være et navn i et certifikat.
door-no-tls = TLS kan ikke bruges: { $why }.
door-no-authorities = TLS kan ikke bruges, for der blev ikke fundet nogen udstederes certifikater på denne computer.
door-ca-file = Filen, som ca_file nævner, kan ikke læses eller indeholder intet certifikat i PEM-format.
door-untrusted = Der er ikke tillid til certifikatet for { $place } ({ $why }). Har telefonsystemet sit eget certifikat, så nævn dets fil med ca_file.
door-not-tls = { $place } taler ikke TLS som ventet ({ $why }). Er det porten til TLS?
door-silent = { $place } har ikke sagt noget i et stykke tid og svarer ikke.
door-login-unfinished = { $place } tog imod forbindelsen, men afsluttede ikke logon inden for { $seconds } s. Er det virkelig dette telefonsystem, der lytter der?
door-takes-nothing = { $place } tager ikke imod det, der sendes.
door-broke-off = Forbindelsen til { $place } blev afbrudt.
door-other-language = Det, der kom, er ikke sproget fra { $system }. Lytter et andet program på denne adresse?
door-other-greeting = Den hilser ikke, som { $system } gør. Lytter et andet program på denne adresse, eller kræver porten TLS?
door-secret-unusable = Adgangskoden i nøgleringen indeholder et linjeskift eller et andet styretegn. Giv den igen med ”aftercallctl door secret { $name }”.
door-closed = { $system } lukkede forbindelsen. Måske blev det genstartet.
door-closed-early = { $system } lukkede forbindelsen, før logon var færdig.
door-asterisk-closed-early = Asterisk lukkede forbindelsen, før logon var færdig. Holder en adgangsliste (permit, deny) i manager.conf denne computer ude?
door-asterisk-login = Asterisk afviste logon. Er brugeren i door.asterisk.user og adgangskoden i nøgleringen dem fra manager.conf, og må denne computer logge på der?
door-freeswitch-well-known = Event socket har stadig den adgangskode, som alle kender. Skift den i event_socket.conf.xml, begræns adressen, den lytter på, og giv den nye med ”aftercallctl door secret freeswitch”.
door-freeswitch-password = FreeSWITCH afviste adgangskoden. Er den i nøgleringen den fra event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH vil ikke melde hændelser. Måske er dens event socket begrænset for denne bruger.
door-freeswitch-list = FreeSWITCH afviser denne computer: dens adgangsliste (apply-inbound-acl i event_socket.conf.xml) nævner den ikke.
door-baresip-closed = baresip lukkede forbindelsen: det blev afsluttet, eller et andet program overtog forbindelsen (baresip betjener ét program ad gangen).
door-baresip-taken-over = Et andet program overtog forbindelsen, og Aftercall tog den tilbage: baresip betjener ét program ad gangen. Opkald ind imellem kan mangle. Luk det andet program, eller tilslut telefonen på en anden måde.
door-genesys-closed = Genesys Cloud lukkede notifikationskanalen.
door-genesys-client = Genesys Cloud afviste OAuth-klienten. Hører door.genesys.client_id og hemmeligheden i nøgleringen til en klient af typen ”client credentials”, og er regionen rigtig?
door-genesys-what = { $what ->
    [token] et token
    [subscription] et abonnement på agentens opkald
   *[channel] en kanal
}
door-genesys-refused = Genesys Cloud nægtede { $what } ({ $status }). Tillader OAuth-klientens rolle notifikationer og opkald, og er door.genesys.user_id agentens?
door-genesys-fault = Genesys Cloud blev bedt om { $what } og har selv en fejl ({ $status }).
door-genesys-unreadable = Genesys Cloud blev bedt om { $what } og svarede noget, der ikke kan forstås.
door-genesys-pause = Genesys Cloud blev bedt om { $what } og bad om en pause. Den spørges igen af sig selv.
door-genesys-pause-for = Genesys Cloud blev bedt om { $what } og bad om en pause på { $seconds } s. Den spørges igen af sig selv.
door-genesys-channel-silent = Notifikationskanalen hos Genesys Cloud svarede ikke.
door-genesys-no-websocket = Notifikationskanalen hos Genesys Cloud bliver ikke til en WebSocket. Måske lader en proxy på vejen ikke WebSockets komme igennem.
door-genesys-late = Genesys Cloud ({ $host }) svarede ikke i tide.
door-genesys-unreachable = Genesys Cloud ({ $host }) kan ikke nås. Er der et netværk, og er regionen rigtig?
door-keychain-busy = Der skrives i nøgleringen lige nu. Prøv igen om et øjeblik.
door-token-absent = Der er ingen nøglering på denne computer, så adgangsnøglen kan ikke gemmes, og lokal HTTP og signerede links forbliver lukkede. Opret en nøglering, eller meld opkald med aftercallctl.
door-token-locked = Nøgleringen er låst, så adgangsnøglen kan ikke læses, og lokal HTTP og signerede links forbliver lukkede. Lås den op; Aftercall prøver igen af sig selv.
door-token-denied = Nøgleringen gav eller modtog ikke adgangsnøglen, så lokal HTTP og signerede links forbliver lukkede. Lad Aftercall bruge den; det prøver igen af sig selv.
door-secret-absent = Der er ingen nøglering på denne computer, så adgangskoden blev ikke gemt. Opret en nøglering, og giv den igen.
door-secret-locked = Nøgleringen er låst, så adgangskoden blev ikke gemt. Lås den op, og giv adgangskoden igen.
door-secret-denied = Nøgleringen tog ikke imod adgangskoden. Lad Aftercall bruge den, og giv adgangskoden igen.
door-no-such-system = Der er intet telefonsystem ”{ $name }” her. Der er: { $known }.
door-secret-length = En adgangskode har én linje på højst { $most } byte.
link-refused = Et link, der melder et opkald, blev afvist, så intet blev registreret. { $why }
link-used = Dette link er brugt før, så intet blev registreret. Hvert signeret link tages én gang; lav et nyt for hvert opkald.
link-not-in-time = Indstillinger og nøglering kunne ikke læses i tide.
link-off = Links, der melder opkald, er slået fra (door.link.enabled).
link-no-token = Der er ingen adgangsnøgle at kontrollere det med. Lav en med ”aftercallctl door token”.
link-unsigned = Det skal have felterne ts og sig.
link-not-hexadecimal = Dets sig er ikke 64 hexadecimale cifre.
link-wrong-signature = Dets signatur passer ikke. Blev den lavet med adgangsnøglen fra ”aftercallctl door token”?
link-expired = Det blev lavet mere end 5 minutter for tidligt eller for sent. Lav det i øjeblikket for opkaldet, og sammenlign urene.
link-without-fields = Det har hverken felter eller signatur.
link-unknown = Et link blev åbnet, som Aftercall ikke kender, så intet skete.
http-port-taken = Et andet program bruger port { $port } på denne computer, så lokal HTTP er lukket. Afslut det program, eller vælg en anden port med ”aftercallctl config set door.http.port NUMMER”. Aftercall prøver igen af sig selv.
http-port-denied = Systemet giver ikke Aftercall port { $port }, så lokal HTTP er lukket. Vælg en anden med ”aftercallctl config set door.http.port NUMMER”.
http-port-failed = Lokal HTTP kan ikke lytte på port { $port }: { $why }. Aftercall prøver igen af sig selv.
http-call-refused = Et opkald blev afvist: { $why }
http-field = feltet ”{ $field }” kan ikke bruges.
http-other-host = En forespørgsel til en anden vært blev afvist. Send til http://127.0.0.1, ikke til et navn.
http-other-page = En side fra { $origin } blev afvist. Må den melde opkald, så føj den til door.http.allowed_origins.
http-page-unknown = En side, der ikke siger, hvor den kommer fra, blev afvist.
http-no-token = En forespørgsel uden den rigtige adgangsnøgle blev afvist. Sammenlign nøglen med ”aftercallctl door token”.
http-no-path = En forespørgsel til en adresse, der ikke findes, blev afvist. Send til /v1/calls.
http-no-method = En forespørgsel blev afvist; kun { $method } betjenes på den adresse.
http-not-json = En melding blev afvist, fordi den ikke siger, at den er JSON (Content-Type: application/json).
http-too-long = En melding på over { $kibibytes } KiB blev afvist.
http-too-slow = En melding kom ikke helt frem i tide og blev afvist.
http-too-many = Der kom mere end { $most } forespørgsler på et sekund; nogle blev afvist og bedt om at vente.

# Det, der blev afvist, og hvorfor: i vinduet ved siden af det, der blev bedt om, og på konsollen.
refused-closing = Aftercall er ved at slutte. Start det igen.
refused-not-signed-in = Ingen er logget på. Log på med ”aftercallctl sign-in --email ADRESSE” eller i vinduet.
refused-declined = Denne kunde vil ikke spørges, så spørgeskemaet sendes ikke igen.
refused-days = Dage er et helt tal fra 1 til { $most }.
refused-no-answer = Det svar findes ikke på denne computer.
refused-search-length = En søgning har højst { $most } tegn.
refused-rehearsal = Prøve er slået til, så intet sendes. Slå den fra (survey.rehearsal), og send så spørgeskemaet igen.
refused-reason-length = Giv en grund på 1 til { $most } tegn.
refused-pause-minutes = Beskeder kan sættes på pause i 1 til { $most } minutter.
refused-pause-time = Det tidspunkt er forbi, eller mere end en uge væk.
refused-presenting-minutes = En præsentation kan vare 1 til { $most } minutter.
refused-service-pause = nps.today bad om en pause. Aftercall læser igen af sig selv, når den er forbi.
refused-not-read-yet = nps.today kan ikke læses endnu.
refused-read-broke = Læsningen mislykkedes inde i Aftercall. Den prøves igen af sig selv.
refused-estimate = Et skøn er et helt tal fra 0 til 10.
refused-no-question = Intet opkald venter på et skøn.
refused-no-call = Intet opkald er i gang.
refused-in-call = Et opkald er i gang. Spørgsmålet kommer igen, når det er slut.
refused-unknown-call = Det opkald findes ikke på denne computer.
refused-state = { $act ->
    [estimate] Dette opkald venter ikke på et skøn: { $outcome }.
    [undo] Der er intet valg, der kan fortrydes: { $outcome }.
    [resend] Dette spørgeskema kan ikke sendes igen: { $outcome }.
    [leave] Dette spørgeskema er ikke usikkert: { $outcome }.
   *[ask-not] Dette spørgeskema kan ikke kaldes tilbage: { $outcome }.
}
refused-practice-in = Øvetilstanden har sin egen konto. Forlad den for at logge på.
refused-practice-out = Øvetilstanden har sin egen konto. Forlad den for at logge af.
refused-practice-start = Øvetilstanden kunne ikke startes ({ $problem }). Start den selv: aftercall --practice
refused-practice-leave = Dette er ikke øvetilstanden. Afslut Aftercall fra ikonet ved uret.
refused-signing-in = En pålogning er i gang. Vent, til den er slut.
refused-sign-in-broke = Pålogningen mislykkedes inde i Aftercall. Intet blev gemt; prøv igen.
refused-key-length = API-nøglen mangler eller er for lang til at være en.
refused-key-signs = API-nøglen indeholder tegn, som en nøgle ikke kan have. Blev noget andet kopieret?
refused-key-unknown = nps.today kender ikke denne nøgle. Blev den kopieret helt? Den kan også være skiftet ud; det kan din administrator se. Intet blev gemt.
refused-throttled = nps.today bad om en pause: for mange kald med denne nøgle lige nu. Prøv igen om et minut.
refused-keychain-locked = Nøgleringen er låst. Lås den op, eller fortsæt uden at gemme nøglen; så spørger Aftercall efter den ved næste start.
refused-keychain-absent = Der er ingen nøglering på denne computer, så nøglen kan ikke gemmes. Log på kun for denne gang, eller sæt en nøglering op.
refused-keychain-denied = Nøgleringen tog ikke imod nøglen. Tillad det, eller log på kun for denne gang.
refused-window = Systemet har intet vindue til Aftercall ({ $problem }).
refused-no-webview2 = Aftercall kan ikke vise sine vinduer: Microsoft Edge WebView2 mangler på denne computer. Bed din administrator om at installere det. Opkald og spørgeskemaer fortsætter som sædvanligt, og spørgsmål kan besvares med aftercallctl.
refused-file = Filen kunne ikke skrives: { $problem }.
refused-no-update = Der er ingen opdatering, som kan installeres herfra.
refused-licences = Listen over licenser ligger ikke ved dette program. Pakker har den med; den, der bygger programmet, laver den med ”cargo xtask supply-chain”.
update-unreachable = Adressen for opdateringer svarer ikke: { $problem }. Den spørges igen om nogle timer.
update-unreadable = Det, adressen for opdateringer tilbyder, kan ikke læses, så intet blev ændret.
update-signature = { $file } er ikke signeret af dem, der laver Aftercall, så den blev afvist, og intet blev ændret.
update-size = { $file } har ikke den rigtige størrelse, så den blev afvist, og intet blev ændret.
update-full = Der er ikke plads på disken til opdateringen. Intet blev ændret; skab plads, og prøv igen.
update-not-placed = Opdateringen kunne ikke lægges på plads: { $problem }. Programmet er, som det var.
refused-store-locked = Nøgleringen er låst, så intet kan gemmes endnu. Lås den op; Aftercall prøver igen af sig selv.
refused-store-key = Aftercalls database kan ikke åbnes med nøglen i nøgleringen. Intet blev slettet. Log af med --wipe for at begynde forfra.
refused-store-newer = Databasen er lavet af et nyere Aftercall (version { $found }, dette kender { $known }). Installér det nyere program igen.
refused-store-full = Disken er fuld, så opkaldet kunne ikke gemmes. Skab plads, og meld det igen.
refused-store-damaged = Aftercalls database er beskadiget og kunne ikke repareres, så intet blev gemt. Filerne blev ladt, som de er; Aftercall prøver igen af sig selv. Er disken i orden, og er der plads på den?
refused-store-failed = Aftercalls database svigtede, så intet blev gemt: { $problem }

# Hvad der er galt med en indstilling. Sætningens første del er indstillingen eller en linje i filen.
wrong-set-by-policy = { $key } er fastsat af din organisation og kan ikke ændres her.
wrong-unknown = Der er ingen indstilling { $key }. ”aftercallctl config show” viser dem alle.
    .group = { $key } er en gruppe af indstillinger; nævn en af dem, som ”aftercallctl config show” viser dem.
    .secret = { $key } er ingen indstilling, for en adgangskode hører til i nøgleringen: ”aftercallctl door secret { $door }” gemmer den.
wrong-file = Indstillingsfilen kan ikke bruges: { $problem }
wrong-not-toml = settings.toml er ikke gyldig TOML og blev ladt, som den er. Ret den selv, og prøv igen.
    .line = settings.toml er ikke gyldig TOML (linje { $line }) og blev ladt, som den er. Ret den linje selv, og prøv igen.
wrong-by-hand = { $why ->
    [other-line] { $key } kan ikke ændres i settings.toml, fordi en anden linje står i vejen. Filen blev ladt, som den er; ret den selv.
    [no-group] { $key } kan ikke ændres i settings.toml, fordi ”{ $group }” har en værdi dér og ikke er en gruppe. Filen blev ladt, som den er; ret den selv.
   *[group] { $key } kan ikke ændres i settings.toml, fordi dens gruppe ikke kan laves. Filen blev ladt, som den er; ret den selv.
}
wrong-nothing-changed = { $subject } { $problem }. Intet blev ændret.
wrong-value = { $subject } { $problem }.
must-know = har { $placeholder } i sig, og denne computer siger ikke, hvad det står for
must-be-switch = skal være true eller false
must-be-number = skal være et helt tal fra { $least } til { $most }
    .least = skal være et helt tal på mindst { $least }
must-be-choice = skal være en af { $words }
must-be-line = skal være en tekst på én linje, 1 til 300 tegn lang
must-be-email = skal være en e-mailadresse
must-be-service-url = skal være en https-adresse uden brugernavn, forespørgsel og fragment; almindelig http tages kun for denne computer (127.0.0.1, ::1, localhost)
must-be-path = skal være en sti, der begynder med en skråstreg; dens pladser er { $places }
must-be-country = skal være et lands to bogstaver, for eksempel DK
must-be-origin = skal være en websides oprindelse uden sti, for eksempel https://crm.example.com
must-be-address = skal være en vært med eller uden port, for eksempel 127.0.0.1:5038
    .own = skal være en vært med eller uden port på denne computer, for eksempel 127.0.0.1:4444: denne telefon lukker alle ind, som kan nå den
    .web = skal være en https-adresse uden sti; http tages kun for denne computer
must-be-domain = skal være et domæne, for eksempel mypurecloud.de
must-be-id = skal være et id af bogstaver, cifre og bindestreger
must-be-names = skal være én tekst eller en liste med højst { $most }. Hver af dem { $entry }
must-be-known = kendes ikke. Kendte er { $known }
    .secret = må ikke stå her, for en adgangskode hører til i nøgleringen: ”aftercallctl door secret { $door }” gemmer den
must-be-list = skal være en liste. Hvert punkt { $entry }
must-be-table = skal være en tabel
must-not-be-missing = mangler: { $what }
must-be-agents = skal være { $what }, højst { $most }
must-be-with-tls = kræver tls = true
must-be-plain-or-tls = modsiger tls = true; fjern en af dem
must-be-private = er en anden computer, og forbindelsen kunne læses undervejs; sæt tls = true, eller allow_plain = true, hvis netværket imellem er til at stole på
must-be-region-or-address = og region udelukker hinanden; fjern en af dem
must-name = { $what ->
    [asterisk-user] brugeren af manager-grænsefladen, fra manager.conf
    [asterisk-agent] agentens grænseflade (PJSIP/1001), medlemsnavn eller lokalnummer (1001); flere som en liste
    [freeswitch-agent] agentens bruger eller lokalnummer (1001) eller agentens navn i mod_callcenter; flere som en liste
    [client] OAuth-klientens id
    [user] agentens bruger-id hos Genesys Cloud
   *[region] regionens domæne, for eksempel mypurecloud.de
}
must-be-queues = skal være en liste af tabeller med queue, campaign og enabled
must-be-queue-name = har en række, hvis queue skal være navnet på en kø; rækken bruges ikke
must-be-queue-campaign = har en række, hvis campaign skal være et helt tal på mindst 1; rækken bruges ikke
must-be-queue-enabled = har en række, hvis enabled skal være true eller false; rækken bruges ikke
must-be-queue-known = har en række med ”{ $name }”, som er ukendt; en række har queue, campaign og enabled
must-be-queue-named = har en række uden queue; rækken bruges ikke
must-be-queue-mapped = har en række for ”{ $queue }” uden campaign; rækken bruges ikke
must-be-queue-once = nævner køen ”{ $queue }” to gange; den første række gælder
fault-not-toml = Indstillingsfilen er ikke gyldig TOML: { $problem }. Intet af den bruges; standardværdierne gælder for alt, som organisationen ikke fastsætter.
    .policy = Denne computers regler er ikke gyldig TOML: { $problem }. Intet af dem bruges; brugerens værdier og standardværdierne gælder.
    .before = Indstillingsfilen er ikke gyldig TOML: { $problem }. Det, der stod i den før, gælder, til det er rettet.
    .policy-before = Denne computers regler er ikke gyldig TOML: { $problem }. Det, der stod i dem før, gælder, til det er rettet.
fault-unknown = { $key } er ingen indstilling og bruges ikke.
    .near = { $key } er ingen indstilling og bruges ikke. Menes { $near }?
    .secret = { $key } må ikke stå her, for en adgangskode hører til i nøgleringen: ”aftercallctl door secret { $door }” gemmer den.
fault-group = { $key } er en gruppe af indstillinger og kan ikke selv have en værdi, så den bruges ikke.
fault-instead-default = Standardværdien, { $value }, gælder.
    .none = Intet er sat i stedet.
fault-instead-user = Værdien i settings.toml, { $value }, gælder.
    .none = Værdien i settings.toml gælder.
fault-instead-policy = Den værdi, som din organisation har fastsat, { $value }, gælder.
    .none = Den værdi, som din organisation har fastsat, gælder.
fault-instead-closed = Denne indgang forbliver lukket, til det er rettet.
fault-left = Filen blev ladt, som den er.
fault-place = Det står i { $place }.

# Svar som en fil til et regneark.
export-rated = Vurderet
export-rating = Vurdering
export-customer = Kunde
export-comment = Kommentar
export-campaign = Kampagne
export-estimate = Dit skøn
export-tags = Mærker
export-tag-call-back = Ring tilbage
export-tag-not-about-me = Ikke om mig
export-file = aftercall-svar

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = Hvor tilfreds var denne kunde?

# What became of a call, beyond the words of the Calls page.
said-too-short = for kort. { $talk } s taletid; der kræves mere end { $least } s.
said-not-judged = du kunne ikke bedømme opkaldet.
said-stale = Ikke sendt inden for { $minutes } min efter opkaldet, så der sendes ikke længere noget spørgeskema.

# Starting the program, on the console.
start-help =
    Aftercall forbinder et telefonsystem med nps.today.

    aftercall                 starter det, eller viser vinduet, hvis det kører
    aftercall --background    starter det ved uret, uden vindue
    aftercall --practice      starter det mod en egen tjeneste med opdigtede opkald
    aftercall LINK            følger et aftercall:-link
    aftercall --version       skriver versionen

    AFTERCALL_HOME nævner mappen til indstillinger, data og logfiler; AFTERCALL_LOG siger, hvad der logges (info, aftercall_core=debug).
    Hjælperen til konsollen hedder aftercallctl.
start-unknown-word = Aftercall kender ikke { $word }. Se, hvad det kender: aftercall --help
start-no-display = Aftercall har brug for et skrivebord, og her er intet: hverken DISPLAY eller WAYLAND_DISPLAY er sat. Start det fra skrivebordet.
start-folders = Aftercall kan ikke bruge sine mapper: { $problem }.
start-system = Aftercall kunne ikke startes: { $problem }.
start-desktop = Aftercall kunne ikke nå skrivebordet: { $problem }.
start-other-does-not-answer = Aftercall kører allerede, men gør ikke, hvad det blev bedt om: { $problem }. Vent lidt, og prøv igen, eller afslut det, og start det på ny.
notify-open = Åbn
notify-no-window = Aftercall har intet vindue her

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall er installeret og virker, men uden vinduer: De kræver Microsoft Edge WebView2, som denne computer ikke har. Bed din administrator om at installere det.
installer-needs-administrator = Kun en administrator kan installere Aftercall for alle på denne computer. Kør dette som administrator, eller uden /AllUsers kun for dig selv.
installer-in-use = Aftercall er i brug, eller der kan ikke skrives i mappen, så intet er ændret. Afslut Aftercall fra ikonet, og prøv igen.
installer-too-old = Aftercall kræver Windows 10 eller nyere.
installer-data-stays = Aftercall er fjernet. Dine opkald og indstillinger er stadig på denne computer; de bruges igen, hvis Aftercall installeres igen.

## The console (aftercallctl)

ctl-done = Færdig.
ctl-yes = ja
ctl-seconds = { $seconds } s
ctl-would-be-sent = Der ville blive sendt et spørgeskema.
ctl-campaign = Kampagne { $campaign }
ctl-number-withheld = skjult nummer
ctl-unknown-customer = ukendt kunde
ctl-estimate = du sagde { $estimate }
ctl-no-calls = Ingen opkald endnu.
ctl-no-responses = Ingen svar endnu.
ctl-direction = { $direction ->
    [in] ind
    [out] ud
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 svar
   *[other] { $n } svar
} på { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
ctl-score = NPS { $nps }, sandsynligvis mellem { $low } og { $high }; gennemsnit { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 svar
   *[other] { $pairs } svar
} på { $estimates ->
    [one] 1 skøn
   *[other] { $estimates } skøn
} i { $days ->
    [one] 1 dag
   *[other] { $days } dage
}
ctl-learning = Tendens { $bias }; gennemsnitlig afstand { $miss }; højst 1 point fra { $share } %

ctl-newer = { $running }; version { $newer } er klar
ctl-label-program = Aftercall
ctl-label-account = Logget på
ctl-label-service = nps.today
ctl-label-keychain = Nøglering
ctl-label-tray = Ikon
ctl-label-notifications = Beskeder
ctl-label-outbox = Spørgeskemaer
ctl-label-reads = Hentet
ctl-label-door = Indgang
ctl-label-settings = Indstilling
ctl-settings-line = Linje { $line }
ctl-label-trouble = Problem
ctl-signed-out = ikke logget på
ctl-service = { $state ->
    [ok] forbundet
    [offline] offline
    [throttled] bad om en pause
    [key_rejected] nøglen blev ikke godtaget
    [unreachable] svarer ikke
   *[other] ikke prøvet endnu
}
ctl-spent = { $calls ->
    [one] 1 forespørgsel
   *[other] { $calls } forespørgsler
} i det seneste minut
ctl-keychain = { $state ->
    [ok] klar
    [absent] der er ingen
    [locked] låst
    [denied] adgang nægtet
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] vises
    [no_host] dette skrivebord har ingen plads til det
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] til
    [paused] på pause til { $until }
    [held] holdes tilbage
   *[other] { $state }
}
ctl-outbox = { $queued } venter, { $sending } på vej, { $awaiting_estimate } til dit skøn, { $uncertain } usikre, { $failed } ikke sendt
ctl-rehearsal = (prøve: intet sendes)
ctl-reads = senest { $last }, næste { $next }
ctl-origin = { $origin ->
    [user] sat af dig
    [policy] fastsat af din organisation
   *[other] standard
}

ctl-diagnostics-inside = Arkivet kommer til at indeholde, i byte:
ctl-diagnostics-written = Skrevet til { $file }. Hemmeligheder og personer er taget ud; se det igennem, før du sender det.
ctl-export-written = { $rows ->
    [one] 1 svar skrevet til { $file }.
   *[other] { $rows } svar skrevet til { $file }.
}
ctl-export-none = Intet svar er mærket sådan; intet blev skrevet.
ctl-file = { $file } kunne ikke skrives: { $problem }. Vælg et andet navn eller en anden mappe.
ctl-not-running = Aftercall kører ikke. Start det fra skrivebordets menu eller med: aftercall --background
ctl-program-not-found = Aftercall kører ikke, og programmet ”aftercall” ligger ikke ved siden af aftercallctl, så det kunne ikke startes. Installér begge sammen, eller start Aftercall i hånden.
ctl-program-would-not-start = Aftercall kører ikke, og systemet ville ikke starte det. Start det i hånden for at se hvorfor: aftercall
ctl-program-ended = Aftercall kører ikke. Det blev startet, men sluttede straks. Start det i hånden for at se hvorfor: aftercall
ctl-program-too-slow = Aftercall kører ikke. Det blev startet, men lytter ikke endnu. Prøv igen om lidt; bliver det ved, så start det i hånden: aftercall
ctl-no-answer = Aftercall tog imod forespørgslen, men svarede ikke inden for { $seconds } sekunder. Den er måske, måske ikke udført. Se: aftercallctl calls
ctl-protocol = Aftercall og aftercallctl forstår ikke hinanden: { $problem }. Brug de to, der blev installeret sammen; hjælper det ikke, så afslut Aftercall og start det igen.
