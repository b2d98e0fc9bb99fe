import { clearanceOf, type Sharing } from "../../../kernel/access/sharing.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { CardComposer } from "../../../services/cards/card.ts";
import { additionsChannels, endAdditions } from "../../../services/communities/set-additions.ts";
import { channelFacts, channelVoice } from "../../../services/delivery/channel.ts";
import { type Composer, type DeliveryContext, each } from "../../../services/delivery/composer.ts";
import { tellFailure } from "../../../services/delivery/failure.ts";
import { targetOf } from "../../../services/delivery/ledger.ts";
import { channelReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { filedUnder } from "../../../services/taxonomy/filing.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { loadResources } from "../select-resources.ts";
import { additionView } from "./addition-view.ts";

/** A resource as whoever reads a channel may see it; undefined where they may not, or nobody may find it. */
async function shownThere(context: DeliveryContext, id: string, to: Target, limit: Sharing | undefined) {
  const { community } = context;
  const { clearance } = await channelFacts(context, to);
  const [resource] = await asReader(context, channelReads(clearanceOf(clearance, limit)), ({ db }) =>
    loadResources(db, community.id, [id]),
  );
  if (!resource?.published) return undefined;
  const { language, zone } = await channelVoice(context, to);
  const term = labelling(await loadTerms(context.db), language);
  const view = additionView(resource, { t: translator(language), format: formatter(language, zone), term });
  return { said: { view, language, zone }, about: [...(resource.pillar ? [resource.pillar] : []), ...resource.topics] };
}

const isPublished = async ({ db, community }: DeliveryContext, id: string): Promise<boolean> =>
  (await loadResources(db, community.id, [id])).some(({ published }) => published);

/** Posts what was added to the library: a card that is kept true. Where nothing can be posted any more, none of it is from then on. */
export const additionComposer: Composer = {
  labels: true,
  compose: each(async ({ row, clearance }, context) => {
    const to = targetOf(row);
    if (!(await isWanted(context, to))) return { kind: "drop", reason: "cancelled" };
    const shown = await shownThere(context, row.subjectId, to, clearance);
    // It may be taken back at this very moment: what is looked up last says why it is not shown.
    if (!shown) return { kind: "drop", reason: (await isPublished(context, row.subjectId)) ? "withheld" : "cancelled" };
    const { said, about } = shown;
    const filed = await filedUnder({ ...context, language: said.language }, about);
    return { kind: "say", ...said, filed, card: {} };
  }),
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

/** Keeps it true: what was changed of the resource, and whether all who read there may still see it. */
export const additionCard: CardComposer = {
  labels: true,
  async compose({ subjectId, to, clearance }, context) {
    const shown = await shownThere(context, subjectId, to, clearance);
    return shown ? { kind: "show", ...shown.said, over: true } : { kind: "withheld" };
  },
};
