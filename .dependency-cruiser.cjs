// Who may import whom. The table is in docs/architecture.md; this is what holds it.
const domain =
  "^(zod|jose|@formatjs|@schummar|rrule-temporal|temporal-polyfill|cron-parser|cronstrue|csv-parse|i18n-iso-countries|pg|@electric-sql|pglite-prisma-adapter|@prisma|proper-lockfile|quick-lru|csv-stringify|ical-generator|ical\\.js|timezones-ical-library)";
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "core-knows-no-platform", severity: "error", from: { path: "^src/core" }, to: { path: "^src/", pathNot: "^src/core" } },
    {
      name: "core-uses-small-domain-libraries-only",
      severity: "error",
      from: { path: "^src/core", pathNot: "^src/core/services/store/generated" },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: `node_modules/${domain.slice(1)}` },
    },
    { name: "commands-use-core-and-zod", severity: "error", from: { path: "^src/commands" }, to: { pathNot: "^(src/core|src/commands|node_modules/zod)" } },
    { name: "adapters-use-core", severity: "error", from: { path: "^src/adapters/([^/]+)" }, to: { path: "^src/", pathNot: "^src/(core|adapters/$1)" } },
    {
      name: "prisma-client-stays-in-the-store",
      severity: "error",
      // Elsewhere its types are those of services/store/rows.ts.
      from: { path: "^src", pathNot: "^src/core/services/store/" },
      to: { path: "^src/core/services/store/generated/" },
    },
    { name: "no-dead-ends", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\.json$" } },
  ],
  required: [],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules|^src/core/services/store/generated/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
