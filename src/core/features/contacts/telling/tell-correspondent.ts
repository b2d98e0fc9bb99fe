import { problem } from "../../../kernel/errors/errors.ts";
import { countryName } from "../../../kernel/language/countries.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import { run } from "../../../kernel/views/build.ts";
import { plainly } from "../../../services/delivery/describing.ts";
import { planNotice } from "../../../services/delivery/notices/notice.ts";
import type { NoticeAbout } from "../../../services/delivery/notices/notice-about.ts";
import { ANYWHERE, type TellingPlace } from "./tell-handovers.ts";

/** Tells who becomes the national correspondent of a country what that is, and who was it that they no longer are; not whoever gives it. */
export async function tellCorrespondent(
  telling: Omit<TellingPlace, "terms">,
  country: string,
  { id, before }: { readonly id?: string; readonly before?: string | undefined },
): Promise<void> {
  const { db, community, caller, now } = telling;
  const people = await db.person.findMany({
    where: { communityId: community.id, leftAt: null, id: { in: [id ?? "", before ?? ""] } },
    select: { id: true, language: true },
    orderBy: { id: "asc" },
  });
  for (const { id: person, language } of people) {
    if (person === caller?.personId) continue;
    const words = { country: countryName(country, readLanguage(language) ?? community.language) };
    await planNotice(telling, {
      ...{ about: "correspondent", person, subjectId: country, near: caller?.here ?? ANYWHERE },
      occurrence: now.toISOString(),
      problem:
        person === id
          ? problem("contact.correspondent.yours", { ...words, command: commandLine("contact named") })
          : problem("contact.correspondent.over", words),
    });
  }
}

/** Notices about the national correspondent of a country, with the way to whom it has named. */
export const correspondentNotices = {
  describe: plainly("deliveries.what.notice.correspondent"),
  lead: (country, t) => run(t("show"), "contact named", { country }),
  canWait: ["contact.correspondent.yours", "contact.correspondent.over", "contact.left.correspondent"],
} satisfies NoticeAbout;
