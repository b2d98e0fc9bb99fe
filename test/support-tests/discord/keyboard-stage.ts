import { afterAll, beforeAll } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../../support/discord/fake-discord.ts";
import { call, connect, type RawConnection } from "./raw-app.ts";

export let fake: FakeDiscord;
export let app: RawConnection;
export let guild: string;
export let channel: string;
export let ada: string;
export let staff: string;

/** A guild with a person and commands of every kind of option, before the tests of a file. */
export function atTheKeyboard(): void {
  beforeAll(async () => {
    fake = await startFakeDiscord();
    guild = fake.addGuild({ name: "Experts", locale: "fr" });
    channel = fake.addChannel(guild, { name: "general" });
    staff = fake.addRole(guild, { name: "staff" });
    ada = fake.addUser({ name: "ada", globalName: "Ada L.", locale: "es-ES" });
    fake.join(ada, guild, { nick: "Ada", roles: [staff], permissions: ["MANAGE_GUILD"] });
    app = await connect(fake);
    const text = { type: 3, name: "text", description: "Text", min_length: 2, max_length: 5 };
    const country = {
      type: 3,
      name: "country",
      description: "A country",
      name_localizations: { "es-ES": "país" },
      choices: [{ name: "Germany", name_localizations: { "es-ES": "Alemania" }, value: "DE" }],
    };
    const options = [
      { ...text, required: true },
      country,
      { type: 4, name: "count", description: "How many", min_value: 1, max_value: 3 },
      { type: 10, name: "ratio", description: "A number" },
      { type: 5, name: "sure", description: "Yes or no" },
      { type: 6, name: "who", description: "A person" },
      { type: 7, name: "where", description: "A channel", channel_types: [0] },
      { type: 8, name: "role", description: "A role" },
      { type: 9, name: "whoever", description: "A person or a role" },
      { type: 11, name: "file", description: "A file" },
    ];
    await call(fake, "PUT", `/applications/${fake.applicationId}/commands`, [
      {
        name: "contact",
        description: "People",
        name_localizations: { "es-ES": "contacto" },
        options: [{ type: 1, name: "find", description: "Finds", name_localizations: { "es-ES": "buscar" }, options }],
      },
      { name: "admin", description: "For administrators", default_member_permissions: "0" },
      { name: "guilds", description: "In guilds only", contexts: [0] },
      { name: "manage", description: "For managers", default_member_permissions: "32", contexts: [0, 1] },
      { type: 2, name: "Contact Card" },
      { type: 3, name: "Save It" },
    ]);
    await call(fake, "PUT", `/applications/${fake.applicationId}/guilds/${guild}/commands`, [
      { name: "local", description: "Here only" },
    ]);
  });

  afterAll(() => fake.close());
}
