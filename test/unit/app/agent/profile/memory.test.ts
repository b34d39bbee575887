import { describe, expect, test } from "vitest";
import { dropOldFacts, joinProfiles } from "~/agent/profile/learn-profile";
import { shopperProfileSchema, type ShopperProfile } from "~/contracts/shopper-profile";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const NOTHING = shopperProfileSchema.parse({});

/** What a first visit leaves behind. */
async function visit(...messages: string[]): Promise<ShopperProfile> {
  const talk = aDemoConversation({ profile: NOTHING });
  let profile: ShopperProfile | null = NOTHING;
  for (const message of messages) ({ profile } = await talk.say(message));
  if (profile === null) throw new Error("Nothing was remembered.");
  return profile;
}

describe("from one visit to the next", { timeout: 60_000 }, () => {
  test("keeps sizes, likes, dislikes, the search and what was looked at", async () => {
    const profile = await visit(
      "trail shoes in size 9 for men, blue",
      "tell me more about the first one",
      "socks without merino wool",
    );
    const kinds = profile.facts.map(({ kind }) => kind);

    expect(new Set(kinds)).toEqual(new Set(["size", "like", "dislike", "product", "search"]));
    expect(profile.facts.find(({ kind }) => kind === "size")).toMatchObject({
      about: { kind: "category" },
      constraint: { value: "9" },
    });
    expect(profile.facts.find(({ kind }) => kind === "search")).toMatchObject({ need: { deadline: null } });
  });

  test("keeps nothing without consent", async () => {
    const talk = aDemoConversation();
    const { profile } = await talk.say("trail shoes in size 9 without merino wool");
    const told = await talk.say("what do you remember about me?");

    expect(profile).toBeNull();
    expect(told.text).toMatch(/for this visit only/);
  });

  test("brings the size of that kind of thing and what is never wanted, and says so", async () => {
    const profile = await visit("trail shoes in size 9 for men", "socks without merino wool");
    const back = aDemoConversation({ profile });
    const reply = await back.say("trail shoes in black under 200");

    expect(reply.chips).toEqual(expect.arrayContaining(["Size 9"]));
    expect(reply.chips.some((chip) => /^No .*merino/i.test(chip))).toBe(true);
    expect(reply.text).toMatch(/what you told me before: .*size 9/i);
    expect((await aDemoConversation({ profile }).say("a running jacket")).chips).not.toContain("Size 9");
  });

  test("leaves a gift alone", async () => {
    const profile = await visit("trail shoes in size 9 for men");
    const reply = await aDemoConversation({ profile }).say("trail shoes in black for my wife");

    expect(reply.chips).not.toContain("Size 9");
    expect(reply.profile?.facts.filter(({ kind }) => kind === "like")).toEqual([]);
  });

  test("welcomes back with what was looked for, and goes on with it", async () => {
    const profile = await visit("blue trail shoes in size 9 under 150");
    const back = aDemoConversation({ profile });
    const hello = await back.say("hello");
    const on = await back.say("Back to trail shoes");

    expect(hello.text).toMatch(/Last time you were looking for trail shoes/);
    expect(hello.quickReplies).toContain("Go on with that");
    expect(on.chips).toEqual(expect.arrayContaining(["Trail shoes", "Size 9", "Blue", "Up to $150.00"]));
  });

  test("does not remember a wish that was taken back", async () => {
    const talk = aDemoConversation({ profile: NOTHING });
    const first = await talk.say("trail shoes in blue");
    const removed = await talk.tap({ kind: "remove-need", chipId: "color:blue" });

    expect(first.profile?.facts.map(({ id }) => id)).toContain("color:blue");
    expect(removed.profile?.facts.map(({ id }) => id)).not.toContain("color:blue");
  });

  test("joins the profiles of a customer's browsers, the newer word first", () => {
    const fact = (value: string, at: string) => ({
      kind: "size" as const,
      id: "size:shoes",
      at,
      about: null,
      constraint: { id: `size:${value}`, kind: "size", name: null, value, strength: "must" as const, said: value },
    });
    const old = shopperProfileSchema.parse({ facts: [fact("41", "2026-01-01T00:00:00Z")] });
    const fresh = shopperProfileSchema.parse({ facts: [fact("42", "2026-02-01T00:00:00Z")] });

    expect(joinProfiles([old, fresh]).facts).toMatchObject([{ constraint: { value: "42" } }]);
    expect(dropOldFacts(joinProfiles([old]), new Date("2026-01-15T00:00:00Z")).facts).toEqual([]);
  });
});

describe("what do you remember?", { timeout: 60_000 }, () => {
  test("tells it in plain sentences, with a chip for each", async () => {
    const profile = await visit(
      "trail shoes in size 9 for men, blue",
      "tell me more about the first one",
      "socks without merino wool",
    );
    const { text, chips, quickReplies } = await aDemoConversation({ profile }).say("what do you remember about me?");

    expect(text).toMatch(/From one visit to the next I remember: .*size 9 \(trail shoes\)/);
    expect(text).toMatch(/You looked at .* with me/);
    expect(text).toMatch(/because you agreed to it/);
    expect(chips).toContain("Remembered: size 9 (trail shoes)");
    expect(quickReplies).toContain("Forget me");
  });

  test.each([
    ["trail shoes in size 10 for men, no pink", "what do you remember?", "size 10", "no pink"],
    ["Laufschuhe in Größe 42, kein Rosa", "was weißt du noch über mich?", "Größe 42", "kein Rosa"],
    ["chaussures de trail taille 42", "que te souviens-tu de moi ?", "taille 42", "chaussures de trail"],
  ])("calls the wishes of this conversation what their chips say: %j", async (wish, question, ...names) => {
    const talk = aDemoConversation();
    await talk.say(wish);
    const { text, chips } = await talk.say(question);

    for (const name of names) {
      expect(text).toContain(name);
      expect(chips.map((chip) => chip.toLowerCase())).toContain(name.toLowerCase());
    }
  });

  test("lets go of one at a tap, and the next turn shows the wish alone again", async () => {
    const profile = await visit("trail shoes in size 9 for men, blue");
    const talk = aDemoConversation({ profile });
    await talk.say("what do you remember about me?");
    const size = profile.facts.find(({ kind }) => kind === "size");
    const reply = await talk.tap({ kind: "remove-need", chipId: `kept:${size?.id ?? ""}` });
    const next = await talk.say("socks");

    expect(reply.text).toMatch(/^Forgotten: size 9/);
    expect(reply.chips.some((chip) => chip.includes("size 9"))).toBe(false);
    expect(reply.chips).toContain("Remembered: blue");
    expect(next.chips.some((chip) => chip.startsWith("Remembered"))).toBe(false);
  });
});

describe("forgetting", { timeout: 60_000 }, () => {
  test.each([
    ["en", "forget my size", /Forgotten: size 9/],
    ["de", "Vergiss meine Größe", /Vergessen: Größe 9/],
    ["fr", "oublie ma taille", /Oublié : taille 9/],
    ["es", "olvida mi talla", /Olvidado: talla 9/],
  ])("a size, in %s", async (_, message, answer) => {
    const profile = await visit("trail shoes in size 9 for men");
    const talk = aDemoConversation({ profile });
    const reply = await talk.say(message);
    const later = await talk.say("trail shoes");

    expect(reply.text).toMatch(answer);
    expect(talk.wiped).toEqual(["facts"]);
    expect(JSON.stringify(later.memory.needState)).not.toMatch(/size/);
    expect(JSON.stringify(later.profile)).not.toMatch(/"size"/);
  });

  test.each([
    ["trail shoes in black under 150", "forget me", /everything that I had stored about you is deleted/],
    ["Ich suche Trailschuhe in Schwarz", "Vergiss mich", /Alles, was ich über Sie gespeichert hatte, ist gelöscht/],
    ["je cherche des chaussures de trail noires", "oublie-moi", /tout ce que j'avais enregistré sur vous est effacé/],
    ["busco zapatillas de trail negras", "olvídame", /he borrado todo lo que tenía guardado sobre ti/],
  ])("the shopper, after “%s”, and the next turn knows nothing", async (first, message, answer) => {
    const talk = aDemoConversation({ profile: await visit("trail shoes in size 9 for men") });
    await talk.say(first);
    const reply = await talk.say(message);
    const next = await talk.say("what do you remember about me?");

    expect(reply.text).toMatch(answer);
    expect(talk.wiped).toEqual(["everything"]);
    expect(reply.memory.needState.constraints).toEqual([]);
    expect(reply.trace.steps).toMatchObject([{ tool: "forget_shopper", decision: { verdict: "allow" } }]);
    expect(next.text).toMatch(/I remember nothing about you/);
  });

  test("does not say that it is done when it is not", async () => {
    const talk = aDemoConversation({ profile: NOTHING });
    talk.ports.memory.forgetEverything = () => Promise.reject(new Error("the database is away"));
    const reply = await talk.say("forget me");

    expect(reply.text).toMatch(/could not delete it/);
    expect(reply.text).not.toMatch(/is deleted/);
  });

  test("a message that forgets says nothing new", async () => {
    const talk = aDemoConversation({ profile: NOTHING });
    await talk.say("trail shoes in size 9");
    const reply = await talk.say("forget that I wear size 9");

    expect(reply.chips).not.toContain("Size 9");
    expect(JSON.stringify(reply.profile)).not.toMatch(/"size"/);
  });
});

describe("what was liked before", { timeout: 60_000 }, () => {
  test("goes first among what serves about as well, and is said to be why", async () => {
    const profile = await visit("blue trail shoes");
    const liked = await aDemoConversation({ profile }).say("running jackets");
    const plain = await aDemoConversation({ profile: NOTHING }).say("running jackets");

    expect(liked.text).toMatch(/fits what you wanted before: blue/);
    expect(liked.chips).not.toContain("Blue");
    expect(plain.text).not.toMatch(/before/);
  });

  test("has no say in a wish for somebody else, nor where the message says it otherwise", async () => {
    const profile = await visit("blue trail shoes");

    expect((await aDemoConversation({ profile }).say("a running jacket for my wife")).text).not.toMatch(
      /wanted before/,
    );
    expect((await aDemoConversation({ profile }).say("running jackets in black")).text).not.toMatch(/wanted before/);
  });
});
