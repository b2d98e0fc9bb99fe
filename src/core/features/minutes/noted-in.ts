import type { Context } from "../../kernel/commands/command.ts";
import type { MinutesSession } from "./session.ts";

/** In which minutes something was noted; to all who read a channel not of which meeting, for who may know of it can become fewer, and what they were answered cannot be taken back. */
export const notedIn = (
  { t, openly }: Pick<Context, "t" | "openly">,
  { meeting: { title } }: MinutesSession,
): string => (openly ? t("minutes.noted.here") : t("minutes.noted", { title }));
