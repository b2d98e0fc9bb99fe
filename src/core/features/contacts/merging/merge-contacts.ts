import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { forgetReviews } from "../../../services/review/entries.ts";
import { removeDocument } from "../../../services/search/search.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { UndoableChange } from "../changing/change-contact.ts";
import { keepChange } from "../changing/keep-change.ts";
import { saveContact } from "../changing/save-contact.ts";
import { follow } from "./follow.ts";
import { heldPair, type ContactPair } from "./held-pair.ts";
import { laterSaid, type UnitedSide, united, type WhichOfTwo } from "./united.ts";

/** How two contacts are merged. */
export interface MergingContacts extends ContactPair {
  /** Whose details stay where they differ; those that were said to be right later, where absent. */
  readonly details?: WhichOfTwo | undefined;
  /** When each was changed last before they were shown side by side, as ISO 8601 has it. */
  readonly versions?: Readonly<Record<WhichOfTwo, string | undefined>>;
}

/**
 * Makes two contacts one: everything that names the one that goes names the one that stays since. What both were is kept, so that it can be taken
 * back. Throws UserError where one is gone, was changed since it was shown, or the two cannot be one (`checkPair`).
 */
export async function mergeContacts(context: Whole<Context>, merging: MergingContacts): Promise<UndoableChange> {
  const { db, community } = context;
  const { stays, goes } = await heldPair(context, merging);
  for (const [one, version] of [[stays, merging.versions?.stays], [goes, merging.versions?.goes]] as const) // biome-ignore format: one line
    if (version !== undefined && version !== one.changedAt.toISOString()) return refuse("contact.edit.meanwhile");
  const details = merging.details ?? laterSaid(stays.whole, goes.whole);
  checkPair(context, { stays, goes }, details);
  const after = united(stays, goes, details);
  const followed = await follow(context, merging);
  const { id, whole, fields } = goes;
  const before = { whole: stays.whole, fields: stays.fields };
  const change = await keepChange(context, stays.id, { ...before, merged: { id, whole, fields, followed } });
  await db.contact.delete({ where: { communityId_id: { communityId: community.id, id } } });
  await removeDocument(db, community.id, "contact", id);
  await forgetReviews(context, "contact", [id]);
  const over = await saveContact(context, stays.id, after);
  return { id: change, before, after, over };
}

/** Throws UserError, which says what to do, where two contacts cannot be one: two people's, or with a mandate of a country that neither would have. */
export function checkPair(
  { format }: Pick<Context, "format">,
  { stays, goes }: Readonly<Record<WhichOfTwo, Pick<UnitedSide, "whole">>>,
  details: WhichOfTwo,
): void {
  const owners = [stays.whole.personId, goes.whole.personId].filter((id) => id !== null);
  if (new Set(owners).size > 1)
    return refuse("contact.merge.persons", { edit: commandLine("contact edit"), link: commandLine("me link") });
  const { country } = (details === "stays" ? stays : goes).whole;
  for (const { whole } of [stays, goes])
    if (whole.country !== country && whole.mandates.length > 0)
      return refuse("contact.merge.country", {
        ...{ name: whole.name, country: format.country(whole.country) },
        command: commandLine("contact mandate"),
      });
}
