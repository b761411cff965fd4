-- The log: Axon's layout of an event store that is queried by aggregate. Rows are added, never
-- changed or deleted.

CREATE SEQUENCE "aggregate-event-global-index-sequence";

CREATE TABLE aggregate_event_entry (
  global_index bigint PRIMARY KEY,
  aggregate_type text,
  aggregate_identifier text,
  aggregate_sequence_number bigint,
  type text NOT NULL,
  version text NOT NULL,
  timestamp text NOT NULL,
  payload bytea NOT NULL,
  metadata bytea,
  identifier text NOT NULL UNIQUE
);

-- Two writers cannot both append the next event of a case.
CREATE UNIQUE INDEX aggregate_event_entry_case
  ON aggregate_event_entry (aggregate_identifier, aggregate_sequence_number);

COMMENT ON TABLE aggregate_event_entry IS 'Sijill: the events of all cases, in the order of recording';
COMMENT ON COLUMN aggregate_event_entry.global_index IS 'The place in the archive; gaps are no loss';
COMMENT ON COLUMN aggregate_event_entry.aggregate_type IS 'sijill.case';
COMMENT ON COLUMN aggregate_event_entry.aggregate_identifier IS 'The id of the case';
COMMENT ON COLUMN aggregate_event_entry.aggregate_sequence_number IS 'The place in the case, from 1, without gaps';
COMMENT ON COLUMN aggregate_event_entry.timestamp IS 'When it was recorded, in milliseconds';
COMMENT ON COLUMN aggregate_event_entry.payload IS 'JSON in UTF-8: convert_from(payload, ''UTF8'')::jsonb';
COMMENT ON COLUMN aggregate_event_entry.metadata IS 'JSON in UTF-8; sijill.recorded has the microseconds';
