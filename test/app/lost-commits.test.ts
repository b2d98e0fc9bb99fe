import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { assemble, type Rapporteur } from "../../src/app/assemble.ts";
import type { Log } from "../../src/core/kernel/errors/log.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { type CommitCutter, commitCutter } from "../support/commit-cutter.ts";
import { type World, world } from "../support/world.ts";

let w: World;
let line: CommitCutter;
let product: Rapporteur;
beforeEach(async () => {
  w = await world();
  line = await commitCutter(w.url ?? "");
  const store = openServer(line.url);
  const quiet = () => undefined;
  const log: Log = {
    info: quiet,
    warn: quiet,
    error: (facts, sentence) => w.logged.push({ level: "error", facts, sentence }),
  };
  product = assemble({ ...w, store, log, worker: "cut" });
  onTestFinished(async () => {
    await store.close();
    line.close();
  });
});
afterEach(() => w.close());

const AT = "2026-12-01 15:00 zone:UTC";
const meetings = () => w.db((db) => db.meeting.count({ where: { title: "Tracing call" } }));

async function say(id: string, locale = "en") {
  const plan = await product.dispatch({
    id,
    platform: "console",
    space: w.slug,
    user: "member",
    channel: "general",
    locale,
    insist: true,
    input: { kind: "line", line: `meeting add "Tracing call" ${AT}` },
  });
  if (plan.kind !== "work") throw new Error(`led to ${JSON.stringify(plan)}`);
  const view = await plan.run();
  return { view, text: toPlain(view, { format: formatter("en", "UTC"), now: w.clock.now() }) };
}

describe("a command whose connection breaks at its commit", () => {
  it("is answered as done where it was", async () => {
    line.cut("audit", "after");
    const { view, text } = await say("lost-1");
    expect(line.cuts).toBe(1);
    expect(view.refusal).toBeUndefined();
    expect(text).toContain("Tracing call");
    expect(await meetings()).toBe(1);
    expect(w.logged).toEqual([]);
  });

  it("is said not to be done where it was not, and can be asked for again", async () => {
    line.cut("audit", "before");
    const { view, text } = await say("lost-2");
    expect(line.cuts).toBe(1);
    expect(view.refusal).toBe("store.unreachable");
    expect(text).toContain("nothing was changed");
    expect(await meetings()).toBe(0);
    expect((await say("lost-3")).view.refusal).toBeUndefined();
    expect(await meetings()).toBe(1);
  });

  it.each([
    ["en", /find out whether it was.*Please look before you try again/],
    ["es", /no puedo averiguar.*Compruébelo antes/],
    ["pt", /não consigo descobrir.*Verifique antes/],
    ["fr", /pas à savoir.*Vérifiez avant/],
  ])(
    "is said to be uncertain where nobody can say, with the way to look (%s)",
    { timeout: 30_000 },
    async (locale, words) => {
      line.cut("audit", "after", true);
      const { view, text } = await say(`lost-4-${locale}`, locale);
      expect(line.cuts).toBe(1);
      expect(view.refusal).toBe("store.unsettled");
      expect(text).toMatch(words);
      expect(text).not.toMatch(/nothing was changed|no se cambió nada|nada foi alterado|rien n’a été modifié/i);
      expect(actionsIn(view)).toMatchObject([{ kind: "run", command: "meeting list" }]);
      expect(await meetings()).toBe(1);
    },
  );
});
