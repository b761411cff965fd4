/** What is looked at, which is all in the address: whoever opens the address sees the same. */

import { isDay, spanOf } from "./days.js";

export const DIMENSIONS = ["network", "operator", "service", "territory"];

const LEVELS = ["reported", "official"];
const LISTS = [...DIMENSIONS, "table"];

/** What may be given several times, each as it is: a label may have a comma. */
const REPEATED = ["label"];
const FLAGS = ["certain", "versus"];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** What each text of the address may be; all else in it is passed over. */
const ACCEPTED = {
  case: (text) => /^[a-z0-9._-]+$/i.test(text),
  on: isDay,
  during: (text) => spanOf(text) !== null,
  axis: (text) => spanOf(text) !== null,
  rows: (text) => DIMENSIONS.includes(text),
  cols: (text) => DIMENSIONS.includes(text),
  "known-on": isDay,
  "recorded-at": (text) => INSTANT.test(text),
  attested: (text) => LEVELS.includes(text),
  "versus.known-on": isDay,
  "versus.recorded-at": (text) => INSTANT.test(text),
  "versus.attested": (text) => LEVELS.includes(text),
  open: (text) => text.length < 500,
  lang: (text) => /^[a-z]{2}$/.test(text),
};

/** Reads the part of an address after its #. */
export function parseState(hash) {
  const state = {};
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  for (const [name, accepts] of Object.entries(ACCEPTED)) {
    const text = given.get(name) ?? "";
    state[name] = accepts(text) ? text : "";
  }
  for (const name of LISTS) {
    state[name] = (given.get(name) ?? "").split(",").filter((each) => each !== "");
  }
  for (const name of REPEATED) {
    state[name] = given.getAll(name).filter((each) => each !== "");
  }
  for (const name of FLAGS) {
    state[name] = given.get(name) === "1";
  }
  return state;
}

/** The part of an address after its #, which parseState reads. */
export function formatState(state) {
  const given = [];
  const add = (name, text) => {
    if (text !== "") {
      given.push(`${name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/").replace(/%3A/g, ":")}`);
    }
  };
  for (const name of [...Object.keys(ACCEPTED), ...LISTS, ...FLAGS]) {
    const value = state[name];
    add(name, Array.isArray(value) ? value.join(",") : value === true ? "1" : value || "");
  }
  REPEATED.forEach((name) => state[name].forEach((text) => add(name, text)));
  return given.join("&");
}

/** Keeps the state and the address the same; tells whoever listens of each change. */
export class Address {
  #state = parseState(location.hash);
  #listeners = [];
  #timer = 0;

  constructor() {
    addEventListener("hashchange", () => {
      const read = parseState(location.hash);
      if (formatState(read) !== formatState(this.#state)) {
        this.#state = read;
        this.#tell();
      }
    });
  }

  get state() {
    return this.#state;
  }

  /** The address that shows this. */
  linkTo(state) {
    return location.href.replace(/#.*$/, "") + "#" + formatState(state);
  }

  /** Changes some of it. While a slider is dragged browsers refuse to be told each step. */
  set(changes) {
    this.#state = { ...this.#state, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => history.replaceState(null, "", this.linkTo(this.#state)), 120);
    this.#tell();
  }

  listen(listener) {
    this.#listeners.push(listener);
  }

  #tell() {
    this.#listeners.forEach((listener) => listener(this.#state));
  }
}

/** A viewpoint of the state, as the command line names it; the second is the one it is compared with. */
export function viewpointOf(state, isSecond = false) {
  const before = isSecond ? "versus." : "";
  const viewpoint = {};
  for (const name of ["known-on", "recorded-at", "attested"]) {
    if (state[before + name]) {
      viewpoint[name] = state[before + name];
    }
  }
  if (state.label.length) {
    viewpoint.label = state.label;
  }
  return viewpoint;
}
