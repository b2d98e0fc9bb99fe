import tseslint from "typescript-eslint";

const pure = "The core takes clock, ids, settings and log from outside (docs/architecture.md).";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "bin/",
      "data/",
      "coverage/",
      "scratch/",
      "src/core/store/generated/",
      "tools/",
      ".dependency-cruiser.cjs",
      "eslint.config.js",
      "src/adapters/web/page/",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-meaningless-void-operator": "off",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/commands/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", { name: "process", message: pure }, { name: "console", message: pure }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: pure },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: pure },
        { selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]", message: "Raw SQL is built with sql`…`, never from text." },
      ],
    },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
