/** The library as one of law. */
export const library = {
  "held.resources.changes": "What you changed of resources",
} as const;
