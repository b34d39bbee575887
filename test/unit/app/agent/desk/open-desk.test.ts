import { expect, test } from "vitest";
import { openDesk } from "~/agent/desk/open-desk";
import { perceiveChat } from "~/agent/perception/perceive-chat";
import { recall } from "~/agent/recall/recall";
import { aConversation } from "../../../../builders/a-conversation.ts";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

function aDesk() {
  const input = aTurnInput({ message: "hello" });
  const perception = perceiveChat("hello", { vocabulary: input.vocabulary, expectedLanguage: "en" });
  const situation = recall(input, perception);
  return openDesk({
    situation,
    ports: aConversation().ports,
    emit: () => Promise.resolve(),
    signal: new AbortController().signal,
  });
}

test("a sentence is said once a turn, whichever step comes to it", async () => {
  const desk = aDesk();
  await desk.say("It is listed as light. Ask me more.");
  const again = await desk.say("It is listed as light. And it packs small.");

  expect(desk.spoken()).toBe("It is listed as light. Ask me more. And it packs small.");
  expect(again.refused).toEqual([]);
});

test("what is shown is shown once a turn", async () => {
  const desk = aDesk();
  const options = [{ label: "Men's", message: "Men's" }];
  await desk.show({ type: "quick-replies", options });
  await desk.show({ type: "quick-replies", options });
  await desk.show({ type: "quick-replies", options: [{ label: "Women's", message: "Women's" }] });

  expect(desk.blocks).toHaveLength(2);
});
