import { el } from "./dom.js";
import { icon } from "./icon.js";
import { t } from "./labels.js";
import { persona, theState } from "./session.js";
import { askFrom } from "./talk.js";
/** @import { Thread } from "./thread.js" */

/**
 * The menu of a message that somebody wrote: what the persona may make of it. It unfolds below the message, and Escape folds it.
 * @param {Thread} thread
 * @param {string} post
 */
export function menuNode(thread, post) {
  const offers = theState().menu.filter(({ roles }) => roles.includes(persona().role));
  if (offers.length === 0) return el("span", { hidden: true });
  const opener = el(
    "summary",
    { class: "quiet", "aria-label": t("message.menu"), title: t("message.menu") },
    icon("more"),
  );
  const menu = el(
    "details",
    {
      class: "menu",
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Escape" || !menu.open) return;
        event.stopPropagation();
        menu.open = false;
        opener.focus();
      },
      // At the end of the log it would unfold out of sight.
      toggle: () => menu.dispatchEvent(new CustomEvent("grown", { bubbles: true })),
    },
    opener,
    el(
      "div",
      { class: "actions" },
      ...offers.map(({ path, label }) => {
        const ask = () => {
          // What was chosen is asked for: the menu folds, and the focus has a place to come back to.
          menu.open = false;
          opener.focus();
          void askFrom(path, thread, post, button);
        };
        const button = el("button", { type: "button", class: "button", click: ask }, label);
        return button;
      }),
    ),
  );
  return menu;
}
