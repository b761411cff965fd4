/** Which case is looked at. Of many, only those that fit what is typed are listed. */

import { fill, foreign, h } from "./dom.js";

const FEW = 12;
const MOST = 30;

export class Cases {
  #container;
  #page;
  #typed = "";

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  update(cases, current) {
    const { words } = this.#page;
    const title = (each) => each.title ?? each.case;
    if (cases.length <= 1) {
      fill(this.#container, h("span", {}, cases.length ? foreign(title(cases[0])) : ""));
      return;
    }
    if (cases.length <= FEW) {
      fill(
        this.#container,
        h(
          "label",
          {},
          words.text("case"),
          " ",
          h("select", { "data-key": "case", change: (event) => this.#page.openCase(event.target.value) }, cases.map((each) => h("option", { value: each.case, selected: each.case === current }, title(each)))),
        ),
      );
      return;
    }
    const now = cases.find((each) => each.case === current);
    const results = h("ul", { class: "cases" });
    const list = () => {
      const wanted = this.#typed.toLocaleLowerCase().split(/\s+/);
      const found = cases.filter((each) => wanted.every((word) => `${title(each)} ${each.case}`.toLocaleLowerCase().includes(word)));
      fill(
        results,
        found.slice(0, MOST).map((each) =>
          h("li", {}, h("button", { type: "button", class: "link", "data-key": `case ${each.case}`, "aria-current": each.case === current ? "true" : null, click: () => this.#page.openCase(each.case) }, foreign(title(each)))),
        ),
        found.length > MOST ? h("li", { class: "quiet" }, words.text("cases.more", { count: found.length - MOST })) : null,
        found.length ? null : h("li", { class: "quiet" }, words.text("cases.none")),
      );
    };
    fill(
      this.#container,
      h(
        "details",
        { class: "filter wide" },
        h("summary", { "data-key": "cases" }, h("b", {}, now ? foreign(title(now)) : words.text("case")), " ", h("span", { class: "quiet" }, words.text("cases.of", { count: cases.length }))),
        h(
          "div",
          { class: "choices" },
          h(
            "label",
            {},
            words.text("cases.find"),
            " ",
            h("input", {
              type: "search",
              "data-key": "find case",
              value: this.#typed,
              input: (event) => {
                this.#typed = event.target.value;
                list();
              },
            }),
          ),
          results,
        ),
      ),
    );
    list();
  }
}
