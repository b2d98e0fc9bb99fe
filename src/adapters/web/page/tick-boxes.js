import { el } from "./dom.js";
import { asText } from "./field-value.js";
/** @import { FormField } from "../../../core/kernel/forms/form.ts" */
/** @import { Box } from "./field-input.js" */

/**
 * Boxes to tick, one for each choice; the value is what is ticked, parted by commas.
 * @param {FormField} spec
 * @param {string} id
 * @param {() => void} touched
 * @returns {Box}
 */
export function tickBoxes(spec, id, touched) {
  const boxes = (spec.choices ?? []).map(({ value, label }) => {
    const box = el("input", { type: "checkbox", value, change: touched });
    return { box, node: el("label", {}, box, label) };
  });
  const set = (/** @type {string} */ text) => {
    const wanted = text.split(",").map((part) => part.trim());
    for (const { box } of boxes) box.checked = wanted.includes(box.value);
  };
  set(asText(spec.value));
  const group = el("div", { id, class: "ticks", role: "group", tabindex: -1 }, ...boxes.map(({ node }) => node));
  group.addEventListener("focus", () => boxes[0]?.box.focus());
  return {
    node: group,
    box: group,
    value: () => {
      const ticked = boxes.filter(({ box }) => box.checked);
      return ticked.length === 0 ? undefined : ticked.map(({ box }) => box.value).join(",");
    },
    set: ({ value }) => set(value),
  };
}
