/** Elements from plain calls. Text of others only ever becomes text, never markup. */

const SVG = "http://www.w3.org/2000/svg";

function made(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** An element of HTML; functions among the attributes listen to the event of that name. */
export function h(name, attributes, ...children) {
  return made(document.createElement(name), attributes, children);
}

/** An element of SVG. */
export function s(name, attributes, ...children) {
  return made(document.createElementNS(SVG, name), attributes, children);
}

/** The head of a table. */
export function columns(words, keys) {
  return h("thead", {}, h("tr", {}, keys.map((key) => h("th", { scope: "col" }, words.text(`column.${key}`)))));
}

/** What stands below a table that leaves some rows out; nothing if it leaves out none. */
export function further(words, count) {
  return count > 0 ? h("p", { class: "quiet" }, words.text("changes.more", { count })) : null;
}

/** Text of others, which may run in another direction than the text around it. */
export function foreign(text, language) {
  return h("bdi", { lang: language ?? null }, text);
}

/** Replaces what an element holds; what had the focus in it has it again. */
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement)
    ? document.activeElement.getAttribute("data-key")
    : null;
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  if (focused) {
    find(element, focused)?.focus({ preventScroll: true });
  }
}

/** The element of a key within another. */
export function find(element, key) {
  return [...element.querySelectorAll("[data-key]")].find((each) => each.getAttribute("data-key") === key);
}

/** Arrows, Home and End move among the elements of a group, which is one stop of the Tab key. */
export function roving(group, selector) {
  const all = () => [...group.querySelectorAll(selector)];
  const current = all().find((each) => each.getAttribute("tabindex") === "0") ?? all()[0];
  all().forEach((each) => each.setAttribute("tabindex", each === current ? "0" : "-1"));
  group.addEventListener("keydown", (event) => {
    const elements = all();
    const at = elements.indexOf(event.target);
    if (at < 0) {
      return;
    }
    const forward = getComputedStyle(group).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = {
      [forward]: at + 1,
      ArrowDown: at + 1,
      [backward]: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: elements.length - 1,
    }[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    const next = elements[Math.max(0, Math.min(elements.length - 1, to))];
    elements.forEach((each) => each.setAttribute("tabindex", each === next ? "0" : "-1"));
    next.focus();
  });
}

/** What Enter and the space bar do to a button, for one that is drawn. */
export function pressed(action) {
  return (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      action(event);
    }
  };
}
