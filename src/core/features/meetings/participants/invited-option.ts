import { z } from "zod";
import { problem } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { ParseContext, Read } from "../../../kernel/options/kind.ts";
import { mixedList, type PartRead } from "../../../kernel/options/kinds/mixed-list.ts";
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

const MOST = 50;

/**
 * Who is invited, parted by commas: everyone, a role ("moderators"), countries, topics and persons. What could be a country as
 * well as a topic or a person is asked about; "country:JO", "topic:tracing" and "@Jordan" say which.
 */
const invited = mixedList<Invited>({
  name: "invited",
  most: MOST,
  tooMany: (most) => problem("option.invited.many", { most }),
  read: readPart,
  async suggest(part, context) {
    const wide = [
      { value: "everyone", label: context.t("invited.everyone") },
      ...(["moderator", "admin"] as const).map((role) => ({ value: role, label: context.t(`invited.role.${role}`) })),
    ];
    const others: Choice[] = [];
    for (const kind of part === "" ? [] : [topic, country, person])
      others.push(...((await kind.suggest?.(part, context)) ?? []));
    return [...matching(wide, part), ...others];
  },
});

const topic = term("topic");
const KINDS = { country, topic, person } as const;
type Named = keyof typeof KINDS;
type InvitedRead = PartRead<Invited>;

async function readPart(part: string, context: ParseContext): Promise<InvitedRead> {
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
async function readUnnamed(part: string, context: ParseContext): Promise<InvitedRead> {
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

const as = (kind: Named, read: Read): InvitedRead =>
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
