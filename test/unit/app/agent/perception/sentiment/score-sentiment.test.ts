import { expect, test } from "vitest";
import { foldText } from "~/agent/perception/fold-text";
import { scoreSentiment } from "~/agent/perception/sentiment/score-sentiment";
import { scoreUrgency } from "~/agent/perception/sentiment/score-urgency";
import { tokenize } from "~/agent/perception/tokenize";

const mood = (text: string) => scoreSentiment(text, tokenize(text)).label;
const urgency = (text: string) => scoreUrgency(text, foldText(text), tokenize(text));

test.each([
  ["these boots are wonderful, thank you", "positive"],
  ["the handle broke and I am disappointed", "negative"],
  ["I am so angry about this", "negative"],
  ["not happy with the quality", "negative"],
  ["do you ship to Norway?", "neutral"],
  ["a red scarf please", "neutral"],
  ["das ist furchtbar, eine Frechheit", "negative"],
  ["c'est parfait, merci", "positive"],
  ["es horrible, una estafa", "negative"],
  ["", "neutral"],
])("%j is %s", (text, label) => {
  expect(mood(text)).toBe(label);
});

test.each([
  "I need this ASAP",
  "it has to be here right now",
  "ich brauche das dringend",
  "il me le faut tout de suite",
  "lo necesito cuanto antes",
  "WHERE IS MY ORDER, I AM STILL WAITING!!",
])("%j is urgent", (text) => {
  expect(urgency(text)).toBeGreaterThanOrEqual(0.5);
});

test.each(["no rush at all, but do you have this today?", "keine Eile", "blue shoes in 42", "", "🙂"])(
  "%j is not urgent",
  (text) => {
    expect(urgency(text)).toBe(0);
  },
);

test("a near date is more urgent than none and less than an emergency", () => {
  expect(urgency("a dress for tomorrow")).toBeGreaterThan(urgency("a dress"));
  expect(urgency("a dress for tomorrow")).toBeLessThan(urgency("urgent, I need a dress for tomorrow"));
});
