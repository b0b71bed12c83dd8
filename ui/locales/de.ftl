### Words of Aftercall, German. Calm, factual, short; the agent is never at fault. "Sie" throughout.
### answer Antwort · estimate Einschätzung · survey Umfrage · call Anruf · rating Bewertung · queue Warteschlange · wrap-up Nachbearbeitung · talk time Gesprächszeit · door Zugang · bias Tendenz
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Schließen
common-copied = Kopiert
common-failed = Das hat nicht geklappt: Das Programm hinter diesem Fenster hat nicht geantwortet. Bitte noch einmal versuchen; bleibt es dabei, Aftercall beenden und neu starten.

number-unknown = Unbekannt
number-extension = Nebenstelle { $number }
number-ending = { $country }, endet auf { $last }
number-ending-only = endet auf { $last }

rating-none = Keine Bewertung
rating-said = Bewertung{" "}
rating-low = Niedrig
rating-mid = Mittel
rating-high = Hoch

## Times

time-just-now = gerade eben
time-minutes-ago = vor { $minutes } min
time-today = Heute { $time }
time-yesterday = Gestern { $time }
time-weekday = { $weekday } { $time }
time-day-today = Heute
time-day-yesterday = Gestern
time-day = { $weekday } { $date }
time-seconds = { $seconds } s
time-minutes = { $minutes } min

## The main window: tabs, banner, status line

tabs-name = Seiten
tabs-today = Heute
tabs-today-badge = { $count ->
    [one] {" "}neue Antwort
   *[other] {" "}neue Antworten
}
tabs-calls = Anrufe
tabs-calls-badge = { $count ->
    [one] {" "}Anruf wartet auf Sie
   *[other] {" "}Anrufe warten auf Sie
}
tabs-learning = Lernen
tabs-settings = Einstellungen

banner-rehearsal = Anrufe werden entschieden und gezeigt, und keine Umfrage verlässt diesen Computer.
    .title = Probe
    .button = Ausschalten
banner-practice = Die Kunden sind erfunden und nichts verlässt diesen Computer.
    .title = Übungsmodus
    .button = Verlassen
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Ruhe, bis es endet. 1 Frage wartet auf die Nachbearbeitung.
       *[other] Ruhe, bis es endet. { $questions } Fragen warten auf die Nachbearbeitung.
    }
    [one] { $questions ->
        [0] Ruhe, bis es endet. 1 neue Antwort wartet auf die Nachbearbeitung.
        [one] Ruhe, bis es endet. 1 neue Antwort und 1 Frage warten auf die Nachbearbeitung.
       *[other] Ruhe, bis es endet. 1 neue Antwort und { $questions } Fragen warten auf die Nachbearbeitung.
    }
   *[other] { $questions ->
        [0] Ruhe, bis es endet. { $answers } neue Antworten warten auf die Nachbearbeitung.
        [one] Ruhe, bis es endet. { $answers } neue Antworten und 1 Frage warten auf die Nachbearbeitung.
       *[other] Ruhe, bis es endet. { $answers } neue Antworten und { $questions } Fragen warten auf die Nachbearbeitung.
    }
}
banner-quiet = Ruhe, bis es endet.
    .title = Im Gespräch, { $time }
banner-offline = { $lastRead ->
    [none] Noch wurde nichts abgerufen.
   *[other] Stand der Antworten: { $lastRead }.
}
    .title = Offline seit { $since }
    .title-now = Offline
    .title-silent = nps.today antwortet seit { $since } nicht
    .title-silent-now = nps.today antwortet nicht
    .button = Jetzt versuchen
banner-offline-waits = { $surveys ->
    [one] 1 Umfrage wartet; sie geht nur bis { $minutes } min nach dem Anruf hinaus.
   *[other] { $surveys } Umfragen warten; jede geht nur bis { $minutes } min nach ihrem Anruf hinaus.
}
banner-paused = Umfragen gehen weiter hinaus. Neue Antworten stehen unten, ohne Mitteilung.
    .title = Mitteilungen ruhen bis { $until }
    .title-open = Mitteilungen ruhen
    .button = Fortsetzen
banner-presenting = Mitteilungen, Fragen und Anruferkarten warten.
    .title = Präsentation bis { $until }
    .button = Beenden
banner-settings = { $words }
    .title = Eine Zeile der Einstellungen gilt nicht
    .button = Zeigen
banner-trouble = { $words }
    .title = Aftercall hat ein Problem

status-connected = <b>Verbunden</b> · abgerufen { $ago }
status-connected-unread = <b>Verbunden</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 Umfrage wartet
   *[other] {" "}· { $surveys } Umfragen warten
}
status-practice = <b>Übungsdienst</b> · nichts verlässt diesen Computer
status-offline = <b>Offline</b>
status-offline-next = <b>Offline</b> · nächster Versuch in { $left }
status-throttled = <b>nps.today bat um eine Pause</b>
status-throttled-next = <b>nps.today bat um eine Pause</b> · nächster Versuch in { $left }
status-unreachable = <b>nps.today antwortet nicht</b>
status-unreachable-next = <b>nps.today antwortet nicht</b> · nächster Versuch in { $left }
status-trying = <b>Neuer Versuch…</b>
status-key-rejected = <b>Schlüssel nicht angenommen</b> · nur noch hin und wieder ein Versuch
status-locked = <b>Wartet auf den Schlüsselbund</b>
status-locked-next = <b>Wartet auf den Schlüsselbund</b> · sieht in { $left } wieder nach
status-signed-out = <b>Nicht angemeldet</b>
status-connecting = <b>Verbindet…</b>
status-read-now = Jetzt abrufen

## Today

today-title = Heute

score-title = Ihr Wert
score-period = Zeitraum
score-last-days = { $days ->
    [one] Letzter Tag
   *[other] Letzte { $days } Tage
}
score-other = Anderer…
score-other-days = Anzahl der Tage
score-other-unit = Tage
score-other-show = Zeigen
score-unit = NPS
    .long = Net Promoter Score
score-range = Wohl zwischen <b>{ $low }</b> und <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 Antwort, Mittelwert { $average }
   *[other] { $n } Antworten, Mittelwert { $average }
}
score-trend-up = Höher als { $days ->
    [one] am Tag davor
   *[other] in den { $days } Tagen davor
}: { $nps } aus { $n } Antworten
score-trend-down = Niedriger als { $days ->
    [one] am Tag davor
   *[other] in den { $days } Tagen davor
}: { $nps } aus { $n } Antworten
score-rough = Ein grobes Bild: { $n } Antworten. Der Bereich wird schmaler, wenn mehr eingehen.
score-since = Antworten aus der Zeit vor dem { $day } sind noch nicht gelesen und hier nicht mitgezählt.
score-few = Ab 10 Antworten sehen Sie einen Wert mit seinem wahrscheinlichen Bereich. Bis dahin stehen sie hier, die neuesten zuerst.
    .title = { $n ->
        [one] 1 Antwort: zu wenig für einen Wert
       *[other] { $n } Antworten: zu wenig für einen Wert
    }
score-none = Ab 10 Antworten sehen Sie einen Wert mit seinem wahrscheinlichen Bereich.
    .title = Keine Antworten in diesen Tagen
score-histogram = Antworten nach Bewertung, 0 bis 10
score-histogram-column = { $count ->
    [one] Antwort
   *[other] Antworten
} mit der Bewertung{" "}
score-zone-low = Niedrig <b>{ $count }</b>
score-zone-mid = Mittel <b>{ $count }</b>
score-zone-high = Hoch <b>{ $count }</b>
score-how = So wird gezählt
score-how-nps = NPS ist der Anteil der Antworten mit 9–10 minus den Anteil mit 0–6, von −100 bis +100. Der Mittelwert ist aus denselben Antworten, von 0 bis 10.
score-how-range = Der wahrscheinliche Bereich sagt, wo der Wert läge, wenn viel mehr Kunden antworteten (95 %). Bei wenigen Antworten ist er breit.

answers-title = Neueste Antworten
answers-which = Welche Antworten
answers-all = Alle
answers-new = Neue
answers-low = Niedrige
answers-commented = Mit Kommentar
answers-call-back = Rückruf
answers-not-about-me = Betrifft nicht mich
answers-search = Suchen
answers-best = Bester Kommentar heute
answers-found = { $count ->
    [one] 1 Antwort gefunden
   *[other] { $count } Antworten gefunden
}
answers-found-first = { $count ->
    [one] Die erste gefundene Antwort
   *[other] Die ersten { $count } gefundenen Antworten
}
answers-mark-read = { $count ->
    [one] 1 als gelesen markieren
   *[other] { $count } als gelesen markieren
}
answers-more = { $count } weitere zeigen
answers-further = Weiter zurück
answers-none-found = Keine Antwort passt.
answers-unknown = Unbekannter Kunde
answer-new = Neu
answer-no-comment = Kein Kommentar
answer-more = Alles anzeigen
answer-less = Weniger anzeigen
answer-tags = Merkzeichen
answer-call-back = Rückruf
answer-not-about-me = Betrifft nicht mich

search-words = Wörter in Kommentaren, Namen und Kampagnen
    .hint = Kommentar, Name, Kampagne…
search-rating = Bewertung
    .any = Alle Bewertungen
    .low = Niedrig, 0–6
    .mid = Mittel, 7–8
    .high = Hoch, 9–10
search-campaign = Kampagne
    .any = Alle Kampagnen
search-save = Markierte speichern…
    .call-back = „Rückruf“ speichern…
    .not-about-me = „Betrifft nicht mich“ speichern…
    .none = Keine Antwort ist so markiert, es gibt nichts zu speichern.
    .done = { $rows ->
        [one] 1 Antwort gespeichert in { $file }
       *[other] { $rows } Antworten gespeichert in { $file }
    }
gap-same = Sie schätzten <b>{ $estimate }</b>, genauso
gap-higher = Sie schätzten <b>{ $estimate }</b>, { $points } höher
gap-lower = Sie schätzten <b>{ $estimate }</b>, { $points } niedriger

empty-answers = Nach jedem Anruf geht eine Umfrage hinaus. Was Kunden antworten, erscheint hier, das Neueste zuerst.
    .title = Noch keine Antworten
    .button = Heutige Anrufe ansehen
empty-calls = { $doors ->
    [0] Anrufe kommen über einen Zugang: Ihr Telefonprogramm, einen Link oder die Telefonanlage. Kein Zugang ist bereit.
    [one] Anrufe kommen über einen Zugang: Ihr Telefonprogramm, einen Link oder die Telefonanlage. 1 Zugang ist bereit.
   *[other] Anrufe kommen über einen Zugang: Ihr Telefonprogramm, einen Link oder die Telefonanlage. { $doors } Zugänge sind bereit.
}
    .title = Noch keine Anrufe
    .button = Zugänge ansehen
empty-learning = In einer p-gap-Phase schätzen Sie jeden Anruf ein, bevor seine Umfrage hinausgeht. Später treffen sich hier Einschätzungen und Antworten.
    .title = Keine Einschätzungen in diesen Tagen
    .button = Im Übungsmodus ausprobieren

## Calls

calls-title = Anrufe
calls-needs-you = Wartet auf Sie
calls-which = Welche Anrufe
calls-all = Alle Anrufe
calls-only-needs-you = Wartet auf Sie
calls-only-sent = Umfrage gesendet
calls-only-waiting = Unterwegs
calls-only-skipped = Keine Umfrage
calls-only-uncertain = Ungewiss
calls-only-failed = Abgelehnt
calls-only-expired = Abgelaufen
calls-latest = Anrufe
calls-further = Weiter zurück
calls-none-here = Kein Anruf passt.
calls-more = { $count } weitere zeigen
calls-now = jetzt
calls-withheld = Nummer unterdrückt
calls-sum = { $calls ->
    [one] 1 Anruf
   *[other] { $calls } Anrufe
}
calls-sum-sent = { $count ->
    [one] 1 gesendet
   *[other] { $count } gesendet
}
calls-sum-waiting = { $count } unterwegs
calls-sum-needs-you = { $count ->
    [one] 1 wartet auf Sie
   *[other] { $count } warten auf Sie
}
calls-sum-skipped = { $count } ohne Umfrage
calls-sum-refused = { $count ->
    [one] 1 abgelehnt
   *[other] { $count } abgelehnt
}
calls-sum-all = { $calls }: { $list }
calls-in = Eingehend
calls-out = Ausgehend
calls-direction-unknown = Richtung unbekannt
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Einschätzen
calls-do-not-survey = Keine Umfrage senden…
calls-send-again = Erneut senden
    .rehearsed = Umfrage doch senden
calls-leave-it = So lassen
calls-why-not = Warum nicht?
calls-why-cancel = Abbrechen
calls-log = Einzelheiten

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = Der Kunde wollte nicht
why-wrong-person = Ich sprach mit jemand anderem
why-private = Ein privater Anruf
why-complaint-open = Eine Beschwerde ist noch offen
why-other = Ein anderer Grund
why-declined-before = So bei einem früheren Anruf gesagt

call-open = Anruf läuft.
call-queued = Wartet auf den Versand.
call-queued-throttled = nps.today bat um eine Pause; nächster Versuch in { $left }.
call-queued-next = Der letzte Versuch kam nicht durch; nächster Versuch in { $left }.
call-queued-key = nps.today nimmt den Schlüssel nicht an.
call-queued-map = Die Warteschlangen von nps.today sind noch nicht abgerufen.
call-queued-rehearsal = Die Probe ist an, darum wird jetzt nichts gesendet.
call-queued-until = Bis { $time }.
call-sending = Wird gesendet…
call-awaiting = An den Kunden ging noch nichts.
    .lead = Wartet auf Ihre Einschätzung.
    .until = An den Kunden ging noch nichts. Offen bis { $time }.
call-sent = Umfrage gesendet.
    .estimate = Ihre Einschätzung { $estimate } ging mit.
call-uncertain = Die Anfrage ging hinaus und es kam keine Antwort zurück; die Umfrage wurde also vielleicht gesendet, vielleicht nicht. Erneut gesendet, könnte sie den Kunden zweimal fragen.
    .lead = Ungewiss.
call-failed = „{ $message }“. Es gibt keinen weiteren Versuch.
    .lead = Von nps.today abgelehnt:
    .status = die Antwort war { $status }. Es gibt keinen weiteren Versuch.
    .plain = ohne Begründung. Es gibt keinen weiteren Versuch.
    .rating = es wurde wieder um eine Einschätzung gebeten, obwohl eine mitging. Es gibt keinen weiteren Versuch.
call-expired = Abgelaufen.
    .estimate = Keine Einschätzung innerhalb von { $minutes } min, daher wurde keine Umfrage gesendet.
    .stale = Nach dem Anruf länger als { $minutes } min offline, daher wurde keine Umfrage gesendet.
    .signed-out = Niemand war angemeldet, daher wurde keine Umfrage gesendet.
    .plain = Es wurde keine Umfrage gesendet.

call-skipped = Keine Umfrage:
    .elsewhere = Keine Umfrage von hier:
    .too-short-out = zu kurz. { $talk } s Gesprächszeit; ausgehende Anrufe brauchen mehr als { $least } s.
    .too-short-in = zu kurz. { $talk } s Gesprächszeit; eingehende Anrufe brauchen mehr als { $least } s.
    .too-short-unknown = zu kurz. Die Telefonanlage sagt nicht, wie lange gesprochen wurde; ausgehende Anrufe brauchen mehr als { $least } s.
    .too-short = zu kurz.
    .voicemail = Anrufbeantworter, sagt die Telefonanlage.
    .not-answered = nicht angenommen.
    .queue-not-mapped = die Warteschlange „{ $queue }“ hat keine Kampagne.
    .no-queue = die Telefonanlage nannte keine Warteschlange und für solche Anrufe gibt es keine Kampagne.
    .number-withheld = die Nummer war unterdrückt.
    .internal-number = interner Anruf.
    .invalid-number = das ist keine Telefonnummer.
    .outbound-off = Umfragen nach ausgehenden Anrufen sind aus.
    .queue-off = die Warteschlange „{ $queue }“ bekommt keine Umfragen.
    .surveys-off = Umfragen sind aus.
    .transferred = weitergeleitet. Die Umfrage gehört zur letzten Person.
    .transferred-first = weitergeleitet. Die Umfrage gehört zur ersten Person.
    .transferred-none = weitergeleitet. Nach weitergeleiteten Anrufen wird nicht gefragt.
    .asked-recently = { $ago } h vorher gefragt. Derselbe Kunde wird nach { $hours } h wieder gefragt.
    .not-estimated = Sie konnten den Anruf nicht beurteilen.
    .asked-recently-plain = der Kunde wurde vor Kurzem gefragt.
    .do-not-survey = Sie wollten nicht fragen.
    .do-not-survey-why = Sie wollten nicht fragen. { $why }.
    .duplicate = derselbe Anruf wurde schon gemeldet.
    .already-invited = nps.today hat den Kunden schon gefragt.
    .signed-out = niemand war angemeldet.
    .plain = eine Regel sagte Nein.
    .rehearsal = Probe. Die Regeln sagten ja; nichts wurde gesendet.

log-started = Der Anruf begann
    .by = Der Anruf begann, gemeldet von { $source }
log-answered = Der Anruf wurde angenommen
log-ended = Der Anruf endete
    .by = Der Anruf endete, gemeldet von { $source }
    .next = Das Telefon begann den nächsten Anruf, also war dieser zu Ende
log-skipped = Keine Umfrage, nach einer Regel
log-attempted = An nps.today gesendet
    .again = An nps.today gesendet, Versuch { $try }
log-asked = nps.today: Sie sind in einer p-gap-Phase, bitte zuerst einschätzen
log-estimated = Sie antworteten { $estimate }
log-cannot-judge = Sie konnten den Anruf nicht beurteilen
log-accepted = nps.today nahm die Umfrage an
    .campaign = nps.today nahm die Umfrage für Kampagne { $campaign } an
log-refused = nps.today lehnte die Umfrage ab
    .pgap = nps.today bat wieder um eine Einschätzung, obwohl eine mitging
    .status = nps.today lehnte die Umfrage ab ({ $status })
log-postponed = Sie war nicht zustellbar; es wird wieder versucht
log-no-answer = Es kam keine Antwort zurück
log-expired = Die Zeit lief ab
log-resent = Sie wollten erneut senden
log-do-not-survey = Sie wollten diesen Kunden nicht fragen

detail-log = Was geschah
detail-rule = Was entschied
    .setting = { $setting }: { $value }
    .open = Noch nichts: Der Anruf ist nicht zu Ende.
    .local-queue = Die Warteschlange „{ $queue }“ in den Einstellungen dieses Computers.
    .ivr-map = Die Warteschlange „{ $queue }“ in der Karte von nps.today.
    .default-campaign = Die Kampagne für Anrufe ohne zugeordnete Warteschlange.
    .agent = Sie selbst.
    .service = nps.today.
    .fact = Der Anruf selbst; keine Einstellung ändert das.
detail-origin =
    .default = Voreinstellung
    .user = von Ihnen gesetzt
    .policy = von Ihrer Organisation festgelegt
detail-sent = Was gesendet wurde
    .campaign = Kampagne
    .guid = Anfrage
    .number = Nummer
    .first-name = Vorname
    .last-name = Nachname
    .email = E-Mail des Kunden
    .company = Firma
    .note = Freitext
    .custom = Eigenes Feld
    .agent = Ihre E-Mail
    .estimate = Ihre Einschätzung
    .pgap-check = Nach p-gap-Phase gefragt
detail-yes = ja
detail-no = nein
detail-today = Ein solcher Anruf heute
    .survey = Eine Umfrage ginge hinaus.
    .campaign = Eine Umfrage ginge hinaus, für { $campaign }.

## Learning

learning-title = Lernen
learning-heading = Ihre Einschätzungen, die Antworten
learning-map = Ihre Einschätzungen und die Antworten der Kunden
learning-map-text = { $pairs } Paare. { $near ->
    [one] 1 liegt
   *[other] { $near } liegen
} höchstens einen Punkt neben der Diagonale. { $happier ->
    [one] 1 Kunde war
   *[other] { $happier } Kunden waren
} um 2 oder mehr zufriedener als geschätzt, { $lessHappy ->
    [one] 1 um 2 oder mehr weniger zufrieden
   *[other] { $lessHappy } um 2 oder mehr weniger zufrieden
}. Der größte Abstand ist eine Einschätzung von { $estimate } und eine Antwort von { $rating }.
learning-map-happier = Zufriedener als gedacht
learning-map-less-happy = Weniger zufrieden als gedacht
learning-map-x = Ihre Einschätzung
learning-map-y = Antwort des Kunden
learning-key-one = ein Anruf
learning-key-two = zwei Anrufe
learning-key-near = höchstens 1 Punkt daneben
learning-table = Als Tabelle
learning-table-estimate = Ihre Einschätzung
learning-table-answer = Antwort des Kunden
learning-table-calls = Anrufe
learning-bias = Tendenz
learning-bias-none = Wohl { $low } bis { $high }: <b>keine klare Tendenz</b>
learning-bias-higher = Wohl { $low } bis { $high }: <b>Sie schätzen höher</b>
learning-bias-lower = Wohl { $low } bis { $high }: <b>Sie schätzen niedriger</b>
learning-miss = Mittlerer Abstand
learning-miss-note = Punkte, nach oben oder unten
learning-near = Höchstens 1 Punkt
learning-near-note = { $near } von { $pairs }. Wohl { $low } bis { $high }
learning-band = Nach Ihrer Einschätzung
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Paare
    .few = Ein Strich: unter 10 Paaren, zu wenige für Mittelwerte.
learning-based = Aus { $pairs } von { $estimates } Einschätzungen; { $missing ->
    [0] alle Kunden haben geantwortet.
    [one] der andere Kunde hat nicht geantwortet.
   *[other] die anderen { $missing } Kunden haben nicht geantwortet.
} Nur Sie sehen diese Seite. Sie bleibt auf diesem Computer.
learning-how = So wird gezählt
learning-how-bias = Die Tendenz ist Ihre Einschätzung minus die Antwort des Kunden, im Mittel: Plus heißt, dass Sie höher schätzen, Minus niedriger. Klar heißt sie erst, wenn ihr wahrscheinlicher Bereich (95 %) die 0 nicht enthält.
learning-how-miss = Der mittlere Abstand sieht von der Richtung ab. Nur Anrufe mit beiden Zahlen zählen.
learning-far = Am weitesten auseinander
learning-few = Hier stehen sie einzeln. Ab 10 Paaren sehen Sie das Bild, Ihre Tendenz und Ihren mittleren Abstand.
    .title = { $pairs ->
        [0] Keine Paare in diesen Tagen
        [one] 1 Paar: zu wenig für Mittelwerte
       *[other] { $pairs } Paare: zu wenig für Mittelwerte
    }

## Settings

settings-title = Einstellungen
settings-lock = Von Ihrer Organisation festgelegt
settings-on = Ein
settings-off = Aus
settings-fault-line = settings.toml, Zeile { $line } gilt nicht
settings-fault-file = settings.toml ist nicht lesbar: Zeile { $line }
settings-fault-policy = Ein Wert aus den Vorgaben Ihrer Organisation gilt nicht
settings-fault = Eine Zeile in settings.toml gilt nicht

settings-account = Konto
settings-signed-in = Angemeldet. Der API-Schlüssel liegt im Schlüsselbund.
settings-signed-in-session = Angemeldet, bis Aftercall beendet wird. Der API-Schlüssel wird nicht gespeichert.
settings-practice-account = Übungskonto. Nichts verlässt diesen Computer.
settings-sign-out = Abmelden…
settings-sign-out-sure = Abmelden? Es gehen keine Umfragen hinaus, bis sich wieder jemand anmeldet.
settings-sign-out-yes = Abmelden
settings-sign-out-no = Angemeldet bleiben
settings-api-url = Adresse des Dienstes
setting-account-email = E-Mail bei nps.today
    .hint = Ordnet Ihnen Antworten und Umfragen zu.
settings-employee = Geht mit jeder Umfrage mit
setting-employee-first-name = Vorname
setting-employee-last-name = Nachname
setting-employee-title = Stellung
setting-employee-department = Abteilung
setting-employee-team = Ihr Team
setting-employee-division = Geschäftsbereich
setting-employee-phone-number = Telefonnummer
setting-employee-external-id = Personalnummer

settings-surveys = Umfragen
setting-survey-enabled = Nach Anrufen Umfragen senden
setting-survey-rehearsal = Probe
    .hint = Alles wird entschieden und gezeigt, und nichts wird gesendet. Ein Anruf aus einer Probe geht später nur hinaus, wenn Sie ihn selbst senden.
setting-survey-outbound = Auch nach ausgehenden Anrufen
setting-survey-min-out = Kürzeste Gesprächszeit, ausgehend
    .hint = Das Gespräch muss länger dauern.
setting-survey-min-in = Kürzeste Gesprächszeit, eingehend
setting-survey-transferred = Nach Weiterleitung gilt sie
    .last = der letzten Person
    .first = der ersten Person
    .none = niemandem
setting-survey-guard = Derselbe Kunde wieder nach
    .hint = 0 fragt nach jedem Anruf.
setting-survey-stale = Spätestens senden nach
    .hint = Gezählt vom Ende des Anrufs.
setting-survey-uncertain = Wenn keine Antwort zurückkommt
    .hint = „Erneut senden“ könnte einen Kunden zweimal fragen.
    .hold = mich fragen
    .retry = erneut senden
setting-survey-campaign = Kampagne anderer Warteschlangen
    .hint = Für Anrufe, deren Warteschlange keine Kampagne hat.
    .none = keine
setting-survey-country = Land der Nummern
    .hint = Wo einer Nummer die Landesvorwahl fehlt: zwei Buchstaben.
setting-survey-digits = Längste Nebenstelle
    .hint = Nummern mit höchstens so vielen Stellen sind Kollegen.
settings-queues = Warteschlangen und Kampagnen
    .show = Zeigen…
    .hide = Ausblenden
    .counts = { $service } von nps.today, { $local } hier gesetzt.
    .unmapped = { $service } von nps.today, { $local } hier gesetzt. „{ $queue }“ hat keine Kampagne.
    .none-yet = Noch sind keine bekannt.
    .no-campaign = keine Kampagne
    .off = ohne Umfrage
    .campaign-number = Kampagne { $campaign }
    .as-service = wie nps.today es sagt
    .name = Name einer Warteschlange
    .add = Hinzufügen
    .missing = Geben Sie den Namen einer Warteschlange ein.

settings-estimates = Einschätzungen (p-gap)
setting-pgap-remind = Erinnern nach
setting-pgap-expire = Frage fallen lassen nach
setting-pgap-then = Danach
    .drop = keine Umfrage senden
    .send-without = ohne Einschätzung senden
settings-questions = Eigene Fragen
    .hint = Leer: Die eingebaute Frage wird gestellt.

settings-notifications = Mitteilungen
setting-notify-responses = Neue Antworten
    .all = Alle
    .low = Niedrige
    .none = Keine
setting-notify-below = Niedrig heißt unter
setting-notify-comment = Kommentar in der Mitteilung zeigen
setting-notify-sound = Ton
setting-notify-calls = Während Anrufen
    .hint = Warten: alles kommt in der Nachbearbeitung.
    .hold = Warten
    .show = Zeigen
settings-test = Kommt es bei Ihnen an?
    .hint = Zeigt eine Mitteilung mit erfundener Antwort.
    .button = Probe senden
    .sent = Gesendet. Wenn nichts erschien, hält der Desktop Mitteilungen vielleicht zurück.
settings-pause = Mitteilungen ruhen lassen
    .hint = Umfragen und Fragen gehen weiter.
    .until = Bis { $time }. Umfragen und Fragen gehen weiter.
    .hour = Für eine Stunde
    .tomorrow = Bis morgen
    .stop = Fortsetzen
settings-present = Präsentation
    .hint = Keine Mitteilungen, Fragen oder Anruferkarten auf einem geteilten Bildschirm. Es endet von selbst.
    .until = Bis { $time }. Was inzwischen kam, erscheint dann.
    .half = Für 30 min
    .hour = Für eine Stunde
    .stop = Beenden

settings-doors = Zugänge: so kommen Anrufe hierher
settings-phones = Ein Telefon verbinden
    .hint = Anleitung, Testanruf, Ereignisse und Schalter für jeden Zugang.
    .button = Öffnen
door-ctl = Befehlszeile
door-link = Links
door-http = Lokales HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Übungsanrufe
door-ready = Bereit
door-off = Aus
door-trouble = Keine Verbindung
door-last-event = letztes Ereignis { $time }
door-no-event = noch kein Ereignis

settings-privacy = Datenschutz
setting-privacy-mask = Telefonnummern verdecken
    .hint = Nur das Land und die letzten vier Ziffern sind zu sehen.
setting-privacy-retention = Anrufe und Antworten behalten für
setting-privacy-keychain = Schlüsselbund
    .hint = Erforderlich: ohne ihn wird nichts gespeichert.
    .required = erforderlich
    .preferred = bevorzugt
settings-data = Daten auf diesem Computer
    .hint = Verschlüsselt. Löschen ändert nichts bei nps.today.
    .hint-size = Verschlüsselt, { $size }. Löschen ändert nichts bei nps.today.
    .button = Löschen…
    .sure = Alle Anrufe, Antworten und Einschätzungen auf diesem Computer löschen und abmelden? Das lässt sich nicht rückgängig machen.
    .yes = Löschen
    .no = Behalten

settings-window = Fenster
setting-window-language = Sprache
    .system = Wie das System
    .system-is = Wie das System ({ $language })
    .en = English
    .da = Dansk
    .sv = Svenska
    .nb = Norsk bokmål
    .fi = Suomi
    .de = Deutsch
setting-window-theme = Erscheinungsbild
    .system = System
    .light = Hell
    .dark = Dunkel
setting-start-login = Starten, wenn ich mich am Computer anmelde

unit-seconds = s
unit-minutes = min
unit-hours = h
unit-days = Tage
unit-digits = Stellen

settings-service = Dienst und Diagnose
setting-read-interval = nps.today lesen alle
setting-read-days = Tage Ihres Werts
    .hint = Was Heute zuerst zeigt.
setting-api-rate = Aufrufe je Sekunde, höchstens
    .hint = Ein Schlüssel gibt der ganzen Organisation 10.
settings-connection = Einzelheiten der Verbindung
    .hint = Für Administratoren. Ein geleertes Feld kehrt zur Voreinstellung zurück.
setting-api-auth = Wie der Schlüssel vorgelegt wird
setting-api-body = Form einer Anfrage
setting-path-analytics = Pfad des Werts
setting-path-responses = Pfad Ihrer Antworten
setting-path-phone-responses = Pfad der Antworten eines Anrufers
setting-path-ivr-map = Pfad der Warteschlangen
setting-path-campaigns = Pfad der Kampagnen
setting-path-add-respondent = Pfad der Umfragen
setting-path-all-responses = Pfad aller Antworten
settings-report = Fehlerbericht
    .hint = Ohne Geheimnisse und Personen. Sie sehen den Inhalt, bevor er gespeichert wird.
    .look = Ansehen…
    .inside = Das stünde im Bericht:
    .part = { $name }, { $letters } Zeichen
    .save = Speichern…
    .saved = Gespeichert in { $file }
settings-about = Über Aftercall
    .name = Aftercall { $version }
    .text = Nach jedem Anruf sendet es die Umfrage an den Kunden und zeigt, was Kunden antworten.
    .licence = Freie Software: Apache 2.0 oder MIT
    .practice = Übungsmodus
settings-update = Eine neuere Version
    .unknown = Noch wurde niemand gefragt, ob es eine neuere Version gibt.
    .current = Dies ist die neueste Version.
    .notice = Version { $version } ist da. Ihr System oder Ihre Organisation bringt sie.
    .offered = Version { $version } ist da.
    .installing = Version { $version } wird geholt und geprüft…
    .installed = Version { $version } ist an ihrem Platz. Sie übernimmt beim nächsten Start von Aftercall.
    .button = Installieren
settings-updates = Aktualisierungen
    .hint = Nur die hier gesetzte Adresse wird gefragt, einmal am Tag. Was sie anbietet, muss von den Machern von Aftercall signiert sein.
setting-update-check = Nach neueren Versionen sehen
setting-update-address = Adresse der Ausgaben
settings-licences = Mit der Arbeit anderer gemacht
    .hint = Die Teile, aus denen Aftercall besteht, und ihre Lizenzen.
    .show = Lizenzen
    .text = Lizenzen der Teile
service-name = nps.today
service-ok = Verbunden
service-offline = Offline
service-throttled = Bat um eine Pause
service-key-rejected = Schlüssel nicht angenommen
service-unreachable = Antwortet nicht
service-unknown = Noch nicht versucht
service-read = Abgerufen
    .both = { $last }, das nächste Mal { $next }
    .never = noch nicht
service-spent = Verbraucht
    .value = { $calls ->
        [one] 1 Abruf pro Minute; dieser Computer darf { $limit }
       *[other] { $calls } Abrufe pro Minute; dieser Computer darf { $limit }
    }
    .meter = Verbrauchte Abrufe pro Minute
service-outbox = Ausgang
    .waits = { $surveys ->
        [0] Keine Umfrage wartet
        [one] 1 Umfrage wartet
       *[other] { $surveys } Umfragen warten
    }
service-keychain = Schlüsselbund
    .ok = Entsperrt
    .absent = Keiner auf diesem Computer
    .locked = Gesperrt
    .denied = Zugriff wurde verweigert
service-policy = Vorgaben
    .counts = { $count ->
        [0] Nichts ist von Ihrer Organisation festgelegt
        [one] 1 Einstellung von Ihrer Organisation
       *[other] { $count } Einstellungen von Ihrer Organisation
    }
service-fallbacks = Ersatzwege
service-unreadable = Unlesbar
    .rows = { $rows ->
        [one] 1 Zeile der letzten Abrufe
       *[other] { $rows } Zeilen der letzten Abrufe
    }
service-way = Weg zu nps.today
    .hint = Jeder Schritt auf dem Weg wird versucht. Kein Kunde wird gefragt.
    .button = Prüfen
    .asking = Jeder Schritt wird versucht… Ein langsamer Dienst kann eine Minute brauchen.
    .good = Alles auf dem Weg funktioniert.
    .name = Rechnername
    .connect = Verbindung
    .proxy = Proxyserver
    .tls = Verschlüsselung
    .key = Schlüssel
    .path = Adressen
    .ok = funktioniert
    .noted = funktioniert, mit Hinweis
    .failed = fehlgeschlagen
    .absent = nicht nötig
    .not-tried = nicht versucht
service-version = Version

## Sign in

setup-title = Bei nps.today anmelden
setup-lead = Nach jedem Anruf sendet Aftercall für Sie die Umfrage an den Kunden und zeigt, was Kunden antworten. Es bleibt im Hintergrund, im Infobereich.
setup-email = Ihre E-Mail
    .hint = Die Adresse, die nps.today von Ihnen hat. Sie ordnet Ihnen die Antworten zu.
    .missing = Geben Sie Ihre E-Mail-Adresse ein.
setup-key = API-Schlüssel
    .hint = In nps.today unter <b>Account</b>, <b>API keys</b>. In den meisten Teams gibt ihn die Administration aus.
    .missing = Fügen Sie den API-Schlüssel ein.
    .show = Schlüssel zeigen
    .hide = Schlüssel verbergen
    .kept = Der Schlüssel liegt im Schlüsselbund dieses Computers, nie in einer Datei oder einem Protokoll.
    .in-memory = Der Schlüssel bleibt im Arbeitsspeicher, bis Aftercall beendet wird, und wird nie gespeichert.
setup-session = Nur bis ich beende
    .hint = Dann wird der Schlüssel gar nicht gespeichert.
setup-details = Adresse des Dienstes und weitere Angaben
setup-url = Adresse des Dienstes
setup-submit = Schlüssel prüfen und anmelden
setup-cancel = Abbrechen
setup-steps = Schritte der Anmeldung
setup-step-reach = { $host } erreichen
    .done = { $milliseconds } ms
    .reached = erreicht
    .trouble = keine Verbindung
setup-step-key = Schlüssel prüfen
    .done = angenommen
    .trouble = nicht angenommen
setup-step-agent = Sie per E-Mail finden
    .done = { $answers ->
        [one] 1 Antwort
       *[other] { $answers } Antworten
    }
    .found = gefunden
    .unknown = noch nicht da
setup-step-queues = Warteschlangen und Kampagnen abrufen
    .done = { $queues ->
        [one] 1 Warteschlange
       *[other] { $queues } Warteschlangen
    }
    .read = abgerufen
    .trouble = nicht lesbar
setup-step-keep = Schlüssel im Schlüsselbund ablegen
    .done = abgelegt
    .locked = gesperrt
    .absent = kein Schlüsselbund
    .denied = verweigert
    .trouble = nicht abgelegt
setup-step-checking = wird geprüft…
setup-accepted = Von jetzt an folgt die Umfrage auf jeden Anruf von selbst.
    .title = Sie sind angemeldet
    .button = Zeigen, wo Aftercall zu finden ist
setup-rejected = Wurde er ganz kopiert? Er kann auch ersetzt worden sein; das sieht Ihre Administration. Es wurde nichts gespeichert.
    .title = nps.today kennt diesen Schlüssel nicht
    .button = Zurück zum Schlüssel
    .field = nps.today kennt diesen Schlüssel nicht. Wurde er ganz kopiert?
setup-unreachable = { $words }
    .title = { $host } ist nicht erreichbar
    .again = Noch einmal versuchen
    .copy = Angaben kopieren
    .not-copied = Kopieren ist hier nicht erlaubt. Markieren Sie die Worte oben, und kopieren Sie sie selbst.
    .back = Zurück
setup-unknown = Der Dienst lernt Sie mit der ersten Umfrage kennen. Wenn Sie schon Umfragen gesendet haben, prüfen Sie die Schreibweise: <b>{ $email }</b>
    .title = nps.today hat Ihre E-Mail noch nicht
    .go-on = Weiter
    .change = E-Mail ändern
setup-locked = Entsperren Sie ihn oder machen Sie weiter, ohne den Schlüssel zu speichern. Dann fragt Aftercall beim nächsten Start danach.
    .title = Der Schlüsselbund ist gesperrt
    .unlock = Entsperren und noch einmal
    .session = Nur bis ich beende
setup-absent = Es gibt keinen, den Aftercall nutzen kann, daher lässt sich der Schlüssel nicht speichern. Machen Sie weiter, ohne ihn zu speichern, oder installieren Sie einen, zum Beispiel gnome-keyring oder KWallet, und versuchen Sie es noch einmal.
    .title = Kein Schlüsselbund auf diesem Computer
setup-denied = Er oder jemand an diesem Computer sagte Nein. Versuchen Sie es noch einmal und erlauben Sie es, oder machen Sie weiter, ohne den Schlüssel zu speichern.
    .title = Der Schlüsselbund nahm den Schlüssel nicht
setup-refused = { $words }
    .title = Das hat nicht geklappt
    .back = Zurück
setup-practice = Im Übungsmodus rufen erfundene Kunden an und antworten.
    .title = Kein Konto zur Hand?
    .button = Üben

locked-keychain = Ihr API-Schlüssel und der Schlüssel zu den Daten von Aftercall liegen darin. Bis er entsperrt ist, wird keine Umfrage gesendet und keine Antwort abgerufen.
    .title = Der Schlüsselbund ist gesperrt
    .unlock = Entsperren
    .session = Nur bis ich beende…
    .why = Warum geschieht das?
    .because = Aftercall startete, bevor Sie den Schlüsselbund entsperrten, zum Beispiel nach einer Anmeldung mit dem Fingerabdruck. Aftercall sieht alle paar Sekunden wieder nach.
locked-absent = Aftercall fand keinen, den es nutzen kann, und die Einstellungen verlangen einen. Es ist nichts gespeichert und Sie sind nicht angemeldet.
    .title = Kein Schlüsselbund auf diesem Computer
    .helps = <b>Was hilft:</b> einen installieren, zum Beispiel gnome-keyring oder KWallet, sich neu am Desktop anmelden und es dann noch einmal versuchen.
    .again = Noch einmal versuchen
locked-denied = Er oder jemand an diesem Computer sagte Nein. Bis es erlaubt wird, wird keine Umfrage gesendet und keine Antwort abgerufen.
    .title = Der Schlüsselbund wies Aftercall ab
locked-store = Bis sich seine Daten öffnen lassen, nimmt Aftercall keine Anrufe an, sendet keine Umfrage und ruft keine Antwort ab. Es versucht es von selbst wieder.
    .title = Aftercall kann seine Daten nicht öffnen
key-rejected = Er kann ersetzt worden sein; das sieht Ihre Administration.
    .title = nps.today nimmt den Schlüssel nicht mehr an
    .waits = { $surveys ->
        [one] 1 Umfrage wartet. Sie geht nur bis { $minutes } min nach dem Anruf hinaus.
       *[other] { $surveys } Umfragen warten. Jede geht nur bis { $minutes } min nach ihrem Anruf hinaus.
    }
    .button = Neuen Schlüssel eingeben
    .copy = Notiz für die IT kopieren
    .note = Aftercall auf diesem Computer: nps.today ({ $host }) nimmt den API-Schlüssel von { $email } nicht mehr an. Es wird ein neuer Schlüssel gebraucht.
    .not-copied = Kopieren ist hier nicht erlaubt. Kopieren Sie die Notiz selbst:
    .stays = Was bis { $time } abgerufen wurde, bleibt hier.

pointer-title = Aftercall ist im Infobereich
pointer-lead = Sie können dieses Fenster schließen. Aftercall arbeitet weiter und zeigt sich nur, wenn es etwas zu sehen gibt.
pointer-picture = Die rechte untere Ecke des Bildschirms. Das Symbol von Aftercall steht im Infobereich, links von der Uhr.
    .top = Die rechte obere Ecke des Bildschirms. Das Symbol von Aftercall steht in der Leiste, links von der Uhr.
pointer-here = Hier, neben der Uhr
pointer-not-there = Nicht da? Windows hält es vielleicht hinter dem kleinen Pfeil. Ziehen Sie es heraus, damit es sichtbar bleibt. Wird Aftercall noch einmal gestartet, öffnet sich immer dieses Fenster.
    .other = Nicht da? Manche Desktops haben keinen Platz für solche Symbole. Wird Aftercall noch einmal gestartet, öffnet sich immer dieses Fenster.
pointer-none = Aftercall arbeitet ohne ihn genauso. Mitteilungen kommen weiterhin; starten Sie Aftercall noch einmal aus dem Menü der Programme, um dieses Fenster zu sehen.
    .title = Dieser Desktop hat keinen Infobereich
    .gnome = Unter GNOME fügt die Erweiterung „AppIndicator“ einen hinzu.
pointer-start = Starten, wenn ich mich am Computer anmelde
pointer-done = Verstanden

## The p-gap window

pgap-title = Ihre Einschätzung
    .window = Aftercall: Ihre Einschätzung
pgap-ended = endete { $time }
pgap-pending = { $more ->
    [one] 1 weiterer wartet
   *[other] { $more } weitere warten
}
pgap-worst = Überhaupt nicht zufrieden
pgap-best = Sehr zufrieden
pgap-worst-step = 0, überhaupt nicht zufrieden
pgap-best-step = 10, sehr zufrieden
pgap-later = Später
pgap-cannot = Nicht zu beurteilen
pgap-keys = Tasten:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd>, <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Einen Moment…
pgap-ten = <b>1</b>, oder <kbd>0</kbd> für 10
pgap-chosen = <b>{ $estimate }</b> geht mit der Umfrage mit
pgap-judged = Keine Einschätzung, daher keine Umfrage
pgap-undo = Rückgängig

## The caller card

caller-title = Aftercall: frühere Antworten des Kunden
caller-ringing = Es klingelt
caller-talking = Im Gespräch { $time }
caller-sum = { $count ->
    [one] 1 frühere Antwort
   *[other] { $count } frühere Antworten, neueste zuerst
}
    .newest = { $count } frühere Antworten, die { $shown } neuesten zuerst
caller-none = Keine früheren Antworten von dieser Nummer.
caller-reading = Sucht frühere Antworten…
caller-no-comment = kein Kommentar
caller-foot = Schließt sich von selbst, wenn der Anruf endet.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
}
month-short = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
date-this-year = { $day }. { $month }
date-other-year = { $day }. { $month } { $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: verbunden
tray-rehearsal = Aftercall: Probe, nichts wird gesendet
tray-practice = Aftercall: Übung
tray-unread = { $count ->
    [one] Aftercall: 1 neue Antwort
   *[other] Aftercall: { $count } neue Antworten
}
tray-question = { $count ->
    [one] Aftercall: 1 Anruf wartet auf Ihre Einschätzung
   *[other] Aftercall: { $count } Anrufe warten auf Ihre Einschätzung
}
tray-call = Aftercall: im Gespräch, Ruhe
tray-offline = { $surveys ->
    [0] Aftercall: offline
    [one] Aftercall: offline, 1 Umfrage wartet
   *[other] Aftercall: offline, { $surveys } Umfragen warten
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today antwortet nicht
    [one] Aftercall: nps.today antwortet nicht, 1 Umfrage wartet
   *[other] Aftercall: nps.today antwortet nicht, { $surveys } Umfragen warten
}
tray-connecting = Aftercall: verbindet
tray-signed-out = Aftercall: nicht angemeldet
tray-attention = Aftercall: etwas wartet auf Sie
    .key-rejected = Aftercall: Schlüssel nicht angenommen
    .locked = Aftercall: Schlüsselbund gesperrt
    .no-keychain = Aftercall: kein Schlüsselbund vorhanden
    .keychain-denied = Aftercall: Schlüsselbund sagte Nein
    .trouble = Aftercall: ein Problem, bitte Fenster öffnen
    .uncertain = { $count ->
        [one] Aftercall: 1 Umfrage vielleicht gesendet, vielleicht nicht
       *[other] Aftercall: { $count } Umfragen vielleicht gesendet, vielleicht nicht
    }

# The lines of the menu.
tray-health-connected = Verbunden
    .at = Verbunden, abgerufen { $time }
tray-health-practice = Übungsdienst, nichts verlässt diesen Computer
tray-health-offline = Offline
    .at = Offline, nächster Versuch um { $time }
tray-health-throttled = nps.today bat um eine Pause
    .at = nps.today bat um eine Pause, nächster Versuch um { $time }
tray-health-unreachable = nps.today antwortet nicht
    .at = nps.today antwortet nicht, nächster Versuch um { $time }
tray-health-key-rejected = Schlüssel nicht angenommen, nur noch hin und wieder ein Versuch
tray-health-locked = Wartet auf den Schlüsselbund
tray-health-signed-out = Nicht angemeldet
tray-health-connecting = Verbindet…
tray-score = { $nps } NPS aus { $n } Antworten, wohl { $low } bis { $high }
tray-score-few = { $n ->
    [one] 1 Antwort: zu wenig für einen Wert
   *[other] { $n } Antworten: zu wenig für einen Wert
}
tray-score-none = { $days ->
    [one] Keine Antworten am letzten Tag
   *[other] Keine Antworten in den letzten { $days } Tagen
}
tray-questions = { $count ->
    [one] 1 Anruf wartet auf Ihre Einschätzung…
   *[other] { $count } Anrufe warten auf Ihre Einschätzung…
}
tray-answers = { $count ->
    [one] 1 neue Antwort…
   *[other] { $count } neue Antworten…
}
tray-last-call = Letzter Anruf { $time }: { $outcome }
    .why = Letzter Anruf { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] läuft
    [queued] die Umfrage wartet auf den Versand
    [sending] die Umfrage wird gesendet
    [awaiting_estimate] wartet auf Ihre Einschätzung
    [sent] Umfrage gesendet
    [skipped] keine Umfrage
    [uncertain] Umfrage vielleicht gesendet, vielleicht nicht
    [failed] von nps.today abgelehnt
   *[expired] abgelaufen, keine Umfrage
}
tray-why = { $reason ->
    [too_short] zu kurz
    [voicemail] Anrufbeantworter
    [not_answered] nicht angenommen
    [queue_not_mapped] die Warteschlange hat keine Kampagne
    [number_withheld] Nummer unterdrückt
    [internal_number] interner Anruf
    [invalid_number] keine Telefonnummer
    [outbound_off] ausgehende Anrufe sind aus
    [queue_off] die Warteschlange ist aus
    [surveys_off] Umfragen sind aus
    [transferred] weitergeleitet
    [asked_recently] vor Kurzem gefragt
    [do_not_survey] Sie wollten nicht fragen
    [duplicate_event] schon gemeldet
    [already_invited] schon gefragt
    [rating_refused] wieder um eine Einschätzung gebeten
    [stale] zu lange nach dem Anruf
    [not_estimated] keine Einschätzung
    [signed_out] nicht angemeldet
    [rehearsal] Probe
   *[none] {""}
}
tray-open = Aftercall öffnen
tray-call-ended = Der Anruf ist zu Ende
tray-pause = Mitteilungen ruhen lassen
tray-pause-hour = Für eine Stunde
tray-pause-tomorrow = Bis morgen
tray-resume = Mitteilungen fortsetzen
tray-paused = Mitteilungen ruhen bis { $until }
tray-present = Präsentation
tray-present-half = Für 30 Minuten
tray-present-hour = Für eine Stunde
tray-present-stop = Präsentation beenden
tray-presenting = Präsentation bis { $until }
tray-presenting-tooltip = Aftercall: Präsentation bis { $until }, still
tray-settings = Einstellungen…
tray-sign-in = Anmelden…
tray-quit = Beenden

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: Ihre Einschätzung
window-title-caller = Aftercall: Anruf

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] Neue Antwort: { $rating }, niedrig
    [middle] Neue Antwort: { $rating }, mittel
   *[high] Neue Antwort: { $rating }, hoch
}
notify-answer-title-other = Neue Antwort: { $rating }
notify-answer-title-none = Neue Antwort, keine Bewertung
notify-answers-title = { $count ->
    [one] 1 neue Antwort
   *[other] { $count } neue Antworten
}
notify-test-body =
    Erfundener Kunde
    So sieht eine Mitteilung aus. Die Antwort ist erfunden.
notify-update = Aftercall { $version } ist da
    .system = Ihr System oder Ihre Organisation bringt es. Hier ist nichts zu tun.
    .here = Es lässt sich in den Einstellungen unter „Über Aftercall“ installieren.
notify-key-rejected = nps.today nimmt den Schlüssel nicht mehr an
notify-key-rejected-body = Bis der Schlüssel geändert ist, geht keine Umfrage hinaus und wird keine Antwort abgerufen. Anrufe werden festgehalten.
notify-question = Ein Anruf wartet auf Ihre Einschätzung
notify-question-body = An den Kunden geht nichts, bis Sie antworten.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall kann zurzeit nichts speichern. Anrufe werden abgelehnt, bis es wieder geht.
trouble-damaged = Die Datenbank war beschädigt und ließ sich reparieren; soweit bekannt ist nichts verloren. Die beschädigte Datei liegt daneben: { $file }
trouble-damaged-lost = Die Datenbank war beschädigt. Was lesbar war, ist erhalten; Umfragen, die vielleicht schon hinausgingen, warten auf Sie. Die beschädigte Datei liegt daneben: { $file }
trouble-keychain = Auf diesem Computer gibt es keinen Schlüsselbund und Ihre Organisation verlangt einen, daher wird nichts gespeichert.
caller-trouble = Die früheren Antworten waren nicht abrufbar.
trouble-inside = In Aftercall ist mehrmals etwas gescheitert. Es läuft weiter; bleibt dies stehen, starten Sie es neu.

way-step-failed = ein Schritt ist fehlgeschlagen
way-address-unusable = die Adresse der Anfrage ist nicht verwendbar
way-no-answer = keine Antwort von { $host } innerhalb von { $seconds } s
way-broke = die Verbindung zu { $host } brach ab, bevor eine Antwort kam
way-failed-inside = in Aftercall trat ein Fehler auf, während es auf die Antwort wartete
way-interrupted = Aftercall wurde beendet, bevor eine Antwort kam.
way-proxy = der Proxyserver { $proxy }
way-proxy-password = der Proxyserver dieses Netzes verlangt Namen und Passwort
way-proxy-sign-in = der Proxyserver dieses Netzes verlangt eine Anmeldung, bevor er jemanden durchlässt
way-proxy-no-way = der Proxyserver dieses Netzes hat keine Verbindung zu { $host } hergestellt
way-proxy-name-unknown = der Name des Proxyservers { $proxy } wurde nicht gefunden: Es gibt kein Netz, oder die Proxy-Einstellungen des Systems sind falsch
way-name-unknown = der Name { $host } wurde nicht gefunden: Es gibt kein Netz, oder api.url ist falsch
way-no-connection-within = { $next }: keine Verbindung innerhalb von { $seconds } s
way-connection-refused = { $next } hat die Verbindung abgelehnt
way-no-network = { $next }: kein Netz dorthin
way-closed-early = { $next } hat die Verbindung geschlossen, bevor sie sicher war: eine Firewall, oder TLS älter als 1.2
way-no-connection = { $next }: keine Verbindung
way-tls-stranger = TLS: Das Zertifikat von { $host } ist von einer Stelle, der dieser Computer nicht vertraut; hinter einem Firmen-Proxyserver muss dessen Stammzertifikat unter denen des Systems sein
way-tls-other-host = TLS: Das gezeigte Zertifikat gehört zu einem anderen Rechner als { $host }
way-tls-expired = TLS: Das Zertifikat von { $host } ist abgelaufen, oder die Uhr dieses Computers geht falsch
way-tls-not-yet = TLS: Das Zertifikat von { $host } gilt noch nicht, oder die Uhr dieses Computers geht falsch
way-tls-revoked = TLS: Das Zertifikat von { $host } wurde widerrufen
way-tls-untrusted = TLS: Dem Zertifikat von { $host } kann nicht vertraut werden
way-tls-too-old = TLS: { $host } bietet kein TLS 1.2 oder neueres an
way-tls-other-answer = TLS: { $host } antwortet nicht wie ein sicherer Dienst
way-tls-none = TLS: Eine sichere Verbindung zu { $host } kam nicht zustande
way-web-page = statt einer Antwort kam eine Webseite: die Anmeldeseite eines Netzes, oder api.url ist falsch
way-web-page-after-survey = statt einer Antwort kam eine Webseite, vielleicht die Anmeldeseite eines Netzes; ob die Umfrage angenommen wurde, ist nicht bekannt
way-web-page-in-place = statt { $host } hat eine Webseite geantwortet: die Anmeldeseite des Netzes, oder api.url ist falsch
way-elsewhere = die Antwort führt stattdessen zu { $host }: die Anmeldeseite eines Netzes, oder der Dienst ist umgezogen
way-other-address = die Antwort führt zu einer anderen Adresse: die Anmeldeseite eines Netzes, oder der Dienst ist umgezogen
way-not-json = die Antwort ist kein JSON
way-no-list = die Antwort enthält keine Liste, wo eine sein sollte
way-no-figures = die Antwort enthält weder einen Durchschnitt noch Anzahlen
way-answered = der Dienst antwortete { $status }
way-too-large = die Antwort ist größer als { $megabytes } MiB und wurde abgewiesen
way-incomplete = die Antwort von { $host } war nach { $seconds } s nicht vollständig
way-broke-off = die Antwort von { $host } brach ab
way-cut-after-survey = { $words } nach { $status }; ob die Umfrage angenommen wurde, ist nicht bekannt
way-no-endpoint = der Dienst hat keinen solchen Endpunkt
way-ask-in-pages = { $words }; falls der Dienst sie seitenweise geben kann, setzen Sie {"{skip}"} und {"{take}"} in den Pfad in api.paths
way-fallbacks = der Dienst hat nichts unter api.paths für { $paths }; stattdessen antwortet, was dokumentiert ist
way-key-unknown = { $host } kennt den Schlüssel nicht, oder er wurde ersetzt
way-key-asked-for = niemand ist angemeldet; der Dienst verlangt einen Schlüssel, wie er soll
way-key-not-told = die Antwort sagt es nicht
way-pause = der Dienst bittet um eine Pause: im Moment zu viele Aufrufe mit diesem Schlüssel
way-path-pause = während der Pause nicht versucht
way-path-signed-out = wird versucht, sobald jemand angemeldet ist

# Was die Verbindungen zu Telefonanlagen und die anderen Zugänge sagen. { $system } ist der Name eines Programms, { $place } ein Rechner mit Port, { $name } ein Wort der Einstellungen.
door-failed-inside = Ein Fehler in Aftercall hat diese Verbindung beendet. Sie beginnt von selbst neu; das Protokoll sagt, wo.
door-not-recorded = Anrufe dieser Telefonanlage konnten nicht festgehalten werden, weil Aftercall zurzeit nichts aufbewahren kann. Sehen Sie nach dem Stand von Schlüsselbund und Datenbank.
door-no-secret = Im Schlüsselbund ist kein Passwort dafür. Geben Sie es mit „aftercallctl door secret { $name }“ ein.
door-no-answer = { $place } hat innerhalb von { $seconds } s nicht geantwortet. Stimmt die Adresse, und lässt eine Firewall diesen Computer durch?
door-name-unknown = Der Name { $host } ist nicht zu finden. Ist er richtig geschrieben, und gibt es ein Netz?
door-nothing-listens = Unter { $place } lauscht kein Programm. Läuft die Telefonanlage, und ist die Schnittstelle dort eingeschaltet?
door-unreachable = { $place } ist nicht zu erreichen ({ $why }).
door-no-loopback = { $host } hat keine Adresse, die nur auf diesem Computer gilt (Loopback).
door-no-certificate-name = { $host } kann kein Name in einem Zertifikat sein.
door-no-tls = TLS kann nicht verwendet werden: { $why }.
door-no-authorities = TLS kann nicht verwendet werden, weil auf diesem Computer keine Zertifikate von Zertifizierungsstellen gefunden wurden.
door-ca-file = Die Datei, die ca_file nennt, ist nicht lesbar oder enthält kein Zertifikat im PEM-Format.
door-untrusted = Dem Zertifikat von { $place } wird nicht vertraut ({ $why }). Hat die Telefonanlage ein eigenes Zertifikat, nennen Sie dessen Datei mit ca_file.
door-not-tls = { $place } spricht TLS nicht wie erwartet ({ $why }). Ist es der Port für TLS?
door-silent = { $place } hat seit einer Weile nichts gesagt und antwortet nicht.
door-login-unfinished = { $place } hat die Verbindung angenommen, die Anmeldung aber nicht innerhalb von { $seconds } s beendet. Ist es wirklich diese Telefonanlage, die dort lauscht?
door-takes-nothing = { $place } nimmt nicht an, was gesendet wird.
door-broke-off = Die Verbindung zu { $place } ist abgebrochen.
door-other-language = Was kam, ist nicht die Sprache von { $system }. Lauscht unter dieser Adresse ein anderes Programm?
door-other-greeting = Es grüßt nicht so, wie { $system } es tut. Lauscht unter dieser Adresse ein anderes Programm, oder verlangt der Port TLS?
door-secret-unusable = Das Passwort im Schlüsselbund enthält ein Zeilenende oder ein anderes Steuerzeichen. Geben Sie es mit „aftercallctl door secret { $name }“ noch einmal ein.
door-closed = { $system } hat die Verbindung beendet. Vielleicht wurde es neu gestartet.
door-closed-early = { $system } hat die Verbindung beendet, bevor die Anmeldung fertig war.
door-asterisk-closed-early = Asterisk hat die Verbindung beendet, bevor die Anmeldung fertig war. Schließt eine Zugangsliste (permit, deny) in manager.conf diesen Computer aus?
door-asterisk-login = Asterisk hat die Anmeldung abgelehnt. Sind der Benutzer in door.asterisk.user und das Passwort im Schlüsselbund die aus manager.conf, und darf dieser Computer sich dort anmelden?
door-freeswitch-well-known = Der Event-Socket hat noch das Passwort, das alle kennen. Ändern Sie es in event_socket.conf.xml, beschränken Sie die Adresse, unter der er lauscht, und geben Sie das neue mit „aftercallctl door secret freeswitch“ ein.
door-freeswitch-password = FreeSWITCH hat das Passwort abgelehnt. Ist das im Schlüsselbund das aus event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH will keine Ereignisse mitteilen. Vielleicht ist sein Event-Socket für diesen Benutzer beschränkt.
door-freeswitch-list = FreeSWITCH weist diesen Computer ab: Seine Zugangsliste (apply-inbound-acl in event_socket.conf.xml) nennt ihn nicht.
door-baresip-closed = baresip hat die Verbindung beendet: Es wurde beendet, oder ein anderes Programm hat die Verbindung übernommen (baresip bedient immer nur eines).
door-baresip-taken-over = Ein anderes Programm hat die Verbindung übernommen, und Aftercall hat sie zurückgeholt: baresip bedient immer nur eines. Anrufe dazwischen können fehlen. Schließen Sie das andere Programm, oder schließen Sie das Telefon anders an.
door-genesys-closed = Genesys Cloud hat den Benachrichtigungskanal geschlossen.
door-genesys-client = Genesys Cloud hat den OAuth-Client abgelehnt. Gehören door.genesys.client_id und das Geheimnis im Schlüsselbund zu einem Client der Art „client credentials“, und stimmt die Region?
door-genesys-what = { $what ->
    [token] ein Token
    [subscription] ein Abonnement der Anrufe des Agenten
   *[channel] einen Kanal
}
door-genesys-refused = Genesys Cloud hat { $what } verweigert ({ $status }). Erlaubt die Rolle des OAuth-Clients Benachrichtigungen und Anrufe, und ist door.genesys.user_id die Kennung des Agenten?
door-genesys-fault = Genesys Cloud wurde um { $what } gebeten und hat selbst eine Störung ({ $status }).
door-genesys-unreadable = Genesys Cloud wurde um { $what } gebeten und hat etwas Unverständliches geantwortet.
door-genesys-pause = Genesys Cloud wurde um { $what } gebeten und bat um eine Pause. Die Frage wird von selbst wiederholt.
door-genesys-pause-for = Genesys Cloud wurde um { $what } gebeten und bat um eine Pause von { $seconds } s. Die Frage wird von selbst wiederholt.
door-genesys-channel-silent = Der Benachrichtigungskanal von Genesys Cloud hat nicht geantwortet.
door-genesys-no-websocket = Der Benachrichtigungskanal von Genesys Cloud wird kein WebSocket. Vielleicht lässt ein Proxyserver auf dem Weg keine WebSockets durch.
door-genesys-late = Genesys Cloud ({ $host }) hat nicht rechtzeitig geantwortet.
door-genesys-unreachable = Genesys Cloud ({ $host }) ist nicht zu erreichen. Gibt es ein Netz, und stimmt die Region?
door-keychain-busy = In den Schlüsselbund wird gerade geschrieben. Versuchen Sie es gleich noch einmal.
door-token-absent = Auf diesem Computer gibt es keinen Schlüsselbund. Der Zugangsschlüssel kann darum nicht aufbewahrt werden, und lokales HTTP und signierte Links bleiben geschlossen. Richten Sie einen Schlüsselbund ein, oder melden Sie Anrufe mit aftercallctl.
door-token-locked = Der Schlüsselbund ist gesperrt. Der Zugangsschlüssel kann darum nicht gelesen werden, und lokales HTTP und signierte Links bleiben geschlossen. Entsperren Sie ihn; Aftercall versucht es von selbst noch einmal.
door-token-denied = Der Schlüsselbund hat den Zugangsschlüssel nicht herausgegeben oder nicht angenommen. Lokales HTTP und signierte Links bleiben darum geschlossen. Erlauben Sie Aftercall, den Schlüsselbund zu benutzen; es versucht es von selbst noch einmal.
door-secret-absent = Auf diesem Computer gibt es keinen Schlüsselbund, darum wurde das Passwort nicht aufbewahrt. Richten Sie einen ein, und geben Sie es noch einmal ein.
door-secret-locked = Der Schlüsselbund ist gesperrt, darum wurde das Passwort nicht aufbewahrt. Entsperren Sie ihn, und geben Sie das Passwort noch einmal ein.
door-secret-denied = Der Schlüsselbund hat das Passwort nicht angenommen. Erlauben Sie Aftercall, ihn zu benutzen, und geben Sie das Passwort noch einmal ein.
door-no-such-system = Eine Telefonanlage „{ $name }“ gibt es hier nicht. Es gibt: { $known }.
door-secret-length = Ein Passwort hat eine Zeile mit höchstens { $most } Bytes.
link-refused = Ein Link, der einen Anruf meldet, wurde abgelehnt; darum wurde nichts festgehalten. { $why }
link-used = Dieser Link wurde schon einmal verwendet; darum wurde nichts festgehalten. Jeder signierte Link gilt einmal; machen Sie für jeden Anruf einen neuen.
link-not-in-time = Einstellungen und Schlüsselbund konnten nicht rechtzeitig gelesen werden.
link-off = Links, die Anrufe melden, sind ausgeschaltet (door.link.enabled).
link-no-token = Es gibt keinen Zugangsschlüssel, mit dem er geprüft werden könnte. Machen Sie einen mit „aftercallctl door token“.
link-unsigned = Er braucht die Felder ts und sig.
link-not-hexadecimal = Sein sig besteht nicht aus 64 hexadezimalen Ziffern.
link-wrong-signature = Seine Signatur passt nicht. Wurde sie mit dem Zugangsschlüssel von „aftercallctl door token“ gemacht?
link-expired = Sein Zeitpunkt liegt mehr als 5 Minuten zurück oder in der Zukunft. Machen Sie ihn im Augenblick des Anrufs, und vergleichen Sie die Uhren.
link-without-fields = Er hat weder Felder noch eine Signatur.
link-unknown = Ein Link wurde geöffnet, den Aftercall nicht kennt; darum geschah nichts.
http-port-taken = Ein anderes Programm benutzt Port { $port } dieses Computers, darum ist lokales HTTP geschlossen. Beenden Sie es, oder wählen Sie einen anderen Port mit „aftercallctl config set door.http.port NUMMER“. Aftercall versucht es von selbst noch einmal.
http-port-denied = Das System gibt Aftercall den Port { $port } nicht, darum ist lokales HTTP geschlossen. Wählen Sie einen anderen mit „aftercallctl config set door.http.port NUMMER“.
http-port-failed = Lokales HTTP kann an Port { $port } nicht lauschen: { $why }. Aftercall versucht es von selbst noch einmal.
http-call-refused = Ein Anruf wurde abgelehnt: { $why }
http-field = Das Feld „{ $field }“ ist nicht zu gebrauchen.
http-other-host = Eine Anfrage an einen anderen Rechner wurde abgewiesen. Senden Sie an http://127.0.0.1, nicht an einen Namen.
http-other-page = Eine Seite von { $origin } wurde abgewiesen. Darf sie Anrufe melden, nehmen Sie sie in door.http.allowed_origins auf.
http-page-unknown = Eine Seite, die nicht sagt, woher sie kommt, wurde abgewiesen.
http-no-token = Eine Anfrage ohne den richtigen Zugangsschlüssel wurde abgewiesen. Vergleichen Sie ihn mit „aftercallctl door token“.
http-no-path = Eine Anfrage an eine Adresse, die es nicht gibt, wurde abgewiesen. Senden Sie an /v1/calls.
http-no-method = Eine Anfrage wurde abgewiesen; unter dieser Adresse gibt es nur { $method }.
http-not-json = Eine Meldung wurde abgewiesen, weil sie nicht sagt, dass sie JSON ist (Content-Type: application/json).
http-too-long = Eine Meldung mit mehr als { $kibibytes } KiB wurde abgewiesen.
http-too-slow = Eine Meldung kam nicht rechtzeitig ganz an und wurde abgewiesen.
http-too-many = Mehr als { $most } Anfragen kamen in einer Sekunde; einige wurden abgewiesen und sollen warten.

# Was abgelehnt wurde, und warum: im Fenster neben dem, worum gebeten wurde, und auf der Konsole.
refused-closing = Aftercall wird gerade beendet. Starten Sie es noch einmal.
refused-not-signed-in = Niemand ist angemeldet. Melden Sie sich mit „aftercallctl sign-in --email ADRESSE“ oder im Fenster an.
refused-declined = Dieser Kunde möchte nicht gefragt werden, deshalb geht die Umfrage nicht noch einmal hinaus.
refused-days = Tage sind eine ganze Zahl von 1 bis { $most }.
refused-no-answer = Diese Antwort gibt es auf diesem Computer nicht.
refused-search-length = Eine Suche hat höchstens { $most } Zeichen.
refused-rehearsal = Die Probe ist an, darum wird nichts gesendet. Schalten Sie sie aus (survey.rehearsal), und senden Sie die Umfrage dann noch einmal.
refused-reason-length = Geben Sie einen Grund mit 1 bis { $most } Zeichen an.
refused-pause-minutes = Mitteilungen können 1 bis { $most } Minuten ruhen.
refused-pause-time = Diese Zeit ist vorbei oder mehr als eine Woche entfernt.
refused-presenting-minutes = Eine Präsentation kann 1 bis { $most } Minuten dauern.
refused-service-pause = nps.today bat um eine Pause. Aftercall liest von selbst wieder, wenn sie vorbei ist.
refused-not-read-yet = nps.today kann noch nicht gelesen werden.
refused-read-broke = Das Lesen schlug innerhalb von Aftercall fehl. Es wird von selbst wiederholt.
refused-estimate = Eine Einschätzung ist eine ganze Zahl von 0 bis 10.
refused-no-question = Kein Anruf wartet auf eine Einschätzung.
refused-no-call = Es läuft kein Gespräch.
refused-in-call = Es läuft ein Gespräch. Die Frage kommt wieder, wenn es beendet ist.
refused-unknown-call = Diesen Anruf gibt es auf diesem Computer nicht.
refused-state = { $act ->
    [estimate] Dieser Anruf wartet nicht auf eine Einschätzung: { $outcome }.
    [undo] Es gibt keine Wahl, die zurückgenommen werden kann: { $outcome }.
    [resend] Diese Umfrage kann nicht noch einmal gesendet werden: { $outcome }.
    [leave] Diese Umfrage ist nicht ungewiss: { $outcome }.
   *[ask-not] Diese Umfrage kann nicht zurückgerufen werden: { $outcome }.
}
refused-practice-in = Der Übungsmodus hat ein eigenes Konto. Verlassen Sie ihn, um sich anzumelden.
refused-practice-out = Der Übungsmodus hat ein eigenes Konto. Verlassen Sie ihn, um sich abzumelden.
refused-practice-start = Der Übungsmodus konnte nicht gestartet werden ({ $problem }). Starten Sie ihn von Hand: aftercall --practice
refused-practice-leave = Dies ist nicht der Übungsmodus. Beenden Sie Aftercall über das Symbol im Infobereich.
refused-signing-in = Eine Anmeldung läuft. Warten Sie, bis sie beendet ist.
refused-sign-in-broke = Die Anmeldung schlug innerhalb von Aftercall fehl. Nichts wurde gespeichert; versuchen Sie es noch einmal.
refused-key-length = Der API-Schlüssel fehlt oder ist zu lang.
refused-key-signs = Der API-Schlüssel enthält Zeichen, die ein Schlüssel nicht haben kann. Wurde etwas anderes kopiert?
refused-key-unknown = nps.today kennt diesen Schlüssel nicht. Wurde er ganz kopiert? Er kann auch ersetzt worden sein; das sieht Ihr Administrator. Nichts wurde gespeichert.
refused-throttled = nps.today bat um eine Pause: Im Moment kommen zu viele Aufrufe mit diesem Schlüssel. Versuchen Sie es in einer Minute noch einmal.
refused-keychain-locked = Der Schlüsselbund ist gesperrt. Entsperren Sie ihn, oder fahren Sie fort, ohne den Schlüssel zu speichern; dann fragt Aftercall beim nächsten Start danach.
refused-keychain-absent = Auf diesem Computer gibt es keinen Schlüsselbund, der Schlüssel kann also nicht gespeichert werden. Melden Sie sich nur für diese Sitzung an, oder richten Sie einen Schlüsselbund ein.
refused-keychain-denied = Der Schlüsselbund hat den Schlüssel nicht angenommen. Erlauben Sie es, oder melden Sie sich nur für diese Sitzung an.
refused-window = Das System hat kein Fenster für Aftercall ({ $problem }).
refused-no-webview2 = Aftercall kann seine Fenster nicht zeigen: Auf diesem Computer fehlt Microsoft Edge WebView2. Bitten Sie Ihren Administrator, es zu installieren. Anrufe und Umfragen laufen weiter, und Fragen lassen sich mit aftercallctl beantworten.
refused-file = Die Datei konnte nicht geschrieben werden: { $problem }.
refused-no-update = Es gibt keine Aktualisierung, die von hier installiert werden könnte.
refused-licences = Die Liste der Lizenzen liegt nicht bei diesem Programm. Pakete bringen sie mit; wer das Programm baut, macht sie mit „cargo xtask supply-chain“.
update-unreachable = Die Adresse der Aktualisierungen antwortet nicht: { $problem }. Sie wird in einigen Stunden wieder gefragt.
update-unreadable = Was die Adresse der Aktualisierungen anbietet, ist nicht lesbar; es wurde nichts geändert.
update-signature = { $file } ist nicht von den Machern von Aftercall signiert; sie wurde abgelehnt und nichts geändert.
update-size = { $file } ist nicht so groß, wie sie sein soll; sie wurde abgelehnt und nichts geändert.
update-full = Auf der Festplatte ist kein Platz für die Aktualisierung. Es wurde nichts geändert; schaffen Sie Platz und versuchen Sie es noch einmal.
update-not-placed = Die Aktualisierung konnte nicht an ihren Platz gebracht werden: { $problem }. Das Programm bleibt, wie es ist.
refused-store-locked = Der Schlüsselbund ist gesperrt, noch kann nichts gespeichert werden. Entsperren Sie ihn; Aftercall versucht es von selbst wieder.
refused-store-key = Die Datenbank von Aftercall lässt sich mit dem Schlüssel im Schlüsselbund nicht öffnen. Nichts wurde gelöscht. Melden Sie sich mit --wipe ab, um neu zu beginnen.
refused-store-newer = Die Datenbank stammt von einem neueren Aftercall (Version { $found }, dieses kennt { $known }). Installieren Sie das neuere Programm wieder.
refused-store-full = Der Datenträger ist voll, der Anruf konnte nicht gespeichert werden. Schaffen Sie Platz, und melden Sie ihn noch einmal.
refused-store-damaged = Die Datenbank von Aftercall ist beschädigt und konnte nicht repariert werden, darum wurde nichts gespeichert. Ihre Dateien blieben, wie sie sind; Aftercall versucht es von selbst wieder. Ist der Datenträger in Ordnung, und hat er Platz?
refused-store-failed = Die Datenbank von Aftercall versagte, darum wurde nichts gespeichert: { $problem }

# Was an einer Einstellung falsch ist. Am Anfang des Satzes steht die Einstellung oder eine Zeile der Datei.
wrong-set-by-policy = { $key } ist von Ihrer Organisation festgelegt und kann hier nicht geändert werden.
wrong-unknown = Es gibt keine Einstellung { $key }. „aftercallctl config show“ listet alle auf.
    .group = { $key } ist eine Gruppe von Einstellungen; nennen Sie eine davon, wie „aftercallctl config show“ sie auflistet.
    .secret = { $key } ist keine Einstellung, denn ein Passwort gehört in den Schlüsselbund: „aftercallctl door secret { $door }“ legt es dort ab.
wrong-file = Die Einstellungsdatei kann nicht benutzt werden: { $problem }
wrong-not-toml = settings.toml ist kein gültiges TOML und blieb, wie sie ist. Berichtigen Sie sie von Hand, und versuchen Sie es noch einmal.
    .line = settings.toml ist kein gültiges TOML (Zeile { $line }) und blieb, wie sie ist. Berichtigen Sie diese Zeile von Hand, und versuchen Sie es noch einmal.
wrong-by-hand = { $why ->
    [other-line] { $key } kann in settings.toml nicht geändert werden, weil eine andere Zeile im Weg steht. Die Datei blieb, wie sie ist; ändern Sie sie von Hand.
    [no-group] { $key } kann in settings.toml nicht geändert werden, weil „{ $group }“ dort einen Wert hat und keine Gruppe ist. Die Datei blieb, wie sie ist; ändern Sie sie von Hand.
   *[group] { $key } kann in settings.toml nicht geändert werden, weil sich die Gruppe nicht anlegen lässt. Die Datei blieb, wie sie ist; ändern Sie sie von Hand.
}
wrong-nothing-changed = { $subject } { $problem }. Nichts wurde geändert.
wrong-value = { $subject } { $problem }.
must-know = enthält { $placeholder }, und dieser Computer sagt nicht, wofür es steht
must-be-switch = muss true oder false sein
must-be-number = muss eine ganze Zahl von { $least } bis { $most } sein
    .least = muss eine ganze Zahl von mindestens { $least } sein
must-be-choice = muss eines von { $words } sein
must-be-line = muss ein einzeiliger Text mit 1 bis 300 Zeichen sein
must-be-email = muss eine E-Mail-Adresse sein
must-be-service-url = muss eine https-Adresse ohne Benutzernamen, Abfrage und Fragment sein; einfaches http gilt nur für diesen Computer (127.0.0.1, ::1, localhost)
must-be-path = muss ein Pfad sein, der mit einem Schrägstrich beginnt; seine Plätze sind { $places }
must-be-country = muss aus den zwei Buchstaben eines Landes bestehen, zum Beispiel DE
must-be-origin = muss die Herkunft einer Webseite ohne Pfad sein, zum Beispiel https://crm.example.com
must-be-address = muss ein Host mit oder ohne Port sein, zum Beispiel 127.0.0.1:5038
    .own = muss ein Host mit oder ohne Port auf diesem Computer sein, zum Beispiel 127.0.0.1:4444: Dieses Telefon lässt jeden ein, der es erreicht
    .web = muss eine https-Adresse ohne Pfad sein; http wird nur für diesen Computer angenommen
must-be-domain = muss eine Domain sein, zum Beispiel mypurecloud.de
must-be-id = muss eine Kennung aus Buchstaben, Ziffern und Bindestrichen sein
must-be-names = muss ein Text sein oder eine Liste von höchstens { $most }. Jeder { $entry }
must-be-known = ist nicht bekannt. Bekannt sind { $known }
    .secret = darf hier nicht stehen, denn ein Passwort gehört in den Schlüsselbund: „aftercallctl door secret { $door }“ legt es dort ab
must-be-list = muss eine Liste sein. Jeder Eintrag { $entry }
must-be-table = muss eine Tabelle sein
must-not-be-missing = fehlt: { $what }
must-be-agents = muss sein: { $what }, höchstens { $most }
must-be-with-tls = braucht tls = true
must-be-plain-or-tls = widerspricht tls = true; nehmen Sie eines davon heraus
must-be-private = ist ein anderer Computer, und die Verbindung wäre unterwegs lesbar; setzen Sie tls = true, oder allow_plain = true, wenn dem Netz dazwischen zu trauen ist
must-be-region-or-address = und region schließen einander aus; nehmen Sie eines davon heraus
must-name = { $what ->
    [asterisk-user] der Benutzer der Manager-Schnittstelle, aus manager.conf
    [asterisk-agent] die Schnittstelle des Agenten (PJSIP/1001), sein Name als Mitglied oder seine Nebenstelle (1001); mehrere als Liste
    [freeswitch-agent] Benutzer oder Nebenstelle des Agenten (1001) oder sein Name in mod_callcenter; mehrere als Liste
    [client] die Kennung des OAuth-Clients
    [user] die Benutzerkennung des Agenten bei Genesys Cloud
   *[region] die Domain der Region, zum Beispiel mypurecloud.de
}
must-be-queues = muss eine Liste von Tabellen mit queue, campaign und enabled sein
must-be-queue-name = hat eine Zeile, deren queue der Name einer Warteschlange sein muss; die Zeile wird nicht benutzt
must-be-queue-campaign = hat eine Zeile, deren campaign eine ganze Zahl von mindestens 1 sein muss; die Zeile wird nicht benutzt
must-be-queue-enabled = hat eine Zeile, deren enabled true oder false sein muss; die Zeile wird nicht benutzt
must-be-queue-known = hat eine Zeile mit „{ $name }“, das unbekannt ist; eine Zeile hat queue, campaign und enabled
must-be-queue-named = hat eine Zeile ohne queue; die Zeile wird nicht benutzt
must-be-queue-mapped = hat eine Zeile für „{ $queue }“ ohne campaign; die Zeile wird nicht benutzt
must-be-queue-once = nennt die Warteschlange „{ $queue }“ ein zweites Mal; die erste Zeile gilt
fault-not-toml = Die Einstellungsdatei ist kein gültiges TOML: { $problem }. Nichts davon wird benutzt; für alles, was die Organisation nicht festlegt, gilt das Voreingestellte.
    .policy = Die Vorgaben Ihrer Organisation für diesen Computer sind kein gültiges TOML: { $problem }. Nichts davon wird benutzt; es gelten die Werte des Benutzers und sonst die voreingestellten.
    .before = Die Einstellungsdatei ist kein gültiges TOML: { $problem }. Was vorher darin stand, gilt weiter, bis das berichtigt ist.
    .policy-before = Die Vorgaben Ihrer Organisation für diesen Computer sind kein gültiges TOML: { $problem }. Was vorher darin stand, gilt weiter, bis das berichtigt ist.
fault-unknown = { $key } ist keine Einstellung und wird nicht benutzt.
    .near = { $key } ist keine Einstellung und wird nicht benutzt. Ist { $near } gemeint?
    .secret = { $key } darf hier nicht stehen, denn ein Passwort gehört in den Schlüsselbund: „aftercallctl door secret { $door }“ legt es dort ab.
fault-group = { $key } ist eine Gruppe von Einstellungen und kann selbst keinen Wert haben, darum wird sie nicht benutzt.
fault-instead-default = Die Voreinstellung, { $value }, gilt.
    .none = Stattdessen ist nichts gesetzt.
fault-instead-user = Der Wert in settings.toml, { $value }, gilt.
    .none = Der Wert in settings.toml gilt.
fault-instead-policy = Der Wert, den Ihre Organisation festgelegt hat, { $value }, gilt.
    .none = Der Wert, den Ihre Organisation festgelegt hat, gilt.
fault-instead-closed = Dieser Zugang bleibt geschlossen, bis das behoben ist.
fault-left = Die Datei blieb, wie sie ist.
fault-place = Es steht in { $place }.

# Antworten als Datei für eine Tabellenkalkulation.
export-rated = Bewertet
export-rating = Bewertung
export-customer = Kunde
export-comment = Kommentar
export-campaign = Kampagne
export-estimate = Ihre Einschätzung
export-tags = Merkzeichen
export-tag-call-back = Rückruf
export-tag-not-about-me = Betrifft nicht mich
export-file = aftercall-antworten

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = Wie zufrieden war dieser Kunde?

# What became of a call, beyond the words of the Calls page.
said-too-short = zu kurz. { $talk } s Gesprächszeit; nötig sind mehr als { $least } s.
said-not-judged = Sie konnten den Anruf nicht beurteilen.
said-stale = Nicht innerhalb von { $minutes } min nach dem Anruf gesendet, daher geht keine Umfrage mehr hinaus.

# Starting the program, on the console.
start-help =
    Aftercall verbindet eine Telefonanlage mit nps.today.

    aftercall                 startet es oder zeigt das Fenster, wenn es läuft
    aftercall --background    startet es im Infobereich, ohne Fenster
    aftercall --practice      startet es mit eigenem Dienst und erfundenen Anrufen
    aftercall LINK            folgt einem aftercall:-Link
    aftercall --version       gibt die Version aus

    AFTERCALL_HOME nennt den Ordner für Einstellungen, Daten und Protokolle; AFTERCALL_LOG sagt, was protokolliert wird (info, aftercall_core=debug).
    Der Helfer für die Konsole heißt aftercallctl.
start-unknown-word = Aftercall kennt { $word } nicht. Was es kennt: aftercall --help
start-no-display = Aftercall braucht einen Desktop und hier ist keiner: weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt. Starten Sie es vom Desktop aus.
start-folders = Aftercall kann seine Ordner nicht nutzen: { $problem }.
start-system = Aftercall ließ sich nicht starten: { $problem }.
start-desktop = Aftercall konnte den Desktop nicht erreichen: { $problem }.
start-other-does-not-answer = Aftercall läuft schon, tut aber nicht, worum es gebeten wurde: { $problem }. Warten Sie einen Moment und versuchen Sie es noch einmal, oder beenden Sie es und starten Sie es neu.
notify-open = Öffnen
notify-no-window = Aftercall hat hier kein Fenster

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall ist installiert und arbeitet, aber ohne Fenster: Sie brauchen Microsoft Edge WebView2, das dieser Computer nicht hat. Bitten Sie Ihren Administrator, es zu installieren.
installer-needs-administrator = Nur ein Administrator kann Aftercall für alle an diesem Computer installieren. Führen Sie dies als Administrator aus, oder ohne /AllUsers für sich allein.
installer-in-use = Aftercall wird benutzt oder sein Ordner ist nicht beschreibbar, deshalb wurde nichts geändert. Beenden Sie Aftercall über sein Symbol und versuchen Sie es erneut.
installer-too-old = Aftercall braucht Windows 10 oder neuer.
installer-data-stays = Aftercall ist entfernt. Ihre Anrufe und Einstellungen sind noch auf diesem Computer; sie werden wieder benutzt, wenn Aftercall erneut installiert wird.

## The console (aftercallctl)

ctl-done = Erledigt.
ctl-yes = ja
ctl-seconds = { $seconds } s
ctl-would-be-sent = Eine Umfrage würde gesendet.
ctl-campaign = Kampagne { $campaign }
ctl-number-withheld = Nummer unterdrückt
ctl-unknown-customer = unbekannter Kunde
ctl-estimate = Sie sagten { $estimate }
ctl-no-calls = Noch keine Anrufe.
ctl-no-responses = Noch keine Antworten.
ctl-direction = { $direction ->
    [in] eingehend
    [out] ausgehend
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 Antwort
   *[other] { $n } Antworten
} in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}
ctl-score = NPS { $nps }, wohl zwischen { $low } und { $high }; Mittelwert { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 Antwort
   *[other] { $pairs } Antworten
} auf { $estimates ->
    [one] 1 Einschätzung
   *[other] { $estimates } Einschätzungen
} in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}
ctl-learning = Tendenz { $bias }; mittlerer Abstand { $miss }; höchstens 1 Punkt daneben { $share } %

ctl-newer = { $running }; Version { $newer } ist da
ctl-label-program = Aftercall
ctl-label-account = Angemeldet
ctl-label-service = nps.today
ctl-label-keychain = Schlüsselbund
ctl-label-tray = Infobereich
ctl-label-notifications = Mitteilungen
ctl-label-outbox = Umfragen
ctl-label-reads = Abgerufen
ctl-label-door = Zugang
ctl-label-settings = Einstellung
ctl-settings-line = Zeile { $line }
ctl-label-trouble = Problem
ctl-signed-out = nicht angemeldet
ctl-service = { $state ->
    [ok] verbunden
    [offline] offline
    [throttled] bat um eine Pause
    [key_rejected] Schlüssel nicht angenommen
    [unreachable] antwortet nicht
   *[other] noch nicht versucht
}
ctl-spent = { $calls ->
    [one] 1 Anfrage
   *[other] { $calls } Anfragen
} in der letzten Minute
ctl-keychain = { $state ->
    [ok] bereit
    [absent] es gibt keinen
    [locked] gesperrt
    [denied] Zugriff verweigert
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] sichtbar
    [no_host] dieser Desktop hat keinen Platz dafür
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] ein
    [paused] ruhen bis { $until }
    [held] werden zurückgehalten
   *[other] { $state }
}
ctl-outbox = { $queued } warten, { $sending } unterwegs, { $awaiting_estimate } für Ihre Einschätzung, { $uncertain } ungewiss, { $failed } nicht gesendet
ctl-rehearsal = (Probe: nichts wird gesendet)
ctl-reads = zuletzt { $last }, als Nächstes { $next }
ctl-origin = { $origin ->
    [user] von Ihnen gesetzt
    [policy] von Ihrer Organisation festgelegt
   *[other] Standard
}

ctl-diagnostics-inside = Das Archiv wird enthalten, in Byte:
ctl-diagnostics-written = Geschrieben nach { $file }. Geheimnisse und Personen sind entfernt; sehen Sie es durch, bevor Sie es senden.
ctl-export-written = { $rows ->
    [one] 1 Antwort in { $file } geschrieben.
   *[other] { $rows } Antworten in { $file } geschrieben.
}
ctl-export-none = Keine Antwort ist so markiert; nichts wurde geschrieben.
ctl-file = { $file } ließ sich nicht schreiben: { $problem }. Wählen Sie einen anderen Namen oder Ordner.
ctl-not-running = Aftercall läuft nicht. Starten Sie es aus dem Menü des Desktops oder mit: aftercall --background
ctl-program-not-found = Aftercall läuft nicht, und das Programm „aftercall“ liegt nicht neben aftercallctl, daher ließ es sich nicht starten. Installieren Sie beide zusammen oder starten Sie Aftercall von Hand.
ctl-program-would-not-start = Aftercall läuft nicht, und das System wollte es nicht starten. Starten Sie es von Hand, um zu sehen, warum: aftercall
ctl-program-ended = Aftercall läuft nicht. Es wurde gestartet, endete aber sofort. Starten Sie es von Hand, um zu sehen, warum: aftercall
ctl-program-too-slow = Aftercall läuft nicht. Es wurde gestartet, ist aber noch nicht erreichbar. Versuchen Sie es gleich noch einmal; bleibt es dabei, starten Sie es von Hand: aftercall
ctl-no-answer = Aftercall nahm die Anfrage an, antwortete aber nicht innerhalb von { $seconds } Sekunden. Sie wurde vielleicht ausgeführt, vielleicht nicht. Sehen Sie nach: aftercallctl calls
ctl-protocol = Aftercall und aftercallctl verstehen einander nicht: { $problem }. Nutzen Sie die beiden, die zusammen installiert wurden; hilft das nicht, beenden Sie Aftercall und starten Sie es neu.
