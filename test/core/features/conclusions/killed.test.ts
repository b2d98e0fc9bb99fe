import { expect, it } from "vitest";
import { followedThrough } from "../../../faults/edges/followed-through.ts";
import { report } from "../../../faults/report.ts";
import { failures } from "../../../faults/verdict.ts";
import { dropDatabase, freshStore } from "../../../support/store.ts";

// `npm run faults -- followed-through --size K --seed N` kills at every point, K times.
const ORDER = { seed: 1, size: 0.25 };

it("whoever dies while things are agreed on and followed through, each is asked once and nothing is lost", async () => {
  const { store, url = "" } = await freshStore("server");
  try {
    const outcome = await followedThrough(ORDER, { store, url });
    expect(failures(outcome), report(outcome)).toEqual([]);
  } finally {
    await store.close();
    await dropDatabase(url);
  }
}, 120_000);
