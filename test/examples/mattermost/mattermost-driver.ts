import { expect } from "vitest";
import { encodeButton } from "../../../src/core/kernel/commands/button-payload.ts";
import type { InvocationInput } from "../../../src/core/kernel/commands/platform.ts";
import { formatter } from "../../../src/core/kernel/language/format.ts";
import { LANGUAGES, readLanguage } from "../../../src/core/kernel/language/language.ts";
import { translator } from "../../../src/core/kernel/language/translate.ts";
import { actions } from "../../../src/core/kernel/views/build.ts";
import type { Input, View } from "../../../src/core/kernel/views/model.ts";
import { toPlain } from "../../../src/core/kernel/views/plain.ts";
import type { Driver, Person, Seen } from "../../contract/driver.ts";
import { buttonsOf } from "../../contract/seen.ts";
import type { Post } from "../../support/mattermost/model.ts";
import { fillForm, formSeen, hasForm } from "./forms.ts";
import { mattermostPlace, PEOPLE, type Place, readingAs } from "./place.ts";
import { seenPost } from "./seen-post.ts";

const WAITS = LANGUAGES.map((l) => translator(l)("platform.wait"));

/** Mattermost: the example's adapter, against a server that refuses what Mattermost refuses. */
export const mattermostDriver: Driver = {
  name: "mattermost",
  forms: "native",
  async open(world) {
    const place = await mattermostPlace(world);
    const { fake, bot, channel, users, idOf } = place;
    let taken = false;
    const open = (token: string) => place.tokens.open(token);
    const reads = await readingAs(place);
    const reader = ({ locale, zone }: Person) => ({
      format: formatter(readLanguage(locale) ?? "en", zone ?? "America/Mexico_City"),
      now: world.clock.now(),
    });
    const rooms = new Map([["general", channel]]);
    const roomOf = ({ room = "general" }: Person): string => {
      const members = [users.moderator, users.admin];
      const id = rooms.get(room) ?? fake.addChannel({ name: room, private: true, members });
      rooms.set(room, id);
      return id;
    };
    const repeats = new Set<string>();
    const delivered = new Set<string>();
    const signature = ({ id, update_at }: Post) => `${id} ${update_at}`;
    // How fast the machine is, is not what is tested here.
    const own = (posts: readonly Post[]) =>
      posts.filter(({ user_id, message }) => user_id === fake.bot && !WAITS.includes(message));
    const read = (user: string, room: string) => own([...fake.seenBy(user, room), ...fake.direct(user)]);

    const looked = async (person: Person, before: ReadonlySet<string>): Promise<Seen> => {
      await bot.settled();
      const user = idOf(person);
      const dialog = fake.dialog(user);
      if (dialog) return formSeen(place, dialog);
      const fresh = read(user, roomOf(person)).filter((post) => !before.has(signature(post)));
      if (fresh.length === 0) return { kind: "nothing", private: true, text: "", fields: [], buttons: {} };
      const direct = new Set(fake.direct(user).map(({ id }) => id));
      const view = merged(await Promise.all(fresh.map((post) => seenPost(post, open))));
      const alone = fresh.every((post) => post.ephemeralTo === user || direct.has(post.id));
      return {
        kind: "said",
        private: alone,
        text: toPlain(view, reader(person)),
        fields: [],
        buttons: buttonsOf(view),
      };
    };
    return {
      room: { id: channel, name: "general" },
      async send(input, person, id) {
        const user = idOf(person);
        const room = roomOf(person);
        await reads(person);
        const before = new Set(read(user, room).map(signature));
        if (id !== undefined && repeats.has(id)) {
          await fake.again();
          return looked(person, before);
        }
        if (id !== undefined) repeats.add(id);
        if (input.kind === "line") {
          fake.closeDialog(user);
          await fake.slash(user, room, input.line.replaceAll("#general", "~general"));
        } else if (input.kind === "values") await enter(place, user, room, input);
        else throw new Error(`nobody does ${input.kind} with their hands`);
        return looked(person, before);
      },
      async channel(person) {
        const posted = own(fake.seenBy(idOf(person), channel)).filter((post) => post.ephemeralTo === undefined);
        const views = await Promise.all(posted.map((post) => seenPost(post, open)));
        return views.map((view) => toPlain(view, reader(person)));
      },
      async takeAway(words) {
        taken = true;
        const { posts } = fake.state;
        posts.splice(
          0,
          posts.length,
          ...posts.filter((p) => p.user_id !== fake.bot || !JSON.stringify(p).includes(words)),
        );
      },
      refresh: () => place.product.refreshCards(),
      async tick() {
        await place.product.deliverDue();
        const said = [
          ...[...rooms].flatMap(([name, id]) => fake.seenBy(users.admin, id).map((post) => ({ post, to: `#${name}` }))),
          ...PEOPLE.flatMap((p) => fake.direct(users[p]).map((post) => ({ post, to: `@${p}` }))),
        ].filter(({ post }) => post.props["rapporteur"] !== undefined && !delivered.has(post.id));
        for (const { post } of said) delivered.add(post.id);
        said.sort((a, b) => a.post.create_at - b.post.create_at);
        return Promise.all(said.map(async ({ to, post }) => ({ to, view: await seenPost(post, open) })));
      },
      async close() {
        await place.close();
        expect(fake.refusals.filter((what) => !(taken && what.endsWith("/patch: app.post.get.app_error")))).toEqual([]);
        // Of a message that was taken away it may be said that it is gone.
        expect(place.failed.filter((one) => !(taken && "failure" in one && one.failure === "gone"))).toEqual([]);
      },
    };
  },
};

const merged = (views: readonly View[]): View => ({
  ...(views[0]?.title === undefined ? {} : { title: views[0].title }),
  blocks: views.flatMap((v) => v.blocks),
});

type Values = InvocationInput & { readonly kind: "values" };

/** Fills in the open form where it is that command's and takes the values; else what nobody can enter there came by a button. */
async function enter(place: Place, user: string, room: string, input: Values): Promise<void> {
  const { fake, users, channel } = place;
  const values = Object.fromEntries(
    Object.entries(input.values).map(([name, value]) => {
      if (typeof value !== "object" || value === null) return [name, value];
      if ("user" in value) return [name, { user: users[value.user as keyof typeof users] }];
      return [name, "id" in value ? { id: channel, name: "general" } : value];
    }),
  );
  if ((await hasForm(place, user, input.path)) && (await fillForm(place, user, values))) return;
  fake.closeDialog(user);
  await press(place, user, room, { ...input, values });
}

/**
 * Presses the newest button that sends this; where nobody has one, one of an older message of the bot's. Persons, channels and
 * files, which no button carries, are filled into the form that it opens.
 */
async function press(place: Place, user: string, room: string, input: Values): Promise<void> {
  const { fake, bot } = place;
  const picked = Object.entries(input.values).filter(([, v]) => typeof v === "object");
  const simple = Object.fromEntries(Object.entries(input.values).filter(([, v]) => typeof v !== "object")) as Input;
  const kind = picked.length > 0 ? "ask" : (input.mode ?? "run");
  const placed = input.place === undefined ? {} : { place: input.place };
  const payload = encodeButton({ kind, label: "", command: input.path, input: simple, ...placed });
  for (const post of [...fake.seenBy(user, room)].reverse())
    for (const { id, integration } of post.props.attachments?.flatMap((a) => a.actions ?? []) ?? [])
      if (integration.context["press"] === payload) return fake.press(user, post.id, id);
  // One of an older message of the bot's.
  const label = "An older button";
  const view = { blocks: [actions({ kind, label, command: input.path, input: simple, ...placed })] };
  const to = { platform: "mattermost", space: fake.team, address: "channel" as const, recipient: room };
  const at = place.world.clock.now().toISOString();
  const older = await bot.transport.deliver({ to, view, key: `older ${at}`, at, language: "en", zone: "UTC" });
  await fake.press(user, older, "b0");
  await bot.settled();
  fake.state.posts.splice(fake.state.posts.indexOf(fake.state.post(older)), 1);
  if (picked.length > 0 && !(await fillForm(place, user, Object.fromEntries(picked))))
    throw new Error("nobody could pick that");
}
