import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";
import type { Format } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { text } from "../../core/kernel/views/build.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { type Draft, type DraftManners, draftAt, isLast } from "./draft.ts";
import { errorView, suggestionsOf } from "./errors-view.ts";
import { stepsOf, stepWithErrors } from "./steps.ts";

/** A form that cannot be opened: what is wrong or left to fill in, and buttons below it, the one that opens the form first. */
export interface Offer {
  readonly view: View;
  readonly buttons: readonly OfferButton[];
}

/** A button that opens a draft's form, or sends the draft where it is `done`. */
export interface OfferButton {
  readonly label: string;
  readonly draft: Draft;
}

/** How forms are filled in at a place. */
export interface Filling extends DraftManners {
  /** The form that was sent, where one was. */
  readonly sent?: Draft | undefined;
}

// Five buttons stand in a row: one mends, the others take what was suggested.
const SUGGESTED = 4;

/** Offers a form where it cannot be opened, or could not tell what is wrong; nothing typed is lost. */
export function offerOf(
  { form, errors }: { readonly form: Form; readonly errors?: FieldErrors | undefined },
  filling: Filling,
  words: { readonly t: Translate; readonly format: Format },
): Offer {
  const { t } = words;
  const next = stepAfter(form, filling);
  const draft = draftAt(form, next ?? stepWithErrors(form, errors, filling.most), filling);
  if (errors !== undefined && next === undefined)
    return {
      view: errorView(form, errors, words),
      buttons: [{ label: t("platform.fix"), draft }, ...suggested(draft, errors)],
    };
  // What is left to ask may all be left out.
  const enough = next !== undefined && form.fields.every((f) => !f.required || f.value !== undefined);
  return {
    view: { title: form.title, blocks: [text(t("platform.step"))] },
    buttons: [
      { label: t(next === undefined ? "platform.fill" : "platform.continue"), draft },
      ...(enough ? [{ label: form.submit, draft: { ...draft, done: true as const } }] : []),
    ],
  };
}

/** The step that follows the one that was sent, of which whatever is wrong is told at the end; undefined where none was, or nothing more is asked. */
export function stepAfter(form: Form, { sent, most }: Filling): number | undefined {
  if (sent === undefined || isLast(sent)) return undefined;
  return sent.step + 1 < stepsOf(form, most).length ? sent.step + 1 : undefined;
}

/** With one thing wrong, what would be right is a press away. */
function suggested(draft: Draft, errors: FieldErrors): OfferButton[] {
  if (Object.keys(errors).length !== 1) return [];
  return suggestionsOf(errors)
    .slice(0, SUGGESTED)
    .map(({ option, value, label }) => ({
      label,
      draft: { ...draft, values: { ...draft.values, [option]: value }, done: true as const },
    }));
}
