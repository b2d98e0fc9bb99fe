import { combo } from "./combo.js";
import { el, settled } from "./dom.js";
import { readUpload } from "./upload.js";
import { t } from "./labels.js";
import { theState } from "./session.js";
/** @import { FormField } from "../../../core/form.ts" */
/** @import { Item } from "./listbox.js" */
/** @import { Suggest } from "./field.js" */

/**
 * A field's box: the element to place, the one that takes the focus, its value (undefined where nothing was given) and how to
 * put a choice into it.
 * @typedef {{ node: HTMLElement, box: HTMLElement, value(): unknown, set(choice: Item): void }} Box
 */

/**
 * The box for a kind of option, filled with what was given before.
 * @param {FormField} spec
 * @param {string} id
 * @param {Suggest} suggest
 * @param {() => void} touched
 * @returns {Box}
 */
export function inputFor(spec, id, suggest, touched) {
  switch (spec.kind) {
    case "flag":
      return flagBox(spec, id, touched);
    case "choice":
      return selectBox(spec, id, spec.choices ?? [], (value) => value, touched);
    case "channel":
      return selectBox(
        spec,
        id,
        theState().channels.map((c) => ({ value: c.id, label: `#${c.name}` })),
        (value, label) => ({ id: value, name: label.slice(1) }),
        touched,
      );
    case "file":
      return fileBox(id, touched);
    case "country":
    case "term":
    case "language":
    case "zone":
    case "reference":
    case "person":
      return searchBox(spec, id, suggest, touched);
    case "day":
    case "when":
      return whenBox(spec, id, suggest, touched);
    case "long":
      return textBox(el("textarea", { id, rows: 4 }), spec, touched);
    case "integer":
      return textBox(el("input", { id, type: "text", inputmode: "numeric" }), spec, touched);
    case "link":
      return textBox(el("input", { id, type: "text", inputmode: "url" }), spec, touched);
    case "text":
    case "duration":
      return textBox(el("input", { id, type: "text" }), spec, touched);
  }
}

/** @param {unknown} value */
const asText = (value) => (value === undefined || typeof value === "object" ? "" : String(value));
/** @param {string} text */
const orNothing = (text) => (text.trim() === "" ? undefined : text);

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} box
 * @param {FormField} spec
 * @param {() => void} touched
 * @returns {Box}
 */
function textBox(box, spec, touched) {
  const count = el("p", { class: "hint", "aria-live": "polite", hidden: true });
  const left = () => {
    // Shown when it begins to matter.
    const { max = Infinity } = spec;
    const length = [...box.value].length;
    count.hidden = length < max * 0.75;
    count.textContent = count.hidden ? "" : t("hint.max", { length, max });
  };
  box.value = asText(spec.value);
  box.addEventListener("input", () => {
    touched();
    left();
  });
  left();
  return { node: el("div", {}, box, count), box, value: () => orNothing(box.value), set: ({ value }) => void (box.value = value) };
}

/** @param {FormField} spec @param {string} id @param {() => void} touched @returns {Box} */
function flagBox(spec, id, touched) {
  const box = el("input", { id, type: "checkbox", change: touched });
  box.checked = ["true", "yes", "1"].includes(asText(spec.value));
  return { node: box, box, value: () => (box.checked ? true : undefined), set: ({ value }) => void (box.checked = value === "true") };
}

/**
 * @param {FormField} spec
 * @param {string} id
 * @param {readonly Item[]} choices
 * @param {(value: string, label: string) => unknown} valueOf
 * @param {() => void} touched
 * @returns {Box}
 */
function selectBox(spec, id, choices, valueOf, touched) {
  const box = el("select", { id, change: touched }, el("option", { value: "" }, "–"), ...choices.map(({ value, label }) => el("option", { value }, label)));
  const given = typeof spec.value === "object" && spec.value !== null && "id" in spec.value ? spec.value.id : spec.value;
  box.value = asText(given).replace(/^#/, "");
  if (box.selectedIndex < 0) box.value = "";
  return {
    node: box,
    box,
    value: () => (box.value === "" ? undefined : valueOf(box.value, box.selectedOptions[0]?.textContent ?? "")),
    set: ({ value }) => void (box.value = value),
  };
}

/** @param {string} id @param {() => void} touched @returns {Box} */
function fileBox(id, touched) {
  /** @type {unknown} */
  let file;
  const box = el("input", {
    id,
    type: "file",
    change: async () => {
      const [picked] = box.files ?? [];
      file = picked ? await readUpload(picked) : undefined;
      touched();
    },
  });
  return { node: box, box, value: () => file, set: () => undefined };
}

/**
 * @param {FormField} spec
 * @param {string} id
 * @param {Suggest} suggest
 * @param {() => void} touched
 * @returns {Box}
 */
function searchBox(spec, id, suggest, touched) {
  const box = el("input", { id, type: "text" });
  /** @type {Item | undefined} */
  let picked;
  const set = (/** @type {Item} */ item) => {
    picked = item;
    box.value = item.label;
  };
  const { node } = combo(box, suggest, (item) => {
    picked = item;
    touched();
  });
  const given = asText(spec.value);
  box.value = given;
  // What a button filled in is an id or a code: show the name that belongs to it.
  const name = (/** @type {readonly Item[]} */ choices) => {
    const own = choices.find(({ value }) => value === given);
    if (own && box.value === given) set(own);
    return own;
  };
  if (given !== "")
    void suggest(given)
      .then(async (choices) => name(choices) ?? name(await suggest("")))
      .catch(() => undefined);
  return { node, box, value: () => picked?.value ?? orNothing(box.value), set };
}

/**
 * A date in words; how it is understood is shown while it is typed.
 * @param {FormField} spec
 * @param {string} id
 * @param {Suggest} suggest
 * @param {() => void} touched
 * @returns {Box}
 */
function whenBox(spec, id, suggest, touched) {
  const echo = el("div", { class: "echo", "aria-live": "polite" });
  let asked = 0;
  const understand = settled(250, async () => {
    asked += 1;
    const mine = asked;
    const choices = box.value.trim() === "" ? [] : await suggest(box.value).catch(() => []);
    if (mine !== asked) return;
    const [first, ...others] = choices;
    const chips = others.length === 0 ? [] : choices.map((choice) => el("button", { type: "button", class: "chip", click: () => set(choice) }, choice.label));
    echo.replaceChildren(first === undefined ? "" : others.length === 0 ? t("understood.as", { moment: first.label }) : t("understood.choose"), ...chips);
  });
  const box = el("input", {
    id,
    type: "text",
    input: () => {
      touched();
      understand();
    },
  });
  const set = (/** @type {Item} */ { value }) => {
    box.value = value;
    touched();
    understand();
  };
  box.value = asText(spec.value);
  understand();
  return { node: el("div", {}, box, echo), box, value: () => orNothing(box.value), set };
}
