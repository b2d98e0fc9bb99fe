import type { en } from "../en/index.ts";
import { codes } from "./codes.ts";
import { domains } from "./domains.ts";
import { names } from "./names.ts";
import { requests } from "./requests.ts";
import { review } from "./review.ts";

export const es: Record<keyof typeof en, string> = {
  ...codes,
  ...domains,
  ...names,
  ...requests,
  ...review,
};
