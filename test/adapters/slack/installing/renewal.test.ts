import type { Installation } from "@slack/oauth";
import { describe, expect, it, onTestFinished } from "vitest";
import { renewable } from "../../../../src/adapters/slack/installing/renewal.ts";
import { SLACK } from "../../../../src/adapters/slack/settings.ts";
import { installationsOf } from "../../../../src/core/services/installations/installations.ts";
import { world } from "../../../support/world.ts";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 24, 12);

const expiringIn = (ms: number) =>
  ({
    bot: {
      token: "xoxe.xoxb-1",
      refreshToken: "xoxe-1",
      expiresAt: (NOW + ms) / 1_000,
      scopes: [],
      id: "B1",
      userId: "U1",
    },
  }) as unknown as Installation;

describe("a token that is about to expire", () => {
  it("is renewed by one replica of several, and by another when that one failed", async () => {
    const place = await world();
    onTestFinished(() => place.close());
    const installations = installationsOf(SLACK, place);
    const refreshed = async (id: string, left: number, now = NOW) =>
      (await renewable(id, expiringIn(left), installations, now)).bot?.refreshToken;

    expect(await refreshed("T1", 121 * MINUTE)).toBe("xoxe-1");
    const replicas = await Promise.all(Array.from({ length: 4 }, () => refreshed("T1", 60 * MINUTE)));
    expect(replicas.filter((token) => token !== undefined)).toEqual(["xoxe-1"]);
    expect((await renewable("T1", expiringIn(60 * MINUTE), installations, NOW)).bot?.token).toBe("xoxe.xoxb-1");
    // Another workspace's is another matter.
    expect(await refreshed("T2", 60 * MINUTE)).toBe("xoxe-1");
    expect(await refreshed("T1", 60 * MINUTE, NOW + MINUTE)).toBe("xoxe-1");
    expect(await refreshed("T1", 60 * MINUTE, NOW + MINUTE)).toBeUndefined();
  });

  it("is left alone where it does not expire", async () => {
    const place = await world();
    onTestFinished(() => place.close());
    const lasting = { bot: { token: "xoxb-1", scopes: [], id: "B1", userId: "U1" } } as unknown as Installation;
    expect(await renewable("T1", lasting, installationsOf(SLACK, place), NOW)).toBe(lasting);
  });
});
