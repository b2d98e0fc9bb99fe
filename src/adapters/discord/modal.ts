import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord.js";
import type { FieldErrors, Form, FormField } from "../../core/kernel/forms/form.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { type FieldWords, fieldOf } from "./field.ts";
import { LIMITS } from "./limits.ts";
import { literal } from "./markdown.ts";

/** What a form needs beside itself. */
export interface FormContext extends FieldWords {
  /** Which step of the form, from 0. */
  readonly step: number;
  /** The modal's id, by which its submission is known again. */
  readonly id: string;
}

/** How many modals a form needs; at least one. */
export function stepsOf({ fields }: Form): number {
  return Math.max(1, Math.ceil(fields.length / LIMITS.MODAL_FIELDS));
}

/** The fields that a step asks for. */
export function stepFields({ fields }: Form, step: number): readonly FormField[] {
  return fields.slice(step * LIMITS.MODAL_FIELDS, (step + 1) * LIMITS.MODAL_FIELDS);
}

/** The first step in which something is wrong, or the first of all. */
export function stepWithErrors({ fields }: Form, errors: FieldErrors | undefined): number {
  return Math.max(0, Math.floor(fields.findIndex((f) => errors?.[f.name] !== undefined) / LIMITS.MODAL_FIELDS));
}

/** A step of a form as a modal, filled with what was given, right or wrong; what is wrong with a field stands beside it. */
export async function modalOf(
  form: Form,
  errors: FieldErrors | undefined,
  context: FormContext,
): Promise<APIModalInteractionResponseCallbackData> {
  const steps = stepsOf(form);
  const step = Math.min(Math.max(0, context.step), steps - 1);
  const place = steps === 1 ? "" : ` (${step + 1}/${steps})`;
  const fields = stepFields(form, step).map((field) => fieldOf(field, errors?.[field.name], context));
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
