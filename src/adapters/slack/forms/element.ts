import type { ExternalSelect, InputBlockElement, PlainTextInput } from "@slack/types";
import type { FormField } from "../../../core/kernel/forms/form.ts";
import type { Choice } from "../../../core/kernel/values/choice.ts";
import { boxText, givenChoices, givenId, givenName, givenText } from "../../../core/kernel/forms/given-values.ts";
import type { FormContext } from "./form-context.ts";
import { optionOf, optionsOf } from "./choices.ts";

import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { fieldId } from "./field-ids.ts";
import { LIMITS } from "../limits.ts";
import { plainText, webAddress } from "../rendering/plain-text.ts";
import { labelOf, userOf, channelIn } from "./initial.ts";

/** A field's input and whether what was given before stands in it; where it cannot, it is to be shown beside the field. */
export interface Filled {
  readonly element: InputBlockElement;
  readonly kept: boolean;
}

/** The best of Slack's inputs for an option, filled with what was given before. What was `wrong` is not picked again in a select. */
export async function elementFor(field: FormField, wrong: boolean, context: FormContext): Promise<Filled> {
  switch (field.widget) {
    // Words and no picker for a moment: words can name a zone or a rule, a picker gives a bare instant (see pick.ts for both).
    case "moment":
    // Slack has no roles; the command says so.
    case "role":
      return typing(field, false);
    case "text":
      return field.format === "address" ? address(field) : typing(field, false);
    case "long-text":
      return typing(field, true);
    case "number":
      return number(field);
    case "switch":
      return flag(field, context);
    case "choice":
      return choice(field, wrong, context);
    case "several":
      return several(field, context);
    case "search":
      return searching(field, wrong, context);
    case "person":
      return person(field, wrong, context);
    case "channel":
      return channel(field, wrong, context);
    case "file":
      return { element: { type: "file_input", action_id: fieldId(field.name), max_files: 1 }, kept: nothingIn(field) };
  }
}

const nothingIn = (field: FormField): boolean => givenName(field) === undefined;

const choose = ({ t }: FormContext) => plainText(truncate(t("slack.choose"), LIMITS.PLACEHOLDER, FOR_PLATFORM));

/** Slack's field for addresses refuses other text: what is none comes back where it can be mended. */
function address(field: FormField): Filled {
  const given = givenText(field);
  if (given !== undefined && webAddress(given, LIMITS.INPUT_TEXT) === undefined) return typing(field, false);
  return {
    element: {
      type: "url_text_input",
      action_id: fieldId(field.name),
      ...(given === undefined ? {} : { initial_value: given }),
    },
    kept: true,
  };
}

async function person(field: FormField, wrong: boolean, context: FormContext): Promise<Filled> {
  const given = givenText(field);
  const id = givenId(field);
  const user = id === undefined ? context.users?.get(given ?? "") : userOf(id);
  // Somebody of the community who is not in this workspace can be searched for, and stays chosen.
  if (user === undefined && given !== undefined && !wrong) return searching(field, wrong, context);
  const picked = user === undefined || wrong ? {} : { initial_user: user };
  const element = {
    type: "users_select" as const,
    action_id: fieldId(field.name),
    placeholder: choose(context),
    ...picked,
  };
  return { element, kept: nothingIn(field) || "initial_user" in picked };
}

function channel(field: FormField, wrong: boolean, context: FormContext): Filled {
  const picked = wrong ? {} : channelIn(givenId(field), givenText(field));
  const filter = { include: ["public" as const, "private" as const], exclude_bot_users: true };
  const element = {
    type: "conversations_select" as const,
    action_id: fieldId(field.name),
    placeholder: choose(context),
    filter,
    ...picked,
  };
  return { element, kept: nothingIn(field) || "initial_conversation" in picked };
}

function typing(field: FormField, multiline: boolean, given = givenText(field)): Filled {
  const initial = given?.slice(0, LIMITS.INPUT_TEXT);
  const longest = Math.min(field.max ?? LIMITS.INPUT_TEXT, LIMITS.INPUT_TEXT);
  const element: PlainTextInput = {
    type: "plain_text_input",
    action_id: fieldId(field.name),
    multiline: multiline || (initial?.includes("\n") ?? false),
    // What was typed too long must come back whole before it can be shortened.
    max_length: Math.max(longest, initial?.length ?? 0),
    ...(initial === undefined ? {} : { initial_value: initial }),
  };
  return { element, kept: initial === given };
}

function number(field: FormField): Filled {
  const { name, least, most } = field;
  const given = givenText(field)?.trim();
  const value = given !== undefined && /^[+-]?\d{1,15}$/.test(given) ? Number(given) : undefined;
  const fits = value !== undefined && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
  if (given !== undefined && !fits) return typing(field, false);
  const bounds = {
    ...(least === undefined ? {} : { min_value: String(least) }),
    ...(most === undefined ? {} : { max_value: String(most) }),
  };
  const initial = value === undefined ? {} : { initial_value: String(value) };
  return {
    element: { type: "number_input", action_id: fieldId(name), is_decimal_allowed: false, ...bounds, ...initial },
    kept: true,
  };
}

/** A tick; where an answer is required both answers stand to choose from, for an empty box is none. */
async function flag(field: FormField, context: FormContext): Promise<Filled> {
  const [yes, no] = await optionsOf(
    [
      { value: "true", label: context.t("word.yes") },
      { value: "false", label: context.t("word.no") },
    ],
    context.keep,
  );
  if (!yes || !no) throw new Error("there are two answers");
  const given = givenText(field)?.toLowerCase();
  const said =
    given === undefined
      ? undefined
      : ["true", "yes", "1"].includes(given)
        ? yes
        : ["false", "no", "0"].includes(given)
          ? no
          : undefined;
  const kept = given === undefined || said !== undefined;
  const action_id = fieldId(field.name);
  if (field.required || said === no)
    return {
      element: { type: "radio_buttons", action_id, options: [yes, no], ...(said ? { initial_option: said } : {}) },
      kept,
    };
  return {
    element: { type: "checkboxes", action_id, options: [yes], ...(said ? { initial_options: [said] } : {}) },
    kept,
  };
}

async function choice(field: FormField, wrong: boolean, context: FormContext): Promise<Filled> {
  const { choices = [], name } = field;
  if (choices.length === 0 || choices.length > LIMITS.OPTIONS) return searching(field, wrong, context);
  const options = await optionsOf(choices, context.keep);
  const given = givenText(field);
  const picked = options[choices.findIndex((c) => c.value === given)];
  const initial = picked ? { initial_option: picked } : {};
  return {
    element: { type: "static_select", action_id: fieldId(name), placeholder: choose(context), options, ...initial },
    kept: given === undefined || picked !== undefined,
  };
}

/** Several of few are ticked, several of more picked from a menu; what is not among them is told beside the field. */
async function several(field: FormField, context: FormContext): Promise<Filled> {
  const { choices = [], name } = field;
  if (choices.length === 0 || choices.length > LIMITS.OPTIONS) return typing(field, false, boxText(field));
  const options = await optionsOf(choices, context.keep);
  const { picked, whole } = givenChoices(field);
  const chosen = options.filter((_, i) => picked.includes(choices[i]?.value ?? ""));
  const base = { action_id: fieldId(name), options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
  if (options.length <= LIMITS.CHECKBOXES) return { element: { type: "checkboxes", ...base }, kept: whole };
  return { element: { type: "multi_static_select", placeholder: choose(context), ...base }, kept: whole };
}

async function searching(field: FormField, wrong: boolean, context: FormContext): Promise<Filled> {
  const value = givenText(field);
  const element: ExternalSelect = {
    type: "external_select",
    action_id: fieldId(field.name),
    placeholder: plainText(
      truncate(context.t(field.others ? "slack.hint.open" : "slack.hint.search"), LIMITS.PLACEHOLDER, FOR_PLATFORM),
    ),
    min_query_length: 0,
  };
  if (value === undefined || wrong) return { element, kept: value === undefined && givenName(field) === undefined };
  const chosen: Choice = { value, label: labelOf(field, value) };
  return { element: { ...element, initial_option: await optionOf(chosen, context.keep) }, kept: true };
}
