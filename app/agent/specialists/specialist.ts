import type { ToolName } from "../tools/tool";
import type { MoveName, SpecialistName } from "./route";

/** A part of the agent with tools of its own. It cannot use another's. */
export type Specialist = {
  name: SpecialistName;
  /** For a model's prompt: what this specialist is there for. */
  brief: string;
  tools: readonly ToolName[];
  moves: readonly MoveName[];
};
