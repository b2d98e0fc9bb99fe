import type { Problem } from "../errors/errors.ts";
import type { Label } from "../language/message-ids.ts";
import type { Translate } from "../language/translate.ts";
import { choicesOf } from "../options/kinds/named-values.ts";
import type { Clearing } from "../options/kinds/clearing.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import type { LineManners, TextFormat, Widget } from "../options/widget.ts";
import { DEFAULT_WORD } from "../options/keywords.ts";
import type { Words } from "../values/command-line.ts";
import { withoutControls } from "../text/text.ts";
import { defined } from "../values/defined.ts";
import type { Choice } from "../values/choice.ts";
import { type Fillable, given } from "./fillable.ts";

/** A form that asks for a command's options; submitting it invokes the command with all values. It is JSON. */
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

/** One field: how the option is filled in, its label in the reader's language and what was typed, right or wrong. */
export interface FormField {
  readonly name: string;
  readonly required: boolean;
  readonly text: string;
  readonly widget: Widget;
  readonly format?: TextFormat;
  readonly line?: LineManners;
  readonly value?: unknown;
  /** The value as people know it, where that is not the value itself. */
  readonly shown?: string;
  /** What there is to choose from. */
  readonly choices?: readonly Choice[];
  /** All that is found by searching, where that is little: for platforms whose forms cannot search. */
  readonly offers?: readonly Choice[];
  readonly clearable?: Clearing;
  /** Longest text, in characters. */
  readonly max?: number;
  readonly least?: number;
  readonly most?: number;
}

/** What is wrong with a field, and values that would be right, best first. */
export interface FieldError {
  readonly problem: Problem;
  readonly message: Words;
  readonly suggestions?: readonly Choice[];
}

/** Errors by option name. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/** The form of a command with what was given filled in, right or wrong. */
export function formFor(
  command: Fillable & {
    readonly path: string;
    readonly summary: Label;
    readonly title?: Label;
    readonly submit?: Label;
  },
  raw: Readonly<Record<string, unknown>>,
  t: Translate,
): Form {
  const options = optionsOf(command.input);
  const known = Object.fromEntries(
    options.filter((o) => o.hidden && given(raw[o.name])).map((o) => [o.name, raw[o.name]]),
  );
  const fields = options.filter((o) => !o.hidden).map((o) => fieldFor(o, raw[o.name], t));
  return {
    title: t(command.title ?? command.summary),
    command: command.path,
    fields,
    known,
    submit: t(command.submit ?? "form.submit"),
  };
}

function fieldFor({ name, required, label, line, clearable, kind }: OptionSpec, raw: unknown, t: Translate): FormField {
  const { widget, format, max, least, most, values } = kind;
  const value = given(raw) ? (kind.understood?.(raw, t.language) ?? raw) : undefined;
  const back = clearable === "default" ? [{ value: DEFAULT_WORD, label: t("option.default") }] : [];
  const offers = kind.offers?.(t.language);
  return {
    name,
    required,
    text: t(label),
    widget,
    line,
    ...defined({
      format,
      clearable,
      max,
      least,
      most,
      value,
      shown: typeof value === "string" ? kind.shown?.(withoutControls(value), t.language) : undefined,
      // What there may be none of is left empty.
      choices: values && [...choicesOf(values, t), ...back],
      offers: offers && [...back, ...offers],
    }),
  };
}
