import tseslint from "typescript-eslint";

// What oxlint (.oxlintrc.json) lacks: words that the core may not use. It needs no types.
const pure = "The core takes clock, ids, settings and log from outside (docs/architecture.md).";

export default tseslint.config(
  { ignores: ["src/core/services/store/generated/"] },
  { linterOptions: { reportUnusedDisableDirectives: "off" } },
  {
    files: ["src/core/**/*.ts", "src/commands/**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: pure },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: pure },
        {
          selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]",
          message: "Raw SQL is built with sql`…`, never from text.",
        },
      ],
    },
  },
);
