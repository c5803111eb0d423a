CREATE TABLE trial (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;

INSERT INTO trial
WITH RECURSIVE counter (number) AS (
    SELECT 1 UNION ALL SELECT number + 1 FROM counter WHERE number < 60000
)
SELECT number, hex(randomblob(20)) FROM counter;

CREATE INDEX trial_words ON trial (words);

INSERT INTO meta (key, value) VALUES ('trial', 'done');
