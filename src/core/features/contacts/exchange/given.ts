import type { DayValue } from "../../../kernel/options/values.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { GivenContact, MandateFacts } from "../contact.ts";
import type { ContactValues } from "./columns.ts";
import type { PerTopic } from "./per-topic.ts";

/** What a row says of a contact. */
export function givenOf(values: ContactValues): GivenContact {
  const { topics, poc, hours, away } = values;
  return {
    ...defined({
      ...{ reference: values.reference, name: values.name, organisation: values.organisation, post: values.post },
      ...{ country: values.country, city: values.city, zone: values.zone, agency: values.agency },
      ...{ languages: values.languages, fluent: values.fluent, topics, expert: values.expert },
      poc: poc === "all" ? topics : poc,
      hours: hours === "off" ? null : hours,
      ...{ emails: values.emails, note: values.note, sharing: values.sharing, source: values.source },
      awayUntil: away === null ? null : away?.date,
      ...{ person: values.person, asOf: values.updated },
    }),
    ...some("numbers", defined({ desk: values.phones, mobile: values.mobiles, always: values.always })),
    ...some(
      "visibility",
      defined({
        ...{ phones: values.phonesfor, mobiles: values.mobilesfor, always: values.alwaysfor },
        ...{ emails: values.emailsfor, note: values.notefor, city: values.cityfor },
      }),
    ),
    ...mandatesOf(values),
  };
}

const some = <K extends string, T extends object>(key: K, values: T): Partial<Record<K, T>> =>
  (Object.keys(values).length === 0 ? {} : { [key]: values }) as Partial<Record<K, T>>;

/** What is said of all its mandates, and of each. */
function mandatesOf(values: ContactValues): Pick<GivenContact, "mandate" | "mandates"> {
  const facts: readonly (readonly [key: keyof MandateFacts, cell: PerTopic<DayValue | string> | null | undefined])[] = [
    ["since", values.since],
    ["until", values.until],
    ["namedBy", values.namedby],
    ["note", values.mandate],
    ["deputy", values.deputy],
  ];
  const all: Record<string, string | null> = {};
  const of: Record<string, Record<string, string | null>> = {};
  for (const [key, cell] of facts) {
    if (cell === null) all[key] = null;
    else if (cell?.all !== undefined) all[key] = textOf(cell.all);
    for (const [topic, value] of Object.entries(cell?.of ?? {})) of[topic] = { ...of[topic], [key]: textOf(value) };
  }
  return { ...some("mandate", all), ...some("mandates", of) };
}

const textOf = (value: DayValue | string): string => (typeof value === "string" ? value : value.date);
