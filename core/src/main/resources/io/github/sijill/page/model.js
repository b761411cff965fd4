/**
 * An answer's cells, put together for a picture: cells of which the same is said are one row or one
 * field. What is said of a cell is looked up in the answer, never worked out.
 */

import { numberOf } from "./days.js";
import { DIMENSIONS } from "./state.js";

/** What an archive says of one case from one viewpoint, narrowed to the members asked for. */
export class Seen {
  constructor(timeline, chronology, words, state) {
    this.words = words;
    this.entries = new Map(chronology.entries.map((entry) => [entry.entry, entry]));
    this.members = new Map(DIMENSIONS.map((dimension) => [dimension, declared(chronology, dimension)]));
    this.everyCell = timeline.cells;
    this.cells = timeline.cells.filter((cell) => DIMENSIONS.every((dimension) => this.#isAsked(cell, dimension, state)));
  }

  #isAsked(cell, dimension, state) {
    const asked = state[dimension];
    if (!asked.length) {
      return true;
    }
    for (let id = cell[dimension]; id; id = this.members.get(dimension).get(id)?.parent) {
      if (asked.includes(id)) {
        return true;
      }
    }
    return false;
  }

  name(dimension, id) {
    return this.words.of(this.members.get(dimension).get(id)?.names)?.text ?? id;
  }

  /** Turns to a day or a span; of a span, what was answered about it. */
  turnTo(when, during) {
    this.#when = when;
    this.#held = during && new Map(during.cells.map((cell) => [keyOf(cell), cell]));
  }

  #when = null;
  #held = null;

  /** The day or the span that it was turned to. */
  get when() {
    return this.#when;
  }

  /** What is said of a cell: the statuses that certainly held, and those that may have. */
  said(cell) {
    if (this.#held) {
      const { certainly, possibly } = this.#held.get(keyOf(cell));
      return { certainly, possibly };
    }
    const possibly = periodOn(cell, this.#when.on)?.possible ?? ["UNKNOWN"];
    return { certainly: possibly.length === 1 ? possibly : [], possibly };
  }

  /** The members that have cells, in the order of the cells. */
  leaves(dimension, cells = this.cells) {
    if (cells !== this.everyCell) {
      return [...new Set(cells.map((cell) => cell[dimension]))];
    }
    if (!this.#allLeaves.has(dimension)) {
      this.#allLeaves.set(dimension, [...new Set(cells.map((cell) => cell[dimension]))]);
    }
    return this.#allLeaves.get(dimension);
  }

  #allLeaves = new Map();

  /** The cell of another answer that is the same as one of this. */
  same(cell) {
    this.#byKey ??= new Map(this.cells.map((each) => [keyOf(each), each]));
    return this.#byKey.get(keyOf(cell));
  }

  #byKey = null;

  /** How cells are called that are all cells of some members: by what tells them from the others. */
  label(cells, among = this.everyCell) {
    const parts = DIMENSIONS.flatMap((dimension) => {
      const own = this.leaves(dimension, cells);
      return own.length === this.leaves(dimension, among).length ? [] : [this.names(dimension, own)];
    });
    return parts.length ? parts.join(" · ") : this.words.text("everything");
  }

  /** Members in words; all of many are counted. */
  names(dimension, ids) {
    const all = this.leaves(dimension, this.everyCell);
    if (ids.length === all.length && ids.length > 2) {
      return this.words.text(`all.${dimension}`, { number: this.words.number(ids.length) });
    }
    return ids.length > 8
      ? this.words.text(`some.${dimension}`, { count: ids.length, all: all.length })
      : this.words.list(ids.map((id) => this.name(dimension, id)));
  }

  /** Cells of which the same is told, each group as few products of members as it can be. */
  groups(keyOf, cells = this.cells) {
    const groups = new Map();
    for (const cell of cells) {
      const key = keyOf(cell);
      add(groups, key, cell);
    }
    return [...groups.values()];
  }

  /** The rows of a timeline. */
  rows() {
    this.#rows ??= this.groups(courseOf)
      .flatMap((group) => products(group))
      .map((cells) => ({ cells, course: cells[0], label: this.label(cells) }));
    return this.#rows;
  }

  #rows = null;
}

/** Adds to the list of a key. */
export function add(lists, key, element) {
  const list = lists.get(key);
  if (list) {
    list.push(element);
  } else {
    lists.set(key, [element]);
  }
}

/** What tells a cell from the others of its case. */
export function keyOf(cell) {
  return [cell.territory, cell.operator, cell.network, cell.service].join("/");
}

function declared(chronology, dimension) {
  const members = new Map();
  for (const entry of chronology.entries) {
    const told = entry.told?.dimensions ?? entry.told?.members ?? {};
    for (const member of told[plural(dimension)] ?? []) {
      if (!members.has(member.id)) {
        members.set(member.id, member);
      }
    }
  }
  return members;
}

export function plural(dimension) {
  return dimension === "territory" ? "territories" : dimension + "s";
}

/** What is told of a cell over time, as a text to compare. */
function courseOf(cell) {
  return JSON.stringify([cell.periods.map((period) => [period.from, period.possible, period.evidence]), cell.within]);
}

/** The period of a cell in which a day lies. */
export function periodOn(cell, day) {
  const number = numberOf(day);
  return cell.periods.find(
    (period) => (period.from === null || numberOf(period.from) <= number) && (period.to === null || numberOf(period.to) >= number),
  );
}

/** The periods of a cell that have a day of a span. */
export function periodsIn(cell, from, to) {
  const [first, last] = [numberOf(from), numberOf(to)];
  return cell.periods.filter(
    (period) => (period.from === null || numberOf(period.from) <= last) && (period.to === null || numberOf(period.to) >= first),
  );
}

/** What held for hours of a day, or of some day of a span. */
export function withinOn(cell, from, to = from) {
  return (cell.within ?? []).filter((each) => numberOf(each.from) <= numberOf(to) && numberOf(each.to) >= numberOf(from));
}

/** Whether nothing else may be so than what is said to be certain. */
export function isSure(said) {
  return said.certainly.length === said.possibly.length;
}

/** Splits cells into sets in which each member of a dimension goes with each of the others. */
export function products(cells) {
  const counts = DIMENSIONS.map((dimension) => new Set(cells.map((cell) => cell[dimension])).size);
  if (counts.reduce((product, count) => product * count, 1) === cells.length) {
    return [cells];
  }
  for (const dimension of DIMENSIONS) {
    const byMember = new Map();
    for (const cell of cells) {
      add(byMember, cell[dimension], cell);
    }
    const alike = new Map();
    for (const own of byMember.values()) {
      const others = own.map((cell) => DIMENSIONS.filter((each) => each !== dimension).map((each) => cell[each]).join("/"));
      const key = others.sort().join(" ");
      own.forEach((cell) => add(alike, key, cell));
    }
    if (alike.size > 1) {
      return [...alike.values()].flatMap((own) => products(own));
    }
  }
  return cells.map((cell) => [cell]);
}

/** Cells in the address: of each dimension the members, where they are not all. */
export function formatCells(seen, cells) {
  const parts = DIMENSIONS.flatMap((dimension) => {
    const own = seen.leaves(dimension, cells);
    return own.length === seen.leaves(dimension, seen.everyCell).length ? [] : [`${dimension}=${own.join("+")}`];
  });
  return "cells:" + parts.join(";");
}

/** The cells that an address names. */
export function parseCells(seen, text) {
  const named = new Map(
    text
      .replace(/^cells:/, "")
      .split(";")
      .filter((part) => part.includes("="))
      .map((part) => [part.split("=")[0], part.split("=")[1].split("+")]),
  );
  return seen.cells.filter((cell) => [...named].every(([dimension, ids]) => ids.includes(cell[dimension])));
}
