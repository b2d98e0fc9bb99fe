import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Driver } from "../contract/driver.ts";
import { DRIVERS } from "../contract/drivers.ts";
import { type World, world } from "../support/world.ts";
import { bareIds } from "../contract/read-words.ts";
import { heldOn, playTalk } from "./play.ts";

const TALKS = readdirSync(import.meta.dirname).filter((f) => f.endsWith(".talk"));
const goldenOf = (file: string) => readFileSync(join(import.meta.dirname, file), "utf8");

/** Every third of them, from the first, the second or the third. */
export const third = (n: 0 | 1 | 2): readonly string[] => TALKS.filter((_, place) => place % 3 === n);

/** Golden conversations: plain text in *.talk, the same on every platform. UPDATE_TALKS=1 writes what the console says. */
export function talkSuite(name: Driver["name"], talks: readonly string[] = TALKS): void {
  describe(`on ${name}`, () => {
    const driver = DRIVERS.find((one) => one.name === name)!;
    const held = talks.filter((file) => (heldOn(goldenOf(file)) ?? name) === name);
    it.each(held)("%s", async (file) => {
      const path = join(import.meta.dirname, file);
      const golden = goldenOf(file);
      const w: World = await world({
        now: /^# now (\S+)/m.exec(golden)?.[1] ?? "2026-11-24T15:00:00Z",
        ...(/^# demo$/m.test(golden) ? { demo: true as const } : {}),
        ...(/^# announced$/m.test(golden) ? { announced: true as const } : {}),
      });
      const platform = await driver.open(w);
      try {
        const played = await playTalk(golden, w, { ...platform, ...(driver.forms ? { forms: driver.forms } : {}) });
        if (process.env["UPDATE_TALKS"] && driver.name === (heldOn(golden) ?? "console")) writeFileSync(path, played);
        else expect(played).toBe(golden);
        const words = platform.words?.();
        expect(words ?? [""]).not.toEqual([]);
        expect(bareIds(words ?? [])).toEqual([]);
      } finally {
        await platform.close();
        await w.close();
      }
    });
  });

  afterAll(() => expect(talks.length).toBeGreaterThan(0));
}
