import type { Caller } from "../../kernel/access/caller.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { translator } from "../../kernel/language/translate.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { fold } from "../../kernel/text/fold.ts";
import { describeSchedule } from "../../kernel/time/schedule.ts";
import { channelFacts } from "../../services/delivery/channel.ts";
import type { Db } from "../../services/store/store.ts";
import { channelOf, type Digest } from "./digest.ts";

const MOST = 100;

/** Digests by id and by words of their channel and rhythm, for members. By id one that is removed is found too. */
export const digestLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    const found = atLeast(caller.role, "member") ? await db.digest.findFirst({ where: { id } }) : null;
    return found ? { value: found.id, label: await labelOf(db, caller, found) } : undefined;
  },
  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    const all = await db.digest.findMany({ where: { stoppedAt: null }, orderBy: { createdAt: "asc" }, take: MOST });
    const labelled = await Promise.all(all.map(async (d) => ({ value: d.id, label: await labelOf(db, caller, d) })));
    return labelled.filter((c) => fold(c.label).includes(fold(words))).slice(0, limit);
  },
};

async function labelOf(db: Db, { language }: Caller, digest: Digest): Promise<string> {
  const rhythm = await describeSchedule(digest.cron, language);
  if (digest.personId !== null) return `${translator(language)("digest.mine")}: ${rhythm}`;
  const { name } = await channelFacts({ db, community: { id: digest.communityId } }, channelOf(digest));
  return `#${name}: ${rhythm}`;
}
