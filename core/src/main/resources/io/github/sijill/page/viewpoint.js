/** From where the record is looked at, as a sentence that can be changed, and what it leaves out. */

import { isDay } from "./days.js";
import { fill, h } from "./dom.js";
import { link } from "./entries.js";

const LEVELS = ["", "reported", "official"];
const MOST_NAMED = 12;

export class ViewpointControls {
  #container;
  #page;
  #fault = "";

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(seen, everything, other, failures) {
    const { state, words } = this.#page;
    fill(
      this.#container,
      h("h2", {}, words.text("viewpoint")),
      this.#sentence("", seen, everything, failures[0]),
      state.versus ? this.#sentence("versus.", other, everything, failures[1]) : null,
      h("p", { class: "fault", role: "alert" }, this.#fault),
      h("div", { class: "row" }, h("button", { type: "button", "aria-pressed": state.versus ? "true" : "false", "data-key": "versus", click: () => this.#page.set({ versus: !state.versus }) }, words.text("compare"))),
    );
  }

  #sentence(before, seen, everything, failure) {
    const { words } = this.#page;
    const controls = { known: this.#known(before), recorded: this.#recorded(before), attested: this.#attested(before) };
    const key = before ? "viewpoint.second" : "viewpoint.sentence";
    const parts = words.text(key).split(/(\{\w+\}[,،.؛;]*)/).map((part) => withControl(part, controls));
    return h(
      "div",
      { class: "viewpoint", role: "group", "aria-label": words.text(before ? "view.second" : "view.first") },
      h("p", {}, parts),
      failure ? h("p", { class: "cannot", role: "status" }, words.text(failure.code), failure.detail ? ` (${failure.detail})` : null) : this.#leftOut(seen, everything),
    );
  }

  #known(before) {
    const { state, words } = this.#page;
    const name = `${before}known-on`;
    return h("input", {
      type: "text",
      class: "day inline",
      size: 12,
      dir: "ltr",
      autocomplete: "off",
      spellcheck: "false",
      value: state[name],
      placeholder: words.text("any.day"),
      "aria-label": words.text("known.on"),
      "data-key": name,
      change: (event) => this.#typed(name, event.target.value.trim()),
    });
  }

  #typed(name, text) {
    if (text === "" || isDay(text)) {
      this.#fault = "";
      this.#page.set({ [name]: text });
    } else {
      this.#fault = this.#page.words.text("day.refused", { text });
      this.#page.render();
    }
  }

  #recorded(before) {
    const { state, words, instants } = this.#page;
    const name = `${before}recorded-at`;
    if (instants === null) {
      return h("input", {
        type: "text",
        class: "day inline",
        size: 20,
        dir: "ltr",
        value: state[name],
        placeholder: words.text("now"),
        "aria-label": words.text("recorded.at"),
        "data-key": name,
        change: (event) => this.#page.set({ [name]: event.target.value.trim() }),
      });
    }
    const choices = [...new Set([...instants, state[name]])].filter((each) => each);
    return h(
      "select",
      { class: "inline", dir: "ltr", "aria-label": words.text("recorded.at"), "data-key": name, change: (event) => this.#page.set({ [name]: event.target.value }) },
      h("option", { value: "" }, words.text("now")),
      choices.map((instant) => h("option", { value: instant, selected: instant === state[name] }, instant)),
    );
  }

  #attested(before) {
    const { state, words } = this.#page;
    const name = `${before}attested`;
    return h(
      "select",
      { class: "inline", "aria-label": words.text("attested"), "data-key": name, change: (event) => this.#page.set({ [name]: event.target.value }) },
      LEVELS.map((level) => h("option", { value: level, selected: level === state[name] }, words.text(level ? `at.least.${level}` : "any.level"))),
    );
  }

  /** Which entries this viewpoint does not count, beside all that are recorded. */
  #leftOut(seen, everything) {
    const { words } = this.#page;
    if (!seen || !everything) {
      return null;
    }
    const out = [...everything.entries.keys()].filter((id) => !seen.entries.has(id));
    if (!out.length) {
      return h("p", { class: "quiet" }, words.text("leaves.out.nothing", { count: everything.entries.size }));
    }
    const named = out.slice(0, MOST_NAMED);
    return h(
      "p",
      { class: "quiet left-out" },
      words.text("leaves.out", { count: out.length, all: everything.entries.size }),
      " ",
      named.map((id, index) => [index ? words.text("comma") : "", link(id, { ...this.#page.handle, seen: everything })]),
      named.length < out.length ? " …" : "",
    );
  }
}

/** A control stays beside the sign after it, which else would begin a line. */
function withControl(part, controls) {
  const [, name, sign] = /^\{(\w+)\}(.*)$/.exec(part) ?? [];
  return name ? h("span", { class: "glued" }, controls[name], h("span", { class: "sign" }, sign)) : part;
}
