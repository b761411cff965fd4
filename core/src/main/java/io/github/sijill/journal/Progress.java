package io.github.sijill.journal;

/**
 * How far a file has been read.
 *
 * @param doneBytes read so far
 * @param totalBytes of the file as it was at the beginning
 */
public record Progress(long doneBytes, long totalBytes) {}
