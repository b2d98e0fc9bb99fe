import { afterAll, beforeAll, expect, it } from "vitest";
import { discordDriver } from "../contract/discord-driver.ts";
import type { Driver } from "../contract/driver.ts";
import { slackDriver } from "../contract/slack-driver.ts";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import { type World, world } from "../support/world.ts";

const WEEK_MINUTES = 6 * 24 * 60;
const MODERATOR = { as: "moderator", locale: "en", zone: "America/Mexico_City" } as const;

let w: World;
let slack: Awaited<ReturnType<Driver["open"]>>;
let discord: Awaited<ReturnType<Driver["open"]>>;
beforeAll(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  slack = await slackDriver.open(w);
  discord = await discordDriver.open(w);
});
afterAll(async () => {
  await slack.close();
  await discord.close();
  await w.close();
});

it("what one community agreed comes as a digest in Spanish on Slack and in Portuguese on Discord", async () => {
  const say = (platform: typeof slack, line: string) => platform.send({ kind: "line", line }, MODERATOR);
  const made = await say(
    slack,
    'conclusion add "Every request carries a photograph." kind:decision topic:tracing pillar:cooperation',
  );
  expect(made.text).toContain("Conclusion recorded");
  for (const [language, text] of [
    ["es", "Cada solicitud lleva una fotografía."],
    ["pt", "Cada pedido leva uma fotografia."],
  ])
    await say(slack, `conclusion version "Every request" language:${language} text:"${text}"`);
  for (const [platform, language] of [
    [slack, "es"],
    [discord, "pt"],
  ] as const)
    expect(
      (await say(platform, `digest schedule every Monday at 9 sections:conclusions language:${language}`)).text,
    ).toContain("Digest scheduled");
  w.clock.forward(WEEK_MINUTES * 60_000);
  const reader = { format: formatter("en", "America/Mexico_City"), now: w.clock.now() };
  const texts = async (platform: typeof slack) =>
    ((await platform.tick?.()) ?? []).map(({ to, view }) => `${to} ${toPlain(view, reader)}`);
  const [onSlack, ...moreOnSlack] = await texts(slack);
  const [onDiscord, ...moreOnDiscord] = await texts(discord);
  expect([moreOnSlack, moreOnDiscord]).toEqual([[], []]);
  expect(onSlack).toMatch(/^#general Resumen: 1 conclusión nueva\n/u);
  expect(onSlack).toContain("Cada solicitud lleva una fotografía. · Decisión");
  expect(onSlack).toContain("[Ver] /conclusion show conclusion:");
  expect(onDiscord).toMatch(/^#general Resumo: 1 nova conclusão\n/u);
  expect(onDiscord).toContain("Cada pedido leva uma fotografia. · Decisão");
});
