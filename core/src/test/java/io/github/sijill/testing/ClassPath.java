package io.github.sijill.testing;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.util.Arrays;

/** Class paths of JVMs that tests start. */
public final class ClassPath {

  private ClassPath() {}

  /**
   * That of the tests as an application has it: without Axon's update checker, which the library
   * does not bring, but Axon's own test jars do. Where no test framework is on the stack it calls
   * home.
   */
  public static String ofAnApplication() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(own.split(File.pathSeparator))
        .filter(jar -> !jar.contains("axon-update"))
        .collect(joining(File.pathSeparator));
  }
}
