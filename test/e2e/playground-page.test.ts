import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CATALOGUE } from "../../src/features.ts";
import { FIXTURES } from "../support/fixture-commands.ts";
import { be, type Bench, bench, CHROMIUM, messages, say } from "./browser.ts";

const HOSTILE = `<img src=x onerror="document.title='owned'"> <b>bold</b> @everyone *x* [a](javascript:alert(1))`;

describe.skipIf(CHROMIUM === undefined)("the playground's page", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench([...CATALOGUE.commands, ...FIXTURES]);
  });
  afterAll(() => b.close());

  it("shows hostile text as the text it is", async () => {
    const page = await b.open();
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
    const page = await b.open();
    await say(page, `/fixture view words:"<i>all</i>"`);
    const view = messages(page, "<i>all</i>").locator(".view");
    await view.locator("h3", { hasText: "<i>all</i>" }).waitFor();
    const times = await view.locator("time").all();
    expect(times.length).toBe(4);
    for (const time of times)
      expect([await time.getAttribute("datetime"), await time.getAttribute("title")]).toEqual([
        "2026-11-24T15:00:00.000Z",
        expect.stringContaining("2026"),
      ]);
    expect(await view.locator(".file").textContent()).toContain("minutes.csv");
    expect(await view.locator(".file a").getAttribute("download")).toBe("minutes.csv");
    await view.locator("a", { hasText: "<i>all</i>" }).nth(1).waitFor();
    for (const link of await view.locator("a:not([download])").all())
      expect([await link.getAttribute("rel"), await link.getAttribute("target")]).toEqual([
        "noopener noreferrer",
        "_blank",
      ]);
    await view.getByRole("button", { name: "Ask" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await say(page, "/fixture trouble kind:bug");
    await messages(page, "Something went wrong").getByRole("button", { name: "Try again" }).waitFor();
    expect(b.w.logged.map((l) => l.sentence)).toEqual(["a bug"]);
    await page.context().close();
  });

  it("asks for every kind of option in a form of its own", async () => {
    const page = await b.open();
    await say(page, "/fixture echo");
    const form = page.getByRole("dialog");
    const box = (name: string) => form.locator(`[data-option=${name}]`).locator("input, select, textarea");
    const pick = async (name: string, typed: string, label: string) => {
      await box(name).pressSequentially(typed);
      await form.locator(`[data-option=${name}] [role=option]`, { hasText: label }).first().click();
    };
    await form.getByRole("button", { name: "Send" }).click();
    await form.locator("[data-option=title].wrong").waitFor();
    await form.getByText("More options").click();
    await box("title").fill("Everything");
    await box("body").fill("one\ntwo");
    await box("count").fill("7");
    await box("sure").check();
    await box("colour").selectOption("red");
    await form.locator("[data-option=tints]").getByRole("checkbox", { name: "Undo" }).check();
    await form.locator("[data-option=tints]").getByRole("checkbox", { name: "Yes" }).check();
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
      '["red","white"]',
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

  it("opens a form with six fields: the others fold, what is set of them is said, what is wrong unfolds", async () => {
    const page = await b.open({ viewport: { width: 390, height: 844 } });
    await say(page, "/meeting add capacity:12");
    const form = page.getByRole("dialog");
    const box = (name: string) => form.locator(`[data-option=${name}] input`);
    const seen = () => form.locator(".field:visible").count();
    await form.getByText("Also set: Places").waitFor();
    expect(await seen()).toBe(6);
    await box("title").fill("Folded call");
    await box("when").fill("tomorrow at 15:00");
    await box("duration").click();
    await form.locator("[data-option=duration] [role=option]", { hasText: "45 minutes" }).click();
    await box("repeat").click();
    await form.locator("[data-option=repeat] [role=option]", { hasText: "Every week on Wednesday" }).click();

    await form.getByText("More options").click();
    expect([await seen(), await box("capacity").inputValue()]).toEqual([19, "12"]);
    // What is ticked need not be written, so nothing says how.
    expect(await form.locator("[data-option=languages] .hint").count()).toBe(0);
    await box("deadline").fill("a while");
    await form.getByText("Fewer options").click();
    await form.getByText("Also set: Places · Answers until how long before").waitFor();
    expect(await seen()).toBe(6);

    // What is wrong with one that is folded is seen, and stays so when the form is closed and opened again.
    await form.getByRole("button", { name: "Schedule" }).click();
    await form.locator("[data-option=deadline] .error:visible").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Continue" }).click();
    expect([await seen(), await box("deadline").inputValue()]).toEqual([19, "a while"]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await box("deadline").fill("");
    await form.getByRole("button", { name: "Schedule" }).click();
    await messages(page, "Folded call").first().waitFor();
    const select = { minutes: true, rule: true, capacity: true };
    expect(await b.w.db((db) => db.meeting.findFirst({ where: { title: "Folded call" }, select }))).toEqual({
      minutes: 45,
      rule: "FREQ=WEEKLY",
      capacity: 12,
    });
    await page.context().close();
  });

  it("fits a phone: the side comes and goes", async () => {
    const page = await b.open({ viewport: { width: 375, height: 720 } });
    await page.getByRole("button", { name: "Channels and settings" }).click();
    await be(page, "Ingrid");
    await page.locator("body:not(.drawer)").waitFor();
    await say(page, "/resource find tracing");
    await messages(page, "International Tracing Instrument").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.context().close();
  });

  it("fits a phone: a form that asks about a meeting with an endless word for a title", async () => {
    const page = await b.open({ viewport: { width: 390, height: 844 } });
    await say(page, `/meeting add ${"x".repeat(119)} "in 3 days at 15:00"`);
    await messages(page, "x".repeat(119)).first().waitFor();
    await say(page, `/minutes open ${"x".repeat(119)}`);
    await page.getByRole("dialog").getByText("x".repeat(119)).waitFor();
    expect(
      await page.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('dialog[open] .fields'))",
      ),
    ).toBe(0);
    await page.context().close();
  });

  it("says that the bot is away, keeps what was sent, and goes on when it is back", async () => {
    const page = await b.open();
    await b.stop();
    await page.getByText("The bot can’t be reached").waitFor();
    await say(page, "/meeting list");
    const failed = page.locator(".failed");
    await failed.waitFor();
    await b.start();
    await page.locator("#offline").waitFor({ state: "hidden" });
    await failed.getByRole("button", { name: "Try again" }).click();
    await messages(page, "Weekly tracing call").waitFor();
    await page.context().close();
  });

  it("has nothing to complain about", () => {
    expect(b.complaints).toEqual([]);
  });
});
