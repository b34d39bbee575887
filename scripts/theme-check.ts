/** Shopify's theme check over the theme app extension; exits 1 on any offence. */
import { themeCheckRun } from "@shopify/theme-check-node";
import { join } from "node:path";
import { projectRoot } from "./setup/project-root.ts";

const { offenses } = await themeCheckRun(join(projectRoot, "extensions", "shopwalker-assistant"));
for (const offense of offenses) {
  process.stdout.write(
    `${offense.uri.replace(/^file:\/\//, "")}:${offense.start.line + 1} ${offense.check}: ${offense.message}\n`,
  );
}
process.exit(offenses.length === 0 ? 0 : 1);
