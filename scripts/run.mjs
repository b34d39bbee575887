/**
 * Entry of `npm run demo`, `npm test`, `npm run check`...: works on a fresh clone with only Node and npm present, so it
 * imports nothing that has to be installed. Installs the packages when they are missing or older than the lock file,
 * generates the database client when it is missing or older than its schema, then runs the task (scripts/tasks/<task>.ts)
 * and passes Ctrl-C on to it.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...rest] = process.argv.slice(2);

requireNode();
await ensurePackages();
process.exit((await runScript("setup", "generate-client.ts")) || (await runScript("tasks", `${task}.ts`, ...rest)));

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Shopwalker needs Node 20.19 or newer, this is ${process.versions.node}. Install it from https://nodejs.org.`);
}

async function ensurePackages() {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = join(root, "node_modules", ".shopwalker-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.error("Installing packages (a minute or two the first time)...");
  const heartbeat = setInterval(() => console.error(`  still installing, ${seconds()} s`), 15_000);
  const code = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  clearInterval(heartbeat);
  if (code !== 0) {
    fail("npm could not install the packages; its message stands above. Check the network and run the command again.");
  }

  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.error(`Installed packages in ${seconds()} s.`);
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {string[]} args
 */
function runScript(folder, file, ...args) {
  return run(process.execPath, ["--import", "tsx", join("scripts", folder, file), ...args]);
}

/**
 * The child is in our process group: the terminal sends it Ctrl-C as well; here we only wait until it has cleaned up.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit" });
    const forward = () => child.kill("SIGTERM");
    const ignore = () => undefined;
    process.on("SIGTERM", forward);
    process.on("SIGINT", ignore);
    child.on("error", (error) => fail(`${command} could not be started: ${error.message}`));
    child.on("exit", (code, signal) => {
      process.off("SIGTERM", forward);
      process.off("SIGINT", ignore);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
