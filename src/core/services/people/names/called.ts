import { skeleton } from "../../../kernel/text/skeleton.ts";

/** What is kept of how a person is called from that moment on: the name, what it looks like, and since when. */
export const called = (name: string, now: Date): { name: string; looks: string; namedAt: Date } => ({
  name,
  looks: skeleton(name),
  namedAt: now,
});
