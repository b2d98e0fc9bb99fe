import { PassThrough } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dialogue } from "../../../src/adapters/console/dialogue.ts";
import type { Screen } from "../../../src/adapters/console/screen.ts";
import { typedInput } from "../../../src/adapters/console/typed-input.ts";
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
  run: (command, args, io) => runCliCommand(command, args, benchOf(w), io),
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
  await dialogue(typedInput(line), screen, talk.turn);
  return screen;
};

describe("a dialogue", () => {
  it("prints the reply, or the refusal", async () => {
    expect((await type("help meeting")).said.join("\n")).toContain("/meeting add");
    const { said } = await type("/bogus");
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^I don't know “bogus”\. Type \/help to see what I can do\.\n/);
  });

  it("asks for what is required, again until it is given, and then once for the others, by their names", async () => {
    const { said, prompts } = await type(
      "meeting add title:Board",
      "",
      "2026-12-01 15:00",
      'place:"Room 4" duration:45m',
    );
    expect(prompts.slice(0, 2)).toEqual([prompts[0], expect.stringMatching(/^When.* \(required\): $/)]);
    expect(prompts.slice(2)).toEqual(["More, such as duration:…? (? explains, Enter sends) "]);
    expect(said.join("\n")).toContain("! Please write something here.");
    expect(said.join("\n")).toMatch(/^Optional: duration, .*place/m);
    expect(said.at(-1)).toContain("Meeting scheduled: Board");
    expect(said.at(-1)).toContain("Room 4");
    expect((await type("meeting add Plain", "2026-12-01 16:00", "")).said.at(-1)).toContain("Meeting scheduled: Plain");
  });

  it("explains the others, and says which of them it cannot read", async () => {
    const { said } = await type("meeting add title:Other", "2026-12-01 17:00", "?", "bogus:1", "place:Here");
    expect(said).toContain("- place: Place or how to join");
    expect(said.join("\n")).toMatch(/^! .*bogus/m);
    expect(said.at(-1)).toContain("Meeting scheduled: Other");
  });

  it("says what is wrong and asks for that alone again", async () => {
    const { said, prompts } = await type("meeting add", "Clinic", "no date", "repeat:weekly", "2026-12-02 15:00");
    expect(said.join("\n")).toContain("! I can't read that as a date and time.");
    expect(prompts.map((p) => p.replace(/[:(,].*/, "").trim())).toEqual(["Title", "When", "More", "When"]);
    expect(said.at(-1)).toMatch(/every week/i);
  });

  it("shows what holds of what is to be changed, and takes the changes", async () => {
    await type("meeting add Changed", "2026-12-04 15:00", "place:Here");
    const { said, prompts } = await type("meeting edit Changed", "place:There");
    expect(prompts).toHaveLength(1);
    expect(said.join("\n")).toMatch(/^- place: .* = "Here"$/m);
    expect((await run(w, "meeting show Changed")).out).toContain("There");
  });

  it("takes an offer by its number, such as what an ambiguous date may mean", async () => {
    const { said } = await type("meeting add Ambiguous when:03/04/2027", "1", "");
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

describe("what is said to the bot", () => {
  it.each([
    ["hola", "es", /^¡?Hola/],
    ["gracias", "es", /^Con gusto/],
    ["obrigada!", "pt", /^De nada/],
    ["bonjour", "fr", /^Bonjour/],
    ["?", "en", /^(?!.*I don't know)/],
  ])("%s is answered as everywhere", async (line, locale, answer) => {
    const { exit, out } = await run(w, line, { locale });
    expect([exit, out]).toEqual([0, expect.stringMatching(answer)]);
    expect(out.split("\n")).toHaveLength(4);
  });

  it("is a question to everything the bot knows, unless it is a slip of a command", async () => {
    await run(w, 'conclusion add "Zebras are marked twice"');
    expect((await type("what about zebras?")).said.join("\n")).toContain("Zebras are marked twice");
    expect((await type("metting add")).said[0]).toContain("/meeting add");
    expect((await run(w, "meeting lits")).exit).toBe(1);
    expect((await run(w, "hlep")).exit).toBe(1);
  });

  it("is the help of a command where that is asked for with --help", async () => {
    const asked = (await run(w, "help meeting add")).out;
    for (const line of ["meeting add --help", "/meeting add -h", "meeting add Board --help"])
      expect((await run(w, line)).out).toBe(asked);
    expect((await run(w, "--help")).out).toBe((await run(w, "help")).out);
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

  it("tells a guest nothing of what is posted in a channel for members", async () => {
    await talk.move({ as: "guest" });
    told.length = 0;
    await run(w, 'conclusion add "For members"', { as: "moderator" });
    await talk.turn();
    expect(told).toEqual([]);
    await talk.move({ as: "member" });
    await run(w, 'conclusion add "For members, too"', { as: "moderator" });
    await talk.turn();
    expect(told).toHaveLength(1);
    const suspended = (suspendedAt: Date | null) =>
      w.db((db) => db.person.updateMany({ where: { id: "c1member" }, data: { suspendedAt } }));
    await suspended(w.clock.now());
    await run(w, 'conclusion add "For who is not suspended"', { as: "moderator" });
    await talk.turn();
    await suspended(null);
    await talk.turn();
    expect(told).toHaveLength(1);
  });

  it("moves to another seat, and stays where there is none", async () => {
    expect((await talk.move({ as: "guest", locale: "fr" })).session).toMatchObject({ user: "guest", language: "fr" });
    await expect(talk.move({ as: "nobody" })).rejects.toBeInstanceOf(NoTurn);
    expect(told).toEqual([
      "Personne ne s’appelle «\u00a0nobody\u00a0» dans le terminal de cette communauté. Il y a admin, guest, member, moderator.",
    ]);
    expect(talk.wish).toEqual({ as: "guest", channel: "general", locale: "fr" });
  });

  it("completes a line and a field", async () => {
    expect((await talk.turn({ kind: "complete", line: "/contact fi" })).reply).toMatchObject({
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
