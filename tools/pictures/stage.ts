import type { KnownBlock } from "@slack/types";
import type { APIMessageComponent } from "discord.js";
import type { Drawn, Driver, Person } from "../../test/contract/driver.ts";
import type { World } from "../../test/support/world.ts";
import { playTalk } from "../../test/talk/play.ts";
import { discordHtml } from "../../src/adapters/web/looks/discord-html.ts";
import { page } from "../../src/adapters/web/looks/frame.ts";
import type { LookReader } from "../../src/adapters/web/looks/reader.ts";
import type { Scene } from "./scenes.ts";
import { slackHtml } from "../../src/adapters/web/looks/slack-html.ts";
import { lookCss } from "../../src/adapters/web/looks/styles.ts";

type Open = Awaited<ReturnType<Driver["open"]>>;

const LOCALES: Readonly<Record<string, string>> = { en: "en-GB", es: "es-419", pt: "pt-BR", fr: "fr-FR" };

/** Plays a scene on a platform; what its viewer then sees anew, as a page. */
export async function played(scene: Scene, world: World, platform: Open, name: "slack" | "discord"): Promise<string> {
  const viewer: Person = scene.viewer;
  const look = (): readonly Drawn[] => platform.drawn?.(viewer) ?? [];
  const lines = scene.play.trimEnd().split("\n");
  const last = scene.mention === undefined ? lines.splice(-(scene.last ?? 1)) : [];
  // Forms are seen as they open.
  const send: Open["send"] = (input, person, id) => platform.send(input, { ...person, folded: true }, id);
  const play = (talk: readonly string[]) =>
    playTalk(["# announced", ...talk].join("\n"), world, { ...platform, send, forms: "native" });
  await play(lines);
  const before = new Map(look().map((shown) => [shown.id, signature(shown)]));
  if (scene.mention === undefined) await play(last);
  else await platform.mention?.(scene.mention, viewer);
  const fresh = look().filter((shown) => before.get(shown.id) !== signature(shown));
  if (fresh.length === 0) throw new Error(`nothing is to be seen of the scene "${scene.name}"`);
  const reader: LookReader = {
    locale: LOCALES[viewer.locale ?? "en"] ?? "en-GB",
    zone: viewer.zone ?? "America/Mexico_City",
    now: world.clock.now(),
    names: platform.names?.() ?? new Map(),
  };
  const html = (parts: Drawn["parts"]): string =>
    name === "slack" ? slackHtml(parts as KnownBlock[], reader) : discordHtml(parts as APIMessageComponent[], reader);
  // What leads to a form is not what is looked at.
  const forms = fresh.filter(({ kind }) => kind === "form");
  const replies = (forms.length > 0 ? forms : fresh).map(({ parts, ...shown }) => ({ ...shown, body: html(parts) }));
  return page({ typed: scene.typed, replies, reader, css: lookCss(name) });
}

const signature = ({ id, parts, title }: Drawn): string => JSON.stringify([id, parts, title]);
