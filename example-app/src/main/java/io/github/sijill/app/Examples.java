package io.github.sijill.app;

import java.util.List;
import java.util.Map;

/** Two examples of each command, as its help shows them. Each works, one after the other. */
final class Examples {

  private static final Map<String, List<String>> ALL =
      Map.ofEntries(
          Map.entry(
              "status",
              List.of(
                  "status --on 2016-03-05 --network wifi --service whatsapp",
                  "status --on 2016-03-05 --group-by network")),
          Map.entry(
              "timeline", List.of("timeline", "timeline --network mobile --known-on 2016-03-01")),
          Map.entry(
              "durations",
              List.of(
                  "durations --status blocked --network adsl",
                  "durations --by-year --during 2015/2017")),
          Map.entry(
              "changes",
              List.of("changes --during 2016", "changes --during 2016-03 --network adsl")),
          Map.entry(
              "chronology", List.of("chronology", "chronology --network wifi --attested official")),
          Map.entry(
              "legal-basis", List.of("legal-basis --on 2016-07-01", "legal-basis --on today")),
          Map.entry(
              "office-holder",
              List.of("office-holder --on 2016-11-01", "office-holder --on 2016-11-01 --cite")),
          Map.entry(
              "picture",
              List.of(
                  "picture --network wifi --output wifi.svg",
                  "picture --output voip.png --width 600 --theme dark")),
          Map.entry(
              "explain",
              List.of(
                  "explain --on 2016-03-05 --network adsl",
                  "explain --during 2016-02 --network wifi")),
          Map.entry("replay", List.of("replay", "replay --case voip-maroc-2016 --format json")),
          Map.entry("date", List.of("date 2016-03", "date '[2016-01-01..2016-01-05]' 2016-1X")),
          Map.entry("cases", List.of("cases", "cases --format json")),
          Map.entry("members", List.of("members", "members network")),
          Map.entry(
              "entries",
              List.of("entries petition", "entries --type blocking-extended --during 2016-02/..")),
          Map.entry("show", List.of("show imposed-mobile", "show restored --format json")),
          Map.entry(
              "diff",
              List.of(
                  "diff 2026-11-24T08:00:05Z now", "diff voip.jsonl backup.jsonl --format json")),
          Map.entry(
              "follow",
              List.of("follow --archive voip.jsonl", "follow --archive voip.jsonl --count 1")),
          Map.entry(
              "serve", List.of("serve --port 0", "serve --archive voip.jsonl --port 0 --log")),
          Map.entry("log", List.of("log", "log --last 5")),
          Map.entry(
              "new",
              List.of("new --archive voip.jsonl", "new blocking-imposed --archive voip.jsonl")),
          Map.entry(
              "edit",
              List.of("edit --archive voip.jsonl", "edit mobile --archive voip.jsonl --case voip")),
          Map.entry(
              "open",
              List.of(
                  "open --archive voip.jsonl --case voip --title 'VoIP in Morocco' --occurred 2016"
                      + " --territory MA --operator inwi,meditel --network 'mobile(3g,4g),wifi'"
                      + " --service skype --baseline open",
                  "open --archive voip.jsonl --case radio --title Radio --occurred 2016 --territory"
                      + " MA --operator snrt --network fm --service music")),
          Map.entry(
              "record",
              List.of(
                  "record blocking-imposed --archive voip.jsonl --case voip --id mobile --occurred"
                      + " 2016-01 --network mobile --source 'Médias 24; on=2016-01-06'",
                  "record --archive copy.jsonl --from voip.jsonl")),
          Map.entry(
              "correct",
              List.of(
                  "correct mobile --archive voip.jsonl --case voip --occurred 2016-01-04 --why"
                      + " 'another source gives the day'",
                  "correct mobile --archive voip.jsonl --case voip --label cause=licences --why 'a"
                      + " label was missing'")),
          Map.entry(
              "retract",
              List.of(
                  "retract mobile-corrected --archive voip.jsonl --case voip --why 'the source was"
                      + " wrong'",
                  "retract mobile-corrected-retracted --archive voip.jsonl --case voip --why 'it"
                      + " was right'")),
          Map.entry(
              "undo",
              List.of(
                  "undo --archive voip.jsonl --case voip --dry-run",
                  "undo --archive voip.jsonl --case voip --why 'told of another network'")),
          Map.entry("verify", List.of("verify --archive voip.jsonl", "verify --format json")),
          Map.entry("check", List.of("check cited.json", "check cited.json --up-to-damage")),
          Map.entry(
              "copy",
              List.of("copy voip.jsonl backup.jsonl", "copy --archive voip.jsonl backup.jsonl")),
          Map.entry("export", List.of("export --archive voip.jsonl", "export")),
          Map.entry(
              "import",
              List.of(
                  "import voip.jsonl --archive another.jsonl",
                  "import another.jsonl --archive voip.jsonl")),
          Map.entry("page", List.of("page voip.html", "page voip.html --on 2016-03-05 --force")),
          Map.entry("man", List.of("man", "man status")),
          Map.entry("completion", List.of("completion bash", "completion zsh")));

  private Examples() {}

  /** Of a command; none of one that is not there. */
  static List<String> of(String command) {
    return ALL.getOrDefault(command, List.of());
  }
}
