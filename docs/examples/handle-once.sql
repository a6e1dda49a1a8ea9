-- Run once. SQLite and PostgreSQL read this alike.
CREATE TABLE IF NOT EXISTS handled_webhooks (
  status TEXT NOT NULL,
  subject TEXT NOT NULL, -- rec_id, or the ID of the session
  PRIMARY KEY (status, subject)
);

-- Run for each webhook, in the transaction that handles it. It returns a row the first time only.
INSERT INTO handled_webhooks (status, subject) VALUES ('upload_ready', 'rec-1')
ON CONFLICT DO NOTHING
RETURNING status;
