import { el } from "./dom.js";
import { botNow, locale, theState, zone } from "./session.js";

/** @type {Readonly<Record<string, Intl.DateTimeFormatOptions>>} */
const SHAPES = {
  date: { year: "numeric", month: "long", day: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  full: {
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  },
  day: { weekday: "long", day: "numeric", month: "long" },
  moment: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * A moment in the reader's language and zone.
 * @param {Date} at
 * @param {string} shape
 */
export function written(at, shape) {
  const key = `${locale()} ${zone()} ${shape}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...SHAPES[shape], timeZone: zone() });
  formats.set(key, format);
  return format.format(at);
}

/** @type {ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]>} */
const UNITS = [
  ["day", 1440],
  ["hour", 60],
  ["minute", 1],
];

/**
 * How far a moment is from the bot's now, such as "in 2 hours".
 * @param {Date} at
 */
export function relative(at) {
  const minutes = Math.round((at.getTime() - botNow().getTime()) / 60_000);
  const [unit, size] = UNITS.find(([, each]) => Math.abs(minutes) >= each) ?? ["minute", 1];
  return new Intl.RelativeTimeFormat(locale(), { numeric: "always" }).format(Math.round(minutes / size), unit);
}

/**
 * A moment as an element: in the reader's zone, with the whole of it as a tooltip.
 * @param {string} at
 * @param {string} show
 */
export function timeNode(at, show) {
  const node = el("time", { datetime: at, "data-show": show });
  refresh(node);
  return node;
}

/** @param {HTMLTimeElement} node */
function refresh(node) {
  const at = new Date(node.dateTime);
  const show = node.dataset["show"] ?? "full";
  node.textContent = show === "relative" ? relative(at) : written(at, show);
  node.title = `${written(at, "full")} · ${relative(at)}`;
}

/** Brings "in 2 hours" up to date. */
export function refreshTimes() {
  for (const node of document.querySelectorAll("time")) refresh(node);
}

/** A length of time in the clock's words, such as "1 day, 2 hr". @param {number} milliseconds */
export function span(milliseconds) {
  let left = Math.round(milliseconds / 60_000);
  const parts = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0)
      parts.push(new Intl.NumberFormat(locale(), { style: "unit", unit, unitDisplay: "short" }).format(count));
  }
  return new Intl.ListFormat(locale(), { type: "unit", style: "narrow" }).format(parts.slice(0, 2));
}

/** A zone as people say it in the reader's language: "Ciudad de México". @param {string} name */
export function zoneLabel(name) {
  return theState().zones[name] ?? name.slice(name.lastIndexOf("/") + 1).replaceAll("_", " ");
}
