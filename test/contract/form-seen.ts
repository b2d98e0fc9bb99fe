import type { Draft } from "../../src/adapters/kit/forms/draft.ts";
import type { Command } from "../../src/core/kernel/commands/command.ts";
import { type Form, type FormField, formFor } from "../../src/core/kernel/forms/form.ts";
import { givenName, labelled } from "../../src/core/kernel/forms/given-values.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import type { View } from "../../src/core/kernel/views/model.ts";
import { plainOf } from "./discord-text.ts";

/** The core's form of a draft, in the language in which it is that form. */
export function formOf(
  catalogue: readonly Command[],
  { command: path, values }: Draft,
  is: (form: Form) => boolean,
): Form {
  const command = catalogue.find((c) => c.path === path);
  const form = command && LANGUAGES.map((l) => formFor(command, values, translator(l))).find(is);
  if (!form) throw new Error(`no form of /${path} says that`);
  return form;
}

interface Said {
  readonly label: string;
  readonly error: string;
  typed?: string;
}

const GAVE = LANGUAGES.map((l) => translator(l)("field.typed", { text: "@" }).split("@")[0] ?? "");

/** What is wrong with a form that came back, by option: each is about the first field of that name to which that was given. */
export const errorsBy = (view: View, fields: readonly FormField[]): Map<string, string> =>
  assigned(errorsIn(view), fields);

/** Each line that begins with a field's name in bold says what is wrong with it; what was given stands below. */
function errorsIn({ blocks }: View): Said[] {
  const found: Said[] = [];
  for (const block of blocks) {
    if (block.kind !== "text") continue;
    const [label, ...rest] = block.body;
    const last = found.at(-1);
    const words = plainOf(block.body);
    const gave = GAVE.find((g) => words.startsWith(g));
    if (typeof label === "object" && label.kind === "strong")
      found.push({ label: label.text.replace(/\s?:$/, ""), error: plainOf(rest).trim() });
    else if (last && gave !== undefined) last.typed = words.slice(gave.length);
  }
  return found;
}

function assigned(errors: readonly Said[], fields: readonly FormField[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { label, error, typed } of errors) {
    const field = fields.find((f) => !found.has(f.name) && labelled(f).name === label && givenName(f) === typed);
    if (field) found.set(field.name, error);
  }
  return found;
}
