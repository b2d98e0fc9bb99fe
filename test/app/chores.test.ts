import { readFileSync } from "node:fs";
import { createTask } from "node-cron";
import { describe, expect, it } from "vitest";
import { regularChores } from "../../src/core/services/chores/chore.ts";
import { lastMoment, nextMoment } from "../../src/core/services/chores/moments.ts";
import { nightlyBackups } from "../../src/core/services/backup/nightly.ts";
import { FEATURES } from "../../src/features.ts";

// With the one that is there where an operator names a directory.
const BACKUPS = nightlyBackups({ directory: ".", keep: 1, secret: () => ({ phrase: "" }), version: "1" });
const CHORES = regularChores({ features: [...FEATURES, BACKUPS] });

describe("the regular chores", () => {
  it("have names of their own that suit a label", () => {
    expect(new Set(CHORES.map(({ name }) => name)).size).toBe(CHORES.length);
    for (const { name } of CHORES) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
  it("stand in docs/operations.md with their times, and no others", () => {
    const written = [
      ...readFileSync("docs/operations.md", "utf8").matchAll(
        /^\| `([a-z-]+)` \| `([^`]+ \S+ \S+ \S+ \S+)` \| .+ \|$/gm,
      ),
    ];
    expect(written.map(([, name, cron]) => [name, cron])).toEqual(CHORES.map(({ name, cron }) => [name, cron]));
  });
  it("do not all begin at the same moment", () => {
    expect(new Set(CHORES.map(({ cron }) => cron)).size).toBe(CHORES.length);
  });
});

describe("the moments of a cron expression", () => {
  // As the chores have them, and some more that later ones may.
  const CRONS = [
    ...CHORES.map(({ cron }) => cron),
    "*/5 * * * *",
    "30 3 * * *",
    "0 4 * * 1",
    "15 2 1 * *",
    "59 23 31 12 *",
    "0 0 29 2 *",
  ];
  it.each(CRONS)("%s are the same to whoever says when as to whoever says whether", async (cron) => {
    const task = createTask(cron, () => undefined, { timezone: "UTC" });
    for (const from of ["2026-11-26T10:00:00.000Z", "2026-12-31T23:59:59.999Z", "2027-03-28T00:59:30.500Z"]) {
      let at = new Date(from);
      for (let n = 0; n < 20; n += 1) {
        const before = at;
        at = await nextMoment(cron, at);
        expect(task.match(at)).toBe(true);
        expect(at > before).toBe(true);
        expect(await lastMoment(cron, at)).toEqual(at);
        expect(await lastMoment(cron, new Date(at.getTime() + 1))).toEqual(at);
        if (n > 0) expect(await lastMoment(cron, new Date(at.getTime() - 1))).toEqual(before);
      }
    }
    await task.destroy();
  });
  it("are all of them: no minute of a month is passed over", async () => {
    // One of each kind: what differs in nothing but its hour or minute passes over what the others do.
    const kinds = new Map(CRONS.map((cron) => [cron.replaceAll(/(?<!\/)\b\d+/g, "n"), cron]));
    for (const cron of kinds.values()) {
      const task = createTask(cron, () => undefined, { timezone: "UTC" });
      let next = await nextMoment(cron, new Date("2027-02-28T00:00:00Z"));
      for (let at = Date.parse("2027-02-28T00:01:00Z"); at < Date.parse("2027-03-02T00:00:00Z"); at += 60_000) {
        const now = new Date(at);
        expect(task.match(now), `${cron} at ${now.toISOString()}`).toBe(next.getTime() === at);
        if (next.getTime() === at) next = await nextMoment(cron, now);
      }
      await task.destroy();
    }
  });
});
