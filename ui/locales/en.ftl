### Words of Aftercall, English. Calm, factual, short; the agent is never at fault.
### Names begin with the page or part that shows them. <b> and <kbd> weigh words; they come from here only, never from data.

## In every window

common-close = Close
common-copied = Copied
common-failed = That did not work: the program behind this window gave no answer. Try again; if it stays so, quit Aftercall and start it again.

number-unknown = Unknown caller
number-extension = Extension { $number }
number-ending = { $country }, ending in { $last }
number-ending-only = ending in { $last }

rating-none = No rating
rating-said = Rating{" "}
rating-low = Low
rating-mid = Middle
rating-high = High

## Times

time-just-now = just now
time-minutes-ago = { $minutes } min ago
time-today = Today { $time }
time-yesterday = Yesterday { $time }
time-weekday = { $weekday } { $time }
time-day-today = Today
time-day-yesterday = Yesterday
time-day = { $weekday } { $date }
time-seconds = { $seconds } s
time-minutes = { $minutes } min

## The main window: tabs, banner, status line

tabs-name = Pages
tabs-today = Today
tabs-today-badge = { $count ->
    [one] {" "}new answer
   *[other] {" "}new answers
}
tabs-calls = Calls
tabs-calls-badge = { $count ->
    [one] {" "}call needs you
   *[other] {" "}calls need you
}
tabs-learning = Learning
tabs-settings = Settings

banner-rehearsal = Calls are decided and shown, and no survey leaves this computer.
    .title = Rehearsal
    .button = Switch off
banner-practice = The customers are made up and nothing leaves this computer.
    .title = Practice mode
    .button = Leave
banner-quiet-waits = { $answers ->
    [0] { $questions ->
        [one] Quiet until it ends. 1 question waits for wrap-up.
       *[other] Quiet until it ends. { $questions } questions wait for wrap-up.
    }
    [one] { $questions ->
        [0] Quiet until it ends. 1 new answer waits for wrap-up.
        [one] Quiet until it ends. 1 new answer and 1 question wait for wrap-up.
       *[other] Quiet until it ends. 1 new answer and { $questions } questions wait for wrap-up.
    }
   *[other] { $questions ->
        [0] Quiet until it ends. { $answers } new answers wait for wrap-up.
        [one] Quiet until it ends. { $answers } new answers and 1 question wait for wrap-up.
       *[other] Quiet until it ends. { $answers } new answers and { $questions } questions wait for wrap-up.
    }
}
banner-quiet = Quiet until it ends.
    .title = In a call, { $time }
banner-offline = { $lastRead ->
    [none] Nothing was read yet.
   *[other] Answers are as of { $lastRead }.
}
    .title = Offline since { $since }
    .title-now = Offline
    .title-silent = nps.today has not answered since { $since }
    .title-silent-now = nps.today does not answer
    .button = Try now
banner-offline-waits = { $surveys ->
    [one] 1 survey waits; it goes out only within { $minutes } min of its call.
   *[other] { $surveys } surveys wait; each goes out only within { $minutes } min of its call.
}
banner-paused = Surveys still go out. New answers are listed below, without a message.
    .title = Notifications paused until { $until }
    .title-open = Notifications paused
    .button = Resume
banner-presenting = Messages, questions and caller cards wait.
    .title = Presenting until { $until }
    .button = Stop
banner-settings = { $words }
    .title = A line of the settings is not used
    .button = Show
banner-trouble = { $words }
    .title = Aftercall is in trouble

status-connected = <b>Connected</b> · read { $ago }
status-connected-unread = <b>Connected</b>
status-waiting = { $surveys ->
    [one] {" "}· 1 survey waits
   *[other] {" "}· { $surveys } surveys wait
}
status-practice = <b>Practice service</b> · nothing leaves this computer
status-offline = <b>Offline</b>
status-offline-next = <b>Offline</b> · next try in { $left }
status-throttled = <b>nps.today asked for a pause</b>
status-throttled-next = <b>nps.today asked for a pause</b> · next try in { $left }
status-unreachable = <b>nps.today does not answer</b>
status-unreachable-next = <b>nps.today does not answer</b> · next try in { $left }
status-trying = <b>Trying again…</b>
status-key-rejected = <b>Key not accepted</b> · tried again only now and then
status-locked = <b>Waiting for the keychain</b>
status-locked-next = <b>Waiting for the keychain</b> · looks again in { $left }
status-signed-out = <b>Not signed in</b>
status-connecting = <b>Connecting…</b>
status-read-now = Read now

## Today

today-title = Today

score-title = Your score
score-period = Period
score-last-days = { $days ->
    [one] Last day
   *[other] Last { $days } days
}
score-other = Other…
score-other-days = Number of days
score-other-unit = days
score-other-show = Show
score-unit = NPS
    .long = Net Promoter Score
score-range = Likely between <b>{ $low }</b> and <b>{ $high }</b>
score-facts = { $n ->
    [one] 1 answer, average { $average }
   *[other] { $n } answers, average { $average }
}
score-trend-up = Higher than { $days ->
    [one] on the day before
   *[other] in the { $days } days before
}: { $nps } of { $n } answers
score-trend-down = Lower than { $days ->
    [one] on the day before
   *[other] in the { $days } days before
}: { $nps } of { $n } answers
score-rough = A rough picture: { $n } answers. The range narrows as more come in.
score-since = Answers from before { $day } have not been read yet and are not counted here.
score-few = From 10 answers on you see a score with its likely range. Until then, here they are, newest first.
    .title = { $n ->
        [one] 1 answer: too few for a score
       *[other] { $n } answers: too few for a score
    }
score-none = From 10 answers on you see a score with its likely range.
    .title = No answers in these days
score-histogram = Answers by rating, 0 to 10
score-histogram-column = { $count ->
    [one] answer
   *[other] answers
} with rating{" "}
score-zone-low = Low <b>{ $count }</b>
score-zone-mid = Middle <b>{ $count }</b>
score-zone-high = High <b>{ $count }</b>
score-how = How this is counted
score-how-nps = NPS is the share of answers of 9–10 minus the share of 0–6, from −100 to +100. The average is of the same answers, from 0 to 10.
score-how-range = The likely range says where the score would land if many more customers answered (95%). With few answers it is wide.

answers-title = Latest answers
answers-which = Which answers
answers-all = All
answers-new = New
answers-low = Low
answers-commented = With comment
answers-call-back = Call back
answers-not-about-me = Not about me
answers-search = Search
answers-best = Best comment today
answers-found = { $count ->
    [one] 1 answer found
   *[other] { $count } answers found
}
answers-found-first = { $count ->
    [one] The first answer found
   *[other] The first { $count } answers found
}
answers-mark-read = { $count ->
    [one] Mark 1 as read
   *[other] Mark { $count } as read
}
answers-more = Show { $count } more
answers-further = Look further back
answers-none-found = No answer fits.
answers-unknown = Unknown customer
answer-new = New
answer-no-comment = No comment
answer-more = Show all
answer-less = Show less
answer-tags = Tags
answer-call-back = Call back
answer-not-about-me = Not about me

search-words = Words in comments, names and campaigns
    .hint = Comment, name, campaign…
search-rating = Rating
    .any = Any rating
    .low = Low, 0–6
    .mid = Middle, 7–8
    .high = High, 9–10
search-campaign = Campaign
    .any = All campaigns
search-save = Save marked answers…
    .call-back = Save “Call back”…
    .not-about-me = Save “Not about me”…
    .none = No answer is marked so, so there is nothing to save.
    .done = { $rows ->
        [one] 1 answer saved in { $file }
       *[other] { $rows } answers saved in { $file }
    }
gap-same = You guessed <b>{ $estimate }</b>, the same
gap-higher = You guessed <b>{ $estimate }</b>, { $points } higher
gap-lower = You guessed <b>{ $estimate }</b>, { $points } lower

empty-answers = A survey goes out after each call. What customers answer appears here, newest first.
    .title = No answers yet
    .button = See today’s calls
empty-calls = { $doors ->
    [0] Calls arrive through a door: your phone program, a link or the phone system. No door is ready.
    [one] Calls arrive through a door: your phone program, a link or the phone system. 1 door is ready.
   *[other] Calls arrive through a door: your phone program, a link or the phone system. { $doors } doors are ready.
}
    .title = No calls yet
    .button = See the doors
empty-learning = In a p-gap period you estimate each call before its survey goes out. Later, estimates and answers meet here.
    .title = No estimates in these days
    .button = Try it in practice mode

## Calls

calls-title = Calls
calls-needs-you = Needs you
calls-which = Which calls
calls-all = All calls
calls-only-needs-you = Needs you
calls-only-sent = Survey sent
calls-only-waiting = On the way
calls-only-skipped = No survey
calls-only-uncertain = Uncertain
calls-only-failed = Refused
calls-only-expired = Expired
calls-latest = Calls
calls-further = Look further back
calls-none-here = No call fits.
calls-more = Show { $count } more
calls-now = now
calls-withheld = Number withheld
calls-sum = { $calls ->
    [one] 1 call
   *[other] { $calls } calls
}
calls-sum-sent = { $count ->
    [one] 1 sent
   *[other] { $count } sent
}
calls-sum-waiting = { $count } on the way
calls-sum-needs-you = { $count ->
    [one] 1 needs you
   *[other] { $count } need you
}
calls-sum-skipped = { $count } no survey
calls-sum-refused = { $count ->
    [one] 1 refused
   *[other] { $count } refused
}
calls-sum-all = { $calls }: { $list }
calls-in = In
calls-out = Out
calls-direction-unknown = Direction unknown
calls-queue-campaign = { $queue } → { $campaign }
calls-rate-now = Rate now
calls-do-not-survey = Do not survey…
calls-send-again = Send again
    .rehearsed = Send the survey after all
calls-leave-it = Leave it
calls-why-not = Why not?
calls-why-cancel = Cancel
calls-log = Details

# Reasons to choose from. The word behind each goes into the ledger.
why-customer-declined = The customer declined
why-wrong-person = I talked to somebody else
why-private = A private call
why-complaint-open = A complaint is still open
why-other = Another reason
why-declined-before = Said of an earlier call

call-open = Call in progress.
call-queued = Waiting to be sent.
call-queued-throttled = nps.today asked for a pause; next try in { $left }.
call-queued-next = The last try did not get through; next try in { $left }.
call-queued-key = nps.today does not accept the key.
call-queued-map = The queues of nps.today are not read yet.
call-queued-rehearsal = Rehearsal is on, so nothing is sent now.
call-queued-until = Until { $time }.
call-sending = Sending…
call-awaiting = Nothing has been sent to the customer.
    .lead = Waits for your estimate.
    .until = Nothing has been sent to the customer. Open until { $time }.
call-sent = Survey sent.
    .estimate = Your estimate { $estimate } went along.
call-uncertain = The request went out and no answer came back, so the survey may or may not have been sent. Sending again could ask the customer twice.
    .lead = Uncertain.
call-failed = “{ $message }”. It will not be tried again.
    .lead = Refused by nps.today:
    .status = it answered { $status }. It will not be tried again.
    .plain = it gave no reason. It will not be tried again.
    .rating = it asked for an estimate again although one went along. It will not be tried again.
call-expired = Expired.
    .estimate = No estimate within { $minutes } min, so no survey was sent.
    .stale = Offline for more than { $minutes } min after the call, so no survey was sent.
    .signed-out = Nobody was signed in, so no survey was sent.
    .plain = No survey was sent.

call-skipped = No survey:
    .elsewhere = No survey from here:
    .too-short-out = too short. { $talk } s of talk; calls out need more than { $least } s.
    .too-short-in = too short. { $talk } s of talk; calls in need more than { $least } s.
    .too-short-unknown = too short. The phone system does not say how long the talk was; calls out need more than { $least } s.
    .too-short = too short.
    .voicemail = voice mail, says the phone system.
    .not-answered = not answered.
    .queue-not-mapped = the queue “{ $queue }” has no campaign.
    .no-queue = the phone system named no queue, and there is no campaign for such calls.
    .number-withheld = the caller’s number was withheld.
    .internal-number = internal call.
    .invalid-number = that is not a telephone number.
    .outbound-off = surveys after calls out are off.
    .queue-off = the queue “{ $queue }” is not surveyed.
    .surveys-off = surveys are off.
    .transferred = transferred. The last agent has the survey.
    .transferred-first = transferred. The first agent has the survey.
    .transferred-none = transferred. Transferred calls are not surveyed.
    .asked-recently = asked { $ago } h earlier. The same customer is asked again after { $hours } h.
    .not-estimated = you could not judge this call.
    .asked-recently-plain = this customer was asked a short while ago.
    .do-not-survey = you chose not to ask.
    .do-not-survey-why = you chose not to ask. { $why }.
    .duplicate = the same call was reported before.
    .already-invited = nps.today has already invited this customer.
    .signed-out = nobody was signed in.
    .plain = a rule said no.
    .rehearsal = rehearsal. The rules said yes; nothing was sent.

log-started = The call began
    .by = The call began, reported by { $source }
log-answered = The call was answered
log-ended = Call ended
    .by = Call ended, reported by { $source }
    .next = The phone began its next call, so this one was over
log-skipped = No survey, by a rule
log-attempted = Sent to nps.today
    .again = Sent to nps.today, try { $try }
log-asked = nps.today: you are in a p-gap period, please estimate first
log-estimated = You answered { $estimate }
log-cannot-judge = You could not judge this call
log-accepted = nps.today accepted the survey
    .campaign = nps.today accepted the survey for campaign { $campaign }
log-refused = nps.today refused the survey
    .pgap = nps.today asked for an estimate again although one went along
    .status = nps.today refused the survey ({ $status })
log-postponed = It could not be delivered; it is tried again
log-no-answer = No answer came back
log-expired = Its time ran out
log-resent = You asked to send it again
log-do-not-survey = You chose not to ask this customer

detail-log = What happened
detail-rule = What decided
    .setting = { $setting }: { $value }
    .open = Nothing yet: the call has not ended.
    .local-queue = The queue “{ $queue }” in the settings of this computer.
    .ivr-map = The queue “{ $queue }” in the map of nps.today.
    .default-campaign = The campaign for calls without a mapped queue.
    .agent = You did.
    .service = nps.today did.
    .fact = The call itself; no setting changes that.
detail-origin =
    .default = default
    .user = set by you
    .policy = set by your organisation
detail-sent = What was sent
    .campaign = Campaign
    .guid = Request
    .number = Number
    .first-name = First name
    .last-name = Last name
    .email = Customer’s e-mail
    .company = Company
    .note = Free text
    .custom = Own field
    .agent = Your e-mail
    .estimate = Your estimate
    .pgap-check = Asked for a p-gap period
detail-yes = yes
detail-no = no
detail-today = Such a call today
    .survey = A survey would be sent.
    .campaign = A survey would be sent for { $campaign }.

## Learning

learning-title = Learning
learning-heading = Your estimates, their answers
learning-map = Your estimates and the customers’ answers
learning-map-text = { $pairs } pairs. { $near ->
    [one] 1 lies
   *[other] { $near } lie
} within one point of the diagonal. { $happier ->
    [one] 1 customer was
   *[other] { $happier } customers were
} happier than you estimated by 2 or more, { $lessHappy ->
    [one] 1 less happy by 2 or more
   *[other] { $lessHappy } less happy by 2 or more
}. The largest distance is an estimate of { $estimate } and an answer of { $rating }.
learning-map-happier = Happier than you thought
learning-map-less-happy = Less happy than you thought
learning-map-x = Your estimate
learning-map-y = Customer’s answer
learning-key-one = one call
learning-key-two = two calls
learning-key-near = within 1 point
learning-table = As a table
learning-table-estimate = Your estimate
learning-table-answer = Customer’s answer
learning-table-calls = Calls
learning-bias = Bias
learning-bias-none = Likely { $low } to { $high }: <b>no clear bias</b>
learning-bias-higher = Likely { $low } to { $high }: <b>you guess higher</b>
learning-bias-lower = Likely { $low } to { $high }: <b>you guess lower</b>
learning-miss = Average miss
learning-miss-note = points, up or down
learning-near = Within 1 point
learning-near-note = { $near } of { $pairs }. Likely { $low } to { $high }
learning-band = By what you estimated
    .low = 0–6
    .middle = 7–8
    .high = 9–10
    .pairs = Pairs
    .few = A dash: under 10 pairs, too few for averages.
learning-based = Based on { $pairs } of { $estimates } estimates; { $missing ->
    [0] every customer has answered.
    [one] the other customer has not answered.
   *[other] the other { $missing } customers have not answered.
} Only you see this page. It stays on this computer.
learning-how = How this is counted
learning-how-bias = Bias is your estimate minus the customer’s answer, on average: plus means you guess higher, minus lower. It is called clear only when its likely range (95%) leaves out 0.
learning-how-miss = Average miss is the distance whatever the direction. Only calls with both numbers count.
learning-far = Furthest apart
learning-few = Here they are one by one. From 10 pairs on you see the picture, your bias and your average miss.
    .title = { $pairs ->
        [0] No pairs in these days
        [one] 1 pair: too few for averages
       *[other] { $pairs } pairs: too few for averages
    }

## Settings

settings-title = Settings
settings-lock = Set by your organisation
settings-on = On
settings-off = Off
settings-fault-line = settings.toml, line { $line } is not used
settings-fault-file = settings.toml cannot be read: line { $line }
settings-fault-policy = A value of your organisation’s policy is not used
settings-fault = A line of settings.toml is not used

settings-account = Account
settings-signed-in = Signed in. The API key is in the keychain.
settings-signed-in-session = Signed in until Aftercall quits. The API key is not stored.
settings-practice-account = Practice account. Nothing leaves this computer.
settings-sign-out = Sign out…
settings-sign-out-sure = Sign out? Surveys stop until somebody signs in again.
settings-sign-out-yes = Sign out
settings-sign-out-no = Stay signed in
settings-api-url = Service address
setting-account-email = E-mail at nps.today
    .hint = Ties answers and surveys to you.
settings-employee = Sent along with each survey
setting-employee-first-name = First name
setting-employee-last-name = Last name
setting-employee-title = Job title
setting-employee-department = Department
setting-employee-team = Your team
setting-employee-division = Business unit
setting-employee-phone-number = Phone number
setting-employee-external-id = Employee number

settings-surveys = Surveys
setting-survey-enabled = Send surveys after calls
setting-survey-rehearsal = Rehearsal
    .hint = Everything is decided and shown, and nothing is sent. A call of a rehearsal goes out later only if you send it yourself.
setting-survey-outbound = Calls out too
setting-survey-min-out = Shortest talk time, calls out
    .hint = Talk must be longer than this.
setting-survey-min-in = Shortest talk time, calls in
setting-survey-transferred = After a transfer, the survey is of
    .last = the last agent
    .first = the first agent
    .none = nobody
setting-survey-guard = Same customer again after
    .hint = 0 asks after every call.
setting-survey-stale = Send a survey no later than
    .hint = Counted from the end of the call.
setting-survey-uncertain = When no answer comes back
    .hint = “Send again” could ask a customer twice.
    .hold = ask me
    .retry = send again
setting-survey-campaign = Campaign of other queues
    .hint = For calls whose queue has no campaign.
    .none = none
setting-survey-country = Country of numbers
    .hint = Where a number has no country code: two letters.
setting-survey-digits = Longest extension
    .hint = Numbers of so many digits at most are colleagues.
settings-queues = Queues and campaigns
    .show = Show…
    .hide = Hide
    .counts = { $service } from nps.today, { $local } set here.
    .unmapped = { $service } from nps.today, { $local } set here. “{ $queue }” has no campaign.
    .none-yet = None are known yet.
    .no-campaign = no campaign
    .off = not surveyed
    .campaign-number = campaign { $campaign }
    .as-service = as nps.today says
    .name = Name of a queue
    .add = Add
    .missing = Type the name of a queue.

settings-estimates = Estimates (p-gap)
setting-pgap-remind = Remind me after
setting-pgap-expire = Drop the question after
setting-pgap-then = Then
    .drop = send no survey
    .send-without = send without estimate
settings-questions = Questions of your own
    .hint = Left empty, the question built in is asked.

settings-notifications = Notifications
setting-notify-responses = New answers
    .all = All
    .low = Low only
    .none = None
setting-notify-below = Low means below
setting-notify-comment = Show the comment in the message
setting-notify-sound = Sound
setting-notify-calls = During calls
    .hint = Wait: everything arrives in wrap-up.
    .hold = Wait
    .show = Show
settings-test = Does it reach you?
    .hint = Shows one message with a made-up answer.
    .button = Send a test
    .sent = Sent. If nothing appeared, the desktop may be keeping messages back.
settings-pause = Pause messages
    .hint = Surveys and questions go on.
    .until = Until { $time }. Surveys and questions go on.
    .hour = For an hour
    .tomorrow = Until tomorrow
    .stop = Resume
settings-present = Presenting
    .hint = No messages, questions or caller cards on a shared screen. It ends by itself.
    .until = Until { $time }. What came meanwhile arrives then.
    .half = For 30 min
    .hour = For an hour
    .stop = Stop

settings-doors = Doors: how calls get here
settings-phones = Connect a phone
    .hint = Guide, test call, events, and controls for each door.
    .button = Open
door-ctl = Command line
door-link = Links
door-http = Local HTTP
door-baresip = baresip
door-asterisk = Asterisk
door-freeswitch = FreeSWITCH
door-genesys = Genesys Cloud
door-practice = Practice callers
door-ready = Ready
door-off = Off
door-trouble = Cannot connect
door-last-event = last event { $time }
door-no-event = no event yet

settings-privacy = Privacy
setting-privacy-mask = Mask phone numbers
    .hint = Only the country and the last four digits are shown.
setting-privacy-retention = Keep calls and answers for
setting-privacy-keychain = Keychain
    .hint = Required: without it nothing is stored.
    .required = required
    .preferred = preferred
settings-data = Data on this computer
    .hint = Encrypted. Deleting it does not touch nps.today.
    .hint-size = Encrypted, { $size }. Deleting it does not touch nps.today.
    .button = Delete…
    .sure = Delete all calls, answers and estimates on this computer, and sign out? This cannot be undone.
    .yes = Delete
    .no = Keep it

settings-window = Window
setting-window-language = Language
    .system = As the system
    .system-is = As the system ({ $language })
    .en = English
    .da = Dansk
    .sv = Svenska
    .nb = Norsk bokmål
    .fi = Suomi
    .de = Deutsch
setting-window-theme = Appearance
    .system = System
    .light = Light
    .dark = Dark
setting-start-login = Start when I sign in to the computer

unit-seconds = s
unit-minutes = min
unit-hours = h
unit-days = days
unit-digits = digits

settings-service = Service and diagnostics
setting-read-interval = Read nps.today every
setting-read-days = Days of your score
    .hint = What Today shows at first.
setting-api-rate = Calls per second at most
    .hint = One key serves the whole organisation with 10.
settings-connection = Details of the connection
    .hint = For administrators. An emptied field goes back to its default.
setting-api-auth = How the key is presented
setting-api-body = Shape of a survey request
setting-path-analytics = Path of the score
setting-path-responses = Path of your answers
setting-path-phone-responses = Path of a caller’s answers
setting-path-ivr-map = Path of the queues
setting-path-campaigns = Path of the campaigns
setting-path-add-respondent = Path of surveys
setting-path-all-responses = Path of all answers
settings-report = Report of a fault
    .hint = Without secrets and persons. You see what is inside before it is saved.
    .look = Look…
    .inside = This would be in the report:
    .part = { $name }, { $letters } letters
    .save = Save…
    .saved = Saved in { $file }
settings-about = About Aftercall
    .name = Aftercall { $version }
    .text = After each call it sends the customer’s survey and shows what customers answer.
    .licence = Free software: Apache 2.0 or MIT
    .practice = Practice mode
settings-update = A newer version
    .unknown = Nobody has been asked yet whether there is a newer version.
    .current = This is the newest version.
    .notice = Version { $version } is there. Your system or your organisation brings it.
    .offered = Version { $version } is there.
    .installing = Version { $version } is being fetched and checked…
    .installed = Version { $version } is in place. It takes over when Aftercall starts next time.
    .button = Install
settings-updates = Updates
    .hint = Only the address that is set here is asked, once a day. What it offers must be signed by the makers of Aftercall.
setting-update-check = Look for newer versions
setting-update-address = Address of releases
settings-licences = Made with the work of others
    .hint = The parts that Aftercall is made of, and their licences.
    .show = Licences
    .text = Licences of the parts
service-name = nps.today
service-ok = Connected
service-offline = Offline
service-throttled = Asked for a pause
service-key-rejected = Key not accepted
service-unreachable = Does not answer
service-unknown = Not tried yet
service-read = Read
    .both = { $last }, next at { $next }
    .never = not yet
service-spent = Spent
    .value = { $calls ->
        [one] 1 call per minute; this computer may spend { $limit }
       *[other] { $calls } calls per minute; this computer may spend { $limit }
    }
    .meter = Calls per minute spent
service-outbox = Outbox
    .waits = { $surveys ->
        [0] No survey waits
        [one] 1 survey waits
       *[other] { $surveys } surveys wait
    }
service-keychain = Keychain
    .ok = Unlocked
    .absent = None on this computer
    .locked = Locked
    .denied = Access was denied
service-policy = Policy
    .counts = { $count ->
        [0] Nothing is set by your organisation
        [one] 1 setting from your organisation
       *[other] { $count } settings from your organisation
    }
service-fallbacks = Fallbacks
service-unreadable = Unreadable
    .rows = { $rows ->
        [one] 1 row of the last reads
       *[other] { $rows } rows of the last reads
    }
service-way = Way to nps.today
    .hint = Each step on the way is tried. No customer is asked.
    .button = Test
    .asking = Trying each step… A slow service may take a minute.
    .good = Everything on the way works.
    .name = Name
    .connect = Connection
    .proxy = Proxy server
    .tls = Encryption
    .key = Key
    .path = Addresses
    .ok = works
    .noted = works, with a note
    .failed = failed
    .absent = none needed
    .not-tried = not tried
service-version = Version

## Sign in

setup-title = Sign in to nps.today
setup-lead = After each call, Aftercall sends the customer’s survey for you and shows what customers answer. It stays out of the way, in the tray.
setup-email = Your e-mail
    .hint = The one nps.today has for you. It ties the answers to you.
    .missing = Type your e-mail address.
setup-key = API key
    .hint = In nps.today under <b>Account</b>, <b>API keys</b>. In most teams the administrator hands it out.
    .missing = Paste the API key.
    .show = Show the key
    .hide = Hide the key
    .kept = The key is kept in this computer’s keychain, never in a file or a log.
    .in-memory = The key stays in memory until Aftercall quits, and is never stored.
setup-session = Only until I quit
    .hint = Then the key is not stored at all.
setup-details = Service address and other details
setup-url = Service address
setup-submit = Check the key and sign in
setup-cancel = Cancel
setup-steps = Sign-in steps
setup-step-reach = Reach { $host }
    .done = { $milliseconds } ms
    .reached = reached
    .trouble = no connection
setup-step-key = Check the key
    .done = accepted
    .trouble = not accepted
setup-step-agent = Find you by e-mail
    .done = { $answers ->
        [one] 1 answer
       *[other] { $answers } answers
    }
    .found = found
    .unknown = not there yet
setup-step-queues = Read queues and campaigns
    .done = { $queues ->
        [one] 1 queue
       *[other] { $queues } queues
    }
    .read = read
    .trouble = not readable
setup-step-keep = Keep the key in the keychain
    .done = kept
    .locked = locked
    .absent = no keychain
    .denied = denied
    .trouble = not kept
setup-step-checking = checking…
setup-accepted = From now on the survey follows each call by itself.
    .title = You are signed in
    .button = Show me where Aftercall lives
setup-rejected = Was all of it copied? It may also have been replaced; your administrator can see that. Nothing was stored.
    .title = nps.today does not know this key
    .button = Back to the key
    .field = nps.today does not know this key. Was all of it copied?
setup-unreachable = { $words }
    .title = { $host } cannot be reached
    .again = Try again
    .copy = Copy the details
    .not-copied = Copying is not allowed here. Select the words above and copy them yourself.
    .back = Back
setup-unknown = It learns about you with your first survey. If you have sent surveys before, check the spelling: <b>{ $email }</b>
    .title = nps.today does not have your e-mail yet
    .go-on = Go on
    .change = Change e-mail
setup-locked = Unlock it, or go on without storing the key. Then Aftercall asks for it at the next start.
    .title = The keychain is locked
    .unlock = Unlock and try again
    .session = Only until I quit
setup-absent = There is none that Aftercall can use, so the key cannot be stored. Go on without storing it, or install one, for example gnome-keyring or KWallet, and try again.
    .title = No keychain on this computer
setup-denied = It, or somebody at this computer, said no. Try again and allow it, or go on without storing the key.
    .title = The keychain refused the key
setup-refused = { $words }
    .title = That did not work
    .back = Back
setup-practice = Practice mode has made-up customers who call and answer.
    .title = No account at hand?
    .button = Practice

locked-keychain = Your API key and the key of Aftercall’s own data are in it. Until it is unlocked, no survey is sent and no answer is read.
    .title = The keychain is locked
    .unlock = Unlock
    .session = Only until I quit…
    .why = Why does this happen?
    .because = Aftercall started before you unlocked the keychain, for example after signing in with a fingerprint. Aftercall looks again every few seconds.
locked-absent = Aftercall found none that it can use, and the settings require one. Nothing is stored and you are not signed in.
    .title = No keychain on this computer
    .helps = <b>What helps:</b> install one, for example gnome-keyring or KWallet, sign in to the desktop again, then try again.
    .again = Try again
locked-denied = It, or somebody at this computer, said no. Until it is allowed, no survey is sent and no answer is read.
    .title = The keychain refused Aftercall
locked-store = Until its data can be opened, Aftercall takes no calls, sends no survey and reads no answer. It tries again by itself.
    .title = Aftercall cannot open its data
key-rejected = It may have been replaced; your administrator can see that.
    .title = nps.today no longer accepts the key
    .waits = { $surveys ->
        [one] 1 survey waits. It goes out only within { $minutes } min of its call.
       *[other] { $surveys } surveys wait. Each goes out only within { $minutes } min of its call.
    }
    .button = Enter the new key
    .copy = Copy a note for IT
    .note = Aftercall on this computer: nps.today ({ $host }) no longer accepts the API key of { $email }. A new key is needed.
    .not-copied = Copying is not allowed here. Copy the note yourself:
    .stays = What was read until { $time } stays here.

pointer-title = Aftercall lives in the tray
pointer-lead = You can close this window. Aftercall keeps working and shows itself only when there is something to see.
pointer-picture = The lower right corner of the screen. Aftercall’s icon is in the tray, left of the clock.
    .top = The upper right corner of the screen. Aftercall’s icon is in the bar, left of the clock.
pointer-here = Here, beside the clock
pointer-not-there = Not there? Windows may keep it behind the small arrow. Drag it out to keep it in sight. Starting Aftercall again always opens this window.
    .other = Not there? Some desktops have no place for such icons. Starting Aftercall again always opens this window.
pointer-none = Aftercall works the same without one. Messages still arrive; start Aftercall again, from the menu of programs, to see this window.
    .title = This desktop has no tray
    .gnome = On GNOME, the extension “AppIndicator” adds a tray.
pointer-start = Start when I sign in to the computer
pointer-done = Got it

## The p-gap window

pgap-title = Your estimate
    .window = Aftercall: your estimate
pgap-ended = ended { $time }
pgap-pending = { $more ->
    [one] 1 more waits
   *[other] { $more } more wait
}
pgap-worst = Not at all satisfied
pgap-best = Very satisfied
pgap-worst-step = 0, not at all satisfied
pgap-best-step = 10, very satisfied
pgap-later = Later
pgap-cannot = Cannot judge
pgap-keys = Keys:{" "}
pgap-hint = <kbd>0</kbd>–<kbd>9</kbd> or <kbd>1</kbd><kbd>0</kbd>
pgap-guard = Just a moment…
pgap-ten = <b>1</b> or type <kbd>0</kbd> for 10
pgap-chosen = <b>{ $estimate }</b> goes along with the survey
pgap-judged = No estimate, so no survey goes out
pgap-undo = Undo

## The caller card

caller-title = Aftercall: the caller’s earlier answers
caller-ringing = Ringing
caller-talking = In call { $time }
caller-sum = { $count ->
    [one] 1 earlier answer
   *[other] { $count } earlier answers, newest first
}
    .newest = { $count } earlier answers, the newest { $shown } first
caller-none = No earlier answers from this number.
caller-reading = Looking for earlier answers…
caller-no-comment = no comment
caller-foot = Closes by itself when the call ends.

## Tray, notifications, console

# Dates, for places that have no calendar of their own.
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-this-year = { $day } { $month }
date-other-year = { $day } { $month } { $year }

# The tooltip, also the first line of the menu.
tray-idle = Aftercall: connected
tray-rehearsal = Aftercall: rehearsal, nothing is sent
tray-practice = Aftercall: practice
tray-unread = { $count ->
    [one] Aftercall: 1 new answer
   *[other] Aftercall: { $count } new answers
}
tray-question = { $count ->
    [one] Aftercall: 1 call waits for your estimate
   *[other] Aftercall: { $count } calls wait for your estimate
}
tray-call = Aftercall: in a call, quiet
tray-offline = { $surveys ->
    [0] Aftercall: offline
    [one] Aftercall: offline, 1 survey waits
   *[other] Aftercall: offline, { $surveys } surveys wait
}
tray-unreachable = { $surveys ->
    [0] Aftercall: nps.today does not answer
    [one] Aftercall: nps.today does not answer, 1 survey waits
   *[other] Aftercall: nps.today does not answer, { $surveys } surveys wait
}
tray-connecting = Aftercall: connecting
tray-signed-out = Aftercall: not signed in
tray-attention = Aftercall: something needs you
    .key-rejected = Aftercall: the key was not accepted
    .locked = Aftercall: the keychain is locked
    .no-keychain = Aftercall: there is no keychain
    .keychain-denied = Aftercall: the keychain said no
    .trouble = Aftercall: in trouble, open the window
    .uncertain = { $count ->
        [one] Aftercall: 1 survey may or may not have been sent
       *[other] Aftercall: { $count } surveys may or may not have been sent
    }

# The lines of the menu.
tray-health-connected = Connected
    .at = Connected, read { $time }
tray-health-practice = Practice service, nothing leaves this computer
tray-health-offline = Offline
    .at = Offline, next try at { $time }
tray-health-throttled = nps.today asked for a pause
    .at = nps.today asked for a pause, next try at { $time }
tray-health-unreachable = nps.today does not answer
    .at = nps.today does not answer, next try at { $time }
tray-health-key-rejected = Key not accepted, tried again only now and then
tray-health-locked = Waiting for the keychain
tray-health-signed-out = Not signed in
tray-health-connecting = Connecting…
tray-score = { $nps } NPS of { $n } answers, likely { $low } to { $high }
tray-score-few = { $n ->
    [one] 1 answer: too few for a score
   *[other] { $n } answers: too few for a score
}
tray-score-none = { $days ->
    [one] No answers in the last day
   *[other] No answers in the last { $days } days
}
tray-questions = { $count ->
    [one] 1 call waits for your estimate…
   *[other] { $count } calls wait for your estimate…
}
tray-answers = { $count ->
    [one] 1 new answer…
   *[other] { $count } new answers…
}
tray-last-call = Last call { $time }: { $outcome }
    .why = Last call { $time }: { $outcome }, { $why }
tray-outcome = { $state ->
    [open] in progress
    [queued] the survey waits to be sent
    [sending] the survey is being sent
    [awaiting_estimate] waits for your estimate
    [sent] survey sent
    [skipped] no survey
    [uncertain] the survey may or may not have been sent
    [failed] refused by nps.today
   *[expired] expired, no survey
}
tray-why = { $reason ->
    [too_short] too short
    [voicemail] voice mail
    [not_answered] not answered
    [queue_not_mapped] the queue has no campaign
    [number_withheld] number withheld
    [internal_number] internal call
    [invalid_number] not a telephone number
    [outbound_off] calls out are off
    [queue_off] the queue is off
    [surveys_off] surveys are off
    [transferred] transferred
    [asked_recently] asked a short while ago
    [do_not_survey] you chose not to ask
    [duplicate_event] reported before
    [already_invited] already invited
    [rating_refused] it asked for an estimate again
    [stale] too long after the call
    [not_estimated] no estimate
    [signed_out] not signed in
    [rehearsal] rehearsal
   *[none] {""}
}
tray-open = Open Aftercall
tray-call-ended = The call has ended
tray-pause = Pause notifications
tray-pause-hour = For an hour
tray-pause-tomorrow = Until tomorrow
tray-resume = Resume notifications
tray-paused = Notifications paused until { $until }
tray-present = Presenting
tray-present-half = For 30 minutes
tray-present-hour = For an hour
tray-present-stop = Stop presenting
tray-presenting = Presenting until { $until }
tray-presenting-tooltip = Aftercall: presenting until { $until }, quiet
tray-settings = Settings…
tray-sign-in = Sign in…
tray-quit = Quit

# The titles of the windows, as a task list shows them.
window-title-main = Aftercall
window-title-pgap = Aftercall: your estimate
window-title-caller = Aftercall: caller

# Notifications. Titles are seen on locked screens: no names, no numbers of customers, no comments.
notify-answer-title = { $band ->
    [low] New answer: { $rating }, Low
    [middle] New answer: { $rating }, Middle
   *[high] New answer: { $rating }, High
}
notify-answer-title-other = New answer: { $rating }
notify-answer-title-none = New answer, no rating
notify-answers-title = { $count ->
    [one] 1 new answer
   *[other] { $count } new answers
}
notify-test-body =
    Made-up customer
    This is what a message looks like. The answer is made up.
notify-update = Aftercall { $version } is there
    .system = Your system or your organisation brings it. There is nothing to do here.
    .here = It can be installed in Settings, “About Aftercall”.
notify-key-rejected = nps.today no longer accepts the key
notify-key-rejected-body = No survey goes out and no answer is read until the key is changed. Calls are recorded.
notify-question = A call waits for your estimate
notify-question-body = Nothing goes to the customer until you answer.

# What fails inside the program, for the banner and the status.
trouble-store = Aftercall cannot keep anything at the moment. Calls are refused until it can.
trouble-damaged = The database was damaged and could be mended; nothing is known to be lost. The damaged file lies beside it: { $file }
trouble-damaged-lost = The database was damaged. What could be read is kept; surveys that may have gone already are held for you. The damaged file lies beside it: { $file }
trouble-keychain = There is no keychain on this computer and your organisation requires one, so nothing is stored.
caller-trouble = The earlier answers could not be read.
trouble-inside = Something failed inside Aftercall several times. It goes on; if this stays, start it again.

# What fails on the way to the service. Parts of sentences: no capital but a name's, no full stop; { $next } is a computer or a proxy.
way-step-failed = a step failed
way-address-unusable = the request's address cannot be used
way-no-answer = no answer from { $host } within { $seconds } s
way-broke = the connection to { $host } broke before an answer came
way-failed-inside = Aftercall failed inside while it waited for the answer
way-interrupted = Aftercall ended before an answer came.
way-proxy = the proxy { $proxy }
way-proxy-password = the proxy of this network wants a name and a password
way-proxy-sign-in = the proxy of this network wants a sign-in before it lets anybody through
way-proxy-no-way = the proxy of this network did not connect to { $host }
way-proxy-name-unknown = the name of the proxy { $proxy } was not found: there is no network, or the system's proxy settings are wrong
way-name-unknown = the name { $host } was not found: there is no network, or api.url is wrong
way-no-connection-within = no connection to { $next } within { $seconds } s
way-connection-refused = { $next } refused the connection
way-no-network = there is no network to { $next }
way-closed-early = { $next } closed the connection before it was secure: a firewall, or TLS older than 1.2
way-no-connection = no connection to { $next }
way-tls-stranger = TLS: the certificate of { $host } is from an authority that this computer does not trust; behind a company proxy, its root certificate must be among the system's
way-tls-other-host = TLS: the certificate that was shown belongs to another host than { $host }
way-tls-expired = TLS: the certificate of { $host } has expired, or the clock of this computer is wrong
way-tls-not-yet = TLS: the certificate of { $host } is not valid yet, or the clock of this computer is wrong
way-tls-revoked = TLS: the certificate of { $host } has been revoked
way-tls-untrusted = TLS: the certificate of { $host } cannot be trusted
way-tls-too-old = TLS: { $host } does not offer TLS 1.2 or newer
way-tls-other-answer = TLS: { $host } does not answer as a secure service does
way-tls-none = TLS: no secure connection to { $host } could be made
way-web-page = a web page came instead of an answer: the login page of a network, or api.url is wrong
way-web-page-after-survey = a web page came instead of an answer, perhaps the login page of a network; whether the survey was taken is not known
way-web-page-in-place = a web page answered in place of { $host }: a sign-in page of the network, or api.url is wrong
way-elsewhere = the answer leads to { $host } instead: the login page of a network, or the service has moved
way-other-address = the answer leads to another address: the login page of a network, or the service has moved
way-not-json = the answer is not JSON
way-no-list = the answer holds no list where one was expected
way-no-figures = the answer holds neither an average nor counts
way-answered = the service answered { $status }
way-too-large = the reply is larger than { $megabytes } MiB and was refused
way-incomplete = the reply of { $host } was not complete within { $seconds } s
way-broke-off = the reply of { $host } broke off
way-cut-after-survey = { $words } after { $status }; whether the survey was taken is not known
way-no-endpoint = the service has no such endpoint
way-ask-in-pages = { $words }; if the service can give it in pages, put {"{skip}"} and {"{take}"} into its path in api.paths
way-fallbacks = the service has nothing at api.paths for { $paths }; what is documented answers instead
way-key-unknown = { $host } does not know the key, or it was replaced
way-key-asked-for = nobody is signed in; the service asks for a key, as it should
way-key-not-told = the answer does not tell
way-pause = the service asks for a pause: too many calls with this key at the moment
way-path-pause = not tried during the pause
way-path-signed-out = tried once somebody is signed in

# What connectors to phone systems and the other doors say. { $system } is a program's name, { $place } a host with its port, { $name } a word of the settings.
door-failed-inside = An error inside Aftercall stopped this connector. It starts again by itself; the log says where.
door-not-recorded = Calls from this phone system could not be recorded, because Aftercall cannot keep anything at the moment. Look at the state of keychain and database.
door-no-secret = There is no password for it in the keychain. Give it with “aftercallctl door secret { $name }”.
door-no-answer = { $place } did not answer within { $seconds } s. Is the address right, and does a firewall let this computer through?
door-name-unknown = The name { $host } cannot be found. Is it written right, and is there a network?
door-nothing-listens = Nothing listens at { $place }. Is the phone system running, and is the interface switched on there?
door-unreachable = { $place } cannot be reached ({ $why }).
door-no-loopback = { $host } has no address on this computer alone (loopback).
door-no-certificate-name = { $host } cannot be a name in a certificate.
door-no-tls = TLS cannot be used: { $why }.
door-no-authorities = TLS cannot be used, because no certificates of authorities were found on this computer.
door-ca-file = The file that ca_file names cannot be read, or holds no certificate in PEM form.
door-untrusted = The certificate of { $place } is not trusted ({ $why }). If the phone system has a certificate of its own, name its file with ca_file.
door-not-tls = { $place } does not speak TLS as expected ({ $why }). Is the port the one for TLS?
door-silent = { $place } has not said anything for a while and does not answer.
door-login-unfinished = { $place } let us connect but did not finish the login within { $seconds } s. Is it really this phone system that listens there?
door-takes-nothing = { $place } does not take what is sent to it.
door-broke-off = The connection to { $place } broke off.
door-other-language = What came is not the language of { $system }. Does another program listen at this address?
door-other-greeting = It does not greet as { $system } does. Does another program listen at this address, or does the port want TLS?
door-secret-unusable = The password in the keychain holds a line end or another control character. Give it again with “aftercallctl door secret { $name }”.
door-closed = { $system } closed the connection. It may have been restarted.
door-closed-early = { $system } closed the connection before the login was through.
door-asterisk-closed-early = Asterisk closed the connection before the login was through. Does an access list (permit, deny) in manager.conf keep this computer out?
door-asterisk-login = Asterisk refused the login. Are the user in door.asterisk.user and the password in the keychain those of manager.conf, and may this computer log in there?
door-freeswitch-well-known = The event socket still has the password that everybody knows. Change it in event_socket.conf.xml, restrict the address it listens on, and give the new one with “aftercallctl door secret freeswitch”.
door-freeswitch-password = FreeSWITCH refused the password. Is the one in the keychain that of event_socket.conf.xml?
door-freeswitch-events = FreeSWITCH refused to tell of events. Its event socket may be restricted for this user.
door-freeswitch-list = FreeSWITCH turns this computer away: its access list (apply-inbound-acl in event_socket.conf.xml) does not name it.
door-baresip-closed = baresip closed the connection: it ended, or another program took over the connection (baresip serves one program at a time).
door-baresip-taken-over = Another program took over the connection and Aftercall took it back: baresip serves one program at a time. Calls in between may be missing. Close the other program, or connect the phone in another way.
door-genesys-closed = Genesys Cloud closed the notification channel.
door-genesys-client = Genesys Cloud refused the OAuth client. Are door.genesys.client_id and the secret in the keychain those of a client of the kind “client credentials”, and is the region right?
door-genesys-what = { $what ->
    [token] a token
    [subscription] a subscription to the agent’s calls
   *[channel] a channel
}
door-genesys-refused = Genesys Cloud refused { $what } ({ $status }). Does the role of the OAuth client allow notifications and calls, and is door.genesys.user_id the agent’s?
door-genesys-fault = Genesys Cloud was asked for { $what } and has a fault of its own ({ $status }).
door-genesys-unreadable = Genesys Cloud was asked for { $what } and answered something that cannot be understood.
door-genesys-pause = Genesys Cloud was asked for { $what } and asked for a pause. It is asked again by itself.
door-genesys-pause-for = Genesys Cloud was asked for { $what } and asked for a pause of { $seconds } s. It is asked again by itself.
door-genesys-channel-silent = The notification channel of Genesys Cloud did not answer.
door-genesys-no-websocket = The notification channel of Genesys Cloud does not become a WebSocket. A proxy on the way may not let WebSockets through.
door-genesys-late = Genesys Cloud ({ $host }) did not answer in time.
door-genesys-unreachable = Genesys Cloud ({ $host }) cannot be reached. Is there a network, and is the region right?
door-keychain-busy = The keychain is being written just now. Try again in a moment.
door-token-absent = There is no keychain on this computer, so the door token cannot be kept, and local HTTP and signed links stay closed. Set up a keychain, or report calls with aftercallctl.
door-token-locked = The keychain is locked, so the door token cannot be read, and local HTTP and signed links stay closed. Unlock it; Aftercall tries again by itself.
door-token-denied = The keychain did not give or take the door token, so local HTTP and signed links stay closed. Allow Aftercall to use it; it tries again by itself.
door-secret-absent = There is no keychain on this computer, so the password was not kept. Set up a keychain and give it again.
door-secret-locked = The keychain is locked, so the password was not kept. Unlock it and give the password again.
door-secret-denied = The keychain did not take the password. Allow Aftercall to use it and give the password again.
door-no-such-system = There is no phone system “{ $name }” here. There are: { $known }.
door-secret-length = A password has one line of at most { $most } bytes.
link-refused = A link that reports a call was refused, so nothing was recorded. { $why }
link-used = This link was used before, so nothing was recorded. Each signed link is taken once; make a new one for each call.
link-not-in-time = Settings and keychain could not be read in time.
link-off = Links that report calls are switched off (door.link.enabled).
link-no-token = There is no door token to check it with. Make one with “aftercallctl door token”.
link-unsigned = It needs the fields ts and sig.
link-not-hexadecimal = Its sig is not 64 hexadecimal digits.
link-wrong-signature = Its signature does not fit. Was it made with the door token that “aftercallctl door token” prints?
link-expired = It was made more than 5 minutes ago or ahead. Make it at the moment of the call, and compare the clocks.
link-without-fields = It has neither fields nor a signature.
link-unknown = A link was followed that is not one that Aftercall knows, so nothing was done.
http-port-taken = Another program uses port { $port } of this computer, so local HTTP is closed. End that program, or choose another port with “aftercallctl config set door.http.port NUMBER”. Aftercall tries again by itself.
http-port-denied = The system does not give port { $port } to Aftercall, so local HTTP is closed. Choose another with “aftercallctl config set door.http.port NUMBER”.
http-port-failed = Local HTTP cannot listen at port { $port }: { $why }. Aftercall tries again by itself.
http-call-refused = A call was refused: { $why }
http-field = the field “{ $field }” cannot be taken.
http-other-host = A request for another host was turned away. Post to http://127.0.0.1, not to a name.
http-other-page = A page of { $origin } was turned away. If it may report calls, add it to door.http.allowed_origins.
http-page-unknown = A page that does not say where it comes from was turned away.
http-no-token = A request without the right door token was turned away. Compare it with “aftercallctl door token”.
http-no-path = A request for an address that does not exist was turned away. Post to /v1/calls.
http-no-method = A request was turned away; only { $method } is served at that address.
http-not-json = A report was turned away because it does not say that it is JSON (Content-Type: application/json).
http-too-long = A report longer than { $kibibytes } KiB was turned away.
http-too-slow = A report did not come whole in time and was turned away.
http-too-many = More than { $most } requests came within a second; some were turned away and told to wait.

# What was refused, and why: in the window beside what was asked, and on the console.
refused-closing = Aftercall is ending. Start it again.
refused-not-signed-in = Nobody is signed in. Sign in with “aftercallctl sign-in --email ADDRESS”, or in the window.
refused-declined = This customer does not want to be asked, so the survey is not sent again.
refused-days = Days are a whole number from 1 to { $most }.
refused-no-answer = There is no such answer on this computer.
refused-search-length = A search has at most { $most } letters.
refused-rehearsal = Rehearsal is on, so nothing is sent. Switch it off (survey.rehearsal), then send the survey again.
refused-reason-length = Give a reason of 1 to { $most } letters.
refused-pause-minutes = Notifications can be paused for 1 to { $most } minutes.
refused-pause-time = That time is past, or more than a week away.
refused-presenting-minutes = Presenting can last 1 to { $most } minutes.
refused-service-pause = nps.today asked for a pause. Aftercall reads again by itself when it is over.
refused-not-read-yet = nps.today cannot be read yet.
refused-read-broke = Reading failed inside Aftercall. It is tried again by itself.
refused-estimate = An estimate is a whole number from 0 to 10.
refused-no-question = No call waits for an estimate.
refused-no-call = No call is in progress.
refused-in-call = A call is in progress. The question comes back when it has ended.
refused-unknown-call = There is no such call on this computer.
refused-state = { $act ->
    [estimate] This call does not wait for an estimate: { $outcome }.
    [undo] There is no choice that could be taken back: { $outcome }.
    [resend] This survey cannot be sent again: { $outcome }.
    [leave] This survey is not uncertain: { $outcome }.
   *[ask-not] This survey cannot be called back: { $outcome }.
}
refused-practice-in = Practice mode has its own account. Leave it to sign in.
refused-practice-out = Practice mode has its own account. Leave it to sign out.
refused-practice-start = Practice mode could not be started ({ $problem }). Start it by hand: aftercall --practice
refused-practice-leave = This is not practice mode. Quit Aftercall from the tray.
refused-signing-in = A sign-in is under way. Wait for it to end.
refused-sign-in-broke = Signing in failed inside Aftercall. Nothing was stored; try again.
refused-key-length = The API key is missing, or too long to be one.
refused-key-signs = The API key has signs in it that a key cannot have. Was something else copied?
refused-key-unknown = nps.today does not know this key. Was all of it copied? It may also have been replaced; your administrator can see that. Nothing was stored.
refused-throttled = nps.today asked for a pause: too many calls with this key at the moment. Try again in a minute.
refused-keychain-locked = The keychain is locked. Unlock it, or go on without storing the key; then Aftercall asks for it at the next start.
refused-keychain-absent = There is no keychain on this computer, so the key cannot be stored. Sign in for this session only, or set up a keychain.
refused-keychain-denied = The keychain did not take the key. Allow it, or sign in for this session only.
refused-window = The system has no window for Aftercall ({ $problem }).
refused-no-webview2 = Aftercall cannot show its windows: Microsoft Edge WebView2 is missing on this computer. Ask your administrator to install it. Calls and surveys go on as usual, and questions can be answered with aftercallctl.
refused-file = The file could not be written: { $problem }.
refused-no-update = There is no update that could be installed from here.
refused-licences = The list of licences is not beside this program. Packages bring it along; whoever builds the program makes it with “cargo xtask supply-chain”.
update-unreachable = The address of updates does not answer: { $problem }. It is asked again in some hours.
update-unreadable = What the address of updates offers cannot be read, so nothing was changed.
update-signature = { $file } is not signed by the makers of Aftercall, so it was refused and nothing was changed.
update-size = { $file } is not as large as it should be, so it was refused and nothing was changed.
update-full = There is no room on the disk for the update. Nothing was changed; make room, then try again.
update-not-placed = The update could not be put in place: { $problem }. The program stays as it is.
refused-store-locked = The keychain is locked, so nothing can be kept yet. Unlock it; Aftercall tries again by itself.
refused-store-key = The database of Aftercall cannot be opened with the key in the keychain. Nothing was deleted. Sign out with --wipe to start afresh.
refused-store-newer = The database was made by a newer Aftercall (version { $found }, this one knows { $known }). Install the newer program again.
refused-store-full = The disk is full, so the call could not be recorded. Free some space; then report it again.
refused-store-damaged = The database of Aftercall is damaged and could not be mended, so nothing was recorded. Its files were left as they are; Aftercall tries again by itself. Is the disk in order, and is there space on it?
refused-store-failed = The database of Aftercall failed, so nothing was recorded: { $problem }

# What is wrong with a setting. The first part of a sentence is the setting, or a line of the file.
wrong-set-by-policy = { $key } is set by your organisation and cannot be changed here.
wrong-unknown = There is no setting { $key }. “aftercallctl config show” lists all of them.
    .group = { $key } is a group of settings; name one of them, as “aftercallctl config show” lists them.
    .secret = { $key } is no setting, because a password belongs into the keychain: “aftercallctl door secret { $door }” stores it.
wrong-file = The settings file cannot be used: { $problem }
wrong-not-toml = settings.toml is not valid TOML, so it was left as it is. Mend it by hand, then try again.
    .line = settings.toml is not valid TOML (line { $line }), so it was left as it is. Mend that line by hand, then try again.
wrong-by-hand = { $why ->
    [other-line] { $key } cannot be changed in settings.toml, because another line of it stands in the way. The file was left as it is; change it by hand.
    [no-group] { $key } cannot be changed in settings.toml, because “{ $group }” has a value there and is no group. The file was left as it is; change it by hand.
   *[group] { $key } cannot be changed in settings.toml, because its group cannot be made. The file was left as it is; change it by hand.
}
wrong-nothing-changed = { $subject } { $problem }. Nothing was changed.
wrong-value = { $subject } { $problem }.
must-know = has { $placeholder } in it, and this computer does not tell what it stands for
must-be-switch = must be true or false
must-be-number = must be a whole number from { $least } to { $most }
    .least = must be a whole number of at least { $least }
must-be-choice = must be one of { $words }
must-be-line = must be a text of one line, 1 to 300 characters long
must-be-email = must be an e-mail address
must-be-service-url = must be an https address without user name, query or fragment; plain http is taken for this computer alone (127.0.0.1, ::1, localhost)
must-be-path = must be a path that starts with a slash; its places are { $places }
must-be-country = must be the two letters of a country, for example DK
must-be-origin = must be the origin of a web page without path, for example https://crm.example.com
must-be-address = must be a host with or without its port, for example 127.0.0.1:5038
    .own = must be a host with or without its port on this computer, for example 127.0.0.1:4444: this phone lets everybody in who reaches it
    .web = must be an https address without a path; http is taken for this computer alone
must-be-domain = must be a domain, for example mypurecloud.de
must-be-id = must be an id of letters, digits and hyphens
must-be-names = must be one text, or a list of at most { $most }. Each { $entry }
must-be-known = is not known. Known are { $known }
    .secret = must not stand here, because a password belongs into the keychain: “aftercallctl door secret { $door }” stores it
must-be-list = must be a list. Each entry { $entry }
must-be-table = must be a table
must-not-be-missing = is missing: { $what }
must-be-agents = must be { $what }, at most { $most }
must-be-with-tls = needs tls = true
must-be-plain-or-tls = contradicts tls = true; take one of them out
must-be-private = is another computer, and the connection would be readable on the way; set tls = true, or allow_plain = true if the network between is trusted
must-be-region-or-address = and region exclude each other; take one of them out
must-name = { $what ->
    [asterisk-user] the user of the manager interface, from manager.conf
    [asterisk-agent] the agent’s interface (PJSIP/1001), member name or extension (1001); several as a list
    [freeswitch-agent] the agent’s user or extension (1001), or the agent’s name in mod_callcenter; several as a list
    [client] the id of the OAuth client
    [user] the agent’s user id at Genesys Cloud
   *[region] the domain of the region, such as mypurecloud.de
}
must-be-queues = must be a list of tables with queue, campaign and enabled
must-be-queue-name = has a row whose queue must be the name of a queue; the row is not used
must-be-queue-campaign = has a row whose campaign must be a whole number of at least 1; the row is not used
must-be-queue-enabled = has a row whose enabled must be true or false; the row is not used
must-be-queue-known = has a row with “{ $name }”, which is not known; a row has queue, campaign and enabled
must-be-queue-named = has a row without queue; the row is not used
must-be-queue-mapped = has a row for “{ $queue }” without campaign; the row is not used
must-be-queue-once = names the queue “{ $queue }” a second time; the first row for it applies
fault-not-toml = The settings file is not valid TOML: { $problem }. None of it is used; the defaults apply to all that policy does not set.
    .policy = The policy of this computer is not valid TOML: { $problem }. None of it is used; the user’s values and the defaults apply.
    .before = The settings file is not valid TOML: { $problem }. What it said before stays in effect until that is mended.
    .policy-before = The policy of this computer is not valid TOML: { $problem }. What it said before stays in effect until that is mended.
fault-unknown = { $key } is no setting, so it is not used.
    .near = { $key } is no setting, so it is not used. Is { $near } meant?
    .secret = { $key } must not stand here, because a password belongs into the keychain: “aftercallctl door secret { $door }” stores it.
fault-group = { $key } is a group of settings and cannot have a value itself, so it is not used.
fault-instead-default = The default, { $value }, applies.
    .none = Nothing is set instead.
fault-instead-user = The value in settings.toml, { $value }, applies.
    .none = The value in settings.toml applies.
fault-instead-policy = The value that your organisation set, { $value }, applies.
    .none = The value that your organisation set applies.
fault-instead-closed = This way in stays closed until that is mended.
fault-left = The file was left as it is.
fault-place = It stands in { $place }.

# Answers as a file for a spreadsheet.
export-rated = Rated
export-rating = Rating
export-customer = Customer
export-comment = Comment
export-campaign = Campaign
export-estimate = Your estimate
export-tags = Tags
export-tag-call-back = Call back
export-tag-not-about-me = Not about me
export-file = aftercall-answers

# The question of a p-gap period, unless the settings say another one.
pgap-built-in-question = How satisfied was this customer?

# What became of a call, beyond the words of the Calls page.
said-too-short = too short. { $talk } s of talk; more than { $least } s are needed.
said-not-judged = you could not judge this call.
said-stale = Not sent within { $minutes } min of the call, so no survey goes out any more.

# Starting the program, on the console.
start-help =
    Aftercall connects a phone system to nps.today.

    aftercall                 starts it, or shows the window of the one that runs
    aftercall --background    starts it in the tray, without a window
    aftercall --practice      starts it against a service of its own, with made-up callers
    aftercall LINK            follows an aftercall: link
    aftercall --version       prints the version

    AFTERCALL_HOME names the folder for settings, data and logs; AFTERCALL_LOG says what is logged (info, aftercall_core=debug).
    The console helper is aftercallctl.
start-unknown-word = Aftercall does not know { $word }. To see what it knows: aftercall --help
start-no-display = Aftercall needs a desktop, and there is none here: neither DISPLAY nor WAYLAND_DISPLAY is set. Start it from the desktop.
start-folders = Aftercall cannot use its folders: { $problem }.
start-system = Aftercall could not be started: { $problem }.
start-desktop = Aftercall could not reach the desktop: { $problem }.
start-other-does-not-answer = Aftercall runs already, but it does not do what it was asked: { $problem }. Wait a moment and try again, or end it and start it anew.
notify-open = Open
notify-no-window = Aftercall has no window here

# The installer for Windows: plain texts of one line.
installer-no-webview2 = Aftercall is installed and works, but without windows: they need Microsoft Edge WebView2, which this computer does not have. Ask your administrator to install it.
installer-needs-administrator = Only an administrator can install Aftercall for everybody at this computer. Run this as an administrator, or without /AllUsers for yourself alone.
installer-in-use = Aftercall is in use or its folder cannot be written, so nothing was changed. Quit Aftercall from its icon, then try again.
installer-too-old = Aftercall needs Windows 10 or newer.
installer-data-stays = Aftercall is removed. Your calls and settings are still on this computer; they are used again if Aftercall is installed again.

## The console (aftercallctl)

ctl-done = Done.
ctl-yes = yes
ctl-seconds = { $seconds } s
ctl-would-be-sent = A survey would be sent.
ctl-campaign = Campaign { $campaign }
ctl-number-withheld = number withheld
ctl-unknown-customer = unknown customer
ctl-estimate = you said { $estimate }
ctl-no-calls = No calls yet.
ctl-no-responses = No answers yet.
ctl-direction = { $direction ->
    [in] in
    [out] out
   *[other] –
}
ctl-score-basis = { $n ->
    [one] 1 answer
   *[other] { $n } answers
} in { $days ->
    [one] 1 day
   *[other] { $days } days
}
ctl-score = NPS { $nps }, likely between { $low } and { $high }; average { $average }
ctl-learning-basis = { $pairs ->
    [one] 1 answer
   *[other] { $pairs } answers
} to { $estimates ->
    [one] 1 estimate
   *[other] { $estimates } estimates
} in { $days ->
    [one] 1 day
   *[other] { $days } days
}
ctl-learning = Bias { $bias }; average miss { $miss }; within 1 point { $share }%

ctl-newer = { $running }; version { $newer } is there
ctl-label-program = Aftercall
ctl-label-account = Signed in
ctl-label-service = nps.today
ctl-label-keychain = Keychain
ctl-label-tray = Tray
ctl-label-notifications = Notifications
ctl-label-outbox = Surveys
ctl-label-reads = Read
ctl-label-door = Door
ctl-label-settings = Setting
ctl-settings-line = Line { $line }
ctl-label-trouble = Trouble
ctl-signed-out = not signed in
ctl-service = { $state ->
    [ok] connected
    [offline] offline
    [throttled] asked for a pause
    [key_rejected] key not accepted
    [unreachable] does not answer
   *[other] not tried yet
}
ctl-spent = { $calls ->
    [one] 1 request
   *[other] { $calls } requests
} in the last minute
ctl-keychain = { $state ->
    [ok] ready
    [absent] there is none
    [locked] locked
    [denied] access denied
   *[other] { $state }
}
ctl-tray = { $state ->
    [shown] shown
    [no_host] this desktop has no place for it
   *[other] { $state }
}
ctl-notifications = { $state ->
    [on] on
    [paused] paused until { $until }
    [held] held for now
   *[other] { $state }
}
ctl-outbox = { $queued } waiting, { $sending } on the way, { $awaiting_estimate } for your estimate, { $uncertain } uncertain, { $failed } not sent
ctl-rehearsal = (rehearsal: nothing is sent)
ctl-reads = last { $last }, next { $next }
ctl-origin = { $origin ->
    [user] set by you
    [policy] set by your organisation
   *[other] default
}

ctl-diagnostics-inside = The archive will hold, in bytes:
ctl-diagnostics-written = Written to { $file }. Secrets and persons were taken out; look into it before you send it.
ctl-export-written = { $rows ->
    [one] 1 answer written to { $file }.
   *[other] { $rows } answers written to { $file }.
}
ctl-export-none = No answer is marked so; nothing was written.
ctl-file = { $file } could not be written: { $problem }. Choose another name or folder.
ctl-not-running = Aftercall is not running. Start it from the menu of your desktop, or with: aftercall --background
ctl-program-not-found = Aftercall is not running, and the program “aftercall” is not beside aftercallctl, so it could not be started. Install both together, or start Aftercall by hand.
ctl-program-would-not-start = Aftercall is not running, and the system would not start it. Start it by hand to see why: aftercall
ctl-program-ended = Aftercall is not running. It was started, but it ended at once. Start it by hand to see why: aftercall
ctl-program-too-slow = Aftercall is not running. It was started, but it does not listen yet. Try again in a moment; if it stays so, start it by hand: aftercall
ctl-no-answer = Aftercall took the request but did not answer within { $seconds } seconds. It may or may not have been done. Look at: aftercallctl calls
ctl-protocol = Aftercall and aftercallctl do not understand each other: { $problem }. Use the two that were installed together; if that does not help, quit Aftercall and start it again.
