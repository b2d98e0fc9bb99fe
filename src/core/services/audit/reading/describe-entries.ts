import type { Context } from "../../../kernel/commands/command.ts";
import type { Catalogue } from "../../../kernel/catalogue/catalogue.ts";
import { declaredByKey } from "../../../kernel/catalogue/catalogue.ts";
import type { ReferenceKind, ReferenceLookup } from "../../../kernel/options/references.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { actionLabel } from "../audited.ts";
import { PERSON } from "../persons/pseudonym.ts";
import type { Entry } from "./list-entries.ts";

/** An entry in words. */
export interface Described {
  /** Who did it; undefined where nobody in particular did. */
  readonly who: string | undefined;
  /** What they did, in words that follow the name. */
  readonly did: string;
  /** What it is about, as far as the reader may see that; its kind and id otherwise. Absent where that is the community itself. */
  readonly about?: string;
  /** The id of whom it is about, where that is somebody whom the community knows. */
  readonly person?: string;
}

/** Entries in words, by their numbers. What they are about is named only where the reader may see it. */
export async function describeEntries(
  entries: readonly Entry[],
  context: Pick<Context, "db" | "community" | "caller" | "catalogue" | "t">,
): Promise<ReadonlyMap<number, Described>> {
  const { t, catalogue, community } = context;
  const people = await namesOf(entries, context);
  const things = await thingsIn(entries, context);
  const somebody = t("audit.somebody");
  const described = new Map<number, Described>();
  for (const { seq, actorId, action, subject } of entries) {
    const label = actionLabel(catalogue, action);
    const named = subject === `community:${community.id}` ? {} : { about: things.get(subject) ?? subject };
    described.set(seq, {
      who: actorId === null ? undefined : (people.get(actorId) ?? somebody),
      did: label === undefined ? action : t(label),
      ...(subject.startsWith(PERSON) ? personIn(subject, people, somebody) : named),
    });
  }
  return described;
}

function personIn(
  subject: string,
  people: ReadonlyMap<string, string>,
  somebody: string,
): Pick<Described, "about" | "person"> {
  const person = subject.slice(PERSON.length);
  const name = people.get(person);
  return name === undefined ? { about: somebody } : { about: name, person };
}

async function namesOf(
  entries: readonly Entry[],
  { db, community }: Pick<Context, "db" | "community">,
): Promise<ReadonlyMap<string, string>> {
  const ids = entries.flatMap(({ actorId, subject }) => [
    ...(actorId === null ? [] : [actorId]),
    ...(subject.startsWith(PERSON) ? [subject.slice(PERSON.length)] : []),
  ]);
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** What entries are about that the reader may see, named, by subject: each kind of thing by one look, each thing once. */
async function thingsIn(
  entries: readonly Entry[],
  { db, caller, catalogue }: Pick<Context, "db" | "caller" | "catalogue">,
): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>();
  const subjects = [...new Set(entries.map(({ subject }) => subject))];
  for (const [kind, some] of groupBy(subjects, (subject) => subject.split(":")[0] ?? "")) {
    if (!isReference(catalogue, kind)) continue;
    const ids = some.map((subject) => subject.slice(kind.length + 1));
    for (const { value, label } of await choicesOf(catalogue.references(kind), ids, { db, caller }))
      named.set(`${kind}:${value}`, label);
  }
  return named;
}

async function choicesOf(
  lookup: ReferenceLookup,
  ids: readonly string[],
  { db, caller }: Pick<Context, "db" | "caller">,
): Promise<readonly Choice[]> {
  if (lookup.byIds) return lookup.byIds(db, caller, ids);
  const found: Choice[] = [];
  for (const id of ids) {
    const one = await lookup.byId(db, caller, id);
    if (one) found.push(one);
  }
  return found;
}

const isReference = (catalogue: Catalogue, kind: string): kind is ReferenceKind =>
  declaredByKey(catalogue, "references").has(kind);
