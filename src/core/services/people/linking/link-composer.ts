import { formatter } from "../../../kernel/language/format.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { type Composer, type Composition, type DeliveryContext, each } from "../../delivery/composer.ts";
import type { DueRow } from "../../delivery/ledger.ts";
import { choiceWords } from "../../preferences/choice-labels.ts";
import type { Link, Person } from "../../store/rows.ts";
import { loadTerms } from "../../taxonomy/taxonomy.ts";
import { isJoined } from "./link.ts";
import { linkPreview } from "./link-preview.ts";
import { type LinkStep, toldSchema } from "./tell-link.ts";
import { checkView, type LinkWords, toldView } from "./told-view.ts";

/** Words what an account is told of a link, for whom it belongs to by then: nothing of a request that is over, or of a check that is not wanted any more. */
export const linkComposer: Composer = {
  compose: each(async ({ row }, context) => {
    const { step } = toldSchema.parse(row.detail);
    const { db, community } = context;
    const link = await db.link.findUnique({
      where: { communityId_id: { communityId: community.id, id: row.subjectId } },
    });
    const person = await personAt(row, context);
    if (!link || !person || isOver(step, link, person, context.now)) return { kind: "drop", reason: "cancelled" };
    const language = readLanguage(person.language) ?? community.language;
    const zone = person.zone ?? community.zone;
    const words = { t: translator(language), format: formatter(language, zone), language, zone };
    return worded(step, link, words, context);
  }),
  follows: () => false,
  settled: async () => undefined,
};

/** Who has the account that is told; undefined where they left, or nothing is said to them while they are suspended. */
async function personAt(
  { platform, recipient }: DueRow,
  { db, community }: DeliveryContext,
): Promise<Person | undefined> {
  const handle = await db.handle.findUnique({
    where: { communityId_platform_externalId: { communityId: community.id, platform, externalId: recipient } },
    include: { person: true },
  });
  if (!handle || handle.leftAt !== null) return undefined;
  return handle.person.leftAt === null && handle.person.suspendedAt === null ? handle.person : undefined;
}

function isOver(step: LinkStep, link: Link, person: Person, now: Date): boolean {
  if (step === "asked") return link.state !== "asked" || link.expiresAt <= now || link.personId !== person.id;
  if (step === "check") return link.state !== "joined" || person.role !== "admin" || person.id === link.personId;
  return step === "joined" && !isJoined(link);
}

async function worded(
  step: LinkStep,
  link: Link,
  { language, zone, t, format }: LinkWords & { readonly language: Language; readonly zone: string },
  context: DeliveryContext,
): Promise<Composition> {
  const { db, community } = context;
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [link.personId, link.askerId ?? ""] } },
  });
  const maker = people.find(({ id }) => id === link.personId);
  const asker = people.find(({ id }) => id === link.askerId);
  if (!maker) return { kind: "drop", reason: "cancelled" };
  if (step === "check")
    return { kind: "say", view: checkView({ t, format }, link, maker, context.now), language, zone };
  if (step !== "asked") return { kind: "say", view: toldView({ t, format }, step, link, maker), language, zone };
  if (!asker || asker.leftAt) return { kind: "drop", reason: "cancelled" };
  const words = await choiceWords({ t, format, terms: () => loadTerms(db) });
  const view = await linkPreview(context, words, { link, maker, asker });
  return { kind: "say", view, language, zone };
}
