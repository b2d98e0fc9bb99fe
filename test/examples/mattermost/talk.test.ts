import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { world } from "../../support/world.ts";
import { playTalk } from "../../talk/play.ts";
import { mattermostDriver } from "./mattermost-driver.ts";

const folder = join(import.meta.dirname, "../../talk");

it.each(readdirSync(folder).filter((file) => file.endsWith(".talk")))("%s", async (file) => {
  const golden = readFileSync(join(folder, file), "utf8");
  const w = await world({
    now: /^# now (\S+)/m.exec(golden)?.[1] ?? "2026-11-24T15:00:00Z",
    ...(/^# demo$/m.test(golden) ? { demo: true as const } : {}),
  });
  const platform = await mattermostDriver.open(w);
  try {
    expect(await playTalk(golden, w, { ...platform, forms: "native" })).toBe(golden);
  } finally {
    await platform.close();
    await w.close();
  }
});
