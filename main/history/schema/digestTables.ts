/**
 * Tables of the digest: what is worked out once from the changes, since a question that read a
 * year of them would take too long. They can be made anew at any time, as long as nothing was
 * thinned out; they outlive what is thinned out.
 *
 * - `digest`: how far it goes. `total` is the sum of all gains until then, `peak` the most it ever
 *   was, `largest` the largest exact gain; KICKs.
 * - `face`: everybody who was ever on a board. `last_at` is the last reading that is known to have
 *   shown them, null while they are on a board; `lifetime` their KICKs of all time as last seen;
 *   `best_*` their best place in week or month.
 * - `final`: the rows of weeks, months and days that ended; `ended_at` is the first reading of the
 *   next one, `read_at` the last reading that is known to lie before it.
 * - `milestone`: moments worth remembering, but for the best day, which depends on the time zone.
 */
export const digestTables = `
  CREATE TABLE digest (
    account INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    until INTEGER NOT NULL,
    total INTEGER NOT NULL,
    peak INTEGER NOT NULL,
    largest INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE face (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    first_at INTEGER NOT NULL,
    last_at INTEGER,
    lifetime INTEGER,
    best_list INTEGER,
    best_rank INTEGER,
    best_amount INTEGER,
    best_at INTEGER,
    PRIMARY KEY (account, gifter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE final (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    list INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    gifter INTEGER NOT NULL REFERENCES gifter ON DELETE CASCADE,
    read_at INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (account, list, ended_at, gifter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE milestone (
    account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    gifter INTEGER REFERENCES gifter ON DELETE CASCADE,
    value INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX milestone_by_moment ON milestone (account, at);
`
