-- How far handlers of an application have come in the log: Axon's layout of a token store. An
-- archive without such handlers leaves it empty.

CREATE TABLE token_entry (
  processor_name text NOT NULL,
  segment integer NOT NULL,
  mask integer NOT NULL,
  token bytea,
  token_type text,
  timestamp text NOT NULL,
  owner text,
  PRIMARY KEY (processor_name, segment)
);

COMMENT ON TABLE token_entry IS 'Sijill: how far handlers of an application have read the events';
COMMENT ON COLUMN token_entry.processor_name IS 'The name of the event processor';
COMMENT ON COLUMN token_entry.segment IS 'The part of the cases, and mask how many parts there are';
COMMENT ON COLUMN token_entry.token IS 'JSON in UTF-8; its index is the last global_index that was handled';
COMMENT ON COLUMN token_entry.timestamp IS 'When the owner last said that it is alive';
COMMENT ON COLUMN token_entry.owner IS 'The process that handles this part; null when none does';
