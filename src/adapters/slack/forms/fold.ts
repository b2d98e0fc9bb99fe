import type { KnownBlock } from "@slack/types";
import type { Form } from "../../../core/kernel/forms/form.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { moreHint } from "../../kit/forms/more.ts";
import type { AskedIn, FormContext } from "./form-context.ts";
import { ROOM } from "./form-room.ts";
import { LIMITS } from "../limits.ts";
import { plainText, showsAsIs } from "../rendering/plain-text.ts";

/** Ids of the buttons that bring all of a form's fields, and only the first ones again. */
export const UNFOLD = "fold:more";
export const FOLD = "fold:less";

/** The blocks of a form's fields, with the button that brings the others, or takes them away, after those it opened with. */
export function foldBlocks(
  form: Form,
  asked: AskedIn,
  fields: readonly (readonly KnownBlock[])[],
  context: FormContext,
): KnownBlock[] {
  if (asked.left.length > 0 && asked.more !== true) return [...fields.flat(), ...more(form, asked, context)];
  const whole = asked.options[0] === form.fields[0]?.name && form.fields.length > ROOM.opens;
  if (!whole) return fields.flat();
  return [
    ...fields.slice(0, ROOM.opens).flat(),
    row(FOLD, context.t("form.fewer")),
    ...fields.slice(ROOM.opens).flat(),
  ];
}

function more(form: Form, { options }: AskedIn, context: FormContext): KnownBlock[] {
  const hint = truncate(moreHint(form, options, context), LIMITS.PLAIN_TEXT / 2, FOR_PLATFORM);
  const said: KnownBlock = { type: "context", block_id: "fold.said", elements: [plainText(hint)] };
  return [row(UNFOLD, context.t("form.more")), ...(hint.trim() === "" || !showsAsIs(hint) ? [] : [said])];
}

const row = (action_id: string, label: string): KnownBlock => ({
  type: "actions",
  block_id: "fold",
  elements: [
    {
      type: "button",
      action_id,
      text: plainText(truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM)),
      accessibility_label: truncate(label, LIMITS.SPOKEN, FOR_PLATFORM),
      value: action_id,
    },
  ],
});
