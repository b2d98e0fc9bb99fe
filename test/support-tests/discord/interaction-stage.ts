import { afterAll, beforeAll } from "vitest";
import { startFakeDiscord, type FakeDiscord, type InteractionRecord } from "../../support/discord/fake-discord.ts";
import type { Json } from "../../support/discord/model.ts";
import { call, connect } from "./raw-app.ts";

export let fake: FakeDiscord;
export let guild: string;
export let channel: string;
export let ada: string;
export let eve: string;

export const EPHEMERAL = 64;

/** A guild with two people and two commands, before the tests of a file. */
export function onStage(): void {
  beforeAll(async () => {
    fake = await startFakeDiscord();
    guild = fake.addGuild({ name: "Experts", locale: "fr" });
    channel = fake.addChannel(guild, { name: "general" });
    ada = fake.addUser({ name: "ada", locale: "es-ES" });
    eve = fake.addUser({ name: "eve" });
    fake.join(ada, guild, { nick: "Ada" });
    fake.join(eve, guild);
    await connect(fake);
    await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
      { name: "do", description: "Does it", integration_types: [0, 1], contexts: [0, 1] },
      {
        name: "pick",
        description: "Picks",
        options: [
          { type: 3, name: "text", description: "Text", autocomplete: true },
          { type: 4, name: "count", description: "A number", autocomplete: true },
        ],
      },
    ]);
  });

  afterAll(() => fake.close());
}

export const callback = (record: InteractionRecord, type: number, data?: Json, query = "") =>
  call(fake, "POST", `/interactions/${record.id}/${record.token}/callback${query}`, {
    type,
    ...(data ? { data } : {}),
  });
export const hook = (record: InteractionRecord, method: string, rest = "", body?: Json) =>
  call(fake, method, `/webhooks/${fake.applicationId}/${record.token}${rest}`, body);
export const row = { type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] };
export const form = {
  custom_id: "form",
  title: "A form",
  components: [{ type: 18, label: "Text", component: { type: 4, custom_id: "text", style: 1, required: false } }],
};
export const last = () => fake.seenBy(ada, channel).at(-1)!;

/** A component interaction on a fresh message. */
export async function pressed(flags = 0): Promise<InteractionRecord> {
  const asked = await fake.slash(ada, channel, "do");
  await callback(asked, 4, { content: "Press", components: [row], flags });
  return fake.press(ada, asked.original!, "go");
}

export async function submitted(from: "command" | "component"): Promise<InteractionRecord> {
  await callback(from === "command" ? await fake.slash(ada, channel, "do") : await pressed(), 9, form);
  return fake.submit(ada, { text: "x" });
}

export async function typing(text: string, option = "text"): Promise<InteractionRecord> {
  void fake.autocomplete(ada, channel, "pick", { focused: option, text });
  return fake.interactions.at(-1)!;
}
