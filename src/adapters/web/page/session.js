import { getState } from "./api.js";
import { setLabels, wordPage } from "./labels.js";
/** @import { ClockJson, Persona, State } from "../wire.ts" */

/** What the visitor chose: who they are, where they read, in which language and zone, and as what replies look. An empty zone is the persona's own. */
const choice = { persona: "member", pane: "general", language: "", zone: "", look: "" };
/** @typedef {keyof typeof choice} Choice */

/** @type {State | undefined} */
let state;
/** @type {ClockJson & { heard: number }} */
let clock = { now: new Date().toISOString(), ahead: 0, heard: performance.now() };
/** @type {Set<(changed: Set<Choice | "clock">) => void>} */
const listeners = new Set();

// Each tab remembers its own persona and pane, so that two can stand side by side; the reader's language and zone are one.
const PER_TAB = new Set(["persona", "pane"]);
const memory = (/** @type {string} */ name) => (PER_TAB.has(name) ? sessionStorage : localStorage);
const names = /** @type {Choice[]} */ (Object.keys(choice));

/** Begins with what this browser remembers. Throws Failure where the server cannot be reached. */
export async function beginSession() {
  for (const name of names) choice[name] = memory(name).getItem(`playground.${name}`) ?? choice[name];
  await load();
  const { personas } = theState();
  if (!personas.some((p) => p.user === choice.persona))
    choice.persona = personas.find((p) => p.role === "member")?.user ?? personas[0]?.user ?? "";
  keepToPanes();
}

async function load() {
  state = await getState(choice.language || navigator.language);
  choice.language = state.language;
  document.documentElement.lang = state.language;
  document.documentElement.dir = runsFrom(new URLSearchParams(location.search).get("lang") ?? state.language);
  setLabels(state.labels);
  setClock(state.clock, false);
  wordPage();
}

const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** From which side pages of a language run. `?lang=ar` in the page's address shows how it would be laid out. @param {string} code */
const runsFrom = (code) => (RIGHT_TO_LEFT.has(code.slice(0, 2).toLowerCase()) ? "rtl" : "ltr");

/** @returns {State} */
export function theState() {
  if (!state) throw new Error("the session has not begun");
  return state;
}

/** @returns {Persona} */
export function persona() {
  const { personas } = theState();
  const found = personas.find((p) => p.user === choice.persona) ?? personas[0];
  if (!found) throw new Error("the community has no personas");
  return found;
}

export const pane = () => choice.pane;
export const ownPane = () => `@${choice.persona}`;
/** Those that the persona knows of. */
export const panes = () => {
  const { role } = persona();
  const channels = theState().channels.filter(({ knownTo }) => knownTo.includes(role));
  return [...channels.map(({ id }) => id), ownPane()];
};
function keepToPanes() {
  const known = panes();
  if (!known.includes(choice.pane)) choice.pane = known[0] ?? ownPane();
}
export const language = () => theState().language;
export const locale = () => theState().languages.find((l) => l.code === language())?.locale ?? language();
/** The zone that times are shown in. */
export const zone = () => choice.zone || persona().zone;
/** As what replies are seen: a platform's name, or "" for the playground's own way. */
export const look = () => choice.look;
/** Whether that is the persona's own. */
export const ownZone = () => choice.zone === "";

/**
 * Changes choices and tells everybody what changed.
 * @param {Partial<Record<Choice, string>>} to
 */
export async function choose(to) {
  const inOwnPane = choice.pane === ownPane();
  const before = { ...choice };
  Object.assign(choice, to);
  if (inOwnPane && to.persona !== undefined) choice.pane = ownPane();
  keepToPanes();
  const changed = new Set(names.filter((name) => choice[name] !== before[name]));
  if (changed.size === 0) return;
  for (const name of changed) memory(name).setItem(`playground.${name}`, choice[name]);
  if (changed.has("language")) await load();
  for (const listener of listeners) listener(changed);
}

/** @param {ClockJson} to */
export function setClock(to, tell = true) {
  clock = { ...to, heard: performance.now() };
  if (tell) for (const listener of listeners) listener(new Set(["clock"]));
}

/** The bot's clock. */
export const botNow = () => new Date(Date.parse(clock.now) + performance.now() - clock.heard);
export const ahead = () => clock.ahead;
export const nextDue = () => (clock.next === undefined ? undefined : new Date(clock.next));

/** @param {(changed: Set<Choice | "clock">) => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}
