import { z } from "zod";
import { LEGAL_STATUSES, RESOURCE_KINDS } from "../../core/features/resources/feature.ts";
import { type Sharing, SHARING } from "../../core/kernel/access/sharing.ts";
import { problem, UserError } from "../../core/kernel/errors/errors.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { channelReads } from "../../core/services/store/reader.ts";
import { asReader, type CommunityDb, type Db } from "../../core/services/store/store.ts";
import { countryOf } from "./country-of.ts";

/** Which part of a library is exported, for readers of which label, of which community. */
export const LIBRARY_PART = {
  country: z.array(z.string()).default([]),
  topic: z.array(z.string()).default([]),
  kind: z.string().optional(),
  status: z.string().optional(),
  pillar: z.string().optional(),
  label: z.enum(SHARING).optional(),
  community: z.string().optional(),
};

type LibraryPart = z.output<z.ZodObject<typeof LIBRARY_PART>>;

interface At {
  readonly db: CommunityDb;
  readonly community: string;
  readonly now: Date;
  readonly t: Translate;
}

/** That part as a filter, and what the export says of itself. Throws UserError for a country, kind or status that is none. */
export async function libraryPart({ db, community: id, now, t }: At, asked: LibraryPart) {
  const { country, topic, pillar } = asked;
  const kind = oneOf(RESOURCE_KINDS, asked.kind);
  const status = oneOf(LEGAL_STATUSES, asked.status);
  const countries = country.map(countryOf);
  const { name, zone } = await db.community.findUniqueOrThrow({ where: { id }, select: { name: true, zone: true } });
  const day = formatter(t.language, zone).moment(now, "date", now);
  return {
    ...{ t, community: name, day: now.toISOString().slice(0, 10), made: t("resource.export.made.operator", { day }) },
    filter: defined({
      ...{ kind, status, pillar },
      country: countries.length === 0 ? undefined : countries,
      topic: topic.length === 0 ? undefined : topic,
    }),
  };
}

/** Does `work` on all of a community, or on what whoever may see that label may see. */
export const readingUpTo = <T>(
  db: CommunityDb,
  label: Sharing | undefined,
  work: (reading: Db) => Promise<T>,
): Promise<T> => (label === undefined ? work(db) : asReader({ db }, channelReads(label), (read) => work(read.db)));

function oneOf<T extends string>(words: readonly T[], typed: string | undefined): T | undefined {
  const found = words.find((word) => word === typed);
  if (typed !== undefined && found === undefined)
    throw new UserError(problem("terminal.usage.choice", { typed, choices: words.join(", ") }));
  return found;
}
