/** The timelines as a picture: a row for the cells that share one, all entries above, a day through all. */

import { Axis, extentOf, placeSlider } from "./axis.js";
import { numberOf, textOf } from "./days.js";
import { fill, h, pressed, roving, s } from "./dom.js";
import { classOf, shapesOf } from "./icons.js";
import { formatCells, periodOn } from "./model.js";
import { isAboutStatus, typeOf } from "./entries.js";

const NARROW = 620;
const THUMB = 22;
const MARK = 6;
const LANES = 6;
const LANE = 15;
const MOST_ROWS = 30;

const FILLS = { open: "var(--open)", degraded: "var(--degraded)", blocked: "var(--blocked)", unknown: "url(#unknown)" };
const EDGES = { open: "var(--edge)", unknown: "var(--edge)", degraded: "var(--degraded-edge)" };
const INKS = { open: "var(--open-ink)", degraded: "var(--degraded-ink)", blocked: "var(--blocked-ink)" };

export class Timeline {
  #container;
  #page;
  #drawn = "";
  #axis = null;
  #allRows = false;

  /** In a container of the page; it tells the page which day or what is chosen. */
  constructor(container, page, label) {
    this.#container = container;
    this.#page = page;
    this.svg = s("svg", { role: "group", "aria-label": label, "aria-description": page.words.text("picture.keys"), click: (event) => this.#clicked(event) });
    this.sliders = [this.#slider("from"), this.#slider("to")];
    this.strip = h("div", { class: "strip" }, this.svg, this.sliders);
    this.more = h("button", { type: "button", class: "plain", click: () => this.#showAll() });
    container.append(this.strip, this.more);
    new ResizeObserver(() => this.update()).observe(container);
  }

  #slider(which) {
    return h("input", {
      type: "range",
      step: 1,
      "data-key": `slider-${which}`,
      input: (event) => this.#page.choose(which, textOf(Number(event.target.value))),
    });
  }

  /** Where nothing else is, a click chooses the day. */
  #clicked(event) {
    const x = event.clientX - this.svg.getBoundingClientRect().left;
    if (!event.target.closest("[role=button]") && x >= this.#axis.x0 && x <= this.#axis.x1 && !this.#page.state.during) {
      this.#page.choose("from", textOf(this.#axis.dayAt(x)));
    }
  }

  #showAll() {
    this.#allRows = true;
    this.update();
  }

  update(seen = this.seen) {
    this.seen = seen;
    const width = Math.floor(this.#container.clientWidth);
    if (!seen || width === 0) {
      return;
    }
    const { state, words } = this.#page;
    const extent = extentOf(this.#page.everything ?? seen, state);
    const key = JSON.stringify([width, extent, words.language, state.certain, state.open, this.#allRows, seen.cells.length]);
    if (key !== this.#drawn || seen !== this.drawnOf) {
      this.#drawn = key;
      this.drawnOf = seen;
      const shown = draw({ seen, width, extent, words, state, page: this.#page, mostRows: this.#allRows ? Infinity : MOST_ROWS });
      this.#axis = shown.axis;
      this.#baseline = shown.baseline;
      this.svg.setAttribute("width", width);
      this.svg.setAttribute("height", shown.height);
      this.svg.setAttribute("viewBox", `0 0 ${width} ${shown.height}`);
      fill(this.svg, shown.parts, (this.cursor = s("g", { "aria-hidden": "true" })));
      this.svg.querySelectorAll("[data-group]").forEach((group) => roving(group, "[data-key]"));
      this.more.hidden = shown.hidden === 0;
      this.more.textContent = words.text("rows.more", { count: shown.hidden });
    }
    this.#moveDay();
  }

  #baseline = 0;

  /** Line and thumb at one place. */
  #moveDay() {
    const { state, words } = this.#page;
    const span = state.during ? state.during.split("/") : [state.on];
    this.sliders.forEach((slider, index) => {
      slider.hidden = index >= span.length;
      if (!slider.hidden) {
        placeSlider(slider, this.#axis, THUMB);
        slider.style.top = `${this.#baseline - THUMB}px`;
        slider.value = numberOf(span[index]);
        slider.setAttribute("aria-label", words.text(span.length === 1 ? "slider.day" : index === 0 ? "slider.from" : "slider.to"));
        slider.setAttribute("aria-valuetext", words.longDay(span[index]));
      }
    });
    this.cursor.replaceChildren(...cursor(this.#axis, span.map(numberOf), this.#baseline, words));
  }

  /** The same as a picture of its own, for a file: of one width, with literal colours, with its credit. */
  standalone(width = 960) {
    const { state, words } = this.#page;
    const extent = extentOf(this.#page.everything ?? this.seen, state);
    const shown = draw({ seen: this.seen, width: width - 40, extent, words, state, page: this.#page, mostRows: Infinity });
    const span = state.during ? state.during.split("/") : [state.on];
    return { ...shown, parts: [...shown.parts, s("g", {}, cursor(shown.axis, span.map(numberOf), shown.baseline, words))] };
  }
}

/** The chosen day, or the edges of the span, through all rows. */
function cursor(axis, days, baseline, words) {
  const parts = [];
  if (days.length === 2) {
    const box = axis.box(days[0], days[1]);
    parts.push(s("rect", { x: box.x, y: 18, width: box.width, height: baseline - 18, fill: "var(--ink)", opacity: 0.07 }));
  }
  const places = days.map((day) => axis.middle(day));
  places.forEach((x) => parts.push(s("line", { x1: x, x2: x, y1: 18, y2: baseline, stroke: "var(--ink)", "stroke-width": 2 })));
  const labels = days.map((day) => words.day(textOf(day)));
  const said = (label, place) => parts.push(text(clamp(axis, place, label), 12, label, words, { "text-anchor": "middle", "font-weight": 600 }));
  const middles = labels.map((label, index) => clamp(axis, places[index], label));
  const room = labels.reduce((sum, label) => sum + textWidth(label, true) / 2, 8);
  if (days.length === 2 && Math.abs(middles[1] - middles[0]) < room) {
    said(words.days(textOf(days[0]), textOf(days[1])), (places[0] + places[1]) / 2);
  } else {
    labels.forEach((label, index) => said(label, places[index]));
  }
  return parts;
}

function clamp(axis, x, label) {
  const room = textWidth(label, true) / 2;
  return Math.max(axis.x0 + room, Math.min(axis.x1 - room, x));
}

/** All of the picture but the chosen day. */
function draw({ seen, width, extent, words, state, page, mostRows }) {
  const isNarrow = width < NARROW;
  const isMirrored = words.direction === "rtl";
  const rows = seen.rows();
  const shownRows = rows.slice(0, mostRows);
  const gutter = isNarrow ? 0 : Math.min(width * 0.3, 14 + Math.max(...shownRows.map((row) => textWidth(row.label)), 40));
  const axis = new Axis(extent, isMirrored ? 1 : gutter + 1, isMirrored ? width - gutter - 1 : width - 1, isMirrored);

  const marks = place([...seen.entries.values()], axis);
  const lanes = Math.max(1, ...marks.map((mark) => mark.lane + 1));
  const top = 24 + lanes * LANE + 6;
  const rowHeight = isNarrow ? 66 : 48;
  const barHeight = 34;
  const barTop = isNarrow ? 22 : 0;
  const baseline = top + shownRows.length * rowHeight + 16;
  const height = baseline + 46;

  const parts = [patterns(rows)];
  for (const tick of axis.ticks(words, textWidth)) {
    const x = axis.x(tick.day);
    parts.push(s("line", { x1: x, x2: x, y1: top - 6, y2: baseline, stroke: "var(--line)" }));
    parts.push(s("line", { x1: x, x2: x, y1: baseline, y2: baseline + 5, stroke: "var(--soft)" }));
    const anchor = isMirrored ? -1 : 1;
    if (tick.label) {
      parts.push(text(x + 3 * anchor, baseline + 24, tick.label, words, { fill: "var(--soft)", "text-anchor": isMirrored ? "end" : "start" }));
    }
    if (tick.year) {
      parts.push(text(x + 3 * anchor, baseline + (tick.label ? 41 : 24), tick.year, words, { fill: "var(--soft)", "font-weight": 600, "text-anchor": isMirrored ? "end" : "start" }));
    }
  }
  parts.push(s("line", { x1: axis.x0, x2: axis.x1, y1: baseline, y2: baseline, stroke: "var(--soft)" }));

  parts.push(s("g", { role: "group", "aria-label": words.text("marks.label"), "data-group": "entries" }, marks.map((mark) => drawMark(mark, top - 6, axis, page))));

  shownRows.forEach((row, index) => {
    const y = top + index * rowHeight;
    const name = isNarrow
      ? text(isMirrored ? axis.x1 : axis.x0, y + 15, fit(row.label, width), words, { "text-anchor": isMirrored ? "end" : "start", "font-weight": 600 })
      : text(isMirrored ? width : 0, y + barHeight / 2 + 5, fit(row.label, gutter - 10), words, { "text-anchor": isMirrored ? "end" : "start" });
    name.append(s("title", {}, row.label));
    parts.push(
      s("g", { role: "group", "aria-label": row.label, "data-group": "bars" }, name, drawRow(row, y + barTop, barHeight, axis, { seen, words, state, page })),
    );
  });
  return { parts, height, axis, baseline, hidden: rows.length - shownRows.length };
}

/** The bars of a row, and the marks of hours on them. */
function drawRow(row, y, barHeight, axis, { seen, words, state, page }) {
  const parts = [];
  for (const period of row.course.periods) {
    const from = period.from === null ? axis.first : numberOf(period.from);
    const to = period.to === null ? axis.last : numberOf(period.to);
    if (to < axis.first || from > axis.last) {
      continue;
    }
    const box = axis.box(Math.max(from, axis.first), Math.min(to, axis.last));
    const isLeftOut = state.certain && period.possible.length > 1;
    const kind = classOf(period.possible);
    const said = isLeftOut ? words.text("not.certain") : words.statuses(period.possible);
    const label = `${row.label}: ${said}${words.text("comma")}${words.days(period.from, period.to)}`;
    const width = Math.max(1.5, box.width - 1);
    const inside = [
      s("rect", {
        x: box.x,
        y,
        width,
        height: barHeight,
        rx: 2,
        fill: isLeftOut ? "none" : (FILLS[kind] ?? `url(#${kind})`),
        stroke: period.possible.length > 1 ? "var(--soft)" : EDGES[kind] ?? "none",
        "stroke-dasharray": period.possible.length > 1 ? "3 2" : null,
      }),
    ];
    const needed = textWidth(said) + 32;
    if (box.width > needed && !isLeftOut) {
      const start = axis.isMirrored ? box.x + box.width - 9 : box.x + 9;
      const ink = INKS[kind] ?? "var(--ink)";
      if (period.possible.length > 1 || kind === "unknown") {
        inside.push(s("rect", { x: axis.isMirrored ? start - needed + 12 : start - 4, y: y + 6, width: needed - 10, height: barHeight - 12, rx: 3, fill: "var(--panel)" }));
      }
      inside.push(s("g", { transform: `translate(${axis.isMirrored ? start - 14 : start} ${y + barHeight / 2 - 7})`, color: ink, fill: ink }, shapesOf(period.possible)));
      inside.push(text(axis.isMirrored ? start - 19 : start + 19, y + barHeight / 2 + 5, said, words, { fill: ink, "text-anchor": axis.isMirrored ? "end" : "start" }));
    } else if (box.width > 18 && !isLeftOut) {
      const ink = INKS[kind] ?? "var(--ink)";
      inside.push(s("rect", { x: box.x + box.width / 2 - 9, y: y + barHeight / 2 - 9, width: 18, height: 18, rx: 3, fill: period.possible.length > 1 ? "var(--panel)" : "none" }));
      inside.push(s("g", { transform: `translate(${box.x + box.width / 2 - 7} ${y + barHeight / 2 - 7})`, color: ink, fill: ink }, shapesOf(period.possible)));
    }
    const isOpen = state.open === formatCells(seen, row.cells) && !state.during && periodOn(row.course, state.on) === period;
    inside.push(s("rect", { class: "ring", x: box.x - 2, y: y - 2, width: width + 4, height: barHeight + 4, rx: 4, fill: "none" }));
    const open = (event) => page.openBar(row.cells, period, event.type === "click" && event.detail > 0 ? axis.dayAt(event.clientX - event.currentTarget.ownerSVGElement.getBoundingClientRect().left) : null, axis);
    parts.push(
      s(
        "g",
        {
          role: "button",
          tabindex: -1,
          class: "bar",
          "aria-label": label,
          "aria-pressed": isOpen ? "true" : "false",
          "data-key": `bar ${formatCells(seen, row.cells)} ${period.from}`,
          click: open,
          keydown: pressed(open),
        },
        s("title", {}, label),
        inside,
      ),
    );
  }
  for (const within of row.course.within ?? []) {
    parts.push(drawHours(within, row, y + barHeight, axis, { seen, words, state, page }));
  }
  return parts;
}

/** Hours of days within which another status held, as dots below the edge of their bar. */
function drawHours(within, row, y, axis, { seen, words, state, page }) {
  const [from, to] = [numberOf(within.from), numberOf(within.to)];
  const box = axis.box(Math.max(from, axis.first), Math.min(to, axis.last));
  const hours = words.hours(within.hours);
  const label = `${row.label}: ${words.text(within.certain ? "within" : "within.perhaps", { status: words.statuses(within.statuses), hours })}${words.text("comma")}${words.days(within.from, within.to)}`;
  const dots = [];
  const step = Math.max(axis.perDay, 6);
  const count = Math.max(1, Math.floor(box.width / step));
  for (let i = 0; i < count; i++) {
    const x = box.x + (i + 0.5) * (box.width / count);
    dots.push(s("circle", { cx: x, cy: y + 4, r: 2.6, fill: within.certain ? `var(--${within.statuses.at(-1).toLowerCase()}-mark)` : "var(--panel)", stroke: `var(--${within.statuses.at(-1).toLowerCase()}-mark)` }));
  }
  const open = () => page.openHours(row.cells, within);
  return s(
    "g",
    {
      role: "button",
      tabindex: -1,
      class: "hours",
      "aria-label": label,
      "data-key": `hours ${formatCells(seen, row.cells)} ${within.from} ${hours}`,
      click: open,
      keydown: pressed(open),
    },
    s("title", {}, label),
    s("rect", { class: "ring", x: box.x - 3, y: y - 2, width: box.width + 6, height: 12, rx: 3, fill: "transparent" }),
    dots,
  );
}

/** Gives each entry a place of its own above the axis; where there is none left, several share one. */
function place(entries, axis) {
  const ends = [];
  const marks = [];
  const shown = entries
    .filter((entry) => entry.earliest || entry.latest)
    .map((entry) => {
      const from = numberOf(entry.earliest ?? entry.latest);
      const to = numberOf(entry.latest ?? entry.earliest);
      const box = axis.box(Math.max(from, axis.first), Math.min(to, axis.last));
      const middle = box.x + box.width / 2;
      const half = Math.max(MARK, box.width / 2);
      return { entries: [entry], x: middle - half, end: middle + half, middle };
    })
    .sort((a, b) => a.x - b.x || a.end - b.end);
  for (const mark of shown) {
    let lane = ends.findIndex((end) => end + 3 <= mark.x);
    if (lane < 0 && ends.length < LANES) {
      lane = ends.length;
    }
    if (lane < 0) {
      const last = marks.findLast((each) => each.lane === LANES - 1);
      last.entries.push(...mark.entries);
      last.end = Math.max(last.end, mark.end);
      ends[LANES - 1] = last.end;
      continue;
    }
    ends[lane] = mark.end;
    marks.push({ ...mark, lane });
  }
  return marks;
}

function drawMark(mark, bottom, axis, page) {
  const { words, state } = page;
  const y = bottom - mark.lane * LANE - MARK - 1;
  const [entry] = mark.entries;
  const isMany = mark.entries.length > 1;
  const label = isMany
    ? words.text("marks.many", { count: mark.entries.length, from: words.day(entry.earliest ?? entry.latest) })
    : `${typeOf(entry, words)}${words.text("comma")}${words.days(entry.earliest, entry.latest)}`;
  const isStatus = isAboutStatus(entry);
  const target = isMany ? `entries:${mark.entries.map((each) => each.entry).join("+")}` : `entry:${entry.entry}`;
  const open = () => page.open(target.slice(0, 490));
  const named = s("g", { class: "named", "aria-hidden": "true" });
  const width = textWidth(label) + 14;
  const x = Math.max(axis.x0, Math.min(axis.x1 - width, mark.middle - width / 2));
  named.append(
    s("rect", { x, y: y + 12, width, height: 24, rx: 4, fill: "var(--ink)" }),
    text(words.direction === "rtl" ? x + width - 7 : x + 7, y + 28, label, words, { fill: "var(--paper)", "text-anchor": words.direction === "rtl" ? "end" : "start" }),
  );
  return s(
    "g",
    {
      role: "button",
      tabindex: -1,
      class: "mark",
      "aria-label": label,
      "aria-pressed": state.open === target ? "true" : "false",
      "data-key": target,
      click: open,
      keydown: pressed(open),
    },
    s("title", {}, label),
    s("rect", {
      x: mark.x,
      y: y - MARK,
      width: mark.end - mark.x,
      height: 2 * MARK,
      rx: MARK,
      fill: isStatus ? "var(--ink)" : "var(--panel)",
      stroke: "var(--ink)",
      "stroke-width": 1.5,
      "stroke-dasharray": entry.attestation === "rumoured" ? "2 2" : null,
    }),
    isMany ? text(mark.middle, y + 4, words.numbers.format(mark.entries.length), words, { "text-anchor": "middle", "font-size": 11, fill: isStatus ? "var(--paper)" : "var(--ink)" }) : [],
    s("rect", { class: "ring", x: mark.x - 3, y: y - MARK - 3, width: mark.end - mark.x + 6, height: 2 * MARK + 6, rx: MARK + 3, fill: "transparent" }),
    named,
  );
}

/** What is one or the other is striped in the colours of both; what is not known is dotted. */
function patterns(rows) {
  const kinds = new Map();
  rows.forEach((row) => row.course.periods.filter((period) => period.possible.length > 1).forEach((period) => kinds.set(classOf(period.possible), period.possible)));
  return s(
    "defs",
    {},
    s("pattern", { id: "unknown", width: 7, height: 7, patternUnits: "userSpaceOnUse" }, s("rect", { width: 7, height: 7, fill: "var(--panel)" }), s("circle", { cx: 2, cy: 2, r: 1.1, fill: "var(--soft)" })),
    [...kinds].map(([id, possible]) =>
      s(
        "pattern",
        { id, width: 6 * possible.length, height: 10, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        possible.map((status, index) => s("rect", { x: 6 * index, width: 6, height: 10, fill: status === "UNKNOWN" ? "var(--panel)" : `var(--${status.toLowerCase()})` })),
      ),
    ),
  );
}

/** Text of a picture says its own direction, or it would leave the picture to the wrong side. */
function text(x, y, content, words, attributes) {
  const isRight = words.direction === "rtl";
  const anchor = attributes?.["text-anchor"] ?? "start";
  const turned = isRight && anchor !== "middle" ? (anchor === "end" ? "start" : "end") : anchor;
  return s("text", { x, y, fill: "var(--ink)", "font-size": 13, direction: words.direction, ...attributes, "text-anchor": turned }, content);
}

const ruler = document.createElement("canvas").getContext("2d");

function textWidth(content, isBold = false) {
  ruler.font = `${isBold ? "600 " : ""}13px system-ui, sans-serif`;
  return ruler.measureText(content).width;
}

/** As much of a label as there is room for; the whole is in its title. */
function fit(label, width) {
  if (textWidth(label) <= width) {
    return label;
  }
  let end = label.length;
  while (end > 1 && textWidth(label.slice(0, end) + "…") > width) {
    end--;
  }
  return label.slice(0, end).trimEnd() + "…";
}
