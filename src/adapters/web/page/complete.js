import { postInvoke } from "./api.js";
import { byId, settled } from "./dom.js";
import { t } from "./labels.js";
import { Listbox } from "./listbox.js";
import { language, ownPane, pane, persona, zone } from "./session.js";
/** @import { Choice } from "../../../core/kernel/values/choice.ts" */
/** @import { WireAnswer, DateHint } from "../wire.ts" */
/** @import { Item } from "./listbox.js" */

/** What is typed to ask the bot in a channel. */
const MENTION = "@Rapporteur";

/**
 * Offers ways to go on with the line in the message box, and says how a date in it is understood.
 * @param {HTMLTextAreaElement} box
 * @returns {{ key(event: KeyboardEvent): boolean, close(): void, look(): void }} `key` returns true where it used the key.
 */
export function completeLines(box) {
  const panel = byId("suggestions", HTMLElement);
  const echo = byId("understood", HTMLElement);
  const keys = byId("suggestion-keys", HTMLElement);
  const count = byId("suggestion-count", HTMLElement);
  const listbox = new Listbox(byId("suggestion-list", HTMLElement), box, (item) => {
    box.value = item.value;
    box.dispatchEvent(new Event("input"));
  });
  let asked = 0;

  function close() {
    asked += 1;
    listbox.hide();
    panel.hidden = true;
    count.textContent = "";
  }

  async function look() {
    asked += 1;
    const mine = asked;
    const line = box.value;
    if (line.trim() === "") return close();
    if (MENTION.toLowerCase().startsWith(line.toLowerCase())) return offerMention();
    // What is said in a channel and no command is, is a message: nothing completes it.
    if (!line.trimStart().startsWith("/") && pane() !== ownPane()) return close();
    const answer = await postInvoke(language(), {
      id: crypto.randomUUID(),
      as: persona().user,
      channel: pane(),
      zone: zone(),
      input: { kind: "complete", line },
    }).catch(() => undefined);
    if (mine !== asked || document.activeElement !== box) return;
    if (answer?.plan === "suggest") offer(answer, line.trim());
    else close();
  }

  /** @param {Extract<WireAnswer, { plan: "suggest" }>} answer @param {string} line */
  function offer({ choices, understood = [] }, line) {
    const items = choices.map((choice) => asItem(choice)).filter((item) => item.value.trimEnd() !== line);
    // The name of a command is picked with Enter; a line that can be sent is sent with it.
    const commands = choices.every((c) => c.label.startsWith("/"));
    listbox.show(items, commands && items[0]?.value.trimEnd().startsWith(line) ? 0 : -1);
    echo.textContent = understood.map(words).join(" ");
    echo.hidden = echo.textContent === "";
    panel.hidden = items.length === 0 && echo.hidden;
    keys.hidden = items.length === 0;
    count.textContent = items.length > 0 ? t("suggestions.count", { count: items.length }) : "";
  }

  function offerMention() {
    listbox.show([{ value: `${MENTION} `, label: t("mention"), lead: MENTION }], 0);
    echo.hidden = true;
    panel.hidden = false;
    keys.hidden = false;
    count.textContent = t("suggestions.count", { count: 1 });
  }

  box.addEventListener("blur", close);
  return {
    close,
    look: settled(90, () => void look()),
    key(event) {
      if (event.key === "Escape" && !panel.hidden) {
        close();
        return true;
      }
      return listbox.open && pressed(listbox, event);
    },
  };
}

/** Goes through an open list, or takes what is marked in it; true where the key did that. @param {Listbox} listbox @param {KeyboardEvent} event */
function pressed(listbox, event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    listbox.move(event.key === "ArrowDown" ? 1 : -1);
    return true;
  }
  if (event.key === "Tab" && !event.shiftKey) return listbox.take(true);
  return event.key === "Enter" && !event.shiftKey && listbox.take();
}

/** A completion as the list shows it: "/meeting add" – "Add a meeting"; "topic:" – "Topic"; a value – what is typed for it. @param {Choice} choice @returns {Item} */
function asItem({ value, label }) {
  const line = `/${value}`;
  if (label.startsWith("/")) {
    const [lead = "", ...rest] = label.split(" — ");
    return { value: line, label: rest.join(" — "), lead };
  }
  if (value.endsWith(":")) {
    const [lead = "", ...rest] = label.split(": ");
    return { value: line, label: rest.join(": "), lead: `${lead}:` };
  }
  return {
    value: line,
    label,
    detail:
      /(?:"[^"]*"|\S+)\s*$/
        .exec(value)?.[0]
        .replace(/^[^:]*:/, "")
        .trim() ?? "",
  };
}

/** @param {DateHint} understood */
function words({ text, choices }) {
  const [only, ...others] = choices.map((c) => c.label);
  if (only === undefined) return "";
  return others.length === 0
    ? t("understood.typed", { text, moment: only })
    : t("understood.which", { moments: [only, ...others].join(" · ") });
}
