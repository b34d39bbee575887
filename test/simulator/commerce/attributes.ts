import type { CartAttribute } from "../state/entities.ts";

/** Of entries with the same key the last value holds, at the place of the first (seen in the cart capture of 2026-04). */
export function distinctAttributes(attributes: readonly CartAttribute[]): CartAttribute[] {
  const values = new Map(attributes.map(({ key, value }) => [key, value]));
  return [...values].map(([key, value]) => ({ key, value }));
}

/** Same keys with the same values, in any order. */
export function sameAttributes(a: readonly CartAttribute[], b: readonly CartAttribute[]): boolean {
  if (a.length !== b.length) return false;
  const values = new Map(a.map(({ key, value }) => [key, value]));
  return b.every(({ key, value }) => values.get(key) === value);
}

/** Attributes that start with two underscores reach the order, but no buyer-facing surface of the online store shows them. */
export function isPrivateAttribute(attribute: CartAttribute): boolean {
  return attribute.key.startsWith("__");
}

/** Line properties that start with an underscore are hidden by themes and at checkout; a convention, they are not secret. */
export function isPrivateProperty(property: CartAttribute): boolean {
  return property.key.startsWith("_");
}
