import type { SessionRequest } from "../../adapters/console/terminal-session.ts";
import type { Turn } from "../../adapters/console/turn.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import type { StoreClient } from "../store/store-client.ts";
import { defined } from "../../core/kernel/values/defined.ts";
import { Failure } from "../io/failure.ts";
import { EXIT, type Io } from "../io/io.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

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
  readonly wish: SessionRequest;
  /** Takes a turn, or only looks around. Tells what others posted meanwhile. Throws NoTurn. */
  readonly turn: (input?: InvocationInput) => Promise<Turn>;
  /** Sits down elsewhere. Throws NoTurn, and stays, where there is no such session. */
  readonly move: (change: Partial<SessionRequest>) => Promise<Turn>;
}

/** A conversation through a store client; `tell` shows what did not come as a reply, `file` takes the files of answers. */
export function conversation(
  start: SessionRequest,
  client: StoreClient,
  t: Translate,
  tell: (text: string) => void,
  file?: Io["file"],
): Conversation {
  const mine = new Set<string>();
  let wish = start;
  let since: number | undefined;
  const take = async (session: SessionRequest, input?: InvocationInput): Promise<Turn> => {
    const out: string[] = [];
    const io: Io = { out: (text) => void out.push(text), err: tell, progress: () => undefined, ...defined({ file }) };
    const exit = await client
      .run("turn", { wish: session, ...defined({ input, since }) }, io)
      .catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        tell(plainWords(t.problem(error.problem)));
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

function newsText({ session }: Turn, { direct, caller, text }: Turn["news"][number]): string {
  return `[${direct ? `@${session.user}` : `#${session.channel}`}] ${caller === undefined ? "" : `${caller}: `}${text}`;
}
