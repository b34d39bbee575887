import { expect, test } from "vitest";
import { trainTextClassifier, type TrainingText } from "~/agent/perception/learning/train-text-classifier";
import { shippedAnswerConfidence } from "~/agent/perception/weights/shipped-answer-confidence";
import { shippedKnowledge } from "~/agent/perception/weights/shipped-knowledge";

const EXAMPLES: Record<string, string[]> = {
  "gift-wrap": ["do you wrap gifts", "can you gift wrap my order", "is gift wrapping possible", "wrap it as a present"],
  "student-discount": [
    "is there a student discount",
    "do students pay less",
    "student card rebate",
    "discount for uni students",
  ],
  engraving: ["can you engrave a name", "do you do engraving", "put initials on the ring", "personalised with my name"],
};
const examples = Object.entries(EXAMPLES).flatMap(([label, texts]) => texts.map((text) => ({ text, label })));
const train = (extra: TrainingText[] = []) => trainTextClassifier([...examples, ...extra], shippedKnowledge());

test("phrasings that were not among the examples find their label", () => {
  const classifier = train();
  expect(classifier.classify("could you please gift wrap this").label).toBe("gift-wrap");
  expect(classifier.classify("any discount if i am a student?").label).toBe("student-discount");
  expect(classifier.classify("can you engrave my initials").label).toBe("engraving");
  expect(classifier.classify("i want my initials engraved").best).toBe("engraving");
});

test("a typo does not hide the label", () => {
  expect(train().classify("studnet discont?").best).toBe("student-discount");
});

test("which number an order has speaks for no label", () => {
  const numbered = train([
    { text: "locate order 4711220", label: "track" },
    { text: "send the bill 880015", label: "invoice" },
  ]);
  const best = (text: string) => numbered.classify(text).best;
  expect(best("it is 4711220")).toBe(best("it is 880015"));
});

test("what belongs to no label is left alone, and the nearest one is still named", () => {
  const classifier = train();
  for (const text of ["what is the weather in oslo", "my parcel never arrived", "asdf qwertz", "", "🙂🙂", "  "]) {
    const { label, best, confidence } = classifier.classify(text);
    expect({ text, label }).toEqual({ text, label: null });
    expect(classifier.labels).toContain(best);
    expect(confidence).toBeLessThan(shippedAnswerConfidence().least);
  }
});

test("examples labelled out of scope are never an answer", () => {
  const classifier = train([
    { text: "who sings this song", label: "oos" },
    { text: "tell me a joke", label: "NO_NODES_DETECTED" },
  ]);
  expect(classifier.labels).toEqual(["engraving", "gift-wrap", "student-discount"]);
  expect(classifier.classify("who sings this song").label).toBeNull();
});

test("the same examples give the same classifier, bit for bit", () => {
  const [one, other] = [train(), train()];
  for (const text of ["gift wrap?", "students", "engrave it", "hello"])
    expect(one.weigh(text)).toEqual(other.weigh(text));
});

test("confidence is higher where more speaks for the label", () => {
  const classifier = train();
  const sure = classifier.classify("is there a student discount").confidence;
  const unsure = classifier.classify("is there something for students").confidence;
  expect(sure).toBeGreaterThan(0.8);
  expect(unsure).toBeLessThan(sure);
});

test("nothing to learn from is nothing to say", () => {
  const classifier = trainTextClassifier([], shippedKnowledge());
  expect(classifier.classify("hello")).toEqual({ label: null, best: null, confidence: 0 });
});

test("a message of 2,000 characters stays cheap, and a hundred answers are learnt at once", () => {
  const many = Array.from({ length: 100 }, (_, index) =>
    ["where is", "how do i get", "tell me about"].map((start) => ({
      text: `${start} item${index}`,
      label: `${index}`,
    })),
  ).flat();
  const start = process.cpuUsage();
  const classifier = trainTextClassifier(many, shippedKnowledge());
  expect(cpuMsSince(start)).toBeLessThan(6000);
  const long = "do you engrave rings for weddings in winter ".repeat(50).slice(0, 2000);
  classifier.classify(long);
  const before = process.cpuUsage();
  for (let round = 0; round < 20; round += 1) classifier.classify(long);
  expect(cpuMsSince(before) / 20).toBeLessThan(25);
});

/** The processor's time: other suites run beside. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
