import { postLook } from "./api.js";
import { byId, el } from "./dom.js";
import { t } from "./labels.js";
import { choose, language, look, onChange, zone } from "./session.js";
/** @import { Action, View } from "../../../core/kernel/views/model.ts" */
/** @import { Press } from "./view.js" */

const PLATFORMS = [
  ["", "Playground"],
  ["slack", "Slack"],
  ["discord", "Discord"],
];

/** The switch above the log: as what replies are seen. */
export function startLooks() {
  const place = byId("looks", HTMLElement);
  const draw = () =>
    place.replaceChildren(
      ...PLATFORMS.map(([value = "", name = ""]) => {
        const id = `look-${value || "own"}`;
        const radio = el("input", {
          type: "radio",
          name: "look",
          id,
          value,
          change: () => void choose({ look: value }),
        });
        radio.checked = look() === value;
        return el("span", {}, radio, el("label", { for: id }, name));
      }),
    );
  draw();
  const note = byId("look-note", HTMLElement);
  const say = () => {
    note.hidden = look() === "";
    note.textContent = look() === "" ? "" : t("look.note", { platform: nameOf(look()) });
  };
  say();
  onChange(() => say());
}

const nameOf = (/** @type {string} */ value) => PLATFORMS.find(([known]) => known === value)?.[1] ?? value;

/**
 * A reply as the chosen platform would show it, in a frame of its own that loads when it is near. Its buttons do what they say.
 * @param {View} view
 * @param {{ own: boolean, at: string, press: (action: Press) => void }} how `own`: nobody else sees it. `at`: when it was said.
 */
export function lookNode(view, { own, at, press }) {
  const platform = look();
  const frame = el("iframe", {
    class: "look",
    title: t("look.frame", { platform: nameOf(platform) }),
    loading: "lazy",
  });
  frame.setAttribute("sandbox", "allow-same-origin");
  const place = el("div", { class: "look-place" }, frame);
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    if (!page?.location.pathname.startsWith("/looks/")) return;
    const fit = () => {
      // Of what is in it: the page itself is never lower than the frame, and would not become so.
      frame.style.setProperty("height", `${page.body.offsetHeight}px`);
      place.dispatchEvent(new CustomEvent("grown", { bubbles: true }));
    };
    fit();
    new ResizeObserver(fit).observe(page.body);
    page.addEventListener("click", (event) => pressed(event, view, press));
  });
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    const scheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    const how = { language: language(), zone: zone(), direction: document.dir, scheme, at };
    void postLook({ platform, private: own, ...how, view })
      .then(({ id }) => frame.setAttribute("src", `/looks/${id}`))
      .catch((error) => place.replaceChildren(el("p", { class: "muted" }, String(error.message))));
  });
  seen.observe(place);
  return place;
}

/**
 * What was pressed in the picture, by its words: of several that are called so, the one in the same place.
 * @param {Event} event
 * @param {View} view
 * @param {(action: Press) => void} press
 */
function pressed(event, view, press) {
  const target = /** @type {Element} */ (event.target);
  const pressable = target.closest("button, a");
  if (!pressable) return;
  event.preventDefault();
  pressable.closest(".menu")?.removeAttribute("open");
  const words = pressable.textContent?.trim() ?? "";
  const alike = [...pressable.ownerDocument.querySelectorAll("button, a")].filter(
    (one) => one.textContent?.trim() === words,
  );
  // What is too long for a button or an option is cut there.
  const means = (/** @type {string} */ label) =>
    label === words || (words.endsWith("…") && label.startsWith(words.slice(0, -1)));
  const action = actionsOf(view).filter(({ label }) => means(label.trim()))[alike.indexOf(pressable)];
  if (action && action.kind !== "open") return press(action);
  const address = action?.href ?? pressable.getAttribute("href") ?? "";
  if (/^https?:/u.test(address)) window.open(address, "_blank", "noopener");
}

/**
 * Everything of a view that can be pressed, in its order.
 * @param {unknown} part
 * @returns {Action[]}
 */
function actionsOf(part) {
  if (typeof part !== "object" || part === null) return [];
  if ("label" in part && "kind" in part && ["run", "ask", "open"].includes(String(part.kind)))
    return [/** @type {Action} */ (part)];
  return Object.values(part).flatMap(actionsOf);
}
