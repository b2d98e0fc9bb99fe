import type { FieldErrors, Form } from "../../../core/kernel/forms/form.ts";
import { text } from "../../../core/kernel/views/build.ts";
import { type Draft, draftOf, isLast } from "./draft.ts";
import { errorView, suggestionsOf } from "./errors-view.ts";
import type { Filling, Offer, OfferButton, OfferWords } from "./filling.ts";
import { goingOn } from "./going-on.ts";
import { openingOf } from "./opening.ts";

// Five buttons stand in a row: one mends, the others take what was suggested.
const SUGGESTED = 4;

/** Offers a form where it cannot be opened, or could not tell what is wrong; nothing typed is lost. */
export function offerOf(
  { form, errors }: { readonly form: Form; readonly errors?: FieldErrors | undefined },
  filling: Filling,
  words: OfferWords,
): Offer {
  const { sent } = filling;
  if (sent !== undefined && !isLast(sent)) return goingOn(form, sent, filling, words);
  const { t } = words;
  const draft = draftOf(form, openingOf(form, errors, filling), filling);
  if (errors === undefined)
    return {
      view: { title: form.title, blocks: [text(t("platform.step"))] },
      buttons: [{ label: t("platform.fill"), draft }],
    };
  return {
    view: errorView(form, errors, words),
    buttons: [{ label: t("platform.fix"), draft }, ...suggested(draft, errors)],
  };
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
