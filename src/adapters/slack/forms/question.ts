import { z } from "zod";
import { fieldId, optionIn } from "./field-ids.ts";
import { readSubmission, type SubmissionContext } from "./submission.ts";

/** What a search field of a form asks: values for one option, given what is typed of it and everything else in the form. */
export interface FieldQuestion {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const suggestionSchema = z.object({ action_id: z.string(), value: z.string().optional(), view: z.unknown() });

/** Reads a block_suggestion; undefined for what is not ours or is not kept any more. */
export async function questionOf(payload: unknown, context: SubmissionContext): Promise<FieldQuestion | undefined> {
  const read = suggestionSchema.safeParse(payload);
  const option = read.success ? optionIn(read.data.action_id)?.option : undefined;
  if (!read.success || option === undefined || read.data.action_id !== fieldId(option)) return undefined;
  const form = await readSubmission(read.data.view, context);
  if (!form) return undefined;
  const { [option]: _own, ...values } = form.values;
  return { command: form.command, option, typed: read.data.value ?? "", values };
}
