import type { ModalView } from "@slack/types";
import { z } from "zod";
import type { FieldError, FieldErrors, Form } from "../../../core/kernel/forms/form.ts";
import { valuesText } from "../../../core/kernel/options/kinds/choices.ts";
import { given } from "../../../core/kernel/forms/fillable.ts";
import type { FormContext } from "./form-context.ts";
import { type Draft, filledIn, isLast, type Open, unpackDraft } from "../../kit/forms/draft.ts";
import { type OptionsAsked, isMissing, openedAgain } from "../../kit/forms/opening.ts";
import { valueOf } from "./choices.ts";
import { errorSentence } from "./field.ts";
import { fieldId, optionIn } from "./field-ids.ts";
import { aboutSchema, modalOf } from "./form.ts";
import { ROOM } from "./form-room.ts";

/** What reading a submitted form needs: the workspace, what was kept, and channels' names where they are known. */
export interface SubmissionContext {
  readonly team: string;
  readonly open: Open;
  /** Slack user id → handle, for people whose handle does not begin with this workspace. */
  readonly handles?: ReadonlyMap<string, string>;
  readonly channels?: ReadonlyMap<string, string>;
}

/** A submitted form: its draft with what was sent. An empty field has no value. */
export interface Submission extends Draft {
  /** The adapter's own text, as it was given to the form. */
  readonly carry: string;
  /** Slack's ids of attached files by option; their content is to be fetched and put into the values. */
  readonly files: Readonly<Record<string, string>>;
  /** What was told to be wrong, where the field was not touched since: what was given, and what was told. */
  readonly wrong: Readonly<Record<string, { readonly given?: unknown; readonly error: FieldError }>>;
  /** Whether nothing more is to be asked. */
  readonly last: boolean;
}

const picked = z.object({ value: z.string() }).nullish();
const entrySchema = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: picked,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(z.object({ id: z.string() })).nullish(),
});
const viewSchema = z.object({
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).nullish(),
});

/** Reads the view of a view_submission (or of a block_suggestion); undefined for what is not ours or is not kept any more. */
export async function readSubmission(view: unknown, context: SubmissionContext): Promise<Submission | undefined> {
  const read = viewSchema.safeParse(view);
  const draft = read.success ? await unpackDraft(read.data.private_metadata, context.open) : undefined;
  const about = aboutSchema.safeParse(draft?.about);
  if (!read.success || !draft || !about.success) return undefined;
  const channels = new Map([...Object.entries(about.data.channels), ...(context.channels ?? [])]);
  const { values, files } = await allEntered(read.data.state?.values ?? {}, { ...context, channels });
  const untouched = Object.entries(about.data.wrong).filter(
    ([option, { stands }]) => (values[option] ?? "") === stands,
  );
  const wrong = Object.fromEntries(untouched);
  return { ...filledIn(draft, values), carry: about.data.text, files, wrong, last: isLast(draft) };
}

type State = NonNullable<z.output<typeof viewSchema>["state"]>["values"];

async function allEntered(state: State, context: SubmissionContext): Promise<Pick<Submission, "values" | "files">> {
  const values: Record<string, unknown> = {};
  const files: Record<string, string> = {};
  for (const [blockId, entries] of Object.entries(state)) {
    const option = optionIn(blockId)?.option;
    const entry = entrySchema.safeParse(option === undefined ? undefined : entries[fieldId(option)]);
    if (option === undefined || !entry.success) continue;
    const value = await entered(entry.data, context);
    if (value !== undefined) values[option] = value;
    const [file] = entry.data.files ?? [];
    if (file) files[option] = file.id;
  }
  return { values, files };
}

async function entered(
  entry: z.output<typeof entrySchema>,
  { team, open, handles, channels }: SubmissionContext,
): Promise<unknown> {
  if (entry.selected_option) return valueOf(entry.selected_option.value, open);
  if (entry.selected_options?.length) return allOf(entry.selected_options, open);
  const { selected_user: user, selected_conversation: channel } = entry;
  if (typeof user === "string") return { user: handles?.get(user) ?? `${team}:${user}` };
  if (typeof channel === "string") return { id: channel, name: channels?.get(channel) ?? channel };
  const text = entry.value ?? undefined;
  return given(text) ? text : undefined;
}

/** Several chosen values; undefined where one of them is not kept any more. */
async function allOf(chosen: readonly { readonly value: string }[], open: Open): Promise<string | undefined> {
  const values = await Promise.all(chosen.map(({ value }) => valueOf(value, open)));
  const kept = values.filter((value) => value !== undefined);
  return kept.length < values.length ? undefined : valuesText(kept);
}

/** What to answer a submission with: errors at their fields, or the form anew where one is at a field that it did not show. */
export type Mending =
  | { readonly response_action: "errors"; readonly errors: Record<string, string> }
  | { readonly response_action: "update"; readonly view: ModalView };

/** The answer to a submission that was refused; `view` is the submitted one, which asked for `asked`. Everything typed stays. */
export async function mending(
  view: unknown,
  form: Form,
  errors: FieldErrors | undefined,
  context: FormContext & { readonly asked: OptionsAsked },
): Promise<Mending> {
  const found = fieldErrors(view, form, errors, context);
  const wrong = form.fields.filter((f) => errors?.[f.name] !== undefined || isMissing(f));
  if (Object.keys(found).length > 0 && Object.keys(found).length === wrong.length)
    return { response_action: "errors", errors: found };
  const asked = openedAgain(form, errors, context.asked, ROOM);
  return { response_action: "update", view: await modalOf(form, errors, { ...context, asked }) };
}

const blocksSchema = z.object({
  blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() }).loose()),
});

/** What is wrong by block id, for the fields that the view shows: also what is required and was not given. */
export function fieldErrors(
  view: unknown,
  form: Form,
  errors: FieldErrors | undefined,
  words: Pick<FormContext, "t" | "format" | "typeCommand">,
): Record<string, string> {
  const shown = blockIds(view);
  const found: Record<string, string> = {};
  for (const field of form.fields) {
    const at = shown.get(field.name);
    const error = errors?.[field.name];
    if (at === undefined) continue;
    if (error) found[at] = errorSentence(error, words);
    else if (isMissing(field)) found[at] = words.t("field.missing");
  }
  return found;
}

/** The ids of the blocks in which a view asks for options. */
function blockIds(view: unknown): ReadonlyMap<string, string> {
  const blocks = blocksSchema.safeParse(view);
  const shown = new Map<string, string>();
  for (const block of blocks.success ? blocks.data.blocks : []) {
    const option = block.type === "input" ? optionIn(block.block_id ?? "")?.option : undefined;
    if (option !== undefined && block.block_id !== undefined) shown.set(option, block.block_id);
  }
  return shown;
}
