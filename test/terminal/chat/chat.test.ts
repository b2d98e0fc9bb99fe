import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dialogue, type Screen } from "../../../src/adapters/console/dialogue.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { type Conversation, conversation, NoTurn } from "../../../src/terminal/chat/conversation.ts";
import type { StoreClient } from "../../../src/terminal/store/store-client.ts";
import { keyboard } from "../../../src/terminal/io/keyboard.ts";
import { runCliCommand } from "../../../src/terminal/commands/run-cli-command.ts";
import { type World, world } from "../../support/world.ts";
import { benchOf, run } from "../commands/heard.ts";

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const counterOf = (): StoreClient => ({
  perform: (command, args, io) => runCliCommand(command, args, benchOf(w), io),
  close: async () => undefined,
});

/** A screen on which somebody types these lines; at their end they break off. */
function screenOf(lines: readonly (string | undefined)[]): Screen & { said: string[]; prompts: string[] } {
  const left = [...lines];
  const said: string[] = [];
  const prompts: string[] = [];
  return {
    said,
    prompts,
    say: (text) => void said.push(text),
    ask: async (prompt) => (prompts.push(prompt), left.shift()),
  };
}

let told: string[];
let talk: Conversation;
beforeEach(() => {
  told = [];
  talk = conversation(
    { as: "member", channel: "general" },
    counterOf(),
    translator("en"),
    (text) => void told.push(text),
  );
});
const type = async (line: string, ...answers: (string | undefined)[]) => {
  const screen = screenOf(answers);
  await dialogue({ kind: "line", line }, screen, talk.turn);
  return screen;
};

describe("a dialogue", () => {
  it("prints the reply, or the refusal", async () => {
    expect((await type("help meeting")).said.join("\n")).toContain("/meeting add");
    const { said } = await type("bogus");
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^I don't know “bogus”\. Type \/help to see what I can do\.\n/);
  });

  it("asks a form field by field: required again until given, optional skipped with an empty line, right values kept", async () => {
    const { said, prompts } = await type("meeting add title:Board", "", "2026-12-01 15:00", "", "", ".");
    expect(prompts.map((p) => p.replace(/:.*/, ""))).toEqual([
      "When",
      "When",
      "How long",
      "Does it repeat? (Enter to leave it out, . for all the rest)",
      "Place or how to join (Enter to leave it out, . for all the rest)",
    ]);
    expect(prompts[0]).toContain("(required)");
    expect(said.join("\n")).toContain("! Please write something here.");
    expect(said.at(-1)).toContain("Meeting scheduled: Board");
  });

  it("says what is wrong and asks for that alone again; an offer is taken by its number", async () => {
    const { said, prompts } = await type("meeting add", "Clinic", "no date", "", "3", ".", "2026-12-02 15:00", "3");
    expect(said.join("\n")).toContain("  3) FREQ=WEEKLY – every week on Tuesday");
    expect(said.join("\n")).toContain("! I can't read that as a date and time.");
    expect(prompts.map((p) => p.replace(/[:(].*/, "").trim())).toEqual([
      "Title",
      "When",
      "How long",
      "Does it repeat?",
      "Place or how to join",
      "When",
      "Does it repeat?",
    ]);
    expect(said.at(-1)).toMatch(/every week/i);
  });

  it("offers what an ambiguous date may mean", async () => {
    const { said } = await type("meeting add Ambiguous when:03/04/2027", "1", ".");
    expect(said.join("\n")).toMatch(/1\) .*2027/);
    expect(said.at(-1)).toContain("Meeting scheduled: Ambiguous");
  });

  it("is broken off at any field, and nothing is sent", async () => {
    const before = (await run(w, "meeting list")).out;
    const { said } = await type("meeting add Never", "2026-12-03 15:00", undefined);
    expect(said.at(-1)).toBe("Broken off. Nothing was sent.");
    expect((await run(w, "meeting list")).out).toBe(before);
  });
});

describe("a conversation", () => {
  it("tells what others and the bot post in the channel or to the person, once, and not one's own replies", async () => {
    await w.product.deliverDue();
    await talk.turn();
    await type('conclusion add "Mine"');
    await run(w, 'conclusion add "Theirs"', { as: "moderator" });
    await run(w, 'conclusion add "Elsewhere"', { as: "moderator", channel: "tracing" });
    await run(w, 'meeting add "Announced" "2026-12-05 15:00"', { as: "moderator" });
    await run(w, 'meeting add "Announced elsewhere" "2026-12-05 15:00"', { as: "moderator", channel: "tracing" });
    await w.product.deliverDue();
    await talk.turn();
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^\[#general\] The moderator: Conclusion recorded\nTheirs/);
    expect(told[1]).toMatch(/^\[#general\] Announced\n/);
    await talk.turn();
    expect(told).toHaveLength(2);
  });

  it("moves to another seat, and stays where there is none", async () => {
    expect((await talk.move({ as: "guest", locale: "fr" })).session).toMatchObject({ user: "guest", language: "fr" });
    await expect(talk.move({ as: "nobody" })).rejects.toBeInstanceOf(NoTurn);
    expect(told).toEqual([
      "Nobody goes by “nobody” in the terminal of this community. There is admin, guest, member, moderator.",
    ]);
    expect(talk.wish).toEqual({ as: "guest", channel: "general", locale: "fr" });
  });

  it("completes a line and a field", async () => {
    expect((await talk.turn({ kind: "complete", line: "/contact f" })).reply).toMatchObject({
      plan: "suggest",
      choices: [{ value: "contact find " }],
    });
    expect(
      (await talk.turn({ kind: "suggest", path: "meeting add", option: "zone", text: "asun", values: {} })).reply,
    ).toMatchObject({
      choices: [{ value: "America/Asuncion" }],
    });
  });
});

describe("a keyboard without a terminal", () => {
  it("gives the lines that are piped in, in order, and then the end, without prompting", async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const keys = keyboard(
      input as unknown as NodeJS.ReadStream,
      output as unknown as NodeJS.WriteStream,
      async () => [],
    );
    input.end("one\ntwo\n");
    expect([await keys.read("> "), await keys.read("> "), await keys.read("> "), await keys.read("> ")]).toEqual([
      "one",
      "two",
      undefined,
      undefined,
    ]);
    keys.print("said");
    expect(String(output.read())).toBe("said\n");
    keys.close();
  });
});
