import type { Perception } from "../perception/perception";
import { questionForm } from "./question-form";

/** "Do the gels have caffeine? Coffee gives me the shakes": why it is asked, which asks for nothing by itself. */
export function isReason(perception: Perception): boolean {
  const isNamed = perception.entities.some(({ type }) =>
    ["category", "product", "recipient", "price", "size", "color", "order-number"].includes(type),
  );
  const isOther = perception.intents.some(
    ({ name, confidence }) =>
      !["find_product", "product_detail", "out_of_scope", "feedback"].includes(name) && confidence >= 0.5,
  );
  return (
    !isNamed &&
    !isOther &&
    questionForm(perception) === "none" &&
    !perception.cues.question &&
    REASON.test(perception.text)
  );
}

/** What something does to somebody, or what they can't have. */
const REASON =
  /\b(?:gives?|makes?|keeps?|upsets?|hurts?|bothers?) me\b|\bi (?:can'?t|cannot|don'?t) (?:stand|have|take|tolerate|drink|eat)\b|\b(?:macht|bekommt|vertrage) (?:mich|mir|ich)\b|\b(?:me (?:rend|donne|fait)|me (?:da|pone|cae|hace))\b|\b(?:honest|genuine|serious|quick|simple|silly|stupid|dumb) question\b|\bjust (?:asking|curious|wondering)\b/iu;
