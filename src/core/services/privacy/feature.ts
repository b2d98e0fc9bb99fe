import { feature } from "../../kernel/catalogue/feature.ts";
import { run } from "../../kernel/views/build.ts";
import { audited } from "./audited.ts";
import { messages } from "./messages/index.ts";
import { elsewhere } from "./elsewhere.ts";

/** What people are told of what is held about them, and their ways to it. */
export const privacy = feature({
  name: "privacy",
  audited,
  messages,
  mentions: elsewhere,
  mine: { blocks: () => Promise.resolve([]), actions: ({ t }) => [run(t("me.held"), "me held", {})] },
});
