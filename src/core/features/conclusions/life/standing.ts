import type { Caller } from "../../../kernel/access/caller.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import type { Prisma } from "../../../services/store/rows.ts";
import type { Db } from "../../../services/store/store.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { answeredFor } from "../conclusion-filter.ts";

/** What the caller is to a conclusion. */
export interface CallerStanding {
  /** They run its meeting, or moderate: they adopt, drop, supersede and amend it. */
  readonly directs: boolean;
  /** It is theirs to do, or their country's: they say how far it is. */
  readonly answers: boolean;
  /** They recorded it: until it is adopted they may change it. */
  readonly recorded: boolean;
}

/** What reads a conclusion for somebody's standing reads with it. */
export const WITH_HOSTS = {
  meeting: { select: { id: true, title: true, organiserId: true, chairId: true } },
} as const satisfies Prisma.ConclusionInclude;

interface Judged {
  readonly id: string;
  readonly authorId: string | null;
  readonly meeting: { readonly organiserId: string | null; readonly chairId: string | null } | null;
}

/** What the caller is to a conclusion that they may see. */
export async function standingOf(
  db: Pick<Db, "$queryRaw">,
  { role, personId }: Pick<Caller, "role" | "personId">,
  { id, authorId, meeting }: Judged,
): Promise<CallerStanding> {
  const isMember = personId !== undefined && atLeast(role, "member");
  return {
    directs:
      atLeast(role, "moderator") || (isMember && (meeting?.organiserId === personId || meeting?.chairId === personId)),
    answers: isMember && (await answeredFor(db, personId)).includes(id),
    recorded: isMember && authorId === personId,
  };
}

/** What may become of a conclusion by those who direct it. */
const DIRECTED: Readonly<Record<ConclusionStatus, readonly ConclusionStatus[]>> = {
  proposed: ["adopted", "dropped", "superseded"],
  adopted: ["in-progress", "done", "dropped", "superseded", "proposed"],
  "in-progress": ["done", "adopted", "dropped", "superseded"],
  done: ["in-progress", "adopted", "superseded"],
  dropped: ["proposed", "adopted"],
  superseded: ["adopted", "in-progress", "done", "proposed"],
};

/** And by those who are to do it. */
const ANSWERED: Readonly<Partial<Record<ConclusionStatus, readonly ConclusionStatus[]>>> = {
  adopted: ["in-progress", "done"],
  "in-progress": ["done", "adopted"],
  done: ["in-progress"],
};

/** What may become of a conclusion in that status by somebody of that standing, the usual first. */
export function nextStatuses(
  status: ConclusionStatus,
  { directs, answers }: Pick<CallerStanding, "directs" | "answers">,
): readonly ConclusionStatus[] {
  if (directs) return DIRECTED[status];
  return answers ? (ANSWERED[status] ?? []) : [];
}

/** Whether anybody could have that become of it. */
export const follows = (status: ConclusionStatus, to: ConclusionStatus): boolean => DIRECTED[status].includes(to);
