import type { CommandScope } from "../../kernel/commands/command.ts";
import type { Language } from "../../kernel/language/language.ts";
import { translator } from "../../kernel/language/translate.ts";
import { subjectOf } from "./subject.ts";
import { SUGGESTION_REASONS, type Why, WHY_LABELS } from "./why.ts";

/** The usual reasons for which the thing of an entry is rejected. */
export async function reasonsFor({ db, community, catalogue }: CommandScope, item: string | undefined) {
  if (item === undefined) return SUGGESTION_REASONS;
  const found = await db.reviewItem.findUnique({ where: { communityId_id: { communityId: community.id, id: item } } });
  return (found && subjectOf(catalogue, found.subjectKind).reasons) ?? SUGGESTION_REASONS;
}

/** A usual reason in that language, with whatever else a moderator says. */
export const reasonIn = (language: Language, own: string | undefined, why: Why | undefined): string =>
  [...(why === undefined ? [] : [translator(language)(WHY_LABELS[why])]), ...(own === undefined ? [] : [own])].join(
    " ",
  );
