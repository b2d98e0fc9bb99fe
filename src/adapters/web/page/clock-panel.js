import { Failure, getClock, postClock } from "./api.js";
import { byId, el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { notify } from "./notice.js";
import { ahead, botNow, language, nextDue, onChange, setClock, zone } from "./session.js";
import { refreshTimes, relative, span, written, zoneLabel } from "./times.js";

/** @type {ReadonlyArray<readonly [label: string, minutes: number]>} */
const STEPS = [
  ["clock.15", 15],
  ["clock.60", 60],
  ["clock.day", 1440],
  ["clock.week", 10_080],
];

/** The bot's clock, and the buttons that move it forward. */
export function startClock() {
  byId("clock-icon", HTMLElement).append(icon("clock"));
  byId("clock-panel", HTMLElement).addEventListener("beforetoggle", (event) => {
    tell("");
    // What was planned since is not told by itself.
    if (event instanceof ToggleEvent && event.newState === "open") void getClock().then(setClock, () => undefined);
  });
  drawClock();
  setInterval(() => {
    drawNow();
    refreshTimes();
  }, 15_000);
  onChange(() => {
    drawClock();
    refreshTimes();
  });
}

function drawNow() {
  const now = botNow();
  const shown = byId("clock-now", HTMLElement);
  shown.textContent = written(now, "moment");
  byId("clock", HTMLElement).title = `${written(now, "full")} · ${zoneLabel(zone())}`;
  byId("clock-ahead", HTMLElement).textContent =
    ahead() >= 60_000 ? t("clock.ahead", { span: span(ahead()) }) : t("clock.real");
  byId("clock-time", HTMLElement).textContent = written(now, "full");
  document.body.classList.toggle("moved", ahead() >= 60_000);
}

function drawClock() {
  drawNow();
  const next = nextDue();
  byId("clock-next", HTMLElement).textContent = next
    ? t("clock.next", { moment: written(next, "moment"), relative: relative(next) })
    : t("clock.nothing");
  byId("clock-steps", HTMLElement).replaceChildren(
    ...STEPS.map(([label, minutes]) => step(t(label), { forwardMinutes: minutes })),
  );
  const jump = step(t("clock.jump"), { to: "next" }, icon("forward"));
  jump.classList.add("primary");
  jump.disabled = next === undefined;
  byId("clock-jump", HTMLElement).replaceChildren(jump);
}

/** @param {string} label @param {{ forwardMinutes: number } | { to: string }} body @param {Node} [sign] */
function step(label, body, sign) {
  const button = el("button", { type: "button", class: "button", click: () => void move(button, body) }, sign, label);
  return button;
}

/** @param {HTMLButtonElement} button @param {{ forwardMinutes: number } | { to: string }} body */
async function move(button, body) {
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  try {
    const { said, ...clock } = await postClock(language(), body);
    setClock(clock);
    tell(t(said === 0 ? "clock.moved" : "clock.moved.said", { moment: written(botNow(), "moment"), count: said }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(error.message || t("offline"));
  }
  button.removeAttribute("aria-busy");
  button.disabled = false;
}

/** Says what came of it: in the panel, or below it where the panel would cover the thread. @param {string} sentence */
function tell(sentence) {
  const panel = byId("clock-panel", HTMLElement);
  const covers = matchMedia("(max-width: 760px)").matches;
  byId("clock-result", HTMLElement).textContent = covers ? "" : sentence;
  if (!covers || sentence === "") return;
  panel.hidePopover();
  notify(sentence);
}
