package io.github.sijill.journal;

/**
 * How far a file has been read.
 *
 * @param doneBytes how many bytes have been read
 * @param totalBytes how many bytes the file had when the reading began
 */
public record Progress(long doneBytes, long totalBytes) {}
