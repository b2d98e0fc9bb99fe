import type { Label } from "../../kernel/language/message-ids.ts";
import type { ResourceKind } from "./resource.ts";

/** The label of each kind of resource. */
export const RESOURCE_KIND_LABELS = {
  treaty: "resource.kind.treaty",
  law: "resource.kind.law",
  ruling: "resource.kind.ruling",
  resolution: "resource.kind.resolution",
  guide: "resource.kind.guide",
  study: "resource.kind.study",
  database: "resource.kind.database",
  network: "resource.kind.network",
  training: "resource.kind.training",
} as const satisfies Readonly<Record<ResourceKind, Label>>;
