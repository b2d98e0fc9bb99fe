import { type APIModalInteractionResponseCallbackData, ComponentType } from "discord.js";
import type { FieldErrors, Form } from "../../../core/kernel/forms/form.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import type { Draft } from "../../kit/forms/draft.ts";
import { fieldOf } from "./field.ts";
import type { FieldWords } from "./field-words.ts";
import { LIMITS } from "../limits.ts";
import { literal } from "../rendering/markdown.ts";
import { moreTick } from "./more-tick.ts";

/** What a form needs beside itself. */
export interface FormContext extends FieldWords {
  /** What is asked for now. */
  readonly draft: Pick<Draft, "options" | "left" | "more" | "words">;
  /** The modal's id, by which its submission is known again. */
  readonly id: string;
}

/** A form as a modal that asks for some of its fields, filled with what was given, right or wrong; what is wrong with a field stands beside it. */
export async function modalOf(
  form: Form,
  errors: FieldErrors | undefined,
  context: FormContext,
): Promise<APIModalInteractionResponseCallbackData> {
  const { options, left, more, words = [] } = context.draft;
  const asked = form.fields.filter((f) => options.includes(f.name));
  const fields = asked.map((field) => fieldOf(field, errors?.[field.name], context, words.includes(field.name)));
  // Where what is left is asked next in any case, nobody need ask for it.
  if (left.length > 0 && more !== true && fields.length < LIMITS.MODAL_FIELDS)
    fields.push(moreTick(form, options, context));
  return {
    custom_id: context.id,
    title: truncate(form.title, LIMITS.MODAL_TITLE, FOR_PLATFORM),
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
