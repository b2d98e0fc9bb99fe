import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Transport } from "../../../../src/core/kernel/commands/transport.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { type World, world } from "../../../support/world.ts";

// A platform that only says things, as most do, and in which nobody has a role of its own.
const plain: Transport = { name: "console", deliver: async () => "1", find: async () => undefined };

const CANNOT = [
  ["meeting mirror", "calendar.mirror.nowhere", "member"],
  ["settings board", "settings.board.nowhere", "moderator"],
  ["settings role", "settings.role.none-here", "admin"],
] as const;

describe("a command that cannot work where somebody is", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ transports: [plain] });
  });
  afterAll(() => w.close());

  it.each(CANNOT)("says so at once, before anything is asked: %s", async (path, why, as) => {
    for (const locale of LANGUAGES) {
      const { plan, text, refusal } = await w.say(path, { as, locale });
      expect([plan.kind, refusal]).toEqual(["answer", why]);
      expect(text).not.toContain("\n");
    }
    // Also where a button of long ago asks for its form.
    const asked = await w.send({ kind: "values", path, values: {}, mode: "ask" }, { as });
    expect([asked.plan.kind, asked.refusal]).toEqual(["answer", why]);
  });

  it.each(CANNOT)("is explained by that alone, and offered nowhere: %s", async (path, why, as) => {
    const [family = ""] = path.split(" ");
    expect((await w.say(`help ${path}`, { as })).refusal).toBe(why);
    for (const line of ["help", `help ${family}`, family])
      expect(JSON.stringify((await w.say(line, { as })).view ?? "")).not.toContain(`"${path}"`);
    for (const line of [`${family} `, path]) {
      const { plan } = await w.send({ kind: "complete", line }, { as });
      expect(JSON.stringify(plan)).not.toContain(path);
    }
    expect(JSON.stringify((await w.say(path.slice(0, -1), { as })).view)).not.toContain(`"${path}"`);
  });

  it("is refused to whose role it is not for that reason first", async () => {
    expect((await w.say("settings role")).refusal).toBe("role.least");
  });
});

it("what is about a channel is offered in one, and not in a direct message", async () => {
  const w = await world({ transports: [plain] });
  try {
    const offered = async (line: string, direct: boolean) => {
      const { plan } = await w.send({ kind: "complete", line }, direct ? { direct } : {});
      return plan.kind === "suggest" ? plan.choices.map(({ value }) => value.trim().replace(/^\//, "")) : [];
    };
    for (const path of ["here", "link", "note"]) {
      expect(await offered(path, false)).toContain(path);
      expect(await offered(path, true)).not.toContain(path);
    }
    expect(await offered("find", true)).toContain("find");
  } finally {
    await w.close();
  }
});
