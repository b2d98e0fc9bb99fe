import { z } from "zod";
import type { Sharing } from "../../../kernel/access/sharing.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import type { CardComposer } from "../../../services/cards/card.ts";
import { additionsChannels, endAdditions } from "../../../services/communities/set-additions.ts";
import { channelFacts } from "../../../services/delivery/channel.ts";
import { coalesce, type Coalesced, recipientOf } from "../../../services/delivery/coalesce.ts";
import type { Composer, Composition, DeliveryContext } from "../../../services/delivery/composer.ts";
import { tellFailure } from "../../../services/delivery/failure.ts";
import { type DropReason, type DueRow, targetOf } from "../../../services/delivery/ledger.ts";
import { sql } from "../../../services/store/store.ts";
import { filedUnder } from "../../../services/taxonomy/filing.ts";
import type { ResourceEntry } from "../resource.ts";
import { loadResources } from "../select-resources.ts";
import { additionsView } from "./additions-view.ts";
import { type ReadThere, readThere } from "./read-there.ts";

/** What is to be kept of a message that tells of several: the others that it tells of (card_also_idx). */
const detailSchema = z.object({ also: z.array(z.string()).default([]) });

/** A resource that a row tells of, and how what is posted there is said. */
interface Told {
  readonly resource: ResourceEntry;
  readonly there: ReadThere;
}

/** What rows tell of that is wanted there and may be said there, by their ids. */
async function toldThere(
  rows: readonly DueRow[],
  limits: ReadonlyMap<string, Sharing | undefined>,
  context: DeliveryContext,
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  for (const [recipient, some] of groupBy(rows, recipientOf)) {
    const [first] = some;
    if (!first || !(await isWanted(context, targetOf(first)))) continue;
    const ids = some.map(({ subjectId }) => subjectId);
    const there = await readThere(context, targetOf(first), limits.get(recipient), ids);
    for (const { id, subjectId } of some) {
      const resource = there.resources.find((one) => one.id === subjectId);
      if (resource) told.set(id, { resource, there });
    }
  }
  return told;
}

async function whyNot({ db, community }: DeliveryContext, { subjectId }: DueRow): Promise<DropReason> {
  // It may be taken back at this very moment: what is looked up last says why it is not shown.
  const [found] = await loadResources(db, community.id, [subjectId]);
  return found?.published === true ? "withheld" : "cancelled";
}

async function sayAll({ all, carries }: Coalesced<Told>, context: DeliveryContext): Promise<Composition | undefined> {
  const [first, ...others] = all;
  if (!first) return undefined;
  const { language, zone, words } = first.there;
  const also = others.map(({ resource }) => resource);
  const about = all.flatMap(({ resource }) => [...(resource.pillar ? [resource.pillar] : []), ...resource.topics]);
  return {
    ...{ kind: "say", view: additionsView([first.resource, ...also], words), language, zone },
    filed: await filedUnder({ ...context, language }, [...new Set(about)]),
    // Also where there are none: an attempt before may have told of some.
    detail: { carries, also: also.map(({ id }) => id) },
    card: {},
  };
}

/** Posts what was added to the library, at about one time in one message: a card that is kept true. Where nothing can be posted any more, none of it is from then on. */
export const additionComposer: Composer = {
  labels: true,
  joins: () => true,
  async compose(due, context) {
    const limits = new Map(due.map(({ row, clearance }) => [recipientOf(row), clearance]));
    const worth = (rows: readonly DueRow[]) => toldThere(rows, limits, context);
    const rows = due.map(({ row }) => row);
    const own = await worth(rows);
    const composed = new Map<string, Composition>();
    for (const row of rows) {
      if (own.has(row.id)) continue;
      const wanted = await isWanted(context, targetOf(row));
      composed.set(row.id, { kind: "drop", reason: wanted ? await whyNot(context, row) : "cancelled" });
    }
    const joinable = { kind: "addition", where: sql`true`, worth } as const;
    const { said, joined } = await coalesce(rows.filter(({ id }) => own.has(id)), own, joinable, context); // biome-ignore format: one line
    for (const id of joined) composed.set(id, { kind: "drop", reason: "summarised" });
    for (const one of said) {
      const composition = await sayAll(one, context);
      if (composition) composed.set(one.carrier.id, composition);
    }
    return composed;
  },
  follows: (_claim, outcome) => outcome.state === "failed",
  async settled(row, outcome, context) {
    if (outcome.state !== "failed") return;
    const to = targetOf(row);
    const { name: channel } = await channelFacts(context, to);
    if (outcome.reason === "gone") await endAdditions(context, to);
    const [resource] = await loadResources(context.db, context.community.id, [row.subjectId]);
    const params = { channel, title: resource?.title ?? "" };
    const failed = problem("resource.addition.failed", params);
    await tellFailure(context, {
      ...({
        about: "addition",
        subjectId: row.subjectId,
        near: to,
        person: null,
        row,
        reason: outcome.reason,
      } as const),
      what: {
        // What is refused of one, such as for want of a tag, may be taken of the next.
        gone: outcome.reason === "gone" ? problem("resource.addition.gone", { channel }) : failed,
        failed,
        uncertain: problem("resource.addition.uncertain", params),
      },
    });
  },
};

const isWanted = async (context: DeliveryContext, to: Target): Promise<boolean> =>
  (await additionsChannels(context)).some(
    (one) => one.to.platform === to.platform && one.to.space === to.space && one.to.recipient === to.recipient,
  );

/** Keeps it true: what was changed of the resources, and whether all who read there may still see them. */
export const additionCard: CardComposer = {
  labels: true,
  async compose({ subjectId, to, clearance, detail }, context) {
    const ids = [subjectId, ...(detailSchema.safeParse(detail).data?.also ?? [])];
    const { resources, words, language, zone } = await readThere(context, to, clearance, ids);
    const [first, ...others] = resources;
    return first
      ? { kind: "show", view: additionsView([first, ...others], words), language, zone, over: true }
      : { kind: "withheld" };
  },
};
