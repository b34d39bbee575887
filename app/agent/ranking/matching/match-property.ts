import type { Constraint } from "~/contracts/need-state";
import { conceptOfPhrase } from "../../perception/concept-index";
import { stemsOf } from "../../perception/phrase-index";
import { UNKNOWN, type Fact, type Match } from "../fact";
import { type ReadDocument } from "../read-document";
import { says } from "./says";
import { isWeaker } from "./is-weaker";
import { no } from "./no";

/** Attributes first, then tags, options, title and at last the description, where a "not" is minded. */
export function matchProperty(read: ReadDocument, constraint: Constraint): Match {
  const { value } = constraint;

  const told = read.attributes.flatMap((attribute) => {
    const match = matchAttribute(attribute, value);
    if (
      match?.verdict === "yes" &&
      isWeaker(
        match.fact?.kind === "attribute" && match.fact.value !== null
          ? (attribute.values[match.fact.value] ?? attribute.label)
          : attribute.label,
        constraint,
      )
    )
      return [];
    return match ? [{ match, length: lengthOf(attribute, match) }] : [];
  });
  const [plainest] = told.sort((left, right) => left.length - right.length);
  if (plainest) return plainest.match;

  const tag = read.tags.find((candidate) => says(candidate, value));
  if (tag) return isFree(tag.stems, value) ? no() : { verdict: "yes", fact: { kind: "tag", value: tag.text } };
  for (const option of read.options) {
    const own = option.values.find((candidate) => says(candidate, value));
    if (own) return { verdict: "yes", fact: { kind: "option", name: option.name, value: own.text } };
  }
  if (says(read.title, value)) return { verdict: "yes", fact: { kind: "title" } };
  if (says(read.type, value)) return { verdict: "yes", fact: { kind: "type" } };
  if (constraint.kind === "option") return no();

  for (const [sentence, text] of read.sentences().entries()) {
    if (!says(text, value) || isWeaker(text, constraint)) continue;
    return isDenied(text.text) ? no() : { verdict: "yes", fact: { kind: "description", sentence } };
  }
  return contradicted(read, value) ? no() : UNKNOWN;
}

function matchAttribute(attribute: ReadDocument["attributes"][number], value: string): Match | null {
  const { name, label, flag, values } = attribute;
  const fact = (position: number | null): Fact => ({ kind: "attribute", name, value: position });

  if (says(label, value)) {
    // "Gluten free: yes" is no gluten.
    if (flag !== null) return { verdict: flag !== isFree(label.stems, value) ? "yes" : "no", fact: fact(null) };
    const amount = Number(values[0]?.text);
    const scale = values.length === 1 ? readScale(values[0]?.text ?? "") : null;
    if (scale !== null) return { verdict: scale ? "yes" : "no", fact: fact(null) };
    if (values.length === 1 && !Number.isNaN(amount)) return { verdict: amount > 0 ? "yes" : "no", fact: fact(null) };
  }
  const position = values.findIndex((candidate) => says(candidate, value) && !isDenied(candidate.text));
  return position < 0 ? null : { verdict: "yes", fact: fact(position) };
}

/** "Waterproof: yes" says it more plainly than a list of materials that mentions a membrane. */
function lengthOf({ values }: ReadDocument["attributes"][number], { fact }: Match): number {
  return fact?.kind === "attribute" && fact.value !== null ? (values[fact.value]?.text.length ?? 0) : 0;
}

/** "Cushioning: maximum" has it, "cushioning: none" has not; "balanced" leaves it open. */
function readScale(value: string): boolean | null {
  if (/\b(?:high|maximum|max|plush|soft|generous|deep|strong|excellent|hoch|weich|eleve|alto|alta)\b/i.test(value))
    return true;
  return /\b(?:none|no|minimal|low|firm|thin|kein\w*|gering|faible|bajo|baja)\b/i.test(value) ? false : null;
}

/** A product that is listed as "neutral" under pronation is not the one with support. */
function contradicted(read: ReadDocument, value: string): boolean {
  const rivals = RIVALS[conceptOfPhrase(value)?.name ?? ""] ?? [];
  return read.attributes.some((attribute) =>
    attribute.values.some((text) => rivals.some((rival) => text.concepts.has(rival))),
  );
}

const RIVALS: Record<string, string[]> = {
  stability: ["neutral"],
  neutral: ["stability"],
  wide: ["narrow"],
  narrow: ["wide"],
};

function isDenied(sentence: string): boolean {
  return /\b(?:not|no|without|never|isn't|nicht|kein\w*|ohne|pas|sans|sin)\b/i.test(sentence);
}

/** The tag "caffeine free" says that there is none. */
function isFree(stems: string[], value: string): boolean {
  const own = stemsOf(value);
  return stems.includes("free") && !own.includes("free");
}
