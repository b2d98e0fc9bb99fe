import { z } from "zod";
import type { InvocationInput } from "../../../core/kernel/commands/platform.ts";
import { given } from "../../../core/kernel/forms/fillable.ts";
import type { Form } from "../../../core/kernel/forms/form.ts";
import { standsByName } from "../../../core/kernel/forms/given-values.ts";
import type { OptionsAsked } from "./opening.ts";

/** A form that is being filled in, by parts or anew after something was wrong. It is JSON, and travels through the platform. */
const draftSchema = z.object({
  /** The command's path. */
  command: z.string().min(1),
  /** Raw values by option: what was given so far, and what is known and not asked. */
  values: z.record(z.string(), z.unknown()),
  /** Options that are asked for now: what comes back empty was emptied. */
  options: z.array(z.string()),
  /** Options that can be asked for after these. */
  left: z.array(z.string()).default([]),
  /** Those are asked for next, before the command runs. */
  more: z.literal(true).optional(),
  /** Options that are asked for in words next, although there is something to choose from. */
  words: z.array(z.string()).optional(),
  /** Nothing more is asked: the command runs with the values as they are. */
  done: z.literal(true).optional(),
  place: z.enum(["new", "here"]).optional(),
  /** Options whose fields show a name: left as it is, it means what was given, however many things are called so. */
  named: z.record(z.string(), z.object({ shown: z.string(), value: z.unknown() })).optional(),
  /** What the adapter itself takes along. */
  about: z.unknown().optional(),
});
export type Draft = z.output<typeof draftSchema>;

/** What a draft has that the form does not say. */
export type DraftManners = Pick<Draft, "place" | "about">;

/** The draft of a form that asks for these options now. */
export function draftOf(form: Form, { options, left }: OptionsAsked, { place, about }: DraftManners): Draft {
  const filled = form.fields.filter((f) => given(f.value)).map((f) => [f.name, f.value] as const);
  const named = form.fields
    .filter((f) => options.includes(f.name) && standsByName(f))
    .map(({ name, shown = "", value }) => [name, { shown, value }] as const);
  return {
    command: form.command,
    values: { ...form.known, ...Object.fromEntries(filled) },
    options: [...options],
    left: [...left],
    ...(named.length > 0 ? { named: Object.fromEntries(named) } : {}),
    ...(place === undefined ? {} : { place }),
    ...(about === undefined ? {} : { about }),
  };
}

/** What was sent of a form besides its fields. */
export interface Wishes {
  /** More options were asked for. */
  readonly more?: boolean;
  /** Options for which something else was wanted than there is to choose from. */
  readonly words?: readonly string[];
}

/** A draft with what was sent of it. */
export function filledIn(
  draft: Draft,
  sent: Readonly<Record<string, unknown>>,
  { more = draft.more === true, words = [] }: Wishes = {},
): Draft {
  const { more: _more, words: _words, named = {}, ...rest } = draft;
  const meant = Object.entries(sent).map(([name, value]) => [name, meantBy(value, named[name])] as const);
  return {
    ...rest,
    values: { ...valuesElsewhere(draft), ...Object.fromEntries(meant) },
    ...(more ? { more: true as const } : {}),
    ...(words.length > 0 ? { words: [...words] } : {}),
  };
}

/** What stands in a field is what was given before where it was left as it was. */
function meantBy(sent: unknown, stood: NonNullable<Draft["named"]>[string] | undefined): unknown {
  return stood !== undefined && typeof sent === "string" && sent.trim() === stood.shown.trim() ? stood.value : sent;
}

/** A draft without what its own fields bring back: their values, whatever they are called. */
export function withoutOwn(draft: Draft): Draft {
  const { named: _named, ...rest } = draft;
  return { ...rest, values: valuesElsewhere(draft) };
}

function valuesElsewhere({ values, options }: Draft): Draft["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !options.includes(name)));
}

/** Whether the command runs once this was sent. */
export function isLast({ more, words = [], done }: Pick<Draft, "more" | "words" | "done">): boolean {
  return done === true || (more !== true && words.length === 0);
}

/** What a draft asks of the product: to run its command, or for its form again where more is to be asked. */
export function sentDraft({ command: path, values, place, ...draft }: Draft): InvocationInput {
  return {
    kind: "values",
    path,
    values,
    mode: isLast(draft) ? "run" : "ask",
    ...(place === undefined ? {} : { place }),
  };
}

/** Asks for the form of a draft again, with all that it holds. */
export function openedDraft({ command: path, values, place }: Draft): InvocationInput {
  return { kind: "values", path, values, mode: "ask", ...(place === undefined ? {} : { place }) };
}

/** Keeps a text and returns its token. */
export type Keep = (text: string) => Promise<string>;
/** Gives a kept text back; undefined when it is not kept any more. */
export type Open = (token: string) => Promise<string | undefined>;

/** A draft as text. */
export function writeDraft(draft: Draft): string {
  return JSON.stringify({ v: 1, ...draft });
}

/** Reads a draft again; undefined for any other text. */
export function readDraft(text: string): Draft | undefined {
  const read = draftSchema.extend({ v: z.literal(1) }).safeParse(parsed(text));
  if (!read.success) return undefined;
  const { v: _v, ...draft } = read.data;
  return draft;
}

const tokenSchema = z.strictObject({ v: z.literal(1), t: z.string() });

/** A draft as a text of at most `most` characters: what is too long for that is kept, and its token travels. */
export async function packDraft(draft: Draft, most: number, keep: Keep): Promise<string> {
  const whole = writeDraft(draft);
  return whole.length <= most ? whole : JSON.stringify({ v: 1, t: await keep(whole) });
}

/** Reads what `packDraft` made; undefined for what is not ours or is not kept any more. */
export async function unpackDraft(text: string, open: Open): Promise<Draft | undefined> {
  const kept = tokenSchema.safeParse(parsed(text));
  return readDraft(kept.success ? ((await open(kept.data.t)) ?? "") : text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
