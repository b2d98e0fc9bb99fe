import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Translate } from "../../../kernel/language/translate.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import type { Note } from "../../../services/imports/outcome.ts";
import { agencyLabel } from "../../../services/questions/agencies/agency-kinds.ts";
import { dayInWords } from "../fields/day.ts";
import { type Foreseen, foreseenOf } from "./foreseen.ts";
import type { MatchedContact } from "../saving/match-contacts.ts";
import type { ContactPlan } from "../saving/plan-contact.ts";
import type { WholeContact } from "../saving/whole-contact.ts";
import type { ExchangeWording } from "./wording.ts";

const LONGEST = 80;

/** Whom a row may be. */
export function doubtNote({ of }: NonNullable<MatchedContact["doubt"]>, { format }: ExchangeWording): Problem {
  const names = of.map(
    ({ name, organisation, country, reference, id }) => `${name}, ${organisation} (${country}; ${reference ?? id})`,
  );
  return problem("contact.import.doubt", { count: of.length, contacts: format.any(names) });
}

/** What is told of a row: what of it is kept as it is; and where it is only tried out, what it would make or change. */
export function notesOf(
  plan: ContactPlan,
  { words, foreseen }: { readonly words: ExchangeWording; readonly foreseen?: Foreseen | undefined },
): Omit<Note, "line">[] {
  const { confirmed, hidden, theirs } = plan;
  return [
    ...(confirmed.length === 0 ? [] : [{ of: "kept", problem: confirmedNote(plan, words) } as const]),
    ...(hidden.length === 0 ? [] : [{ of: "kept", problem: hiddenNote(plan, words) } as const]),
    ...(theirs.length === 0 ? [] : [{ of: "kept", problem: theirsNote(plan, words) } as const]),
    ...(foreseen ? triedNotes(plan, foreseen, words) : []),
  ];
}

const whoOf = ({ after: { whole } }: ContactPlan): string => `${whole.name}, ${whole.organisation} (${whole.country})`;

const named = (keys: readonly string[], { t, format }: ExchangeWording): string =>
  format.all(keys.map((key) => labelOf(key, t)));

function confirmedNote(plan: ContactPlan, words: ExchangeWording): Problem {
  const day = dayInWords((plan.after.whole.confirmedAt ?? "").slice(0, 10), words.format);
  return problem("contact.import.confirmed", { who: whoOf(plan), fields: named(plan.confirmed, words), day });
}

const hiddenNote = (plan: ContactPlan, words: ExchangeWording): Problem =>
  problem("contact.import.hidden", { who: whoOf(plan), fields: named(plan.hidden, words) });

const theirsNote = (plan: ContactPlan, words: ExchangeWording): Problem =>
  problem("contact.import.theirs", { who: whoOf(plan), fields: named(plan.theirs, words) });

function triedNotes(plan: ContactPlan, foreseen: Foreseen, words: ExchangeWording): Omit<Note, "line">[] {
  const { before, after, changed } = plan;
  const who = whoOf(plan);
  const more = foreseenOf(plan, foreseen, words);
  if (before === undefined)
    return [
      {
        of: "new",
        problem:
          more.length === 0
            ? problem("contact.import.new", { who })
            : problem("contact.import.changed", { who, changes: more.join("; ") }),
      },
    ];
  if (changed.length === 0) return [];
  // Whose it becomes is told by name.
  const told = changed.filter((key) => key !== "personId" || after.whole.personId === null);
  const changes = [...told.map((key) => changeOf(key, before.whole, after.whole, words)), ...more].join("; ");
  return [{ of: "changed", problem: problem("contact.import.changed", { who, changes }) }];
}

const LABELS: Readonly<Record<string, Label>> = {
  ...{ name: "contact.edit.name", organisation: "contact.edit.organisation", post: "contact.edit.post" },
  ...{ country: "contact.country", city: "contact.edit.city", zone: "contact.edit.zone", hours: "contact.edit.hours" },
  ...{ agency: "contact.agency", languages: "contact.languages", fluent: "contact.edit.fluent" },
  ...{ topics: "contact.topics", expert: "contact.edit.expert", sharing: "contact.edit.sharing" },
  ...{ awayUntil: "contact.edit.back", source: "contact.edit.source", personId: "contact.edit.person" },
  ...{ emails: "contact.emails", phones: "contact.phones", note: "contact.note", mandates: "contact.import.mandates" },
  ...{ mobiles: "contact.mobiles", always: "contact.always" },
  ...{ visibility: "contact.import.visibility", reference: "contact.import.reference" },
};

const labelOf = (key: string, t: Translate): string => t(LABELS[key] ?? "contact.item");

/** What was there, and what will be; of what is private only that it becomes different. */
function changeOf(key: string, before: WholeContact, after: WholeContact, words: ExchangeWording): string {
  const { t } = words;
  const label = labelOf(key, t);
  const [was, is] = [before, after].map((whole) => valueText(key, whole, words));
  if (was === undefined || is === undefined || was === is) return t("contact.import.private", { field: label });
  const shown = (text: string) => (text === "" ? t("contact.import.nothing") : truncate(text, LONGEST));
  return `${label}: ${shown(was)} → ${shown(is)}`;
}

/** A value in words; undefined where it is not told. */
function valueText(key: string, whole: WholeContact, { t, format, term }: ExchangeWording): string | undefined {
  const all = (values: readonly string[], word: (value: string) => string) => values.map(word).join(", ");
  switch (key) {
    case "country":
      return format.country(whole.country);
    case "languages":
    case "fluent":
      return all(whole[key], (code) => format.languageName(code));
    case "topics":
    case "expert":
      return all(whole[key], term);
    case "mandates":
      return all(
        whole.mandates.map(({ topic }) => topic),
        term,
      );
    case "agency": {
      const agency = agencyLabel(whole.agency);
      return agency === undefined ? "" : t(agency);
    }
    case "name":
    case "organisation":
    case "post":
    case "city":
    case "zone":
    case "hours":
    case "source":
    case "sharing":
    case "awayUntil":
    case "reference":
      return whole[key] ?? "";
    default:
      return undefined;
  }
}
