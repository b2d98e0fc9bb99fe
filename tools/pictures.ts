import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { discordDriver } from "../test/contract/discord-driver.ts";
import { slackDriver } from "../test/contract/slack-driver.ts";
import { type Bench, bench, CHROMIUM, messages } from "../test/e2e/browser.ts";
import { type World, world } from "../test/support/world.ts";
import { SCENES } from "./pictures/scenes.ts";
import { type Camera, camera, writePicture } from "./pictures/shoot.ts";
import { played } from "./pictures/stage.ts";

// `npm run pictures`: what people see on Slack and Discord, at a phone's width for the pages and at a desk's to be looked at.
// docs/pictures.md says how near they come.
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
});
