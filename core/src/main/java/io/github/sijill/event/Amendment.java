package io.github.sijill.event;

/**
 * An event about the record itself: it replaces an earlier entry or withdraws it, from the instant
 * at which it is recorded. Questions as recorded before that instant are answered as before.
 */
public sealed interface Amendment extends SagaEvent permits EntryCorrected, EntryRetracted {

  /** The entry that it replaces or withdraws. */
  EntryId amended();

  /** Why the record is changed, in the archive's own words. */
  String why();
}
