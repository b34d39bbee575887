import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp } from "../start-app.ts";
import { openShopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }] });
const { services } = app;

beforeAll(async () => {
  for (const handle of ["alpha", "beta"]) await app.install(handle);
  await app.settle();
});
afterAll(() => app.close());

async function ofShop(handle: string) {
  const shop = await app.shopOf(handle);
  return services.forShop(shop);
}

/** A shopper who has said something; gives the conversation. */
async function talk(message: string): Promise<string> {
  const shopper = await openShopper(app, "alpha");
  await shopper.turn({ message, idempotencyKey: services.ids.random() });
  const conversation = await (await ofShop("alpha")).conversations.findCurrent(shopper.visitorId);
  if (!conversation) throw new Error("there is no conversation");
  return conversation.id;
}

describe("the inbox", () => {
  test("shows a conversation with the reasons behind the reply", async () => {
    const id = await talk("waterproof trail shoes");
    const { inbox } = await ofShop("alpha");

    const conversation = await inbox.find(id);

    expect(conversation?.entry).toMatchObject({
      status: "open",
      lastWords: "waterproof trail shoes",
      isPreview: false,
    });
    const reply = conversation?.messages.find(({ from }) => from === "agent");
    expect(reply?.blocks.some(({ type }) => type === "products")).toBe(true);
    const trace = conversation?.traces[reply?.turnId ?? ""];
    expect(trace?.perception?.intents.map(({ name }) => name)).toContain("find_product");
    expect(trace?.steps[0]?.decision.verdict).toBe("allow");
  });

  test("lists newest first, page by page", async () => {
    const older = await talk("a headlamp");
    const newer = await talk("a running cap");
    const { inbox } = await ofShop("alpha");

    const first = await inbox.list({ filter: "all", before: null, limit: 1 });
    const last = first.entries[0];
    const second = await inbox.list({ filter: "all", before: new Date(last?.lastMessageAt ?? ""), limit: 1 });

    expect(first).toMatchObject({ hasMore: true, entries: [{ id: newer }] });
    expect(second.entries).toMatchObject([{ id: older }]);
  });

  test("counts who waits for a person, and a person's answer settles it", async () => {
    const { writeAsPerson } = await import("~/domain/tickets/write-as-person");
    const shopper = await openShopper(app, "alpha");
    await shopper.turn({
      tap: { kind: "leave-message", text: "Is the shop open on Sunday?", email: null },
      idempotencyKey: services.ids.random(),
    });
    const alpha = await ofShop("alpha");
    const waiting = await alpha.inbox.list({ filter: "waiting", before: null, limit: 10 });
    const id = waiting.entries[0]?.id ?? "";

    const delivery = await writeAsPerson({ ...services, ...alpha }, id, {
      authorName: "Ada",
      text: "From ten to four.",
    });

    expect(delivery).toBe("widget");
    const after = await alpha.inbox.find(id);
    expect(after?.entry.status).toBe("with-person");
    expect(after?.tickets).toMatchObject([{ status: "answered" }]);
    expect(after?.messages.at(-1)).toMatchObject({ from: "person", name: "Ada", text: "From ten to four." });
  });

  test("lets go of what needs no answer", async () => {
    const { settleConversation } = await import("~/domain/tickets/settle-conversation");
    const shopper = await openShopper(app, "alpha");
    await shopper.turn({
      tap: { kind: "leave-message", text: "Never mind, I found it.", email: null },
      idempotencyKey: services.ids.random(),
    });
    const alpha = await ofShop("alpha");
    const waiting = await alpha.inbox.list({ filter: "waiting", before: null, limit: 10 });
    const id = waiting.entries[0]?.id ?? "";

    await settleConversation(alpha, id);

    const after = await alpha.inbox.find(id);
    expect(after?.entry.status).toBe("open");
    expect(after?.tickets).toMatchObject([{ status: "closed" }]);
    expect((await alpha.inbox.list({ filter: "waiting", before: null, limit: 10 })).entries).toEqual([]);
    await expect(settleConversation(await ofShop("beta"), id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("lets a person write unasked", async () => {
    const { writeAsPerson } = await import("~/domain/tickets/write-as-person");
    const alpha = await ofShop("alpha");
    const id = await talk("trail shoes");

    await writeAsPerson({ ...services, ...alpha }, id, { authorName: "Ada", text: "The new ones come on Friday." });

    const after = await alpha.inbox.find(id);
    expect(after?.entry.status).toBe("with-person");
    expect(after?.messages.at(-1)).toMatchObject({ from: "person", text: "The new ones come on Friday." });
  });

  test("shows a shop nothing of another", async () => {
    const id = await talk("a rain jacket");
    const beta = await ofShop("beta");

    expect(await beta.inbox.find(id)).toBeNull();
    expect((await beta.inbox.list({ filter: "all", before: null, limit: 10 })).entries).toEqual([]);
    expect(await beta.inbox.countWaiting()).toBe(0);
  });
});
