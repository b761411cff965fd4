/** The citation of the answer, which anybody can check later, and the address that shows it. */

import { h, fill } from "./dom.js";
import { CannotAnswer } from "./cannot.js";

export class Cite {
  #container;
  #page;
  #isOpen = false;

  constructor(container, page) {
    this.#container = container;
    this.#page = page;
  }

  async update() {
    const { words } = this.#page;
    if (!this.#isOpen) {
      fill(this.#container, this.#button());
      return;
    }
    let parts;
    try {
      const citation = await this.#page.citation();
      parts = [
        h("p", {}, words.text("cite.text")),
        h("blockquote", { dir: "auto", class: "citation" }, citation.text),
        this.#copy("cite.copy", citation.text),
        this.#copy("cite.json", JSON.stringify(citation)),
      ];
    } catch (e) {
      if (!(e instanceof CannotAnswer)) {
        throw e;
      }
      parts = [h("p", { class: "cannot" }, words.text(e.code), e.detail ? ` (${e.detail})` : null)];
    }
    fill(
      this.#container,
      this.#button(),
      parts,
      h("p", {}, words.text("cite.link")),
      h("p", {}, h("a", { href: this.#page.link, dir: "ltr", class: "permalink" }, this.#page.link)),
      this.#copy("cite.copy.link", this.#page.link),
    );
  }

  #button() {
    return h(
      "button",
      {
        type: "button",
        "aria-expanded": this.#isOpen ? "true" : "false",
        "data-key": "cite",
        click: () => {
          this.#isOpen = !this.#isOpen;
          this.update();
        },
      },
      this.#page.words.text("cite"),
    );
  }

  #copy(key, text) {
    const { words } = this.#page;
    return h(
      "button",
      {
        type: "button",
        class: "plain",
        "data-key": key,
        click: async (event) => {
          const button = event.currentTarget;
          await copied(text);
          button.textContent = words.text("copied");
        },
      },
      words.text(key),
    );
  }
}

/** Pages from a disk may not have the clipboard of others. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = h("textarea", { readonly: true }, text);
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}
