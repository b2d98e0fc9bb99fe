import type { Caller } from "../../kernel/access/caller.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { foundByAllWords } from "../../services/search/found-by-all-words.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import type { Db } from "../../services/store/store.ts";
import { truncate } from "../../kernel/text/truncate.ts";

const LABEL = 90;

/** Conclusions by id and by a stretch of their text, else as the search finds them. By id a withdrawn one is found too, so that withdrawing twice can be explained. */
export const conclusionLookup: ReferenceLookup = {
  async byId(db, _caller, id) {
    const found = await db.conclusion.findFirst({ where: { id }, select: { id: true, text: true } });
    return found ? { value: found.id, label: labelOf(found.text) } : undefined;
  },
  byIds: choices,
  async byWords(db, caller, typed, limit) {
    const words = withoutControls(typed).trim();
    const found = await db.conclusion.findMany({
      where: { withdrawnAt: null, ...(words === "" ? {} : { text: { contains: words, mode: "insensitive" } }) },
      orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: { id: true, text: true },
    });
    if (found.length > 0) return found.map((c) => ({ value: c.id, label: labelOf(c.text) }));
    return choices(db, caller, await foundByAllWords(db, caller, "conclusion", words, limit));
  },
  async near(db, caller, typed, limit) {
    const words = withoutControls(typed);
    return choices(db, caller, await foundByAllWords(db, caller, "conclusion", words, limit, { slips: true }));
  },
};

async function choices(db: Db, _caller: Caller, ids: readonly string[]): Promise<Choice[]> {
  const found = await db.conclusion.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true } });
  const labels = new Map(found.map(({ id, text }) => [id, labelOf(text)]));
  return ids.flatMap((value) => {
    const label = labels.get(value);
    return label === undefined ? [] : [{ value, label }];
  });
}

const labelOf = (text: string) => truncate(text.replace(/\s+/gu, " "), LABEL);
