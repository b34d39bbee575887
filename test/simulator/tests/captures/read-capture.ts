import { readFileSync } from "node:fs";
import { z } from "zod";

const stepSchema = z.object({
  name: z.string(),
  apiSurface: z.enum(["admin", "storefront"]),
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
  response: z.object({ status: z.number(), body: z.record(z.string(), z.unknown()) }),
});

const captureSchema = z.looseObject({
  storeDomain: z.string(),
  apiVersion: z.string(),
  storefrontToken: z.looseObject({ accessScopes: z.array(z.string()) }),
});

export type CapturedStep = z.infer<typeof stepSchema>;

export type Capture = {
  storeDomain: string;
  apiVersion: string;
  storefrontScopes: string[];
  /** In the order in which they were sent. */
  steps: CapturedStep[];
};

/** Reads a recorded scenario; parts of the file that are no requests are left out. */
export function readCapture(file: string): Capture {
  const content = captureSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const steps = Object.values(content).flatMap((value) => {
    const step = stepSchema.safeParse(value);
    return step.success ? [step.data] : [];
  });
  return {
    storeDomain: content.storeDomain,
    apiVersion: content.apiVersion,
    storefrontScopes: content.storefrontToken.accessScopes,
    steps,
  };
}

/** The recorded answer of one step; throws when the capture has no such step. */
export function capturedStep(capture: Capture, name: string): CapturedStep {
  const step = capture.steps.find((candidate) => candidate.name === name);
  if (!step) throw new Error(`The capture has no step ${name}; is it the cart lifecycle of 2026-04?`);
  return step;
}
