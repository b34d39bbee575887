import type { StepResult } from "./replay-capture.ts";

/** Prints how far the simulator agrees with the capture, and every difference; returns the measured share. */
export function writeReport(results: readonly StepResult[]): { coreExactShare: number } {
  const line = (text: string) => process.stdout.write(`${text}\n`);
  const core = results.filter((result) => result.area === "core");
  const coreExactShare = exact(core) / core.length;

  line(
    `\nReplay of the captured cart lifecycle: ${exact(core)} of ${core.length} steps exact (${percent(coreExactShare)})`,
  );
  for (const area of ["gift card", "delivery"] as const) {
    const part = results.filter((result) => result.area === area);
    line(`  reported apart, ${area}: ${exact(part)} of ${part.length} exact (${percent(exact(part) / part.length)})`);
  }
  for (const { name, area, differences } of results) {
    if (differences.length === 0) continue;
    line(`  ${name} (${area}): ${differences.length} differences`);
    for (const difference of differences) line(`    ${difference}`);
  }
  return { coreExactShare };
}

function exact(results: readonly StepResult[]): number {
  return results.filter((result) => result.differences.length === 0).length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
