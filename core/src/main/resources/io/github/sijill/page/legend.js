/** What the signs of a picture mean, and which labels there are to choose. */

import { isAboutStatus } from "./entries.js";
import { h } from "./dom.js";
import { classOf, icon } from "./icons.js";

/** What the signs of a picture mean, of those that are in it. */
export function legend(seen, words) {
  const kinds = new Map(seen.cells.flatMap((cell) => cell.periods).map((period) => [classOf(period.possible), period.possible]));
  const certain = ["OPEN", "DEGRADED", "BLOCKED", "UNKNOWN"].filter((each) => kinds.has(each.toLowerCase()));
  const either = [...kinds.values()].find((possible) => possible.length > 1);
  const entries = [...seen.entries.values()];
  const item = (sign, text, possible) => h("li", {}, h("span", { class: `swatch ${sign}` }, possible ? icon(possible) : null), text);
  return h(
    "ul",
    { class: "legend", "aria-label": words.text("legend") },
    certain.map((status) => item(status.toLowerCase(), words.statuses([status]), [status])),
    either ? item(classOf(either), words.text("legend.either"), either) : null,
    entries.some(isAboutStatus) ? item("mark-solid", words.text("legend.entry.status")) : null,
    entries.every(isAboutStatus) ? null : item("mark-hollow", words.text("legend.entry")),
    seen.cells.some((cell) => cell.within?.length) ? item("dots", words.text("legend.hours")) : null,
  );
}

/** The labels that entries have, each as KEY=VALUE. */
export function labelsOf(seen) {
  const labels = new Set();
  for (const entry of seen?.entries.values() ?? []) {
    for (const [key, values] of Object.entries(entry.labels ?? {})) {
      values.forEach((value) => labels.add(`${key}=${value}`));
    }
  }
  return [...labels].sort();
}
