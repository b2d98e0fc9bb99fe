import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, em, list, run, strong, text } from "../../../kernel/views/build.ts";
import type { Rich, View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { FIELD_LABELS } from "./field-labels.ts";
import { fieldWords } from "./field-words.ts";
import type { ResourceField } from "./texts.ts";

const SHOWN = 600;

/** What became of a resource, the latest first: what was and what is, who did it, when and why. Throws UserError where the caller may not see it. */
export async function historyView(context: Context, id: string, page: number): Promise<View> {
  const { db, community, t, format, now } = context;
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return refuse("resource.gone");
  const changes = await db.resourceChange.findMany({
    where: { communityId: community.id, resourceId: id },
    orderBy: { number: "desc" },
    include: { by: { select: { name: true } } },
  });
  const say = await wording(context, changes);
  const { shown, turns, where } = pageOf(changes, page, "resource history", { resource: id }, t, {
    size: ({ from, to }) => 100 + Math.min(SHOWN, from?.length ?? 0) + Math.min(SHOWN, to?.length ?? 0),
  });
  const line = ({ what, from, to, why, by, at }: (typeof changes)[number]): Rich => {
    const field = what as ResourceField;
    const both = [from, to].map((value) => (value === null ? t("resource.history.nothing") : say(field, value)));
    const who = [format.moment(at, "full", now), ...(by ? [by.name] : [])].join(" · ");
    return [
      strong(t(FIELD_LABELS[field])),
      `\n${both.join(" → ")}`,
      ...(why === null ? [] : [`\n“${why}”`]),
      ...["\n", em(who)],
    ];
  };
  return {
    title: t("resource.history.title", { title: titleIn(resource, format.language) }),
    blocks: [
      changes.length === 0 ? text(t("resource.history.none")) : list(shown.map(line)),
      ...where,
      actions(...turns, run(t("resource.history.back"), "resource show", { resource: id }, { place: "here" })),
    ],
  };
}

interface Told {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Puts what was and what is into words. */
async function wording(
  { db, community, caller, t, format, terms }: Context,
  changes: readonly Told[],
): Promise<(what: ResourceField, value: string) => string> {
  const named = changes.filter(({ what }) => what === "replaced_by").flatMap(({ from, to }) => [from, to]);
  const others = await loadResources(
    db,
    community.id,
    named.filter((id) => id !== null),
  );
  const titles = new Map(others.map((one) => [one.id, titleIn(one, caller.language)]));
  const say = fieldWords({ t, format, terms: await terms(), titles });
  return (what, value) => truncate(say(what, value), SHOWN);
}
