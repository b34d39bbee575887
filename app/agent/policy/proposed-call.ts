import type { ToolName } from "../tools/tool";

/** A tool call before anybody has said whether it may be made. */
export type ProposedCall = { tool: ToolName; input: unknown };
