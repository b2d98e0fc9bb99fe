import { digestOfSaid } from "../../../services/review/deciding/seen.ts";
import { shownOf } from "../../conclusions/feature.ts";
import type { Minutes } from "../minutes.ts";

/** What tells what was shown of a draft from what it holds once somebody has put it otherwise; who came, and what became of what was concluded, is none of that. */
export const shownOfMinutes = ({ conclusions, notes, links }: Minutes): string =>
  digestOfSaid({
    ...Object.fromEntries(conclusions.map((one) => [one.id, shownOf(one)])),
    ...Object.fromEntries([...notes, ...links].map(({ id, text }) => [id, text])),
  });
