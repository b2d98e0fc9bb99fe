import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serverClock } from "../../../src/adapters/discord/server-clock.ts";

const header = (ms: number) => new Date(Math.floor(ms / 1_000) * 1_000).toUTCString();

describe("Discord's clock", () => {
  it("is known to within a second and the way there, whatever the machine's says, and is the machine's where that can be right", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.array(
          fc.record({
            later: fc.integer({ min: 1, max: 60_000 }),
            there: fc.integer({ min: 0, max: 300 }),
            back: fc.integer({ min: 0, max: 300 }),
          }),
          {
            minLength: 1,
            maxLength: 50,
          },
        ),
        (skew, answers) => {
          let real = Date.UTC(2027, 0, 1);
          const clock = serverClock(() => real + skew);
          for (const { later, there, back } of answers) {
            real += later + there + back;
            clock.heard(header(real - back), there + back);
            expect(Math.abs(clock.now() - real)).toBeLessThanOrEqual(1_000 + 600);
          }
          if (skew === 0) expect(clock.now()).toBe(real);
        },
      ),
    );
  });

  it("comes closer with every answer, follows when the machine's is put right, and is the machine's until anything is heard", () => {
    let real = Date.UTC(2027, 0, 1);
    let skew = 1_500;
    const clock = serverClock(() => real + skew);
    expect(clock.now()).toBe(real + 1_500);
    clock.heard(null, 5);
    clock.heard("nonsense", 5);
    expect(clock.now()).toBe(real + 1_500);
    for (let i = 0; i < 20; i += 1) {
      real += 730;
      clock.heard(header(real), 20);
    }
    expect(Math.abs(clock.now() - real)).toBeLessThan(150);
    skew = 0;
    real += 1_000;
    clock.heard(header(real), 20);
    expect(Math.abs(clock.now() - real)).toBeLessThanOrEqual(1_000);
    skew = -5_000;
    clock.heard(header(real), 20);
    expect(Math.abs(clock.now() - real)).toBeLessThanOrEqual(1_020);
  });
});
