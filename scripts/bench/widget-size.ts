import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectRoot } from "../setup/project-root.ts";
import type { Benchmark } from "./benchmark.ts";
import { measurement } from "./measurement.ts";

const ASSETS = join(projectRoot, "extensions", "shopwalker-assistant", "assets");
const LOADER = "shopwalker-loader.js";
const LOADER_BYTES = 4000;
const LAZY_BYTES = 24_000;

export const widgetSize: Benchmark = {
  name: "widget-size",
  about: "gzip bytes of the loader and of all lazy chunks",
  floor: "none",
  run: async () => {
    const lazy = readdirSync(ASSETS).filter((file) => file.endsWith(".js") && file !== LOADER);
    return [
      measurement({
        name: "loader gzip",
        value: gzipBytes(LOADER),
        unit: "bytes",
        budget: { most: LOADER_BYTES },
      }),
      measurement({
        name: "lazy chunks gzip",
        value: lazy.reduce((sum, file) => sum + gzipBytes(file), 0),
        unit: "bytes",
        budget: { most: LAZY_BYTES },
      }),
    ];
  },
};

function gzipBytes(file: string): number {
  return gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).byteLength;
}
