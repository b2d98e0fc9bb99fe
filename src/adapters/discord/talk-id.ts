/** The id of the button that shows somebody alone the answer to what they said openly, by the token of what they said. */
export const talkId = (token: string): string => `t1:${token}`;

/** The token in such an id; undefined for any other. */
export const tokenOfTalk = (customId: string): string | undefined => (/^t1:(.+)$/.exec(customId) ?? [])[1];
