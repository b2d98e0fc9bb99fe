import { z } from "zod";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import type { Form } from "../../core/kernel/forms/form.ts";
import { stepsOf } from "./steps.ts";

/** A form that is being filled in, step by step or anew after something was wrong. It is JSON, and travels through the platform. */
const draftSchema = z.object({
  /** The command's path. */
  command: z.string().min(1),
  /** Raw values by option: what was given so far, and what is known and not asked. */
  values: z.record(z.string(), z.unknown()),
  /** The step that is asked next, from 0. */
  step: z.number().int().min(0),
  /** How many steps there are. */
  steps: z.number().int().min(1),
  /** Nothing more is asked: the command runs with the values as they are. */
  done: z.literal(true).optional(),
  place: z.enum(["new", "here"]).optional(),
  /** Options that this step asks: what comes back empty was emptied. */
  options: z.array(z.string()),
  /** What the adapter itself takes along. */
  about: z.unknown().optional(),
});
export type Draft = z.output<typeof draftSchema>;

/** What a draft has that the form does not say. */
export type DraftManners = Pick<Draft, "place" | "about"> & {
  /** Most fields of one step. */
  readonly most: number;
};

/** The draft of a form that asks for a step. */
export function draftAt(form: Form, step: number, { most, place, about }: DraftManners): Draft {
  const steps = stepsOf(form, most);
  const filled = form.fields.filter((f) => f.value !== undefined).map((f) => [f.name, f.value] as const);
  return {
    command: form.command,
    values: { ...form.known, ...Object.fromEntries(filled) },
    step,
    steps: steps.length,
    ...(place === undefined ? {} : { place }),
    options: (steps[step] ?? []).map((f) => f.name),
    ...(about === undefined ? {} : { about }),
  };
}

/** A draft with what was sent of its step. */
export function filledIn(draft: Draft, sent: Readonly<Record<string, unknown>>): Draft {
  return { ...draft, values: { ...valuesElsewhere(draft), ...sent } };
}

/** A draft without the values that its own step brings back. */
export function withoutStep(draft: Draft): Draft {
  return { ...draft, values: valuesElsewhere(draft) };
}

function valuesElsewhere({ values, options }: Draft): Draft["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !options.includes(name)));
}

/** Whether nothing more is asked once this step was sent. */
export function isLast({ step, steps, done }: Pick<Draft, "step" | "steps" | "done">): boolean {
  return done === true || step + 1 >= steps;
}

/** What a draft asks of the product: to run its command, or for its next step where there is one. */
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
