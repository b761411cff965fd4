/** The page's own words, in the language that is chosen; numbers and dates by its custom. */

import { dateOf } from "./days.js";

/** The custom of a language: Arabic is written with the digits that Morocco uses. */
const CUSTOMS = { en: "en-GB", fr: "fr-FR", ar: "ar-MA" };

export class Words {
  #all;
  #texts;

  constructor(all, language) {
    this.#all = all;
    this.language = language;
    this.locale = CUSTOMS[language] ?? language;
    this.direction = language === "ar" ? "rtl" : "ltr";
    this.#texts = all[language];
    this.numbers = new Intl.NumberFormat(this.locale);
    this.plurals = new Intl.PluralRules(this.locale);
    this.lists = new Intl.ListFormat(this.locale, { type: "conjunction" });
    this.choices = new Intl.ListFormat(this.locale, { type: "disjunction" });
  }

  /** The words of a table for programs, which are the same in every language. */
  get english() {
    return new Words(this.#all, "en");
  }

  /** A text, with what stands in braces put in. Of a text in several numbers, the one for count. */
  text(key, values = {}) {
    let text = this.#texts[key] ?? this.#all.en[key] ?? key;
    if (typeof text === "object") {
      text = text[this.plurals.select(values.count)] ?? text.other;
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? this.numbers.format(value) : value;
    });
  }

  /** A small number as it stands in a sentence. */
  number(count) {
    return this.has(`number.${count}`) ? this.text(`number.${count}`) : this.numbers.format(count);
  }

  has(key) {
    return key in this.#texts;
  }

  /** A day as Sijill's sentences say it. */
  day(text) {
    const [year, month, day] = [text.slice(0, -6), Number(text.slice(-5, -3)), Number(text.slice(-2))];
    const patterns = this.#texts[day === 1 ? "dates.firsts" : "dates.days"];
    return patterns[month - 1].replace("{day}", day).replace("{year}", year);
  }

  longDay(text) {
    return `${this.#said(text, { weekday: "long" })} ${this.day(text)}`;
  }

  /** A month, shortened where the language does that. */
  month(text) {
    const isShortened = this.language !== "ar";
    return isShortened ? this.#said(text, { month: "short" }) : this.day(text.slice(0, -2) + "02").replace(/^2 | \d+$/g, "");
  }

  year(text) {
    return this.#said(text, { year: "numeric" });
  }

  #said(text, options) {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(dateOf(text));
  }

  /** Days from the first to the last, either of which may be open. */
  days(from, to, key = "days") {
    if (from && from === to) {
      return this.text(`${key}.on`, { day: this.day(from) });
    }
    if (!from && !to) {
      return this.text(`${key}.always`);
    }
    if (!from) {
      return this.text(`${key}.to`, { to: this.day(to) });
    }
    return to
      ? this.text(`${key}.fromTo`, { from: this.day(from), to: this.day(to) })
      : this.text(`${key}.from`, { from: this.day(from) });
  }

  list(texts) {
    return this.lists.format(texts);
  }

  /** From when to when on a day, as far as that is told; nothing is told of what is no cut. */
  hours(hours) {
    if (!hours) {
      return this.text("hours.some");
    }
    if (hours.lasting) {
      return this.text("hours.lasting", { length: this.#length(hours.lasting) });
    }
    const key = hours.from ? (hours.to ? "hours" : "hours.from") : hours.to ? "hours.to" : "hours.unknown";
    return this.text(key, hours);
  }

  /** A length such as PT3H30M. */
  #length(text) {
    const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text);
    const parts = [hours ? this.text("length.hours", { count: Number(hours) }) : null, minutes ? this.text("length.minutes", { count: Number(minutes) }) : null];
    return this.list(parts.filter((part) => part));
  }

  /** The statuses that are possible, as one says it. */
  statuses(possible) {
    return this.choices.format(possible.map((each) => this.text(`status.${each}`)));
  }

  /** What is said of a cell: statuses in turn, where several certainly held, and what else may have. */
  said({ certainly, possibly }) {
    if (!certainly.length) {
      return this.statuses(possibly);
    }
    const statuses = this.list(certainly.map((each) => this.text(`status.${each}`)));
    const status = certainly.length > 1 ? this.text("said.in.turn", { status: statuses }) : statuses;
    const others = possibly.filter((each) => !certainly.includes(each));
    return others.length ? this.text("said.perhaps", { status, perhaps: this.statuses(others) }) : status;
  }

  /** With a capital, where the script has them. */
  sentence(text) {
    return text.charAt(0).toLocaleUpperCase(this.locale) + text.slice(1);
  }

  /** A text that is given in several languages: in this one, else in English, else in any. */
  of(texts) {
    const language = [this.language, "en", ...Object.keys(texts ?? {})].find((each) => texts?.[each]);
    return language ? { text: texts[language], language } : null;
  }
}

/** The language of the address, else the first of the reader's that there are words in. */
export function languageOf(asked, all) {
  return [asked, ...(navigator.languages ?? []).map((each) => each.slice(0, 2)), "en"].find((each) => each in all);
}
