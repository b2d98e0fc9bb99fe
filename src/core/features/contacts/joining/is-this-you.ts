import type { Already } from "../../../kernel/commands/already.ts";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import { actions, ask, run, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import { askedOf, waitingOf } from "../../../services/review/submitting/own-entries.ts";
import { type ContactDuplicate, alikeContact, type GivenPerson } from "../changing/duplicate.ts";
import { duplicateFound } from "../changing/duplicate-view.ts";
import type { OpenedContact } from "../changing/patch.ts";
import { answering } from "./asked-of-owner.ts";
import { saidOf } from "./known-of.ts";

type Words = Pick<CommandScope, "t" | "format">;

/** What is said in place of the form to whoever has no contact: whose card may be theirs, or that one of which they say so waits for a moderator. Undefined where there is nothing of either. */
export async function firstOfAll(scope: CommandScope): Promise<View | undefined> {
  const { t } = scope;
  const asked = await askedBy(scope);
  if (asked)
    return { blocks: [text(t("contact.claim.asked-of", { name: asked.name })), ...answering(scope, asked.id, asked.reason)] }; // biome-ignore format: one line
  const claimed = await claimedBy(scope);
  if (claimed)
    return {
      blocks: [
        text(t("contact.claim.waits", { name: claimed.name })),
        actions(
          run(t("show"), "contact show", { contact: claimed.id }),
          run(t("contact.claim.withdraw"), "contact claim", { contact: claimed.id, end: true }, { place: "here" }),
        ),
      ],
    };
  const found = await alikeContact(scope, await asKnown(scope), { nobodys: true });
  if (!found) return undefined;
  return {
    title: t("contact.claim.title"),
    blocks: [
      text(says(found, scope)),
      actions(isMe(found, scope), show(found, scope), ask(t("contact.join.other"), "contact join", {})),
    ],
  };
}

/** The contact of which the caller says that it is theirs, and moderators have not said so yet, also where it has become part of another since. */
async function claimedBy(scope: CommandScope): Promise<Claimed | undefined> {
  const [entry] = await waitingOf(scope, "contact-claim", scope.caller.personId ?? "");
  return entry === undefined ? undefined : contactOf(scope, entry);
}

/** The same of which moderators ask them something, and what. */
async function askedBy(scope: CommandScope): Promise<(Claimed & { readonly reason: string }) | undefined> {
  const [asked] = await askedOf(scope, "contact-claim", scope.caller.personId ?? "");
  const found = asked && (await contactOf(scope, asked.subject));
  return found && { ...found, reason: asked.reason };
}

interface Claimed {
  readonly id: string;
  readonly name: string;
}

async function contactOf({ db, community }: CommandScope, entry: string): Promise<Claimed | undefined> {
  const thing = thingOf(entry);
  const found = await db.contact.findFirst({
    where: { communityId: community.id, OR: [{ id: thing }, { formerIds: { has: thing } }] },
    select: { id: true, name: true },
  });
  return found ?? undefined;
}

/**
 * What is said before somebody adds their own contact where it may be there already by their name: a card that is nobody's can be theirs. By
 * an address nobody is looked up: that would be a look that is not counted. Moderators find such twins in the queue.
 */
export async function mayBeThere(
  scope: CommandScope,
  kept: OpenedContact,
  given: GivenPerson,
): Promise<Already | undefined> {
  const { t } = scope;
  const named = { ...given, emails: [], phones: [] };
  const free = await alikeContact(scope, named, { nobodys: true });
  const found = free ?? (await alikeContact(scope, named));
  if (!found) return undefined;
  const { instead: _edited, ...there } = duplicateFound(found, kept.whole, scope);
  const mine = free ? { says: says(free, scope), instead: isMe(free, scope) } : {};
  return { ...there, ...mine, another: t("contact.join.other") };
}

async function asKnown(scope: CommandScope): Promise<GivenPerson> {
  const said = await saidOf(scope);
  return { name: said?.name ?? scope.caller.name, country: said?.country ?? "", emails: [], phones: [] };
}

const says = ({ name, post, organisation, country }: ContactDuplicate, { t, format }: Words): string =>
  t("contact.claim.ask", {
    who: [name, post, organisation].filter((part) => part !== "").join(", "),
    country: format.country(country),
  });

const isMe = ({ id }: ContactDuplicate, { t }: Words) =>
  run(t("contact.claim.is"), "contact claim", { contact: id }, { weight: "primary" });

const show = ({ id }: ContactDuplicate, { t }: Words) => run(t("show"), "contact show", { contact: id });
