import type { Context } from "../../../../kernel/commands/command.ts";
import { link, muted, strong, text } from "../../../../kernel/views/build.ts";
import type { Part } from "../../../../kernel/views/model.ts";
import { dayText } from "../day.ts";

/** What the last look at a resource's address found, where that is worth a line: it leads nowhere any more, or has moved. */
export async function linkLines(
  { db, community }: Pick<Context, "db" | "community">,
  id: string,
  { t, format }: Pick<Context, "t" | "format">,
): Promise<Part[]> {
  const key = { communityId_resourceId: { communityId: community.id, resourceId: id } };
  const found = await db.resourceCheck.findUnique({ where: key, include: { resource: { select: { url: true } } } });
  if (!found || found.url !== found.resource.url) return [];
  const { status, finalUrl, triedAt } = found;
  if (status === "gone") return [text(strong(t("resource.link.gone", { day: dayText(triedAt, format) })))];
  if (status === "moved" && finalUrl !== null) return [muted(t("resource.link.moved"), " ", link(finalUrl, finalUrl))];
  return [];
}
