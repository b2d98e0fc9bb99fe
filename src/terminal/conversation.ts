import type { SeatWish } from "../adapters/console/seat.ts";
import type { Turn } from "../adapters/console/turn.ts";
import type { InvocationInput } from "../core/kernel/commands/platform.ts";
import type { Translate } from "../core/kernel/language/translate.ts";
import type { Counter } from "./counter.ts";
import { defined } from "../core/kernel/values/defined.ts";
import { Failure } from "./failure.ts";
import { EXIT, type Io } from "./io.ts";

/** A turn that could not be taken; why was told already. */
export class NoTurn extends Error {
  override readonly name = "NoTurn";
  readonly exit: number;
  constructor(exit: number) {
    super("the turn could not be taken");
    this.exit = exit;
  }
}

/** The turns of one chat: who sits there, and what of the channel's posts they have seen. */
export interface Conversation {
  readonly wish: SeatWish;
  /** Takes a turn, or only looks around. Tells what others posted meanwhile. Throws NoTurn. */
  readonly turn: (input?: InvocationInput) => Promise<Turn>;
  /** Sits down elsewhere. Throws NoTurn, and stays, where there is no such seat. */
  readonly move: (change: Partial<SeatWish>) => Promise<Turn>;
}

/** A conversation through a counter; `tell` shows what did not come as a reply, `file` takes the files of answers. */
export function conversation(
  start: SeatWish,
  counter: Counter,
  t: Translate,
  tell: (text: string) => void,
  file?: Io["file"],
): Conversation {
  const mine = new Set<string>();
  let wish = start;
  let since: number | undefined;
  const take = async (seat: SeatWish, input?: InvocationInput): Promise<Turn> => {
    const out: string[] = [];
    const io: Io = { out: (text) => void out.push(text), err: tell, progress: () => undefined, ...defined({ file }) };
    const exit = await counter
      .perform("turn", { wish: seat, ...defined({ input, since }) }, io)
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        tell(t.problem(error.problem));
        return EXIT.refused;
      });
    if (exit !== EXIT.done) throw new NoTurn(exit);
    const turn = JSON.parse(out.join("")) as Turn;
    since = Math.max(since ?? 0, turn.seq);
    mine.add(turn.id);
    for (const post of turn.news) if (!mine.has(post.key)) tell(newsText(turn, post));
    return turn;
  };
  return {
    get wish() {
      return wish;
    },
    turn: (input) => take(wish, input),
    async move(change) {
      const next = { ...wish, ...change };
      const turn = await take(next);
      wish = next;
      return turn;
    },
  };
}

function newsText({ seat }: Turn, { direct, caller, text }: Turn["news"][number]): string {
  return `[${direct ? `@${seat.user}` : `#${seat.channel}`}] ${caller === undefined ? "" : `${caller}: `}${text}`;
}
