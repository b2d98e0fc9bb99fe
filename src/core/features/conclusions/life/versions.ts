import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Db } from "../../../services/store/store.ts";
import type { FoundConclusion } from "./found-conclusion.ts";
import type { NotedChange } from "./history.ts";
import type { CallerStanding } from "./standing.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now">;

/**
 * Says a conclusion in another language, and returns what its history notes of that. Any member may where nobody has; what is there is
 * replaced by whoever said it or directs the conclusion. Throws UserError for anybody else.
 */
export async function sayVersion(
  { db, community, caller, now }: At,
  { id }: Pick<FoundConclusion, "id">,
  { language, text }: { readonly language: string; readonly text: string },
  standing: CallerStanding,
): Promise<NotedChange[]> {
  const where = { communityId: community.id, conclusionId: id, language };
  const before = await db.conclusionVersion.findFirst({ where });
  if (before?.text === text) return [];
  if (before && !standing.directs && before.byId !== caller.personId) return refuse("conclusion.version.others");
  const said = { text, byId: caller.personId ?? null, at: now };
  if (before) await db.conclusionVersion.updateMany({ where, data: said });
  else await db.conclusionVersion.create({ data: { ...where, ...said } });
  return [{ what: "version", ...(before ? { from: `${language} ${before.text}` } : {}), to: `${language} ${text}` }];
}

/** Takes away the versions of a text that is no more, and returns what the history notes of that: it keeps them. */
export async function outdateVersions(db: Db, communityId: string, conclusionId: string): Promise<NotedChange[]> {
  const where = { communityId, conclusionId };
  const outdated = await db.conclusionVersion.findMany({ where, orderBy: { language: "asc" } });
  if (outdated.length > 0) await db.conclusionVersion.deleteMany({ where });
  return outdated.map(({ language, text }) => ({ what: "version", from: `${language} ${text}` }));
}
