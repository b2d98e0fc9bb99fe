import { platformName } from "../../kernel/access/target.ts";
import type { Context } from "../../kernel/commands/command.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { calledBy } from "../../kernel/text/made-id.ts";
import { type Db, sql } from "../store/store.ts";
import type { ServerRole } from "../people/acting-role.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };
type Place = Pick<Context["caller"]["here"], "platform" | "space">;

/** A space's role whose holders act as moderators of the community. */
export interface ModeratorRole {
  readonly platform: string;
  /** The platform's id of the space. */
  readonly space: string;
  readonly role: ServerRole;
}

/** The roles by which people moderate, in all spaces of the community that have one. */
export async function moderatorRoles({ db, community }: In): Promise<ModeratorRole[]> {
  const spaces = await db.space.findMany({
    where: { communityId: community.id, moderatorRole: { not: null } },
    orderBy: [{ platform: "asc" }, { externalId: "asc" }],
  });
  return spaces.flatMap(({ platform, externalId, moderatorRole: id, moderatorRoleName: name }) =>
    id === null ? [] : [{ platform, space: externalId, role: { id, name: calledBy(name, id) } }],
  );
}

/**
 * Says whose role of a space makes moderators, or with null that none does, and returns what held before. Two changes at
 * once follow each other. Undefined, and nothing changed, where the space is the community's no more.
 */
export async function setModeratorRole(
  { db, community }: In,
  { platform, space }: Place,
  role: ServerRole | null,
): Promise<{ readonly before: ServerRole | null } | undefined> {
  const [held] = await db.$queryRaw<{ id: string; role: string | null; name: string | null }[]>(sql`
    select id, moderator_role as role, moderator_role_name as name from space
    where community_id = ${community.id} and platform = ${platform} and external_id = ${space} for update`);
  if (!held) return undefined;
  await db.space.update({
    where: { communityId_id: { communityId: community.id, id: held.id } },
    data: { moderatorRole: role?.id ?? null, moderatorRoleName: role?.name ?? null },
  });
  return { before: held.role === null ? null : { id: held.role, name: calledBy(held.name, held.role) } };
}

/** A field that says on which platform whose role makes moderators: a space has no name here but its id. */
export function moderatorsRow(
  { platform, role }: ModeratorRole,
  t: Translate,
): readonly [label: string, value: string] {
  return [t("settings.role.of", { space: platformName(platform) }), role.name];
}
