package io.github.sijill.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which archive an {@link ArchiveExtension} opens for a test; the one nearest to the parameter
 * counts. Each test has an archive of its own in memory: what it records, no other test sees.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface FromArchive {

  /** The blocking of VoIP in Morocco in 2016, which comes with the library. */
  String MOROCCO_2016 = "voip-maroc-2016";

  /**
   * {@link #MOROCCO_2016}; or an archive file: a resource beside the test class, an absolute
   * resource ({@code /histories/one.jsonl}), or a file by its path.
   */
  String value();
}
