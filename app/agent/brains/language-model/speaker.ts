import type { TurnDesk } from "../../desk/turn-desk";
import { lintClaims } from "../../guardrails/lint-claims";
import { foldText } from "../../perception/fold-text";
import { SLOT_PATTERN } from "../../reply/slot";
import type { Voice } from "../embedded/voice";
import { LIMITS } from "./limits";
import { repeatsPrompt } from "./repeats-prompt";
import { takeSentences, toSentences } from "./take-sentences";
import type { View } from "./view";

/** Why a sentence may not be said. */
export type Refusal = { sentence: string; reason: string };

/**
 * A model's words on their way to the shopper: whole sentences, each linted before it is sent. One that may not be said
 * is dropped; as long as nothing has been said, `push` and `end` return why, and the model may be asked once more.
 */
export type Speaker = {
  push(text: string): Promise<Refusal | null>;
  /** The answer is complete; or it was cut, and its unfinished last sentence is left out. */
  end(isCut: boolean): Promise<Refusal | null>;
  /** A new answer begins: what was unfinished is forgotten. */
  reset(): void;
  readonly spoken: number;
  readonly dropped: number;
  /** Whether something was said that a shopper can use: a sentence with a fact. */
  readonly hasSubstance: boolean;
  /** Whether the shopper was asked something. */
  readonly hasAsked: boolean;
  /** Ids of products and passages in the order in which they were named. */
  readonly named: readonly string[];
  readonly quoted: readonly string[];
};

export function createSpeaker(view: View, desk: TurnDesk, voice: Voice): Speaker {
  const { situation, evidence, references } = view;
  const named: string[] = [];
  const quoted: string[] = [];
  let buffer = "";
  let spoken = 0;
  let dropped = 0;
  let hasSubstance = false;
  let hasAsked = false;

  async function sayAll(sentences: string[]): Promise<Refusal | null> {
    for (const sentence of sentences) {
      const refusal = await say(sentence);
      if (refusal && spoken === 0) return refusal;
    }
    return null;
  }

  async function say(sentence: string): Promise<Refusal | null> {
    if (spoken >= LIMITS.sentences) return null;
    const text = references.toSlots(sentence);
    const reason = findFault(sentence, text);
    if (reason !== null) {
      // While nothing is said the model is asked again; only then is the sentence lost.
      if (spoken > 0) drop(sentence, reason);
      return { sentence, reason };
    }
    if (isQuestion(text) && !voice.claimQuestion(`model:${foldText(text)}`)) {
      drop(sentence, "one question a turn, none twice");
      return null;
    }

    await desk.say(text);
    spoken += 1;
    hasAsked ||= isQuestion(text);
    for (const [, kind = "", rest = ""] of text.matchAll(SLOT_PATTERN)) {
      const id = decodeURIComponent(rest.split(":")[0] ?? "");
      if (kind === "title" && !named.includes(id)) named.push(id);
      if (kind === "passage" && !quoted.includes(id)) quoted.push(id);
      hasSubstance = true;
    }
    return null;
  }

  function findFault(sentence: string, text: string): string | null {
    if (sentence.length > LIMITS.sentenceCharacters) return "a sentence without end";
    if (repeatsPrompt(sentence)) return "instructions";
    const here = [...text.matchAll(/\{\{title:([^}:]+)\}\}/g)].map(([, id = ""]) => id);
    const claims = lintClaims(text, { situation, evidence, named: [...named, ...here] });
    if (!claims.ok) return claims.reason;
    const verdict = desk.check(text);
    return verdict.ok ? null : verdict.reason;
  }

  function drop(sentence: string, reason: string) {
    dropped += 1;
    desk.note({ name: "model-lint", verdict: "dropped", detail: `${reason}: ${sentence.slice(0, 300)}` });
  }

  return {
    async push(text) {
      buffer += text;
      const { sentences, rest } = takeSentences(buffer);
      buffer = rest;
      if (rest.length > LIMITS.sentenceCharacters) sentences.push(...toSentences(rest));
      return sayAll(sentences);
    },
    async end(isCut) {
      const last = isCut ? [] : toSentences(buffer);
      buffer = "";
      return sayAll(last);
    },
    reset() {
      buffer = "";
    },
    get spoken() {
      return spoken;
    },
    get dropped() {
      return dropped;
    },
    get hasSubstance() {
      return hasSubstance;
    },
    get hasAsked() {
      return hasAsked;
    },
    named,
    quoted,
  };
}

function isQuestion(text: string): boolean {
  return /[?？]["”»)]*\s*$/u.test(text.replace(SLOT_PATTERN, "x"));
}
