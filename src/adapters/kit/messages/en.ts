/** What every platform may have to say to operators. */
export const en = {
  "kit.address": "{name} must be an address that begins with https:// or http://.",
} as const;
