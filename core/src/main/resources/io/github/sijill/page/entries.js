/** An entry as a card: what happened, when as its source says it, how well attested, who says it. */

import { foreign, h } from "./dom.js";
import { plural } from "./model.js";
import { DIMENSIONS } from "./state.js";

/** What kind of event an entry tells of, in words. */
export function typeOf(entry, words) {
  const key = `type.${entry.type.replace(/^sijill\./, "")}`;
  return words.has(key) ? words.text(key) : entry.entry;
}

/** Whether an entry tells of a status of cells, and not of what somebody says of one. */
export function isAboutStatus(entry) {
  return "scope" in (entry.told ?? {}) && entry.type !== "sijill.DecreePublished";
}

/** A card; role says what the entry is to the answer, where it is opened from one. */
export function entryCard(entry, page, { role = null, level = "h3", remarks = [] } = {}) {
  const { words } = page;
  const summary = words.of(entry.summary);
  return h(
    "article",
    { class: `entry ${entry.attestation}${role ? " as-" + role : isAboutStatus(entry) ? "" : " as-said"}`, id: `entry-${entry.entry}` },
    h(level, {}, typeOf(entry, words), role ? h("span", { class: "role" }, words.text(`role.${role}`)) : null),
    h("p", { class: "quiet" }, when(entry, words), h("span", { class: "badge" }, words.text(`attested.${entry.attestation}`)), confirmed(entry, page)),
    summary ? h("p", {}, foreign(summary.text, summary.language)) : null,
    remarks.map((remark) => h("p", { class: "remark" }, words.text(`remark.${remark.role}`, { entry: nameOf(remark.entry, page) }), " ", link(remark.entry, page))),
    details(entry, page),
    sources(entry, page),
  );
}

function nameOf(id, page) {
  const entry = page.seen.entries.get(id);
  return entry ? typeOf(entry, page.words) : id;
}

/** When it happened: in words, as the source wrote it, and as EDTF where that says more. */
function when(entry, words) {
  const days = entry.earliest && entry.earliest === entry.latest ? words.day(entry.earliest) : words.days(entry.earliest, entry.latest, "some");
  const isMore = entry.occurred !== entry.earliest;
  return [
    h("span", {}, days),
    entry.words ? h("span", {}, words.text("as.written"), " ", h("q", {}, foreign(entry.words))) : null,
    isMore ? h("code", { dir: "ltr" }, entry.occurred) : null,
  ];
}

function confirmed(entry, page) {
  return (entry.confirmedBy ?? []).map((id) => h("span", {}, page.words.text("confirmed.by"), " ", link(id, page)));
}

/** A link that opens another entry. */
export function link(id, page) {
  const open = (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      page.open(`entry:${id}`);
    }
  };
  return h("a", { href: page.linkTo(`entry:${id}`), class: "link", "data-key": `to entry:${id}`, click: open }, nameOf(id, page), " ", h("code", { dir: "ltr" }, id));
}

const SHOWN = ["levelWords", "orderedBy", "justification", "issuer", "position", "title", "gazette", "subject", "court", "person", "office", "institution", "successor", "decidedBy", "confirmedBy", "who", "form", "towards", "petitioner", "respondent", "claim", "tool", "value", "corrected", "retracted", "why"];

/** The fields of the event that are plain texts. */
function details(entry, page) {
  const { words } = page;
  const rows = SHOWN.filter((name) => typeof entry.told?.[name] === "string" && entry.told[name] !== "" && entry.type !== "sijill.CaseOpened").map((name) => [
    h("dt", {}, words.text(`field.${name}`)),
    h("dd", {}, foreign(entry.told[name])),
  ]);
  const scope = entry.told?.scope ? [h("dt", {}, words.text("field.scope")), h("dd", {}, scopeOf(entry.told.scope, page))] : [];
  return rows.length || scope.length ? h("dl", {}, scope, rows) : null;
}

function scopeOf(scope, page) {
  const { seen, words } = page;
  const parts = DIMENSIONS.flatMap((dimension) => {
    const [only, except] = [scope[plural(dimension)], scope.except?.[plural(dimension)] ?? []];
    const named = (ids) => words.list(ids.map((id) => seen.name(dimension, id)));
    const said = Array.isArray(only) ? named(only) : "";
    return except.length ? [`${said} ${words.text("except", { members: named(except) })}`.trim()] : said ? [said] : [];
  });
  return parts.length ? parts.join(" · ") : words.text("everything");
}

function sources(entry, page) {
  const { words } = page;
  if (!entry.sources?.length) {
    return h("p", { class: "quiet" }, words.text("source.none"));
  }
  return h(
    "ul",
    { class: "sources quiet", "aria-label": words.text("sources") },
    entry.sources.map((source) =>
      h(
        "li",
        {},
        foreign(source.publisher),
        source.title ? [words.text("comma"), titled(source)] : source.reference ? [words.text("comma"), titled({ ...source, title: source.reference })] : null,
        source.publishedOn ? [words.text("comma"), dated(source.publishedOn, words)] : null,
        source.language ? [" (", h("abbr", { title: languageName(source.language, words) }, source.language), ")"] : null,
        source.dateGiven ? [" · ", words.text("source.gives"), " ", h("code", { dir: "ltr" }, source.dateGiven)] : null,
      ),
    ),
  );
}

function dated(written, words) {
  return /^\d{4}-\d\d-\d\d$/.test(written) ? words.day(written) : h("code", { dir: "ltr" }, written);
}

/** A link only where the reference is an address on the web; whatever else it says is text. */
function titled(source) {
  const title = foreign(source.title, source.language);
  return /^https?:\/\//i.test(source.reference ?? "") ? h("a", { href: source.reference, rel: "noopener noreferrer external" }, title) : title;
}

function languageName(tag, words) {
  try {
    return new Intl.DisplayNames(words.locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
