import type { Problem } from "../../../kernel/errors/errors.ts";
import { type Language, readLanguage } from "../../../kernel/language/language.ts";
import { planLater } from "../../../services/delivery/notices/notice.ts";
import { moderatorIds } from "../../../services/people/moderators.ts";
import { communityChoices } from "../../../services/preferences/own.ts";
import { ANYWHERE, type FollowThrough } from "./at.ts";

/** Whom a conclusion's owners turn to: whoever organises its meeting, else its chair, else those who moderate; none of `except`. */
export async function directing(
  at: FollowThrough,
  meeting: { readonly organiserId: string | null; readonly chairId: string | null } | null,
  except: readonly string[],
): Promise<readonly string[]> {
  const hosts = [meeting?.organiserId, meeting?.chairId].flatMap((id) =>
    id == null || except.includes(id) ? [] : [id],
  );
  const here = await at.db.person.findMany({
    where: { communityId: at.community.id, id: { in: hosts }, leftAt: null, suspendedAt: null },
    select: { id: true },
  });
  const host = hosts.find((id) => here.some((one) => one.id === id));
  if (host !== undefined) return [host];
  const moderators = await moderatorIds(at);
  const others = moderators.filter((id) => !except.includes(id));
  return others.length > 0 ? others : moderators;
}

/** What people are told of a conclusion. */
export interface ToldHosts {
  readonly conclusion: string;
  /** Tells it apart from others of its code; for what can be agreed to by a press, "agree DAY NUMBER". */
  readonly occurrence: string;
  /** The message, in a person's language. */
  readonly says: (language: Language) => Problem;
}

/** Tells each of some people, when their quiet hours are over. */
export async function tell(
  at: FollowThrough,
  people: readonly string[],
  { conclusion, occurrence, says }: ToldHosts,
): Promise<void> {
  const { language } = await communityChoices(at);
  const rows = await at.db.person.findMany({
    where: { communityId: at.community.id, id: { in: [...people] } },
    orderBy: { id: "asc" },
    select: { id: true, language: true },
  });
  for (const { id: person, language: own } of rows) {
    await planLater(at, {
      ...{ about: "conclusion", person, subjectId: conclusion, occurrence, near: ANYWHERE },
      problem: says(readLanguage(own) ?? readLanguage(language) ?? "en"),
    });
  }
}
