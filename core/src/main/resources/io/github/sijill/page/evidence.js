/** Why: the evidence of what was chosen, a cell, a bar or an entry; opened by click or key. */

import { CannotAnswer } from "./cannot.js";
import { fill, foreign, h } from "./dom.js";
import { entryCard, link } from "./entries.js";
import { icon } from "./icons.js";
import { keyOf, parseCells, periodOn, periodsIn, withinOn } from "./model.js";

const MOST = 40;
const PATIENCE = 150;

export class Evidence {
  #container;
  #page;
  #turn = 0;

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  async update() {
    const turn = ++this.#turn;
    const { state, seen, words } = this.#page;
    const chosen = state.open;
    if (chosen.startsWith("entry")) {
      const entries = chosen
        .replace(/^entr(y|ies):/, "")
        .split("+")
        .flatMap((id) => seen.entries.get(id) ?? []);
      fill(
        this.#container,
        this.#heading(entries.length === 1 ? [words.text("entry"), " ", h("code", { dir: "ltr" }, entries[0].entry)] : words.text("entries.many", { count: entries.length }), true),
        entries.length ? entries.map((entry) => entryCard(entry, this.#page)) : h("p", {}, words.text("entry.left.out")),
      );
      return;
    }
    const cells = this.#chosenCells(chosen);
    const title = words.text("why", { cells: seen.label(cells) });
    if (state.during) {
      fill(this.#container, this.#heading(title, chosen !== ""), this.#ofSpan(cells));
      return;
    }
    // Days are dragged faster than a server is asked.
    if (this.#page.isRemote) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      if (turn !== this.#turn) {
        return;
      }
    }
    let status = null;
    let said = null;
    try {
      status = await this.#page.ask("status", { on: state.on });
      said = await this.#page.sentences();
    } catch (e) {
      if (!(e instanceof CannotAnswer)) {
        throw e;
      }
    }
    if (turn === this.#turn) {
      fill(this.#container, this.#heading(title, chosen !== ""), this.#ofDay(cells, status), this.#sentences(said));
    }
  }

  /** Those of the address; else the first that nobody can be sure of, else the first. */
  #chosenCells(chosen) {
    const { seen, state } = this.#page;
    const named = chosen.startsWith("cells:") ? parseCells(seen, chosen) : [];
    if (named.length) {
      return named;
    }
    const rows = seen.rows();
    const unsure = state.during ? null : rows.find((row) => (periodOn(row.course, state.on)?.possible.length ?? 1) > 1);
    return (unsure ?? rows[0])?.cells ?? [];
  }

  #heading(title, canClose) {
    const { words } = this.#page;
    return h(
      "div",
      { class: "headed" },
      h("h2", { tabindex: -1, id: "why" }, title),
      canClose ? h("button", { type: "button", class: "plain", "data-key": "close", click: () => this.#page.open("") }, words.text("close")) : null,
    );
  }

  /** For each group of which the same is said: what, since when, what is in force, on whose word. */
  #ofDay(cells, status) {
    const { seen, state, words } = this.#page;
    const answers = new Map((status?.cells ?? []).map((cell) => [keyOf(cell), cell]));
    const groups = seen.groups((cell) => {
      const answer = answers.get(keyOf(cell));
      const period = periodOn(cell, state.on);
      return JSON.stringify(answer ? [answer.possible, answer.since, answer.until, answer.evidence, answer.restrictions, answer.within, answer.remarks] : [period?.possible, period?.from, period?.to]);
    }, cells);
    return groups.slice(0, MOST).map((group) => {
      const answer = answers.get(keyOf(group[0]));
      const period = periodOn(group[0], state.on);
      const possible = answer?.possible ?? period?.possible ?? ["UNKNOWN"];
      return h(
        "section",
        { class: "because" },
        groups.length > 1 ? h("h3", {}, seen.label(group, cells)) : null,
        h("p", { class: "verdict" }, icon(possible), h("b", {}, words.sentence(words.statuses(possible))), words.text("comma"), words.days(period?.from, period?.to), ". ", words.text(possible.length === 1 ? "sure" : "unsure")),
        withinOn(group[0], state.on).map((within) => h("p", {}, this.#hours(within))),
        answer ? this.#restrictions(answer) : null,
        this.#cards(answer ?? period, answer?.remarks ?? []),
        answer?.lastTold ? h("p", { class: "quiet" }, words.text("last.told", { day: words.day(answer.lastTold) })) : null,
      );
    });
  }

  #hours(within) {
    const { words } = this.#page;
    const hours = words.hours(within.hours);
    return [icon(within.statuses), " ", words.text(within.certain ? "within" : "within.perhaps", { status: words.statuses(within.statuses), hours })];
  }

  /** Of a span, all periods of the cells, one after the other. */
  #ofSpan(cells) {
    const { seen, words, state } = this.#page;
    const { from, to } = this.#page.when.during;
    const groups = seen.groups((cell) => JSON.stringify(periodsIn(cell, from, to)), cells);
    return groups.slice(0, MOST).map((group) =>
      h(
        "section",
        { class: "because" },
        groups.length > 1 ? h("h3", {}, seen.label(group, cells)) : null,
        periodsIn(group[0], from, to).map((period) => [
          h("p", { class: "verdict" }, icon(period.possible), h("b", {}, words.sentence(words.statuses(period.possible))), words.text("comma"), words.days(period.from, period.to), "."),
          this.#cards(period, []),
        ]),
        withinOn(group[0], from, to).map((within) => h("p", {}, this.#hours(within), words.text("comma"), words.days(within.from, within.to))),
      ),
    );
  }

  /** What is in force beside each other, each with its beginning and its end. */
  #restrictions(answer) {
    const { words, seen } = this.#page;
    if (!answer.restrictions.length) {
      return null;
    }
    return [
      h("h3", { class: "small" }, words.text("in.force")),
      h(
        "ul",
        { class: "restrictions" },
        answer.restrictions.map((each) => {
          const entry = seen.entries.get(each.entry);
          const end = each.end;
          return h(
            "li",
            {},
            each.certain ? null : words.text("perhaps") + " ",
            link(each.entry, this.#page),
            ": ",
            words.text(`status.${each.level}`),
            words.text("comma"),
            each.hours ? words.hours(each.hours) : words.days(each.since, each.sinceLatest, each.since === each.sinceLatest ? "since" : "begun"),
            each.hours
              ? null
              : end
                ? [words.text("comma"), words.text(end.certain ? "ended" : "ended.perhaps", { days: words.days(end.on, end.onLatest, end.on === end.onLatest ? "days" : "some") }), " ", end.by.map((id) => link(id, this.#page))]
                : [words.text("comma"), words.text("no.end")],
            entry?.told?.orderedBy ? [words.text("comma"), words.text("ordered.by"), " ", foreign(entry.told.orderedBy)] : null,
          );
        }),
      ),
    ];
  }

  #cards(answer, remarks) {
    const { seen, words } = this.#page;
    const evidence = (answer?.evidence ?? []).flatMap((id) => seen.entries.get(id) ?? []);
    const lowered = (answer?.loweredBy ?? []).filter((id) => !answer.evidence.includes(id)).flatMap((id) => seen.entries.get(id) ?? []);
    const told = new Set([...evidence, ...lowered].map((entry) => entry.entry));
    const others = remarks.filter((remark) => !told.has(remark.entry));
    const about = (entry) => remarks.filter((remark) => (remark.about ?? []).includes(entry.entry) && told.has(remark.entry) === false);
    const isUnsure = (answer?.possible?.length ?? 1) > 1;
    return [
      evidence.length ? h("h3", { class: "small" }, words.text("evidence")) : h("p", { class: "quiet" }, words.text("evidence.none")),
      evidence.map((entry) => entryCard(entry, this.#page, { level: "h4", role: isUnsure && "scope" in (entry.told ?? {}) ? "maybe" : null, remarks: about(entry) })),
      lowered.map((entry) => entryCard(entry, this.#page, { level: "h4", role: "lowered" })),
      others.flatMap((remark) => seen.entries.get(remark.entry) ?? []).filter((entry, index, all) => all.indexOf(entry) === index).map((entry) => entryCard(entry, this.#page, { level: "h4", role: "said" })),
    ];
  }

  /** The sentences of Sijill about the answer, which can be quoted. */
  #sentences(lines) {
    const { words } = this.#page;
    return lines?.length ? h("details", { class: "full" }, h("summary", { "data-key": "full" }, words.text("full.sentences")), lines.map((line) => h("p", {}, foreign(line)))) : null;
  }
}
