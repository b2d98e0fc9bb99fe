import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inArabic, TALK } from "./arabic.ts";
import { violationsOf } from "./axe.ts";
import { type Bench, bench, CHROMIUM, messages, say } from "./browser.ts";

const SHOTS = process.env["SHOTS"];

const shot = async (page: Page, name: string) => {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
};
const directionOf = (page: Pick<Page, "evaluate">, selector: string) =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).direction`);
const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= innerWidth");
const left = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? -1;

describe.skipIf(CHROMIUM === undefined)("a language that runs from right to left", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it.each([1280, 390])("turns the page, its cards and its forms round at %i px", async (width) => {
    const page = await b.open({ viewport: { width, height: 844 } });
    await inArabic(page);
    expect(await directionOf(page, "html")).toBe("rtl");
    await page.locator("#story .quiet").click();
    await say(page, TALK);
    const message = page.locator("article.mine", { hasText: TALK }).last();
    await message.locator(".menu summary").waitFor();
    await say(page, "and in English?");
    await page.locator("article.mine", { hasText: "and in English?" }).last().locator(".menu summary").waitFor();
    await say(page, "/meeting list");
    await messages(page, "Weekly tracing call").waitFor();
    // Who speaks stands to the right of what they say, and what people wrote runs as its own letters do.
    const [face, words] = [
      await message.locator(".avatar").boundingBox(),
      await message.locator(".said").boundingBox(),
    ];
    expect(face?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1);
    const each =
      "[...document.querySelectorAll('article.mine > .content > p.said[dir]')].map((e) => getComputedStyle(e).direction)";
    expect(await page.evaluate(each)).toEqual(width > 760 ? ["rtl", "ltr"] : ["rtl", "ltr", "rtl", "ltr"]);
    await message.locator("summary").click();
    await shot(page, `rtl-${width}`);
    expect([await fits(page), await violationsOf(page)]).toEqual([true, []]);
    if (width > 760) expect(await left(page, "#side")).toBeGreaterThan(await left(page, "#main"));
    else {
      await page.locator("#menu").click();
      await page.locator("body.drawer").waitFor();
      await expect.poll(async () => (await page.locator("#side").boundingBox())?.x).toBe(90);
      await shot(page, "rtl-side");
      await page.keyboard.press("Escape");
    }
    await say(page, "/conclusion add");
    const form = page.getByRole("dialog");
    await form.waitFor();
    await form.locator("[data-option=text] textarea").fill(TALK);
    expect(await directionOf(page, "dialog[open]")).toBe("rtl");
    await shot(page, `rtl-form-${width}`);
    expect([await fits(page), await violationsOf(page)]).toEqual([true, []]);
    await page.context().close();
  });

  it.each(["Slack", "Discord"])("turns the look of %s round", async (name) => {
    const page = await b.open({ viewport: { width: 390, height: 844 } });
    await inArabic(page);
    await page.locator("#story .quiet").click();
    await page.getByRole("radio", { name }).check({ force: true });
    await say(page, "/meeting list");
    await page.locator("iframe.look").last().contentFrame().getByText("Weekly tracing call").first().waitFor();
    const reply = page.frames().find((frame) => frame.url().includes("/looks/"));
    if (!reply) throw new Error("the reply has no frame");
    expect(await directionOf(reply, "html")).toBe("rtl");
    expect(await reply.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).toBe(
      true,
    );
    await shot(page, `rtl-${name}`);
    expect(await fits(page)).toBe(true);
    await page.context().close();
  });

  it("is shown by an address, too, in the words that there are", async () => {
    const page = await b.open();
    await page.goto(`${new URL(page.url()).origin}/?lang=ar`);
    await page.locator("#app[aria-busy=false]").waitFor();
    expect([await directionOf(page, "body"), await page.locator("html").getAttribute("lang")]).toEqual(["rtl", "en"]);
    expect(await fits(page)).toBe(true);
    await page.context().close();
  });

  it("is not forced on whoever reads one in a browser, while the words there are run from the left", async () => {
    const page = await b.open({ locale: "ar-EG" });
    expect([await directionOf(page, "html"), await page.locator("html").getAttribute("lang")]).toEqual(["ltr", "en"]);
    await page.locator("#story .quiet").click();
    await say(page, TALK);
    await page.locator("article.mine p.said[dir]", { hasText: TALK }).last().waitFor();
    expect(await directionOf(page, "article.mine p.said[dir]")).toBe("rtl");
    expect([await fits(page), await violationsOf(page)]).toEqual([true, []]);
    await page.context().close();
  });

  it("has nothing to complain about", () => {
    expect(b.complaints).toEqual([]);
  });
});
