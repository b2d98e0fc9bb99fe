import type { API } from "@discordjs/core/http-only";

/** Asks Discord who the bot is, once it answered for good. */
export function ownId(api: API): () => Promise<string> {
  let self: Promise<string> | undefined;
  return () => {
    self ??= api.users.getCurrent().then(({ id }) => id);
    self.catch(() => (self = undefined));
    return self;
  };
}
