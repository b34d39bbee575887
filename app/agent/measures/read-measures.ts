import type { CatalogDocument } from "~/ports/catalog-search";
import { describeAttribute } from "../reply/describe-attribute";
import { foldText } from "../perception/fold-text";
import { unitOf, type Dimension } from "./units";

/** A figure that a product is listed with, in the base unit of its dimension. */
export type Reading = { dimension: Dimension; label: string; name: string; value: number };

const FIGURE = /^(\d+(?:[.,]\d+)?)\s?([a-z]+)?$/;

/** The listed figures of a document: `weight_g: 268`, `lumens: 300`, `volume: 500 ml`. */
export function readMeasures(document: CatalogDocument): Reading[] {
  return Object.entries(document.attributes).flatMap(([name, values]) => {
    const [only] = values;
    const figure = values.length === 1 && only !== undefined ? FIGURE.exec(foldText(only.trim())) : null;
    if (!figure) return [];

    const { label } = describeAttribute(name, []);
    const unit = unitOf(figure[2] ?? "") ?? unitOfName(name);
    const value = Number((figure[1] ?? "").replace(",", "."));
    return unit && Number.isFinite(value)
      ? [{ dimension: unit.dimension, label, name, value: value * unit.factor }]
      : [];
  });
}

/** The unit at the end of an attribute's name: `weight_g`, `battery_gps_h`, `lumens`. */
export function unitOfName(name: string) {
  const words = name
    .replace(/^.*\./, "")
    .toLowerCase()
    .split(/[\s_-]+/);
  return unitOf(words[words.length - 1] ?? "");
}
