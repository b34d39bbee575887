import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CuratedAnswerDraft } from "~/contracts/curated-answer";
import { removeCuratedAnswer } from "~/domain/knowledge/remove-curated-answer";
import { saveCuratedAnswer } from "~/domain/knowledge/save-curated-answer";
import { tryQuestion } from "~/domain/knowledge/try-question";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";
import { openShopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }, { handle: "beta" }] });
const { services } = app;
let alpha: Shop;
let beta: Shop;

beforeAll(async () => {
  await app.install("alpha");
  await app.install("beta");
  await app.settle();
  [alpha, beta] = [await app.shopOf("alpha"), await app.shopOf("beta")];
});
afterAll(() => app.close());

function aDraft(draft: Partial<CuratedAnswerDraft> = {}): CuratedAnswerDraft {
  return {
    ...{ title: "Do you resole shoes?", phrasings: ["can you replace the sole of my shoe", "resoling service"] },
    ...{ answer: "Yes, for $45.\nBring them in.", country: null, language: null, validFrom: null, validUntil: null },
    enabled: true,
    ...draft,
  };
}

async function save(draft: CuratedAnswerDraft, opened: { id: string; revision: number } | null = null) {
  const saved = await saveCuratedAnswer({ ...services, ...services.forShop(alpha) }, { opened, draft }, "staff:1");
  if (saved.status !== "saved") throw new Error(saved.status);
  return saved.id;
}

async function ask(message: string): Promise<string> {
  const shopper = await openShopper(app, "alpha");
  const frames = await shopper.turn({ idempotencyKey: randomUUID(), message });
  return frames.map(({ event }) => (event.type === "text-delta" ? event.text : "")).join("");
}

const remove = (id: string) => removeCuratedAnswer(services.forShop(alpha), id, "staff:1");
const tryIt = (question: string) =>
  tryQuestion({ ...services.forShop(alpha), clock: services.clock }, alpha, { question, country: null });

describe("a merchant's own answer", () => {
  test("is said from the next message on, as it is now, until it is deleted", async () => {
    const question = "could you replace the soles of my old shoes?";
    expect(await ask(question)).not.toContain("$45");

    const id = await save(aDraft());
    expect(await ask(question)).toBe("Yes, for $45.\nBring them in.");
    await save(aDraft({ answer: "Not any more." }), { id, revision: 1 });
    expect(await ask(question)).toBe("Not any more.");
    await remove(id);
    expect(await ask(question)).not.toContain("any more");
  });

  test("is not said when it is switched off or has run out", async () => {
    const id = await save(aDraft({ enabled: false }));
    expect((await tryIt("do you resole shoes")).answer?.by).not.toBe("curated");
    await save(aDraft({ validUntil: "2020-01-01" }), { id, revision: 1 });
    expect(await tryIt("do you resole shoes")).toMatchObject({ nearest: { holdsNow: false } });
    await remove(id);
  });

  test("tells what it would answer, and how sure that is", async () => {
    const id = await save(aDraft());
    expect(await tryIt("is there a resoling service")).toMatchObject({
      nearest: { title: "Do you resole shoes?", isSure: true },
      answer: { by: "curated", text: "Yes, for $45.\nBring them in." },
    });
    expect((await tryIt("how long do I have to return shoes")).answer).toMatchObject({ by: "pages" });
    expect((await tryIt("what is the capital of peru")).answer).toBeNull();
    await remove(id);
  });

  test("is refused where nobody may say it, and where somebody else has changed it", async () => {
    const dependencies = { ...services, ...services.forShop(alpha) };
    const held = await saveCuratedAnswer(
      dependencies,
      { opened: null, draft: aDraft({ answer: "Fine. Our insoles cure arthritis." }) },
      "staff:1",
    );
    expect(held).toEqual({ status: "held-back", sentence: "Fine. Our insoles cure arthritis." });

    const id = await save(aDraft());
    await save(aDraft({ answer: "Second." }), { id, revision: 1 });
    const late = await saveCuratedAnswer(dependencies, { opened: { id, revision: 1 }, draft: aDraft() }, "staff:1");
    expect(late).toEqual({ status: "changed-meanwhile" });
    await remove(id);
  });

  test("counts up to the limit, even when two are created at once", async () => {
    const store = services.forShop(beta).curatedAnswerStore;
    const created = await Promise.all(
      ["a", "b", "c"].map((id) => store.create({ ...aDraft(), id }, 2, services.clock.now())),
    );
    expect(created.filter(Boolean)).toHaveLength(2);
    expect(await store.list()).toHaveLength(2);
  });
});
