import { readFileSync } from "node:fs";

/** Scripts and styles that the CDN has for embedded apps and for the admin itself, by path. */
const FILES: Record<string, { file: string; type: string }> = {
  "/shopifycloud/app-bridge.js": { file: "app-bridge.js", type: "text/javascript; charset=utf-8" },
  "/shopifycloud/polaris.js": { file: "polaris.js", type: "text/javascript; charset=utf-8" },
  "/shopifycloud/admin/shell.js": { file: "shell.js", type: "text/javascript; charset=utf-8" },
  "/shopifycloud/admin/shell.css": { file: "shell.css", type: "text/css; charset=utf-8" },
};

/** One of the admin's files by its CDN path; null when the path is not one. */
export function serveShellScript(path: string): Response | null {
  const found = FILES[path];
  if (!found) return null;
  return new Response(readFileSync(new URL(`browser/${found.file}`, import.meta.url), "utf8"), {
    headers: { "content-type": found.type, "cache-control": "no-cache", "access-control-allow-origin": "*" },
  });
}
