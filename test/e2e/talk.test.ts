import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { be, type Bench, bench, CHROMIUM, entry, messages, pane, say } from "./browser.ts";

const SHOTS = process.env["SHOTS"];
const HOSTILE = `<img src=x onerror="document.title='owned'"> <b>bold</b> [a](javascript:alert(1))`;

const said = (page: Page, words: string) => page.locator("article.mine, article.theirs").filter({ hasText: words });
const shot = async (page: Page, name: string) => {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.waitForTimeout(2_600);
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
};
const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= innerWidth");

describe.skipIf(CHROMIUM === undefined)("people talk to each other in the playground", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it("is seen by the others at once, with who said it, and the bot keeps out of it", async () => {
    const [page, other] = [await b.open(), await b.open()];
    await be(other, "Ingrid");
    await say(page, "Has anybody restored marks on that model?");
    const there = said(other, "Has anybody restored marks");
    await there.waitFor();
    expect(await there.locator("header").innerText()).toMatch(/Lucía Ferreira Benítez\s+\d\d:\d\d/);
    await pane(other, "tracing").click();
    await say(page, "On the model from October.");
    await pane(other, "general").locator(".count").waitFor();
    await pane(other, "general").click();
    await say(other, "Yes, under the grip.");
    await said(page, "Yes, under the grip.").waitFor();
    for (const p of [page, other]) expect(await p.locator("article.bot, article.waiting").count()).toBe(0);
    // Nobody is told of what they said themselves, nor by the same persona in another tab.
    expect(await page.title()).not.toContain("(");
    await page.reload();
    await said(page, "Yes, under the grip.").waitFor();
    expect(await said(page, "On the model from October.").count()).toBe(1);
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("is told of by one notice of the channel, however much came there", async () => {
    const [page, other] = [await b.open(), await b.open()];
    await be(other, "Ingrid");
    await pane(other, "tracing").click();
    for (const words of ["First of three.", "Second of three.", "Third of three."]) {
      await say(page, words);
      await said(page, words).waitFor();
    }
    await expect.poll(() => pane(other, "general").locator(".count").textContent()).toContain("3");
    expect(await other.locator("#notices .notice").count()).toBe(1);
    await other.locator("#notices .notice button").click();
    await said(other, "Third of three.").waitFor();
    expect(await other.locator("#notices .notice").count()).toBe(0);
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("is answered where it mentions the bot, in private as anywhere else", async () => {
    const [page, other] = [await b.open(), await b.open()];
    await be(other, "Ingrid");
    await entry(page).focus();
    await page.keyboard.type("@r");
    await page.locator("#suggestion-list [role=option]", { hasText: "@Rapporteur" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await entry(page).inputValue()).toBe("@Rapporteur ");
    await page.keyboard.type("who is Paraguay's contact for tracing?");
    await page.keyboard.press("Enter");
    await messages(page, "Ramona Agüero Villalba").waitFor();
    await said(other, "who is Paraguay's contact for tracing?").waitFor();
    expect(await messages(other, "Ramona").count()).toBe(0);
    await pane(page, "Messages to you").click();
    await say(page, "who is Mexico's contact for tracing?");
    await messages(page, "Efraín Tzompantzi").waitFor();
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("is text, whatever it says", async () => {
    const page = await b.open();
    await say(page, HOSTILE);
    await said(page, HOSTILE).waitFor();
    expect(await page.locator("#messages img[src='x'], #messages b, #messages a").count()).toBe(0);
    expect(await page.title()).not.toContain("owned");
    await page.context().close();
  });

  it("says why where it is not taken, and keeps the words", async () => {
    const page = await b.open();
    await be(page, "Hélène");
    await say(page, "May I write here?");
    await page.locator(".failed", { hasText: "You do not read #general" }).waitFor();
    await said(page, "May I write here?").waitFor();
    // A refusal is one to the browser, too.
    expect((b.complaints as string[]).splice(0)).toEqual([expect.stringContaining("403")]);
    await page.context().close();
  });

  it("becomes a conclusion by the keyboard alone, and the conclusion leads back to it", async () => {
    const [page, other] = [await b.open(), await b.open()];
    await be(other, "Ingrid");
    const words = "Requests name who will read the answer.";
    await say(other, words);
    const menu = said(page, words).locator(".menu");
    await menu.locator("summary").focus();
    await page.keyboard.press("Enter");
    await menu.getByRole("button", { name: "Record as conclusion" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("open")).toBeNull();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog");
    await form.waitFor();
    expect(await form.locator("[data-option=text] textarea").inputValue()).toBe(words);
    expect(await violationsOf(page)).toEqual([]);
    await form.getByRole("button", { name: "Record" }).click();
    await messages(page, words).waitFor();
    const row = await b.w.db((db) => db.conclusion.findFirstOrThrow({ where: { text: words } }));
    expect(row.source).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#general\/\w+$/);
    const link = await b.open();
    await link.goto(row.source ?? "");
    await link.locator("#app[aria-busy=false]").waitFor();
    const led = link.locator("article.linked", { hasText: words });
    await led.waitFor();
    await expect.poll(() => link.evaluate("document.activeElement?.matches('article.linked') ?? false")).toBe(true);
    await Promise.all([page, other, link].map((p) => p.context().close()));
  });

  it.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
    ["dark", 390],
  ] as const)("has its menu in the reader's language, in %s at %i px", async (colorScheme, width) => {
    const page = await b.open({ locale: "es-PY", colorScheme, viewport: { width, height: 844 } });
    await page.locator("#story .quiet").click();
    const words = `Guía de marcas de importación (${colorScheme} ${width}): https://example.org/guia-${colorScheme}-${width}`;
    await say(page, words);
    const menu = said(page, words).locator(".menu");
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: "Registrar como conclusión" }).waitFor();
    const save = menu.getByRole("button", { name: "Guardar como recurso" });
    await shot(page, `menu-${colorScheme}-${width}`);
    expect([await fits(page), await violationsOf(page)]).toEqual([true, []]);
    const box = await menu.locator("summary").boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await save.click();
    const form = page.getByRole("dialog");
    expect(await form.locator("[data-option=title] input").inputValue()).toContain("Guía de marcas de importación");
    expect(await form.locator("[data-option=url] input").inputValue()).toContain(`guia-${colorScheme}-${width}`);
    await shot(page, `form-${colorScheme}-${width}`);
    expect([await fits(page), await violationsOf(page)]).toEqual([true, []]);
    await page.context().close();
  });

  it("has nothing to complain about", () => {
    expect(b.complaints).toEqual([]);
  });
});
