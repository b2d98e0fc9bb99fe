import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { termsById } from "./load-terms.ts";
import { type GlossaryEntry, headOf } from "./term.ts";

type At = Pick<Context, "db" | "community" | "caller" | "now">;

/** Takes a published term out of what people find. Throws UserError where it is out already, and for a suggestion, which its review decides. */
export async function removeTerm(at: At, id: string): Promise<GlossaryEntry> {
  const [term] = await termsById(at.db, at.community.id, [id]);
  if (term?.published === false) refuse("term.remove.suggestion", { title: headOf(term.said, at.caller.language) });
  return setRemoved(at, id, true);
}

/** Puts a term back that was taken out: the Undo of that. Throws UserError where it is back already. */
export const restoreTerm = (at: At, id: string): Promise<GlossaryEntry> => setRemoved(at, id, false);

async function setRemoved({ db, community, now }: At, id: string, removed: boolean): Promise<GlossaryEntry> {
  const { count } = await db.glossaryTerm.updateMany({
    where: { communityId: community.id, id, removedAt: removed ? null : { not: null } },
    data: { removedAt: removed ? now : null },
  });
  const [term] = await termsById(db, community.id, [id]);
  if (!term || count === 0) return refuse(removed || !term ? "term.gone" : "term.restore.already");
  return term;
}
