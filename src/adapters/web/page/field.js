import { el, freshId } from "./dom.js";
import { inputFor } from "./field-input.js";
import { t } from "./labels.js";
import { lineOf } from "./rich.js";
/** @import { FieldError, FormField } from "../../../core/kernel/forms/form.ts" */
/** @import { Item } from "./listbox.js" */

/** @typedef {(text: string) => Promise<readonly Item[]>} Suggest Values for one field. */

/**
 * A field of a form: label, box, hint, and what is wrong with it.
 * @typedef {{ name: string, called: string, node: HTMLElement, value(): unknown, wrong(error: Pick<FieldError, "message" | "suggestions"> | undefined): void, focus(): void, again(): void }} Field
 */

/**
 * @param {FormField} spec
 * @param {Suggest} suggest
 * @param {() => void} touched Called when something was typed or picked.
 * @returns {Field}
 */
export function makeField(spec, suggest, touched) {
  const ids = { box: freshId(), hint: freshId(), error: freshId(), label: freshId() };
  // A label may carry its hint, as in "When: tomorrow at 15:00": a platform with one line for both shows them so.
  const [, name = spec.text, example] = /^([^:]+?)\s*: (.+)$/u.exec(spec.text) ?? [];
  // Several boxes have no one box that a label could be for, and there is nothing to write.
  const several = spec.widget === "several" && spec.choices !== undefined;
  const hint = el("p", { class: "hint", id: ids.hint }, several ? "" : (example ?? hintFor(spec)));
  const error = el("p", { class: "error", id: ids.error, hidden: true });
  const suggestions = el("div", { class: "suggestions", hidden: true });
  const input = inputFor(spec, ids.box, suggest, () => {
    wrong(undefined);
    touched();
  });
  const mark = spec.required ? el("span", { class: "needed" }, t("required")) : undefined;
  const named = [name, ...(mark ? [" ", mark] : [])];
  const label = several
    ? el("span", { id: ids.label, class: "name" }, ...named)
    : el("label", { for: ids.box }, ...named);
  if (several) input.box.setAttribute("aria-labelledby", ids.label);
  const flag = spec.widget === "switch";
  const node = el(
    "div",
    { class: flag ? "field flag" : "field", "data-option": spec.name },
    ...(flag ? [input.node, label] : [label, input.node]),
    ...(hint.textContent === "" ? [] : [hint]),
    error,
    suggestions,
  );
  const described = hint.textContent === "" ? [] : [ids.hint];
  if (spec.required) input.box.setAttribute("aria-required", "true");
  wrong(undefined);

  /** @param {Pick<FieldError, "message" | "suggestions"> | undefined} problem */
  function wrong(problem) {
    node.classList.toggle("wrong", problem !== undefined);
    error.textContent = (problem?.message ?? [])
      .map((word) => (typeof word === "string" ? word : lineOf(word)))
      .join("");
    error.hidden = problem === undefined;
    input.box.setAttribute("aria-invalid", String(problem !== undefined));
    const by = [...described, ...(problem ? [ids.error] : [])].join(" ");
    if (by !== "") input.box.setAttribute("aria-describedby", by);
    else input.box.removeAttribute("aria-describedby");
    suggestions.hidden = !problem?.suggestions?.length;
    suggestions.replaceChildren(
      ...(problem?.suggestions ?? []).map((choice) =>
        el(
          "button",
          {
            type: "button",
            class: "chip",
            click: () => {
              input.set(choice);
              wrong(undefined);
              touched();
              input.box.focus();
            },
          },
          choice.label,
        ),
      ),
    );
  }

  return {
    name: spec.name,
    called: name.replace(/^¿|\s?\?$/gu, ""),
    node,
    value: input.value,
    wrong,
    focus: () => input.box.focus(),
    again: () => input.again?.(),
  };
}

/** @param {FormField} spec */
function hintFor({ widget, format, choices }) {
  switch (format) {
    case "moment":
      return t("hint.when");
    case "day":
      return t("hint.day");
    case "duration":
      return t("hint.duration");
    case "rhythm":
      return t("hint.rhythm");
    case "address":
      return t("hint.link");
    default:
      return widget === "search" || widget === "person" || (widget === "several" && !choices) ? t("hint.search") : "";
  }
}
