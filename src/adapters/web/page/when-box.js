import { el, settled } from "./dom.js";
import { asText, orNothing } from "./field-value.js";
import { t } from "./labels.js";
/** @import { FormField } from "../../../core/kernel/forms/form.ts" */
/** @import { Box } from "./field-input.js" */
/** @import { Suggest } from "./field.js" */
/** @import { Item } from "./listbox.js" */

/**
 * A date in words; how it is understood is shown while it is typed.
 * @param {FormField} spec
 * @param {string} id
 * @param {Suggest} suggest
 * @param {() => void} touched
 * @returns {Box}
 */
export function whenBox(spec, id, suggest, touched) {
  const echo = el("div", { class: "echo", "aria-live": "polite" });
  let asked = 0;
  const understand = settled(250, async () => {
    asked += 1;
    const mine = asked;
    const choices = box.value.trim() === "" ? [] : await suggest(box.value).catch(() => []);
    if (mine !== asked) return;
    const [first, ...others] = choices;
    const chips =
      others.length === 0
        ? []
        : choices.map((choice) =>
            el("button", { type: "button", class: "chip", click: () => set(choice) }, choice.label),
          );
    echo.replaceChildren(
      first === undefined
        ? ""
        : others.length === 0
          ? t("understood.as", { moment: first.label })
          : t("understood.choose"),
      ...chips,
    );
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
  return { node: el("div", {}, box, echo), box, value: () => orNothing(box.value), set, again: understand };
}
