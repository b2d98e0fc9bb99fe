import type { ReadBy } from "../commands/platform.ts";
import type { Planning } from "./planning.ts";

/** In whose language and zone all are spoken to who read where the caller is; undefined where nobody else does. */
export async function voiceAt({ app, caller, community, inStore }: Planning): Promise<ReadBy | undefined> {
  return caller.direct ? undefined : inStore(({ db }) => app.ports.voiceHere(db, community.id, caller));
}
