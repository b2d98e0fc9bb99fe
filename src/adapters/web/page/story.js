import { byId, el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { onChange, ownPane, pane } from "./session.js";
import { say } from "./talk.js";

/** The four jobs, a minute in all: each step says what people need, and what to press. */
const STEPS = ["contact", "meeting", "conclusion", "resource"];
const DONE = "playground.story";

/** Where the story is: the number of a step, after the last one its end; undefined while it is not told. @type {number | undefined} */
let at;

/** The guided minute: offered to who is here for the first time, and to be had again from the welcome. */
export function startStory() {
  if (localStorage.getItem(DONE) === null) at = 0;
  draw();
  onChange((changed) => {
    if (changed.has("language") || changed.has("pane")) draw();
  });
}

/** Tells it from the beginning. */
export function tellStory() {
  at = 0;
  draw();
  byId("story", HTMLElement).querySelector("button")?.focus();
}

function draw() {
  const place = byId("story", HTMLElement);
  place.hidden = at === undefined;
  const step = at === undefined ? undefined : (STEPS[at] ?? "end");
  if (at === undefined || step === undefined) return place.replaceChildren();
  const skip = el(
    "button",
    { type: "button", class: "quiet", "aria-label": t("story.skip"), title: t("story.skip"), click: end },
    icon("close"),
  );
  // In a channel the bot is asked by a mention of it.
  const line = step === "end" ? "" : `${pane() === ownPane() ? "" : "@Rapporteur "}${t(`story.${step}.line`)}`;
  place.replaceChildren(
    el(
      "p",
      {},
      el("strong", {}, step === "end" ? t("story.end") : t("story.step", { at: at + 1, of: STEPS.length })),
      " ",
      el("span", {}, step === "end" ? t("story.end.text") : t(`story.${step}`)),
    ),
    el(
      "div",
      { class: "actions" },
      step === "end"
        ? el("button", { type: "button", class: "button primary", click: end }, t("story.close"))
        : el("button", { type: "button", class: "button primary", click: () => go(line) }, line),
    ),
    skip,
  );
}

/** Says the step's line, as if it had been typed, and goes on. @param {string} line */
function go(line) {
  goOn();
  void say(line);
}

function goOn() {
  at = (at ?? 0) + 1;
  draw();
}

/** Goes on where somebody types to the bot what the step would say. @param {string} line */
export function followStory(line) {
  const step = STEPS[at ?? -1];
  const asked = pane() === ownPane() || line.search(CALLED) !== -1;
  if (step !== undefined && asked && wordsOf(line) === wordsOf(t(`story.${step}.line`))) goOn();
}

const CALLED = /@Rapporteur\b/giu;

/** What a line says, however it is punctuated and whether it has its accents. @param {string} line */
const wordsOf = (line) =>
  line
    .replaceAll(CALLED, " ")
    .normalize("NFKD")
    .toLocaleLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function end() {
  at = undefined;
  localStorage.setItem(DONE, "done");
  draw();
  byId("entry", HTMLTextAreaElement).focus({ preventScroll: true });
}
