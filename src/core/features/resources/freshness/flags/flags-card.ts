import type { Context } from "../../../../kernel/commands/command.ts";
import { refuse } from "../../../../kernel/errors/errors.ts";
import type { Translate } from "../../../../kernel/language/translate.ts";
import { defined } from "../../../../kernel/values/defined.ts";
import { actions, ask, choose, em, fields, item, items, muted, open, run, strong, text, time } from "../../../../kernel/views/build.ts"; // biome-ignore format: one line
import type { Action, Block, Item, Part, View } from "../../../../kernel/views/model.ts";
import { seenNow } from "../../../../services/review/deciding/seen.ts";
import { reviewOf } from "../../../../services/review/entries.ts";
import { usualReason, WHY_LABELS } from "../../../../services/review/why.ts";
import { labelling } from "../../../../services/taxonomy/labelling.ts";
import { factRows } from "../../card/fact-rows.ts";
import { replacingOf } from "../../card/replacing.ts";
import { factsSaid } from "../../card/said.ts";
import { statusBlocks } from "../../card/status-blocks.ts";
import { shownOf } from "../../shown-of.ts";
import { isOver, type ResourceEntry, titleIn } from "../../resource.ts";
import { loadResources } from "../../select-resources.ts";
import { showResource } from "../../show-resource.ts";
import { isOfLaw } from "../checked.ts";
import { standingLines } from "../standing-lines.ts";
import { changedSince } from "./changed-since.ts";
import { type FlagRecord, flagRecords } from "./flag-record.ts";
import { countOpenFlags, type Flag, flaggedLast, openFlags } from "./open-flags.ts";

const MOST = 5;
const HERE = { place: "here" } as const;

/** What people say is wrong with a resource, in their words, with what it says and what can be done about it; for moderators. */
export async function flagsCard(context: Context, id: string): Promise<View> {
  const { db, community, caller, t } = context;
  const flags = await openFlags(context, id, MOST);
  const [newest] = flags;
  const waiting = await reviewOf(context, "resource-flag", id);
  if (!newest || waiting?.decision !== null) {
    const card = await showResource(context, id);
    return { ...card, blocks: [text(t("resource.flags.none")), ...card.blocks] };
  }
  const [resource] = await loadResources(db, community.id, [id]);
  if (!resource) return refuse("resource.gone");
  const left = (await countOpenFlags(context, id)) - flags.length;
  const seen = newest.at.toISOString();
  const approved = defined({ item: waiting.id, seen: await seenNow(context, { says: flaggedLast }, id) });
  const people = [...new Set(flags.flatMap(({ by }) => by?.id ?? []))];
  const records = await flagRecords(context, people, id);
  return {
    title: titleIn(resource, caller.language),
    tone: "warning",
    blocks: [
      text(strong(t("resource.flags.said"))),
      items(...flags.map((flag) => said(flag, records, t))),
      ...(left > 0 ? [muted(t("resource.flags.more", { count: left }))] : []),
      ...(await whatItSays(context, resource)),
      actions(
        ask(t("resource.flags.mend"), "resource edit", { resource: id, settles: seen }, { weight: "primary" }),
        ...holdsNoMore(resource, t),
        ...((await changedSince(context, id))
          ? [run(t("resource.flags.mended"), "review approve", approved, HERE)]
          : []),
        ...(resource.url === undefined ? [] : [open(t("resource.open"), resource.url)]),
        run(t("review.whole"), "resource show", { resource: id }),
      ),
      staysSo(context, id, seen),
    ],
  };
}

/** What somebody said, and what became of what else they said. */
function said({ by, at, what }: Flag, records: ReadonlyMap<string, FlagRecord>, t: Translate): Item {
  const record = by ? records.get(by.id) : undefined;
  const others = record && record.changed + record.right + record.waiting > 0 ? t("resource.flags.record", { ...record }) : t("resource.flags.record.first"); // biome-ignore format: one line
  return item([
    ...[strong(by?.name ?? t("resource.flags.somebody")), " · ", time(at, "relative"), `\n${what}`],
    ...(record ? ["\n", em(others)] : []),
  ]);
}

async function whatItSays(context: Context, resource: ResourceEntry): Promise<Block[]> {
  const { db, community, caller, terms } = context;
  const term = labelling(await terms(), caller.language);
  return [
    text(strong(factsSaid({ ...resource, legalStatus: "unknown" }, context).join(" · "))),
    ...statusBlocks(context, resource, await replacingOf(db, community.id, resource)),
    ...(await standingLines(context, resource)).lines,
    ...(resource.summary === undefined ? [] : [text(resource.summary)]),
    fields(...factRows(resource, { ...context, term })),
  ];
}

/** The ways to say that it was amended or repealed, of what others find and what holds so far. */
function holdsNoMore(resource: ResourceEntry, t: Translate): Action[] {
  const { id, kind, published, legalStatus } = resource;
  if (!published || isOver(legalStatus)) return [];
  const words = isOfLaw(kind) ? "law" : "other";
  return (["amended", "repealed"] as const).map((still) =>
    ask(t(`resource.still.${still}.${words}`), "resource verify", { resource: id, still, shown: shownOf(resource) }),
  );
}

/** The reasons for which it stays as it is. */
function staysSo({ t, community }: Context, resource: string, seen: string): Part {
  const reason = usualReason(community.language, "uncheckable");
  return choose(t("resource.flags.stays"), [
    run(t(WHY_LABELS.right), "resource right", { resource, seen }, HERE),
    run(t(WHY_LABELS.uncheckable), "resource right", { resource, seen, reason }, HERE),
    ask(t("resource.flags.words"), "resource right", { resource, seen }, HERE),
  ]);
}
