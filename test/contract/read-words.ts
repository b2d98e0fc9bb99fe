import type { Form, FieldErrors } from "../../src/core/kernel/forms/form.ts";
import { labelled } from "../../src/core/kernel/forms/given-values.ts";
import { plainWords } from "../../src/core/kernel/values/command-line.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { toPlain, type ViewReader } from "../../src/core/kernel/views/plain.ts";

type Json = Readonly<Record<string, unknown>>;

// Slack's ids of people, channels, workspaces and the like; Discord's; ours, in tests and elsewhere; and those of other makers.
const BARE = [
  /\b[ACDEGTUW]0[0-9A-Z]{7,10}\b/g,
  /(?<![\d+])\d{17,20}(?!\d)/g,
  /(?<![\d.+-])0{3}\d{7}(?!\d)/g,
  /\b(?=[a-z]*\d)(?=\d*[a-z])[0-9a-hjkmnp-tv-z]{10}\b/g,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
  /\bc[a-z0-9]{24}\b/g,
];
// Where an id stands in an address, the address is what is read.
const ADDRESS = /(?:https?:\/\/|attachment:\/\/|mailto:|tel:|\/#)\S+/g;

/** The ids that stand in what people read, each with the words around it: nobody knows what an id is. */
export function bareIds(words: readonly string[]): string[] {
  return words.flatMap((text) => {
    const read = text.replaceAll(ADDRESS, "");
    return BARE.flatMap((form) => [...read.matchAll(form)].map(([id]) => `${id} in "${read}"`));
  });
}

/** What people read of a view: its words, without what its buttons send. */
export function wordsOf(view: View, reader: ViewReader): string[] {
  return toPlain(view, { ...reader, paint: (part, text) => (part === "command" ? "" : text) }).split("\n");
}

/** What people read of a form, as the playground shows it. */
export function wordsOfForm({ title, fields, submit, keep = "" }: Form, errors: FieldErrors = {}): string[] {
  return [
    title,
    submit,
    keep,
    ...fields.flatMap((field) => [
      labelled(field).name,
      field.shown ?? (typeof field.value === "string" && !field.choices ? field.value : ""),
      ...(field.choices ?? field.offers ?? []).map(({ label }) => label),
    ]),
    ...Object.values(errors).flatMap(({ message, suggestions = [] }) => [
      plainWords(message),
      ...suggestions.map(({ label }) => label),
    ]),
  ];
}

const ON_SLACK = new Set(["text", "alt_text", "initial_value", "accessibility_label", "fallback", "title", "filename"]);

/** What people read of what Slack is told: of messages, notifications, forms and the Home tab. */
export function wordsOnSlack(told: unknown): string[] {
  return wordsIn(told, (part, key) => ON_SLACK.has(key) || (key === "url" && !("text" in part))).map((text) =>
    text
      .replaceAll(/<!date\^[^|>]*\|([^>]*)>/g, "$1")
      .replaceAll(/<[@#][A-Z0-9]+(?:\|[^>]*)?>/g, "")
      .replaceAll(/<[a-z]+:[^|>]*\|([^>]*)>/g, "$1"),
  );
}

const ON_DISCORD = new Set(["content", "label", "placeholder", "description", "title", "name", "location"]);
const TEXT_INPUT = 4;

/** What people read of what Discord is told: of messages, forms, suggestions and events. */
export function wordsOnDiscord(told: unknown): string[] {
  return wordsIn(told, (part, key) => ON_DISCORD.has(key) || (key === "value" && part["type"] === TEXT_INPUT)).map(
    (text) =>
      text
        .replaceAll(/<(?:@[!&]?|#)\d+>|<t:-?\d+(?::[a-zA-Z])?>|<\/([^:<>]+):\d+>/g, "")
        .replaceAll(/\]\(<?[^\s()<>]+>?\)/g, "]"),
  );
}

/** The texts under the keys that are read, however deep they stand. */
function wordsIn(told: unknown, isRead: (part: Json, key: string) => boolean): string[] {
  if (typeof told !== "object" || told === null) return [];
  if (Array.isArray(told)) return told.flatMap((one) => wordsIn(one, isRead));
  const part = told as Json;
  return Object.entries(part).flatMap(([key, value]) => {
    if (typeof value !== "string") return wordsIn(value, isRead);
    // Slack takes blocks and views as JSON in a form, too.
    if (/^[[{]/.test(value) && ["blocks", "view", "files"].includes(key)) return wordsIn(JSON.parse(value), isRead);
    return isRead(part, key) ? [value] : [];
  });
}
