import { foldText } from "~/lib/fold-text";
import type { CatalogFilters } from "~/ports/catalog-search";

const MAX_VALUES_PER_FILTER = 50;

export type SqlFilter = {
  /** " AND ..." on `search.document AS d`: cheap, by index where there is one. */
  document: string;
  /** The exact condition on one variant: options, price and availability must hold for the same one. Null: nothing to check. */
  variants: ((alias: string) => string) | null;
};

/** Appends its parameters to `values`. Everything that a shopper may have written travels as a parameter, in the JSON path too. */
export function buildFilter(filters: CatalogFilters, values: unknown[]): SqlFilter {
  const conditions: string[] = [];
  function parameter(value: unknown): string {
    values.push(value);
    return `$${values.length}`;
  }
  function anyFacet(kind: string, wanted: string[] | undefined) {
    if (!wanted || wanted.length === 0) return;
    conditions.push(`d.facets && ${parameter(toFacets(kind, wanted))}::text[]`);
  }

  anyFacet("type", filters.productTypes);
  anyFacet("vendor", filters.vendors);
  anyFacet("collection", filters.collections);
  const options = Object.entries(filters.options ?? {}).filter(([, accepted]) => accepted.length > 0);
  for (const [name, accepted] of options) {
    anyFacet(
      "option",
      accepted.map((value) => `${foldText(name)}=${value}`),
    );
  }
  const unwanted = [
    ...toFacets("type", filters.exclude?.productTypes),
    ...toFacets("vendor", filters.exclude?.vendors),
    ...toFacets("collection", filters.exclude?.collections),
  ];
  if (unwanted.length > 0) conditions.push(`NOT d.facets && ${parameter(unwanted)}::text[]`);
  if (filters.exclude?.tags?.length) conditions.push(`NOT d.tags && ${parameter(filters.exclude.tags)}::text[]`);
  const { min, max } = filters.price ?? {};
  if (min !== undefined) conditions.push(`d.price_max >= ${parameter(min)}`);
  if (max !== undefined) conditions.push(`d.price_min <= ${parameter(max)}`);
  if (filters.available !== undefined) conditions.push(`d.available = ${parameter(filters.available)}`);
  if (filters.reduced === true) conditions.push("d.compare_at_min > d.price_min");
  if (filters.excludeIds?.length) conditions.push(`d.id <> ALL (${parameter(filters.excludeIds)}::text[])`);

  return {
    document: conditions.map((condition) => ` AND ${condition}`).join(""),
    variants: variantFilter({ ...filters, options: Object.fromEntries(options) }, parameter),
  };
}

function toFacets(kind: string, values: string[] = []): string[] {
  return values.map((value) => `${kind}:${foldText(value)}`);
}

/** `$[*] ? (@.price >= $min && exists(@.keys[*] ? (@ == $o0v0 || @ == $o0v1)))` with the values as JSON path variables. */
function variantFilter(
  { price, available, options = {} }: CatalogFilters,
  parameter: (value: unknown) => string,
): SqlFilter["variants"] {
  const variables: Record<string, unknown> = {};
  const conditions: string[] = [];

  if (price?.min !== undefined) {
    variables.min = price.min;
    conditions.push("@.price >= $min");
  }
  if (price?.max !== undefined) {
    variables.max = price.max;
    conditions.push("@.price <= $max");
  }
  // By itself it says what the document's own column says: one of its variants can be had.
  const isWithOthers = conditions.length > 0 || Object.keys(options).length > 0;
  if (available === true && isWithOthers) conditions.push("@.available == true");
  Object.entries(options).forEach(([name, accepted], optionIndex) => {
    const alternatives = accepted.slice(0, MAX_VALUES_PER_FILTER).map((value, valueIndex) => {
      const variable = `o${optionIndex}v${valueIndex}`;
      variables[variable] = `${foldText(name)}=${foldText(value)}`;
      return `@ == $${variable}`;
    });
    conditions.push(`exists(@.keys[*] ? (${alternatives.join(" || ")}))`);
  });
  if (conditions.length === 0) return null;

  const path = parameter(`$[*] ? (${conditions.join(" && ")})`);
  const json = parameter(JSON.stringify(variables));
  return (alias) => `jsonb_path_exists(${alias}.variants, ${path}::jsonpath, ${json}::jsonb)`;
}
