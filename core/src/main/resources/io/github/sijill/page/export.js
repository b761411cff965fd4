/** Pictures and tables as files: SVG and PNG with credit and address inside, CSV, JSON. */

import { h, s } from "./dom.js";

const WIDTH = 960;
const PAPER = { "--paper": "#fbfaf7", "--ink": "#1d1f23", "--soft": "#5c6169", "--line": "#d9d6cd", "--edge": "#748f88", "--degraded-edge": "#b97f13", "--panel": "#ffffff", "--open": "#dfe9e6", "--open-ink": "#2f5d54", "--degraded": "#f0b94a", "--degraded-ink": "#5b3d00", "--blocked": "#a3212b", "--blocked-ink": "#ffffff", "--degraded-mark": "#8a5a00", "--blocked-mark": "#a3212b", "--open-mark": "#2f5d54", "--unknown-mark": "#5c6169", "--focus": "none" };

/** A row of buttons, one a format. */
export function downloads(label, words, formats) {
  return h(
    "p",
    { class: "downloads", role: "group", "aria-label": label },
    h("span", { class: "quiet" }, words.text("download")),
    Object.entries(formats).map(([format, make]) =>
      h("button", { type: "button", class: "plain", "data-key": `${label} ${format}`, "aria-label": `${label}: ${format.toUpperCase()}`, click: async () => save(await make(), format) }, format.toUpperCase()),
    ),
  );
}

const TYPES = { svg: "image/svg+xml", png: "image/png", csv: "text/csv;charset=utf-8", json: "application/json" };

function save({ name, content }, format) {
  const blob = content instanceof Blob ? content : new Blob([content], { type: TYPES[format] });
  const address = URL.createObjectURL(blob);
  const anchor = h("a", { href: address, download: `${name}.${format}` });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A drawing as a file of its own, which needs nothing of the page. */
export function pictureFile({ parts, height, title, description, credit, link, words }) {
  const below = 64;
  const isRight = words.direction === "rtl";
  const at = isRight ? WIDTH - 20 : 20;
  const line = (y, content, attributes) => s("text", { x: at, y, direction: words.direction, "text-anchor": "start", fill: "var(--ink)", "font-size": 13, ...attributes }, content);
  const total = height + 60 + below;
  const svg = s(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: total, viewBox: `0 0 ${WIDTH} ${total}`, role: "img", "font-family": "system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif" },
    s("title", {}, title),
    s("desc", {}, description),
    s("rect", { width: WIDTH, height: total, fill: "var(--panel)" }),
    line(30, title, { "font-size": 17, "font-weight": 600 }),
    s("g", { transform: "translate(20 50)" }, parts),
    line(height + 60 + 24, credit, { fill: "var(--soft)" }),
    s("text", { x: 20, y: height + 60 + 44, fill: "var(--soft)", "font-size": 11, direction: "ltr" }, link),
  );
  svg.querySelectorAll(".ring, .named").forEach((each) => each.remove());
  svg.querySelectorAll("[tabindex], [role=button], [data-key]").forEach((each) => ["tabindex", "role", "data-key", "aria-pressed", "aria-label", "class"].forEach((name) => each.removeAttribute(name)));
  return new XMLSerializer().serializeToString(svg).replace(/var\((--[a-z-]+)\)/g, (whole, name) => PAPER[name] ?? whole);
}

/** The same as pixels, two for one. */
export async function pixels(svg) {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: TYPES.svg }));
  try {
    image.src = address;
    await image.decode();
    const canvas = h("canvas", { width: image.naturalWidth * 2, height: image.naturalHeight * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, TYPES.png));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Rows as RFC 4180; what a spreadsheet would run as a formula begins with an apostrophe. */
export function csv(rows) {
  const cell = (text) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => row.map((each) => cell(String(each))).join(",")).join("\r\n") + "\r\n";
}
