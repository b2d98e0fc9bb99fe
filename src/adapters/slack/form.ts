import type { KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { FieldErrors, Form, FormField } from "../../core/kernel/forms/form.ts";
import { strong } from "../../core/kernel/views/build.ts";
import type { FormContext } from "./form-context.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { draftAt, packDraft, withoutStep } from "../kit/draft.ts";
import { stepsOf, stepWithErrors } from "../kit/steps.ts";
import { fieldBlocks } from "./field.ts";
import { givenId, givenName } from "../../core/kernel/forms/given-values.ts";
import { LIMITS } from "./limits.ts";
import { richChunks } from "./message-chunk.ts";
import { plainText } from "./plain-text.ts";

export type { FormContext } from "./form-context.ts";

/** What a form's modal is called, followed by its command. */
export const FORM = "form:";

/**
 * Most fields of one modal. A field takes four blocks at most (what is wrong, what would be right or was given, the input, a
 * picker), and twelve are left for the title and for longer notes.
 */
export const STEP = Math.floor((LIMITS.VIEW_BLOCKS - 12) / 4);

/** What of a form the adapter itself takes along. */
export const aboutSchema = z.object({
  /** Its own text. */
  text: z.string(),
  /** Names of the channels in the form's fields, which Slack sends back by their ids only. */
  channels: z.record(z.string(), z.string()),
});
type About = z.output<typeof aboutSchema>;

/**
 * A form as a modal. A form too long for one has steps: `readSubmission` says whether one was the last, and the next is made
 * of the form with everything given so far and `step` counted up. What was given comes back in the fields, right or wrong.
 */
export async function modalOf(form: Form, errors: FieldErrors | undefined, context: FormContext): Promise<ModalView> {
  const steps = stepsOf(form, STEP);
  const step = Math.min(context.step ?? stepWithErrors(form, errors, STEP), steps.length - 1);
  const shown = steps[step] ?? [];
  const last = step === steps.length - 1;
  const blocks = await Promise.all(shown.map((field) => fieldBlocks(field, errors?.[field.name], context)));
  const about: About = {
    text: context.text,
    channels: Object.fromEntries(shown.flatMap((f) => (f.widget === "channel" ? namedChannel(f) : []))),
  };
  const draft = draftAt(form, step, { most: STEP, place: context.place, about });
  return {
    type: "modal",
    callback_id: `${FORM}${form.command}`.slice(0, LIMITS.VIEW_CALLBACK),
    title: plainText(truncate(form.title, LIMITS.VIEW_TITLE, FOR_PLATFORM)),
    submit: plainText(truncate(last ? form.submit : context.t("slack.next"), LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    close: plainText(truncate(context.t("slack.close"), LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    // What its own fields bring back need not travel.
    private_metadata: await packDraft(withoutStep(draft), LIMITS.VIEW_METADATA, context.keep),
    blocks: [...heading(form, context), ...blocks.flat()],
  };
}

function namedChannel(field: FormField): [id: string, name: string][] {
  const id = givenId(field);
  const name = givenName(field)?.replace(/^#/, "");
  return id === undefined || name === undefined ? [] : [[id, name]];
}

/** The whole title, where the modal's own is cut, or nothing else would stand in it: a modal must show something. */
function heading({ title, fields }: Form, { format, typeCommand }: FormContext): KnownBlock[] {
  if (title.length <= LIMITS.VIEW_TITLE && fields.length > 0) return [];
  const pen = { format, typeCommand, now: new Date(0), users: new Map<string, string>() };
  return richChunks([{ body: [strong(title)] }], pen).map((p, i) => ({ ...p.block, block_id: `title.${i}` }));
}
