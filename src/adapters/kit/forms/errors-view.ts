import type { FieldError, FieldErrors, Form, FormField } from "../../../core/kernel/forms/form.ts";
import type { Format } from "../../../core/kernel/language/format.ts";
import type { Translate } from "../../../core/kernel/language/translate.ts";
import { givenName, labelled } from "../../../core/kernel/forms/given-values.ts";
import { muted, strong, text } from "../../../core/kernel/views/build.ts";
import type { Block, Rich, View } from "../../../core/kernel/views/model.ts";
import { withColon } from "../../../core/kernel/views/walk.ts";
import { hintOf } from "./hint.ts";
import { isMissing } from "./opening.ts";

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** What is wrong with a form that was sent, field by field: what was given, and what would be right. */
export function errorView(form: Form, errors: FieldErrors | undefined, words: Words): View {
  const missing = form.fields.filter((f) => isMissing(f) && errors?.[f.name] === undefined);
  const elsewhere = Object.entries(errors ?? {}).filter(([option]) => !form.fields.some((f) => f.name === option));
  return {
    title: words.t("form.wrong", { title: form.title }),
    tone: "warning",
    blocks: [
      ...form.fields.flatMap((field) => wrong(field, errors?.[field.name], words)),
      ...missing.map((field) => said(field, [words.t("field.missing")], words)),
      ...elsewhere.map(([, { message }]) => text(...message)),
    ],
  };
}

/** A value that would be right. */
export interface Suggestion {
  readonly option: string;
  readonly value: string;
  readonly label: string;
}

const SUGGESTIONS = 10;

/** Values that would be right, for buttons: the best of each field before the second best of any, ten in all. */
export function suggestionsOf(errors: FieldErrors | undefined): Suggestion[] {
  const lists = Object.entries(errors ?? {}).map(([option, { suggestions = [] }]) =>
    suggestions.map(({ value, label }) => ({ option, value, label })),
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const found = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list.slice(rank, rank + 1)),
  ).flat();
  return found.slice(0, SUGGESTIONS);
}

function wrong(field: FormField, error: FieldError | undefined, words: Words): Block[] {
  if (!error) return [];
  const { t, format } = words;
  const typed = givenName(field);
  const right = error.suggestions?.length
    ? t("field.perhaps", { values: format.any(error.suggestions.map((s) => s.label)) })
    : hintOf(field, true, t);
  return [
    said(field, error.message, words),
    ...(typed === undefined ? [] : [muted(t("field.typed", { text: typed }))]),
    ...(right === undefined ? [] : [muted(right)]),
  ];
}

function said(field: FormField, message: Rich, { t }: Words): Block {
  return text(strong(withColon(labelled(field).name, t.language)), " ", ...message);
}
