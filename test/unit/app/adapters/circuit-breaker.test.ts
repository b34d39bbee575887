import { expect, test } from "vitest";
import { createCircuitBreaker } from "~/adapters/openai/circuit-breaker";

function aBreaker() {
  let time = 0;
  const breaker = createCircuitBreaker({ failures: 3, restMs: 1000, longestRestMs: 3000, now: () => time });
  const call = (outcome: "success" | "failure" | "neutral") => {
    const admitted = breaker.admit();
    admitted?.report(outcome);
    return admitted !== null;
  };
  return { breaker, call, wait: (ms: number) => (time += ms) };
}

test("opens after failures in a row, and not after as many with a success between", () => {
  const { breaker, call } = aBreaker();
  for (const outcome of ["failure", "failure", "success", "failure", "neutral", "failure"] as const) call(outcome);
  expect(breaker.state).toBe("closed");

  call("failure");
  expect(breaker.state).toBe("open");
  expect(call("success")).toBe(false);
});

test("lets one probe through when it has rested; its success closes the circuit", () => {
  const { breaker, call, wait } = aBreaker();
  for (let count = 0; count < 3; count++) call("failure");
  wait(1000);
  expect(breaker.state).toBe("half-open");

  const probe = breaker.admit();
  expect(probe).not.toBeNull();
  expect(breaker.admit()).toBeNull();
  probe?.report("success");

  expect(breaker.state).toBe("closed");
  expect(call("success")).toBe(true);
});

test("a probe that fails doubles the rest, up to the longest", () => {
  const { breaker, call, wait } = aBreaker();
  for (let count = 0; count < 3; count++) call("failure");
  for (const rest of [1000, 2000, 3000, 3000]) {
    wait(rest - 1);
    expect(call("failure")).toBe(false);
    wait(1);
    expect(call("failure")).toBe(true);
  }
  expect(breaker.state).toBe("open");
});

test("a probe that says nothing about the endpoint lets the next one through", () => {
  const { call, wait } = aBreaker();
  for (let count = 0; count < 3; count++) call("failure");
  wait(1000);

  expect(call("neutral")).toBe(true);
  expect(call("success")).toBe(true);
});
