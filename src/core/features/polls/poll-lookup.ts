import { fold } from "../../kernel/text/fold.ts";
import type { ReferenceLookup } from "../../kernel/options/references.ts";
import { atLeast } from "../../kernel/access/role.ts";

/** Polls that the caller may see, for members: by id, and by words of their title the open ones first, then the newest. */
export const pollLookup: ReferenceLookup = {
  async byId(db, caller, id) {
    if (!atLeast(caller.role, "member")) return undefined;
    const found = await db.poll.findFirst({ where: { id }, select: { id: true, title: true } });
    return found ? { value: found.id, label: found.title } : undefined;
  },
  async byIds(db, caller, ids) {
    if (!atLeast(caller.role, "member")) return [];
    const found = await db.poll.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
    return found.map(({ id, title }) => ({ value: id, label: title }));
  },
  async byWords(db, caller, words, limit) {
    if (!atLeast(caller.role, "member")) return [];
    const wanted = fold(words)
      .split(" ")
      .filter((w) => w !== "");
    const found = await db.poll.findMany({
      where: { AND: wanted.map((w) => ({ folded: { contains: w } })) },
      orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "asc" }],
      take: limit,
      select: { id: true, title: true },
    });
    return found.map(({ id, title }) => ({ value: id, label: title }));
  },
};
