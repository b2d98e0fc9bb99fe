import { z } from "zod";

/** What somebody said openly, as it is kept behind the button that shows the answer. */
const talkSchema = z.object({
  v: z.literal(1),
  /** Discord's user id of who said it. */
  by: z.string(),
  text: z.string(),
});

/** The id of the button that shows somebody alone the answer to what they said openly, by the token of what they said. */
export const talkId = (token: string): string => `t1:${token}`;

/** The token in such an id; undefined for any other. */
export const tokenOfTalk = (customId: string): string | undefined => (/^t1:(.+)$/.exec(customId) ?? [])[1];

/** What was said and by whom, as text to be kept. */
export const writeTalk = (by: string, text: string): string =>
  JSON.stringify({ v: 1, by, text } satisfies z.input<typeof talkSchema>);

/** Reads again what `writeTalk` wrote. Throws for any other text. */
export const readTalk = (kept: string): { readonly by: string; readonly text: string } =>
  talkSchema.parse(JSON.parse(kept));
