/** What was given before, as text for a box; a value with parts has none. @param {unknown} value */
export const asText = (value) => (value === undefined || typeof value === "object" ? "" : String(value));

/** A box's text as a value: an empty one was not given. @param {string} text */
export const orNothing = (text) => (text.trim() === "" ? undefined : text);
