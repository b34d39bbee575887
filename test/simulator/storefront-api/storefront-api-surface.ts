import type { Surface } from "../server/surface.ts";

export const storefrontApiSurface: Surface = () => Promise.resolve(null);
