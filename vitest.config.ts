import { availableParallelism } from "node:os";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

/** Whole apps, processes and a browser beside busy processors: a test that passed the second time is printed as such. */
const ONCE_MORE = 1;
/** Pure code: what one file has read, its weights above all, serves the next. Nothing of it may keep what a test did. */
const ONE_READING = { isolate: false };

function project(name: string, include: string[], more: Record<string, unknown> = {}) {
  return {
    extends: true as const,
    test: { name, include, setupFiles: ["test/console-guard.ts"], ...more },
  };
}

function browserProject(name: string, include: string[]) {
  return project(name, include, {
    globalSetup: ["test/browser/global-setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    retry: ONCE_MORE,
    // They share a browser (test/browser/support/open-browser.ts), and what drives it is loaded once.
    isolate: false,
  });
}

export default defineConfig({
  plugins: [tsconfigPaths()],
  // Preact's JSX in the widget, React's in the admin: the widget's files say so with a pragma.
  test: {
    // Vitest leaves one processor free, which of two is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Suites run side by side: a test that has to wait for a processor is no failure.
    testTimeout: 20_000,
    // What one suite has compiled serves the others, and the next run: kept by content, emptied with the lock file.
    experimental: { fsModuleCache: true, fsModuleCachePath: ".cache/vitest" },
    projects: [
      project("unit", ["test/unit/app/**/*.test.{ts,tsx}", "test/unit/{docs,scripts}/**/*.test.ts"], ONE_READING),
      project("widget", ["test/unit/extensions/**/*.test.{ts,tsx}"], { environment: "happy-dom" }),
      project("simulator", ["test/simulator/**/*.test.ts"], ONE_READING),
      project("integration", ["test/integration/**/*.test.ts"], {
        globalSetup: ["test/integration/global-setup.ts"],
        setupFiles: ["test/console-guard.ts", "test/integration/load-app-anew.ts"],
        testTimeout: 30_000,
        hookTimeout: 60_000,
        retry: ONCE_MORE,
        ...ONE_READING,
      }),
      // Measured, not tested: `npm run eval -- golden` runs it.
      project("evals", ["test/evals/**/*.eval.ts"], { globalSetup: ["test/integration/global-setup.ts"] }),
      project("crash", ["test/crash/**/*.test.ts"], {
        testTimeout: 90_000,
        hookTimeout: 120_000,
        fileParallelism: false,
        retry: ONCE_MORE,
        // They share a shop floor (test/crash/support/crash-test.ts).
        isolate: false,
      }),
      // Each has a shop floor of its own, so that the two can run side by side.
      browserProject("storefront", ["test/browser/storefront/**/*.test.ts", "test/browser/two-shops.test.ts"]),
      browserProject("admin", ["test/browser/admin/**/*.test.ts"]),
    ],
  },
});
