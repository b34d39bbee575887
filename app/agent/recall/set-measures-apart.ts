import type { Constraint } from "~/contracts/need-state";
import type { CatalogVocabulary } from "~/ports/catalog-search";
import { findMeasures } from "../measures/find-measures";
import { findTemperatures } from "../measures/find-temperatures";
import type { Intent, Perception } from "../perception/perception";
import { unitOf } from "../measures/units";
import { foldText } from "../perception/fold-text";
import { stemsOf } from "../perception/phrase-index";
import { tellsBodyWeight } from "./body-weight";

export type MeasuredPerception = { perception: Perception; measures: Constraint[] };

/**
 * Wishes for figures, and the perception without the words that they are made of: "lighter than 250 g" is a limit, neither
 * the word "lightweight" nor a size 250.
 */
export function setMeasuresApart(perception: Perception, vocabulary: CatalogVocabulary): MeasuredPerception {
  const weather = findTemperatures(perception.text, vocabulary);
  const isOfBody = tellsBodyWeight(perception.text);
  const figures = findMeasures(perception.text, vocabulary).filter(
    ({ constraint }) => !isOfBody || unitOf(foldText(constraint.measure?.unit ?? ""))?.dimension !== "mass",
  );
  const findings = [
    ...weather,
    ...figures.filter((one) => !weather.some(({ start, end }) => one.start < end && one.end > start)),
  ];
  if (findings.length === 0) return { perception, measures: [] };

  const isCovered = ({ start, end }: { start: number; end: number }) =>
    findings.some((finding) => start < finding.end && end > finding.start);
  // "Warm enough for 30F": the figure says how warm.
  const isWarmth = ({ type, value }: Perception["entities"][number]) =>
    weather.length > 0 && type === "attribute" && ["warm", "winter", "cold"].includes(value.value);
  const entities = perception.entities.filter((entity) => !isCovered(entity) && !isWarmth(entity));
  const spoken = new Set(
    findings.flatMap(({ start, end, constraint }) => [
      ...stemsOf(perception.text.slice(start, end)),
      ...stemsOf(constraint.name ?? ""),
      ...stemsOf(constraint.measure?.unit ?? ""),
    ]),
  );
  const hadSizeOnly =
    perception.entities.some(({ type }) => type === "size") && !entities.some(({ type }) => type === "size");

  return {
    measures: findings.map(({ constraint }) => constraint),
    perception: {
      ...perception,
      entities,
      terms: perception.terms.filter(
        (term) => !/^[\d.,]+$/.test(term) && !stemsOf(term).every((word) => spoken.has(word)),
      ),
      intents: withWish(
        hadSizeOnly ? perception.intents.filter(({ name }) => name !== "size_fit") : perception.intents,
        perception,
      ),
    },
  };
}

/** A limit is a wish, unless it is asked whether the thing at hand keeps it. */
function withWish(intents: Intent[], { cues }: Perception): Intent[] {
  const isSure = intents.some(({ name, confidence }) => confidence >= 0.5 && name !== "affirm" && name !== "deny");
  if (isSure) return intents;
  const name = cues.question && cues.pronoun ? ("product_detail" as const) : ("find_product" as const);
  return [...intents.filter((intent) => intent.name !== name), { name, confidence: 0.7 }];
}
