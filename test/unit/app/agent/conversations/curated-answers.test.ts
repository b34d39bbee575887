import { describe, expect, test } from "vitest";
import type { CuratedAnswer } from "~/contracts/curated-answer";
import { aConversation } from "../../../../builders/a-conversation.ts";

const RESOLE = anAnswer({
  id: "resole",
  title: "Do you resole shoes?",
  phrasings: ["can you replace the sole of my shoe", "resoling service", "do you repair worn out soles"],
  answer:
    "Yes, for $45.\n\nBring them in on a <b>Tuesday</b>; they are ready in 10 days & <script>alert(1)</script> fine.",
});
const RETURNS = anAnswer({
  id: "sale-returns",
  title: "Can I return sale items?",
  phrasings: ["return something from the sale", "are reduced items returnable"],
  answer: "Sale items go back within 14 days.",
});

function anAnswer(answer: Pick<CuratedAnswer, "id" | "title" | "phrasings" | "answer">): CuratedAnswer {
  const everywhere = { country: null, language: null, validFrom: null, validUntil: null };
  return { ...answer, ...everywhere, enabled: true, revision: 1 };
}

const shop = () => aConversation({ curated: [RESOLE, RETURNS] });

describe("the merchant's own answer", () => {
  test("is said word for word as text, with the question as its source, and is traced", async () => {
    const reply = await shop().say("could you replace the soles of my old shoes?");

    expect(reply.text).toBe(RESOLE.answer);
    expect(reply.blocks).toContainEqual({
      type: "sources",
      items: [{ title: RESOLE.title, url: null, excerpt: RESOLE.answer }],
    });
    expect(reply.trace.specialist).toBe("knowledge/answer-curated");
    expect(reply.trace.steps[0]).toMatchObject({
      tool: "answer_question",
      output: { answer: { passageId: "curated:resole", source: RESOLE.title } },
    });
    expect(reply.trace.unmet).toBeNull();
  });

  test("goes before what the pages say", async () => {
    expect((await shop().say("can I return something from the sale?")).text).toBe(RETURNS.answer);
    expect((await shop().say("how long do I have to return shoes?")).text).toContain("60 days");
  });

  test("is not taken for a wish for goods", async () => {
    const talk = shop();
    expect((await talk.say("I need trail shoes with a stiff sole")).text).not.toContain("Tuesday");
    expect((await talk.say("show me road shoes under 120")).text).not.toContain("Tuesday");
  });

  test("does not come in between when our own question is answered", async () => {
    const talk = shop();
    await talk.say("add the blue trail shoes to my cart");
    expect((await talk.say("yes")).text).not.toContain("Tuesday");
  });

  test("is offered as a question where the message came near it", async () => {
    const reply = await shop().say("is there a guarantee on worn soles?");
    expect(reply.text).toMatch(/won't make something up/);
    expect(reply.quickReplies).toContain(RESOLE.title);
  });
});
