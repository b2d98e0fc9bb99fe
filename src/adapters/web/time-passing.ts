import { nextDue, travel } from "../../core/services/delivery/planning/travel.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import { CONSOLE } from "../../core/services/posts/posts.ts";
import type { ClockBody } from "./bodies.ts";
import type { Feed } from "./feed.ts";
import { RequestError } from "./problems.ts";
import type { PlaygroundContext } from "./playground-context.ts";
import type { ClockJson } from "./wire.ts";
import { DAY_MS, MINUTE_MS } from "../../core/kernel/time/units.ts";

/** The clock as the page moves it. */
export interface TimePassing {
  read(): Promise<ClockJson>;
  /** Moves the clock forward and says what falls due; `said` counts the messages that came. Throws RequestError for a moment that has passed, or where nothing is due. */
  move(body: ClockBody): Promise<ClockJson & { readonly said: number }>;
}

const FURTHEST = 366 * DAY_MS;
// A digest with nothing to report says nothing: "the next message" looks past so many of those.
const SILENT = 20;

/** The clock of a community's bot. Moves follow one another, also when several pages ask at once. */
export function timePassing(playground: PlaygroundContext, feed: Feed): TimePassing {
  const { product, community, clock } = playground;
  let moving: Promise<unknown> = Promise.resolve();

  const next = () => nextDue(product.store, [CONSOLE], community.id);
  const read = async (): Promise<ClockJson> => {
    const due = await next();
    return { now: clock.now().toISOString(), ahead: clock.ahead, ...(due ? { next: due.toISOString() } : {}) };
  };
  const pass = (until: Date) => travel({ clock, nextDue: next, deliverDue: () => product.deliverDue() }, until);
  const passToNext = async (said: () => number) => {
    for (let stop = 0; stop < SILENT && said() === 0; stop += 1) {
      const due = await next();
      if (!due && stop === 0) throw new RequestError(409, problem("playground.error.nothing"));
      if (!due) return;
      await pass(due);
    }
  };
  const go = async (body: ClockBody, said: () => number) => {
    if ("forwardMinutes" in body) return pass(new Date(clock.now().getTime() + body.forwardMinutes * MINUTE_MS));
    if (body.to === "next") return passToNext(said);
    const until = new Date(body.to);
    if (until < clock.now()) throw new RequestError(409, problem("playground.error.backwards"));
    if (until.getTime() - clock.now().getTime() > FURTHEST)
      throw new RequestError(400, problem("playground.error.far"));
    return pass(until);
  };

  return {
    read,
    move(body) {
      const moved = moving.then(async () => {
        let said = 0;
        const unsubscribe = product.posts.subscribe(({ revision, author }) => {
          if (revision === 0 && author === undefined) said += 1;
        });
        try {
          await go(body, () => said);
          await product.refreshCards();
        } finally {
          unsubscribe();
          feed.tell({ kind: "clock", clock: await read() });
        }
        return { ...(await read()), said };
      });
      moving = moved.catch(() => undefined);
      return moved;
    },
  };
}
