import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, bench, CHROMIUM } from "./browser.ts";

const SHOTS = process.env["SHOTS"];

describe.skipIf(CHROMIUM === undefined)("the guided minute", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it.each([
    ["en-GB", { width: 1280, height: 800 }, /\+595 21 555 0101/, /conclusions/i, /Mexico/],
    ["es-PY", { width: 390, height: 844 }, /\+595 21 555 0101/, /conclusi|conclusõ/i, /México/],
    ["pt-BR", { width: 390, height: 844 }, /\+595 21 555 0101/, /conclusi|conclusõ/i, /México/],
    ["fr-FR", { width: 390, height: 844 }, /\+595 21 555 0101/, /conclusions/i, /Mexique/],
  ])("goes through the four jobs in %s: each press is answered", async (locale, viewport, first, conclusion, last) => {
    const page = await b.open({ locale, viewport });
    const story = page.locator("#story");
    const answers = page.locator("article.bot");
    for (const [step, says] of [first, /Weekly tracing call/, conclusion, last].entries()) {
      await story.locator(".button.primary").click();
      await answers.nth(step).waitFor();
      expect(await answers.nth(step).textContent()).toMatch(says);
      if (SHOTS !== undefined) {
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${SHOTS}/story-${locale}-${step}.png` });
      }
    }
    expect(await page.locator("article[data-refusal]").count()).toBe(0);
    await story.locator(".button.primary").click();
    await story.waitFor({ state: "hidden" });
    // It is told once; the welcome tells it again.
    await page.reload();
    await page.locator("#app[aria-busy=false]").waitFor();
    expect(await story.isHidden()).toBe(true);
    await page.locator("#welcome .button").click();
    await story.locator(".button.primary").waitFor();
    await story.locator(".quiet").click();
    expect(await story.isHidden()).toBe(true);
    expect(b.complaints).toEqual([]);
    await page.context().close();
  });

  it("goes on where somebody types what it would say, with other signs, and not where they say anything else", async () => {
    const page = await b.open({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
    const at = page.locator("#story strong");
    const type = async (line: string) => {
      await page.locator("#entry").fill(line);
      await page.locator("#entry").press("Enter");
    };
    await page.locator("#story .button.primary").waitFor();
    expect(await at.textContent()).toContain("1");
    await type("@Rapporteur good morning");
    expect(await at.textContent()).toContain("1");
    await type("@rapporteur Who is Paraguay's contact for tracing");
    expect(await at.textContent()).toContain("2");
    await page.context().close();
  });
});
