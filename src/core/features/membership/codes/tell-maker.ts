import type { Context } from "../../../kernel/commands/command.ts";
import { problem } from "../../../kernel/errors/errors.ts";
import { planNews } from "../../../services/delivery/notices/notice.ts";
import type { Person } from "../../../services/store/rows.ts";
import type { Whole } from "../../../services/store/store.ts";
import type { WorkingCode } from "./code.ts";

/** Tells whoever made a code who came in by it; each once. Who comes in causes no message by it that is taken of what they may. */
export async function tellMaker(
  { db, community, caller, now, ids }: Whole<Context>,
  { id, name }: Pick<Person, "id" | "name">,
  code: WorkingCode,
): Promise<void> {
  await planNews(
    { db, community, now, ids },
    {
      ...{ person: code.maker, about: "code", subjectId: code.id, occurrence: id, near: caller.here },
      problem: problem(`membership.joined.${code.role}`, { name }),
    },
  );
}
