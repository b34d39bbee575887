import type { RouteStep } from "../../specialists/route";
import { LIMITS } from "./limits";
import { OFFERED_TOOLS, type OfferedTool } from "./model-tools";

const { search, read, compare, similar, complementary, sizes, stock, cart, add, answer, person } = OFFERED_TOOLS;

/**
 * The tools that a model may call in this turn: those of the specialists whose moves these are, and a person always. Few
 * different lists, each in one order, so that a provider's cache finds them again.
 */
export function offerTools(steps: RouteStep[]): OfferedTool[] {
  const has = (name: RouteStep["specialist"]) => steps.some(({ specialist }) => specialist === name);
  const offered = [
    ...(has("sales") ? [search, read, compare, similar, complementary, sizes, stock, cart, add] : []),
    ...(has("sales") || has("knowledge") ? [answer] : []),
    person,
  ];
  return offered.slice(-LIMITS.toolsOffered);
}
