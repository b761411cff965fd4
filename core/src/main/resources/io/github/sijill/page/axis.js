/** The one axis of time that all rows stand on, and the slider on it. */

import { monthStart, numberOf, textOf, yearAndMonth } from "./days.js";

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const LEAST_BESIDE = 38;
const GAP = 8;
const MARGIN = 0.04;

/** The days from the first to the last of which anything is told, with some room around: of all views one axis. */
export function extentOf(everything, state) {
  const shown = state.axis.split("/").map(numberOf);
  const looked = (state.during || `${state.on}/${state.on}`).split("/").map(numberOf);
  if (state.axis) {
    return { first: Math.min(shown[0], looked[0]), last: Math.max(shown[1], looked[1]) };
  }
  const days = [];
  for (const cell of everything.everyCell) {
    cell.periods.forEach((period) => days.push(period.from, period.to));
    (cell.within ?? []).forEach((within) => days.push(within.from, within.to));
  }
  for (const entry of everything.entries.values()) {
    days.push(entry.earliest, entry.latest);
  }
  const asked = state.during ? state.during.split("/") : [state.on];
  const numbers = [...days, ...asked].filter((day) => day).map(numberOf);
  if (!numbers.length) {
    return { first: numberOf("2016-01-01"), last: numberOf("2016-12-31") };
  }
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const room = Math.max(20, Math.round((last - first) * MARGIN));
  return { first: monthStart(first - room), last: monthStart(last + room, 1) - 1 };
}

/** Where days stand: from x0 to x1 in the direction of the language. */
export class Axis {
  constructor(extent, x0, x1, isMirrored) {
    Object.assign(this, { ...extent, x0, x1, isMirrored });
    this.perDay = (x1 - x0) / (extent.last - extent.first + 1);
  }

  /** Where a day begins. */
  x(number) {
    const along = (Math.max(this.first, Math.min(this.last + 1, number)) - this.first) * this.perDay;
    return this.isMirrored ? this.x1 - along : this.x0 + along;
  }

  /** Where the middle of a day is, where its line stands. */
  middle(number) {
    return (this.x(number) + this.x(number + 1)) / 2;
  }

  /** The left edge and the width from the beginning of one day to the end of another. */
  box(from, to) {
    const [a, b] = [this.x(from), this.x(to + 1)];
    return { x: Math.min(a, b), width: Math.abs(b - a) };
  }

  /** The day at a place. */
  dayAt(x) {
    const along = (this.isMirrored ? this.x1 - x : x - this.x0) / this.perDay;
    return Math.max(this.first, Math.min(this.last, this.first + Math.floor(along)));
  }

  /** The months that are labelled, as many as there is room for; a year with its first. */
  ticks(words, widthOf) {
    const perMonth = this.perDay * 30.4;
    const months = Array.from({ length: 12 }, (nothing, month) => words.month(`2000-${String(month + 1).padStart(2, "0")}-01`));
    const least = (step) => (step < 12 ? Math.max(LEAST_BESIDE, ...months.map((month) => widthOf(month) + GAP)) : LEAST_BESIDE);
    const step = STEPS.find((each) => each * perMonth >= least(each)) ?? STEPS.at(-1);
    const ticks = [];
    let year = null;
    for (let day = monthStart(this.first); day <= this.last; day = monthStart(day, 1)) {
      const [y, m] = yearAndMonth(day);
      if (day >= this.first && (y * 12 + m) % step === 0) {
        const text = textOf(day);
        ticks.push({
          day,
          label: step < 12 ? words.month(text) : null,
          year: y === year ? null : words.year(text),
        });
        year = y;
      }
    }
    return ticks;
  }
}

/** A native slider, laid so that the middle of its thumb stands where the day's line does. */
export function placeSlider(input, axis, thumb) {
  const half = axis.perDay / 2;
  input.style.left = `${axis.x0 + half - thumb / 2}px`;
  input.style.width = `${axis.x1 - axis.x0 - 2 * half + thumb}px`;
  input.min = axis.first;
  input.max = axis.last;
}
