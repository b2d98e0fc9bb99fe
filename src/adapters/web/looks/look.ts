import "../../discord/messages/index.ts";
import "../../slack/messages/index.ts";
import type { ReadBy } from "../../../core/kernel/commands/platform.ts";
import { formatter, LOCALES } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { slashLine } from "../../../core/kernel/values/command-line.ts";
import { actionsIn, richIn } from "../../../core/kernel/views/contents.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { renderView as inComponents } from "../../discord/rendering/render.ts";
import { renderView as inBlocks } from "../../slack/rendering/render.ts";
import { discordHtml } from "./discord-html.ts";
import { page } from "./frame.ts";
import type { LookReader } from "./reader.ts";
import { slackHtml } from "./slack-html.ts";
import { lookCss } from "./styles.ts";

/** As what a reply can be seen. */
export const LOOKS = ["slack", "discord"] as const;
export type Look = (typeof LOOKS)[number];

/** In whose client, and how, a reply is seen. */
export interface Seen {
  readonly platform: Look;
  /** Whether nobody else sees it. */
  readonly private: boolean;
  readonly reader: ReadBy;
  readonly now: Date;
  /** When it was said. */
  readonly at: Date;
  /** From which side the reader's language runs. */
  readonly direction?: "ltr" | "rtl";
  /** In which colours the reader's page is: Slack has both, Discord is known by its dark ones. */
  readonly scheme?: "light" | "dark";
}

/**
 * A reply as a page that looks about as the platform shows it: what the platform's own adapter would send, drawn by
 * slack-html.ts or discord-html.ts. Commands stand there as they are typed, people by their names. Throws on what is no view.
 */
export function lookOf(
  view: View,
  { platform, private: own, reader, now, at, direction = "ltr", scheme = "light" }: Seen,
): string {
  const people = richIn(view)
    .flat()
    .flatMap((part) => (typeof part !== "string" && part.kind === "person" ? [part] : []));
  const wording = {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    now,
    // Nothing is sent from a picture: the page knows what its buttons do.
    values: new Map(actionsIn(view).map((action) => [action, "-"] as const)),
    typeCommand: slashLine,
    users: new Map(people.map(({ id }) => [id, id])),
  };
  const client: LookReader = {
    locale: LOCALES[reader.language],
    zone: reader.zone,
    now,
    direction,
    scheme,
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
  const bodies =
    platform === "slack"
      ? inBlocks(view, wording).map(({ blocks }) => slackHtml(blocks, client))
      : inComponents(view, { ...wording, mentionCommand: () => undefined }).map(({ components }) =>
          discordHtml(components, client),
        );
  const replies = bodies.map((body) => ({ kind: "message" as const, body, private: own, at }));
  return page({ typed: "", replies, reader: client, css: lookCss(platform, scheme) });
}
