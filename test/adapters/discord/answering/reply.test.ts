import { API } from "@discordjs/core/http-only";
import { type APIInteractionResponse, ComponentType, DiscordAPIError, MessageFlags, type REST } from "discord.js";
import { expect, it } from "vitest";
import { replyTo } from "../../../../src/adapters/discord/answering/reply.ts";
import { turns } from "../../../../src/adapters/discord/answering/turns.ts";

const sent = { body: { flags: MessageFlags.Ephemeral, components: [], allowed_mentions: { parse: [] } }, files: [] };

it.each([
  ["never reached Discord is said once more", Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), 2],
  [
    "Discord may have taken is not said again",
    new DiscordAPIError({ code: 0, message: "" }, 0, 502, "POST", "", { files: undefined, body: undefined }),
    1,
  ],
  ["was cut off on the way is not said again", Object.assign(new Error("reset"), { code: "ECONNRESET" }), 1],
])("a follow-up that %s", async (_what, error, times) => {
  let asked = 0;
  const rest = {
    post: async () => {
      asked += 1;
      if (asked === 1) throw error;
    },
  } as unknown as REST;
  const following = replyTo(new API(rest), { application: "1", token: "t" }, async () => undefined).follow(sent);
  if (times === 1) await expect(following).rejects.toBe(error);
  else await following;
  expect(asked).toBe(times);
});

it("that takes the place of a message keeps its mark, and a new one has none", async () => {
  const words = { type: ComponentType.TextDisplay as const, content: "Now so" };
  const shown = { ...sent, body: { ...sent.body, components: [words, words] } };
  for (const [how, marks] of [
    ["changed", [77, undefined]],
    ["new", [undefined, undefined]],
  ] as const) {
    const said: APIInteractionResponse[] = [];
    const reply = replyTo(
      new API({} as unknown as REST),
      { application: "1", token: "t", mark: 77 },
      async (one) => void said.push(one),
    );
    await reply.first(how, shown);
    expect(said[0]).toMatchObject({ data: { components: marks.map((id) => ({ ...words, ...(id ? { id } : {}) })) } });
    expect(JSON.stringify(said).match(/"id":/g) ?? []).toHaveLength(marks.filter(Boolean).length);
  }
});

it("that changes an answer is tried until Discord says what became of it, and one that is gone is taken away", async () => {
  const refused = (code: number, status: number) =>
    new DiscordAPIError({ code, message: "" }, code, status, "PATCH", "", { files: undefined, body: undefined });
  const asked: string[] = [];
  const failing =
    (method: string, ...errors: Error[]) =>
    async () => {
      asked.push(method);
      const error = errors.shift();
      if (error) throw error;
    };
  const rest = {
    patch: failing("patch", Object.assign(new Error("reset"), { code: "ECONNRESET" })),
    delete: failing("delete", refused(0, 502), refused(10_008, 404)),
  } as unknown as REST;
  const reply = replyTo(new API(rest), { application: "1", token: "t" }, async () => undefined);
  await reply.edit(sent);
  await reply.remove();
  expect(asked).toEqual(["patch", "patch", "delete", "delete"]);
  const over = refused(50_027, 401);
  const dead = { patch: failing("dead", over) } as unknown as REST;
  const late = replyTo(new API(dead), { application: "1", token: "t" }, async () => undefined);
  await expect(late.edit(sent)).rejects.toBe(over);
  expect(asked.filter((one) => one === "dead")).toHaveLength(1);
});

it.each([
  ["is given up once somebody was answered there since", "m1", ["first", "second"]],
  ["goes on where that was elsewhere", "m2", ["first", "second", "first"]],
])("that changes a message and is tried again %s", async (_what, pressed, said) => {
  const asked: string[] = [];
  const lost = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  const rest = (who: string) =>
    new API({
      patch: async () => {
        asked.push(who);
        if (asked.length === 1) throw lost;
      },
    } as unknown as REST);
  const taken = turns();
  const at = (who: string, message: string) =>
    replyTo(
      rest(who),
      { application: "1", token: who, turn: () => taken.take([message, `answer ${message}`]) },
      async () => undefined,
    );
  const editing = at("first", "m1").edit(sent);
  await at("second", pressed).edit(sent);
  await editing;
  expect(asked).toEqual(said);
});
