import { tokenOfFix } from "../../src/adapters/discord/draft-ids.ts";
import { readDraft } from "../../src/adapters/kit/draft.ts";
import { givenName, labelled } from "../../src/core/kernel/forms/given-values.ts";
import type { FormField } from "../../src/core/kernel/forms/form.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import type { Shown } from "../support/discord/fake-discord.ts";
import type { Seen } from "./driver.ts";
import type { Watching } from "./discord-fill.ts";
import { fieldsOf, formOf } from "./discord-modal.ts";
import { plainOf } from "./discord-text.ts";
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
  const errors = assigned(errorsIn(view), form.fields);
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

interface Said {
  readonly label: string;
  readonly error: string;
  typed?: string;
}

const GAVE = LANGUAGES.map((l) => translator(l)("field.typed", { text: "@" }).split("@")[0] ?? "");

/** Each line that begins with a field's name in bold says what is wrong with it; what was given stands below. */
function errorsIn({ blocks }: View): Said[] {
  const found: Said[] = [];
  for (const block of blocks) {
    if (block.kind !== "text") continue;
    const [label, ...rest] = block.body;
    const last = found.at(-1);
    const words = plainOf(block.body);
    const gave = block.muted === true ? GAVE.find((g) => words.startsWith(g)) : undefined;
    if (typeof label === "object" && label.kind === "strong")
      found.push({ label: label.text.replace(/\s?:$/, ""), error: plainOf(rest).trim() });
    else if (last && gave !== undefined) last.typed = words.slice(gave.length);
  }
  return found;
}

/** Which field each is about: the first one of that name to which that was given. */
function assigned(errors: readonly Said[], fields: readonly FormField[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { label, error, typed } of errors) {
    const field = fields.find((f) => !found.has(f.name) && labelled(f).name === label && givenName(f) === typed);
    if (field) found.set(field.name, error);
  }
  return found;
}
