package io.github.sijill.event;

/**
 * An event about the record: it replaces an earlier entry or takes it out, from its own recorded
 * instant on. What was asked as recorded before that instant is answered as before.
 */
public sealed interface Amendment extends SagaEvent permits EntryCorrected, EntryRetracted {

  /** The entry that it replaces or takes out. */
  EntryId amended();

  /** Why the record is changed, in the archive's own words. */
  String why();
}
