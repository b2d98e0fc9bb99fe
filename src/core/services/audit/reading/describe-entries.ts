import type { Context } from "../../../kernel/commands/command.ts";
import type { Catalogue } from "../../../kernel/catalogue/catalogue.ts";
import { declaredByKey } from "../../../kernel/catalogue/catalogue.ts";
import type { ReferenceKind } from "../../../kernel/options/references.ts";
import { actionLabel } from "../audited.ts";
import { PERSON } from "../persons/pseudonym.ts";
import type { Entry } from "./list-entries.ts";

/** An entry in words. */
export interface Described {
  /** Who did it; undefined where nobody in particular did. */
  readonly who: string | undefined;
  /** What they did, in words that follow the name. */
  readonly did: string;
  /** What it is about, as far as the reader may see that; its kind and id otherwise. Undefined where that is the community itself. */
  readonly about: string | undefined;
}

/** Entries in words, by their numbers. What they are about is named only where the reader may see it. */
export async function describeEntries(
  entries: readonly Entry[],
  context: Pick<Context, "db" | "community" | "caller" | "catalogue" | "t">,
): Promise<ReadonlyMap<number, Described>> {
  const { t, catalogue, community } = context;
  const people = await namesOf(entries, context);
  const somebody = t("audit.somebody");
  const described = new Map<number, Described>();
  for (const { seq, actorId, action, subject } of entries) {
    const label = actionLabel(catalogue, action);
    described.set(seq, {
      who: actorId === null ? undefined : (people.get(actorId) ?? somebody),
      did: label === undefined ? action : t(label),
      about:
        subject === `community:${community.id}`
          ? undefined
          : subject.startsWith(PERSON)
            ? (people.get(subject.slice(PERSON.length)) ?? somebody)
            : await named(subject, context),
    });
  }
  return described;
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

async function named(
  subject: string,
  { db, caller, catalogue }: Pick<Context, "db" | "caller" | "catalogue">,
): Promise<string> {
  const [kind = "", ...rest] = subject.split(":");
  if (!isReference(catalogue, kind)) return subject;
  const found = await catalogue.references(kind).byId(db, caller, rest.join(":"));
  return found?.label ?? subject;
}

const isReference = (catalogue: Catalogue, kind: string): kind is ReferenceKind =>
  declaredByKey(catalogue, "references").has(kind);
