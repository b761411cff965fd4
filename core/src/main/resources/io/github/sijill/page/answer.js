/** The answer as a sentence, and below it how sure that is and on what it rests. */

import { fill, foreign, h } from "./dom.js";
import { isSure, periodsIn, products, withinOn } from "./model.js";

const MOST_NAMED = 3;

export class AnswerText {
  #container;
  #page;

  #isFirst;

  /** The first of a page is its heading too. */
  constructor(container, page, isFirst) {
    this.#container = container;
    this.#page = page;
    this.#isFirst = isFirst;
  }

  update(seen, viewpoint) {
    const { words, when } = this.#page;
    const day = when.during ? words.days(when.during.from, when.during.to, "span") : words.text("end.of.day", { day: words.longDay(when.on) });
    fill(
      this.#container,
      h(this.#isFirst ? "h1" : "h2", { class: "asked" }, words.sentence(day), viewpoint ? [h("br", {}), viewpoint] : null),
      h("p", { class: "answer", role: "status" }, this.#sentences(seen)),
      h("p", { class: "quiet sure" }, this.#sureness(seen).map((part, index) => [index ? " · " : "", part])),
    );
  }

  #sentences(seen) {
    const { words, when } = this.#page;
    if (!seen.cells.length) {
      return words.text("no.cells");
    }
    const groups = seen.groups((cell) => JSON.stringify(seen.said(cell)));
    groups.sort((a, b) => b.length - a.length);
    const sentences = groups.map((cells) => {
      const held = seen.said(cells[0]);
      const said = words.said(held);
      const where = this.#where(seen, cells);
      const key = held.certainly.length ? "answer.sure" : "answer.unsure";
      const [before, after] = words.text(where ? key : `${key}.everywhere`, { where: where ?? "" }).split("{status}");
      return [before, h("b", {}, before === "" ? words.sentence(said) : said), after, " "];
    });
    const first = when.during ? [] : seen.groups((cell) => JSON.stringify(withinOn(cell, when.on))).filter((cells) => withinOn(cells[0], when.on).length);
    const hours = first.map((cells) => {
      const within = withinOn(cells[0], when.on);
      const isPerhaps = within.every((each) => !each.certain);
      return words.text(isPerhaps ? "answer.within.perhaps" : "answer.within", { status: words.statuses([...new Set(within.flatMap((each) => each.statuses))]), where: this.#where(seen, cells) ?? words.text("everything") }) + " ";
    });
    return [sentences, hours];
  }

  /** Where that is so; null where it is so of all that is looked at. */
  #where(seen, cells) {
    const { words } = this.#page;
    if (cells.length === seen.cells.length && cells.length === seen.everyCell.length) {
      return null;
    }
    const sets = products(cells);
    return sets.length > MOST_NAMED
      ? words.text("cells.some", { count: cells.length, all: seen.cells.length })
      : words.list(sets.map((set) => seen.label(set, cells.length === seen.cells.length ? seen.everyCell : seen.cells)));
  }

  /** Counted of what the answer holds: on how many cells it is certain, and who says so. */
  #sureness(seen) {
    const { words, when } = this.#page;
    if (!seen.cells.length) {
      return [];
    }
    const told = seen.cells.flatMap((cell) => this.#told(cell));
    const sure = seen.cells.filter((cell) => isSure(seen.said(cell))).length;
    const evidence = [...new Set(told.flatMap((each) => each.evidence))].flatMap((id) => seen.entries.get(id) ?? []);
    const levels = ["official", "reported", "rumoured"].filter((level) => evidence.some((entry) => entry.attestation === level));
    const publishers = [...new Set(evidence.flatMap((entry) => (entry.sources ?? []).map((source) => source.publisher)))];
    return [
      sure === seen.cells.length ? words.text("sure.all") : sure === 0 ? words.text("sure.none") : words.text("sure.some", { count: sure, all: seen.cells.length }),
      evidence.length ? words.text("rests.on", { count: evidence.length, levels: words.list(levels.map((level) => words.text(`attested.${level}`))) }) : words.text("evidence.none"),
      publishers.length ? [words.text("publishers", { count: publishers.length }), publishers.length <= 3 ? [" (", publishers.map((each, index) => [index ? ", " : "", foreign(each)]), ")"] : null] : null,
    ].filter((part) => part !== null);
  }

  /** The periods and the hours of a cell that are looked at. */
  #told(cell) {
    const { during, on } = this.#page.when;
    const { from, to } = during ?? { from: on, to: on };
    return [...periodsIn(cell, from, to), ...withinOn(cell, from, to)];
  }
}
