import { test } from "vitest";
import { startApp } from "../start-app.ts";
const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
test("x", async () => {
  await app.install("alpha"); await app.settle();
  const shop = await app.services.shops.findByDomain("alpha.myshopify.com");
  const { knowledge } = app.services.forShop(shop!);
  for (const q of ["How long do I have to return shoes that do not fit?", "what does shipping cost", "do you ship to germany", "when will my order arrive", "can I pay with paypal", "is there a warranty", "opening hours", "how do I wash a waterproof jacket", "can i return worn shoes", "gift wrapping", "refund how long does it take"])
    process.stdout.write("\n# " + q + "\n" + (await knowledge.search(q, 5)).map((p) => `${p.score.toFixed(2)} ${p.kind} ${p.title} | ${p.text.slice(0, 90).replaceAll("\n", " ")}`).join("\n") + "\n");
  await app.close();
});
