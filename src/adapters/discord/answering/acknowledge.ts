import type { AnswerWay } from "../../kit/answering/surface.ts";
import type { Reply } from "./reply.ts";
import type { MessagePayload } from "../rendering/message-payload.ts";

/** Says answers to one interaction so that the first acknowledgement is always right. */
export interface Acknowledged {
  /** Says that an answer will come that way, unless something was said already. */
  expect(way: AnswerWay): Promise<void>;
  /** Says the messages. What was expected otherwise is taken away first. */
  say(way: AnswerWay, messages: readonly MessagePayload[]): Promise<void>;
  /** Whether an answer was said: all of one message of it at least. */
  readonly told: boolean;
  /** Whether a form can still be opened. */
  readonly open: boolean;
}

/** Keeps account of what one interaction was acknowledged with. */
export function acknowledging(reply: Reply): Acknowledged {
  let expected: AnswerWay | undefined;
  let begun = false;
  let told = false;
  return {
    get told() {
      return told;
    },
    get open() {
      return !begun;
    },
    async expect(way) {
      if (begun) return;
      begun = true;
      expected = way;
      await reply.defer(way);
    },
    async say(way, messages) {
      const [first, ...more] = messages;
      if (!first) return;
      const awaited = expected;
      expected = undefined;
      if (!begun) {
        begun = true;
        await reply.first(way === "changed" ? "changed" : "new", first);
      } else if (awaited === way) await reply.edit(first);
      else {
        // Who sees a first answer cannot change, so what was to become it goes; a message whose button was pressed stays.
        if (awaited === "private" || awaited === "public") await reply.remove();
        await reply.follow(first);
      }
      told = true;
      for (const message of more) await reply.follow(message);
    },
  };
}
