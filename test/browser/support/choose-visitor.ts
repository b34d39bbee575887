import { randomUUID } from "node:crypto";
import { assignArm, type Arm } from "~/lib/experiment-arm";
import { readPrintedConfig } from "./read-printed-config.ts";

/** The id of a new visitor whom chance has put into this arm. */
export async function chooseVisitor(arm: Arm, storefrontUrl: string): Promise<string> {
  const config = await readPrintedConfig(storefrontUrl);
  if (!config) throw new Error(`${storefrontUrl} does not show the assistant.`);
  for (;;) {
    const visitor = randomUUID();
    if (assignArm(visitor, config.experimentSalt, config.holdoutShare) === arm) return visitor;
  }
}
