/** The id of a form's modal, by the token of its draft. */
export const formId = (token: string): string => `f1:${token}`;
/** The id of a button that opens a form at its next step, or to mend it. */
export const fixId = (token: string): string => `x1:${token}`;

/** The id of a menu of options, of which a form asks for those that are chosen. */
export const picksId = (token: string): string => `o1:${token}`;

/** The token in a modal's id; undefined for any other. */
export const tokenOfForm = (customId: string): string | undefined => tokenIn(customId, "f1:");
/** The token in such a button's id; undefined for any other. */
export const tokenOfFix = (customId: string): string | undefined => tokenIn(customId, "x1:");
/** The token in such a menu's id; undefined for any other. */
export const tokenOfPicks = (customId: string): string | undefined => tokenIn(customId, "o1:");

function tokenIn(customId: string, prefix: string): string | undefined {
  return customId.startsWith(prefix) && customId.length > prefix.length ? customId.slice(prefix.length) : undefined;
}
