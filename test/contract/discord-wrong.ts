import { tokenOfFix } from "../../src/adapters/discord/forms/draft-ids.ts";
import { readDraft } from "../../src/adapters/kit/forms/draft.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import type { Shown } from "../support/discord/fake-discord.ts";
import type { Seen } from "./driver.ts";
import { errorsBy, formOf } from "./form-seen.ts";
import type { Watching } from "./discord-fill.ts";
import { fieldsOf } from "./discord-modal.ts";
import type { Button } from "./discord-view.ts";

/** A message that says what is wrong with a form, and its button that opens it. */
export interface Wrong {
  readonly message: Shown;
  readonly fix: Button;
  readonly view: View;
  /** All its words. */
  readonly text: string;
}

/** What somebody sees of that message and of the form behind its button: every field with its value, and what is wrong with it. */
export async function wrongSeen(
  { place, user, settled }: Watching,
  { message, fix, view, text }: Wrong,
): Promise<{ readonly seen: Seen; readonly path: string }> {
  const { fake, tokens, catalogue } = place;
  const draft = readDraft((await tokens.open(tokenOfFix(fix.id) ?? "")) ?? "");
  if (!draft) throw new Error("nothing is kept behind the button that mends");
  const form = formOf(catalogue, draft, ({ title }) => view.title?.includes(title) === true);
  await fake.press(user, message.id, fix.id);
  await settled();
  const modal = fake.modal(user);
  if (!modal) throw new Error("the button that mends opened no form");
  const shown = new Map(fieldsOf(modal).map((f) => [f.name, f]));
  fake.closeModal(user);
  const errors = errorsBy(view, form.fields);
  const fields = form.fields.map((field) => {
    const own = shown.get(field.name);
    const value = own ? own.value : field.value;
    const error = errors.get(field.name);
    return { name: field.name, ...(value === undefined ? {} : { value }), ...(error === undefined ? {} : { error }) };
  });
  return {
    seen: { kind: "form", private: message.ephemeralTo === user, text, fields, buttons: {} },
    path: draft.command,
  };
}
