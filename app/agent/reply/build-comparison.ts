import type { ReplyBlock } from "~/contracts/turn-events";
import type { Evidence } from "../evidence/evidence";
import { attributeName } from "../attributes/attribute-name";
import { buildCard } from "./build-card";
import { describeAttribute } from "./describe-attribute";
import { fillSlots, type SlotFacts } from "./fill-slots";
import { slot } from "./slot";
import { chooseText } from "./texts/choose-text";

type Row = { label: string; values: (string | null)[]; differs: boolean };

const MAX_ROWS = 30;

/** The table of two to four products: the price, then differences first; what is not stated is null. Null with fewer than two products. */
export function buildComparison(
  productIds: string[],
  verdict: string | null,
  evidence: Evidence,
  facts: SlotFacts,
): ReplyBlock | null {
  const products = productIds.flatMap((id) => evidence.products.get(id) ?? []).slice(0, 4);
  if (products.length < 2) return null;

  const ids = products.map((product) => product.id);
  const options = optionRows(ids, facts);
  const attributes = attributeRows(ids, evidence, facts).filter(
    (row) => !options.some((option) => option.label === row.label && saysAsMuch(option, row)),
  );
  const rows = [...attributes, ...options].sort((left, right) => Number(right.differs) - Number(left.differs));

  return {
    type: "comparison",
    products: products.map((product) => buildCard(product, { variantId: null, reason: null }, facts.choice.language)),
    rows: [priceRow(ids, facts), ...rows].slice(0, MAX_ROWS),
    verdict,
  };
}

/** An attribute that is also an option, a width say, is told once: as what can be chosen. */
function saysAsMuch(option: Row, attribute: Row): boolean {
  return attribute.values.every((value, index) => value === null || option.values[index] !== null);
}

function priceRow(ids: string[], facts: SlotFacts): Row {
  const values = ids.map((id) => read(slot.priceRange(id), facts));
  return row(chooseText(facts.choice, "compare.price"), values);
}

function attributeRows(ids: string[], evidence: Evidence, facts: SlotFacts): Row[] {
  const names = new Set(ids.flatMap((id) => Object.keys(evidence.documents.get(id)?.attributes ?? {})));
  return [...names].map((name) => {
    let label = name;
    const values = ids.map((id) => {
      const own = evidence.documents.get(id)?.attributes[name];
      if (!own || own.length === 0) return null;
      const described = describeAttribute(name, own);
      label = attributeName(described.label, facts.choice.language);
      if (described.flag === null) return described.value.slice(0, 300);
      return chooseText(facts.choice, described.flag ? "compare.yes" : "compare.no");
    });
    return row(label, values);
  });
}

function optionRows(ids: string[], facts: SlotFacts): Row[] {
  const names = new Set(
    ids.flatMap((id) => facts.evidence.products.get(id)?.options.map((option) => option.name) ?? []),
  );
  names.delete("Title");
  return [...names].map((name) =>
    row(
      attributeName(name, facts.choice.language),
      ids.map((id) => read(slot.values(id, name), facts)),
    ),
  );
}

function row(label: string, values: (string | null)[]): Row {
  const capitalized = label.charAt(0).toUpperCase() + label.slice(1);
  return { label: capitalized.slice(0, 80), values, differs: new Set(values).size > 1 };
}

function read(text: string, facts: SlotFacts): string | null {
  const filled = fillSlots(text, facts);
  return filled.ok ? filled.text.slice(0, 300) : null;
}
