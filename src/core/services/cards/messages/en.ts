/** Messages that are kept true. */
export const en = {
  "card.withheld": "This is not shown here any more.",
} as const;
