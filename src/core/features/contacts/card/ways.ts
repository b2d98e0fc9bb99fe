import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action } from "../../../kernel/views/model.ts";
import { isOpenQuestion } from "../confirmation.ts";
import type { ContactDetails } from "../contact.ts";
import type { ShownMandate } from "../mandates/load-mandates.ts";
import { mayRecord } from "../mandates/may-record.ts";
import { ownContact } from "../own-contact.ts";
import { countOpenReports } from "../reports/open-reports.ts";

const HERE = { place: "here" } as const;

/** A card that is shown. */
interface ShownCard {
  readonly contact: ContactDetails;
  readonly mandates: readonly ShownMandate[];
  /** Whether there is more to tell of its mandates than who has them now. */
  readonly history: boolean;
  /** Topics of the mandates of its country that the caller follows. */
  readonly follows: readonly string[];
  /** It is the caller's own. */
  readonly mine: boolean;
}

/** What the caller may do about a contact: say that it is right, change it where they may, else say that it is wrong; look up who had its mandates, and be told when they change hands. */
export async function waysOn(context: Context, card: ShownCard): Promise<Action[]> {
  const { t } = context;
  const contact = { contact: card.contact.id };
  return [
    ...(card.mine ? own(context, card) : await others(context, card)),
    ...(await successor(context, card)),
    ...(card.history ? [run(t("contact.history"), "contact show", { ...contact, history: true })] : []),
    ...(!card.mine ? following(context, card) : []),
  ];
}

function own({ t }: Context, { contact }: ShownCard): Action[] {
  const mine = { contact: contact.id };
  const seen = { ...mine, version: contact.changedAt.toISOString() };
  return [
    run(t("contact.fresh.yes"), "contact confirm", seen, isOpenQuestion(contact) ? { weight: "primary" } : {}),
    ask(t("contact.change"), "contact me", {}),
    ask(t("contact.fresh.moved"), "contact moved", mine),
  ];
}

async function others(context: Context, card: ShownCard): Promise<Action[]> {
  const { caller, t } = context;
  const contact = card.contact.id;
  if (!atLeast(caller.role, "moderator"))
    return [...(await claiming(context, card)), ask(t("contact.wrong"), "contact wrong", { contact })];
  const count = await countOpenReports(context, contact);
  return [
    ask(t("contact.change"), "contact edit", { contact }),
    run(t("submit.verify"), "contact verify", { contact, version: card.contact.changedAt.toISOString() }, HERE),
    ...(count > 0 ? [run(t("contact.reports.show", { count }), "contact reports", { contact })] : []),
  ];
}

/** Whoever has the name of somebody who is nobody here, and no contact, can say that they are it. */
async function claiming(context: Context, { contact: { id: contact, name, person } }: ShownCard): Promise<Action[]> {
  const { caller, t } = context;
  if (person !== null || caller.personId === undefined || fold(name) !== fold(caller.name)) return [];
  return (await ownContact(context)) === undefined ? [run(t("contact.claim.is"), "contact claim", { contact })] : [];
}

/** Who says whom the country named says who follows somebody who has left. */
async function successor(context: Context, { contact, mandates: [first] }: ShownCard): Promise<Action[]> {
  if (contact.leftAt === null || !first || !(await mayRecord(context))(contact.country)) return [];
  return [ask(context.t("contact.successor"), "contact mandate", { topic: first.topic })];
}

function following({ caller, t }: Context, { contact: { id: contact }, mandates, follows }: ShownCard): Action[] {
  if (mandates.length === 0 || caller.personId === undefined || !atLeast(caller.role, "member")) return [];
  return mandates.every(({ topic }) => follows.includes(topic))
    ? [run(t("contact.unfollow"), "contact follow", { contact, end: true })]
    : [run(t("contact.follow"), "contact follow", { contact })];
}
