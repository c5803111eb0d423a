CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE sheet (
    submission TEXT PRIMARY KEY,
    author TEXT NOT NULL,
    main TEXT NOT NULL,
    advanced TEXT,
    due TEXT,
    checklist TEXT NOT NULL
) STRICT;

CREATE TABLE review (
    submission TEXT NOT NULL,
    reviewer TEXT NOT NULL,
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
    FOREIGN KEY (submission, reviewer) REFERENCES review (submission, reviewer)
) STRICT;

CREATE TABLE letter (
    name TEXT PRIMARY KEY CHECK (name IN ('order', 'answer')),
    json TEXT NOT NULL,
    public_key TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT;
