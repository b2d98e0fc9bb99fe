import { describe, expect, it } from "vitest";
import { manifestOf } from "../../../../src/adapters/slack/manifest/manifest.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { town, troubles, words } from "./harness.ts";

describe("a slash command", () => {
  it("of its own first word is the same as under the root", async () => {
    const place = await town({ demo: true });
    const { fake, users, channel } = place;
    const under = await place.type(users.member, "contact find tracing country:PY");
    const own = await place.watch(users.member, () =>
      fake.slash(users.member, channel, "/contact", "find tracing country:PY"),
    );
    expect(words(own)).toContain("Paraguay");
    expect(words(own)).toBe(words(under));
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("under another root is read as the root's", async () => {
    const root = "experts";
    const manifest = manifestOf(CATALOGUE.commands, { root, socket: true }) as never;
    const place = await town({ demo: true, settings: { root }, fake: { manifest } });
    const { fake, users, channel } = place;
    const answer = await place.watch(users.member, () =>
      fake.slash(users.member, channel, `/${root}`, "contact find country:PY"),
    );
    expect(words(answer)).toContain("Paraguay");
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("that cannot work here says so in a sentence, and opens no form", async () => {
    const place = await town({ demo: true });
    const { fake, users } = place;
    for (const [line, who, why] of [
      ["meeting mirror", users.member, "no events of its own"],
      ["settings role", users.admin, "ninguno puede dar la moderación"],
      ["help meeting mirror", users.member, "no events of its own"],
    ] as const) {
      const answer = await place.type(who, line);
      expect(words(answer)).toContain(why);
      expect(answer.every((said) => said.ephemeral)).toBe(true);
    }
    expect(fake.calls.filter(({ method }) => method.startsWith("views."))).toEqual([]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });
});
