import type { InputBlock, KnownBlock } from "@slack/types";
import type { FieldError, FormField } from "../../../core/kernel/forms/form.ts";
import { code, strong } from "../../../core/kernel/views/build.ts";
import type { Rich } from "../../../core/kernel/views/model.ts";
import type { FormContext } from "./form-context.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { exampleOf, formatHint } from "../../kit/forms/hint.ts";
import { elementFor } from "./element.ts";
import { fieldId, pickBlockId, pickId } from "./field-ids.ts";
import { givenName, labelled } from "../../../core/kernel/forms/given-values.ts";
import { LIMITS } from "../limits.ts";
import { richChunks } from "../rendering/message-chunk.ts";
import { plainText } from "../rendering/plain-text.ts";
import { alertOf } from "../rendering/alert.ts";
import { plainWords } from "../../../core/kernel/values/command-line.ts";

/** A field as blocks: above it what is wrong and what was given but cannot stand in it, then the input, then its picker. */
export async function fieldBlocks(
  field: FormField,
  error: FieldError | undefined,
  context: FormContext,
): Promise<KnownBlock[]> {
  const { element, kept } = await elementFor(field, error !== undefined, context);
  const { name } = labelled(field);
  const given = kept ? undefined : givenName(field);
  const said =
    given === undefined
      ? undefined
      : field.widget === "file"
        ? context.t("field.file.again", { name: given })
        : context.t("field.typed", { text: given });
  const hint = [
    exampleOf(field) ?? (field.format === undefined ? undefined : formatHint(field.format, context.t)),
    ...(field.format === "moment" ? [context.t("slack.hint.pick")] : []),
  ]
    .filter((h) => h !== undefined)
    .join(" ");
  const input: InputBlock = {
    type: "input",
    block_id: fieldId(field.name),
    label: plainText(truncate(name, LIMITS.INPUT_LABEL, FOR_PLATFORM)),
    element,
    ...(hint === "" ? {} : { hint: plainText(truncate(hint, LIMITS.INPUT_HINT, FOR_PLATFORM)) }),
    // A tick that is not made is an answer too.
    optional: !field.required,
  };
  const above: Rich[] = [...(error ? suggestedFor(error, context) : []), ...(said === undefined ? [] : [[said]])];
  return [
    ...(error ? alert(plainWords(error.message, context.typeCommand), context) : [])
      .concat(notes(above, context))
      .map(numbered(field.name)),
    input,
    ...(field.format === "moment" ? [picker(field.name, context)] : []),
  ];
}

/** What is wrong with a field, in one sentence for Slack's own place for it: what would be right is named too. */
export function errorSentence(
  { message, suggestions = [] }: FieldError,
  { t, format, typeCommand }: Pick<FormContext, "t" | "format" | "typeCommand">,
): string {
  const said = plainWords(message, typeCommand);
  if (suggestions.length === 0) return said;
  const values = format.any(
    suggestions.slice(0, 5).map(({ label, value }) => (typeable(value, label) ? `${label} (${value})` : label)),
  );
  return truncate(`${said} ${t("field.perhaps", { values })}`, LIMITS.INPUT_HINT, FOR_PLATFORM);
}

function alert(message: string, context: FormContext): KnownBlock[] {
  const shown = alertOf(message, "error");
  return shown ? [shown] : notes([[strong(message)]], context);
}

function suggestedFor({ suggestions = [] }: FieldError, { t }: FormContext): Rich[] {
  const named: Rich[] = suggestions.map(({ label, value }) => [
    label,
    ...(typeable(value, label) ? [" – ", code(value)] : []),
  ]);
  return named.length > 0 ? [[t("field.perhaps", { values: "" }).trim()], ...named] : [];
}

// A moment's value is what one would type; ids and codes are nobody's words.
const typeable = (value: string, label: string) => value !== label && /\s/.test(value);

function notes(lines: readonly Rich[], { format, typeCommand }: FormContext): KnownBlock[] {
  const pen = { format, typeCommand, now: new Date(0), users: new Map<string, string>() };
  const written = lines.map((body) => ({ body }));
  return richChunks(written, pen).map(({ block }) => block);
}

const numbered =
  (option: string) =>
  (block: KnownBlock, i: number): KnownBlock => ({ ...block, block_id: `note.${option}.${i}` });

function picker(option: string, { format }: FormContext): KnownBlock {
  return {
    type: "actions",
    block_id: pickBlockId(option, format.zone),
    elements: [{ type: "datetimepicker", action_id: pickId(option) }],
  };
}
