import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const forbid = (selector, message) => ({ selector, message });

const everywhere = [
  forbid(
    "MemberExpression[object.name='process'][property.name='env']",
    "Read configuration through the config module.",
  ),
  forbid(
    "CallExpression[callee.object.name='JSON'][callee.property.name='parse']",
    "Use parseJson(schema, text) of app/lib/parse-json.",
  ),
  forbid(
    "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML']",
    "Build nodes: page and model text is hostile.",
  ),
];
const inPureCode = [
  forbid(
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Math'][callee.property.name='random']",
    "Take the clock or the id port.",
  ),
];

export default defineConfig(
  globalIgnores([
    "build/",
    ".cache/",
    ".data/",
    "coverage/",
    "extensions/*/assets/",
    "extensions/*/dist/",
    "test/simulator/online-store/theme/",
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...everywhere],
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  { files: ["**/*.tsx"], extends: [jsxA11y.flatConfigs.recommended, reactHooks.configs.flat["recommended-latest"]] },
  {
    files: ["app/agent/**", "app/domain/**"],
    rules: {
      "no-restricted-globals": ["error", "fetch", "process"],
      "no-restricted-syntax": ["error", ...everywhere, ...inPureCode],
    },
  },
  // Loaders and actions are async by Remix's contract; guards throw Responses by Remix's convention.
  {
    files: ["app/**"],
    rules: { "@typescript-eslint/require-await": "off", "@typescript-eslint/only-throw-error": "off" },
  },
  { files: ["app/config/**"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["scripts/**", "test/**", "*.config.ts", "*.mjs", "prisma/**"],
    rules: { "no-console": "off", "no-restricted-syntax": "off", "@typescript-eslint/require-await": "off" },
  },
  // Rules that need types take two minutes of processor time for the tests, which the compiler reads anyway; what is not awaited
  // there fails as an unhandled rejection.
  { files: ["test/**"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        fetch: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        AbortSignal: "readonly",
      },
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "readonly", require: "readonly" } },
  },
);
