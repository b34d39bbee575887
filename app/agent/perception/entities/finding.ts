import type { EntityMeaning } from "../perception";

/** An entity with its place, before negation is known. */
export type Finding = EntityMeaning & { start: number; end: number };
