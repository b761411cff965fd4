/** A shape for each status, so that none is told by its colour alone. */

import { s } from "./dom.js";

const SHAPES = {
  OPEN: () => [s("circle", { cx: 7, cy: 7, r: 4.5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 })],
  DEGRADED: () => [
    s("circle", { cx: 7, cy: 7, r: 4.5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }),
    s("path", { d: "M7 2.5a4.5 4.5 0 0 1 0 9z", fill: "currentColor" }),
  ],
  BLOCKED: () => [s("rect", { x: 2.5, y: 2.5, width: 9, height: 9, fill: "currentColor" })],
  UNKNOWN: () => [s("circle", { cx: 7, cy: 7, r: 4.5, fill: "none", stroke: "currentColor", "stroke-width": 1.6, "stroke-dasharray": "1.8 2" })],
};

const EITHER = () => [
  s("path", { d: "M7 1.5 12.5 7 7 12.5 1.5 7z", fill: "none", stroke: "currentColor", "stroke-width": 1.6 }),
  s("path", { d: "M7 1.5V12.5L1.5 7z", fill: "currentColor" }),
];

/** The shape of what is possible: of one status, or of one or the other. */
export function shapesOf(possible) {
  return possible.length === 1 ? SHAPES[possible[0]]() : EITHER();
}

export function icon(possible) {
  return s("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true", class: "icon" }, shapesOf(possible));
}

/** The name of what is possible for styles: of one status, or all of them in order of strength. */
export function classOf(possible) {
  return possible.map((each) => each.toLowerCase()).join("-or-");
}
