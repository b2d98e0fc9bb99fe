import type { Form } from "../../../core/kernel/forms/form.ts";
import { fields, text } from "../../../core/kernel/views/build.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Filling, Offer, OfferButton, OfferWords } from "./filling.ts";
import { fieldName } from "./more.ts";
import { type OptionsAsked, nextOf, openingOf } from "./opening.ts";
import { setFields, shownIn } from "./set-fields.ts";

/** Goes on with a form of which a part was sent, and more is to be asked: whatever is wrong is told at the end. */
export function goingOn(form: Form, sent: Draft, filling: Filling, words: OfferWords): Offer {
  if (sent.words !== undefined) return inWords(form, sent, sent.words, filling, words);
  // What is left to ask may all be left out.
  const enough = form.fields.every((f) => !f.required || f.value !== undefined);
  const asked = filling.picks ? { options: [], left: [] } : nextOf(form, sent, filling);
  const draft = draftOf(form, asked, filling);
  const done = enough ? [{ label: form.submit, draft: { ...draft, done: true as const } }] : [];
  if (filling.picks) return choosing(form, done, filling, words);
  return offer(form, words.t("platform.step"), [{ label: words.t("platform.continue"), draft }, ...done]);
}

/** Asks for words where something else was wanted than there is to choose from. */
function inWords(form: Form, sent: Draft, options: readonly string[], filling: Filling, words: OfferWords): Offer {
  const { t, format } = words;
  const names = form.fields.filter((f) => options.includes(f.name)).map(fieldName);
  const draft = {
    ...draftOf(form, { options, left: sent.left }, filling),
    words: [...options],
    ...defined({ more: sent.more }),
  };
  return offer(form, t("form.words", { fields: format.all(names) }), [{ label: t("platform.continue"), draft }]);
}

/** What is set so far, a menu of what else can be, and the way back to what was asked first. */
function choosing(form: Form, done: readonly OfferButton[], filling: Filling, { t }: OfferWords): Offer {
  const first = openingOf(form, undefined, filling);
  const draft = (asked: OptionsAsked) => draftOf(form, asked, filling);
  const picks = form.fields
    .filter(({ name }) => first.left.includes(name))
    .map((f) => ({ option: f.name, label: fieldName(f), ...defined({ shown: shownIn(f) }) }));
  const set = setFields(form.fields);
  const more = { ...draft({ options: [], left: first.left }), more: true as const };
  return {
    view: { title: form.title, blocks: [...(set.length > 0 ? [fields(...set)] : []), text(t("form.unsent"))] },
    buttons: [
      ...done,
      { label: t("form.back"), draft: draft(first) },
      ...(picks.length > 0 ? [{ label: t("form.more"), draft: more, picks }] : []),
    ],
  };
}

const offer = (form: Form, words: string, buttons: readonly OfferButton[]): Offer => ({
  view: { title: form.title, blocks: [text(words)] },
  buttons,
});
