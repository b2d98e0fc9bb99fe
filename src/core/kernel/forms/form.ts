import type { Problem } from "../errors/errors.ts";
import type { Label } from "../language/message-ids.ts";
import type { Translate } from "../language/translate.ts";
import { choicesOf } from "../options/kinds/named-values.ts";
import type { Clearing } from "../options/kinds/clearing.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import type { ParseContext } from "../options/kind.ts";
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
  /** By importance, what is required first: where a form opens with a few, they are the first ones. Filled in with what was given. */
  readonly fields: readonly FormField[];
  /** Given and not asked again, to be sent along. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly submit: string;
  /** What closing it undone says, where "Cancel" could be read as what the form does. */
  readonly keep?: string;
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
  /** The value is what holds already, and nobody gave it. */
  readonly held?: true;
  /** The value as people know it, where that is not the value itself. */
  readonly shown?: string;
  /** What there is to choose from. */
  readonly choices?: readonly Choice[];
  /** All that is found by searching, where that is little: for platforms whose forms cannot search. */
  readonly offers?: readonly Choice[];
  /** Other values than those on offer can be typed. */
  readonly others?: true;
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

/** What is known of a form beside what was given. */
export interface AboutForm {
  readonly errors?: FieldErrors;
  /** The first time of what is being made, on its own wall clock: what repeats is meant from then. */
  readonly first?: ParseContext["first"];
  /** The values that can be chosen, by option; all of one that is not named here. An option that has none is not asked for, where nothing was given for it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Options whose value is what holds already. */
  readonly held?: readonly string[];
  /** What is known by its name to people and was given by an id or a key, by option. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The form of a command with what was given filled in, right or wrong. What is rightly said to be its subject is not asked again. */
export function formFor(
  command: Fillable & {
    readonly path: string;
    readonly summary: Label;
    readonly title?: Label;
    readonly submit?: Label;
    readonly keep?: Label;
    readonly subjectOptions?: readonly string[];
  },
  raw: Readonly<Record<string, unknown>>,
  t: Translate,
  { errors = {}, first, choices = {}, held = [], names = {} }: AboutForm = {},
): Form {
  const options = optionsOf(command.input);
  const settled = ({ name, required }: OptionSpec) =>
    required && command.subjectOptions?.includes(name) === true && given(raw[name]) && errors[name] === undefined;
  const idle = ({ name, required }: OptionSpec) =>
    !required && choices[name]?.length === 0 && !given(raw[name]) && errors[name] === undefined;
  const asked = options.filter((o) => !o.hidden && !settled(o) && !idle(o));
  const known = options.filter((o) => !asked.includes(o) && given(raw[o.name]));
  return {
    title: t(command.title ?? command.summary),
    command: command.path,
    fields: [...asked.filter((o) => o.required), ...asked.filter((o) => !o.required)].map((o) => ({
      ...fieldFor(o, raw[o.name], t, { first, called: names[o.name], only: choices[o.name] }),
      ...(held.includes(o.name) ? { held: true as const } : {}),
    })),
    known: Object.fromEntries(known.map((o) => [o.name, raw[o.name]])),
    submit: t(command.submit ?? "form.submit"),
    ...(command.keep ? { keep: t(command.keep) } : {}),
  };
}

function fieldFor(
  { name, required, label, line, clearable, kind }: OptionSpec,
  raw: unknown,
  t: Translate,
  {
    first,
    called,
    only,
  }: {
    readonly first: AboutForm["first"];
    readonly called: string | undefined;
    readonly only: readonly string[] | undefined;
  },
): FormField {
  const { widget, format, max, least, most, values, others } = kind;
  const value = given(raw) ? (kind.understood?.(raw, t.language) ?? raw) : undefined;
  const back = clearable === "default" ? [{ value: DEFAULT_WORD, label: t("option.default") }] : [];
  const offers = kind.offers?.(t.language, first);
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
      others,
      shown:
        typeof value === "string" || typeof value === "number"
          ? (called ?? kind.shown?.(withoutControls(String(value)), t.language, first))
          : undefined,
      // What there may be none of is left empty.
      choices: values && [...choicesOf(values, t).filter((one) => !only?.length || only.includes(one.value)), ...back],
      offers: offers && [...back, ...offers],
    }),
  };
}
