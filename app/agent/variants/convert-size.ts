import type { KnowledgePassage } from "~/ports/knowledge-search";
import type { LiveProduct } from "~/ports/storefront";
import { groupOfWord } from "../perception/lexicons/audiences";
import type { AudienceGroup } from "../perception/perception";
import { tokenize } from "../perception/tokenize";
import { isSizeOption } from "../perception/vocabulary-index";
import { splitSentences } from "../reply/split-sentences";
import type { OptionWish } from "./resolve-variant";

export type ConvertedSize = { option: string; value: string; passageId: string };

/**
 * The value that a size of another system is in the shop's own size tables: the row that has the figure in the column of the
 * named system, and in another column a value that the product is sold in. Null where no table says so, or two disagree.
 */
export function convertSize(
  wish: OptionWish,
  product: LiveProduct,
  passages: KnowledgePassage[],
  group: AudienceGroup | null,
): ConvertedSize | null {
  const option = product.options.find(({ name }) => isSizeOption(name));
  const size = Number(wish.value);
  if (wish.kind !== "size" || !option || wish.value === "" || Number.isNaN(size)) return null;
  // "A men's 10": a bare figure is American, where it is said whose it is.
  const system = wish.name ?? (size >= 34 ? "EU" : size < 20 && group !== null ? "US" : null);
  if (system === null) return null;

  const found = passages.flatMap(({ id, text }): ConvertedSize[] => {
    const [header = [], ...rows] = splitSentences(text).map((line) => line.split("|").map((cell) => cell.trim()));
    const columns = header.flatMap((cell, index) => (isOf(cell, system, group) ? [index] : []));
    if (columns.length === 0) return [];
    return rows
      .filter((cells) => cells.length === header.length && columns.some((column) => holds(cells[column] ?? "", size)))
      .flatMap((cells) =>
        option.values.filter((value) => cells.some((cell, index) => !columns.includes(index) && isCalled(value, cell))),
      )
      .map((value) => ({ option: option.name, value, passageId: id }));
  });
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** "EU", "US men's": the named system, and nobody else's. */
function isOf(cell: string, system: string, group: AudienceGroup | null): boolean {
  if (!new RegExp(`\\b${system}\\b`, "i").test(cell)) return false;
  const named = tokenize(cell).flatMap(({ word }) => groupOfWord(word) ?? []);
  return named.length === 0 || (group !== null && named.includes(group));
}

/** "42", "39-42". */
function holds(cell: string, size: number): boolean {
  const range = /^(\d+(?:\.\d+)?)(?:\s?[-–]\s?(\d+(?:\.\d+)?))?$/.exec(cell);
  if (!range) return false;
  const low = Number(range[1]);
  return size >= low && size <= (range[2] === undefined ? low : Number(range[2]));
}

/** "M" names "M (EU 39-42)" as well. */
function isCalled(value: string, cell: string): boolean {
  return (
    cell !== "" &&
    (value.toLowerCase() === cell.toLowerCase() || value.toLowerCase().startsWith(`${cell.toLowerCase()} (`))
  );
}
