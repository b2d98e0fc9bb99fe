import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openingOf } from "../../src/adapters/kit/forms/opening.ts";
import { ROOM } from "../../src/adapters/slack/forms/form-room.ts";
import { formFor } from "../../src/core/kernel/forms/form.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { optionsOf } from "../../src/core/kernel/options/options.ts";
import { CATALOGUE } from "../../src/features.ts";
import { type World, world } from "../support/world.ts";
import { discordDriver } from "./discord-driver.ts";
import type { Drawn } from "./driver.ts";
import { slackDriver } from "./slack-driver.ts";

/** Commands that have something to fill in. */
const asking = CATALOGUE.commands.filter((c) => optionsOf(c.input).some((o) => !o.hidden));

/** How many fields a form has: on Discord the tick for more is one of the five that a modal holds. */
const fieldsIn = ({ parts }: Drawn) =>
  parts.filter((part) => "label" in part && ("component" in part || "element" in part)).length;

describe.each([
  { driver: slackDriver, most: ROOM.opens },
  { driver: discordDriver, most: 5 },
])("a form that opens on $driver.name", ({ driver, most }) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  beforeAll(async () => {
    w = await world({ now: "2026-11-24T15:00:00Z" });
    platform = await driver.open(w);
  });
  afterAll(async () => {
    await platform.close();
    await w.close();
  });

  it("has few fields, whatever the command", async () => {
    const seen: string[] = [];
    // The form of contact join is opened by contact me, and is looked at there.
    for (const { path } of asking.filter((one) => one.path !== "contact join")) {
      await platform.send({ kind: "values", path, values: {}, mode: "ask" }, { as: "admin", folded: true });
      const form = platform.drawn?.({ as: "admin" }).find(({ kind }) => kind === "form");
      if (!form) continue;
      seen.push(path);
      expect([path, fieldsIn(form) <= most]).toEqual([path, true]);
    }
    for (const path of ["meeting add", "meeting edit", "meeting poll", "resource add", "me edit"])
      expect(seen).toContain(path);
  });
});

describe("the form of a command", () => {
  it.each([
    ["me edit", ["language", "zone", "leads", "tell", "quiet", "topics"], ["country", "working"]],
    [
      "settings edit",
      ["language", "zone", "leads", "quiet", "working", "tolerance"],
      ["useful", "messages", "fresh", "trust", "nudges"],
    ],
  ])("%s asks first for what people change most", (path, options, left) => {
    const command = asking.find((one) => one.path === path);
    if (!command) throw new Error(`there is no /${path}`);
    const form = formFor(command, {}, translator("en"));
    expect(openingOf(form, undefined, ROOM)).toEqual({ options, left });
    // Where five stand, a tick for the others is one of them.
    expect(openingOf(form, undefined, { most: 5, opens: 5, tick: true }).options).toEqual(options.slice(0, 4));
  });

  it("asks first for what it cannot do without, so that nothing required is behind more options", () => {
    for (const command of asking) {
      const form = formFor(command, {}, translator("en"));
      const { options } = openingOf(form, undefined, { most: 5, opens: 5, tick: true });
      const needed = form.fields.filter((f) => f.required).map((f) => f.name);
      expect([command.path, needed.filter((name) => !options.includes(name))]).toEqual([command.path, []]);
    }
  });
});
