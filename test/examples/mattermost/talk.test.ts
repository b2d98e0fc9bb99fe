import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { world } from "../../support/world.ts";
import { heldOn, playTalk } from "../../talk/play.ts";
import { mattermostDriver } from "./mattermost-driver.ts";

const folder = join(import.meta.dirname, "../../talk");
const goldenOf = (file: string) => readFileSync(join(folder, file), "utf8");

const month = (language: string, n: number) =>
  new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, n));

/** Days as an English reader has them: on Mattermost they are in the text's language, elsewhere each reader's own. */
function daysInEnglish(said: string): string {
  const names = ["es", "pt", "fr"].flatMap((language) =>
    Array.from({ length: 12 }, (_, n) => [month(language, n), month("en", n)] as const),
  );
  return names.reduce(
    (text, [own, english]) =>
      text.replaceAll(new RegExp(`(\\d{1,2}) (?:de )?${own}(?: de)? (\\d{4})`, "g"), `$1 ${english} $2`),
    said,
  );
}

const everywhere = readdirSync(folder).filter((file) => file.endsWith(".talk") && !heldOn(goldenOf(file)));

it.each(everywhere)("%s", async (file) => {
  const golden = goldenOf(file);
  const w = await world({
    now: /^# now (\S+)/m.exec(golden)?.[1] ?? "2026-11-24T15:00:00Z",
    ...(/^# demo$/m.test(golden) ? { demo: true as const } : {}),
  });
  const platform = await mattermostDriver.open(w);
  try {
    const played = await playTalk(golden, w, { ...platform, forms: "native" });
    expect(daysInEnglish(played)).toBe(daysInEnglish(golden));
  } finally {
    await platform.close();
    await w.close();
  }
});
