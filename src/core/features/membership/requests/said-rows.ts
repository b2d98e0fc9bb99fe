import type { Context } from "../../../kernel/commands/command.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { SentAgain } from "../../../services/review/submitting/sent-again.ts";
import type { MembershipRequest } from "../../../services/store/rows.ts";
import { reasonIn } from "./sealed-fields.ts";

type Row = readonly [label: string, value: string | undefined];

/**
 * What somebody says of themselves who asks to become a member, in rows; where they were asked to change it, what for, and what they said
 * before. Of what is sealed no more is known than that it is another. The address is given, undefined where it is not to be shown.
 */
export async function saidRows(
  { t, format, seal }: Pick<Context, "t" | "format" | "seal">,
  request: MembershipRequest,
  email: string | undefined,
  again: SentAgain | undefined,
): Promise<Row[]> {
  const { name, agency, country } = request;
  const said = (field: string, now: string, shown = (value: string) => value): string => {
    const was = again?.was?.[field] ?? now;
    return was === now ? shown(now) : `${shown(was)} → ${shown(now)}`;
  };
  const sealed = (label: Label, field: string) =>
    again?.became?.[field] === undefined ? t(label) : t("membership.card.changed", { what: t(label) });
  const renamed = (again?.was?.["name"] ?? name) !== name;
  return [
    [t("review.asked"), again?.asked],
    [t("membership.card.name"), renamed ? said("name", name) : undefined],
    [t("membership.card.agency"), said("agency", agency)],
    [t("membership.country"), said("country", country, (code) => format.country(code))],
    [sealed("membership.card.reason", "reason"), (await reasonIn(seal, request)) ?? t("membership.lost")],
    [sealed("membership.card.email", "email"), email],
  ];
}
