import type { CommandScope } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { storedContacts } from "../saving/whole-contact.ts";

/** A contact as it is typed into its form, but for its private fields, which no form shows; nothing where it is not known which. */
export async function typedContact(
  { db, community }: Pick<CommandScope, "db" | "community">,
  id: string | undefined,
): Promise<Record<string, unknown>> {
  if (id === undefined) return {};
  const whole = (await storedContacts(db, community.id, [id])).get(id)?.whole;
  const row = await db.contact.findFirst({ where: { id }, select: { updatedAt: true } });
  if (!whole || !row) return {};
  const list = (some: readonly string[]) => (some.length === 0 ? undefined : some.join(", "));
  return defined({
    ...{ name: whole.name, organisation: whole.organisation, post: whole.post, country: whole.country },
    ...{ languages: list(whole.languages), fluent: list(whole.fluent), topics: list(whole.topics) },
    ...{ expert: list(whole.expert), city: whole.city ?? undefined, zone: whole.zone ?? undefined },
    ...{ hours: whole.hours ?? undefined, agency: whole.agency ?? undefined, back: whole.awayUntil ?? undefined },
    ...{ phone_for: whole.visibility.phones, email_for: whole.visibility.emails, note_for: whole.visibility.note },
    ...{ mobile_for: whole.visibility.mobiles, always_for: whole.visibility.always },
    city_for: whole.visibility.city,
    version: row.updatedAt.toISOString(),
  });
}

/** The same with what moderators say of it. */
export async function typedForModerators(
  scope: Pick<CommandScope, "db" | "community">,
  id: string | undefined,
): Promise<Record<string, unknown>> {
  const typed = await typedContact(scope, id);
  const whole =
    id === undefined ? undefined : (await storedContacts(scope.db, scope.community.id, [id])).get(id)?.whole;
  if (!whole) return typed;
  return defined({
    ...typed,
    ...{ sharing: whole.sharing, source: whole.source ?? undefined, person: whole.personId ?? undefined },
  });
}
