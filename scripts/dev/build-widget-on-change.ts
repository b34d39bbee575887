import { watch } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../setup/project-root.ts";
import { runForExitCode } from "../setup/run-command.ts";

const QUIET_MS = 150;

/** Builds the widget's assets whenever its source changes; returns how to stop. A build that fails shows why and waits. */
export function buildWidgetOnChange(): () => void {
  let timer: NodeJS.Timeout | null = null;
  const watcher = watch(join(projectRoot, "extensions", "shopwalker-widget", "src"), { recursive: true }, () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void build(), QUIET_MS);
  });
  return () => {
    if (timer) clearTimeout(timer);
    watcher.close();
  };
}

async function build(): Promise<void> {
  const code = await runForExitCode("npm", ["run", "--silent", "build:widget"], { output: "quiet" });
  process.stdout.write(code === 0 ? "Widget built.\n" : "The widget could not be built; see above.\n");
}
