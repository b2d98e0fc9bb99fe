import { resourceReview } from "../../features/resources/review-resource.ts";
import type { ReviewSubject } from "./subject.ts";

const SUBJECTS: ReadonlyMap<string, ReviewSubject> = new Map([["resource", resourceReview]]);

/** How that kind of thing is reviewed. Throws for a kind that is not. */
export function subjectOf(kind: string): ReviewSubject {
  const found = SUBJECTS.get(kind);
  if (!found) throw new Error(`nothing of kind "${kind}" is reviewed`);
  return found;
}
