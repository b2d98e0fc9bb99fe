import { el, freshId } from "./dom.js";

/** @typedef {{ value: string, label: string, lead?: string, detail?: string }} Item What can be picked; `lead` stands before the label, `detail` after it. */

/** A list of suggestions under a text box that keeps the focus: arrows move in it, and the box names the active one to screen readers. */
export class Listbox {
  /**
   * @param {HTMLElement} node An element with the role listbox.
   * @param {HTMLElement} box The text box it belongs to.
   * @param {(item: Item) => void} pick
   */
  constructor(node, box, pick) {
    this.node = node;
    this.box = box;
    this.pick = pick;
    /** @type {readonly Item[]} */
    this.items = [];
    this.active = -1;
    if (node.id === "") node.id = freshId();
    box.setAttribute("aria-controls", node.id);
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("autocomplete", "off");
    // A click must not take the focus from the text box.
    node.addEventListener("mousedown", (event) => event.preventDefault());
    this.hide();
  }

  get open() {
    return this.items.length > 0;
  }

  /**
   * @param {readonly Item[]} items
   * @param {number} active The item that is active at first, -1 for none.
   */
  show(items, active = -1) {
    this.items = items;
    this.node.replaceChildren(...items.map((item, i) => this.#option(item, i)));
    this.node.hidden = items.length === 0;
    if (this.box.getAttribute("role") === "combobox") this.box.setAttribute("aria-expanded", String(this.open));
    this.#mark(active);
  }

  hide() {
    this.show([]);
  }

  /** Moves the mark, round the ends. @param {number} by */
  move(by) {
    const count = this.items.length;
    this.#mark(this.active < 0 ? (by > 0 ? 0 : count - 1) : (this.active + by + count) % count);
  }

  /** Picks the active item, or the first one where `orFirst` says so; false where there is none. */
  take(orFirst = false) {
    const item = this.items[this.active] ?? (orFirst ? this.items[0] : undefined);
    if (!item) return false;
    this.hide();
    this.pick(item);
    return true;
  }

  /** @param {Item} item @param {number} i */
  #option({ label, lead, detail }, i) {
    const parts = [
      lead === undefined ? undefined : el("code", {}, lead),
      el("span", { class: "grow" }, label),
      detail === undefined ? undefined : el("span", { class: "muted" }, detail),
    ];
    return el(
      "div",
      {
        role: "option",
        id: `${this.node.id}-${i}`,
        "aria-selected": "false",
        click: () => {
          this.active = i;
          this.take();
        },
      },
      ...parts,
    );
  }

  /** @param {number} active */
  #mark(active) {
    this.active = active;
    [...this.node.children].forEach((child, i) => {
      child.setAttribute("aria-selected", String(i === active));
      if (i === active) child.scrollIntoView({ block: "nearest" });
    });
    if (active < 0) this.box.removeAttribute("aria-activedescendant");
    else this.box.setAttribute("aria-activedescendant", `${this.node.id}-${active}`);
  }
}
