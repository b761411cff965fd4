/** What is asked: the day or the span, the two sides of the table, the members, certain only. */

import { isDay, numberOf, spanOf, textOf } from "./days.js";
import { fill, h } from "./dom.js";
import { DIMENSIONS } from "./state.js";

const MOST_CHOICES = 200;

export class Controls {
  #container;
  #page;
  #fault = "";

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(seen) {
    const { state, words } = this.#page;
    const isSpan = state.during !== "";
    const [from, to] = isSpan ? state.during.split("/") : [state.on];
    fill(
      this.#container,
      h(
        "div",
        { class: "row" },
        this.#choice("question", [
          ["day", words.text("on.day"), !isSpan, () => this.#page.set({ during: "", axis: "", on: isSpan ? to : state.on })],
          ["span", words.text("on.span"), isSpan, () => this.#page.set({ during: isSpan ? state.during : this.#page.spanAround(state.on) })],
        ]),
        this.#field("from", isSpan ? words.text("first.day") : words.text("day"), from),
        isSpan ? this.#field("to", words.text("last.day"), to) : null,
        isSpan ? this.#zoom() : this.#steps(seen),
      ),
      h("p", { class: "fault", role: "alert" }, this.#fault),
      h(
        "div",
        { class: "row" },
        this.#side("rows", words.text("rows")),
        this.#side("cols", words.text("cols")),
        h("label", { class: "check" }, h("input", { type: "checkbox", "data-key": "certain", checked: state.certain, change: (event) => this.#page.set({ certain: event.target.checked }) }), words.text("certain.only")),
      ),
      this.#filters(seen),
    );
  }

  #choice(name, choices) {
    return h(
      "div",
      { class: "choice", role: "group", "aria-label": this.#page.words.text(name) },
      choices.map(([key, label, isOn, choose]) => h("button", { type: "button", "aria-pressed": isOn ? "true" : "false", "data-key": `${name} ${key}`, click: choose }, label)),
    );
  }

  #field(which, label, day) {
    return h(
      "label",
      {},
      label,
      " ",
      h("input", {
        type: "text",
        class: "day",
        value: day,
        size: 10,
        dir: "ltr",
        inputmode: "numeric",
        autocomplete: "off",
        spellcheck: "false",
        "data-key": `day ${which}`,
        "aria-invalid": this.#fault ? "true" : null,
        change: (event) => this.#typed(which, event.target.value.trim()),
      }),
    );
  }

  /** Takes a day that was typed, or says what would be one. */
  #typed(which, text) {
    const { words } = this.#page;
    const latin = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
    if (!isDay(latin)) {
      this.#fault = words.text("day.refused", { text: latin });
    } else if (!this.#page.choose(which, latin)) {
      this.#fault = words.text("span.refused");
    } else {
      this.#fault = "";
      this.#page.set({});
      return;
    }
    this.update(this.#page.seen);
  }

  /** Only the days of the span on the axis, or all again. */
  #zoom() {
    const { state, words } = this.#page;
    const isClose = state.axis !== "";
    return h("button", { type: "button", class: "plain", "aria-pressed": isClose ? "true" : "false", "data-key": "zoom", click: () => this.#page.set({ axis: isClose ? "" : state.during }) }, words.text("zoom"));
  }

  /** To the day before and after on which a status changes. */
  #steps(seen) {
    const { state, words } = this.#page;
    const day = numberOf(state.on);
    const turns = [...new Set(seen.cells.flatMap((cell) => cell.periods.flatMap((period) => period.from ?? [])))].map(numberOf).sort((a, b) => a - b);
    const before = turns.findLast((turn) => turn < day);
    const after = turns.find((turn) => turn > day);
    const button = (key, turn) =>
      h("button", { type: "button", class: "plain", "data-key": key, disabled: turn === undefined, click: () => this.#page.set({ on: textOf(turn) }) }, words.text(key));
    return h("span", { class: "steps" }, button("change.before", before), button("change.after", after));
  }

  #side(name, label) {
    const { words, sides } = this.#page;
    const now = sides[name === "rows" ? 0 : 1];
    return h(
      "label",
      {},
      label,
      " ",
      h(
        "select",
        { "data-key": name, change: (event) => this.#page.turn(name, event.target.value) },
        DIMENSIONS.map((dimension) => h("option", { value: dimension, selected: dimension === now }, words.text(`dimension.${dimension}`))),
      ),
    );
  }

  /** A list of members for each dimension that has several, and of labels where entries have some. */
  #filters(seen) {
    const { state, words } = this.#page;
    const filters = DIMENSIONS.filter((dimension) => seen.leaves(dimension, seen.everyCell).length > 1).map((dimension) => {
      const members = [...seen.members.get(dimension).values()];
      const asked = state[dimension];
      const chosen = asked.length ? words.list(asked.map((id) => seen.name(dimension, id))) : words.text("all");
      return h(
        "details",
        { class: "filter", open: this.#open.has(dimension), toggle: (event) => this.#open[event.target.open ? "add" : "delete"](dimension) },
        h("summary", { "data-key": `filter ${dimension}` }, words.text(`dimension.${dimension}`), words.text("colon"), h("b", {}, chosen)),
        h(
          "div",
          { class: "choices", role: "group", "aria-label": words.text(`dimension.${dimension}`) },
          members.slice(0, MOST_CHOICES).map((member) =>
            h(
              "label",
              { class: member.parent ? "check below" : "check" },
              h("input", { type: "checkbox", checked: asked.includes(member.id), "data-key": `${dimension} ${member.id}`, change: (event) => this.#narrow(dimension, member.id, event.target.checked) }),
              seen.name(dimension, member.id),
            ),
          ),
          asked.length ? h("button", { type: "button", class: "plain", "data-key": `all ${dimension}`, click: () => this.#page.set({ [dimension]: [] }) }, words.text("all.again")) : null,
        ),
      );
    });
    const labels = this.#labels();
    return filters.length || labels ? h("div", { class: "filters" }, h("span", { class: "quiet" }, words.text("only")), filters, labels) : null;
  }

  #open = new Set();

  #narrow(dimension, id, isIn) {
    const now = this.#page.state[dimension].filter((each) => each !== id);
    this.#page.set({ [dimension]: isIn ? [...now, id] : now });
  }

  /** Labels are a viewpoint: entries without them count as if they were not there. */
  #labels() {
    const { state, words, labels } = this.#page;
    return labels.length
      ? h(
          "label",
          {},
          words.text("label"),
          " ",
          h(
            "select",
            { "data-key": "label", change: (event) => this.#page.set({ label: event.target.value ? [event.target.value] : [] }) },
            h("option", { value: "" }, words.text("all")),
            labels.map((label) => h("option", { value: label, selected: state.label.includes(label) }, label)),
          ),
        )
      : null;
  }
}

/** A span as somebody types it. */
export function typedSpan(from, to) {
  return spanOf(`${from}/${to}`);
}
