import type { ColumnKey } from "../columns.ts";
import { perTopicText } from "../per-topic.ts";
import { exportNumber, type PhoneKind } from "../../fields/phone.ts";
import type { Mandate } from "../../mandates/mandate.ts";
import type { ExportedContact } from "./exported.ts";

/** Whose contact it is stays in the community. */
export type OutColumn = Exclude<ColumnKey, "person">;

/** A contact, column by column, as the import reads it; "" where there is nothing, or nothing that may be seen. */
export function cellsOf({
  id,
  whole,
  fields,
  updatedAt,
  deputies,
}: ExportedContact): Readonly<Record<OutColumn, string>> {
  const { visibility, mandates } = whole;
  const numbers = (kind: PhoneKind) =>
    listed(
      fields.phones
        .filter((phone) => (phone.kind ?? "desk") === kind)
        .map(({ number }) => exportNumber(number, whole.country)),
    );
  const ofMandates = (value: (mandate: Mandate) => string | null) =>
    perTopicText(mandates.map((mandate) => [mandate.topic, value(mandate)]));
  return {
    ...{ reference: whole.reference ?? id, name: whole.name, organisation: whole.organisation, post: whole.post },
    ...{ country: whole.country, languages: listed(whole.languages), topics: listed(whole.topics) },
    poc: listed(mandates.map(({ topic }) => topic)),
    ...{
      emails: listed(fields.emails),
      phones: numbers("desk"),
      mobiles: numbers("mobile"),
      always: numbers("always"),
    },
    ...{ note: fields.note ?? "", phonesfor: visibility.phones ?? "", emailsfor: visibility.emails ?? "" },
    ...{ mobilesfor: visibility.mobiles ?? "", alwaysfor: visibility.always ?? "", cityfor: visibility.city ?? "" },
    ...{ notefor: visibility.note ?? "", agency: whole.agency ?? "", city: whole.city ?? "", zone: whole.zone ?? "" },
    ...{ hours: whole.hours ?? "", fluent: listed(whole.fluent), expert: listed(whole.expert) },
    ...{ since: ofMandates(({ since }) => since), until: ofMandates(({ until }) => until) },
    ...{ namedby: ofMandates(({ namedBy }) => namedBy), mandate: ofMandates(({ note }) => note) },
    deputy: ofMandates(({ deputyId }) => (deputyId === null ? null : (deputies.get(deputyId) ?? null))),
    ...{ away: whole.awayUntil ?? "", source: whole.source ?? "", sharing: whole.sharing },
    updated: updatedAt.toISOString(),
  };
}

const listed = (values: readonly string[]): string => values.join(" | ");
