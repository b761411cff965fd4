/** The page: asks what the address says, and shows it. */

import { AnswerText } from "./answer.js";
import { CannotAnswer } from "./cannot.js";
import { Cases } from "./cases.js";
import { Changes } from "./changes.js";
import { Cite } from "./cite.js";
import { Controls } from "./controls.js";
import { isDay, numberOf, textOf } from "./days.js";
import { fill, find, h } from "./dom.js";
import { Evidence } from "./evidence.js";
import { labelsOf, legend } from "./legend.js";
import { Matrix } from "./matrix.js";
import { formatCells, Seen } from "./model.js";
import { sourceOf } from "./source.js";
import { Address, DIMENSIONS, viewpointOf } from "./state.js";
import { Timeline } from "./timeline.js";
import { pictureTools, tableTools } from "./tools.js";
import { PeriodTable, statusRows } from "./twins.js";
import { ViewpointControls } from "./viewpoint.js";
import { languageOf, Words } from "./words.js";

const PATIENCE = 60;

class Page {
  #address = new Address();
  #allWords = JSON.parse(document.getElementById("sijill-words").textContent);
  #source = sourceOf(document, (day, language) => new Words(this.#allWords, language).day(day));
  #turn = 0;
  #kept = new Map();
  #panels = [];
  #failures = [];
  #shell = "";

  get state() {
    return this.#resolved;
  }

  /** The address that shows what is shown now, whatever a page shows first later. */
  get link() {
    const { rows, cols } = this.#address.state;
    return this.#address.linkTo({ ...this.state, rows, cols });
  }

  /** The address that shows the same, with something else opened. */
  linkTo(open) {
    return this.#address.linkTo({ ...this.#address.state, open });
  }

  get handle() {
    return { words: this.words, open: (target) => this.open(target), linkTo: (open) => this.linkTo(open) };
  }

  /** The day, or the span, that is looked at. */
  get when() {
    const { during, on } = this.state;
    const [from, to] = during.split("/");
    return during ? { during: { from, to } } : { on };
  }

  /** The two dimensions of the table. */
  get sides() {
    return [this.state.rows, this.state.cols];
  }

  #resolved = this.#address.state;

  /** The state with what an address may leave out. */
  #resolve(state, cases) {
    const about = this.#source.about;
    const first = cases.find((each) => each.case === state.case) ?? cases.find((each) => each.case === about.case) ?? cases[0];
    const on = state.on || about.on?.[first?.case] || first?.on || first?.to || textOf(Math.floor(Date.now() / 86_400_000));
    const rows = state.rows || "network";
    const cols = state.cols && state.cols !== rows ? state.cols : ["operator", "network", "service"].find((each) => each !== rows);
    return { ...state, case: first?.case ?? "", on, rows, cols };
  }

  set(changes) {
    this.#address.set(changes);
  }

  /** Chooses a day; says whether it can be. */
  choose(which, day) {
    if (!isDay(day)) {
      return false;
    }
    if (!this.state.during) {
      this.set({ on: day });
      return true;
    }
    let { from, to } = this.when.during;
    [from, to] = which === "from" ? [day, to] : [from, day];
    if (numberOf(from) > numberOf(to)) {
      [from, to] = [day, day];
    }
    this.set({ during: `${from}/${to}` });
    return true;
  }

  /** A month around a day, where a span begins. */
  spanAround(day) {
    return `${textOf(numberOf(day) - 15)}/${textOf(numberOf(day) + 15)}`;
  }

  /** Turns a side of the table to another dimension; the other gives way if it was that one. */
  turn(side, dimension) {
    const [rows, cols] = this.sides;
    const other = side === "rows" ? cols : rows;
    const freed = side === "rows" ? rows : cols;
    const given = other === dimension ? freed : other;
    this.set(side === "rows" ? { rows: dimension, cols: given } : { cols: dimension, rows: given });
  }

  /** Opens the evidence of something, and goes there where it is out of sight. */
  open(target) {
    this.set({ open: target });
    this.#goToEvidence = target !== "";
  }

  #goToEvidence = false;

  /** Opens exactly the evidence of a bar: its cells, on a day of it. */
  openBar(cells, period, clicked, axis) {
    const from = Math.max(axis.first, period.from ? numberOf(period.from) : axis.first);
    const to = Math.min(axis.last, period.to ? numberOf(period.to) : axis.last);
    const now = numberOf(this.state.on);
    const inside = (day) => day >= from && day <= to;
    const day = clicked !== null && inside(clicked) ? clicked : inside(now) ? now : from;
    this.#goToEvidence = true;
    this.set({ during: "", on: textOf(day), open: formatCells(this.seen, cells) });
  }

  openHours(cells, within) {
    this.#goToEvidence = true;
    const inside = this.state.on >= within.from && this.state.on <= within.to;
    this.set({ during: "", on: inside ? this.state.on : within.from, open: formatCells(this.seen, cells) });
  }

  openCase(id) {
    const kept = { lang: this.state.lang, attested: this.state.attested };
    this.set({ ...Object.fromEntries(Object.entries(this.#address.state).map(([name, value]) => [name, Array.isArray(value) ? [] : typeof value === "boolean" ? false : ""])), ...kept, case: id });
  }

  /** Asks, of the case and from the viewpoint that are looked at. */
  ask(command, parameters, isSecond = false) {
    return this.#source.ask(command, { case: this.state.case, ...viewpointOf(this.state, isSecond), ...parameters });
  }

  /** The answer in Sijill's own sentences. */
  async sentences() {
    const members = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, this.state[dimension]]));
    const answer = await this.ask("explain", { on: this.state.on, lang: this.words.language, ...members });
    return answer.lines ?? (answer.explanation ?? "").split("\n").filter((line) => line !== "");
  }

  get isRemote() {
    return this.#source.kind === "api";
  }

  /** The answer about the day or the span; where a file has none, what the table shows. */
  async statuses(seen, isSecond) {
    const { during, on } = this.state;
    return (await this.#tried(3, () => this.ask("status", during ? { during } : { on }, isSecond))) ?? statusRows(seen, this.when);
  }

  citation() {
    const members = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, this.state[dimension]]));
    const isNarrowed = DIMENSIONS.some((dimension) => this.state[dimension].length);
    if (this.#source.kind === "embedded" && (isNarrowed || this.state.during)) {
      throw new CannotAnswer("cannot.cite");
    }
    return this.#source.kind === "embedded" ? this.ask("cite", { on: this.state.on }) : this.#cited(members);
  }

  async #cited(members) {
    const asked = this.state.during ? { during: this.state.during } : { on: this.state.on };
    return this.ask("cite/status", { ...asked, ...members });
  }

  /** What is seen from a viewpoint; kept, for days are dragged through it. */
  async #see(isSecond, viewpoint = viewpointOf(this.state, isSecond)) {
    const of = { case: this.state.case, ...viewpoint };
    const members = DIMENSIONS.map((dimension) => this.state[dimension]);
    const key = JSON.stringify([of, members, this.words.language]);
    if (!this.#kept.has(key)) {
      if (this.#kept.size > 12) {
        this.#kept.clear();
      }
      const [timeline, chronology] = await Promise.all([this.#source.ask("timeline", of), this.#source.ask("chronology", of)]);
      this.#kept.set(key, { seen: new Seen(timeline, chronology, this.words, this.state), timeline });
    }
    return this.#kept.get(key);
  }

  /** The same, turned to the day; to a span once that is answered. */
  async #turned(isSecond) {
    const { during } = this.state;
    const view = await this.#see(isSecond);
    const held = during ? await this.ask("status", { during }, isSecond) : null;
    return { ...view, turn: () => view.seen.turnTo(this.when, held) };
  }

  /** Days are dragged faster than a server is asked; only the handles follow each of them. */
  async #slowly() {
    if (this.isRemote && this.state.during) {
      this.#panels.forEach((panel) => panel.timeline.update());
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }

  async start() {
    this.#source.changed = () => {
      this.#kept.clear();
      this.cases = this.head = null;
      this.render();
    };
    this.#address.listen(() => this.render());
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.state.open) {
        this.open("");
      }
    });
    await this.render();
    document.documentElement.classList.add("ready");
  }

  async render() {
    const turn = ++this.#turn;
    this.cases ??= await this.#source.cases();
    this.head ??= await this.#source.head();
    if (turn !== this.#turn) {
      return;
    }
    this.#resolved = this.#resolve(this.#address.state, this.cases);
    this.words = this.#wordsOf(languageOf(this.state.lang, this.#allWords));
    this.#layOut();
    await this.#slowly();
    if (turn !== this.#turn) {
      return;
    }
    const views = [await this.#tried(0, () => this.#turned(false)), this.state.versus ? await this.#tried(1, () => this.#turned(true)) : null];
    const everything = await this.#tried(2, () => this.#see(false, {}));
    this.instants = this.state.case ? await this.#source.instants(this.state.case) : [];
    if (turn !== this.#turn) {
      return;
    }
    // Not before all is answered: what stands there meanwhile is of one day or span.
    views.forEach((view) => view?.turn());
    this.labels = labelsOf(everything?.seen);
    this.everything = everything?.seen;
    this.seen = views[0]?.seen ?? this.everything;
    this.#show(views, everything);
  }

  /** What the source cannot answer is said where it was asked for. */
  async #tried(index, asked) {
    this.#failures[index] = null;
    try {
      return await asked();
    } catch (e) {
      if (!(e instanceof CannotAnswer)) {
        throw e;
      }
      this.#failures[index] = e;
      return null;
    }
  }

  #wordsOf(language) {
    if (this.words?.language === language) {
      return this.words;
    }
    return new Words(this.#allWords, language);
  }

  /** The parts of the page, made once for a language and a number of views. */
  #layOut() {
    const { words, state } = this;
    const shell = JSON.stringify([words.language, state.versus, this.head?.hash]);
    if (shell === this.#shell) {
      return;
    }
    this.#shell = shell;
    const focused = document.activeElement?.getAttribute?.("data-key");
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
    const root = document.getElementById("page");
    const part = (name, tag = "div", attributes = {}) => (this[name] = h(tag, attributes));
    const panel = (index) => {
      const views = { answer: h("div", { class: "answered" }), picture: h("figure", {}), drawn: h("div", { class: "drawn" }), periods: h("div", { class: "wide", role: "region", tabindex: 0, "aria-label": words.text("table.periods") }), tools: h("div", { class: "tools" }), field: h("div", { class: "fields" }) };
      views.text = new AnswerText(views.answer, this, index === 0);
      views.timeline = new Timeline(views.drawn, this, words.text(index ? "picture.second" : "picture"));
      views.table = new PeriodTable(views.periods, this);
      views.matrixPart = h("div", { class: "wide" });
      views.matrixTools = h("div", {});
      views.matrix = new Matrix(views.matrixPart, this);
      views.legend = h("div", {});
      views.picture.append(views.tools, views.drawn, views.periods, views.legend);
      views.matrixTitle = h("h2", {});
      views.field.append(views.matrixTitle, views.matrixPart, views.matrixTools);
      return views;
    };
    this.#panels = state.versus ? [panel(0), panel(1)] : [panel(0)];
    const [one, two] = this.#panels;
    part("controls");
    part("evidencePart", "section", { class: "evidence", "aria-labelledby": "why" });
    part("changesPart", "section", { class: "changes" });
    part("viewpointPart", "section", { class: "view" });
    part("citePart", "div", { class: "cite" });
    part("caseName", "div", { class: "case" });
    const header = h("header", {}, h("div", { class: "name" }, "Sijill ", h("span", { lang: "ar" }, "سجل")), this.caseName, this.#languages());
    const main = state.versus
      ? h(
          "main",
          { id: "main" },
          this.controls,
          h("div", { class: "two views" }, this.#panels.map((each, index) => h("section", { "aria-label": words.text(index ? "view.second" : "view.first") }, each.answer, each.picture, each.field))),
          this.evidencePart,
          this.changesPart,
          this.viewpointPart,
          this.citePart,
        )
      : h("main", { id: "main" }, one.answer, this.controls, one.picture, h("div", { class: "two" }, one.field, this.evidencePart), this.changesPart, this.viewpointPart, this.citePart);
    fill(root, header, main, this.#footer());
    this.controlsShown = new Controls(this.controls, this);
    this.evidence = new Evidence(this.evidencePart, this);
    this.changes = new Changes(this.changesPart, this);
    this.viewpoint = new ViewpointControls(this.viewpointPart, this);
    this.cite = new Cite(this.citePart, this);
    this.caseList = new Cases(this.caseName, this);
    this.#refocus = focused;
    void two;
  }

  #refocus = null;

  #languages() {
    const { words } = this;
    return h(
      "nav",
      { "aria-label": words.text("language") },
      Object.keys(this.#allWords).map((language) =>
        h("button", { type: "button", lang: language, "aria-pressed": language === words.language ? "true" : "false", "data-key": `lang ${language}`, click: () => this.set({ lang: language }) }, this.#allWords[language]["language.own"]),
      ),
    );
  }

  #footer() {
    const { words } = this;
    const { head } = this;
    return h(
      "footer",
      { class: "quiet" },
      h("p", {}, words.text(this.#source.kind === "embedded" ? "from.file" : "from.server"), " ", head ? [words.text("head", { sequence: head.sequence }), " ", h("code", { dir: "ltr" }, head.hash.slice(0, 16))] : null),
    );
  }

  #show(views, everything) {
    const { state, words } = this;
    document.title = `${this.caseTitle} · Sijill`;
    this.caseList.update(this.cases, state.case);
    if (!this.seen) {
      fill(this.#panels[0].answer, h("h1", { class: "asked" }, this.caseTitle || "Sijill"), h("p", { class: "cannot", role: "alert" }, words.text(this.#failures[0]?.code ?? "no.case"), " ", this.#failures[0]?.detail ?? ""));
      return;
    }
    this.controlsShown.update(this.seen);
    this.#panels.forEach((panel, index) => {
      const seen = views[index]?.seen;
      const other = views[1 - index]?.seen ?? null;
      panel.picture.hidden = panel.field.hidden = !seen;
      if (!seen) {
        fill(panel.answer, h(index ? "h2" : "h1", { class: "asked" }, this.#viewpointSaid(index === 1) ?? words.longDay(state.on)), h("p", { class: "cannot", role: "status" }, words.text(this.#failures[index]?.code ?? "no.case"), this.#failures[index]?.detail ? ` (${this.#failures[index].detail})` : ""));
        return;
      }
      panel.text.update(seen, this.#viewpointSaid(index === 1));
      fill(panel.legend, legend(seen, words));
      const isTable = state.table.includes("timeline");
      panel.drawn.hidden = isTable;
      panel.periods.hidden = !isTable;
      fill(panel.tools, pictureTools(this, panel, views[index], isTable, index));
      panel.timeline.update(seen);
      if (isTable) {
        panel.table.update(seen);
      }
      panel.matrixTitle.textContent = words.text(state.during ? "matrix.span" : "matrix");
      panel.matrix.update(seen, other);
      fill(panel.matrixTools, tableTools(this, seen, index));
    });
    // What is not answered has no evidence; that of another viewpoint would be taken for its own.
    this.evidencePart.hidden = !views[0];
    if (views[0]) {
      this.evidence.update().then(() => this.#scrollToEvidence());
      this.changes.update(this.seen);
    } else {
      this.changesPart.hidden = true;
    }
    this.viewpoint.update(views[0]?.seen, everything?.seen, views[1]?.seen, this.#failures);
    this.cite.update();
    if (this.#refocus) {
      find(document.body, this.#refocus)?.focus({ preventScroll: true });
      this.#refocus = null;
    }
  }

  get caseTitle() {
    return this.cases.find((each) => each.case === this.state.case)?.title ?? this.state.case;
  }

  /** A viewpoint in words, where it is not that of all that is known now. */
  #viewpointSaid(isSecond) {
    const { words } = this;
    const of = viewpointOf(this.state, isSecond);
    const parts = [];
    if (of["known-on"]) {
      parts.push(words.text("said.known", { day: words.day(of["known-on"]) }));
    }
    if (of["recorded-at"]) {
      parts.push(words.text("said.recorded", { instant: of["recorded-at"] }));
    }
    if (of.attested) {
      parts.push(words.text("said.attested", { level: words.text(`attested.${of.attested}`) }));
    }
    if (of.label) {
      parts.push(words.text("said.label", { label: of.label.join(", ") }));
    }
    return parts.length ? words.sentence(words.list(parts)) : this.state.versus ? words.text("said.all") : null;
  }

  #scrollToEvidence() {
    if (this.#goToEvidence) {
      this.#goToEvidence = false;
      const heading = document.getElementById("why");
      const box = heading?.getBoundingClientRect();
      if (box && (box.top < 0 || box.top > innerHeight - 80)) {
        heading.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth", block: "start" });
      }
    }
  }
}

new Page().start();
