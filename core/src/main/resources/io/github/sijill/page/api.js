/** Answers of the server that the page came from, under /api/. */

import { CannotAnswer } from "./cannot.js";

export class ApiSource {
  #data;
  #answers = new Map();
  #head = null;

  constructor(data) {
    this.#data = data;
  }

  /** Called when the archive has another last line than that of the answers so far. */
  changed = () => {};

  get kind() {
    return "api";
  }

  get about() {
    return this.#data;
  }

  async cases() {
    return (await this.ask("cases", {})).cases;
  }

  /** The last line of the archive that answers. */
  async head() {
    return this.ask("head", {});
  }

  /** A server answers as recorded at any instant. */
  async instants() {
    return null;
  }

  /** The answer; the same question is asked once. */
  async ask(command, parameters) {
    const query = new URLSearchParams();
    const { lang, ...given } = parameters;
    for (const [name, value] of Object.entries(given)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== "" && each !== undefined) {
          query.append(name, each);
        }
      }
    }
    const address = `api/${command}${query.size ? "?" + query : ""}`;
    const key = `${address} ${lang ?? ""}`;
    if (!this.#answers.has(key)) {
      const answer = fetched(address, lang).then(({ body, head }) => {
        this.#notice(head);
        return body;
      });
      this.#answers.set(key, answer);
      answer.catch(() => this.#answers.delete(key));
      if (this.#answers.size > 200) {
        this.#answers.delete(this.#answers.keys().next().value);
      }
    }
    return this.#answers.get(key);
  }

  /** Answers of two states of an archive are not shown together. */
  #notice(head) {
    const before = this.#head;
    this.#head = head ?? before;
    if (before !== null && this.#head !== before) {
      this.#answers.clear();
      this.changed();
    }
  }
}

async function fetched(address, language) {
  let response;
  try {
    response = await fetch(address, { headers: { Accept: "application/json", ...(language ? { "Accept-Language": language } : {}) } });
  } catch (e) {
    throw new CannotAnswer("cannot.reach", String(e.message));
  }
  const body = await response.json();
  if (!response.ok) {
    throw new CannotAnswer("cannot.asked", body.detail ?? body.title ?? String(response.status));
  }
  return { body, head: response.headers.get("Sijill-Head") };
}
