import type { Surface } from "../server/surface.ts";

export const appProxySurface: Surface = () => Promise.resolve(null);
