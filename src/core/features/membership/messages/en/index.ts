import { codes } from "./codes.ts";
import { domains } from "./domains.ts";
import { names } from "./names.ts";
import { requests } from "./requests.ts";
import { review } from "./review.ts";

export const en = {
  ...codes,
  ...domains,
  ...names,
  ...requests,
  ...review,
} as const;
