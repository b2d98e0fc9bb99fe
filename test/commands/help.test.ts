import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesIn } from "../../src/core/kernel/commands/examples.ts";
import { spokenOptions } from "../../src/core/kernel/commands/spoken-options.ts";
import { readLine } from "../../src/core/kernel/lines/line.ts";
import { translator } from "../../src/core/kernel/language/translate.ts";
import { LANGUAGES } from "../../src/core/kernel/language/language.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { type World, world } from "../support/world.ts";

const buttons = (view: View | undefined): Action[] =>
  (view?.blocks ?? []).flatMap((b) => (b.kind === "actions" ? [...b.items] : []));

describe("help", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  it.each(["guest", "member", "moderator", "admin"])(
    "offers a %s at most eight jobs, each of which opens",
    async (as) => {
      const { view } = await w.say("help", { as });
      const jobs = buttons(view);
      expect(jobs.length).toBeGreaterThan(2);
      expect(jobs.length).toBeLessThanOrEqual(8);
      for (const job of jobs) {
        const { refusal, plan } = await w.press(job, { as });
        expect([job.label, refusal, plan.kind]).toEqual([job.label, undefined, job.kind === "ask" ? "form" : "work"]);
      }
    },
  );

  it("lists for moderators what they do in a group of its own, and for members nothing that is for few of them", async () => {
    const { view } = await w.say("help", { as: "moderator" });
    const group = view?.blocks.find((one) => one.kind === "group");
    expect(group?.kind === "group" && group.heading).toBe("What moderators do");
    const text = JSON.stringify(group);
    for (const path of ["review list", "members", "contact import", "contact mandate"])
      expect(text).toContain(`"${path}"`);
    expect(text).not.toMatch(/"contact find"/);
    for (const line of ["help", "help contact"]) {
      const said = await w.say(line, { as: "member" });
      expect(said.text).not.toMatch(/What moderators do|contact mandate/);
    }
    expect((await w.say("help contact mandate", { as: "member" })).refusal).toBeUndefined();
  });

  it.each([
    ["en", "find who is Paraguay's contact for tracing?", "contact find tracing country:PY"],
    ["es", "find ¿quién es el contacto de Paraguay para el rastreo?", "contact find rastreo país:PY"],
    ["pt", "find quem é o contato do Paraguai para rastreamento?", "contact find rastreamento país:PY"],
    ["fr", "find qui est le contact du Paraguay pour le traçage\u00a0?", "contact find traçage pays:PY"],
  ])("shows lines to try in %s", async (locale, ...lines) => {
    const { text } = await w.say("help", { locale });
    for (const line of lines) expect(text).toContain(`/${line}`);
  });

  it("shows no line in another language than the reader's, and each is understood", async () => {
    const worded = w.catalogue.commands.filter((c) => c.examples.some((one) => typeof one !== "string"));
    expect(worded.length).toBeGreaterThan(8);
    for (const locale of LANGUAGES)
      for (const command of worded) {
        const lines = examplesIn(command, translator(locale));
        for (const [i, { path, words = "" }] of lines.entries()) {
          if (typeof command.examples[i] === "string") continue;
          const english = examplesIn(command, translator("en"))[i]?.words ?? "";
          const named = (line: string) => Object.keys(readLine(line, spokenOptions(command))).sort();
          expect(named(words), `${path} ${words}`).toEqual(named(english));
        }
      }
  });

  it.each(["meeting", "reunión", "/réunion", "reunião"])(
    "shows the five most used of a family typed alone: %s",
    async (line) => {
      const { view } = await w.say(line);
      expect(buttons(view).map((b) => b.label)).toEqual([
        "List meetings",
        "Schedule a meeting",
        "Answer an invitation",
        "Show a meeting",
        "Change a meeting",
        expect.stringMatching(/^All \(\d\d\)$/),
      ]);
      const all = await w.press(buttons(view).at(-1)!);
      expect(all.view?.blocks[0]).toMatchObject({ kind: "list" });
      expect(all.text).toContain("/poll vote");
    },
  );

  it.each([
    ["meting add Board call", "meeting add", { title: "Board", when: "call" }],
    ["reunon mover", "meeting move", {}],
    ["hlep", "help", {}],
    ["contcat", "help", { command: "contact" }],
  ])("asks whether something else was meant by %s, a press away", async (line, command, input) => {
    const { view, refusal } = await w.say(line);
    expect(refusal).toBe("command.near");
    expect(buttons(view)).toMatchObject([{ command, input }]);
  });

  it.each(["guest", "moderator"])("explains to a %s nothing that only buttons reach", async (as) => {
    const hidden = w.catalogue.commands.filter((c) => c.hidden).map(({ path }) => path);
    expect(hidden.length).toBeGreaterThan(3);
    for (const path of hidden) {
      const { text, view } = await w.say(`help ${path}`, { as });
      expect([path, view?.refusal]).toEqual([path, expect.stringMatching(/^command\.(?:near|family|unknown)$/)]);
      expect([path, text]).toEqual([path, expect.not.stringContaining(`/${path} `)]);
    }
  });

  it.each(LANGUAGES)("answers what nobody knows with what there is, in %s", async (locale) => {
    const { view, refusal } = await w.say("xyzzy plugh", { locale });
    expect(refusal).toBe("command.unknown");
    expect(buttons(view).length).toBeGreaterThan(4);
  });

  it("shows a family whose command is not known", async () => {
    const { view, refusal } = await w.say("meeting frobnicate");
    expect(refusal).toBe("command.family");
    expect(buttons(view)).toHaveLength(6);
  });

  it("calls a family that has no page of its own by its name in the reader's language", async () => {
    const titles = await Promise.all(
      LANGUAGES.map(async (locale) => (await w.say("help poll", { locale })).view?.title),
    );
    expect(titles).toEqual(["Poll", "Votación", "Votação", "Vote"]);
  });
});
