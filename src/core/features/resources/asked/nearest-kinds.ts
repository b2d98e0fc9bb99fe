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

/** The kinds, and those that stand in for them; undefined where none does. */
export function withNearKinds(kinds: readonly ResourceKind[]): readonly ResourceKind[] | undefined {
  const all = [...new Set([...kinds, ...kinds.flatMap((kind) => NEAR[kind] ?? [])])];
  return all.length > kinds.length ? all : undefined;
}
