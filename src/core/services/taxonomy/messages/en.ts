/** What can be said of terms. */
export const en = {
  "option.term": "“{typed}” is not in this community's taxonomy.",
} as const;
