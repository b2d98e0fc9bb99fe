import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assemble } from "../../../../src/app/assemble.ts";
import { noteOrigin } from "../../../../src/core/services/delivery/origin.ts";
import { openServer } from "../../../../src/core/services/store/server.ts";
import type { Store } from "../../../../src/core/services/store/store.ts";
import { fakePlatform, ledgerWorld, MINUTE, plainComposer } from "./ledger-world.ts";
import { commitCutter } from "../../../support/commit-cutter.ts";
import { earlierState } from "../../../support/earlier-state.ts";
import { rewritingLine } from "../../../support/rewriting-line.ts";
import { dropDatabase } from "../../../support/store.ts";
import { world } from "../../../support/world.ts";
import { BREAKAGES, type BreakageName } from "../../../faults/child/breakages.ts";

const NOTHING = { from: /^never$/, to: "" };

type Ledger = Awaited<ReturnType<typeof ledgerWorld>>;

/** Each leads to as many as there are of what may be there once, on a store that is as it should be, or broken. */
const EDGES: readonly {
  readonly name: BreakageName;
  readonly how: (w: Ledger, store: Store) => Promise<number>;
}[] = [
  {
    name: "a database that went back is believed",
    async how(w, store) {
      const platform = fakePlatform();
      await noteOrigin(w.store, w.clock);
      const goBack = await earlierState(w.store, "delivery");
      await w.deliver([platform], plainComposer());
      await goBack();
      w.clock.step(MINUTE);
      await w.deliver([platform], plainComposer(), store);
      return platform.seen.length;
    },
  },
  {
    name: "a look back ends too early",
    async how(w, store) {
      const platform = fakePlatform();
      const looked = platform.find.bind(platform);
      platform.find = async (to, key, since) => (since > w.clock.now() ? undefined : looked(to, key, since));
      platform.faults.push({ failure: { kind: "unknown" }, seen: true });
      await w.deliver([platform], plainComposer(), store);
      await w.expireLeases();
      w.clock.step(MINUTE);
      await w.deliver([platform], plainComposer(), store);
      return platform.seen.length;
    },
  },
];

describe("at its edges, too, the ledger says nothing twice, and what breaks it is noticed", () => {
  let w: Ledger;
  beforeEach(async () => {
    w = await ledgerWorld("server");
    await w.plan({ subjectId: "m1" });
  });
  afterEach(async () => {
    await w.store.close();
    await dropDatabase(w.url ?? "");
  });

  it.each(
    EDGES.flatMap(({ name, how }) => [[name, 1, NOTHING, how] as const, [name, 2, BREAKAGES[name], how] as const]),
  )("%s: seen %i times", async (_name, times, breakage, how) => {
    const line = await rewritingLine(w.url ?? "", breakage);
    const store = openServer(line.url);
    try {
      expect(await how(w, store)).toBe(times);
      expect(line.rewritten > 0).toBe(times > 1);
    } finally {
      await store.close();
      line.close();
    }
  });
});

describe("a command whose commit was lost", () => {
  const NAME = "a commit whose answer was lost counts as undone";
  it.each([
    ["answered as done", NOTHING],
    ["told that nothing was changed, which is noticed", BREAKAGES[NAME]],
  ])("is there, and whoever gave it is %s", async (_how, breakage) => {
    const w = await world();
    const cutter = await commitCutter(w.url ?? "");
    const line = await rewritingLine(cutter.url, breakage);
    const store = openServer(line.url);
    try {
      const quiet = () => undefined;
      const product = assemble({ ...w, store, log: { info: quiet, warn: quiet, error: quiet }, worker: "cut" });
      cutter.cut("audit", "after");
      const plan = await product.dispatch({
        ...{ id: "lost-1", platform: "console", space: w.slug, user: "member", channel: "general", insist: true },
        input: { kind: "line", line: 'conclusion add "Said once."' },
      });
      const view = plan.kind === "work" ? await plan.run() : undefined;
      expect([cutter.cuts, await w.db((db) => db.conclusion.count())]).toEqual([1, 1]);
      const broken = breakage !== NOTHING;
      expect([view?.refusal, line.rewritten > 0]).toEqual([broken ? "store.unreachable" : undefined, broken]);
    } finally {
      await store.close();
      line.close();
      cutter.close();
      await w.close();
    }
  });
});
