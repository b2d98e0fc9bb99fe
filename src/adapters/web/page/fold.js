import { el } from "./dom.js";
import { t } from "./labels.js";
/** @import { Form } from "../../../core/kernel/forms/form.ts" */
/** @import { Field } from "./field.js" */

// What a phone shows with little scrolling.
const OPENS = 6;

/**
 * The fields of a form, those after the first few behind "More options". `reveal` unfolds what hides a field, and `shown` says
 * whether it can be seen.
 * @param {readonly Field[]} fields
 * @param {Form} form
 * @returns {{ nodes: readonly Node[], reveal(field: Field): void, shown(field: Field): boolean }}
 */
export function folded(fields, form) {
  const behind = fields.slice(OPENS);
  if (behind.length === 0) return { nodes: fields.map((f) => f.node), reveal: () => undefined, shown: () => true };
  const label = el("span", { class: "name" });
  const also = el("span", { class: "hint" });
  const fold = el(
    "details",
    { class: "more", toggle: () => word() },
    el("summary", {}, label, also),
    el("div", { class: "fields" }, ...behind.map((f) => f.node)),
  );
  const word = () => {
    label.textContent = t(fold.open ? "fewer" : "more");
    const set = behind.filter((f) => f.value() !== undefined && !isHeld(f, form)).map((f) => f.called);
    also.textContent = fold.open || set.length === 0 ? "" : t("also", { names: set.join(" · ") });
  };
  word();
  return {
    nodes: [...fields.slice(0, OPENS).map((f) => f.node), fold],
    reveal(field) {
      if (behind.includes(field)) fold.open = true;
    },
    shown: (field) => fold.open || !behind.includes(field),
  };
}

/** Whether a field shows what holds already, which nobody gave. @param {Field} field @param {Form} form */
function isHeld(field, form) {
  return form.fields.some(
    (spec) => spec.name === field.name && spec.held === true && String(field.value()) === String(spec.value),
  );
}
