import type { ExternalSelect, InputBlockElement, PlainTextInput } from "@slack/types";
import type { FormField } from "../../core/kernel/forms/form.ts";
import type { Choice } from "../../core/kernel/options/read.ts";
import type { Carry } from "./carry.ts";
import { optionOf, optionsOf } from "./choices.ts";
import { cutTo } from "../../core/kernel/text/cutting.ts";
import { fieldId } from "./field-ids.ts";
import { givenChoices, givenId, givenName, givenText } from "../../core/kernel/commands/given.ts";
import { LIMITS } from "./limits.ts";
import { plainText, webAddress } from "./plain-text.ts";

/** A field's input and whether what was given before stands in it; where it cannot, it is to be shown beside the field. */
export interface Filled {
  readonly element: InputBlockElement;
  readonly kept: boolean;
}

/** The best of Slack's inputs for an option, filled with what was given before. What was `wrong` is not picked again in a select. */
export async function elementFor(field: FormField, wrong: boolean, carry: Carry): Promise<Filled> {
  const action_id = fieldId(field.name);
  const given = givenText(field);
  const nothing = givenName(field) === undefined;
  const placeholder = plainText(cutTo(carry.t("slack.choose"), LIMITS.PLACEHOLDER));
  switch (field.kind) {
    case "long":
    case "times":
      return typing(field, true);
    case "integer":
      return number(field);
    case "flag":
      return flag(field, carry);
    case "choice":
      return choice(field, wrong, carry);
    case "choices":
      return several(field, carry);
    case "person": {
      const id = givenId(field);
      const user = id === undefined ? carry.users?.get(given ?? "") : userOf(id);
      // Somebody of the community who is not in this workspace can be searched for, and stays chosen.
      if (user === undefined && given !== undefined && !wrong) return searching(field, wrong, carry);
      const picked = user === undefined || wrong ? {} : { initial_user: user };
      return { element: { type: "users_select", action_id, placeholder, ...picked }, kept: nothing || "initial_user" in picked };
    }
    case "channel": {
      const picked = wrong ? {} : channelIn(givenId(field), given);
      const filter = { include: ["public" as const, "private" as const], exclude_bot_users: true };
      return { element: { type: "conversations_select", action_id, placeholder, filter, ...picked }, kept: nothing || "initial_conversation" in picked };
    }
    case "country":
    case "term":
    case "language":
    case "zone":
    case "reference":
      return searching(field, wrong, carry);
    case "link":
      // Slack's field for addresses refuses other text: what is none comes back where it can be mended.
      return given !== undefined && webAddress(given, LIMITS.INPUT_TEXT) === undefined
        ? typing(field, false)
        : { element: { type: "url_text_input", action_id, ...(given === undefined ? {} : { initial_value: given }) }, kept: true };
    case "file":
      return { element: { type: "file_input", action_id, max_files: 1 }, kept: nothing };
    // Words and no picker for "when": words can name a zone or a rule, a picker gives a bare instant (see pick.ts for both).
    case "text":
    case "terms":
    case "persons":
    // Slack has no roles; the command says so.
    case "server-role":
    case "when":
    case "day":
    case "duration":
    case "hours":
    case "leads":
    case "invited":
    case "repeat":
      return typing(field, false);
  }
}

function typing(field: FormField, multiline: boolean): Filled {
  const given = givenText(field);
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
  const bounds = { ...(least === undefined ? {} : { min_value: String(least) }), ...(most === undefined ? {} : { max_value: String(most) }) };
  const initial = value === undefined ? {} : { initial_value: String(value) };
  return { element: { type: "number_input", action_id: fieldId(name), is_decimal_allowed: false, ...bounds, ...initial }, kept: true };
}

/** A tick; where an answer is required both answers stand to choose from, for an empty box is none. */
async function flag(field: FormField, carry: Carry): Promise<Filled> {
  const [yes, no] = await optionsOf(
    [
      { value: "true", label: carry.t("word.yes") },
      { value: "false", label: carry.t("word.no") },
    ],
    carry.keep,
  );
  if (!yes || !no) throw new Error("there are two answers");
  const given = givenText(field)?.toLowerCase();
  const said = given === undefined ? undefined : ["true", "yes", "1"].includes(given) ? yes : ["false", "no", "0"].includes(given) ? no : undefined;
  const kept = given === undefined || said !== undefined;
  const action_id = fieldId(field.name);
  if (field.required || said === no)
    return { element: { type: "radio_buttons", action_id, options: [yes, no], ...(said ? { initial_option: said } : {}) }, kept };
  return { element: { type: "checkboxes", action_id, options: [yes], ...(said ? { initial_options: [said] } : {}) }, kept };
}

async function choice(field: FormField, wrong: boolean, carry: Carry): Promise<Filled> {
  const { choices = [], name } = field;
  if (choices.length === 0 || choices.length > LIMITS.OPTIONS) return searching(field, wrong, carry);
  const options = await optionsOf(choices, carry.keep);
  const given = givenText(field);
  const picked = options[choices.findIndex((c) => c.value === given)];
  const placeholder = plainText(cutTo(carry.t("slack.choose"), LIMITS.PLACEHOLDER));
  const initial = picked ? { initial_option: picked } : {};
  return { element: { type: "static_select", action_id: fieldId(name), placeholder, options, ...initial }, kept: given === undefined || picked !== undefined };
}

/** Several of few are ticked, several of more picked from a menu; what is not among them is told beside the field. */
async function several(field: FormField, carry: Carry): Promise<Filled> {
  const { choices = [], name } = field;
  if (choices.length === 0 || choices.length > LIMITS.OPTIONS) return typing(field, false);
  const options = await optionsOf(choices, carry.keep);
  const { picked, whole } = givenChoices(field);
  const chosen = options.filter((_, i) => picked.includes(choices[i]?.value ?? ""));
  const base = { action_id: fieldId(name), options, ...(chosen.length > 0 ? { initial_options: chosen } : {}) };
  if (options.length <= LIMITS.CHECKBOXES) return { element: { type: "checkboxes", ...base }, kept: whole };
  const placeholder = plainText(cutTo(carry.t("slack.choose"), LIMITS.PLACEHOLDER));
  return { element: { type: "multi_static_select", placeholder, ...base }, kept: whole };
}

async function searching(field: FormField, wrong: boolean, carry: Carry): Promise<Filled> {
  const value = givenText(field);
  const element: ExternalSelect = {
    type: "external_select",
    action_id: fieldId(field.name),
    placeholder: plainText(cutTo(carry.t("slack.hint.search"), LIMITS.PLACEHOLDER)),
    min_query_length: 0,
  };
  if (value === undefined || wrong) return { element, kept: value === undefined && givenName(field) === undefined };
  const chosen: Choice = { value, label: carry.labels?.get(field.name) ?? labelOf(field, value, carry) };
  return { element: { ...element, initial_option: await optionOf(chosen, carry.keep) }, kept: true };
}

function labelOf({ kind, choices }: FormField, value: string, { format }: Carry): string {
  const named = choices?.find((c) => c.value === value)?.label;
  if (named !== undefined) return named;
  if (kind === "country" && /^[A-Z]{2}$/.test(value)) return `${format.country(value)} (${value})`;
  if (kind === "language" && /^[a-z]{2,3}$/.test(value)) return format.languageName(value);
  return kind === "zone" ? value.replaceAll("_", " ") : value;
}

/** Slack's own id of a person whom the product knows as TEAM:USER. */
function userOf(id: string): string | undefined {
  const user = id.slice(id.indexOf(":") + 1);
  return /^[UW][A-Z0-9]+$/.test(user) ? user : undefined;
}

/** The channel given by its id; in typed text only what is as long as Slack's ids are is one. */
function channelIn(id: string | undefined, text: string | undefined): { initial_conversation?: string } {
  if (id !== undefined && /^[CG][A-Z0-9]+$/.test(id)) return { initial_conversation: id };
  const typed = text?.replace(/^#/, "") ?? "";
  return /^[CG][A-Z0-9]{8,}$/.test(typed) ? { initial_conversation: typed } : {};
}
