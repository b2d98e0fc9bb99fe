import { formatter } from "../../../kernel/language/format.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { translator } from "../../../kernel/language/translate.ts";
import type { Composition, DeliveryContext } from "../../../services/delivery/composer.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import type { ContactRequest, Person } from "../../../services/store/rows.ts";
import { asReader } from "../../../services/store/store.ts";
import { isBlocked } from "./blocks.ts";
import { tellBoth } from "./talking.ts";
import { togetherView } from "./together-view.ts";
import { otherSide } from "./who.ts";

/**
 * Words what begins the conversation of both sides of a request, each as the other may know them: in the language that both read, else in the
 * community's. Nothing where either is gone or may not see the other any more.
 */
export async function composeTogether(request: ContactRequest | null, context: DeliveryContext): Promise<Composition> {
  const { db, community } = context;
  if (request?.state !== "accepted") return { kind: "drop", reason: "cancelled" };
  const { askerId, ownerId } = request;
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [askerId, ownerId] }, leftAt: null, suspendedAt: null },
  });
  const [asker, owner] = [askerId, ownerId].map((id) => people.find((one) => one.id === id));
  if (!asker || !owner) return { kind: "drop", reason: "cancelled" };
  if (await isBlocked(context, { owner: ownerId, asker: askerId })) return { kind: "drop", reason: "unwanted" };
  const seen = (reader: Person, side: Parameters<typeof otherSide>[2]) =>
    asReader(context, personReads(reader), (read) => otherSide(read, request, side));
  const [theirs, others] = [await seen(asker, "asker"), await seen(owner, "owner")];
  if (!theirs || !others) return { kind: "drop", reason: "withheld" };
  const { language, zone } = await readBy(context, [askerId, ownerId]);
  const words = { t: translator(language), format: formatter(language, zone) };
  return { kind: "say", view: togetherView(request, { asker: others, owner: theirs }, words), language, zone };
}

async function readBy(context: DeliveryContext, [one, other]: readonly [string, string]) {
  const [first, second] = [await preferencesFor(context, one), await preferencesFor(context, other)];
  const { choices } = context;
  return {
    language: first.language === second.language ? first.language : (readLanguage(choices.language) ?? "en"),
    zone: first.zone === second.zone ? first.zone : choices.zone,
  };
}

/** Where no conversation could be opened, each is told how to write to the other. */
export async function togetherFailed(id: string, context: DeliveryContext): Promise<void> {
  const { db, community } = context;
  const request = await db.contactRequest.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
  if (request?.state === "accepted") await tellBoth(context, request);
}
