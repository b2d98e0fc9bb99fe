import type { Command } from "../commands/command.ts";
import type { Problem } from "../errors/errors.ts";
import type { Translate } from "../language/translate.ts";
import { choicesOf, understood } from "../options/kinds/choices.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import type { Choice } from "../options/read.ts";
import { DEFAULT_WORD } from "../options/words.ts";
import { given } from "./read-options.ts";

/** A form that asks for a command's options; submitting it invokes the command with all values. */
export interface Form {
  readonly title: string;
  /** The command's path. */
  readonly command: string;
  /** Shown first and already filled in: options with what was given. */
  readonly fields: readonly FormField[];
  /** Given and not asked again, to be sent along. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly submit: string;
}

/** One field: the option, its label in the reader's language and what was typed, right or wrong. */
export interface FormField extends Omit<OptionSpec, "label" | "values"> {
  readonly text: string;
  readonly value?: unknown;
  readonly choices?: readonly Choice[];
}

/** What is wrong with a field, and values that would be right, best first. */
export interface FieldError {
  readonly problem: Problem;
  readonly message: string;
  readonly suggestions?: readonly Choice[];
}

/** Errors by option name. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The form of a command with what was given filled in, right or wrong. */
export function formFor(command: Command, raw: Readonly<Record<string, unknown>>, t: Translate): Form {
  const options = optionsOf(command.input);
  const known = Object.fromEntries(options.filter((o) => o.hidden && given(raw[o.name])).map((o) => [o.name, raw[o.name]]));
  const fields = options
    .filter((o) => !o.hidden)
    .map(
      (o): FormField => ({
        ...fieldOf(o),
        text: t(o.label),
        ...(given(raw[o.name]) ? { value: understood(raw[o.name], o, t.language) } : {}),
        ...(o.values ? { choices: offered(o, t) } : {}),
      }),
    );
  return { title: t(command.summary), command: command.path, fields, known, submit: t("form.submit") };
}

/** The values of a choice; one that can go back to the default offers that too. What there may be none of is left empty. */
function offered(option: OptionSpec, t: Translate): Choice[] {
  return [...choicesOf(option, t), ...(option.clearable === "default" ? [{ value: DEFAULT_WORD, label: t("option.default") }] : [])];
}

/** An option without its message ids: they are worded in `text` and `choices`. */
function fieldOf({ label: _label, values: _values, ...option }: OptionSpec): Omit<OptionSpec, "label" | "values"> {
  return option;
}
