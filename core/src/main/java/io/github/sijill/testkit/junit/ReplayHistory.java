package io.github.sijill.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once for each step of a history. The test has a parameter {@link HistoryStep}, which
 * has the archive as it was before the step and as it is after; a run is named after the step's
 * date and event.
 *
 * <pre>{@code
 * @ReplayHistory(MOROCCO_2016)
 * void reactions_change_no_status(HistoryStep step) {
 *   if (step.event() instanceof ReactionObserved reaction) {
 *     assertThat(step.before()).isUnchangedBy(reaction);
 *   }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith(ReplayExtension.class)
public @interface ReplayHistory {

  /** The archive, as {@link FromArchive#value} names it. */
  String value();

  /** In which order the steps come. */
  ReplayOrder order() default ReplayOrder.OF_OCCURRENCE;
}
