package io.github.sijill.bench;

/** A program that does nothing: what starting a JVM costs. */
final class Empty {

  private Empty() {}

  public static void main(String[] args) {}
}
