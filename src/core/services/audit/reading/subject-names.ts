import type { Context } from "../../../kernel/commands/command.ts";
import type { Catalogue } from "../../../kernel/catalogue/catalogue.ts";
import { declaredByKey } from "../../../kernel/catalogue/catalogue.ts";
import type { ReferenceKind, ReferenceLookup } from "../../../kernel/options/references.ts";
import type { Choice } from "../../../kernel/values/choice.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";

/** What naming things needs: their rows as the reader may see them, and in whose words. */
export type Naming = Pick<Context, "db" | "community" | "t" | "format" | "now">;

/** The names of things of one kind, by id, as far as the reader may see them; "nameless" where such a thing has no name. */
export type SubjectNames =
  | "nameless"
  | ((naming: Naming, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>);

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /** How entries of the log name what they are about, by its kind, where no option refers to such things. test/core/services/audit/subjects.test.ts finds what is forgotten. */
    readonly auditSubjects?: Readonly<Record<string, SubjectNames>>;
  }
}

/** What entries are about, named, by subject: each kind of thing by one look, each thing once; undefined where such a thing has no name. What is gone, or not the reader's to see, is not in it. */
export async function subjectNames(
  subjects: readonly string[],
  context: Naming & Pick<Context, "caller" | "catalogue">,
): Promise<ReadonlyMap<string, string | undefined>> {
  const named = new Map<string, string | undefined>();
  for (const [kind, some] of groupBy([...new Set(subjects)], (subject) => subject.split(":")[0] ?? "")) {
    const ids = some.map((subject) => subject.slice(kind.length + 1));
    for (const [id, name] of await namesOf(kind, ids, context)) named.set(`${kind}:${id}`, name);
  }
  return named;
}

async function namesOf(
  kind: string,
  ids: readonly string[],
  context: Naming & Pick<Context, "caller" | "catalogue">,
): Promise<Iterable<readonly [string, string | undefined]>> {
  const { catalogue } = context;
  const own = declaredByKey(catalogue, "auditSubjects").get(kind);
  if (own === "nameless") return ids.map((id) => [id, undefined]);
  if (own !== undefined) return own(context, ids);
  if (!isReference(catalogue, kind)) return [];
  return (await choicesOf(catalogue.references(kind), ids, context)).map(({ value, label }) => [value, label]);
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
