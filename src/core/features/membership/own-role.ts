import type { Context } from "../../kernel/commands/command.ts";
import { fields, time } from "../../kernel/views/build.ts";
import type { FieldRow } from "../../kernel/views/build.ts";
import type { Part } from "../../kernel/views/model.ts";
import { listEntries } from "../../services/audit/reading/list-entries.ts";
import { asCommunity } from "../../services/store/store.ts";

/** Since when the caller is here, and since when in their role, and who gave it to them, as the record has it. */
export async function ownRole(context: Context): Promise<Part> {
  const { caller, db, community, t } = context;
  const person = caller.personId ?? "";
  const [own, entry] = await asCommunity(context, "holding", async ({ db: whole, seal }) => [
    await whole.person.findFirst({ where: { communityId: community.id, id: person }, select: { createdAt: true } }),
    (await listEntries({ db: whole, seal }, community.id, { person, actions: ["person.role"] }, MOST)).find(
      ({ subject, detail }) => subject === `person:${person}` && (detail as Given).to === caller.role,
    ),
  ]);
  const by = (entry?.detail as Given | undefined)?.by;
  const giver =
    entry?.actorId && entry.actorId !== person
      ? await db.person.findFirst({ where: { id: entry.actorId }, select: { name: true } })
      : null;
  const how =
    giver?.name ?? (by === "code" || by === "standing" || by === "operator" ? t(`membership.by.${by}`) : undefined);
  const rows: FieldRow[] = [
    [t("membership.role"), t(`role.${caller.role}`)],
    ...(entry ? [[t("membership.role.since"), [time(entry.at, "date")]] as const] : []),
    [t("membership.role.by"), how],
    [t("membership.here.since"), own ? [time(own.createdAt, "date")] : undefined],
  ];
  return fields(...rows);
}

/** Of a change of a role, what it became and how. */
interface Given {
  readonly to?: unknown;
  readonly by?: unknown;
}

const MOST = 50;
