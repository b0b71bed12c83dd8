-- Times are whole microseconds since 1970, UTC. Words are the ledger's (interface.md). Never edited after a release.

-- What is known of a call. Retention empties the personal columns and keeps the row.
CREATE TABLE calls (
  id          TEXT NOT NULL PRIMARY KEY,  -- UUID version 7: the order of the text is the order of time
  source_id   TEXT,
  source      TEXT NOT NULL,
  direction   TEXT NOT NULL,
  queue       TEXT,
  number      TEXT,                       -- personal
  e164        TEXT,                       -- personal
  name        TEXT,                       -- personal
  started_at  INTEGER,
  answered_at INTEGER,
  ended_at    INTEGER,
  talk_seconds INTEGER,
  missed      INTEGER NOT NULL CHECK (missed IN (0, 1)),
  voicemail   TEXT NOT NULL,
  transferred INTEGER NOT NULL CHECK (transferred IN (0, 1)),
  email       TEXT,                       -- personal
  first_name  TEXT,                       -- personal
  last_name   TEXT,                       -- personal
  company     TEXT,                       -- personal
  note        TEXT,                       -- personal
  custom      TEXT,                       -- personal; JSON object, NULL when empty
  history     TEXT NOT NULL,              -- JSON list of [time, kind, detail], oldest first
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  -- The later of when it began and when it ended, as far as known.
  latest_at   INTEGER NOT NULL GENERATED ALWAYS AS
              (max(coalesce(started_at, created_at), coalesce(ended_at, started_at, created_at))) VIRTUAL
) STRICT;

CREATE INDEX calls_by_number ON calls (e164, ended_at, id);
CREATE INDEX calls_by_latest ON calls (latest_at);

-- What became of the survey of each call.
CREATE TABLE outbox (
  call        TEXT NOT NULL PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
  state       TEXT NOT NULL,
  settled     INTEGER NOT NULL CHECK (settled IN (0, 1)),  -- whether the state is final
  reason      TEXT,
  detail      TEXT,                       -- JSON; its texts are personal
  campaign    INTEGER,
  guid        TEXT NOT NULL,
  attempts    INTEGER NOT NULL CHECK (attempts >= 0),
  due_at      INTEGER,
  estimate    INTEGER CHECK (estimate BETWEEN 0 AND 10),
  check_pgap  INTEGER NOT NULL CHECK (check_pgap IN (0, 1)),
  by_hand     INTEGER NOT NULL CHECK (by_hand IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_by_state ON outbox (state, call);
CREATE INDEX outbox_unsettled ON outbox (call) WHERE settled = 0;
CREATE INDEX outbox_estimated ON outbox (call) WHERE estimate IS NOT NULL;

-- Open p-gap questions.
CREATE TABLE questions (
  call        TEXT NOT NULL PRIMARY KEY REFERENCES calls (id) ON DELETE CASCADE,
  asked_at    INTEGER NOT NULL,
  shown_from  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Customers' answers. `call` may name a call that is not here: answers are read whole, calls are not.
CREATE TABLE responses (
  id          INTEGER NOT NULL PRIMARY KEY,
  rating      INTEGER,
  rated_at    INTEGER,
  comment     TEXT,                       -- personal
  comment_at  INTEGER,
  first_name  TEXT,                       -- personal
  last_name   TEXT,                       -- personal
  phone       TEXT,                       -- personal
  campaign    INTEGER,
  campaign_name TEXT,
  agent_rating INTEGER CHECK (agent_rating BETWEEN 0 AND 10),
  employee_email TEXT,
  call        TEXT,
  estimate    INTEGER CHECK (estimate BETWEEN 0 AND 10),
  unread      INTEGER NOT NULL CHECK (unread IN (0, 1)),
  tags        TEXT,                       -- JSON list, NULL when empty
  -- When it was first kept: the age of an answer to which the service gives no time at all.
  kept_at     INTEGER NOT NULL DEFAULT (CAST(unixepoch('subsec') * 1000000 AS INTEGER))
) STRICT;

-- Of equal times SQLite's indexes go by the row's id.
CREATE INDEX responses_by_time ON responses (rated_at, rating);
CREATE INDEX responses_newest ON responses (rated_at);
CREATE INDEX responses_unread ON responses (rated_at) WHERE unread = 1;
CREATE INDEX responses_unrated ON responses (comment_at) WHERE rated_at IS NULL;
CREATE INDEX responses_estimated ON responses (rated_at) WHERE estimate IS NOT NULL;

-- Lists of the service, replaced whole; `place` keeps its order.
CREATE TABLE ivr_map (
  place       INTEGER NOT NULL PRIMARY KEY,
  queue       TEXT NOT NULL,
  campaign    INTEGER NOT NULL
) STRICT;

CREATE TABLE campaigns (
  place       INTEGER NOT NULL PRIMARY KEY,
  id          INTEGER NOT NULL,
  name        TEXT NOT NULL
) STRICT;

-- Small named values of the engine; JSON.
CREATE TABLE notes (
  name        TEXT NOT NULL PRIMARY KEY,
  value       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
