import type { Context } from "../../../kernel/commands/command.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import { sharingRank } from "../../../kernel/access/sharing.ts";
import { type Problem, refuse } from "../../../kernel/errors/errors.ts";
import type { View } from "../../../kernel/views/model.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import type { ContactDetails } from "../contact.ts";
import { filledFields } from "../fields/filled-fields.ts";
import { hasPrivate, onlyPrivate, openPrivate, type SealedColumns } from "../fields/private-fields.ts";
import { accessTo, levelOf, PRIVATE_FIELDS, type PrivateField, readVisibility } from "../fields/visibility.ts";
import { asksFor } from "../requests/ask-buttons.ts";
import { requestedFields } from "../requests/askable.ts";
import { lookedSince } from "../looked-before.ts";
import { tellManyLooks } from "../tell-many-looks.ts";
import { isAmong, type LatelyLooked } from "../../../services/audit/looks.ts";
import { cardWithAround } from "./around-card.ts";
import { officeParts } from "./offices.ts";
import { contactCard } from "./contact-card.ts";
import { waysOn } from "./ways.ts";

/** What of a contact's private fields is opened: all that the caller may see, what the whole community may know ("shared"; "matched", where the question took of the budget already), or none. */
export type FieldsOpened = "all" | "shared" | "matched" | "none";

type Sealed = ContactDetails & SealedColumns;

/**
 * A contact's card, for the caller alone. Where its private fields are opened, that look is recorded in the same
 * transaction and taken of the caller's budget; what opens of itself stays closed where that is used up. Throws UserError when the caller may not
 * see it, or asked for what their budget does not hold.
 */
export async function showContact(context: Context, id: string, opening: FieldsOpened = "all"): Promise<View> {
  const { caller, community, seal, t, format, now } = context;
  const contact = await cardWithAround(context, id, lookedSince(now));
  if (!contact) return refuse("contact.gone");
  const access = (field: PrivateField) =>
    accessTo(levelOf(readVisibility(contact.visibility), field), caller, contact.person);
  const mine = contact.person !== null && contact.person === caller.personId;
  const readable = onlyPrivate(contact, (field) => access(field) === "shown");
  const wanted = opening === "all" || mine ? readable : onlyPrivate(readable, (field) => isShared(contact, field));
  const alone = isAlone(mine, opening);
  const looks = isLook(contact, mine, opening);
  const asks = looks && !isEmpty(wanted) && !mine;
  const closedUntil = asks ? await pastLimit(context, contact.looked, opening) : undefined;
  const opened = looks && closedUntil === undefined ? await openPrivate(seal, community.id, id, wanted) : undefined;
  const fields = opened === undefined ? [] : filledFields(opened);
  // Where there was nothing to open, nobody looked at anything.
  if (fields.length > 0) context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields } });
  const { mandates, offices, history, follows } = contact;
  const requested = requestedFields(contact, caller);
  return contactCard(
    {
      contact,
      mandates,
      closed: opened ? onlyPrivate(readable, (field) => !hasPrivate(wanted, field)) : readable,
      requested,
      closedUntil,
      offices: alone ? [] : officeParts(offices, { t }),
      asks: alone ? [] : await asksFor(context, contact, { requested, readable }),
      ways: opening === "none" ? [] : await waysOn(context, { contact, mandates, history, follows, mine }),
      ...(opened ? { opened } : {}),
    },
    { t, format, term: labelling(await context.terms(), caller.language), now },
  );
}

/** Whether only the card is wanted, without what leads on from it. */
const isAlone = (mine: boolean, opening: FieldsOpened): boolean => mine || opening === "none";

/** Whether private fields are opened with it at all. */
const isLook = ({ sharing }: Sealed, mine: boolean, opening: FieldsOpened): boolean =>
  opening === "all" || (opening !== "none" && (mine || sharingRank(sharing) <= sharingRank("green")));

const isEmpty = (sealed: SealedColumns): boolean => PRIVATE_FIELDS.every((field) => !hasPrivate(sealed, field));

/** Whether the whole community may know a field: the contact is for it, and so is the field. */
const isShared = ({ sharing, visibility }: Sealed, field: PrivateField): boolean =>
  sharingRank(sharing) <= sharingRank("green") && levelOf(readVisibility(visibility), field) === "community";

/** Takes a look of the caller's budget, unless they opened the same within a day; returns when it goes on, by their clock, where there is none left for one that was not asked for. */
async function pastLimit(context: Context, looked: LatelyLooked, opening: FieldsOpened): Promise<string | undefined> {
  const { personId } = context.caller;
  if (opening === "matched" || (personId !== undefined && (await isAmong(looked, personId, context)))) return undefined;
  if (opening === "shared") {
    const { over, last } = await context.spend("private");
    if (over) return clockIn(over);
    if (last) await tellManyLooks(context);
  } else if (await spendOrRefuse(context, "private")) await tellManyLooks(context);
  return undefined;
}

const clockIn = ({ params: { at } }: Problem): string => (typeof at === "string" ? at : "");
