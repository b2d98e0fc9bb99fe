import { describe, expect, it, onTestFinished } from "vitest";
import { answer } from "../../../../src/adapters/discord/answering/answer.ts";
import type { ReplyDeps } from "../../../../src/adapters/discord/answering/reply-context.ts";
import type { MessagePayload } from "../../../../src/adapters/discord/rendering/message-payload.ts";
import type { ReplyTarget } from "../../../../src/adapters/discord/answering/reply-target.ts";
import type { Plan } from "../../../../src/core/kernel/commands/platform.ts";
import { actions, run } from "../../../../src/core/kernel/views/build.ts";
import { world } from "../../../support/world.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

describe("an answer that cannot be put into words", () => {
  it.each(["private", "open"] as const)("is told to whoever waits: %s", async (visibility) => {
    const place = await world();
    onTestFinished(() => place.close());
    const errors: unknown[] = [];
    const told: MessagePayload[] = [];
    const deps: ReplyDeps = {
      store: place.store,
      clock: place.clock,
      tokens: {
        keep: () => Promise.reject(new Error("the store went away")),
        open: async () => undefined,
        take: async () => undefined,
        until: async () => [],
      },
      typeCommand: slashLine,
      mentionCommand: () => undefined,
      log: { info: () => undefined, warn: () => undefined, error: (facts) => errors.push(facts) },
    };
    const target: ReplyTarget = {
      id: "1",
      who: { user: "2", locale: "es-ES" },
      channel: "3",
      by: "command",
      late: false,
      lacking: [],
      lackingEvents: [],
      reply: {
        first: async (_how, sent) => void told.push(sent),
        defer: async () => undefined,
        ask: async () => undefined,
        edit: async (sent) => void told.push(sent),
        follow: async (sent) => void told.push(sent),
        remove: async () => undefined,
      },
    };
    // A button of so many characters has to be kept.
    const view = { blocks: [actions(run("Again", "find", { words: "x".repeat(200) }))] };
    const plan: Plan =
      visibility === "open"
        ? { kind: "work", audience: "channel", place: "new", run: async () => view }
        : { kind: "answer", view };
    await answer(deps, target, async () => ({ plan, space: "4" }));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told[0]?.body.components)).toContain("No puedo mostrar la respuesta");
    expect(errors).toHaveLength(1);
  });
});
