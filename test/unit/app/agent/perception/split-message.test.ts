import { describe, expect, test } from "vitest";
import { splitMessage } from "~/agent/perception/split-message";

describe("a message comes apart where it asks another thing", () => {
  test.each([
    ["how much is express, and how fast is it?", ["how much is express", "how fast is it?"]],
    ["add the towel and tell me what postage costs", ["add the towel", "tell me what postage costs"]],
    ["my vest tore. do you repair those?", ["my vest tore.", "do you repair those?"]],
    ["do the shoes run small, and what if they don't fit?", ["do the shoes run small", "what if they don't fit?"]],
    ["Was kostet der Versand und wie lange dauert er?", ["Was kostet der Versand", "wie lange dauert er?"]],
  ])("%s", (message, parts) => {
    expect(splitMessage(message)).toEqual(parts);
  });

  test.each([
    "a jacket that is warm and waterproof",
    "black and white socks",
    "the difference between the Plover and the Tern?",
    "if it rains, can I wear the Tern?",
    "I'm 42 in others, what should I take?",
    "men's Plover in black please, add it",
    "",
  ])("%j stays whole", (message) => {
    expect(splitMessage(message)).toEqual([message]);
  });

  test("a story is not cut up", () => {
    const story = "It was late. I went out. It rained. I fell. My shoes broke. What now?";

    expect(splitMessage(story)).toEqual([story]);
  });
});
