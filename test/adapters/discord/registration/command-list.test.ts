import { personOption } from "../../../../src/core/services/people/person-option.ts";
import { type APIApplicationCommand, PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { differs } from "../../../../src/adapters/discord/registration/differs.ts";
import { PERMISSION_BITS, inviteUrl } from "../../../../src/adapters/discord/delivery/permissions.ts";
import { commandsOf } from "../../../../src/adapters/discord/registration/command-list.ts";
import { type CommandPart, partName } from "../../../../src/core/kernel/commands/command-names.ts";
import { LANGUAGES } from "../../../../src/core/kernel/language/language.ts";
import { slashOf } from "../../../../src/adapters/discord/registration/slash.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { type Command, command } from "../../../../src/core/kernel/commands/command.ts";
import { optionsOf, opt } from "../../../../src/core/kernel/options/options.ts";
import { FIXTURES, fixtureEcho } from "../../../support/fixture-commands.ts";
import { asNodes, commandRefusals, type Node } from "./check-commands.ts";

const registered = commandsOf(CATALOGUE.commands);
const nodes = asNodes(registered);
const named = (...path: string[]) =>
  path.reduce<Node | undefined>(
    (node, name) => (node ? node.options : nodes)?.find((n) => n.name === name),
    undefined,
  )!;
const made = (path: string, more: Partial<Command> = {}): Command =>
  command({
    path,
    summary: "help.summary",
    examples: [],
    input: z.object({}),
    audience: "caller",
    allow: "member",
    run: async () => ({ blocks: [] }),
    ...more,
  });

/** Of 25 options that a command may have the last find no room: its form has them. */
const FORM_ONLY: Readonly<Record<string, readonly string[]>> = {
  "contact add": ["mobile_for", "always_for"],
  "contact edit": ["city_for", "mobile_for", "always_for"],
};

describe("what Discord registers", () => {
  it("is what Discord takes, for the catalogue and for every kind of option", () => {
    expect(commandRefusals(registered)).toEqual([]);
    expect(commandRefusals(commandsOf([...CATALOGUE.commands, ...FIXTURES]))).toEqual([]);
  });

  it("has every command that people see once, none that only buttons reach, and no hidden option", () => {
    const leaves = nodes
      .filter((n) => (n.type ?? 1) === 1)
      .flatMap((n) =>
        n.options?.some((o) => o.type === 1) ? n.options.map((o) => [n.name, o] as const) : [[n.name, n] as const],
      );
    expect(leaves).toHaveLength(CATALOGUE.commands.filter((c) => !c.hidden && c.needs?.boards === undefined).length);
    for (const { first, second, command: c } of slashOf(CATALOGUE.commands)) {
      const node = second === undefined ? named(first) : named(first, second);
      const formOnly = FORM_ONLY[c.path] ?? [];
      expect([c.path, (node.options ?? []).map((o) => o.name).sort()]).toEqual([
        c.path,
        optionsOf(c.input)
          .filter((o) => !o.hidden && !formOnly.includes(o.name))
          .map((o) => o.name)
          .sort(),
      ]);
    }
  });

  it("has what can work on a server, and not what is about a channel's board", () => {
    const paths = slashOf(CATALOGUE.commands).map(({ command: { path } }) => path);
    expect(paths).toContain("settings role");
    expect(paths).toContain("meeting mirror");
    expect(paths).not.toContain("settings board");
    expect(named("settings").options?.map(({ name }) => name)).not.toContain("board");
  });

  it("has a name in every language for every part of a command, no two of them the same beside each other", () => {
    const levels = slashOf(CATALOGUE.commands);
    const firsts = [...new Set(levels.map((s) => s.first))];
    const siblings: (readonly CommandPart[])[] = [
      firsts.map((first) => ({ path: first, word: first })),
      ...firsts.map((first) =>
        levels.flatMap((s) =>
          s.first === first && s.second !== undefined ? [{ path: `${first} ${s.second}`, word: s.second }] : [],
        ),
      ),
      ...levels.map(({ command: { path, input } }) =>
        optionsOf(input)
          .filter((o) => !o.hidden)
          .map(({ name }) => ({ path, word: name })),
      ),
    ];
    for (const language of LANGUAGES)
      for (const parts of siblings) {
        const names = parts.map((part) => partName(part, language));
        expect([parts, names.filter((name) => name === undefined)]).toEqual([parts, []]);
        expect(new Set(names).size, names.join(" ")).toBe(names.length);
        if (language === "en") expect(names).toEqual(parts.map(({ word }) => word));
      }
  });

  it("names what the same word means in each command", () => {
    expect(partName({ path: "me link", word: "link" }, "es")).toBe("vincular");
    expect(partName({ path: "link", word: "link" }, "es")).toBe("enlace");
    expect(partName({ path: "meeting move", word: "to" }, "fr")).toBe("à");
    expect(partName({ path: "meeting list", word: "to" }, "es")).toBe("hasta");
    expect(named("meeting", "move").options?.find((o) => o.name === "to")).toMatchObject({
      name_localizations: { "es-ES": "a", "es-419": "a", "pt-BR": "para", fr: "à" },
    });
  });

  it("leaves room for what is to come, of what Discord allows", () => {
    const chat = nodes.filter((n) => (n.type ?? 1) === 1);
    expect(chat.length).toBeLessThanOrEqual(40);
    // Discord takes 25 subcommands and 8,000 characters of each.
    for (const node of chat) {
      const family = (node.options ?? []).filter((o) => o.type === 1);
      expect([node.name, family.length <= 22]).toEqual([node.name, true]);
      expect([node.name, charactersIn(node)]).toEqual([node.name, expect.toSatisfy((n: number) => n <= 7_700)]);
    }
  });

  it("gives a command beside its subcommands a subcommand of its own", () => {
    expect(named("me").options?.map((o) => o.name)).toEqual(expect.arrayContaining(["show", "edit"]));
    expect(named("settings", "show").description).toBe("Show the community’s language, time zone, hours and reminders");
    expect(named("help").options?.map((o) => o.name)).toEqual(["command"]);
    expect(slashOf([made("a"), made("a show")]).map((s) => s.second)).toEqual(["list", "show"]);
    expect(() => slashOf([made("a"), made("a show"), made("a list")])).toThrow("/a");
    expect(slashOf([made("a"), made("a edit", { hidden: true })])[0]).not.toHaveProperty("second");
  });

  it("requires what a line can ask for, and leaves the rest to the form", () => {
    const required = (...path: string[]) =>
      named(...path)
        .options?.filter((o) => o.required)
        .map((o) => o.name);
    expect(required("resource", "add")).toEqual(["title", "kind"]);
    expect(required("conclusion", "add")).toEqual([]);
    expect(required("person", "role")).toEqual(["person", "role"]);
    const four = z.object({
      a: opt.text("help.command", 9),
      b: opt.text("help.command", 9),
      c: opt.text("help.command", 9),
      d: opt.text("help.command", 9),
    });
    const [node] = asNodes(commandsOf([made("four", { input: four })]));
    expect(node?.options?.map((o) => o.required)).toEqual([false, false, false, false]);
    const late = z.object({ a: opt.flag("help.command").optional(), b: personOption("help.command") });
    expect(asNodes(commandsOf([made("late", { input: late })]))[0]?.options?.map((o) => [o.name, o.required])).toEqual([
      ["b", true],
      ["a", false],
    ]);
  });

  it("types every option", () => {
    const echo = asNodes(commandsOf([fixtureEcho]))[0]?.options?.[0];
    const option = (name: string) => echo?.options?.find((o) => o.name === name);
    expect(option("title")).toMatchObject({ type: 3, max_length: 40 });
    expect(option("count")).toMatchObject({ type: 4, min_value: 1, max_value: 99 });
    expect(option("sure")).toMatchObject({ type: 5 });
    expect(option("colour")).toMatchObject({
      type: 3,
      choices: [{ name: "Yes", name_localizations: { fr: "Oui" }, value: "red" }, { value: "blue" }],
    });
    expect([option("who")?.type, option("room")?.type, option("paper")?.type]).toEqual([6, 7, 11]);
    for (const name of ["country", "topic", "pillar", "language", "zone", "at", "length"])
      expect(option(name)).toMatchObject({ type: 3, autocomplete: true });
    for (const name of ["body", "site"]) expect(option(name)).not.toHaveProperty("autocomplete");
    const role = asNodes(commandsOf([made("mods", { input: z.object({ role: opt.serverRole("help.command") }) })]))[0];
    expect(role?.options?.[0]?.type).toBe(8);
  });

  it("is in each reader's language, English of either kind included", () => {
    expect(named("contact", "find")).toMatchObject({
      name_localizations: {
        "en-US": "find",
        "en-GB": "find",
        "es-ES": "buscar",
        "es-419": "buscar",
        "pt-BR": "buscar",
        fr: "chercher",
      },
      description_localizations: { "es-419": "Encontrar a quién llamar: por nombre, país, tema o idioma" },
    });
    expect(named("Record as conclusion")).toMatchObject({
      type: 3,
      name_localizations: { "pt-BR": "Registrar como conclusão" },
    });
    expect(named("Contact card")).toMatchObject({ type: 2, contexts: [0], integration_types: [0] });
  });

  it("hides nothing by Discord's permissions, which know nothing of the community's roles, and is where it makes sense", () => {
    const about = (name: string) => [
      named(name).default_member_permissions,
      named(name).contexts,
      named(name).integration_types,
    ];
    expect(about("setup")).toEqual([null, [0], [0]]);
    expect(about("community")).toEqual([null, [0], [0]]);
    expect(about("review")).toEqual([null, [0, 1], [0]]);
    expect(about("settings")).toEqual([null, [0], [0]]);
    expect(about("digest")).toEqual([null, [0, 1], [0]]);
    expect(about("contact")).toEqual([null, [0, 1], [0]]);
    // What goes on in a channel goes on in no direct message.
    for (const name of ["here", "note", "link"]) expect(about(name), name).toEqual([null, [0], [0]]);
    expect(about("minutes")).toEqual([null, [0, 1], [0]]);
  });

  it("is for people anywhere where they may install it for themselves, but for what is of a server", () => {
    const own = asNodes(commandsOf(CATALOGUE.commands, { userInstall: true }));
    const where = (name: string) => {
      const found = own.find((one) => one.name === name);
      return [found?.contexts, found?.integration_types];
    };
    expect(where("contact")).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
    expect(where("setup")).toEqual([[0], [0]]);
    expect(where("here")).toEqual([[0], [0]]);
    expect(where("Record as conclusion")).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
    expect(where("Contact card")).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });
});

describe("whether what is registered must be written anew", () => {
  /** Commands as Discord gives them back. */
  const kept = (commands: readonly Node[]): APIApplicationCommand[] =>
    [...commands].reverse().map((c, i) => ({
      ...withDefaults(c),
      id: String(i),
      application_id: "1",
      version: String(100 + i),
      nsfw: false,
      dm_permission: c.contexts?.includes(1) ?? false,
      description: c.description ?? "",
      contexts: c.contexts ? [...c.contexts].reverse() : null,
    })) as unknown as APIApplicationCommand[];
  const withDefaults = (node: Node): Node => {
    const { required, options, choices, name_localizations: names, ...rest } = node;
    const told = names && Object.fromEntries(Object.entries(names).filter(([, name]) => name !== node.name));
    return {
      ...rest,
      ...(told && Object.keys(told).length > 0 ? { name_localizations: told } : { name_localizations: null }),
      ...(required === true ? { required } : {}),
      ...(options && options.length > 0 ? { options: options.map(withDefaults) } : {}),
      ...(choices ? { choices: choices.map(withDefaults) } : {}),
    };
  };

  it("it must not, where Discord only filled in, left out or sorted", () => {
    expect(differs(registered, kept(nodes))).toBe(false);
    expect(differs(registered, registered as unknown as APIApplicationCommand[])).toBe(false);
  });

  it.each<[string, (nodes: Node[]) => unknown]>([
    ["a command is missing", (n) => n.pop()],
    ["there is one more", (n) => n.push({ ...n[0]!, name: "more" })],
    ["a description is another", (n) => Object.assign(n[0]!, { description: "another" })],
    ["a translation is another", (n) => Object.assign(n[0]!.name_localizations!, { fr: "autre" })],
    ["a translation is gone", (n) => Object.assign(n[0]!, { description_localizations: null })],
    [
      "an option is required",
      (n) =>
        Object.assign(n[1]!.options!.find(({ options = [] }) => options.length > 1)!.options![0]!, { required: true }),
    ],
    [
      "options stand in another order",
      (n) => (n[1]!.options!.find(({ options = [] }) => options.length > 1)!.options as Node[]).reverse(),
    ],
    ["others may use it", (n) => Object.assign(n[0]!, { default_member_permissions: "8" })],
    ["it can be used elsewhere", (n) => Object.assign(n[0]!, { contexts: [0] })],
    ["a message's menu is a person's", (n) => Object.assign(n.at(-1)!, { type: 3 })],
  ])("it must where %s", (_what, change) => {
    const changed = structuredClone(nodes) as Node[];
    change(changed);
    expect(differs(registered, kept(changed))).toBe(true);
  });
});

describe("the invitation", () => {
  it("asks for what the bot needs and no more", () => {
    const address = new URL(inviteUrl("123"));
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: "123",
      scope: "bot applications.commands",
      permissions: String(PERMISSION_BITS),
      integration_type: "0",
    });
    expect(
      PERMISSION_BITS &
        (PermissionFlagsBits.Administrator | PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.ManageGuild),
    ).toBe(0n);
    expect(PERMISSION_BITS & PermissionFlagsBits.SendMessages).toBe(PermissionFlagsBits.SendMessages);
  });
});

/** Characters that count toward the most of a command: of each text its longest translation (https://docs.discord.com/developers/interactions/application-commands#create-global-application-command). */
function charactersIn(node: object): number {
  const {
    options = [],
    choices = [],
    ...own
  } = node as {
    readonly options?: readonly object[];
    readonly choices?: readonly object[];
  } & Readonly<Record<string, unknown>>;
  const longest = (key: string) =>
    Math.max(
      ...[own[key], ...Object.values((own[`${key}_localizations`] ?? {}) as Readonly<Record<string, unknown>>)].map(
        (text) => (typeof text === "string" ? text.length : 0),
      ),
    );
  return (
    ["name", "description", "value"].reduce((sum, key) => sum + longest(key), 0) +
    [...options, ...choices].reduce((sum, one) => sum + charactersIn(one), 0)
  );
}
