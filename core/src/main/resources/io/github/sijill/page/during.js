/**
 * What held during a span, looked up in what a file holds of each cell: what held on a day for
 * itself, and the least spans of several days in which a status certainly held.
 */

import { numberOf } from "./days.js";

const STATUSES = ["OPEN", "DEGRADED", "BLOCKED", "UNKNOWN"];

/** The statuses of a cell during a span, those that certainly held and those that may have. */
export function duringOf(told, from, to) {
  const [first, last] = [numberOf(from), numberOf(to)];
  const days = told.days.filter(([begin], index) => {
    const end = told.days[index + 1]?.[0];
    return (begin === null || numberOf(begin) <= last) && (end === undefined || numberOf(end) > first);
  });
  const certainly = new Set(days.flatMap((day) => day[1]));
  for (const [begin, end, status] of told.spans) {
    if (first <= numberOf(begin) && numberOf(end) <= last) {
      certainly.add(status);
    }
  }
  const possibly = new Set(days.flatMap((day) => day[2]));
  return { certainly: inOrder(certainly), possibly: inOrder(possibly) };
}

function inOrder(statuses) {
  return STATUSES.filter((each) => statuses.has(each));
}
