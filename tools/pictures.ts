import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { discordDriver } from "../test/contract/discord-driver.ts";
import { slackDriver } from "../test/contract/slack-driver.ts";
import { CHROMIUM } from "../test/e2e/browser.ts";
import { type World, world } from "../test/support/world.ts";
import { SCENES } from "./pictures/scenes.ts";
import { type Camera, camera } from "./pictures/shoot.ts";
import { played } from "./pictures/stage.ts";

// `npm run pictures`: what people see on Slack and Discord, at a phone's width for the pages and at a desk's to be looked at.
// docs/pictures.md says how near they come.
const ROOT = join(import.meta.dirname, "..");

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
