import { refusal } from "../api-error.ts";
import { channelRoutes } from "./channels.ts";
import { commandRoutes } from "./commands.ts";
import { eventRoutes } from "./events.ts";
import { guildRoutes } from "./guilds.ts";
import { identityRoutes } from "./identity.ts";
import { interactionRoutes } from "./interactions.ts";
import { messageRoutes } from "./messages.ts";
import { postRoutes } from "./posts.ts";
import { openRoute, type Route } from "./route.ts";

/** A file's bytes, for whoever has its address. */
const download = openRoute("GET", "/attachments/:channel/:attachment/:name", (core, { params }) => {
  const file =
    core.uploads.get(params["attachment"]!) ??
    core.state.channels
      .get(params["channel"]!)
      ?.messages.flatMap((message) => message.attachments)
      .find((one) => one.id === params["attachment"]);
  if (!file) throw refusal(10008);
  return { status: 200, bytes: { content: file.content, type: file.contentType } };
});

/** Every route, literal paths before those with parameters in their place. */
export const routesOf = (shards: () => number): Route[] => [
  ...identityRoutes(shards),
  ...commandRoutes,
  ...interactionRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...postRoutes,
  ...guildRoutes,
  ...eventRoutes,
  download,
];
