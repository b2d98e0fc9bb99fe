// Who may import whom. The table is in docs/architecture.md; this is what holds it.
const domain =
  "^(zod|jose|age-encryption|@formatjs|@schummar|rrule-temporal|temporal-polyfill|cron-parser|cronstrue|csv-parse|i18n-iso-countries|libphonenumber-js|pg|@electric-sql|pglite-prisma-adapter|@prisma|proper-lockfile|quick-lru|@orama|saxes|unhomoglyph|csv-stringify|write-excel-file|ical-generator|ical\\.js|timezones-ical-library|docx|@myriaddreamin|@resvg|undici|ipaddr\\.js|robots-parser|unpdf|htmlparser2|fflate)";
module.exports = {
  forbidden: [
    // Types included: what needs each other is one thing, or has something between.
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    // kernel < services < features < commands < the whole.
    {
      name: "kernel-names-nothing-above",
      severity: "error",
      from: { path: "^src/core/kernel/" },
      to: { path: "^src/", pathNot: "^src/core/kernel/" },
    },
    {
      name: "services-below-features",
      severity: "error",
      from: { path: "^src/core/services/" },
      to: { path: "^src/", pathNot: "^src/core/(kernel|services)/" },
    },
    {
      name: "features-below-commands",
      severity: "error",
      from: { path: "^src/core/features/" },
      to: { path: "^src/", pathNot: "^src/core/" },
    },
    {
      name: "features-meet-through-feature-ts",
      severity: "error",
      // A feature's commands are its other half.
      from: { path: "^src/(?:core/features|commands)/([^/]+)/" },
      to: {
        path: "^src/core/features/",
        pathNot: ["^src/core/features/$1/", "^src/core/features/[^/]+/feature\\.ts$"],
      },
    },
    {
      name: "the-whole-names-no-feature",
      severity: "error",
      // It reads what they declare. Which there are, src/features.ts says, by their commands.
      from: { path: "^src/", pathNot: "^src/(core|commands)/" },
      to: { path: "^src/core/features/" },
    },
    {
      name: "no-circles-of-folders",
      severity: "error",
      // At any depth. What it overlooks, test/boundaries.test.ts finds.
      scope: "folder",
      from: { path: "^src/" },
      to: { circular: true },
    },
    // app < terminal < bot.
    {
      name: "app-below-terminal",
      severity: "error",
      from: { path: "^src/app/" },
      to: { path: "^src/(terminal|bot)/" },
    },
    { name: "terminal-below-bot", severity: "error", from: { path: "^src/terminal/" }, to: { path: "^src/bot/" } },
    {
      name: "core-uses-small-domain-libraries-only",
      severity: "error",
      from: { path: "^src/core", pathNot: "^src/core/services/store/generated" },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: `node_modules/${domain.slice(1)}` },
    },
    {
      name: "commands-below-the-whole",
      severity: "error",
      from: { path: "^src/commands/([^/]+)/" },
      to: { pathNot: "^(src/core/|src/commands/$1/|node_modules/zod/)" },
    },
    // Platforms share the kit and nothing else, so that one can be taken away, or added, without a look at the others.
    {
      name: "adapters-use-core-and-the-kit",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/", pathNot: "^src/adapters/web/" },
      to: { path: "^src/", pathNot: "^src/(core|adapters/($1|kit))/" },
    },
    {
      name: "the-playground-may-render-for-others",
      severity: "error",
      // How a view looks on another platform is a pure function, and its words.
      from: { path: "^src/adapters/web/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/(core|adapters/(web|kit))/",
          "^src/adapters/(slack|discord)/(rendering/render|messages/index)\\.ts$",
        ],
      },
    },
    {
      name: "sdks-stay-in-their-adapters",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/(slack|discord)/" },
      to: { path: "node_modules/(@slack|@discordjs|discord\\.js)/" },
    },
    {
      name: "one-gateway-library",
      severity: "error",
      // The other entry loads a second copy of it, of another release (docs/adr/0025-discords-libraries-and-shard-leases.md).
      from: { path: "^src/" },
      to: { path: "node_modules/@discordjs/core/", pathNot: "/http-only\\.[^/]*$" },
    },
    {
      name: "kit-knows-no-platform",
      severity: "error",
      from: { path: "^src/adapters/kit/" },
      to: { path: "^src/|node_modules/", pathNot: "^src/(core|adapters/kit)/|node_modules/(zod|quick-lru)/" },
    },
    // What stands on the kit alone can be taken along; only what begins a bot knows the rest.
    {
      name: "examples-use-core-and-the-kit",
      severity: "error",
      from: { path: "^examples/([^/]+)/", pathNot: "/start\\.ts$" },
      to: { path: "^(src|examples)/", pathNot: "^(src/(core|adapters/kit)|examples/$1)/" },
    },
    {
      name: "no-example-in-the-product",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^examples/" },
    },
    {
      name: "prisma-client-stays-in-the-store",
      severity: "error",
      // Elsewhere its types are those of services/store/rows.ts.
      from: { path: "^src", pathNot: "^src/core/services/store/" },
      to: { path: "^src/core/services/store/generated/" },
    },
    {
      name: "age-stays-in-the-backup",
      severity: "error",
      // What is sealed in the database is the seal's (docs/adr/0012-sealed-private-fields.md, docs/adr/0036-back-ups.md).
      from: { path: "^src/", pathNot: "^src/core/services/backup/" },
      to: { path: "node_modules/age-encryption/" },
    },
    {
      name: "what-reads-documents-stays-in-their-thread",
      severity: "error",
      // It is large, and a document may keep it for as long as it likes (docs/adr/0047-files-live-in-the-store.md). Of a page on the web
      // the signs of its first 256 KiB are read, each once, and what that takes is loaded late (docs/adr/0053-a-page-says-what-it-is-called.md).
      from: {
        path: "^src/",
        pathNot: "^src/core/(services/text-extraction/|services/web/head-reader|features/resources/passages/reading/)",
      },
      to: {
        path: "^src/core/services/text-extraction/(extract-text|media-type|pdf/|docx/|html/)|node_modules/(unpdf|htmlparser2|fflate)/",
      },
    },
    {
      name: "what-writes-documents-stays-in-their-thread",
      severity: "error",
      // It is large, and blocks whoever runs it (docs/adr/0040-documents.md).
      from: { path: "^src/", pathNot: "^src/core/services/documents/(pdf/|docx/|png/|document-thread\\.ts$)" },
      to: { path: "^src/core/services/documents/(pdf|docx|png)/|node_modules/(docx|@myriaddreamin|@resvg)/" },
    },
    { name: "no-dead-ends", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\.json$" } },
  ],
  required: [],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules|^src/core/services/store/generated/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
