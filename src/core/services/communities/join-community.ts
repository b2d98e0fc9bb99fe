import { appendAudit } from "../audit/audit.ts";
import type { Community } from "../../kernel/access/caller.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import { readLanguage } from "../../kernel/language/language.ts";
import { receive } from "../people/receive.ts";
import { type Db, scopeTo, sql } from "../store/store.ts";
import { codeHash } from "../codes/code.ts";
import { connectSpace } from "./connect-space.ts";
import { forgetTries, mayTry, TRIES_AN_HOUR } from "../codes/tries.ts";
import type { OnboardingContext } from "./onboarding.ts";
import { commandLine } from "../../kernel/values/command-line.ts";

/**
 * Connects the asker's space to the community that issued the code, and uses the code up. The asker becomes known there
 * in the role of their standing. Throws UserError: the same one for a wrong, a used and an expired code, and another
 * after TRIES_AN_HOUR tries.
 */
export async function joinCommunity(context: OnboardingContext, code: string): Promise<Community> {
  const { store, now, ids, seal, account, told } = context;
  // Counted in a transaction of its own, because a refusal undoes the one below.
  if (!(await mayTry(store, account, now))) return refuse("setup.tries", { tries: TRIES_AN_HOUR });
  return store.system(async (db) => {
    const id = await redeem(db, code, now);
    if (id === undefined) return refuse("setup.code.wrong", { command: commandLine("community invite") });
    await connectSpace({ db, ids }, id, account);
    await forgetTries(db, account);
    // From here on as everything else in the community: its rows alone, by the database's own rules.
    const scoped = await scopeTo(db, id);
    const community = await scoped.community.findUniqueOrThrow({ where: { id } });
    const { person, entries } = await receive({ db: scoped, community, now, ids }, account, told);
    await appendAudit({ db: scoped, seal }, id, person.id, now, [
      { action: "space.connect", subject: `space:${account.platform}/${account.space}` },
      ...entries,
    ]);
    const { slug, name, language, zone, demo } = community;
    return { id, slug, name, language: readLanguage(language) ?? "en", zone, demo };
  });
}

/** Uses a code up and returns whose it is: of two at once, the second finds it used. */
async function redeem(db: Db, code: string, now: Date): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ community: string }[]>(sql`
    update invite set used_at = ${now} where hash = ${codeHash(code)} and used_at is null and expires_at > ${now} returning community_id as community`);
  return row?.community;
}
