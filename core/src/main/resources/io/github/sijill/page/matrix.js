/** Two dimensions as a table: a field for each pair of members, with word, shape and colour. */

import { fill, h } from "./dom.js";
import { classOf, icon } from "./icons.js";
import { add, formatCells, isSure, withinOn } from "./model.js";

const MOST_ROWS = 40;

let made = 0;

export class Matrix {
  #container;
  #page;
  #allRows = false;
  #number = (made += 1);

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(seen, other = null) {
    const { state, words } = this.#page;
    const { when } = seen;
    const [rows, cols] = this.#page.sides;
    const placed = new Map();
    seen.cells.forEach((cell) => add(placed, `${cell[rows]}/${cell[cols]}`, cell));
    const fields = (row, col) => placed.get(`${row}/${col}`) ?? [];
    const leaves = seen.leaves(rows);
    const shown = this.#allRows ? leaves : leaves.slice(0, MOST_ROWS);
    const columns = folded(seen.leaves(cols), shown, fields, (cell) => JSON.stringify([seen.said(cell), withinOn(cell, ...days(when))]));
    const single = columns.length === 1;
    const head = h(
      "tr",
      {},
      h("td", {}),
      columns.map((members, index) => h("th", { scope: "col", id: this.#id("col", index) }, single && members.length === 1 && seen.leaves(cols, seen.everyCell).length === 1 ? seen.name(cols, members[0]) : seen.names(cols, members))),
    );
    const body = shown.map((row) =>
      h(
        "tr",
        {},
        h("th", { scope: "row", id: this.#id("row", row) }, seen.name(rows, row)),
        columns.map((members, index) => {
          const cells = members.flatMap((col) => fields(row, col));
          const named = [this.#id("row", row), this.#id("col", index)];
          return h("td", {}, cells.length ? this.#field(seen, cells, other, named) : h("span", { class: "quiet" }, words.text("no.cell")));
        }),
      ),
    );
    fill(
      this.#container,
      h("table", { class: "matrix" }, h("caption", {}, this.#caption(seen)), h("thead", {}, head), h("tbody", {}, body)),
      shown.length < leaves.length
        ? h(
            "button",
            {
              type: "button",
              class: "plain",
              "data-key": "more rows",
              click: () => {
                this.#allRows = true;
                this.update(seen, other);
              },
            },
            words.text("rows.more", { count: leaves.length - shown.length }),
          )
        : null,
      state.certain ? h("p", { class: "quiet" }, words.text("certain.only.said")) : null,
    );
  }

  /** Of one thing in this table; there may be two tables. An id has no space in it. */
  #id(kind, of) {
    return `${kind}-${this.#number}-${encodeURIComponent(of)}`;
  }

  #caption(seen) {
    const { words } = this.#page;
    const { when } = seen;
    return when.during ? words.text("matrix.during", { days: words.days(when.during.from, when.during.to) }) : words.text("matrix.on", { day: words.longDay(when.on) });
  }

  /** One field: what holds for its cells, which may differ among themselves. */
  #field(seen, cells, other, named) {
    const { state, words } = this.#page;
    const groups = seen.groups((cell) => JSON.stringify(seen.said(cell)), cells);
    const parts = groups.map((group) => this.#said(seen.said(group[0]), groups.length > 1 ? ` (${words.text("of", { count: group.length, all: cells.length })})` : ""));
    const hours = cells.flatMap((cell) => withinOn(cell, ...days(seen.when)));
    const differs = other && groups.some((group) => group.some((cell) => !alike(cell, seen, other)));
    const target = formatCells(seen, cells);
    const first = seen.said(groups[0][0]);
    const isLeftOut = state.certain && !first.certainly.length;
    const kind = groups.length > 1 || (first.certainly.length && !isSure(first)) || first.certainly.length > 1 ? "several" : isLeftOut ? "left-out" : classOf(first.possibly);
    return h(
      "button",
      {
        type: "button",
        class: `field ${kind}${differs ? " differs" : ""}`,
        "aria-pressed": state.open === target ? "true" : "false",
        id: this.#id("field", target),
        // Who comes by the Tab key hears whose it is, as who reads the table does.
        "aria-labelledby": [...named, this.#id("field", target)].join(" "),
        "data-key": `field ${target}`,
        click: () => this.#page.open(target),
      },
      parts,
      hours.length ? h("span", { class: "hours-said" }, words.text("within.short", { status: words.statuses([...new Set(hours.flatMap((each) => each.statuses))]) })) : null,
      differs ? h("span", { class: "differs-said" }, words.text("differs")) : null,
    );
  }

  #said({ certainly, possibly }, counted) {
    const { state, words } = this.#page;
    const one = (statuses) => h("span", { class: "one" }, icon(statuses), words.statuses(statuses));
    const others = possibly.filter((each) => !certainly.includes(each));
    const perhaps = certainly.length ? h("span", { class: "one" }, words.text("perhaps"), " ", icon(others), words.statuses(others)) : one(others);
    return h(
      "span",
      { class: "said" },
      certainly.map((each) => one([each])),
      others.length && !state.certain ? perhaps : null,
      !certainly.length && state.certain ? words.text("not.certain") : null,
      counted,
    );
  }
}

function days(when) {
  return when.during ? [when.during.from, when.during.to] : [when.on, when.on];
}

function alike(cell, seen, other) {
  const same = other.same(cell);
  return same !== undefined && JSON.stringify(other.said(same)) === JSON.stringify(seen.said(cell));
}

/** The columns, those that say the same in every row as one. */
function folded(columns, rows, fields, said) {
  const alikeColumns = new Map();
  for (const col of columns) {
    add(alikeColumns, rows.map((row) => fields(row, col).map(said).join()).join("|"), col);
  }
  return [...alikeColumns.values()];
}
