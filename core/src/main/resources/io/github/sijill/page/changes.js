/** What changed between two days, day by day. */

import { columns, fill, further, h } from "./dom.js";
import { link } from "./entries.js";
import { icon } from "./icons.js";
import { products } from "./model.js";

const MOST = 60;

/** The changes of the cells that are looked at: each begins a period of one of them. */
export function changesOf(seen, span) {
  const changes = [];
  for (const cell of seen.cells) {
    cell.periods.forEach((period, index) => {
      if (index && period.from && period.from >= span.from && period.from <= span.to) {
        changes.push({ day: period.from, before: cell.periods[index - 1].possible, after: period.possible, evidence: period.evidence, cell });
      }
    });
  }
  const groups = new Map();
  for (const change of changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const key = JSON.stringify([change.day, change.before, change.after, change.evidence]);
    const group = groups.get(key) ?? { ...change, cells: [] };
    group.cells.push(change.cell);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export class Changes {
  #container;
  #page;

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(seen) {
    const { words, when } = this.#page;
    this.#container.hidden = !when.during;
    if (!when.during) {
      fill(this.#container);
      return;
    }
    const changes = changesOf(seen, when.during);
    const title = words.text("changes", { days: words.days(when.during.from, when.during.to, "span") });
    fill(
      this.#container,
      h("h2", {}, title),
      changes.length
        ? h(
            "div",
            { class: "wide", role: "region", "aria-label": title, tabindex: 0 },
            h(
              "table",
              { class: "list", "aria-label": title },
              columns(words, ["day", "cells", "before", "after", "evidence"]),
              h("tbody", {}, changes.slice(0, MOST).map((change) => this.#row(seen, change))),
            ),
          )
        : h("p", {}, words.text("changes.none")),
      further(words, changes.length - MOST),
    );
  }

  #row(seen, change) {
    const { words } = this.#page;
    const said = (possible) => h("span", { class: "one" }, icon(possible), words.statuses(possible));
    return h(
      "tr",
      {},
      h("th", { scope: "row" }, h("button", { type: "button", class: "link", "data-key": `change ${change.day} ${change.cells.length}`, click: () => this.#page.set({ during: "", on: change.day }) }, words.day(change.day))),
      h("td", {}, products(change.cells).slice(0, 4).map((set, index) => [index ? "; " : "", seen.label(set)])),
      h("td", {}, said(change.before)),
      h("td", {}, said(change.after)),
      h("td", {}, change.evidence.map((id, index) => [index ? words.text("comma") : "", link(id, this.#page)])),
    );
  }
}
