import { mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, bench, CHROMIUM, say } from "./browser.ts";

/** What the compiler does not know of a frame. */
interface Frame {
  readonly clientHeight: number;
  readonly contentDocument: { readonly documentElement: { readonly scrollHeight: number } };
}

const SHOTS = process.env["SHOTS"];

describe.skipIf(CHROMIUM === undefined)("replies as Slack and Discord show them", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it.each([
    ["Slack", { width: 1280, height: 900 }],
    ["Discord", { width: 390, height: 844 }],
  ])("are drawn as %s, and their buttons do what they say", async (name, viewport) => {
    const page = await b.open({ viewport });
    await page.getByRole("radio", { name }).check({ force: true });
    await say(page, "/meeting list");
    const reply = page.locator("iframe.look").last().contentFrame();
    await reply.getByText("Weekly tracing call").first().waitFor();
    await page.locator("#look-note", { hasText: name }).waitFor();
    if (SHOTS !== undefined) {
      mkdirSync(SHOTS, { recursive: true });
      await page.waitForTimeout(600);
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
    }
    const before = await page.locator("iframe.look").count();
    await reply.locator("button").filter({ hasText: /\w/ }).last().click();
    await page.locator("iframe.look").nth(before).waitFor();
    expect(await page.locator("iframe.look").count()).toBe(before + 1);
    // A frame is as tall as what is in it, as soon as that is drawn.
    const last = page.locator("iframe.look").last();
    await expect
      .poll(
        () =>
          last.evaluate((element) => {
            const frame = element as unknown as Frame;
            return Math.abs(frame.clientHeight - frame.contentDocument.documentElement.scrollHeight);
          }),
        { timeout: 10_000 },
      )
      .toBeLessThan(4);
    await page.getByRole("radio", { name: "Playground" }).check({ force: true });
    await page.locator(".view").last().waitFor();
    expect(await page.locator("iframe.look").count()).toBe(0);
    expect(b.complaints).toEqual([]);
    await page.context().close();
  });

  it.each(["Slack", "Discord"])("have menus as %s has them, and what is chosen is done", async (name) => {
    const page = await b.open({ viewport: { width: 390, height: 844 } });
    await page.getByRole("radio", { name }).check({ force: true });
    await say(page, "/conclusion list");
    const menu = page.locator("iframe.look").last().contentFrame().locator("details.menu").first();
    await menu.locator("summary").click();
    const option = menu.locator(".option").first();
    const words = (await option.textContent()) ?? "";
    const before = await page.locator("iframe.look").count();
    await option.click();
    const answer = page.locator("iframe.look").nth(before).contentFrame();
    await answer.getByText(words.replace(/…$/, "").slice(0, 20)).first().waitFor();
    expect(b.complaints).toEqual([]);
    await page.context().close();
  });
});
