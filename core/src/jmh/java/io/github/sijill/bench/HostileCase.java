package io.github.sijill.bench;

import io.github.sijill.event.BlockingExtended;
import io.github.sijill.event.BlockingImposed;
import io.github.sijill.event.CaseEntry;
import io.github.sijill.event.CaseOpened;
import io.github.sijill.event.EntryCorrected;
import io.github.sijill.event.EntryRetracted;
import io.github.sijill.event.MembersDeclared;
import io.github.sijill.event.SagaEvent;
import io.github.sijill.event.ServiceRestored;
import io.github.sijill.event.StatementIssued;
import io.github.sijill.event.Status;
import io.github.sijill.scope.Dimensions;
import io.github.sijill.scope.Members;
import io.github.sijill.scope.MembersBuilder;
import io.github.sijill.scope.Scope;
import io.github.sijill.source.Attestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Cases that keep the rules, and that somebody made to be slow: each touches with every entry as
 * much as it can of those before. Of each kind there is one of any size.
 */
public enum HostileCase {

  /** Not hostile: something is blocked and restored, again and again. */
  PLAIN(
      (made, i) ->
          made.add(
              i % 2 == 0
                  ? imposed(entry("e" + i, day(i)))
                  : ServiceRestored.of(entry("e" + i, day(i)), Scope.all()))),

  CORRECTIONS_OF_ONE(
      (made, i) -> {
        if (i == 0) {
          made.add(imposed(entry("e", day(1))));
        }
        made.add(corrected(i, imposed(entry("e", day(i % 9)))));
      }),

  CORRECTIONS_OF_A_RESTORATION(
      (made, i) -> {
        if (i == 0) {
          made.add(imposed(entry("e", day(1))));
          made.add(ServiceRestored.of(entry("r", day(20)), Scope.all()));
        }
        made.add(corrected(i, ServiceRestored.of(entry("r", day(20 + i % 9)), Scope.all())));
      }),

  /** The second half corrects the first: each entry is declared after the last of them. */
  FORWARD_CORRECTIONS(
      (made, i) -> {
        if (i < made.half()) {
          made.add(imposed(entry("e" + i, "2016")));
        } else {
          made.add(
              corrected(
                  i,
                  imposed(entry("e" + (i - made.half()), "2016").after("e" + (made.half() - 1))),
                  i == made.size() - 1));
        }
      }),

  /** Each is put after the next. */
  FORWARD_CHAIN(
      (made, i) -> {
        if (i <= made.half()) {
          made.add(imposed(entry("e" + i, "[" + day(i) + ".." + day(made.size()) + "]")));
        } else {
          int at = i - made.half() - 1;
          made.add(
              corrected(
                  i,
                  imposed(
                      entry("e" + at, "[" + day(at) + ".." + day(made.size()) + "]")
                          .after("e" + (at + 1)))));
        }
      }),

  CHAIN_OF_RETRACTIONS(
      (made, i) -> {
        if (i == 0) {
          made.add(imposed(entry("e0", day(1))));
        } else {
          made.add(EntryRetracted.of(entry("e" + i, "2016"), "e" + (i - 1), "why"));
        }
      }),

  /** Each narrows the days of all before it, for it is declared after the last. */
  NARROWING(
      (made, i) -> {
        CaseEntry entry = entry("e" + i, "[.." + day(made.size() - i) + "]");
        made.add(imposed(i == 0 ? entry : entry.after("e" + (i - 1))));
      }),

  /** Each narrows the days of the first and of no other. */
  NARROWING_ONE(
      (made, i) -> {
        CaseEntry entry = entry("e" + i, "[.." + day(made.size() - i) + "]");
        made.add(imposed(i == 0 ? entry : entry.after("e0")));
      }),

  CHAIN_OF_AFTER(
      (made, i) -> {
        CaseEntry entry = entry("e" + i, day(i));
        made.add(imposed(i == 0 ? entry : entry.after("e" + (i - 1))));
      }),

  /** The second half moves the first entry of a chain, and with it all that come after. */
  CHAIN_MOVED(
      (made, i) -> {
        CaseEntry entry = entry("e" + i, "[.." + day(9) + "]");
        if (i < made.half()) {
          made.add(imposed(i == 0 ? entry : entry.after("e" + (i - 1))));
        } else {
          made.add(corrected(i, imposed(entry("e0", day(i % 9)))));
        }
      }),

  /** Very many entries, and then each that follows comes after all of them. */
  AFTER_ALL(
      (made, i) -> {
        if (i < made.size() - 1) {
          made.add(imposed(entry("e" + i, day(i % 9))));
        } else {
          String[] all = new String[i];
          for (int j = 0; j < i; j++) {
            all[j] = "e" + j;
          }
          made.add(imposed(entry("e" + i, day(20)).after(all)));
        }
      }),

  ENDINGS_OF_ONE(
      (made, i) -> {
        if (i == 0) {
          made.add(imposed(entry("e", day(1))));
        }
        made.add(
            ServiceRestored.of(entry("r" + i, day(2 + i)), Scope.all().network("3g")).ends("e"));
      }),

  /** What is blocked everywhere ends in one place and another, so that it is never quite over. */
  ENDED_IN_PART(
      (made, i) ->
          made.add(
              i % 2 == 0
                  ? imposed(entry("e" + i, day(1)))
                  : ServiceRestored.of(entry("e" + i, day(2 + i)), Scope.all().network("3g"))
                      .ends("e" + (i - 1)))),

  EXTENSIONS(
      (made, i) ->
          made.add(
              i == 0
                  ? imposed(entry("e0", day(1)))
                  : BlockingExtended.of(entry("e" + i, day(i)), Scope.all(), "e" + (i - 1)))),

  /** Extensions of what has ended in one place. */
  EXTENSIONS_IN_PART(
      (made, i) ->
          made.add(
              switch (i) {
                case 0 -> imposed(entry("e0", day(1)));
                case 1 ->
                    ServiceRestored.of(entry("e1", day(2)), Scope.all().network("3g")).ends("e0");
                default -> BlockingExtended.of(entry("e" + i, day(2 + i)), Scope.all(), "e0");
              })),

  /** Extensions before an end that is recorded already. */
  EXTENSIONS_AFTERWARDS(
      (made, i) ->
          made.add(
              switch (i) {
                case 0 -> imposed(entry("e0", day(1)));
                case 1 -> ServiceRestored.of(entry("e1", day(3_000)), Scope.all());
                default -> BlockingExtended.of(entry("e" + i, day(1 + i % 999)), Scope.all(), "e0");
              })),

  /** Extensions where some member has days. */
  EXTENSIONS_WITH_DAYS(
      (made, i) -> {
        switch (i) {
          case 0 ->
              made.add(
                  MembersDeclared.of(
                      entry("m", "2016"),
                      Members.builder().network("5g").below("mobile").from("2016-06-01").build()));
          case 1 -> made.add(imposed(entry("e1", day(1))));
          default ->
              made.add(BlockingExtended.of(entry("e" + i, day(i)), Scope.all(), "e" + (i - 1)));
        }
      }),

  /** Extensions of what is over, where another blocking is in force. */
  EXTENSIONS_OF_THE_ENDED(
      (made, i) ->
          made.add(
              switch (i) {
                case 0 -> imposed(entry("e0", day(1)));
                case 1 -> ServiceRestored.of(entry("e1", day(2)), Scope.all());
                case 2 -> imposed(entry("e2", day(3)));
                default -> BlockingExtended.of(entry("e" + i, day(i + 1)), Scope.all(), "e0");
              })),

  /** Corrections that put one of two entries after the other, and the other way round. */
  ORDER_TOGGLED(
      (made, i) -> {
        switch (i) {
          case 0 -> made.add(imposed(entry("a", "2016")));
          case 1 -> made.add(imposed(entry("b", "2016")));
          default -> {
            CaseEntry entry = entry(i % 4 < 2 ? "a" : "b", "2016");
            String other = i % 4 < 2 ? "b" : "a";
            made.add(corrected(i, imposed(i % 2 == 0 ? entry.after(other) : entry)));
          }
        }
      }),

  /** The same before a crowd that comes after the first. */
  ORDER_TOGGLED_BEFORE_MANY(
      (made, i) -> {
        if (i < made.half()) {
          CaseEntry entry = entry("e" + i, "2016");
          made.add(imposed(i < 2 ? entry : entry.after("e0")));
        } else {
          CaseEntry entry = entry("e0", "2016");
          made.add(corrected(i, imposed(i % 2 == 0 ? entry.after("e1") : entry)));
        }
      }),

  CORRECTED_AND_RETRACTED(
      (made, i) -> {
        switch (i % 3) {
          case 0 -> {
            if (i == 0) {
              made.add(imposed(entry("e", day(1))));
            }
            made.add(corrected(i, imposed(entry("e", day(i % 9)))));
          }
          case 1 -> made.add(EntryRetracted.of(entry("c" + i, "2016"), "e", "why"));
          default -> made.add(EntryRetracted.of(entry("c" + i, "2016"), "c" + (i - 1), "why"));
        }
      }),

  DECLARATIONS((made, i) -> made.add(declared("e" + i, "m" + i))),

  /** A member, a blocking of it, and its end. */
  DECLARED_AND_TOLD(
      (made, i) -> {
        String member = "m" + i / 3;
        made.add(
            switch (i % 3) {
              case 0 -> declared("e" + i, member);
              case 1 -> BlockingImposed.of(entry("e" + i, day(i)), Scope.all().network(member));
              default -> ServiceRestored.of(entry("e" + i, day(i)), Scope.all().network(member));
            });
      }),

  /** What is ended has to be looked at again with each member. */
  DECLARED_AFTER_ENDS(
      (made, i) -> {
        if (i < made.half()) {
          made.add(
              i % 2 == 0
                  ? imposed(entry("e" + i, day(i)))
                  : ServiceRestored.of(entry("e" + i, day(i)), Scope.all()));
        } else {
          made.add(declared("e" + i, "m" + i));
        }
      }),

  /** Members below one of which very many entries tell. */
  DECLARED_BELOW(
      (made, i) -> {
        if (i < made.half()) {
          made.add(imposed(entry("e" + i, day(1))));
        } else {
          made.add(
              MembersDeclared.of(
                  entry("e" + i, "2016"),
                  Members.builder()
                      .network("m" + i)
                      .below(i == made.half() ? "3g" : "m" + (i - 1))
                      .build()));
        }
      }),

  RUMOURS_CONFIRMED(
      (made, i) -> {
        if (i < made.half()) {
          made.add(imposed(entry("e" + i, day(1)).attested(Attestation.RUMOURED)));
        } else {
          made.add(
              StatementIssued.of(entry("e" + i, day(2)), "ANRT", "So it is.")
                  .confirms("e" + (i - made.half())));
        }
      }),

  RUMOURS_MADE_OFFICIAL(
      (made, i) -> {
        if (i < made.half()) {
          made.add(imposed(entry("e" + i, day(1)).attested(Attestation.RUMOURED)));
        } else {
          made.add(
              corrected(
                  i,
                  imposed(entry("e" + (i - made.half()), day(1)).attested(Attestation.OFFICIAL))));
        }
      }),

  /** A chain of rumoured statements, each confirming the one before, and its end corrected. */
  CHAIN_OF_STATEMENTS(
      (made, i) -> {
        if (i == 0) {
          made.add(imposed(entry("e0", day(1)).attested(Attestation.RUMOURED)));
        } else if (i < made.half()) {
          made.add(
              StatementIssued.of(
                      entry("e" + i, day(2)).attested(Attestation.RUMOURED), "ANRT", "So it is.")
                  .confirms("e" + (i - 1)));
        } else {
          String last = "e" + (made.half() - 1);
          made.add(
              corrected(
                  i,
                  StatementIssued.of(
                          entry(last, day(2))
                              .attested(i % 2 == 0 ? Attestation.OFFICIAL : Attestation.RUMOURED),
                          "ANRT",
                          "So it is.")
                      .confirms("e" + (made.half() - 2))));
        }
      }),

  OPENING_AMENDED(
      (made, i) -> {
        if (i < made.half()) {
          made.add(imposed(entry("e" + i, day(1))));
        } else {
          made.add(corrected(i, opened().baseline(i % 2 == 0 ? Status.OPEN : Status.UNKNOWN)));
        }
      }),

  /** Further members, and the opening amended before all of them. */
  OPENING_AMENDED_BEFORE_MEMBERS(
      (made, i) -> {
        if (i < made.half()) {
          made.add(declared("e" + i, "m" + i));
        } else {
          made.add(
              corrected(
                  i,
                  CaseOpened.of(entry("opened", "2015"), "Hostile", dimensions(i % 2 == 0))
                      .baseline(Status.OPEN)));
        }
      });

  private final BiConsumer<Made, Integer> next;

  HostileCase(BiConsumer<Made, Integer> next) {
    this.next = next;
  }

  /** What was made so far of a case of some size. */
  private record Made(int size, List<SagaEvent> events) {
    int half() {
      return size / 2;
    }

    void add(SagaEvent event) {
      events.add(event);
    }
  }

  /** A case of the opening and about {@code size} further entries. */
  public List<SagaEvent> ofSize(int size) {
    Made made = new Made(size, new ArrayList<>(List.of(opened())));
    for (int i = 0; i < size; i++) {
      next.accept(made, i);
    }
    return made.events();
  }

  private static CaseOpened opened() {
    return CaseOpened.of(entry("opened", "2015"), "Hostile", dimensions(false))
        .baseline(Status.OPEN);
  }

  private static Dimensions dimensions(boolean isWider) {
    MembersBuilder<Dimensions> members =
        Dimensions.builder()
            .territory("MA")
            .operator("inwi")
            .network("mobile")
            .network("3g", "4g")
            .below("mobile")
            .service("voip");
    return isWider ? members.network("fixed").build() : members.build();
  }

  private static CaseEntry entry(String id, String occurred) {
    return CaseEntry.of("hostile", id, occurred);
  }

  private static String day(int days) {
    return LocalDate.of(2016, 1, 1).plusDays(days).toString();
  }

  private static BlockingImposed imposed(CaseEntry entry) {
    return BlockingImposed.of(entry, Scope.all());
  }

  private static MembersDeclared declared(String id, String member) {
    return MembersDeclared.of(entry(id, "2016"), Members.builder().network(member).build());
  }

  private static EntryCorrected corrected(int number, SagaEvent correction) {
    return EntryCorrected.of(entry("c" + number, "2016"), correction, "why");
  }

  /** A correction, or if it is the last, which would follow itself, another of the same entry. */
  private static SagaEvent corrected(int number, SagaEvent correction, boolean isLast) {
    return isLast ? imposed(entry("last", "2016")) : corrected(number, correction);
  }
}
