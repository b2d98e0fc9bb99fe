import { atLeast } from "../../../kernel/access/role.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { list, strong, text } from "../../../kernel/views/build.ts";
import type { View } from "../../../kernel/views/model.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { dayInWords } from "../fields/day.ts";
import { type HeldMandate, mandateHistory } from "../mandates/history.ts";
import { loadCard } from "../select-contacts.ts";

/** Who had the mandates of a contact before, and who recorded it when. Throws UserError where the caller may not see the contact. */
export async function historyView(context: Context, id: string): Promise<View> {
  const { db, community, caller, t } = context;
  const contact = await loadCard(context, id);
  if (!contact) return refuse("contact.gone");
  const term = labelling(await context.terms(), caller.language);
  const all = await mandateHistory(db, community.id, id, atLeast(caller.role, "moderator"));
  const held = groupBy(all, ({ topic }) => topic);
  return {
    title: t("contact.history.title", { country: context.format.country(contact.country) }),
    blocks: [...held].flatMap(([topic, some]) => [
      text(strong(term(topic))),
      list(some.map((one) => [strong(one.holder), ` – ${told(one, context)}`])),
    ]),
  };
}

function told(mandate: HeldMandate, { t, format }: Context): string {
  const { since, until, namedBy, note, deputy, recordedAt, recordedBy, endedAt, confirmedAt } = mandate;
  const on = (at: Date) => dayInWords(at.toISOString().slice(0, 10), format);
  return [
    ...(since === null ? [] : [t("contact.mandate.since", { day: dayInWords(since, format) })]),
    ...(until === null ? [] : [t("contact.mandate.until", { day: dayInWords(until, format) })]),
    ...(namedBy === null ? [] : [t("contact.mandate.by", { by: namedBy })]),
    ...(deputy === null ? [] : [t("contact.history.deputy", { deputy })]),
    ...(note === null ? [] : [note]),
    recordedBy === null
      ? t("contact.history.recorded", { day: on(recordedAt) })
      : t("contact.history.recorded-by", { day: on(recordedAt), name: recordedBy }),
    ...(confirmedAt === null ? [] : [t("contact.history.confirmed", { day: on(confirmedAt) })]),
    ...(endedAt === null ? [] : [t("contact.history.ended", { day: on(endedAt) })]),
  ].join(" · ");
}
