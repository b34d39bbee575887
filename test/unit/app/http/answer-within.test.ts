import { expect, test, vi } from "vitest";
import { answerWithin } from "~/http/answer-within";

test("what is there in time is the answer, and a failure stays one", async () => {
  expect(await answerWithin(1000, Promise.resolve("ready"), "late")).toBe("ready");
  await expect(answerWithin(1000, Promise.reject(new Error("away")), "late")).rejects.toThrow("away");
});

test("what never comes is late", async () => {
  vi.useFakeTimers();
  const answer = answerWithin(1000, new Promise<string>(() => undefined), "late");
  await vi.advanceTimersByTimeAsync(1000);

  expect(await answer).toBe("late");
  vi.useRealTimers();
});
