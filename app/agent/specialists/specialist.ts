import type { ToolName } from "../tools/tool";
import type { SpecialistName } from "./specialist-name";

/** A part of the agent with tools of its own. It cannot use another's. */
export type Specialist = {
  name: SpecialistName;
  /** For a model's prompt: what this specialist is there for. */
  brief: string;
  tools: readonly ToolName[];
  /** What it does in a turn; no other does the same. */
  moves: readonly string[];
};
