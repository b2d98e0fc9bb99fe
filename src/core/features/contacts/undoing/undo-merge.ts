import type { Context } from "../../../kernel/commands/command.ts";
import type { Whole } from "../../../services/store/store.ts";
import { asItMayBe } from "../changing/as-it-may-be.ts";
import type { ContactBefore } from "../changing/keep-change.ts";
import type { OpenedContact } from "../changing/patch.ts";
import { saveContact, writeContact } from "../changing/save-contact.ts";
import type { Handover } from "../mandates/name-mandates.ts";
import { unfollow } from "../merging/follow.ts";

/** What a contact is again, and which mandates changed hands by that. */
export interface Undone {
  readonly again: OpenedContact;
  readonly over: readonly Handover[];
}

/** Makes two contacts of one again, as they were before they were merged, each with what it brought. Returns the one that stayed. */
export async function undoMerge(
  context: Whole<Context>,
  stays: string,
  { merged, ...before }: ContactBefore & Required<Pick<ContactBefore, "merged">>,
): Promise<Undone> {
  const { id: goes, followed, ...other } = merged;
  const [first, second] = [
    await asItMayBe(context, before, [stays, goes]),
    await asItMayBe(context, other, [stays, goes]),
  ];
  // First the one that stayed: what the other was known by is free then.
  await writeContact(context, stays, first);
  await writeContact(context, goes, second);
  await unfollow(context, { stays, goes }, followed);
  const over = [...(await saveContact(context, stays, first)), ...(await saveContact(context, goes, second))];
  return { again: first, over };
}
