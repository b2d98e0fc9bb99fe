import type { ResourceKind } from "../resource.ts";

/** What answers best where there is nothing of a kind: a treaty binds as a law does, a course teaches what a guide says. */
const NEAR: Partial<Readonly<Record<ResourceKind, readonly ResourceKind[]>>> = {
  law: ["treaty", "resolution"],
  treaty: ["resolution", "law"],
  resolution: ["treaty", "law"],
  ruling: ["law"],
  guide: ["practice", "training", "template"],
  practice: ["guide", "study"],
  study: ["database"],
  database: ["study"],
  network: ["contacts"],
  contacts: ["network"],
  training: ["guide"],
  template: ["guide"],
};

// What compares the laws of many countries answers best where only "a law of" a country is asked for, and there is none.
const OF_ANY_SUBJECT: Partial<typeof NEAR> = { law: ["study"] };

/** The kinds, and those that stand in for them, also for what is `about` something; undefined where none does. */
export function withNearKinds(kinds: readonly ResourceKind[], about: boolean): readonly ResourceKind[] | undefined {
  const near = kinds.flatMap((kind) => [...(NEAR[kind] ?? []), ...((about ? undefined : OF_ANY_SUBJECT[kind]) ?? [])]);
  const all = [...new Set([...kinds, ...near])];
  return all.length > kinds.length ? all : undefined;
}
