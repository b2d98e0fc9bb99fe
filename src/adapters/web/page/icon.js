const SVG = "http://www.w3.org/2000/svg";

/** What points onward: where a page runs from right to left, to the left. */
const ONWARD = new Set(["send", "forward", "out"]);

/** Line drawings on a grid of 24 units. @type {Readonly<Record<string, string>>} */
const PATHS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  send: "M5 12h13M12 5l7 7-7 7",
  slash: "M15 4L9 20",
  lock: "M7 11V8a5 5 0 0110 0v3M6 11h12v9H6z",
  check: "M5 12.5l4.5 4.5L19 7.5",
  alert: "M12 8v5M12 16.5v.01M12 3.5l9 16H3z",
  stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16.5v.01",
  clock: "M12 7v5l3 2M12 3a9 9 0 100 18 9 9 0 000-18z",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  down: "M12 5v14M6 13l6 6 6-6",
  bell: "M6 16V11a6 6 0 0112 0v5l1.5 2h-15zM10 20.5h4",
  out: "M14 5h5v5M19 5l-8 8M17 14v5H5V7h5",
  globe: "M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c3 3 3.5 6 3.5 9S15 18 12 21c-3-3-3.5-6-3.5-9S9 6 12 3z",
  forward: "M5 6l7 6-7 6zM13 6l7 6-7 6z",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  help: "M9.5 9.5a2.5 2.5 0 114 2c-1 .8-1.5 1.2-1.5 2.3M12 17v.01M12 3a9 9 0 100 18 9 9 0 000-18z",
};

/**
 * A drawing beside words that say the same: screen readers pass it by.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", ONWARD.has(name) ? "icon onward" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name] ?? "");
  svg.append(path);
  return svg;
}
