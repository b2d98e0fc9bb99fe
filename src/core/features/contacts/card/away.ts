import { actions, run, text } from "../../../kernel/views/build.ts";
import type { Part } from "../../../kernel/views/model.ts";
import type { ContactWords } from "../contact-labels.ts";
import { dayInWords } from "../fields/day.ts";
import type { ShownMandate } from "../mandates/load-mandates.ts";

/** That a contact is away, until when, and who answers meanwhile, with the way there. */
export function awayParts(backOn: string, mandates: readonly ShownMandate[], { t, format }: ContactWords): Part[] {
  const deputies = new Map(
    mandates.flatMap(({ deputyId, deputyName, deputyOrganisation }) =>
      deputyId === null || deputyName === null
        ? []
        : [[deputyId, { name: deputyName, organisation: deputyOrganisation ?? "" }] as const],
    ),
  );
  const away = t("contact.away", { day: dayInWords(backOn, format) });
  const instead = [...deputies.values()].map(({ name, organisation }) =>
    [name, organisation].filter((part) => part !== "").join(", "),
  );
  return [
    text(
      instead.length === 0
        ? away
        : `${away} ${t("contact.deputy", { names: format.all(instead), count: instead.length })}`,
    ),
    ...(deputies.size === 0
      ? []
      : [
          actions(
            ...[...deputies].map(([id, { name }]) =>
              run(t("contact.deputy.show", { name }), "contact show", { contact: id }, { weight: "primary" }),
            ),
          ),
        ]),
  ];
}
