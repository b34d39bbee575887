import type { Surface } from "../server/surface.ts";

export const cdnSurface: Surface = () => Promise.resolve(null);
