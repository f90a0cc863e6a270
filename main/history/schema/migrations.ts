import { digestTables } from './digestTables.ts'

/**
 * The history's tables, one step for each version: `PRAGMA user_version` says how many a file has
 * seen. A step that was released is never changed again.
 *
 * Moments are UTC ms, amounts KICKs, `list` is a `listNumber` of a period. Only changes are kept:
 *
 * - `change`: a gifter's amount in a list from a reading on; null: no longer in it. `tie` orders
 *   gifters with equal amounts where that is not the order of their ids.
 * - `list_state`: what else is known of a list from a reading on. `began`: the period began again
 *   with it, so that nothing before it counts. `ranks`: `shared` (1, 2, 2, 4), `each` (1, 2, 3, 4),
 *   or the ranks themselves as a JSON array where Kick gave others.
 * - `gain`: what a gifter gave between two readings, `since` and `at`; `least` marks a bound.
 * - `watched`: spans without a gap between readings.
 * - `thinned`: before `until`, only one moment in `step` ms is kept.
 * - `forgotten`: user ids that are never taken up again.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE account (key INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE gifter (
    key INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE,
    verified INTEGER,
    picture TEXT
  ) STRICT;

  CREATE TABLE name (
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    at INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (gifter, at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE change (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    list INTEGER NOT NULL,
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    at INTEGER NOT NULL,
    amount INTEGER,
    tie INTEGER NOT NULL,
    PRIMARY KEY (account, list, gifter, at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX change_by_moment ON change (account, list, at);

  CREATE TABLE list_state (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    list INTEGER NOT NULL,
    at INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    ranks TEXT NOT NULL,
    began INTEGER NOT NULL,
    PRIMARY KEY (account, list, at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX list_began ON list_state (account, list, at) WHERE began = 1;

  CREATE TABLE gain (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    at INTEGER NOT NULL,
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    since INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    least INTEGER NOT NULL,
    PRIMARY KEY (account, at, gifter)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX gain_by_gifter ON gain (gifter, account, at);

  CREATE TABLE watched (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    since INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (account, since)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE thinned (
    account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    until INTEGER NOT NULL,
    step INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE alert (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    at INTEGER NOT NULL,
    list INTEGER NOT NULL,
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    PRIMARY KEY (account, at, list)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE note (
    gifter INTEGER PRIMARY KEY REFERENCES gifter ON DELETE CASCADE,
    text TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE forgotten (user_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  `,
  digestTables,
]

/** A list's number in the file; an order that must never change. */
export const listNumber = { lifetime: 0, month: 1, week: 2, day: 3 } as const
