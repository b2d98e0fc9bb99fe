import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord.js";
import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { stepsOf } from "../kit/steps.ts";
import { fieldOf } from "./field.ts";
import type { FieldWords } from "./field-words.ts";
import { LIMITS } from "./limits.ts";
import { literal } from "./markdown.ts";

/** What a form needs beside itself. */
export interface FormContext extends FieldWords {
  /** Which step of the form, from 0. */
  readonly step: number;
  /** The modal's id, by which its submission is known again. */
  readonly id: string;
}

/** A step of a form as a modal, filled with what was given, right or wrong; what is wrong with a field stands beside it. */
export async function modalOf(
  form: Form,
  errors: FieldErrors | undefined,
  context: FormContext,
): Promise<APIModalInteractionResponseCallbackData> {
  const steps = stepsOf(form, LIMITS.MODAL_FIELDS);
  const step = Math.min(Math.max(0, context.step), steps.length - 1);
  const place = steps.length === 1 ? "" : ` (${step + 1}/${steps.length})`;
  const fields = (steps[step] ?? []).map((field) => fieldOf(field, errors?.[field.name], context));
  return {
    custom_id: context.id,
    title: `${truncate(form.title, LIMITS.MODAL_TITLE - place.length, FOR_PLATFORM)}${place}`,
    // A modal must show something.
    components:
      fields.length > 0
        ? fields
        : [
            {
              type: ComponentType.TextDisplay,
              content: literal(truncate(form.title, LIMITS.DESCRIPTION, FOR_PLATFORM)),
            },
          ],
  };
}
