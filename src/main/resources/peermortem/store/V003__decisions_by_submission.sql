CREATE INDEX decision_submission ON decision (submission);
