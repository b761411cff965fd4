/** What stands beside a picture or a table: how it is shown, and the files that it leaves as. */

import { h } from "./dom.js";
import { csv, downloads, pictureFile, pixels } from "./export.js";
import { periodRows, statusRows } from "./twins.js";

/** Those of the timelines of a view. */
export function pictureTools(page, panel, { seen, timeline }, isTable, index) {
  const { words, state, head } = page;
  const name = `${state.case}-timeline`;
  const credit = head ? `${words.text("head", { sequence: head.sequence })} ${head.hash.slice(0, 16)}` : "";
  const svg = () => pictureFile({ ...panel.timeline.standalone(), title: page.caseTitle, description: panel.answer.querySelector(".answer").textContent, credit: `Sijill · ${page.caseTitle} · ${credit}`, link: page.link, words });
  const choices = [
    ["picture", false],
    ["table", true],
  ];
  return [
    h(
      "div",
      { class: "choice", role: "group", "aria-label": words.text("shown.as") },
      choices.map(([key, table]) => h("button", { type: "button", "aria-pressed": table === isTable ? "true" : "false", "data-key": `as ${key}${index ? " 2" : ""}`, click: () => page.set({ table: table ? ["timeline"] : [] }) }, words.text(`as.${key}`))),
    ),
    downloads(words.text(index ? "picture.second" : "picture"), words, {
      svg: () => ({ name, content: svg() }),
      png: async () => ({ name, content: await pixels(svg()) }),
      csv: () => ({ name, content: csv(periodRows(seen, words)) }),
      json: () => ({ name, content: JSON.stringify(timeline, null, 1) }),
    }),
  ];
}

/** Those of the table of a view. */
export function tableTools(page, seen, index) {
  const { words, state, when } = page;
  const name = `${state.case}-${state.during.replace("/", "-") || state.on}`;
  return downloads(words.text(index ? "matrix.second" : "matrix"), words, {
    csv: () => ({ name, content: csv(statusRows(seen, when)) }),
    json: async () => ({ name, content: JSON.stringify(await page.statuses(seen, index === 1), null, 1) }),
  });
}
