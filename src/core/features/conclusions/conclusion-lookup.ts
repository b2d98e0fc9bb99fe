import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";

const LABEL = 90;

/** Conclusions by id and by words of their text. By id a withdrawn one is found too, so that withdrawing twice can be explained. */
export const conclusionLookup: ReferenceLookup = {
  async byId(db, _caller, id) {
    const found = await db.conclusion.findFirst({ where: { id }, select: { id: true, text: true } });
    return found ? { value: found.id, label: labelOf(found.text) } : undefined;
  },
  async byIds(db, _caller, ids) {
    const found = await db.conclusion.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true } });
    return found.map(({ id, text }) => ({ value: id, label: labelOf(text) }));
  },
  async byWords(db, _caller, typed, limit) {
    const words = withoutControls(typed).trim();
    const found = await db.conclusion.findMany({
      where: { withdrawnAt: null, ...(words === "" ? {} : { text: { contains: words, mode: "insensitive" } }) },
      orderBy: [{ concludedAt: "desc" }, { id: "desc" }],
      take: limit,
      select: { id: true, text: true },
    });
    return found.map((c) => ({ value: c.id, label: labelOf(c.text) }));
  },
};

const labelOf = (text: string) => truncate(text.replace(/\s+/gu, " "), LABEL);
