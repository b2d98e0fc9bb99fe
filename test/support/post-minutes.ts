import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Said, Who, World } from "./world.ts";

/** Closes the minutes that are taken where somebody is, adopts what they propose, and posts them; what whoever did so was told. */
export async function closeAndPost(w: World, who?: Who): Promise<Said> {
  const draft = await w.say("minutes close", who);
  const post = actionsIn(draft.view ?? { blocks: [] }).find(({ label }) =>
    ["Post the minutes", "Adopt all and post"].includes(label),
  );
  if (!post) throw new Error(`no draft to post in ${draft.text}`);
  return w.press(post, who);
}
