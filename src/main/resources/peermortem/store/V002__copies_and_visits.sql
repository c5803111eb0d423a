ALTER TABLE visit ADD COLUMN snapshot INTEGER REFERENCES snapshot (number);

CREATE TABLE copy (
    hand_in INTEGER NOT NULL REFERENCES hand_in (number),
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    snapshot INTEGER REFERENCES snapshot (number),
    problem TEXT,
    differs INTEGER NOT NULL,
    PRIMARY KEY (hand_in, part)
) STRICT;
