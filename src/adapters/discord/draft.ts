import { z } from "zod";

/** A form that is being filled in, step by step or anew after something was wrong. Only its token travels through Discord. */
export const draftSchema = z.object({
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
});
export type Draft = z.output<typeof draftSchema>;

/** A draft as text, to be kept. */
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

/** The id of a form's modal, by the token of its draft. */
export const formId = (token: string): string => `f1:${token}`;
/** The id of a button that opens a form at its next step, or to mend it. */
export const fixId = (token: string): string => `x1:${token}`;

/** The token in a modal's id; undefined for any other. */
export const tokenOfForm = (customId: string): string | undefined => tokenIn(customId, "f1:");
/** The token in such a button's id; undefined for any other. */
export const tokenOfFix = (customId: string): string | undefined => tokenIn(customId, "x1:");

function tokenIn(customId: string, prefix: string): string | undefined {
  return customId.startsWith(prefix) && customId.length > prefix.length ? customId.slice(prefix.length) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
