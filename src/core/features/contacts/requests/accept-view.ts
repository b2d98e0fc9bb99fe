import type { Context } from "../../../kernel/commands/command.ts";
import { actions, fields, muted, person, run, text } from "../../../kernel/views/build.ts";
import type { Part, Press, View } from "../../../kernel/views/model.ts";
import { mailLinks, phoneRows } from "../fields/reaching.ts";
import { valuesText } from "../../../kernel/options/kinds/choices.ts";
import type { Acceptable } from "./accept-request.ts";
import type { Party } from "./agreed.ts";
import { asked, otherWays, until } from "./request-views.ts";
import type { Who } from "./who.ts";

/** What would be told by accepting, before it is: exactly that, and the buttons that do. */
export function acceptView(
  { request, own, version, talk }: Acceptable,
  who: Who,
  { t, format }: Pick<Context, "t" | "format">,
  changed: boolean,
): View {
  const words = { t, format };
  return {
    title: t("contact.request.asks", { name: who.name, wanted: request.wanted }),
    ...(changed ? { tone: "warning" as const } : {}),
    blocks: [
      asked(request, who, words),
      ...(changed ? [text(t("contact.request.changed"))] : []),
      text(t("contact.request.would", { name: who.name, wanted: request.wanted })),
      told(own, words),
      ...(request.wanted === "introduction" ? [text(givenBack(request.gives, words))] : []),
      muted(t("contact.request.once"), " ", ...until(request, words)),
      actions(...accepting(request, own, { version, talk: talk !== undefined }, words), ...otherWays(request, words)),
    ],
  };
}

/** What one side lets the other have, in rows, which no notification shows. */
export const told = (
  { name, post, organisation, country, phones, emails, note, person: id }: Party,
  { t, format }: Pick<Context, "t" | "format">,
): Part =>
  fields(
    [t("contact.request.who"), [name, post, organisation].filter((part) => part !== "").join(", ")],
    [t("contact.country"), country === null ? undefined : format.country(country)],
    ...phoneRows(phones, { t }),
    [t("contact.emails"), mailLinks(emails)],
    [t("contact.note"), note],
    [t("contact.request.here"), id === undefined ? undefined : [person(id, name)]],
  );

function givenBack(gives: readonly string[], { t, format }: Pick<Context, "t" | "format">): string {
  const ways = [
    ...(gives.includes("phones") ? [t("contact.phones")] : []),
    ...(gives.includes("emails") ? [t("contact.emails")] : []),
  ];
  return ways.length === 0 ? t("contact.request.back.name") : t("contact.request.back", { ways: format.all(ways) });
}

/** One button for what was asked; of an introduction one for each way of reaching its owner that can come with it. */
function accepting(
  { id, wanted }: Acceptable["request"],
  { phones, emails }: Party,
  { version, talk }: { readonly version: string; readonly talk: boolean },
  { t }: Pick<Context, "t">,
): Press[] {
  const yes = { request: id, yes: true, version };
  if (wanted !== "introduction")
    return [run(t("contact.request.give-it"), "contact accept", yes, { weight: "primary", place: "here" })];
  const ways = [
    ...(phones.length > 0 && emails.length > 0 ? [["phones", "emails"]] : []),
    ...(phones.length > 0 ? [["phones"]] : []),
    ...(emails.length > 0 ? [["emails"]] : []),
  ];
  return [
    ...ways.map((some) => {
      const label = some.length > 1 ? "both" : some[0] === "phones" ? "phones" : "emails";
      const give = valuesText(some);
      return run(t(`contact.request.introduce.${label}`), "contact accept", { ...yes, give }, { place: "here" });
    }),
    run(t("contact.request.introduce.name"), "contact accept", yes, { place: "here" }),
    ...(talk ? [run(t("contact.request.introduce.talk"), "contact accept", { ...yes, talk }, { place: "here" })] : []),
  ];
}
