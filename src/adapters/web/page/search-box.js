import { combo } from "./combo.js";
import { el } from "./dom.js";
import { asText, orNothing } from "./field-value.js";
/** @import { FormField } from "../../../core/kernel/forms/form.ts" */
/** @import { Box } from "./field-input.js" */
/** @import { Suggest } from "./field.js" */
/** @import { Item } from "./listbox.js" */

/**
 * A box for one of many things, found while it is typed.
 * @param {FormField} spec
 * @param {string} id
 * @param {Suggest} suggest
 * @param {() => void} touched
 * @returns {Box}
 */
export function searchBox(spec, id, suggest, touched) {
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
  // What a button filled in is an id or a code, which is known by its name.
  if (spec.shown === undefined) box.value = given;
  else set({ value: given, label: spec.shown });
  return { node, box, value: () => picked?.value ?? orNothing(box.value), set };
}
