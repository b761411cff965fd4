package io.github.sijill.axon.engine;

/** The payload of an event of ours that this library is too old to read, and was told to skip. */
record SkippedEvent(String type, String version) {}
