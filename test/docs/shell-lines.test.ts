import { readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PLATFORMS } from "../../src/platforms.ts";
import { EXAMPLES } from "../../src/terminal/examples.ts";
import { type Ended, type Started, start } from "../support/command.ts";
import { dataDirectory } from "../support/data-directory.ts";
import { ELSEWHERE } from "./elsewhere.ts";
import { type Line, linesOf, PAGES } from "./lines.ts";
import { cloneFolder, shell } from "./shell.ts";
import { shows } from "./shows.ts";

/** The examples that `rapporteur VERB --help` shows, as if they stood on a page. */
const HELP: readonly Line[] = [
  ...Object.values(EXAMPLES).flat(),
  ...PLATFORMS.flatMap(({ verbs = [] }) => verbs.flatMap(({ examples }) => examples)),
].map((text, n) => ({ page: "--help", at: n + 1, kind: "shell", text, shown: [] }));

const typed = [...PAGES.flatMap((page) => linesOf(page)).filter(({ kind }) => kind === "shell"), ...HELP];
const isElsewhere = ({ page, text }: Line) => ELSEWHERE.some((other) => other.page === page && other.text === text);

/** What is typed into those that ask. */
const TYPED: Readonly<Record<string, string>> = {
  "npx rapporteur chat": "help\n/quit\n",
};
/** What the text beside a line promises, where no output stands under it. */
const PROMISED: Readonly<Record<string, RegExp>> = {
  "npx rapporteur chat": /What I can do/,
  'npx rapporteur run "contact find poc:true country:PY topic:tracing"': /Paraguay/,
};

describe("every shell line of the pages", () => {
  let folder: string;
  let bot: Started;
  /** Answers by what was typed: what stands on several pages is run once. */
  const answers = new Map<string, Promise<Ended>>();
  beforeAll(async () => {
    folder = cloneFolder();
    bot = await start({ RAPPORTEUR_DATA: dataDirectory(folder) });
  });
  afterAll(async () => {
    await bot.end("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  it("is run here, or by the test that the list names", () => {
    for (const { page, text, by, proof } of ELSEWHERE) {
      expect(
        typed.some((line) => line.page === page && line.text === text),
        `${page} has: ${text}`,
      ).toBe(true);
      expect(readFileSync(by, "utf8"), `${by} runs: ${text}`).toContain(proof);
    }
  });

  it.each(
    typed.filter((line) => !isElsewhere(line)).map((line) => [`${line.page}:${line.at} ${line.text}`, line] as const),
  )("%s", async (_name, { text, shown }) => {
    const line = text.replaceAll("http://localhost:8080", new URL(bot.health).origin);
    const same = text.replace(/^npx /, "");
    const answer = answers.get(same) ?? shell(folder, line, TYPED[text]);
    answers.set(same, answer);
    const { code, stdout, stderr } = await answer;
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^(?:(?:Nothing was due at|saved) .*\n)?$/) as string,
    });
    expect(stdout).toMatch(PROMISED[text] ?? /^/);
    if (shown.length > 0) expect([stdout, shows(stdout, shown)]).toEqual([stdout, true]);
  });
});
