import type { APIApplicationCommandInteractionData, APIMessage } from "discord.js";
import { describe, expect, it } from "vitest";
import { fromMessage, permalink } from "../../../../src/adapters/discord/inbound/from-message.ts";
import { pathOf } from "../../../../src/adapters/discord/inbound/options.ts";
import { slashOf } from "../../../../src/adapters/discord/registration/slash.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { fixtureEcho } from "../../../support/fixture-commands.ts";

const commandAt = (path: string) => CATALOGUE.commands.find((c) => c.path === path);
const called = (data: object, catalogue = CATALOGUE.commands) =>
  pathOf({ id: "1", ...data } as APIApplicationCommandInteractionData, catalogue);
const slash = (name: string, options: object[] = [], resolved?: object) => ({
  type: 1,
  name,
  options,
  ...(resolved ? { resolved } : {}),
});
const sub = (name: string, options: object[] = []) => ({ type: 1, name, options });

describe("a command that was called on Discord", () => {
  it("is the one that was registered under its names", () => {
    for (const { first, second, command } of slashOf(CATALOGUE.commands)) {
      expect(called(slash(first, second === undefined ? [] : [sub(second)]))).toEqual({
        path: command.path,
        values: {},
        files: {},
      });
    }
    expect(called(slash("me", [sub("show")]))?.path).toBe("me");
    expect(called(slash("community", [sub("show")]))?.path).toBe("community show");
    for (const other of [
      slash("nothing"),
      slash("me"),
      slash("contact", [sub("nothing")]),
      slash("help", [sub("show")]),
    ])
      expect(called(other)).toBeUndefined();
  });

  it("has values as the core takes them", () => {
    const options = [
      { type: 3, name: "title", value: " As typed " },
      { type: 4, name: "count", value: 3 },
      { type: 5, name: "sure", value: false },
      { type: 6, name: "who", value: "1" },
      { type: 7, name: "room", value: "2" },
      { type: 8, name: "role", value: "3" },
      { type: 11, name: "paper", value: "4" },
    ];
    const paper = { id: "4", filename: "minutes.csv", size: 3, url: "https://cdn.example/minutes.csv" };
    const resolved = {
      users: { 1: { id: "1", username: "ana", global_name: "Ana" } },
      members: { 1: { nick: "Anita" } },
      channels: { 2: { id: "2", name: "general" } },
      roles: { 3: { id: "3", name: "Mods" } },
      attachments: { 4: paper },
    };
    expect(called(slash("fixture", [sub("echo", options)], resolved), [fixtureEcho])).toEqual({
      path: "fixture echo",
      values: {
        title: " As typed ",
        count: 3,
        sure: false,
        who: { user: "1", name: "Anita" },
        room: { id: "2", name: "general" },
        role: { role: "3", name: "Mods" },
      },
      files: { paper },
    });
    expect(called(slash("fixture", [sub("echo", options.slice(3, 6))]), [fixtureEcho])?.values).toEqual({
      who: { user: "1" },
      room: { id: "2", name: "2" },
      role: { role: "3", name: "3" },
    });
  });

  it("tells what is being typed apart from what was given", () => {
    const options = [
      { type: 3, name: "words", value: "customs" },
      { type: 3, name: "country", value: "par", focused: true },
    ];
    expect(called(slash("contact", [sub("find", options)]))).toEqual({
      path: "contact find",
      values: { words: "customs" },
      files: {},
      focused: { option: "country", text: "par" },
    });
    expect(called(slash("find", [{ type: 3, name: "words", value: "", focused: true }]))).toMatchObject({
      path: "find",
      focused: { option: "words", text: "" },
    });
  });

  it("comes from the menu of a person or a message", () => {
    const users = { 7: { id: "7", username: "ana", global_name: "Ana Benítez" } };
    expect(called({ type: 2, name: "Contact card", target_id: "7", resolved: { users } })).toEqual({
      path: "contact find",
      values: { words: "Ana Benítez" },
      files: {},
      target: { kind: "user", id: "7", name: "Ana Benítez" },
    });
    const message = { id: "9", channel_id: "8", content: "Agreed" };
    expect(
      called({ type: 3, name: "Record as conclusion", target_id: "9", resolved: { messages: { 9: message } } }),
    ).toEqual({
      path: "conclusion add",
      values: {},
      files: {},
      target: { kind: "message", message },
    });
    expect(
      called({ type: 3, name: "Contact card", target_id: "9", resolved: { messages: { 9: message } } }),
    ).toBeUndefined();
  });
});

describe("a form filled in from a message", () => {
  const message = (more: object) =>
    ({ id: "9", channel_id: "8", content: "", mentions: [], components: [], ...more }) as unknown as APIMessage;
  const ana = { id: "1", username: "ana", global_name: "Ana" };

  it("has its words as people read them and its address", () => {
    const said = message({ content: "<@1> and <#2> agreed: **no** \\*exports\\*", mentions: [ana] });
    expect(
      fromMessage(commandAt("conclusion add"), said, "5", { channels: new Map([["2", { name: "board" }]]) }),
    ).toEqual({
      text: "@Ana and #board agreed: **no** *exports*",
      source: "https://discord.com/channels/5/8/9",
    });
    expect(
      fromMessage(
        commandAt("resource add"),
        message({ content: "Arms Trade Treaty: <https://example.org/att>\nIn force since 2014" }),
        "5",
      ),
    ).toEqual({
      title: "Arms Trade Treaty",
      url: "https://example.org/att",
      summary: "In force since 2014",
      told: true,
    });
    expect(fromMessage(commandAt("help"), said, "5")).toEqual({});
  });

  it("reads messages that are made of components, as ours are", () => {
    const own = message({
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: "One" },
            { type: 14 },
            { type: 9, components: [{ type: 10, content: "Two" }] },
          ],
        },
      ],
    });
    expect(fromMessage(commandAt("conclusion add"), own, undefined)).toEqual({
      text: "One\nTwo",
      source: "https://discord.com/channels/@me/8/9",
    });
    expect(permalink(own, undefined)).toBe("https://discord.com/channels/@me/8/9");
  });
});
