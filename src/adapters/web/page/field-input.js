import { el } from "./dom.js";
import { asText, orNothing } from "./field-value.js";
import { t } from "./labels.js";
import { searchBox } from "./search-box.js";
import { theState } from "./session.js";
import { tickBoxes } from "./tick-boxes.js";
import { readUpload } from "./upload.js";
import { whenBox } from "./when-box.js";
/** @import { FormField } from "../../../core/kernel/forms/form.ts" */
/** @import { Item } from "./listbox.js" */
/** @import { Suggest } from "./field.js" */

/**
 * A field's box: the element to place, the one that takes the focus, its value (undefined where nothing was given) and how to
 * put a choice into it. `again` reads it anew where that depends on another field.
 * @typedef {{ node: HTMLElement, box: HTMLElement, value(): unknown, set(choice: Item): void, again?(): void }} Box
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
  switch (spec.widget) {
    case "switch":
      return flagBox(spec, id, touched);
    case "choice":
      return selectBox(spec, id, spec.choices ?? [], (value) => value, touched);
    case "several":
      return spec.choices ? tickBoxes(spec, id, touched) : searchBox(spec, id, suggest, touched);
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
    case "search":
    case "person":
      return searchBox(spec, id, suggest, touched);
    case "moment":
      return whenBox(spec, id, suggest, touched);
    case "long-text":
      return textBox(el("textarea", { id, rows: 4 }), spec, touched);
    case "number":
      return textBox(el("input", { id, type: "text", inputmode: "numeric" }), spec, touched);
    case "text":
      return textBox(
        el("input", { id, type: "text", ...(spec.format === "address" ? { inputmode: "url" } : {}) }),
        spec,
        touched,
      );
    // The playground has no roles; the command says so.
    case "role":
      return textBox(el("input", { id, type: "text" }), spec, touched);
  }
}

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
  return {
    node: el("div", {}, box, count),
    box,
    value: () => orNothing(box.value),
    set: ({ value }) => void (box.value = value),
  };
}

/** @param {FormField} spec @param {string} id @param {() => void} touched @returns {Box} */
function flagBox(spec, id, touched) {
  const box = el("input", { id, type: "checkbox", change: touched });
  box.checked = ["true", "yes", "1"].includes(asText(spec.value));
  return {
    node: box,
    box,
    value: () => (box.checked ? true : undefined),
    set: ({ value }) => void (box.checked = value === "true"),
  };
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
  const box = el(
    "select",
    { id, change: touched },
    el("option", { value: "" }, "–"),
    ...choices.map(({ value, label }) => el("option", { value }, label)),
  );
  const given = asText(
    typeof spec.value === "object" && spec.value !== null && "id" in spec.value ? spec.value.id : spec.value,
  ).replace(/^#/, "");
  // What was typed stays to be seen, also where it is none of the choices.
  if (given !== "" && !choices.some(({ value }) => value === given)) box.append(el("option", { value: given }, given));
  box.value = given;
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
