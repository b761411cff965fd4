package io.github.sijill.event;

/** How well an entry is attested, from least to best. */
public enum Attestation {
  /** It goes round; nobody who could know says it. A rumour never changes a status. */
  RUMOURED,
  /** Users, the press or measurements report it. */
  REPORTED,
  /** An authority or an operator says it of itself, or an official text does. */
  OFFICIAL
}
