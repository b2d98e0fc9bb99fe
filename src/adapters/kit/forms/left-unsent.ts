import type { Form } from "../../../core/kernel/forms/form.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { text } from "../../../core/kernel/views/build.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Offer } from "./filling.ts";
import { setFields } from "./set-fields.ts";

// What a phone shows of a sentence, and the form itself has them all.
const NAMED = 6;
const BETWEEN = " · ";

/** What is said of a form that was closed unsent, and the button that brings it back with all that is known of it; undefined where that is nothing. */
export function leftUnsent(form: Form, { options, left, more }: Draft, t: Translate): Offer | undefined {
  // What holds already is there again in any case.
  const names = setFields(form.fields.filter(({ held }) => held !== true)).map(([name]) => name);
  if (names.length === 0) return undefined;
  const kept = [...names.slice(0, NAMED), ...(names.length > NAMED ? ["…"] : [])].join(BETWEEN);
  // Where it goes on, its answer takes the place of this.
  const draft = { ...draftOf(form, { options, left }, { place: "here" }), ...defined({ more }) };
  return {
    view: { title: form.title, blocks: [text(t("form.closed", { names: kept }))] },
    buttons: [{ label: t("platform.continue"), draft }],
  };
}
