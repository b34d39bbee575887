import { KIDS_SHOE_SIZES, MEN_SHOE_SIZES, UNISEX_SHOE_SIZES, WOMEN_SHOE_SIZES } from "../departments/shoe-sizes.ts";
import { escapeHtml } from "../text-to-html.ts";

/** A table with a heading row, as the page editor would write it. */
function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: "th" | "td", values: readonly string[]) =>
    values.map((value) => `<${tag}>${escapeHtml(value)}</${tag}>`).join("");
  return `<table><thead><tr>${cells("th", heading)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells("td", row)}</tr>`)
    .join("")}</tbody></table>`;
}

export const SIZE_TABLES = {
  menShoes: table(["US men's", "EU"], MEN_SHOE_SIZES),
  womenShoes: table(["US women's", "EU"], WOMEN_SHOE_SIZES),
  unisexShoes: table(["US unisex", "EU"], UNISEX_SHOE_SIZES),
  kidsShoes: table(["US kids'", "EU"], KIDS_SHOE_SIZES),
  menClothing: table(
    ["Men", "Chest (in)", "Waist (in)", "EU"],
    [
      ["S", "35-37", "29-31", "46"],
      ["M", "38-40", "32-34", "48-50"],
      ["L", "41-43", "35-37", "52"],
      ["XL", "44-46", "38-40", "54"],
      ["XXL", "47-49", "41-43", "56"],
    ],
  ),
  womenClothing: table(
    ["Women", "Bust (in)", "Waist (in)", "Hip (in)", "EU"],
    [
      ["XS", "31-32", "24-25", "34-35", "34"],
      ["S", "33-34", "26-27", "36-37", "36"],
      ["M", "35-37", "28-30", "38-40", "38-40"],
      ["L", "38-40", "31-33", "41-43", "42"],
      ["XL", "41-43", "34-36", "44-46", "44"],
    ],
  ),
  bras: table(
    ["Galley Medium", "Band and cup"],
    [
      ["XS", "30B, 30C, 32A"],
      ["S", "32B, 32C, 34A"],
      ["M", "34B, 34C, 32D, 36A"],
      ["L", "36B, 36C, 34D"],
      ["XL", "38B, 38C, 36D"],
    ],
  ),
  socks: table(
    ["Socks", "US men's", "US women's", "EU"],
    [
      ["S", "-", "5-7.5", "35-38"],
      ["M", "7-9", "8-10.5", "39-42"],
      ["L", "9.5-12.5", "11-13", "43-46"],
    ],
  ),
} as const;
