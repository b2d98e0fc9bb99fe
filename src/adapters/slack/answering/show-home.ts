import type { ReplyTarget } from "./reply-target.ts";

/** Shows somebody their Home tab as it is now. Nothing happens for an id that was seen before. */
export type ShowHome = (whose: Pick<ReplyTarget, "client" | "team" | "user">, id: string) => Promise<void>;
