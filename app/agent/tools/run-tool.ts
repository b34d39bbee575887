import { decide } from "../policy/decide";
import type { PolicyDecision } from "../policy/policy-decision";
import type { TurnTrace } from "../turn";
import type { Tool, ToolContext } from "./tool";
import type { ToolAnswer, ToolFailure } from "./tool-answer";
import { ToolTimeoutError, withTimeout } from "./with-timeout";

type ToolRun<Output> = { answer: ToolAnswer<Output>; step: TurnTrace["steps"][number] };

/** One tool call: arguments parsed, policy asked, executed within its time, failure turned into what was observed. */
export async function runTool<Input, Output>(
  tool: Tool<Input, Output>,
  rawInput: unknown,
  context: ToolContext,
): Promise<ToolRun<Output>> {
  const startedAt = context.ports.clock.now().getTime();
  const finish = (answer: ToolAnswer<Output>, input: unknown, decision: PolicyDecision): ToolRun<Output> => ({
    answer,
    step: {
      tool: tool.name,
      specialist: context.specialist,
      input,
      decision,
      output: answer.ok ? tool.curate(answer.value) : { error: answer.error },
      ms: context.ports.clock.now().getTime() - startedAt,
    },
  });
  const fail = (failure: ToolFailure, error: string, input: unknown, decision: PolicyDecision) =>
    finish({ ok: false, decision, error, failure }, input, decision);

  const parsed = tool.input.safeParse(rawInput);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join(".") ?? "";
    const decision: PolicyDecision = { verdict: "block", reason: "invalid-arguments" };
    return fail("invalid-arguments", `Invalid arguments: ${where} ${issue?.message ?? ""}`.trim(), rawInput, decision);
  }

  const decision = decide({ tool: tool.name, input: parsed.data }, context);
  if (decision.verdict !== "allow") return fail("refused", `Not allowed: ${decision.reason}`, parsed.data, decision);

  try {
    const value = await withTimeout(
      (signal) => tool.execute(parsed.data, { ...context, signal }),
      tool.timeoutMs,
      context.signal,
    );
    return finish({ ok: true, value }, parsed.data, decision);
  } catch (error) {
    if (context.signal.aborted) return fail("aborted", "The turn was ended.", parsed.data, decision);
    if (error instanceof ToolTimeoutError) return fail("timeout", error.message, parsed.data, decision);
    return fail("failed", error instanceof Error ? error.message : String(error), parsed.data, decision);
  }
}
