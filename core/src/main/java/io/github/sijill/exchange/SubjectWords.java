package io.github.sijill.exchange;

import io.github.sijill.question.Subject;
import io.github.sijill.scope.Scope;
import io.github.sijill.words.MemberNames;

/** What a question is about, in words. */
record SubjectWords(Subject subject, MemberNames names) {

  /** The cells, {@code voice over IP on 3G (Morocco, all operators)}. */
  String cells() {
    return names.words(subject.scope())
        + subject.caseId().map(id -> " in case " + id).orElse("")
        + (subject.isRestrictedOnly() ? ", only where it may be restricted," : "");
  }

  /** The cases, {@code case voip-maroc-2016}. */
  String cases() {
    String cases = subject.caseId().or(names::onlyCase).map(id -> "case " + id).orElse("all cases");
    return subject.scope().equals(Scope.all())
        ? cases
        : cases + " about " + names.words(subject.scope());
  }
}
