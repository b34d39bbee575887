import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runForExitCode } from "./run-command.ts";
import { runStep } from "./run-step.ts";
import { SetupError } from "./setup-error.ts";

/** The headless shell is the same engine without windows and services of its own: it opens a page in half the time. */
const DEBIAN_PACKAGES = ["chromium-headless-shell", "chromium"];
const NAMES = [...DEBIAN_PACKAGES, "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser for tests: CHROME_PATH, an installed Chromium or Chrome, else (as root on Debian) Debian's package. */
export async function findChromium(): Promise<string> {
  const found = findInstalled();
  if (found) return found;

  if (canInstallDebianPackage()) {
    await runStep("Installing Debian's Chromium, since no browser was found", installDebianPackage);
    const installed = findInstalled();
    if (installed) return installed;
  }

  throw new SetupError(
    "Browser tests need Chromium or Chrome. Install one, or set CHROME_PATH to its program, and run the command again.",
  );
}

function findInstalled(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new SetupError(`CHROME_PATH is set to ${chosen}, but there is no program. Correct it or unset it.`);
  }

  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...MAC_PATHS].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function canInstallDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  try {
    execFileSync("apt-get", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function installDebianPackage(): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runForExitCode("apt-get", ["update", "-qq"], { output: "quiet", env });
  for (const name of DEBIAN_PACKAGES) {
    const args = ["install", "-y", "-qq", "--no-install-recommends", name];
    if ((await runForExitCode("apt-get", args, { output: "quiet", env })) === 0) return;
  }
  throw new SetupError("Debian's Chromium could not be installed. Install it by hand or set CHROME_PATH.");
}
