import { z } from "zod";
import type { Label } from "../language/message-ids.ts";
import { INVITED } from "../../features/meetings/invited.ts";
import { HOURS } from "../../services/preferences/hours.ts";
import { LONGEST_LEAD, MOST_LEADS } from "../../services/preferences/leads.ts";
import type { ReferenceKind } from "./references.ts";
import { ONCE } from "./words.ts";

/** Kinds of options: a closed vocabulary, so that every adapter can offer every option. */
export type OptionKind =
  | "text"
  | "long"
  | "integer"
  | "flag"
  | "choice"
  | "choices"
  | "person"
  | "persons"
  | "channel"
  | "server-role"
  | "country"
  | "term"
  | "terms"
  | "language"
  | "zone"
  | "when"
  | "times"
  | "day"
  | "duration"
  | "hours"
  | "leads"
  | "invited"
  | "repeat"
  | "link"
  | "reference"
  | "file";

interface Meta {
  readonly kind: OptionKind;
  readonly label: Label;
  /** Labels of the values of a choice, or of several. */
  readonly choices?: Readonly<Record<string, Label>>;
  /** What a reference refers to. */
  readonly reference?: ReferenceKind;
  /** Which part of the taxonomy a term is from. */
  readonly taxonomy?: "topic" | "pillar";
  /** In which direction a bare length of time counts, for a day. */
  readonly counts?: "back" | "ahead";
  /** Longest text, in characters. */
  readonly max?: number;
  /** Source of a regular expression: words of a typed line that look so belong to this option, although it is not named. */
  readonly looks?: string;
  readonly least?: number;
  readonly most?: number;
  /** The values a language can take, where that is not every language people speak. */
  readonly among?: readonly string[];
  /** Whether a word stands for "as if nothing had been chosen" ("default"), or for "let there be none" ("none"). */
  readonly clearable?: Clearing;
  /** Filled in by buttons only: not in forms, help or completion. */
  readonly hidden?: true;
}

const registry = z.registry<Meta>();

function option<S extends z.ZodType>(schema: S, meta: Meta): S {
  // A fresh instance: the registry is keyed by object, and zod shares some of its schemas.
  const own = schema.clone();
  registry.add(own, meta);
  return own;
}

/** A moment as read from words: the instant, and the wall clock and zone it was meant in. */
export const momentSchema = z.object({ at: z.iso.datetime(), local: z.string(), zone: z.string(), shifted: z.enum(["gap", "overlap"]).optional() });
export type WhenValue = z.output<typeof momentSchema>;

/** A day as read from words: the date, and the instants at which it begins and has ended in the zone it was meant in. */
export const daySchema = z.object({ date: z.iso.date(), start: z.iso.datetime(), end: z.iso.datetime(), zone: z.string() });
export type DayValue = z.output<typeof daySchema>;

/** A channel as an option's value: the platform's id and the name people see. */
export const channelSchema = z.object({ id: z.string(), name: z.string() });

/** A role of the space as an option's value: the platform's id and the name people see. */
export const serverRoleSchema = z.object({ id: z.string().min(1), name: z.string() });

/** A file as an option's value. The size is in bytes, the content base64. */
export const fileSchema = z.object({ name: z.string(), mediaType: z.string(), size: z.number().int(), base64: z.string() });

/** Most bytes a file option takes: Discord's default limit, the smaller of the platforms' (https://discord.com/developers/docs/reference#uploading-files). */
export const FILE_BYTES = 10 * 1024 * 1024;

/** The option vocabulary: what a command's schema is made of. Each describes the value after reading (read.ts). */
export const opt = {
  /** One line of text. */
  text: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: "text", label, max }),
  /** Text of several lines. */
  long: (label: Label, max: number) => option(z.string().min(1).max(max), { kind: "long", label, max }),
  integer: (label: Label, least: number, most: number) => option(z.number().int().min(least).max(most), { kind: "integer", label, least, most }),
  flag: (label: Label) => option(z.boolean(), { kind: "flag", label }),
  choice: <const C extends Readonly<Record<string, Label>>>(label: Label, choices: C) =>
    option(z.enum(Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]]), { kind: "choice", label, choices }),
  /** One value or more, each once, in the order in which they are declared here; a value has no comma. Raw it is their text, parted by commas (choices.ts). */
  choices: <const C extends Readonly<Record<string, Label>>>(label: Label, choices: C) =>
    option(z.array(z.enum(Object.keys(choices) as [keyof C & string, ...(keyof C & string)[]])).min(1), { kind: "choices", label, choices }),
  /** The id of a person of the community. */
  person: (label: Label) => option(z.string(), { kind: "person", label }),
  /** Ids of persons of the community, each once: several in words or mentions, parted by commas. */
  persons: (label: Label) => option(z.array(z.string()).min(1), { kind: "persons", label }),
  channel: (label: Label) => option(channelSchema, { kind: "channel", label }),
  /** A role of the space in which the command is given, picked from the platform's own list. */
  serverRole: (label: Label) => option(serverRoleSchema, { kind: "server-role", label }),
  /** ISO 3166-1 alpha-2. */
  country: (label: Label) => option(z.string().length(2), { kind: "country", label }),
  /** The key of a topic of the community's taxonomy. */
  topic: (label: Label) => option(z.string(), { kind: "term", label, taxonomy: "topic" }),
  /** Keys of topics of the community's taxonomy, each once: several in words, parted by commas. */
  topics: (label: Label) => option(z.array(z.string()).min(1), { kind: "terms", label, taxonomy: "topic" }),
  /** The key of a pillar of the community's taxonomy. */
  pillar: (label: Label) => option(z.string(), { kind: "term", label, taxonomy: "pillar" }),
  /** ISO 639 code; one of those, where some are given. */
  language: (label: Label, among?: readonly string[]) => option(z.string().min(2).max(3), { kind: "language", label, ...(among ? { among } : {}) }),
  /** IANA name. */
  zone: (label: Label) => option(z.string(), { kind: "zone", label }),
  /** A moment; read in the zone that the option called "zone" gives, where the command has one, else in the reader's. */
  when: (label: Label) => option(momentSchema, { kind: "when", label }),
  /** Several moments ahead, each once, as they were given; read as a `when` each (times.ts says what parts them). */
  times: (label: Label, least: number, most: number) => option(z.array(momentSchema).min(least).max(most), { kind: "times", label, least, most }),
  /** A day, past or ahead, of the reader's calendar; a bare length of time ("2 weeks") counts from now in that direction. */
  day: (label: Label, counts: "back" | "ahead") => option(daySchema, { kind: "day", label, counts }),
  /** Minutes. */
  duration: (label: Label, most: number) => option(z.number().int().min(0).max(most), { kind: "duration", label, most }),
  /** Hours of the day, "HH:MM-HH:MM", or "off" for none. */
  hours: (label: Label) => option(z.union([z.literal("off"), z.string().regex(HOURS)]), { kind: "hours", label }),
  /** Minutes before something, the longest first; none for "off". */
  leads: (label: Label) => option(z.array(z.number().int().min(0).max(LONGEST_LEAD)).max(MOST_LEADS), { kind: "leads", label }),
  /** Who is invited: lines of an invitation (features/meetings/invited.ts). */
  invited: (label: Label) => option(z.array(z.object({ kind: z.enum(INVITED), value: z.string() })).min(1), { kind: "invited", label }),
  /** How something repeats: "once", or the value of an RFC 5545 RRULE, for the first time that the option called "when" gives, which has to stand before it; else for now. */
  repeat: (label: Label) => option(z.union([z.literal(ONCE), z.string().regex(/^FREQ=/)]), { kind: "repeat", label }),
  /** An http or https address. */
  link: (label: Label) => option(z.string().max(500), { kind: "link", label, max: 500 }),
  /** The id of a stored thing the caller may see. */
  reference: (label: Label, reference: ReferenceKind) => option(z.string(), { kind: "reference", label, reference }),
  file: (label: Label) => option(fileSchema, { kind: "file", label }),
};

/** Marks an option as filled in by buttons only. */
export function hidden<S extends z.ZodType>(schema: S): S {
  const meta = registry.get(schema);
  if (!meta) throw new Error("only an option made with opt.* can be hidden");
  return option(schema, { ...meta, hidden: true });
}

/** Gives an option the words of a typed line that look like that, although it is not named; `looks` matches a whole word. */
export function knownByLook<S extends z.ZodType>(schema: S, looks: RegExp): S {
  const meta = registry.get(schema);
  if (!meta) throw new Error("only an option made with opt.* can be known by its look");
  return option(schema, { ...meta, looks: looks.source });
}

/** Lets a word stand for "as if nothing had been chosen" ("default"), or for "let there be none" ("none"); the value is null then. */
export function clearable<S extends z.ZodType>(schema: S, by: Clearing = "default"): z.ZodNullable<S> {
  const meta = registry.get(schema);
  if (!meta) throw new Error("only an option made with opt.* can be cleared");
  return option(z.nullable(schema), { ...meta, clearable: by });
}

/** The page of a list, from 1; "More" buttons fill it in. */
export const page = () => hidden(opt.integer("option.page", 1, 10_000)).default(1);

/** How an option is cleared by a word: to what holds for everybody, or to nothing. */
export type Clearing = "default" | "none";

/** An option of a command as data: what Discord registers, usage shows and a form asks for. */
export interface OptionSpec extends Omit<Meta, "choices"> {
  readonly name: string;
  readonly required: boolean;
  readonly values?: Readonly<Record<string, Label>>;
}

/** Reads a command's schema back as data. Throws for a schema that is not made of opt.*. */
export function optionsOf(schema: z.ZodObject): OptionSpec[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const meta = registry.get(unwrap(field as z.ZodType));
    if (!meta) throw new Error(`option "${name}" is not made with opt.*`);
    const { choices, ...rest } = meta;
    const required = !(field as z.ZodType).safeParse(undefined).success;
    return { ...rest, name, required, ...(choices ? { values: choices } : {}) };
  });
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap() as z.ZodType) : schema;
}
