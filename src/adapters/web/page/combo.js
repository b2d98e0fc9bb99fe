import { el, settled } from "./dom.js";
import { Listbox } from "./listbox.js";
/** @import { Item } from "./listbox.js" */

/**
 * A text box with suggestions. Any text can be typed; one that was picked stands for its value.
 * @param {HTMLInputElement} input
 * @param {(text: string) => Promise<readonly Item[]>} find
 * @param {(item: Item | undefined) => void} changed Called with what was picked, or with nothing where something was typed.
 * @returns {{ node: HTMLElement, close(): void }} The box and its list, in one element.
 */
export function combo(input, find, changed) {
  const list = el("div", {
    role: "listbox",
    class: "listbox",
    "aria-label": input.getAttribute("aria-label") ?? undefined,
  });
  const listbox = new Listbox(list, input, (item) => {
    input.value = item.label;
    changed(item);
  });
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  let asked = 0;
  const look = async () => {
    asked += 1;
    const mine = asked;
    const items = await find(input.value).catch(() => []);
    if (mine !== asked || document.activeElement !== input) return;
    listbox.show(items);
    list.scrollIntoView({ block: "nearest" });
  };
  // What was still to be looked up when the box was left opens no list over what comes next.
  const lookSoon = settled(120, (/** @type {number} */ since) => {
    if (since === asked) void look();
  });
  input.addEventListener("input", () => {
    changed(undefined);
    lookSoon(asked);
  });
  input.addEventListener("click", () => {
    if (!listbox.open) lookSoon(asked);
  });
  input.addEventListener("blur", () => {
    asked += 1;
    listbox.hide();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (listbox.open) listbox.move(event.key === "ArrowDown" ? 1 : -1);
      else void look();
    } else if (event.key === "Enter" && listbox.take()) event.preventDefault();
    else if (event.key === "Escape" && listbox.open) {
      // Only the list closes, not the dialog that it is in.
      event.preventDefault();
      event.stopPropagation();
      listbox.hide();
    }
  });
  return { node: el("div", { class: "combo" }, input, list), close: () => listbox.hide() };
}
