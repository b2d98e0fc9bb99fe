import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { discordDriver } from "../test/contract/discord-driver.ts";
import { slackDriver } from "../test/contract/slack-driver.ts";
import { inArabic, TALK } from "../test/e2e/arabic.ts";
import { type Bench, bench, CHROMIUM, messages, say } from "../test/e2e/browser.ts";
import { type World, world } from "../test/support/world.ts";
import { fileOf, pagesAsPictures } from "./pictures/report-pages.ts";
import { SCENES } from "./pictures/scenes.ts";
import { type Camera, camera, writePicture } from "./pictures/shoot.ts";
import { played } from "./pictures/stage.ts";

// `npm run pictures`: what people see on Slack and Discord, at a phone's width for the pages and at a desk's to be looked at.
// docs/pictures.md says how near they come.
const PAGES = {
  cover: "Conclusions and what",
  figures: "In figures",
  conclusions: "International cooperation",
  matrix: "Recommendations by country",
  annexes: "Annexes",
} as const;
/** How far some countries are with some recommendations. */
const TRACKED = [
  ["Strengthen legal", "MX", "done"],
  ["Strengthen legal", "PY", "under-way"],
  ["Strengthen legal", "BR", "under-way"],
  ["Collect data", "MX", "under-way"],
  ["Collect data", "CO", "done"],
  ["Train and equip", "PY", "done"],
  ["Train and equip", "AR", "not-started"],
  ["Improve cooperation", "PY", "under-way"],
  ["Improve cooperation", "CL", "done"],
] as const;
const ROOT = join(import.meta.dirname, "..");
const SETTLED_MS = 1_000;

describe.each([
  ["slack", slackDriver],
  ["discord", discordDriver],
] as const)("pictures of %s", (name, driver) => {
  let w: World;
  let platform: Awaited<ReturnType<typeof driver.open>>;
  let pictures: Camera;
  beforeAll(async () => {
    w = await world({ demo: true });
    platform = await driver.open(w);
    pictures = await camera(CHROMIUM ?? "");
  });
  afterAll(async () => {
    await pictures.close();
    await platform.close();
    await w.close();
  });

  it.each(SCENES)("$name", async (scene) => {
    const html = await played(scene, w, platform, name);
    await pictures.shoot(html, "desk", join(ROOT, "scratch/pictures", name, `${scene.name}.png`));
    await pictures.shoot(html, "phone", join(ROOT, "docs/images", name, `${scene.name}.png`));
  });
});

describe("a picture of the playground", () => {
  let b: Bench;
  beforeAll(async () => {
    b = await bench(undefined, "lived");
    await b.w.product.deliverDue();
  });
  afterAll(() => b.close());

  it("as it is found, with the first step of its story", async () => {
    const page = await b.open({ viewport: { width: 1280, height: 800 }, timezoneId: "America/Asuncion" });
    await page.locator("#story button", { hasText: "who is" }).click();
    await messages(page, "Ramona Agüero Villalba").waitFor();
    // What moves has come to rest.
    await page.waitForTimeout(SETTLED_MS);
    await writePicture(join(ROOT, "docs/images/playground.png"), await page.screenshot());
  });

  it("as a language lays it out that runs from right to left", async () => {
    const page = await b.open({ viewport: { width: 960, height: 640 }, timezoneId: "America/Asuncion" });
    await inArabic(page);
    await page.locator("#story .quiet").click();
    for (const words of [TALK, "/meeting list"]) await say(page, words);
    await messages(page, "Weekly tracing call").waitFor();
    await page.waitForTimeout(SETTLED_MS);
    await writePicture(join(ROOT, "docs/images/right-to-left.png"), await page.screenshot());
  });
});

describe("pictures of what is handed on", () => {
  let w: World;
  beforeAll(async () => {
    w = await world({ demo: "lived" });
    for (const [what, country, status] of TRACKED)
      await w.say(`conclusion track "${what}" country:${country} status:${status}`, { as: "moderator" });
  });
  afterAll(() => w.close());

  it("the pages of a report", async () => {
    const pages = pagesAsPictures(await fileOf(w, "conclusion report format:pdf"), PAGES);
    for (const [name, page] of pages) await writePicture(join(ROOT, "docs/images/report", `${name}.png`), page);
  });

  it.each([
    ["activity", "community activity since:2026-01-01 format:png"],
    ["tracking", "conclusion tracking format:png"],
    ["coverage", "contact coverage format:png"],
  ])("what is seen in chat: %s", async (name, line) => {
    await writePicture(join(ROOT, "docs/images/report", `in-chat-${name}.png`), await fileOf(w, line));
  });
});
