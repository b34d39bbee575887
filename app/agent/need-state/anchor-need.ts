import type { Constraint, NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { matchConstraint } from "../ranking/match-constraint";
import { readDocument } from "../ranking/read-document";
import { emptyNeed } from "./need-content";

/** What the message itself asks for on top of the product that it starts from. */
export type AnchorWish = { constraints: Constraint[]; isCheaper: boolean; isPricier: boolean };

/**
 * "Something like this but waterproof": the need with the kind of the product that is pointed at, and for whom it is. Wishes
 * of another topic are put aside; those that the message adds stay.
 */
export function anchorNeed(need: NeedState, document: CatalogDocument, wish: AnchorWish): NeedState {
  const category = need.constraints.find(({ kind, strength }) => kind === "category" && strength !== "must-not");
  const isSameKind = category !== undefined && matchConstraint(document, category).verdict === "yes";
  const base = isSameKind ? need : startFrom(need, document, wish.constraints, category !== undefined);
  if (base.budget !== null && isSameKind) return base;

  if (wish.isCheaper)
    return { ...base, budget: { min: null, max: Math.max(0, document.priceMin - 1), about: null, isRelative: true } };
  if (wish.isPricier)
    return { ...base, budget: { min: document.priceMin + 1, max: null, about: null, isRelative: true } };
  return base;
}

function startFrom(need: NeedState, document: CatalogDocument, added: Constraint[], isOtherTopic: boolean): NeedState {
  const kept = isOtherTopic
    ? need.constraints.filter(({ id, kind }) => kind === "audience" || added.some((constraint) => constraint.id === id))
    : need.constraints;
  const others = kept.filter(({ kind }) => kind !== "category" && kind !== "audience");
  return {
    ...(isOtherTopic ? emptyNeed() : need),
    recipient: need.recipient,
    constraints: [
      // "Something warmer", of a present for her: of what kind was left open.
      ...(need.recipient !== null && !isOtherTopic ? [] : kindOf(document)),
      // "The same for women" says for whom itself.
      ...(added.filter(({ kind }) => kind === "audience").length > 0
        ? added.filter(({ kind }) => kind === "audience")
        : (audienceOf(document) ?? kept.filter(({ kind }) => kind === "audience"))),
      ...others,
    ],
    budget: isOtherTopic ? null : need.budget,
  };
}

function kindOf({ productType }: CatalogDocument): Constraint[] {
  if (productType === "") return [];
  const value = productType.slice(0, 200);
  return [
    {
      id: `category:${value}`.toLowerCase().slice(0, 76),
      kind: "category",
      name: null,
      value,
      strength: "must",
      said: value,
    },
  ];
}

function audienceOf(document: CatalogDocument): Constraint[] | null {
  const [group, second] = readDocument(document).groups;
  if (group === undefined || second !== undefined) return null;
  return [{ id: `audience:${group}`, kind: "audience", name: null, value: group, strength: "must", said: group }];
}
