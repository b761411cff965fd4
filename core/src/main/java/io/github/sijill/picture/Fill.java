package io.github.sijill.picture;

import static java.util.stream.Collectors.joining;

import io.github.sijill.event.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * With what an area is filled: a ground, and bands on it which come again and again.
 *
 * @param ground the colour below the bands
 * @param bands beside each other, from the beginning of each repetition
 * @param repetition after how many pixels the bands come again
 * @param degrees how far the bands are turned from the upright, clockwise
 */
record Fill(Ink ground, List<Band> bands, int repetition, int degrees) {

  private static final int STRIPE = 5;
  private static final int DIAGONAL = 45;
  private static final int LEVEL = 90;

  /** A band of one colour, so many pixels from the beginning of each repetition. */
  record Band(Ink ink, double from, double width) {}

  /** Keeps a copy of the bands. */
  Fill {
    bands = List.copyOf(bands);
  }

  /** One colour only. */
  static Fill plain(Ink ink) {
    return new Fill(ink, List.of(), 1, 0);
  }

  /** What is certain: the colour of its status, and lines where a colour alone is too little. */
  static Fill certain(Status status) {
    return switch (status) {
      case OPEN, BLOCKED -> plain(Ink.of(status));
      case DEGRADED ->
          new Fill(Ink.DEGRADED, List.of(new Band(Ink.DEGRADED_LINE, 0, 1.5)), STRIPE, LEVEL);
      case UNKNOWN ->
          new Fill(Ink.UNKNOWN, List.of(new Band(Ink.UNKNOWN_LINE, 0, 1)), STRIPE + 1, -DIAGONAL);
    };
  }

  /** What is possible: slanting stripes of the colours of all of it. */
  static Fill possible(Collection<Status> statuses) {
    return statuses.size() == 1
        ? certain(statuses.iterator().next())
        : stripes(statuses, STRIPE, DIAGONAL);
  }

  /** What changes in so few pixels that it cannot be drawn: upright stripes. */
  static Fill crowded(Collection<Status> statuses) {
    return stripes(statuses, 1, 0);
  }

  private static Fill stripes(Collection<Status> statuses, int width, int degrees) {
    List<Status> sorted = statuses.stream().sorted().toList();
    List<Band> bands = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      bands.add(new Band(Ink.of(sorted.get(i)), (double) i * width, width));
    }
    return new Fill(Ink.of(sorted.getFirst()), bands, sorted.size() * width, degrees);
  }

  boolean isPlain() {
    return bands.isEmpty();
  }

  /** The same for the same fill, and for no other: {@code open-blocked-45}. */
  String word() {
    return bands.isEmpty()
        ? ground.word()
        : "%s-%s-%s"
            .formatted(
                ground.word(),
                bands.stream().map(band -> band.ink().word()).collect(joining("-")),
                Math.floorMod(degrees, 180));
  }
}
