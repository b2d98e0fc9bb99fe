import type { KnownBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { FieldError, FieldErrors, Form, FormField } from "../../../core/kernel/forms/form.ts";
import { valuesText } from "../../../core/kernel/options/kinds/choices.ts";
import type { Widget } from "../../../core/kernel/options/widget.ts";
import { strong } from "../../../core/kernel/views/build.ts";
import type { AskedIn, FormContext } from "./form-context.ts";

import { FOR_PLATFORM, FOR_TITLE, truncate } from "../../../core/kernel/text/truncate.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { draftOf, packDraft, withoutOwn } from "../../kit/forms/draft.ts";
import { openingOf } from "../../kit/forms/opening.ts";
import { fieldBlocks } from "./field.ts";
import { foldBlocks } from "./fold.ts";
import { ROOM } from "./form-room.ts";
import { givenChoices, givenId, givenName, givenText } from "../../../core/kernel/forms/given-values.ts";
import { LIMITS } from "../limits.ts";
import { richChunks } from "../rendering/message-chunk.ts";
import { plainText } from "../rendering/plain-text.ts";

export type { FormContext } from "./form-context.ts";

/** What a form's modal is called, followed by its command. */
export const FORM = "form:";

/** What of a form the adapter itself takes along. */
export const aboutSchema = z.object({
  /** Its own text. */
  text: z.string(),
  /** Names of the channels in the form's fields, which Slack sends back by their ids only. */
  channels: z.record(z.string(), z.string()),
  /** What is wrong: what was given, what of that stands in the field, and what is told beside it. */
  wrong: z
    .record(z.string(), z.object({ given: z.unknown().optional(), stands: z.string(), error: z.custom<FieldError>() }))
    .default({}),
});
type About = z.output<typeof aboutSchema>;

/**
 * A form as a modal, which asks for some of its fields. What was given comes back in them, right or wrong; what was given of
 * the others travels along.
 */
export async function modalOf(form: Form, errors: FieldErrors | undefined, context: FormContext): Promise<ModalView> {
  const asked: AskedIn = context.asked ?? openingOf(form, errors, ROOM);
  const shown = form.fields.filter((f) => asked.options.includes(f.name));
  const blocks = await Promise.all(shown.map((field) => fieldBlocks(field, errors?.[field.name], context)));
  const about: About = {
    text: context.text,
    channels: Object.fromEntries(shown.flatMap((f) => (f.widget === "channel" ? namedChannel(f) : []))),
    wrong: Object.fromEntries(shown.flatMap((f) => toldBeside(f, errors?.[f.name]))),
  };
  const draft = { ...draftOf(form, asked, { place: context.place, about }), ...defined({ more: asked.more }) };
  return {
    type: "modal",
    callback_id: `${FORM}${form.command}`.slice(0, LIMITS.VIEW_CALLBACK),
    title: plainText(truncate(form.title, LIMITS.VIEW_TITLE, FOR_TITLE)),
    submit: plainText(truncate(asked.more ? context.t("slack.next") : form.submit, LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    close: plainText(truncate(form.keep ?? context.t("slack.close"), LIMITS.VIEW_BUTTON, FOR_PLATFORM)),
    // So that it can be offered again (closed-form.ts).
    notify_on_close: true,
    // What its own fields bring back need not travel.
    private_metadata: await packDraft(withoutOwn(draft), LIMITS.VIEW_METADATA, context.keep),
    blocks: [...heading(form, context), ...foldBlocks(form, asked, blocks, context)],
  };
}

// Fields in which nothing wrong can stand.
const PICKED: ReadonlySet<Widget> = new Set(["choice", "search", "person", "channel"]);

function toldBeside(field: FormField, error: FieldError | undefined): [string, About["wrong"][string]][] {
  if (!error) return [];
  const { name, widget, value: given } = field;
  const picked = !PICKED.has(widget) || field.choices?.some((c) => c.value === givenText(field)) === true;
  const text = picked ? (givenText(field) ?? "") : "";
  const stands = widget === "several" ? valuesText(givenChoices(field).picked) : text;
  return [[name, { ...defined({ given }), stands, error }]];
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
