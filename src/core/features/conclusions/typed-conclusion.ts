import type { CommandScope } from "../../kernel/commands/command.ts";
import { valuesText } from "../../kernel/options/kinds/choices.ts";
import { defined } from "../../kernel/values/defined.ts";
import { dayOf } from "./conclusion-entries.ts";
import { inputOf } from "./owners/owner-columns.ts";
import { typedOwners } from "./owners/owner-option.ts";

/** A conclusion as it is typed into the forms that change it; nothing where it is not known which. */
export async function typedConclusion(
  { db, community }: Pick<CommandScope, "db" | "community">,
  id: string | undefined,
): Promise<Record<string, unknown>> {
  if (id === undefined) return {};
  const row = await db.conclusion.findFirst({
    where: { communityId: community.id, id, withdrawnAt: null },
    include: { meeting: { select: { id: true } }, owners: { orderBy: { number: "asc" } } },
  });
  if (!row) return {};
  const list = (some: readonly string[]) => (some.length === 0 ? undefined : some.join(", "));
  return defined({
    ...{ status: row.status, kind: row.kind, text: row.text, sharing: row.sharing, seen: row.status },
    owner: row.owners.length === 0 ? undefined : typedOwners(row.owners.map(inputOf)),
    due: row.dueOn === null ? undefined : dayOf(row.dueOn),
    pillar: row.pillarKey ?? undefined,
    ...{ topic: list(row.topics), country: list(row.countries) },
    crime: row.crimes.length === 0 ? undefined : valuesText(row.crimes),
    meeting: row.meeting?.id,
    source: row.source ?? undefined,
    output: row.output === null ? undefined : String(row.output),
  });
}

/** Of that, what a form asks for. */
export async function typedOnly(
  scope: Pick<CommandScope, "db" | "community">,
  id: string | undefined,
  names: readonly string[],
): Promise<Record<string, unknown>> {
  const typed = await typedConclusion(scope, id);
  return Object.fromEntries(Object.entries(typed).filter(([name]) => names.includes(name)));
}
