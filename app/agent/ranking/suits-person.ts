import type { Constraint, NeedState } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import { lastsThroughTopics } from "../need-state/switch-topic";
import { matchConstraint } from "./match-constraint";
import { readDocument } from "./read-document";

/**
 * Whether a product that is recommended beside another one keeps what holds of the person through every topic: for whom it is,
 * and what is refused. Where nobody is named it is for those whom the other one is for. What the shop does not say keeps none out.
 */
export function suitsPerson(document: CatalogDocument, need: NeedState, base: CatalogDocument | undefined): boolean {
  const lasting = need.constraints.filter(lastsThroughTopics);
  const people = lasting.filter(({ kind, strength }) => kind === "audience" && strength !== "must-not");
  const refused = lasting.filter(({ strength }) => strength === "must-not");
  const audience = people.length > 0 ? people : base ? audienceOf(base) : [];
  return (
    audience.every((wish) => matchConstraint(document, wish).verdict !== "no") &&
    refused.every((refusal) => matchConstraint(document, refusal).verdict !== "yes")
  );
}

/** For whom a product is, as a wish that others can be held against; none where it is for several. */
export function audienceOf(document: CatalogDocument): Constraint[] {
  const [group, second] = readDocument(document).groups;
  if (group === undefined || second !== undefined) return [];
  return [{ id: `audience:${group}`, kind: "audience", name: null, value: group, strength: "must", said: group }];
}
