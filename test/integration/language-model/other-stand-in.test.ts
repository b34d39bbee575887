import { LLMock } from "@copilotkit/aimock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConversation } from "../../builders/a-conversation.ts";
import { aWiredModel } from "../../builders/a-wired-model.ts";

/** Our own stand-in could share our mistakes: the same talk in front of somebody else's. */
const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent" });

beforeAll(async () => {
  await mock.start();
});
afterAll(() => mock.stop());

test("streams text and tool calls of another implementation of the protocol", async () => {
  mock.on(
    { hasToolResult: false },
    { toolCalls: [{ name: "get_product", arguments: '{"products":["womens-pilot-4"]}' }] },
  );
  mock.on(
    { hasToolResult: true },
    { content: "I'd take the {{title:womens-pilot-4}}, {{price-range:womens-pilot-4}}." },
  );
  const { models, close } = await aWiredModel(() => ({ status: 500 }), { operator: { baseUrl: `${mock.url}/v1` } });

  const reply = await aConversation({ models }).say("I need road running shoes for women");
  await close();

  expect(reply.text).toMatch(/^I'd take the Women's Pilot 4, \$[\d.]+\.$/);
  expect(reply.trace.steps.map(({ tool }) => tool)).toEqual(["search_products", "get_product"]);
  expect(reply.trace.model).toMatchObject({ calls: 2, fallback: null });
});
