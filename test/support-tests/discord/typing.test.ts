import { describe, expect, test } from "vitest";
import { ada, atTheKeyboard, channel, fake, guild } from "./keyboard-stage.ts";

atTheKeyboard();

describe("nobody can type", () => {
  test.each<[string, string, Record<string, string | number | boolean>]>([
    ["an unknown command", "nothing", {}],
    ["a command without its subcommand", "contact", {}],
    ["an unknown subcommand", "contact lose", {}],
    ["an unknown option", "contact find", { text: "abc", colour: "red" }],
    ["a command without a required option", "contact find", {}],
    ["too short a text", "contact find", { text: "a" }],
    ["too long a text", "contact find", { text: "abcdef" }],
    ["an empty text", "contact find", { text: "" }],
    ["a number for a text", "contact find", { text: 1 }],
    ["what is no choice", "contact find", { text: "abc", country: "FR" }],
    ["a fraction", "contact find", { text: "abc", count: 1.5 }],
    ["a number too small", "contact find", { text: "abc", count: 0 }],
    ["a number too large", "contact find", { text: "abc", count: 4 }],
    ["a word for a number", "contact find", { text: "abc", ratio: "half" }],
    ["a word for yes", "contact find", { text: "abc", sure: "yes" }],
    ["nobody", "contact find", { text: "abc", who: "1" }],
    ["no channel", "contact find", { text: "abc", where: "1" }],
    ["no role", "contact find", { text: "abc", role: "1" }],
    ["an administrators' command", "admin", {}],
  ])("%s", async (_, name, options) => {
    await expect(fake.slash(ada, channel, name, options)).rejects.toThrow("Nobody can type that");
  });

  test("a channel of a type that is not taken", async () => {
    const voice = fake.addChannel(guild, { name: "voice", type: 2 });
    await expect(fake.slash(ada, channel, "contact find", { text: "abc", where: voice })).rejects.toThrow(
      "does not take",
    );
  });

  test("a guild's command elsewhere, a guild command in a direct conversation", async () => {
    await fake.slash(ada, channel, "local");
    const direct = fake.directChannel(ada);
    await expect(fake.slash(ada, direct, "local")).rejects.toThrow("Nobody can type that");
    await expect(fake.slash(ada, direct, "guilds")).rejects.toThrow("Nobody can type that");
    await fake.slash(ada, direct, "manage");
  });

  test("a managers' command without that permission", async () => {
    const eve = fake.addUser({ name: "eve" });
    fake.join(eve, guild);
    await fake.slash(ada, channel, "manage");
    await expect(fake.slash(eve, channel, "manage")).rejects.toThrow("Nobody can type that");
    await fake.slash(fake.state.guild(guild).owner, channel, "admin");
  });

  test("anything in an archived thread, or where commands are not allowed", async () => {
    const thread = fake.addThread(channel, { name: "aside", archived: true });
    await expect(fake.slash(ada, thread, "guilds")).rejects.toThrow("archived");
    const quiet = fake.addChannel(guild, { name: "quiet" });
    fake.permissions(quiet, { USE_APPLICATION_COMMANDS: false }, guild);
    await expect(fake.slash(ada, quiet, "guilds")).rejects.toThrow("not allowed");
  });

  test("suggestions for an option that has none", async () => {
    await expect(fake.autocomplete(ada, channel, "contact find", { focused: "text", text: "a" })).rejects.toThrow(
      "suggests nothing",
    );
  });
});
