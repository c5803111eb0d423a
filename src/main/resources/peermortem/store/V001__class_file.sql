CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE rubric (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    json TEXT NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE assignment (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    title TEXT NOT NULL,
    rubric TEXT NOT NULL REFERENCES rubric (hash),
    zone TEXT NOT NULL,
    due TEXT,
    review_due TEXT,
    settings TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('STUDENT', 'TA')),
    team TEXT,
    excused INTEGER NOT NULL,
    extension TEXT
) STRICT;

CREATE TABLE pseudonym (
    person TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('AUTHOR', 'REVIEWER')),
    words TEXT NOT NULL UNIQUE,
    PRIMARY KEY (person, role)
) STRICT;

CREATE TABLE person_key (
    public_key TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    issued_at TEXT NOT NULL
) STRICT;

CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE original (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE snapshot (
    number INTEGER PRIMARY KEY,
    content TEXT NOT NULL REFERENCES content (hash),
    original TEXT NOT NULL REFERENCES original (hash),
    media_type TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    provenance TEXT NOT NULL
) STRICT;

CREATE TABLE submission (
    id TEXT PRIMARY KEY,
    author TEXT NOT NULL UNIQUE REFERENCES person (id) ON UPDATE CASCADE
) STRICT;

CREATE TABLE hand_in (
    number INTEGER PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    main INTEGER REFERENCES snapshot (number),
    advanced_kind TEXT,
    advanced_address TEXT,
    advanced INTEGER REFERENCES snapshot (number),
    problem TEXT,
    days_late INTEGER NOT NULL
) STRICT;

CREATE INDEX hand_in_submission ON hand_in (submission);

CREATE TABLE visit (
    submission TEXT NOT NULL REFERENCES submission (id),
    part TEXT NOT NULL,
    at TEXT NOT NULL,
    changed TEXT REFERENCES content (hash),
    PRIMARY KEY (submission, part)
) STRICT;

CREATE TABLE finding (
    main TEXT NOT NULL,
    advanced TEXT NOT NULL,
    rubric TEXT NOT NULL,
    engine TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (main, advanced, rubric, engine)
) STRICT;

CREATE TABLE allocation (
    submission TEXT NOT NULL REFERENCES submission (id),
    reviewer TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    origin TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (submission, reviewer)
) STRICT;

CREATE TABLE request (
    submission TEXT NOT NULL REFERENCES submission (id),
    reviewer TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    at TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (submission, reviewer)
) STRICT;

CREATE TABLE review (
    submission TEXT NOT NULL REFERENCES submission (id),
    reviewer TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    snapshot TEXT NOT NULL,
    rubric TEXT NOT NULL,
    note TEXT NOT NULL,
    submitted_at TEXT,
    changed_at TEXT NOT NULL,
    reopened INTEGER NOT NULL,
    PRIMARY KEY (submission, reviewer)
) STRICT;

CREATE TABLE tick (
    submission TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    item TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('OPEN', 'MET', 'NOT_MET')),
    reason TEXT NOT NULL,
    passages TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (submission, reviewer, item),
    FOREIGN KEY (submission, reviewer) REFERENCES review (submission, reviewer) ON UPDATE CASCADE
) STRICT;

CREATE TABLE decision (
    number INTEGER PRIMARY KEY,
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    met INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    audited INTEGER NOT NULL
) STRICT;

CREATE TABLE release (
    submission TEXT PRIMARY KEY REFERENCES submission (id),
    stage TEXT NOT NULL CHECK (stage IN ('DRAFT', 'PROPOSED', 'RELEASED')),
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    percent REAL
) STRICT;

CREATE TABLE appeal (
    submission TEXT NOT NULL REFERENCES submission (id),
    item TEXT NOT NULL,
    quote TEXT NOT NULL,
    argument TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (submission, item)
) STRICT;

CREATE TABLE rating (
    submission TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    helpful INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (submission, reviewer),
    FOREIGN KEY (submission, reviewer) REFERENCES review (submission, reviewer) ON UPDATE CASCADE
) STRICT;

CREATE TABLE sent (
    reviewer TEXT NOT NULL REFERENCES person (id) ON UPDATE CASCADE,
    submission TEXT NOT NULL REFERENCES submission (id),
    masked TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (reviewer, submission, masked)
) STRICT;

CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE TABLE event_content (
    event INTEGER PRIMARY KEY REFERENCES event (number),
    salt TEXT NOT NULL,
    who TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;
