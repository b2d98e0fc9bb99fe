import { formatter, type Format } from "../../../kernel/language/format.ts";
import { translator, type Translate } from "../../../kernel/language/translate.ts";
import type { Composer, Composition, DeliveryContext, DueDelivery } from "../../../services/delivery/composer.ts";
import { coalesce } from "../../../services/delivery/coalesce.ts";
import type { DeliveryKind, DueRow } from "../../../services/delivery/ledger.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader, sql } from "../../../services/store/store.ts";
import type { View } from "../../../kernel/views/model.ts";
import type { ConclusionEntry } from "../conclusion.ts";
import { conclusionsById } from "../list-conclusions.ts";

/** In whose words something is said, and what day it is to them. */
export interface ReaderWords {
  readonly t: Translate;
  readonly format: Format;
  readonly zone: string;
  readonly now: Date;
}

/** What of a conclusion somebody is written to about. */
export interface NudgeAbout {
  readonly conclusion: string;
  /** Of which country they are asked how far it is. */
  readonly country?: string;
}

/** What a row says to its person: conclusions that they may see. */
interface Said {
  readonly entries: readonly ConclusionEntry[];
  readonly about: readonly NudgeAbout[];
  readonly reading: ReaderWords;
}

/** What is still worth saying of rows: conclusions by row. */
type Worth = (rows: readonly DueRow[], context: DeliveryContext) => Promise<ReadonlyMap<string, readonly NudgeAbout[]>>;

/** Words rows about conclusions to the person of each: those that are due at once to one person in one message. */
export function sayingTogether(
  kind: DeliveryKind,
  worth: Worth,
  view: (entries: readonly ConclusionEntry[], reading: ReaderWords, about: readonly NudgeAbout[]) => View,
): Composer {
  const wordAll = async (rows: readonly DueRow[], context: DeliveryContext): Promise<Map<string, Said>> => {
    const about = await worth(rows, context);
    const said = new Map<string, Said>();
    for (const row of rows) {
      const one = await sayTo(row, about.get(row.id) ?? [], context);
      if (one) said.set(row.id, one);
    }
    return said;
  };
  return {
    joins: () => true,
    async compose(due: readonly DueDelivery[], context) {
      const rows = due.map(({ row }) => row);
      const said = await wordAll(rows, context);
      const composed = new Map<string, Composition>();
      for (const { id } of rows) if (!said.has(id)) composed.set(id, { kind: "drop", reason: "nothing" });
      const joinable = { kind, where: sql`true`, worth: (some: readonly DueRow[]) => wordAll(some, context) };
      const together = await coalesce(
        rows.filter(({ id }) => said.has(id)),
        said,
        joinable,
        context,
      );
      for (const { carrier, all, carries } of together.said) {
        const [first] = all;
        if (!first) continue;
        const entries = [...new Map(all.flatMap((one) => one.entries).map((one) => [one.id, one])).values()];
        const about = all.flatMap((one) => one.about);
        const { language } = first.reading.format;
        composed.set(carrier.id, {
          ...{ kind: "say", view: view(entries, first.reading, about), language, zone: first.reading.zone },
          detail: { carries },
        });
      }
      for (const id of together.joined) composed.set(id, { kind: "drop", reason: "summarised" });
      return composed;
    },
    follows: (_claim, outcome) => outcome.state === "failed",
    settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
  };
}

/** What a row says, as its person may see it; undefined where there is nothing. */
async function sayTo(
  { personId }: DueRow,
  about: readonly NudgeAbout[],
  { db, community, now }: DeliveryContext,
): Promise<Said | undefined> {
  if (about.length === 0) return undefined;
  const person = await db.person.findUnique({
    where: { communityId_id: { communityId: community.id, id: personId ?? "" } },
  });
  if (!person || person.leftAt || person.suspendedAt) return undefined;
  const ids = [...new Set(about.map(({ conclusion }) => conclusion))];
  const entries = await asReader({ db }, personReads(person), (read) => conclusionsById(read.db, community.id, ids));
  if (entries.length === 0) return undefined;
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  return { entries, about, reading: { t: translator(language), format: formatter(language, zone), zone, now } };
}
