import { z } from "zod";
import { formatter } from "../../../kernel/language/format.ts";
import { translator } from "../../../kernel/language/translate.ts";
import { actions, group, items, muted, run } from "../../../kernel/views/build.ts";
import {
  type Composer,
  type Composition,
  type DeliveryContext,
  type DueDelivery,
  each,
} from "../../../services/delivery/composer.ts";
import { tryOtherAccount } from "../../../services/delivery/planning/other-account.ts";
import { preferencesFor } from "../../../services/preferences/own.ts";
import { personReads } from "../../../services/store/reader.ts";
import { asReader } from "../../../services/store/store.ts";
import { labelling } from "../../../services/taxonomy/labelling.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { resourceEntry } from "../entry.ts";
import { stillWanted } from "./still-wanted.ts";
import { wantedWords } from "./wanted-words.ts";

const detailSchema = z.object({ resources: z.array(z.string()) });

/** Messages are read on a phone: of more it says how many there are. */
const MOST = 5;

/** Words what is new for somebody as it is when they are told: what they may not see by then, or do not want any more, is not told. */
export const newsComposer: Composer = {
  compose: each(compose),
  follows: (_claim, outcome) => outcome.state === "failed",
  settled: async (row, outcome, context) => void (await tryOtherAccount(row, outcome, context)),
};

async function compose({ row }: DueDelivery, { db, community, now }: DeliveryContext): Promise<Composition> {
  const { resources } = detailSchema.parse(row.detail);
  const key = { communityId_id: { communityId: community.id, id: row.personId ?? "" } };
  const person = await db.person.findUnique({ where: key });
  if (!person || person.leftAt || person.suspendedAt) return { kind: "drop", reason: "cancelled" };
  const { language, zone } = await preferencesFor({ db, community }, person.id);
  const { found, terms } = await asReader({ db }, personReads(person), async (read) => {
    const known = await loadTerms(read.db);
    const asking = { db: read.db, community, caller: { language }, now };
    return { found: await stillWanted(asking, known, { person: person.id, resources }), terms: known };
  });
  if (found.length === 0) return { kind: "drop", reason: "nothing" };
  const t = translator(language);
  const words = { t, format: formatter(language, zone), term: labelling(terms, language) };
  const count = found.reduce((sum, { entries }) => sum + entries.length, 0);
  let room = MOST;
  const groups = found.flatMap(({ wanted, entries }) => {
    const shown = entries.slice(0, room);
    room -= shown.length;
    const heading = t("resource.news.for", { what: wantedWords(wanted, words) });
    return shown.length === 0 ? [] : [group(heading, items(...shown.map((one) => resourceEntry(one, words))))];
  });
  return {
    ...({ kind: "say", language, zone } as const),
    view: {
      title: t("resource.news.title", { count }),
      blocks: [
        ...groups,
        ...(count > MOST ? [muted(t("resource.news.more", { left: count - MOST }))] : []),
        actions(run(t("resource.subscriptions.show"), "resource subscriptions", {})),
      ],
    },
  };
}
