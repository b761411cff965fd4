/**
 * Who answers: the file itself, or the server that it came from. Both take the questions of the
 * command line by name, with its options as parameters, and give the JSON that it prints.
 */

import { ApiSource } from "./api.js";
import { EmbeddedSource } from "./embedded.js";

/** The source of a page; dated says a day in the words of a language. */
export function sourceOf(page, dated) {
  const data = JSON.parse(page.getElementById("sijill-data").textContent);
  return data.source === "embedded" ? new EmbeddedSource(page, data, dated) : new ApiSource(data);
}
