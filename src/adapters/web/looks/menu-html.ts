import { text } from "./reader.ts";

/** A menu in a message: it unfolds without a script, and its options are pressed as buttons are. `chosen`, else what invites to choose. */
export function menuHtml(options: readonly string[], { chosen = "", invites = "" }): string {
  const shown = chosen === "" ? `<span class="empty">${text(invites)}&nbsp;</span>` : `<span>${text(chosen)}</span>`;
  const buttons = options.map((label) => `<button type="button" class="option">${text(label)}</button>`).join("");
  return `<details class="menu"><summary class="input select">${shown}<span>⌄</span></summary><div class="options">${buttons}</div></details>`;
}
