import { OUT_OF_SCOPE } from "~/agent/perception/learning/out-of-scope-label";
import type { TrainingText } from "~/agent/perception/learning/train-text-classifier";
import { seededRandom } from "~/agent/perception/learning/seeded-random";
import type { LabelledText } from "./labelled-text.ts";

/** Something to learn, messages that ask it and messages that ask nothing of it. */
export type AnswerTask = { set: string; learn: TrainingText[]; known: TrainingText[]; strangers: string[] };

/** Few and many examples a label, few and many labels. */
const SIZES = [
  { labels: 12, each: 4 },
  { labels: 25, each: 4 },
  { labels: 40, each: 5 },
  { labels: 30, each: 10 },
  { labels: 15, each: 20 },
  { labels: 15, each: 60 },
];
const SETS = ["clinc150", "banking77"];
const BOTS = ["sofmattress", "curekart", "powerplay11"];
/** Labels held out whole, a part of those that are learnt: their messages are the strangers nearest by. */
const HELD_OUT = 1 / 3;
const TRIED_EACH = 6;
/** Strangers for each message that is known: half of them of held-out labels, half of other fields. */
const STRANGERS = 2 / 3;
/** Examples of what belongs to no label, as the tasks have them in turn. */
const TAUGHT_AWAY = [0, 50, 0, 200];

/** Tasks such as merchants set, made of public sets that may train what ships. The same sets give the same tasks. */
export function answerTasks(corpora: Record<string, LabelledText[]>): AnswerTask[] {
  const random = seededRandom(11);
  const far = SETS.flatMap((set) => shuffled(corpora[set] ?? [], random).slice(0, 400)).map(({ text }) => text);
  const made = SETS.flatMap((set) =>
    SIZES.map((size): AnswerTask => {
      const groups = shuffled([...groupByLabel(corpora[set] ?? [])], random);
      const learnt = groups.slice(0, size.labels).map(([label, texts]) => [label, shuffled(texts, random)] as const);
      const away = groups.slice(size.labels, size.labels + Math.round(size.labels * HELD_OUT));
      return {
        set,
        learn: learnt.flatMap(([label, texts]) => texts.slice(0, size.each).map((text) => ({ text, label }))),
        known: learnt.flatMap(([label, texts]) =>
          texts.slice(size.each, size.each + TRIED_EACH).map((text) => ({ text, label })),
        ),
        strangers: away.flatMap(([, texts]) => texts.slice(0, 2 * TRIED_EACH)),
      };
    }),
  );
  const bots = BOTS.flatMap((bot) => {
    const own = (corpora.hint3 ?? []).filter(({ label }) => label?.startsWith(`${bot} `));
    return [0, 1].map((): AnswerTask => {
      const groups = shuffled([...groupByLabel(own)], random);
      const away = groups.slice(0, Math.round((groups.length * HELD_OUT) / 2));
      const texts = shuffled(
        groups.slice(away.length).flatMap(([label, all]) => all.map((text) => ({ text, label }))),
        random,
      );
      const half = Math.round(texts.length / 2);
      const strangers = away.flatMap(([, all]) => all);
      return { set: "hint3", learn: texts.slice(0, half), known: texts.slice(half), strangers };
    });
  });
  return [...made, ...bots].map((task, index) =>
    addFar(task, TAUGHT_AWAY[index % TAUGHT_AWAY.length] ?? 0, corpora, far, random),
  );
}

/** Half of the strangers come from fields that have nothing to do with the task. */
function addFar(
  task: AnswerTask,
  taughtAway: number,
  corpora: Record<string, LabelledText[]>,
  far: string[],
  random: () => number,
): AnswerTask {
  const own = new Set((corpora[task.set] ?? []).map(({ text }) => text));
  const half = Math.round((task.known.length * STRANGERS) / 2);
  const near = shuffled(task.strangers, random).slice(0, half);
  const others = shuffled(
    far.filter((text) => !own.has(text)),
    random,
  );
  const away = others.slice(half, half + taughtAway).map((text) => ({ text, label: OUT_OF_SCOPE }));
  return { ...task, learn: [...task.learn, ...away], strangers: [...near, ...others.slice(0, half)] };
}

function groupByLabel(texts: LabelledText[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { text, label } of texts) if (label !== null) groups.set(label, [...(groups.get(label) ?? []), text]);
  return groups;
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}
