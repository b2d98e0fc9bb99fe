import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Heard, run } from "../terminal/commands/heard.ts";
import { type World, world } from "../support/world.ts";
import { type Line, linesOf, PAGES, spansOf } from "./lines.ts";
import { shows } from "./shows.ts";
import { circumstancesOf, PROMISED } from "./stage.ts";

/** The lines of a page in its order; the README's stand in its table. */
const chatLines = (page: string): Line[] =>
  page === "README.md"
    ? spansOf(page).flatMap(({ at, text }) =>
        /^\/\w/.test(text) ? [{ page, at, kind: "chat" as const, text, shown: [] }] : [],
      )
    : linesOf(page).filter(({ kind }) => kind === "chat");

/** How an answer in JSON ended, as `stage.ts` has it. */
const endOf = ({ exit, out }: Heard): string => {
  if (exit === 0) return "done";
  const reply = JSON.parse(out) as { plan: string; error?: { code: string } };
  return reply.plan === "form" ? "asks" : (reply.error?.code ?? "");
};

describe.each(PAGES.filter((page) => chatLines(page).length > 0))("every chat line of %s, in its order", (page) => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: true, publicUrl: "https://bot.example.org" });
  });
  afterAll(() => w.close());

  it.each(chatLines(page).map((line) => [`${line.at} ${line.text}`, line] as const))("%s", async (_name, line) => {
    const { before, ends, ...who } = circumstancesOf(line);
    const said = { ...who, locale: "en" };
    for (const earlier of before) {
      const { exit, out } = await run(w, earlier, said);
      expect([earlier, exit, out]).toEqual([earlier, 0, out]);
    }
    const heard = await run(w, line.text, said);
    // What was refused has changed nothing, so it may be said once more.
    const end = heard.exit === 0 ? "done" : endOf(await run(w, line.text, { ...said, json: true }));
    expect([end, heard]).toEqual([ends, heard]);
    expect(heard.out).toMatch(PROMISED[line.text] ?? /\w/);
    if (line.shown.length > 0) expect([heard.out, shows(heard.out, line.shown)]).toEqual([heard.out, true]);
  });
});
