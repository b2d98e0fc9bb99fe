import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { OptionKind, Read, ParseContext } from "../../../kernel/options/kind.ts";
import { country } from "../../../kernel/options/kinds/places.ts";
import { matching } from "../../../kernel/options/matching.ts";
import { option } from "../../../kernel/options/options.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { readMention } from "../../../kernel/text/mention.ts";

import { truncate } from "../../../kernel/text/truncate.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { person } from "../../../services/people/person-option.ts";
import { term } from "../../../services/taxonomy/term-option.ts";
import { saysEveryone, saysRole } from "./everyone-words.ts";
import { INVITED, type Invited } from "./invited.ts";

// A mention stays whole, whatever stands in the name.
const PARTS = /(?:\ufff9[^\ufff9-\ufffb]*\ufffa[^\ufff9-\ufffb]*\ufffb|[^,;\n])+/gu;
const MOST = 50;

/**
 * Who is invited, parted by commas: everyone, a role ("moderators"), countries, topics and persons. What could be a country as
 * well as a topic or a person is asked about; "country:JO", "topic:tracing" and "@Jordan" say which.
 */
const invited: OptionKind = {
  name: "invited",
  widget: "text",
  line: { phrase: true, unnamed: true },
  stored: true,
  async read(raw, context) {
    const parts = partsOf(String(raw));
    if (parts.length > MOST) return { problem: problem("option.invited.many", { most: MOST }) };
    const found = new Map<string, Invited>();
    for (const [at, part] of parts.entries()) {
      const read = await readPart(part, context);
      // What is suggested for one part is the whole list with that part in its place.
      if ("problem" in read)
        return {
          ...read,
          ...(read.suggestions ? { suggestions: read.suggestions.map((c) => instead(parts, at, c)) } : {}),
        };
      found.set(`${read.value.kind} ${read.value.value}`, read.value);
    }
    return found.size === 0 ? { problem: problem("option.empty") } : { value: [...found.values()] };
  },
  async suggest(typed, context) {
    const parts = /[,;\n]\s*$/u.test(typed) ? [...partsOf(typed), ""] : partsOf(typed);
    const last = parts.at(-1) ?? "";
    const at = Math.max(0, parts.length - 1);
    const wide = [
      { value: "everyone", label: context.t("invited.everyone") },
      ...(["moderator", "admin"] as const).map((role) => ({ value: role, label: context.t(`invited.role.${role}`) })),
    ];
    const others: Choice[] = [];
    for (const kind of last === "" ? [] : [topic, country, person])
      others.push(...((await kind.suggest?.(last, context)) ?? []));
    return [...matching(wide, last), ...others].slice(0, 25).map((choice) => instead(parts, at, choice));
  },
};

const partsOf = (text: string) => [...text.matchAll(PARTS)].map(([part]) => part.trim()).filter((part) => part !== "");
const instead = (parts: readonly string[], at: number, { value, label }: Choice): Choice => {
  const around = (text: string) => parts.map((part, i) => (i === at ? text : (readMention(part)?.name ?? part)));
  return {
    value: (parts.length === 0 ? [value] : around(value)).join(", "),
    label: (parts.length === 0 ? [label] : around(label)).join(", "),
  };
};

const topic = term("topic");
const KINDS = { country, topic, person } as const;
type Named = keyof typeof KINDS;
type PartRead =
  | { readonly value: Invited }
  | { readonly problem: Extract<Read, { problem: unknown }>["problem"]; readonly suggestions?: readonly Choice[] };

async function readPart(part: string, context: ParseContext): Promise<PartRead> {
  const [, before = "", rest = ""] = /^(country|topic|person|role):\s*(.+)$/iu.exec(part) ?? [];
  const prefix = before.toLowerCase();
  const role = prefix === "person" ? undefined : saysRole(prefix === "role" ? rest : part);
  if (role) return { value: { kind: "role", value: role } };
  if (saysEveryone(part)) return { value: { kind: "everyone", value: "" } };
  const named = (Object.keys(KINDS) as Named[]).find((kind) => kind === prefix);
  if (named) return as(named, await KINDS[named].read(rest, context));
  if (part.startsWith("@") || readMention(part)) return as("person", await person.read(part, context));
  return readUnnamed(part, context);
}

/** Reads what could be a country, a topic or a person: it is what it is read as without doubt, or asked about. */
async function readUnnamed(part: string, context: ParseContext): Promise<PartRead> {
  const reads: { readonly kind: Named; readonly read: Read }[] = [];
  for (const kind of Object.keys(KINDS) as Named[]) reads.push({ kind, read: await KINDS[kind].read(part, context) });
  const possible = await possibleIn(reads, part, context);
  const [only] = possible;
  if (only && possible.length === 1) return { value: only };
  if (only)
    return {
      problem: problem("option.invited.several", { typed: truncate(part, 60) }),
      suggestions: await choicesOf(possible, part, context),
    };
  const people = reads.find(({ kind }) => kind === "person")?.read;
  const near = people && "problem" in people ? (people.suggestions ?? []) : [];
  return {
    problem: problem("option.invited.part", { part: truncate(readMention(part)?.name ?? part, 60) }),
    suggestions: near.map((c) => ({ ...c, value: `person:${c.value}` })),
  };
}

/** What a part may mean. A name in which the word stands is not meant where the word is a country or topic; one that is the word may be. */
async function possibleIn(
  reads: readonly { readonly kind: Named; readonly read: Read }[],
  part: string,
  context: ParseContext,
): Promise<Invited[]> {
  const certain = reads.flatMap(({ kind, read }) => ("value" in read ? [{ kind, value: String(read.value) }] : []));
  const possible: Invited[] = [];
  for (const one of certain)
    if (one.kind !== "person" || certain.length === 1 || (await isCalled(one.value, part, context))) possible.push(one);
  return possible;
}

const as = (kind: Named, read: Read): PartRead =>
  "value" in read ? { value: { kind, value: String(read.value) } } : read;

async function isCalled(id: string, part: string, { db }: ParseContext): Promise<boolean> {
  const found = await db.person.findFirst({ where: { id } });
  return found !== null && fold(found.name).split(" ").includes(fold(part));
}

async function choicesOf(possible: readonly Invited[], part: string, context: ParseContext): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const { kind, value } of possible) {
    const name = kind === "person" ? (await context.db.person.findFirst({ where: { id: value } }))?.name : undefined;
    const label = kind === "country" ? context.format.country(value) : (name ?? part);
    choices.push({ value: `${kind}:${value}`, label: `${label} (${context.t(`invited.kind.${kind as Named}`)})` });
  }
  return choices;
}

/** An option for who is invited: lines of an invitation. */
export const invitedOption = (label: Label) =>
  option(z.array(z.object({ kind: z.enum(INVITED), value: z.string() })).min(1), { kind: invited, label });
