import type { CliCommand } from "./cli-command.ts";

/** What can be done with the store, loaded when asked for: a cold start pays for one command only. */
export const CLI_COMMANDS = {
  run: async () => (await import("./run.ts")).run,
  tick: async () => (await import("./tick.ts")).tick,
  turn: async () => (await import("./turn.ts")).turn,
  import: async () => (await import("./import.ts")).importing,
  export: async () => (await import("./export.ts")).exporting,
  "export-folder": async () => (await import("./export.ts")).exportingFolder,
  "export-folder-document": async () => (await import("./export.ts")).exportingFolderDocument,
  "folder-plan": async () => (await import("./folder-plan.ts")).folderPlan,
  "folder-line": async () => (await import("./folder-line.ts")).folderLine,
  logo: async () => (await import("./logo.ts")).logo,
  glossary: async () => (await import("./glossary.ts")).glossary,
  demo: async () => (await import("./demo.ts")).demo,
  audit: async () => (await import("./audit.ts")).auditVerify,
  admin: async () => (await import("./admin.ts")).admin,
  links: async () => (await import("./links.ts")).links,
  "keys-rotate": async () => (await import("./rotate.ts")).keysRotate,
  "audit-accept": async () => (await import("./audit.ts")).auditAccept,
  platform: async () => (await import("./platform-answer.ts")).platformAnswer,
  spaces: async () => (await import("./spaces.ts")).spaces,
  backup: async () => (await import("./backup.ts")).backup,
  examine: async () => (await import("./examine.ts")).examine,
} satisfies Record<string, () => Promise<CliCommand>>;

export type CliCommandName = keyof typeof CLI_COMMANDS;
