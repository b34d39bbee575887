import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

test.each([
  "who are you? are you a bot?",
  "are you human",
  "what can you do",
  "wer bist du?",
  "que pouvez-vous faire ?",
  "vous êtes qui ?",
  "¿quién eres?",
])("says what it is, and nothing else: %s", async (message) => {
  const reply = await aDemoConversation({}).say(message);
  expect(reply.trace.specialist).toBe("sales/identify");
});

test("who wants a person besides gets one", async () => {
  const reply = await aDemoConversation({}).say("are you a bot? i want to talk to a person");
  expect(reply.trace.specialist).toBe("sales/identify + escalation/hand-over");
});

test("who wants something besides is shown it", async () => {
  const reply = await aDemoConversation({}).say("is this a bot? I need trail shoes for men");
  expect(reply.trace.specialist).toBe("sales/identify + sales/find-products");
});
