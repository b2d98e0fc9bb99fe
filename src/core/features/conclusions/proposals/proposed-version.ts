import type { Context } from "../../../kernel/commands/command.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { spendOrRefuse } from "../../../kernel/commands/spend-or-refuse.ts";
import { addToProposal, ownProposal, propose } from "../../../services/review/proposing/proposals.ts";
import { resubmit } from "../../../services/review/resubmit.ts";
import type { DescribingSubjects } from "../../../services/review/subject.ts";
import { foundConclusion } from "../life/found-conclusion.ts";
import { standingOf } from "../life/standing.ts";

/** Wordings of conclusions in other languages that somebody proposes in the place of another's, in the review queue. */
export const VERSION_KIND = "conclusion-version";

/** Which conclusion's wording a proposal is to change, and in which language. */
export function readVersionId(id: string): { readonly conclusion: string; readonly language: string } {
  const [conclusion = "", language = ""] = id.split(".");
  return { conclusion, language };
}

/**
 * Whether a wording is to be proposed to moderators: somebody else said it in that language, and the caller may not put that right. Not of what was
 * concluded where not everybody is: that its host decides.
 */
export async function proposesVersion(
  context: Context,
  id: string,
  { language, text }: { readonly language: string; readonly text: string },
): Promise<boolean> {
  const { db, community, caller } = context;
  const found = await foundConclusion(context, id);
  if (found.language === language || found.openTo > 1) return false;
  const said = await db.conclusionVersion.findFirst({
    where: { communityId: community.id, conclusionId: id, language },
  });
  if (!said || said.text === text || said.byId === caller.personId) return false;
  return !(await standingOf(db, caller, found)).directs;
}

/** Proposes that wording, in the place of what the caller has proposed of it that awaits moderators, or that they asked for. Returns the id of the entry of the review queue. */
export async function proposeVersion(context: Context, id: string, language: string, text: string): Promise<string> {
  const { caller, ids } = context;
  if (caller.personId === undefined) throw new Error("whoever may propose a wording is a person of the community");
  await spendOrRefuse(context, "wordings");
  const which = `${id}.${language}`;
  const own = await ownProposal(context, VERSION_KIND, which);
  if (own?.asked) {
    await resubmit(context, VERSION_KIND, own.subject, { text });
    return own.item;
  }
  const added = own && (await addToProposal(context, VERSION_KIND, own, { text }));
  if (added !== undefined) return added;
  return propose(context, VERSION_KIND, `${which}.${ids.next()}`, { submitter: caller.personId, said: { text } });
}

const OF = 200;

/** A conclusion as it was first said, and what it says in that language now; undefined where the reader may not know of it. */
export async function wordedNow({ db, community }: Pick<DescribingSubjects, "db" | "community">, id: string) {
  const { conclusion, language } = readVersionId(id);
  const found = await db.conclusion.findFirst({
    where: { communityId: community.id, id: conclusion, withdrawnAt: null },
    include: { versions: { where: { language } } },
  });
  if (!found) return undefined;
  return { of: truncate(found.text, OF, { at: "word" }), in: language, now: found.versions[0]?.text ?? "" };
}
