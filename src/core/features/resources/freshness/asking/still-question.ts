import type { Context } from "../../../../kernel/commands/command.ts";
import { actions, ask, fields, link, muted, run, strong, text } from "../../../../kernel/views/build.ts";
import type { View } from "../../../../kernel/views/model.ts";
import { shownOf } from "../../shown-of.ts";
import { loadResources } from "../../select-resources.ts";
import { isOfLaw, standings } from "../checked.ts";
import { dayText } from "../day.ts";
import { linkLines } from "../links/link-lines.ts";

type Reading = Pick<Context, "db" | "community" | "now">;

/** What is asked of whom. */
interface Asked {
  readonly person: string;
  readonly resource: string;
  /** When somebody had last looked, when it was asked. */
  readonly checked: string;
}

/** Asks one person whether a resource is still so; undefined where somebody looked since, or it is not theirs to say any more. */
export async function stillQuestion(
  read: Reading,
  { person, resource: id, checked }: Asked,
  words: Pick<Context, "t" | "format">,
): Promise<View | undefined> {
  const { db, community } = read;
  const key = { communityId_resourceId: { communityId: community.id, resourceId: id } };
  const asked = await db.resourceFreshness.findUnique({ where: key, select: { askedId: true } });
  const standing = (await standings(read, [id])).get(id);
  const [resource] = await loadResources(db, community.id, [id]);
  if (asked?.askedId !== person || resource === undefined || standing?.checkedAt.toISOString() !== checked)
    return undefined;
  const { t, format } = words;
  const { title, url, kind, country } = resource;
  const of = isOfLaw(kind) ? "law" : "other";
  const day = dayText(standing.checkedAt, format);
  const answer = { resource: id, seen: checked, shown: shownOf(resource) };
  return {
    title: t(`resource.still.title.${of}`),
    blocks: [
      text(url === undefined ? strong(title) : link(title, url)),
      fields(
        [t("resource.kind"), t(`resource.kind.${kind}`)],
        [t("resource.country"), country === undefined ? undefined : format.country(country)],
      ),
      ...(await linkLines(read, id, words)),
      muted(
        standing.by === null
          ? t("resource.still.never", { day })
          : t("resource.still.last", { day, name: standing.by }),
      ),
      actions(
        run(t(`resource.still.in-force.${of}`), "resource verify", answer, { weight: "primary" }),
        ask(t(`resource.still.amended.${of}`), "resource verify", { ...answer, still: "amended" }),
        ask(t(`resource.still.repealed.${of}`), "resource verify", { ...answer, still: "repealed" }),
        run(t("resource.still.not-mine"), "resource verify", { ...answer, still: "not-mine" }),
      ),
    ],
  };
}
