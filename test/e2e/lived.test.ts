import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { type Bench, bench, CHROMIUM, messages, pane } from "./browser.ts";

const SHOTS = process.env["SHOTS"];

describe.skipIf(CHROMIUM === undefined)("the demo as it is found", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench(undefined, "lived");
    await b.w.product.deliverDue();
  });
  afterAll(() => b.close());

  it.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)("is lived in: talk, minutes, a vote, in %s at %i px", async (colorScheme, width) => {
    const page = await b.open({ locale: "es-PY", colorScheme, viewport: { width, height: 844 } });
    await page.locator("#story .quiet").click();
    const shot = async (name: string) => {
      if (SHOTS === undefined) return;
      mkdirSync(SHOTS, { recursive: true });
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${SHOTS}/lived-${name}-${colorScheme}-${width}.png` });
    };
    await page.locator("article.theirs", { hasText: "Yo voy al taller." }).waitFor();
    await messages(page, "Workshop on the marks").waitFor();
    await shot("general");
    expect(await violationsOf(page)).toEqual([]);
    if (width < 760) await page.locator("#menu").click();
    await pane(page, "tracing").click();
    await messages(page, "Case session on the serial numbers").first().waitFor();
    await messages(page, "Next case session").waitFor();
    await shot("tracing");
    expect(await page.locator("#messages .day").count()).toBeGreaterThan(8);
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(b.complaints).toEqual([]);
    await page.context().close();
  });
});
