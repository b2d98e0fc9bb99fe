import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { actions, em, list, run, strong, text } from "../../../kernel/views/build.ts";
import type { Rich, View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { daySaid } from "../card/said.ts";
import { LEGAL_STATUS_LABELS, RESOURCE_CRIME_LABELS, RESOURCE_KIND_LABELS } from "../kinds.ts";
import { titleIn } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { FIELD_LABELS } from "./field-labels.ts";
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

const DAYS: readonly ResourceField[] = ["adopted", "in_force", "status_as_of", "read_on"];

/** Puts what was and what is into words. */
async function wording(
  context: Context,
  changes: readonly Told[],
): Promise<(what: ResourceField, value: string) => string> {
  const { db, community, caller, t, format, terms } = context;
  const named = changes.filter(({ what }) => what === "replaced_by").flatMap(({ from, to }) => [from, to]);
  const others = await loadResources(
    db,
    community.id,
    named.filter((id) => id !== null),
  );
  const titles = new Map(others.map((one) => [one.id, titleIn(one, caller.language)]));
  const term = labelling(await terms(), caller.language);
  const each = (value: string, say: (one: string) => string) => value.split(", ").map(say).join(", ");
  const labelled = (labels: Readonly<Record<string, Label>>) => (value: string) => {
    const label = labels[value];
    return label === undefined ? value : t(label);
  };
  const words: Readonly<Partial<Record<ResourceField, (value: string) => string>>> = {
    ...Object.fromEntries(DAYS.map((day) => [day, (value: string) => daySaid(value, context)])),
    kind: labelled(RESOURCE_KIND_LABELS),
    status: labelled(LEGAL_STATUS_LABELS),
    crimes: (value) => each(value, labelled(RESOURCE_CRIME_LABELS)),
    country: (value) => format.country(value),
    language: (value) => format.languageName(value),
    languages: (value) => each(value, (code) => format.languageName(code)),
    topics: (value) => each(value, term),
    pillar: term,
    replaced_by: (value) => titles.get(value) ?? t("resource.history.other"),
  };
  return (what, value) => truncate(words[what]?.(value) ?? value, SHOWN);
}
