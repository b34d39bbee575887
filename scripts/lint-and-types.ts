/**
 * Types, and the lint rules that ask for them, over one reading of the sources by the compiler: apart, they read and check
 * the same twice. Exits 1 on any finding. The editor, `npm run lint` and `npm run typecheck` find the same by themselves.
 */
import { ESLint } from "eslint";
import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "./setup/project-root.ts";

/** As in eslint.config.js: everywhere else no rule asks for types. */
const TYPED = ["{app,extensions,prisma,scripts}/**/*.{ts,tsx}", "*.ts"];

const program = readProgram();
const lintFindings = await lint(program);
const typeFindings = ts.formatDiagnosticsWithColorAndContext(ts.getPreEmitDiagnostics(program), {
  getCurrentDirectory: () => projectRoot,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
});
process.stdout.write(lintFindings + typeFindings);
process.exit(lintFindings + typeFindings === "" ? 0 : 1);

function readProgram(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(join(projectRoot, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  if (!config) throw new Error("tsconfig.json could not be read.");
  // Rules walk from a node to its parents, hence `true`.
  const host = ts.createCompilerHost(config.options, true);
  return ts.createProgram({
    ...{ rootNames: config.fileNames, options: config.options, host },
    configFileParsingDiagnostics: config.errors,
  });
}

async function lint(shared: ts.Program): Promise<string> {
  const eslint = new ESLint({
    cwd: projectRoot,
    overrideConfig: [
      { files: TYPED, languageOptions: { parserOptions: { programs: [shared], projectService: false } } },
      { ignores: ["test/"] },
    ],
  });
  const results = await eslint.lintFiles(["."]);
  return (await eslint.loadFormatter("stylish")).format(results);
}
