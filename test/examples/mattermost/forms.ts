import { readDraft } from "../../../src/adapters/kit/forms/draft.ts";
import { MORE } from "../../../src/adapters/kit/forms/field-input.ts";
import type { Seen } from "../../contract/driver.ts";
import { errorsBy, formOf } from "../../contract/form-seen.ts";
import type { Dialog, Element } from "../../support/mattermost/model.ts";
import type { Place } from "./place.ts";
import { readMarkdown, textOf } from "./seen-post.ts";

type Given = Readonly<Record<string, unknown>>;

/** The option that a field asks for. */
const optionOf = ({ name }: Element): string => name.slice(name.indexOf(":") + 1);

/** An open form as somebody sees it: the fields of all its steps, and what is wrong with each, which stands above the first. */
export async function formSeen(
  place: Place,
  { title, introduction_text = "", elements, state = "" }: Dialog,
): Promise<Seen> {
  const draft = readDraft((await place.tokens.open(state)) ?? "");
  if (!draft) throw new Error(`the form "${title}" is nobody's`);
  const view = readMarkdown(introduction_text);
  const lines = view.blocks.map((b) => (b.kind === "text" ? textOf(b.body) : ""));
  const form = formOf(place.product.catalogue.commands, draft, (one) =>
    [view.title, ...lines].some((line) => line?.includes(one.title)),
  );
  const errors = errorsBy(view, form.fields);
  const shown = new Map(
    elements.filter(({ name }) => name !== MORE).map((element) => [optionOf(element), element.default ?? ""]),
  );
  const fields = form.fields.map(({ name, value: kept }) => {
    const value = shown.has(name) ? shown.get(name) || undefined : kept;
    const error = errors.get(name);
    return { name, ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) };
  });
  const words = elements.flatMap(({ display_name, help_text = "" }) => [display_name, help_text]);
  const text = [view.title ?? "", ...lines, ...words].join("\n");
  return { kind: "form", private: true, text, fields, buttons: {} };
}

/** The command of which a form is. */
async function commandOf({ tokens }: Place, { state = "" }: Dialog): Promise<string | undefined> {
  return readDraft((await tokens.open(state)) ?? "")?.command;
}

/** Whether the form that somebody has before them is of that command. */
export async function hasForm(place: Place, user: string, command: string): Promise<boolean> {
  const dialog = place.fake.dialog(user);
  return dialog !== undefined && (await commandOf(place, dialog)) === command;
}

/**
 * Fills the open form as a person does, with more options for as long as there is something to enter, and sends it. False where nobody could enter these values there: the
 * form is closed then.
 */
export async function fillForm(place: Place, user: string, given: Given): Promise<boolean> {
  const { fake } = place;
  const asked = new Set<string>();
  for (let dialog = fake.dialog(user); dialog; ) {
    const command = await commandOf(place, dialog);
    const reached = dialog.elements.filter(({ name }) => name !== MORE).map(optionOf);
    // A form that was sent comes back where something is wrong with it.
    if (reached.some((option) => asked.has(option))) return true;
    for (const option of reached) asked.add(option);
    try {
      await fake.submit(user, await entries(place, user, dialog, given));
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith("Nobody can enter that"))) throw error;
      fake.closeDialog(user);
      return false;
    }
    await place.bot.settled();
    const next = fake.dialog(user);
    dialog = next && (await commandOf(place, next)) === command ? next : undefined;
  }
  return true;
}

async function entries(place: Place, user: string, dialog: Dialog, given: Given): Promise<Record<string, unknown>> {
  const { fake, channel } = place;
  const found: Record<string, unknown> = {};
  const { left = [] } = readDraft((await place.tokens.open(dialog.state ?? "")) ?? "") ?? {};
  for (const element of dialog.elements) {
    if (element.name === MORE) found[MORE] = left.some((option) => given[option] !== undefined);
    const value = given[optionOf(element)];
    if (value === undefined || value === element.default) continue;
    const parts = typeof value === "object" && value !== null ? (value as Readonly<Record<string, string>>) : {};
    if (element.type === "file")
      found[element.name] = fake.upload(user, channel, {
        name: parts["name"] ?? "",
        mime_type: parts["mediaType"] ?? "",
        content: Buffer.from(parts["base64"] ?? "", "base64"),
      });
    else if (element.multiselect) found[element.name] = typed(value).split(",");
    else found[element.name] = parts["user"] ?? parts["id"] ?? typed(value);
  }
  return found;
}

const typed = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
