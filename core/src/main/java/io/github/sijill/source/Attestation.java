package io.github.sijill.source;

/** How well an entry is attested, from least to best. */
public enum Attestation {
  /** It circulates; no source in a position to know has said it. Never changes a status. */
  RUMOURED,
  /** Users, the press or measurements have reported it. */
  REPORTED,
  /** An authority or an operator has said it about itself, or an official text says it. */
  OFFICIAL
}
