CREATE TABLE attachment (
    name TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
