import type { Surface } from "../server/surface.ts";

export const adminShellSurface: Surface = () => Promise.resolve(null);
