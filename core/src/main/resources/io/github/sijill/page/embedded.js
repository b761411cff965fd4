/** Answers that lie in the page. What was not asked when the file was written it cannot answer. */

import { numberOf } from "./days.js";
import { CannotAnswer } from "./cannot.js";
import { duringOf } from "./during.js";

const LEVEL = "attested";

export class EmbeddedSource {
  #page;
  #data;
  #cases = new Map();

  #dated;

  /** Reads a page; dated says a day in the words of a language. */
  constructor(page, data, dated) {
    this.#page = page;
    this.#data = data;
    this.#dated = dated;
  }

  get kind() {
    return "embedded";
  }

  get about() {
    return this.#data;
  }

  async cases() {
    return this.#data.cases;
  }

  /** The last line of the archive whose answers these are. */
  async head() {
    return this.#data.head;
  }

  /** The instants at which something was recorded, of which this file has the answers. */
  async instants(caseId) {
    return this.#case(caseId).instants;
  }

  async ask(command, parameters) {
    const found = this.#case(parameters.case);
    const view = viewOf(found.views, parameters);
    if (!view) {
      throw new CannotAnswer("cannot.viewpoint");
    }
    switch (command) {
      case "timeline":
      case "chronology":
        return asAsked(found.expand(view[command]), parameters);
      case "status":
        return parameters.during ? during(found, view, parameters) : status(found, view, parameters);
      case "explain":
        return explained(found, view, { ...parameters, dated: this.#dated });
      case "cite":
        return cited(found, view, { ...parameters, dated: this.#dated });
      default:
        throw new CannotAnswer("cannot.question", command);
    }
  }

  #case(id) {
    if (!this.#cases.has(id)) {
      const script = this.#page.querySelector(`script[data-case="${CSS.escape(id)}"]`);
      if (!script) {
        throw new CannotAnswer("cannot.case", id);
      }
      this.#cases.set(id, new EmbeddedCase(JSON.parse(script.textContent)));
    }
    return this.#cases.get(id);
  }
}

/** One case; parts that answers share stand once in its pool, and are put in where they are named. */
class EmbeddedCase {
  #pool;
  #made = [];
  #expanded = new Map();

  constructor(data) {
    this.#pool = data.pool;
    this.views = data.views;
    this.instants = data.instants;
  }

  expand(node) {
    if (node === null || typeof node !== "object") {
      return node;
    }
    if (Array.isArray(node)) {
      return node.map((each) => this.expand(each));
    }
    if (typeof node.$ === "number") {
      return (this.#made[node.$] ??= this.expand(this.#pool[node.$]));
    }
    if (!this.#expanded.has(node)) {
      const to = Object.fromEntries(Object.entries(node).map(([name, each]) => [name, this.expand(each)]));
      this.#expanded.set(node, to);
    }
    return this.#expanded.get(node);
  }
}

/**
 * The view that answers from a viewpoint. What was known changes only on some days; a file has a
 * view for each of them, which holds until the next.
 */
function viewOf(views, asked) {
  const fitting = views.filter(
    (view) =>
      (view[LEVEL] ?? "") === (asked[LEVEL] ?? "") &&
      (view["recorded-at"] ?? "") === (asked["recorded-at"] ?? "") &&
      isOf(view.label, asked.label ?? []) &&
      ("known-on" in view) === Boolean(asked["known-on"]),
  );
  if (!asked["known-on"]) {
    return fitting[0];
  }
  const day = numberOf(asked["known-on"]);
  return fitting.findLast((view) => view["known-on"] === null || numberOf(view["known-on"]) <= day);
}

/** A file has labels one at a time. */
function isOf(label, asked) {
  return label ? asked.length === 1 && asked[0] === label : asked.length === 0;
}

/** The part of a list, in order of the days from which its parts hold, that holds on a day. */
function at(parts, day) {
  const number = numberOf(day);
  return parts.findLast((part) => part.from === null || numberOf(part.from) <= number);
}

function explained(found, view, asked) {
  const filtered = ["territory", "operator", "network", "service"].some((name) => asked[name]?.length);
  const lines = at(view.sentences?.[asked.lang] ?? [], asked.on);
  if (filtered || !lines) {
    throw new CannotAnswer("cannot.sentences");
  }
  return { lines: onDay(found.expand(lines.lines), asked) };
}

function cited(found, view, asked) {
  const part = at(view.citations ?? [], asked.on);
  if (!part) {
    throw new CannotAnswer("cannot.cite");
  }
  return onDay(found.expand(part.citation), { ...asked, lang: "en" });
}

/** An answer that holds on several days, as it is on one of them. */
function status(found, view, parameters) {
  if (!view.status) {
    throw new CannotAnswer("cannot.question");
  }
  const { on } = parameters;
  return asAsked({ ...found.expand(at(view.status, on).answer), on }, { ...parameters, question: { on } });
}

function during(found, view, parameters) {
  if (!view.during) {
    throw new CannotAnswer("cannot.question");
  }
  const [from, to] = parameters.during.split("/");
  const { question, cells } = found.expand(view.timeline);
  const told = found.expand(view.during);
  const named = ({ case: id, territory, operator, network, service }) => ({ case: id, territory, operator, network, service });
  const answer = { question: { ...question, type: "sijill.StatusDuring" }, during: parameters.during, cells: cells.map((cell, index) => ({ ...named(cell), ...duringOf(told[index], from, to) })) };
  return asAsked(answer, { ...parameters, question: { from, to } });
}

/** An answer with what was asked; what was known then may not have changed since another day. */
function asAsked(answer, parameters) {
  const known = parameters["known-on"];
  return { ...answer, question: { ...answer.question, ...(known ? { knownOn: known } : {}), ...parameters.question } };
}

/** Puts the day into texts that were kept without it, in digits and in the words of a language. */
function onDay(node, asked) {
  if (typeof node === "string") {
    return node.replaceAll("\u27e6date\u27e7", asked.dated(asked.on, asked.lang)).replaceAll("\u27e6day\u27e7", asked.on);
  }
  if (Array.isArray(node)) {
    return node.map((each) => onDay(each, asked));
  }
  if (node !== null && typeof node === "object") {
    return Object.fromEntries(Object.entries(node).map(([name, each]) => [name, onDay(each, asked)]));
  }
  return node;
}
