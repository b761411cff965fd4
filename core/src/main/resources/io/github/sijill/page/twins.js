/** Each picture as a table that says the same, for eyes, programs and screen readers alike. */

import { columns, fill, further, h } from "./dom.js";
import { icon } from "./icons.js";

const MOST = 400;

/** The periods of all rows, one a line. */
export class PeriodTable {
  #container;
  #page;

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(seen) {
    const { words } = this.#page;
    const rows = seen.rows();
    const lines = rows.flatMap((row) => [
      ...row.course.periods.map((period) => ({ row, ...period })),
      ...(row.course.within ?? []).map((within) => ({ row, ...within, within })),
    ]);
    fill(
      this.#container,
      h(
        "table",
        { class: "list" },
        h("caption", {}, words.text("table.periods")),
        columns(words, ["cells", "from", "to", "status", "evidence"]),
        h(
          "tbody",
          {},
          lines.slice(0, MOST).map((line, index) =>
            h(
              "tr",
              {},
              index === 0 || lines[index - 1].row !== line.row ? h("th", { scope: "row" }, line.row.label) : h("td", { class: "again" }, line.row.label),
              h("td", {}, line.from ? words.day(line.from) : words.text("open.begin")),
              h("td", {}, line.to ? words.day(line.to) : words.text("open.end")),
              h("td", {}, h("span", { class: "one" }, icon(line.possible ?? line.statuses), line.within ? this.#hours(line.within) : words.statuses(line.possible))),
              h("td", {}, line.evidence.map((id, at) => [at ? " " : "", h("code", { dir: "ltr" }, id)])),
            ),
          ),
        ),
      ),
      further(words, lines.length - MOST),
    );
  }

  #hours(within) {
    const { words } = this.#page;
    return heldWithin(within, words, words.statuses(within.statuses));
  }
}

/** What held within days, and at which hours. */
function heldWithin(within, words, status) {
  return words.text(within.certain ? "within" : "within.perhaps", { status, hours: words.hours(within.hours) });
}

/** The periods of every cell, with the columns of the command line's CSV. */
export function periodRows(seen, { english }) {
  const rows = [["case", "territory", "operator", "network", "service", "from", "to", "status", "within", "evidence"]];
  for (const cell of seen.cells) {
    const own = [cell.case, cell.territory, cell.operator, cell.network, cell.service];
    for (const period of cell.periods) {
      rows.push([...own, period.from ?? "", period.to ?? "", period.possible.join(" or "), "", period.evidence.join(" ")]);
    }
    for (const within of cell.within ?? []) {
      rows.push([...own, within.from, within.to, "", heldWithin(within, english, within.statuses.join(" and ")), within.evidence.join(" ")]);
    }
  }
  return rows;
}

/** The statuses of every cell on the day or during the span, as the command line's CSV says them. */
export function statusRows(seen, when) {
  const said = when.during ? ["certainly", "possibly"] : ["status"];
  const rows = [["case", "territory", "operator", "network", "service", when.during ? "during" : "on", ...said]];
  const asked = when.during ? `${when.during.from}/${when.during.to}` : when.on;
  for (const cell of seen.cells) {
    const { certainly, possibly } = seen.said(cell);
    const statuses = when.during ? [certainly.join(" and "), possibly.join(" or ")] : [possibly.join(" or ")];
    rows.push([cell.case, cell.territory, cell.operator, cell.network, cell.service, asked, ...statuses]);
  }
  return rows;
}
