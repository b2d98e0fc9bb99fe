import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { be, type Bench, bench, CHROMIUM, entry, messages, pane, say } from "./browser.ts";

describe.skipIf(CHROMIUM === undefined)("the playground's jobs, clicked through", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench();
  });
  afterAll(() => b.close());

  it("teaches by examples that can be taken over", async () => {
    const page = await b.open();
    const example = page.locator(".example", { hasText: "/contact find tracing country:PY" });
    await example.click();
    expect(await entry(page).inputValue()).toBe("/contact find tracing country:PY");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await messages(page, "Ramona Agüero Villalba").waitFor();
    await page.context().close();
  });

  it("answers a question in plain words, as on the other platforms, and tells an unknown command what it may have meant", async () => {
    const page = await b.open();
    await say(page, "@Rapporteur who is Paraguay's contact for tracing?");
    await messages(page, "Ramona Agüero Villalba").waitFor();
    await say(page, "/contakt find tracing");
    await messages(page, "/contact find").last().waitFor();
    await page.context().close();
  });

  it("finds the point of contact with the keyboard alone, for the caller's eyes only", async () => {
    const page = await b.open();
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

  it("opens the preferences' form with what holds now, and keeps a change", async () => {
    const page = await b.open();
    await say(page, "/me edit");
    const form = page.locator("#form");
    expect(await form.locator("[data-option=zone] input").inputValue()).toBe("Asunción");
    await form.locator("[data-option=quiet] input").fill("21:00-07:00");
    await form.locator("button[type=submit]").click();
    await messages(page, "21:00–07:00").waitFor();
    await page.context().close();
  });

  it("shows by its name what a form refers to, and takes it back as that", async () => {
    const page = await b.open();
    await say(page, "/conclusion add topic:tracing country:PY");
    const form = page.locator("#form");
    const box = (option: string) => form.locator(`[data-option=${option}] input`);
    // What is set and stands behind the fold is named on it.
    const fold = form.locator("summary");
    expect(await fold.textContent()).toMatch(/Topic.*Country/s);
    await fold.click();
    await box("topic").waitFor();
    expect([await box("topic").inputValue(), await box("country").inputValue()]).toEqual(["Tracing", "Paraguay (PY)"]);
    await form.locator("[data-option=text] textarea").fill("Every request carries a photograph.");
    await form.locator("button[type=submit]").click();
    const said = messages(page, "Every request carries a photograph.");
    await said.waitFor();
    expect(await said.textContent()).toMatch(/Topic\s*Tracing[\s\S]*Paraguay/);
    await page.context().close();
  });

  it("adds a meeting by form, keeps what was typed, and lets the reminder arrive exactly once", async () => {
    const page = await b.open();
    const other = await b.open();
    await be(other, "Ingrid");
    await pane(other, "tracing").click();

    await say(page, "/meeting add");
    const form = page.getByRole("dialog");
    await form.getByLabel("Title").fill("Board call of the year");
    await form.getByLabel("When").fill("tomorrow");
    await form.getByRole("button", { name: "Schedule" }).click();
    await form.locator(".field.wrong .error").waitFor();
    expect(await form.getByLabel("When").getAttribute("aria-invalid")).toBe("true");

    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Continue" }).click();
    expect(await form.getByLabel("Title").inputValue()).toBe("Board call of the year");
    await form.getByLabel("When").fill("tomorrow at 15:00");
    await form.getByText("That is Wednesday, 25 November 2026").waitFor();
    await form.getByRole("button", { name: "Schedule" }).click();
    await messages(page, "Board call of the year").first().waitFor();
    await messages(page, "Board call of the year").getByText("Only you can see this").waitFor();
    await b.w.product.deliverDue();
    await pane(other, "general").locator(".count").waitFor();

    await page.locator("#clock").click();
    await page.getByText("Next: Wed 25 Nov, 14:45").waitFor();
    await page.getByRole("button", { name: "To the next message" }).click();
    const reminder = messages(page, "Reminder: Board call of the year");
    await reminder.waitFor();
    await page.getByText("Messages that came: 1").waitFor();
    await page.getByRole("button", { name: "+1 day" }).click();
    await page.getByText("Nothing had to be said.").waitFor();
    expect(await reminder.count()).toBe(1);

    await pane(other, "general").click();
    await messages(other, "Reminder: Board call of the year").waitFor();
    await page.reload();
    await reminder.waitFor();
    expect(await reminder.count()).toBe(1);
    expect(await other.locator(".count").count()).toBe(0);
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("lets a moderator approve what a member suggested, and tells the member", async () => {
    const page = await b.open();
    await say(page, '/resource add "Trace request form" url:https://example.org/form kind:guide');
    await messages(page, "Awaits review").waitFor();
    await be(page, "Ingrid");
    await say(page, "/review list");
    await page.getByRole("button", { name: "Show Trace request form" }).click();
    await messages(page, "Trace request form").getByRole("button", { name: "Approve", exact: true }).click();
    await messages(page, "Approved").waitFor();
    await b.w.product.deliverDue();
    await be(page, "Lucía");
    const own = pane(page, "Messages to you");
    await own.locator(".count").waitFor();
    await own.click();
    await messages(page, "was approved").waitFor();
    expect(await own.locator(".count").count()).toBe(0);
    await page.context().close();
  });

  it("changes a message in place for everybody", async () => {
    const [page, other] = [await b.open(), await b.open()];
    await be(other, "Ingrid");
    await say(page, '/meeting add "Short-lived" tomorrow at 18:00');
    await messages(page, "Announced in").waitFor();
    await b.w.product.deliverDue();
    // What is announced to the channel, as both see it: the answer of one of them changes it for both.
    const card = (p: Page) => messages(p, "Who comes").filter({ hasText: "Short-lived" });
    await card(other).getByRole("button", { name: "Yes", exact: true }).click();
    for (const p of [page, other]) {
      await expect
        .poll(() => b.w.product.refreshCards().then(() => card(p).textContent()), { timeout: 30_000, interval: 500 })
        .toMatch(/1 yes/);
      expect(await card(p).count()).toBe(1);
    }
    await Promise.all([page, other].map((p) => p.context().close()));
  });

  it("speaks the reader's language, dates and labels included", async () => {
    const page = await b.open({ locale: "es-PY" });
    await page.getByText("Usted es").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await say(page, "/meeting add");
    await page.getByRole("dialog").getByText("Cancelar").click();
    await page.locator("#language").selectOption("fr");
    await page.getByText("Vous êtes").waitFor();
    expect(await page.locator("#clock-now").textContent()).toMatch(/nov\./);
    await say(page, "/contact find tracing");
    await page.locator("article.bot", { hasText: "Visible par vous seulement" }).waitFor();
    await page.locator("#zone").click();
    await page.getByLabel("Chercher une ville").pressSequentially("vienne");
    await page.getByRole("option", { name: /Vienna/ }).click();
    expect(await page.locator("#zone").textContent()).toBe("Vienne");
    await page.reload();
    await page.getByText("Vous êtes").waitFor();
    expect(await page.locator("#zone").textContent()).toBe("Vienne");
    await page.context().close();
  });

  it("has nothing to complain about", () => {
    expect(b.complaints).toEqual([]);
  });
});
