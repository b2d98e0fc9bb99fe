import { z } from "zod";
import type { Label } from "../language/message-ids.ts";
import type { OptionKind } from "./kind.ts";
import { choice, choices } from "./kinds/choices.ts";
import { type Clearing, clearing } from "./kinds/clearing.ts";
import { commandName } from "./kinds/command-name.ts";
import { type CountsFrom, day } from "./kinds/day.ts";
import { duration } from "./kinds/duration.ts";
import { country, language, zone } from "./kinds/places.ts";
import { reference } from "./kinds/reference.ts";
import { repeat } from "./kinds/repeat.ts";
import { serverRole } from "./kinds/server-role.ts";
import { file, largeFile } from "./kinds/files.ts";
import { channel, flag, integer, link, long, query, text } from "./kinds/simple.ts";
import { sharing } from "./kinds/sharing.ts";
import { start, startBeside } from "./kinds/start.ts";
import { when } from "./kinds/time.ts";
import { times } from "./kinds/times.ts";
import type { ReferenceKind } from "./references.ts";
import {
  channelSchema,
  daySchema,
  fileSchema,
  givenFileSchema,
  momentSchema,
  serverRoleSchema,
  startBesideSchema,
  startSchema,
} from "./values.ts";
import type { LineManners } from "./widget.ts";
import { defined } from "../values/defined.ts";
import { onceEach } from "../values/once-each.ts";
import { ONCE } from "./keywords.ts";

/** What is known of an option beside its name and its schema. */
interface Meta {
  readonly kind: OptionKind;
  readonly label: Label;
  /** Source of a regular expression: words of a typed line that look so belong to this option, although it is not named. */
  readonly looks?: string;
  /** It says a moment, in words that the command itself reads. */
  readonly moment?: true;
  /** It says which time is meant of the thing of that kind that the command is about. */
  readonly timeOf?: ReferenceKind;
  /** Whether a word stands for "as if nothing had been chosen" ("default"), or for "let there be none" ("none"). */
  readonly clearable?: Clearing;
  /** Filled in by buttons only: not in forms, help or completion. */
  readonly hidden?: true;
}

const metas = new WeakMap<z.ZodType, Meta>();

/**
 * Makes an option of a schema, which describes the value after reading. The options that are nobody's are in `opt`; a service or
 * feature has a kind of its own for what only it can read.
 */
export function option<S extends z.ZodType>(schema: S, meta: Pick<Meta, "kind" | "label">): S {
  return described(schema, meta);
}

function described<S extends z.ZodType>(schema: S, meta: Meta): S {
  // A fresh instance: zod shares some of its schemas.
  const own = schema.clone();
  metas.set(own, meta);
  return own;
}

const LINK_MAX = 500;

/** The option vocabulary: what a command's schema is made of. Each describes the value after reading (kind.ts). */
export const opt = {
  /** One line of text. */
  text: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: text(max), label }),
  /** One line of words to search for, with their quotes as they were typed. */
  query: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: query(max), label }),
  /** One line of text that may be the path of a command. */
  commandName: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: commandName(max), label }),
  /** Text of several lines. */
  long: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: long(max), label }),
  integer: (label: Label, least: number, most: number) =>
    option(z.number().int().min(least).max(most), { kind: integer(least, most), label }),
  flag: (label: Label) => option(z.boolean(), { kind: flag, label }),
  choice: <const C extends Readonly<Record<string, Label>>>(label: Label, values: C) =>
    option(z.enum(keysOf(values)), { kind: choice(values), label }),
  /** One of these sharing labels. */
  sharing: <const C extends Readonly<Record<string, Label>>>(label: Label, values: C) =>
    option(z.enum(keysOf(values)), { kind: sharing(values), label }),
  /** One value or more, each once, in the order in which they are declared here; a value has no comma. Raw it is their text, parted by commas (choices.ts). */
  choices: <const C extends Readonly<Record<string, Label>>>(label: Label, values: C) =>
    option(z.array(z.enum(keysOf(values))).min(1), { kind: choices(values), label }),
  channel: (label: Label) => option(channelSchema, { kind: channel, label }),
  /** A role of the space in which the command is given, picked from the platform's own list. */
  serverRole: (label: Label) => option(serverRoleSchema, { kind: serverRole, label }),
  /** ISO 3166-1 alpha-2. */
  country: (label: Label) => option(z.string().length(2), { kind: country, label }),
  /** ISO 639 code; one of those, where some are given. */
  language: (label: Label, among?: readonly string[]) =>
    option(z.string().min(2).max(3), { kind: language(among), label }),
  /** IANA name. */
  zone: (label: Label) => option(z.string(), { kind: zone, label }),
  /** A moment; read in the zone that an option of the command gives, where it has one, else in the reader's. */
  when: (label: Label) => option(momentSchema, { kind: when, label }),
  /** When something begins and, where the words say so, how long it is and how it repeats; read as a `when`. */
  start: (label: Label) => option(startSchema, { kind: start, label }),
  /** The same for what has a time already: the command reads it beside that. */
  startBeside: (label: Label) => option(startBesideSchema, { kind: startBeside, label }),
  /** Several moments ahead, each once, as they were given; read as a `when` each (times.ts says what parts them). */
  times: (label: Label, least: number, most: number) =>
    option(z.array(momentSchema).min(least).max(most), { kind: times(least, most), label }),
  /** A day, past or ahead, of the reader's calendar; a bare length of time ("2 weeks") counts from now in that direction. */
  day: (label: Label, counts: CountsFrom) => option(daySchema, { kind: day(counts), label }),
  /** Minutes. The usual ones are on offer. */
  duration: (label: Label, most: number, usual: readonly number[] = []) =>
    option(z.number().int().min(0).max(most), { kind: duration(most, usual), label }),
  /** How something repeats: "once", or the value of an RFC 5545 RRULE, for the first time that another option gives (`start`), which has to stand before it; else for now. */
  repeat: (label: Label) => option(z.union([z.literal(ONCE), z.string().regex(/^FREQ=/)]), { kind: repeat, label }),
  /** An http or https address. */
  link: (label: Label) => option(z.string().max(LINK_MAX), { kind: link(LINK_MAX), label }),
  /** The id of a stored thing the caller may see. */
  reference: (label: Label, to: ReferenceKind) => option(z.string(), { kind: reference(to), label }),
  /** A file of what every platform takes from anybody. */
  file: (label: Label) => option(fileSchema, { kind: file, label }),
  /** A larger one, where the platform lets them send it. */
  largeFile: (label: Label) => option(givenFileSchema, { kind: largeFile, label }),
};

const keysOf = <const C extends Readonly<Record<string, Label>>>(values: C) =>
  Object.keys(values) as [keyof C & string, ...(keyof C & string)[]];

/** Marks an option as filled in by buttons only. */
export function hidden<S extends z.ZodType>(schema: S): S {
  return described(schema, { ...metaOf(schema), hidden: true });
}

/** Gives an option the words of a typed line that look like that, although it is not named; `looks` matches a whole word. */
export function knownByLook<S extends z.ZodType>(schema: S, looks: RegExp): S {
  return described(schema, { ...metaOf(schema), looks: looks.source });
}

/** Marks a text as one that says a moment, which the command itself reads. */
export function saysMoment<S extends z.ZodType>(schema: S): S {
  return described(schema, { ...metaOf(schema), moment: true });
}

/** Marks a text as one that says which time is meant of the thing of that kind that the command is about: a day that is typed behind the thing's name is its. */
export function saysTimeOf<S extends z.ZodType>(to: ReferenceKind, schema: S): S {
  return described(schema, { ...metaOf(schema), moment: true, timeOf: to });
}

/** Lets a word stand for "as if nothing had been chosen" ("default"), or for "let there be none" ("none"); the value is null then. */
export function clearable<S extends z.ZodType>(schema: S, by: Clearing = "default"): z.ZodNullable<S> {
  const meta = metaOf(schema);
  return described(z.nullable(schema), { ...meta, kind: clearing(meta.kind, by), clearable: by });
}

function metaOf(schema: z.ZodType): Meta {
  const meta = metas.get(schema);
  if (!meta) throw new Error("only an option can be hidden, cleared or known by its look");
  return meta;
}

/** Filled in by the button that makes another of what there is already. */
export const again = () => hidden(opt.flag("option.again")).optional();

/** The page of a list, from 1; "More" buttons fill it in. */
export const page = () => hidden(opt.integer("option.page", 1, 10_000)).default(1);

/** An option of a command as data: what platforms register, usage shows and a form asks for. */
export interface OptionSpec extends Omit<Meta, "looks" | "moment"> {
  readonly name: string;
  readonly required: boolean;
  /** How it is written in a line. */
  readonly line: LineManners;
}

/** Reads a command's schema back as data. Throws for a schema that is not made of options. */
export const optionsOf = onceEach((schema: z.ZodObject): readonly OptionSpec[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    const meta = metas.get(unwrap(field as z.ZodType));
    if (!meta) throw new Error(`"${name}" is not an option`);
    const { looks, moment, ...rest } = meta;
    const required = !(field as z.ZodType).safeParse(undefined).success;
    return { ...rest, name, required, line: { ...meta.kind.line, ...defined({ looks, moment }) } };
  }),
);

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}
