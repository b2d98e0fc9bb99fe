import { createHash } from "node:crypto";

/** A resource of which it is time, and how far the asking is. */
export interface DueResource {
  readonly id: string;
  /** When somebody last looked: what was noted before that counts no more. */
  readonly checkedAt: Date;
  /** Who said it last, where they are still here. */
  readonly verifier: string | null;
  readonly askedAt: Date | null;
  readonly turn: number;
  readonly unansweredAt: Date | null;
}

/** Who is asked next, as whose turn, or nobody, where each was; and how far it was before. */
export interface AskingStep {
  readonly id: string;
  readonly person: string | null;
  readonly turn: number;
  readonly was: DueResource;
}

/** The next in turn: whoever said it last, then moderators, in an order of each resource’s own, so that not all of them are asked the first. */
export function nextStep(was: DueResource, moderators: readonly string[]): AskingStep {
  const { id, verifier } = was;
  const order = moderators
    .filter((person) => person !== verifier)
    .map((person) => ({ person, key: createHash("sha256").update(`${id} ${person}`).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ person }) => person);
  const turn = turnOf(was);
  const person = (verifier === null ? order : [verifier, ...order])[turn];
  return person === undefined ? { id, person: null, turn: 0, was } : { id, person, turn, was };
}

/** Whose turn it is: the next one's after a silence; "Not my field" has moved it on already. */
function turnOf({ checkedAt, askedAt, turn, unansweredAt }: DueResource): number {
  if (unansweredAt !== null) return 0;
  if (askedAt === null) return turn;
  return askedAt > checkedAt ? turn + 1 : 0;
}
