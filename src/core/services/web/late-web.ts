import type { Web } from "./web.ts";

/** The public web, which is opened once something of it is wanted: what never looks at it does not load what that takes. */
export function lateWeb(): Web {
  let opened: Promise<Web> | undefined;
  let closed = false;
  const web = () => (opened ??= import("./web.ts").then(({ openWeb }) => openWeb()));
  return {
    look: async (address) => (closed ? { kind: "closed" } : (await web()).look(address)),
    page: async (address, withinMs) => (closed ? undefined : (await web()).page(address, withinMs)),
    async close() {
      closed = true;
      await (await opened)?.close();
    },
  };
}
