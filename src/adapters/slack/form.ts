import type { KnownBlock, ModalView } from "@slack/types";
import type { FieldErrors, Form, FormField } from "../../core/kernel/forms/form.ts";
import { strong } from "../../core/kernel/views/build.ts";
import type { FormContext } from "./form-context.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { fieldBlocks } from "./field.ts";
import { givenId, givenName } from "../../core/kernel/forms/given-values.ts";
import { LIMITS } from "./limits.ts";
import { encodeMetadata } from "./metadata.ts";
import { richChunks } from "./message-chunk.ts";
import { plainText } from "./plain-text.ts";

export type { FormContext } from "./form-context.ts";

/** What a form's modal is called, followed by its command. */
export const FORM = "form:";

// A field takes three blocks at most (what is wrong or was given, the input, a picker), and ten are left for the title and for
// longer notes.
const STEP = Math.floor((LIMITS.VIEW_BLOCKS - 10) / 3);

/**
 * A form as a modal. A form too long for one has steps: `readSubmission` says whether one was the last, and the next is made
 * of the form with everything given so far and `step` counted up. What was given comes back in the fields, right or wrong.
 */
export async function modalOf(form: Form, errors: FieldErrors | undefined, context: FormContext): Promise<ModalView> {
  const steps = stepsOf(form);
  const wanted =
    context.step ??
    Math.max(
      0,
      steps.findIndex((fields) => fields.some((f) => errors?.[f.name] !== undefined)),
    );
  const step = Math.min(wanted, steps.length - 1);
  const shown = steps[step] ?? [];
  const last = step === steps.length - 1;
  const blocks = await Promise.all(shown.map((field) => fieldBlocks(field, errors?.[field.name], context)));
  const elsewhere = form.fields.filter((f) => !shown.includes(f) && f.value !== undefined);
  return {
    type: "modal",
    callback_id: `${FORM}${form.command}`.slice(0, LIMITS.VIEW_CALLBACK),
    title: plainText(truncate(form.title, LIMITS.VIEW_TITLE, FOR_PLATFORM)),
    submit: plainText(truncate(last ? form.submit : context.t("slack.next"), LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    close: plainText(truncate(context.t("slack.close"), LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    private_metadata: await encodeMetadata(
      {
        command: form.command,
        carry: context.text,
        known: { ...form.known, ...Object.fromEntries(elsewhere.map((f) => [f.name, f.value])) },
        channels: Object.fromEntries(shown.flatMap((f) => (f.widget === "channel" ? namedChannel(f) : []))),
        step,
        last,
      },
      context.keep,
    ),
    blocks: [...heading(form.title, context), ...blocks.flat()],
  };
}

function namedChannel(field: FormField): [id: string, name: string][] {
  const id = givenId(field);
  const name = givenName(field)?.replace(/^#/, "");
  return id === undefined || name === undefined ? [] : [[id, name]];
}

/** The fields that each step of a form asks for. */
export function stepsOf({ fields }: Form): FormField[][] {
  const steps: FormField[][] = [];
  for (let from = 0; from < fields.length; from += STEP) steps.push(fields.slice(from, from + STEP));
  return steps.length > 0 ? steps : [[]];
}

function heading(title: string, { format }: FormContext): KnownBlock[] {
  if (title.length <= LIMITS.VIEW_TITLE) return [];
  const pen = { format, now: new Date(0), users: new Map<string, string>() };
  return richChunks([{ body: [strong(title)] }], pen).map((p, i) => ({ ...p.block, block_id: `title.${i}` }));
}
