import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPlayground } from "../../src/adapters/web/playground.ts";
import { assemble, type Rapporteur } from "../../src/assemble.ts";
import { readDemoFiles } from "../../src/core/demo/files.ts";
import { installDemo } from "../../src/core/demo/install.ts";
import { sealWith } from "../../src/core/store/seal.ts";
import { movable, type MovableClock, standing } from "../../src/core/time/clock.ts";
import { CATALOGUE } from "../../src/commands/index.ts";
import { FIXTURES } from "../support/fixture-commands.ts";
import { countedIds, freshStore } from "../support/store.ts";

const CHROMIUM = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (!CHROMIUM) console.warn("The playground is not clicked through: no Chromium at /usr/bin/chromium or CHROMIUM_PATH.");

const ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const HOSTILE = `<img src=x onerror="document.title='owned'"> <b>bold</b> @everyone *x* [a](javascript:alert(1))`;

describe.skipIf(!CHROMIUM)("the playground in a browser", () => {
  let product: Rapporteur;
  let clock: MovableClock;
  let community: { id: string; slug: string; name: string };
  let playground: Awaited<ReturnType<typeof startPlayground>>;
  let browser: Browser;
  /** What the pages complained about: nothing, as long as all is well. */
  const complaints: string[] = [];

  beforeAll(async () => {
    const { store } = await freshStore();
    clock = movable(standing(new Date("2026-11-24T15:00:00Z")));
    const quiet = () => undefined;
    product = assemble({
      store,
      clock,
      ids: countedIds(),
      seal: sealWith(new Map([["k1", new Uint8Array(32).fill(7)]])),
      log: { info: quiet, warn: quiet, error: (facts, sentence) => void complaints.push(`${sentence} ${JSON.stringify(facts)}`) },
      worker: "e2e",
      catalogue: [...CATALOGUE, ...FIXTURES],
    });
    const installed = await installDemo(product, readDemoFiles());
    community = await store.within(installed.community, (db) => db.community.findUniqueOrThrow({ where: { id: installed.community } }));
    playground = await startPlayground({ product, community, clock, port: 0 });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? "", args: ARGS });
  });
  afterAll(async () => {
    await browser.close();
    await playground.close();
    await product.store.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "Europe/Madrid", ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      // The one image of the fixtures is nowhere to be had.
      if (message.type() === "error" && !message.location().url.startsWith("https://example.org/")) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(playground.url);
    await page.waitForSelector("#app[aria-busy=false]");
    return page;
  }
  const entry = (page: Page) => page.locator("#entry");
  const say = async (page: Page, line: string) => {
    await entry(page).fill(line);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
  };
  const messages = (page: Page, words: string) => page.locator("article.bot", { hasText: words });
  const pane = (page: Page, name: string) => page.locator(".pane", { hasText: name });
  const be = (page: Page, name: string) => page.locator("label.persona", { hasText: name }).click();

  it("teaches by examples that can be taken over", async () => {
    const page = await open();
    const example = page.locator(".example", { hasText: "/contact find tracing country:PY" });
    await example.click();
    expect(await entry(page).inputValue()).toBe("/contact find tracing country:PY");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await messages(page, "Ramona Agüero Villalba").waitFor();
    await page.context().close();
  });

  it("finds the point of contact with the keyboard alone, for the caller's eyes only", async () => {
    const page = await open();
    await page.keyboard.type("/contact f");
    await page.locator("#suggestion-list [role=option][aria-selected=true]", { hasText: "/contact find" }).waitFor();
    await page.keyboard.press("Enter");
    expect(await entry(page).inputValue()).toBe("/contact find ");
    await page.keyboard.type("poc:true topic:tracing country:parag");
    await page.locator("#suggestion-list [role=option]", { hasText: "Paraguay" }).waitFor();
    await page.keyboard.press("Tab");
    expect(await entry(page).inputValue()).toBe("/contact find poc:true topic:tracing country:PY ");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    const answer = messages(page, "Ramona Agüero Villalba");
    await answer.getByText("Single point of contact of Paraguay").waitFor();
    expect(await answer.getByText("Only you can see this").count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    expect(await entry(page).inputValue()).toBe("/contact find poc:true topic:tracing country:PY");
    await be(page, "Ingrid");
    await page.locator("#welcome", { hasText: "#general" }).waitFor();
    expect(await messages(page, "Ramona").count()).toBe(0);
    await be(page, "Lucía");
    await answer.waitFor();
    await page.context().close();
  });

  it("adds a meeting by form, keeps what was typed, and lets the reminder arrive exactly once", async () => {
    const page = await open();
    const guest = await open();
    await be(guest, "Hélène");
    await pane(guest, "tracing").click();

    await say(page, "/meeting add");
    const form = page.getByRole("dialog");
    await form.getByLabel("Title").fill("Board call of the year");
    await form.getByLabel("When").fill("tomorrow");
    await form.getByRole("button", { name: "Send" }).click();
    await form.locator(".field.wrong .error").waitFor();
    expect(await form.getByLabel("When").getAttribute("aria-invalid")).toBe("true");

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Continue" }).click();
    expect(await form.getByLabel("Title").inputValue()).toBe("Board call of the year");
    await form.getByLabel("When").fill("tomorrow at 15:00");
    await form.getByText("That is Wednesday, 25 November 2026").waitFor();
    await form.getByRole("button", { name: "Send" }).click();
    await messages(page, "Board call of the year").first().waitFor();
    await pane(guest, "general").locator(".count").waitFor();

    await page.locator("#clock").click();
    await page.getByText("Next: Wed 25 Nov, 14:45").waitFor();
    await page.getByRole("button", { name: "To the next message" }).click();
    const reminder = messages(page, "Reminder: Board call of the year");
    await reminder.waitFor();
    await page.getByText("Messages that came: 1").waitFor();
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.getByText("Nothing had to be said.").waitFor();
    expect(await reminder.count()).toBe(1);

    await pane(guest, "general").click();
    await messages(guest, "Reminder: Board call of the year").waitFor();
    await page.reload();
    await reminder.waitFor();
    expect(await reminder.count()).toBe(1);
    expect(await guest.locator(".count").count()).toBe(0);
    await Promise.all([page, guest].map((p) => p.context().close()));
  });

  it("lets a moderator approve what a member suggested, and tells the member", async () => {
    const page = await open();
    await say(page, '/resource add "Trace request form" url:https://example.org/form kind:guide');
    await messages(page, "Awaits review").waitFor();
    await be(page, "Ingrid");
    await say(page, "/review list");
    await messages(page, "Trace request form").getByRole("button", { name: "Approve" }).click();
    await messages(page, "Approved").waitFor();
    await product.deliverDue();
    await be(page, "Lucía");
    const own = pane(page, "Messages to you");
    await own.locator(".count").waitFor();
    await own.click();
    await messages(page, "was approved").waitFor();
    expect(await own.locator(".count").count()).toBe(0);
    await page.context().close();
  });

  it("changes a message in place for everybody", async () => {
    const [page, other] = [await open(), await open()];
    await be(other, "Ingrid");
    await say(page, '/meeting add "Short-lived" tomorrow at 18:00');
    await messages(other, "Short-lived").waitFor();
    await messages(page, "Short-lived").getByRole("button", { name: "Undo" }).click();
    for (const p of [page, other]) {
      await messages(p, "Cancelled: Short-lived").waitFor();
      expect(await messages(p, "Short-lived").count()).toBe(1);
    }
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("speaks the reader's language, dates and labels included", async () => {
    const page = await open({ locale: "es-PY" });
    await page.getByText("Usted es").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await say(page, "/meeting add");
    await page.getByRole("dialog").getByText("Cancelar").click();
    await page.locator("#language").selectOption("fr");
    await page.getByText("Vous êtes").waitFor();
    expect(await page.locator("#clock-now").textContent()).toMatch(/nov\./);
    await say(page, "/contact find tracing");
    await page.getByText("Visible par vous seulement").waitFor();
    await page.locator("#zone").click();
    await page.getByLabel("Chercher une ville").pressSequentially("vienne");
    await page.getByRole("option", { name: /Vienna/ }).click();
    expect(await page.locator("#zone").textContent()).toBe("Vienna");
    await page.reload();
    await page.getByText("Vous êtes").waitFor();
    expect(await page.locator("#zone").textContent()).toBe("Vienna");
    await page.context().close();
  });

  it("shows hostile text as the text it is", async () => {
    const page = await open();
    await say(page, `/meeting add "${HOSTILE.replaceAll('"', '\\"')}" tomorrow at 19:00`);
    await messages(page, HOSTILE).waitFor();
    expect(await page.locator("#messages img[src='x'], #messages b, #messages a[href^=javascript]").count()).toBe(0);
    expect(await page.title()).not.toContain("owned");
    await say(page, `/help "${HOSTILE.replaceAll('"', '\\"')}"`);
    await page.locator("article[data-refusal]").waitFor();
    expect(await page.locator("#messages img[src='x'], #messages b").count()).toBe(0);
    await page.context().close();
  });

  it("shows every kind of block, and what does not come is described", async () => {
    const page = await open();
    await say(page, `/fixture view words:"<i>all</i>"`);
    const view = messages(page, "<i>all</i>").last();
    await view.locator("h3", { hasText: "<i>all</i>" }).waitFor();
    expect(
      await view.locator("time").evaluateAll((times) => times.every((time) => time.getAttribute("datetime") !== null && time.getAttribute("title") !== "")),
    ).toBe(true);
    expect(await view.locator("time").count()).toBe(4);
    expect(await view.locator(".file").textContent()).toContain("minutes.csv");
    await view.locator("a", { hasText: "<i>all</i>" }).nth(1).waitFor();
    for (const link of await view.locator("a").all())
      expect([await link.getAttribute("rel"), await link.getAttribute("target")]).toEqual(["noopener noreferrer", "_blank"]);
    await view.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await say(page, "/fixture trouble kind:bug");
    await messages(page, "Something went wrong").getByRole("button", { name: "Try again" }).waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.startsWith("a bug ")));
    await page.context().close();
  });

  it("asks for every kind of option in a form of its own", async () => {
    const page = await open();
    await say(page, "/fixture echo");
    const form = page.getByRole("dialog");
    const box = (name: string) => form.locator(`[data-option=${name}]`).locator("input, select, textarea");
    const pick = async (name: string, typed: string, label: string) => {
      await box(name).pressSequentially(typed);
      await form.getByRole("option", { name: label }).click();
    };
    await form.getByRole("button", { name: "Send" }).click();
    await form.locator("[data-option=title].wrong").waitFor();
    await box("title").fill("Everything");
    await box("body").fill("one\ntwo");
    await box("count").fill("7");
    await box("sure").check();
    await box("colour").selectOption("red");
    await box("room").selectOption({ label: "#tracing" });
    await pick("country", "parag", "Paraguay");
    await pick("topic", "trac", "Tracing");
    await pick("language", "span", "Spanish");
    await pick("zone", "vien", "Vienna");
    await pick("who", "Ingrid", "Ingrid Hallström Okonjo");
    await box("at").fill("tomorrow at 15:00");
    await form.locator("[data-option=at]", { hasText: "Vienna" }).waitFor();
    await box("length").fill("1h30");
    await box("site").fill("https://example.org/");
    await box("paper").setInputFiles({ name: "minutes.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
    await form.getByRole("button", { name: "Send" }).click();
    const said = await messages(page, "Echo").last().locator("dl").innerText();
    for (const value of [
      "Everything",
      "one\ntwo",
      "7",
      "true",
      "red",
      '{"id":"tracing","name":"tracing"}',
      "PY",
      "tracing",
      "es",
      "Europe/Vienna",
      "2026-11-25T14:00:00.000Z",
      "90",
      "https://example.org/",
      '"base64":"YSxi"',
    ])
      expect(said).toContain(value);
    await page.context().close();
  });

  it("fits a phone: the side comes and goes", async () => {
    const page = await open({ viewport: { width: 375, height: 720 } });
    await page.getByRole("button", { name: "Channels and settings" }).click();
    await be(page, "Ingrid");
    await page.locator("body:not(.drawer)").waitFor();
    await say(page, "/resource find tracing");
    await messages(page, "International Tracing Instrument").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  it("says that the bot is away, keeps what was sent, and goes on when it is back", async () => {
    const page = await open();
    const port = Number(new URL(playground.url).port);
    expect(complaints).toEqual([]);
    await playground.close();
    await page.getByText("The bot can’t be reached").waitFor();
    await say(page, "/meeting list");
    const failed = page.locator(".failed");
    await failed.waitFor();
    playground = await startPlayground({ product, community, clock, port });
    await page.locator("#offline").waitFor({ state: "hidden" });
    await failed.getByRole("button", { name: "Try again" }).click();
    await messages(page, "Weekly tracing call").waitFor();
    // The browser itself notes the requests that did not reach the bot.
    expect(complaints.filter((c) => !c.includes("net::ERR"))).toEqual([]);
    await page.context().close();
  });
});
