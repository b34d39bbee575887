/** Size on the American scale, then on the European. Pairs and not an object: its keys would put 11 before 5.5. */
type ShoeSizes = readonly (readonly [us: string, eu: string])[];

/** The American sizes alone, as options have them. */
export function usSizes(sizes: ShoeSizes): string[] {
  return sizes.map(([us]) => us);
}

/** The European size of an American one. */
export function euSize(sizes: ShoeSizes, us: string): string | null {
  return sizes.find(([candidate]) => candidate === us)?.[1] ?? null;
}

/** US sizes with the European size printed on the same box. The size guide page and `specs.eu_size` come from here. */
export const MEN_SHOE_SIZES: ShoeSizes = [
  ["7", "40"],
  ["7.5", "40.5"],
  ["8", "41"],
  ["8.5", "42"],
  ["9", "42.5"],
  ["9.5", "43"],
  ["10", "44"],
  ["10.5", "44.5"],
  ["11", "45"],
  ["11.5", "45.5"],
  ["12", "46"],
  ["13", "47.5"],
];

export const WOMEN_SHOE_SIZES: ShoeSizes = [
  ["5", "35.5"],
  ["5.5", "36"],
  ["6", "36.5"],
  ["6.5", "37.5"],
  ["7", "38"],
  ["7.5", "38.5"],
  ["8", "39"],
  ["8.5", "40"],
  ["9", "40.5"],
  ["9.5", "41"],
  ["10", "42"],
  ["10.5", "42.5"],
  ["11", "43"],
];

export const UNISEX_SHOE_SIZES: ShoeSizes = [
  ["M 5 / W 6.5", "37.5"],
  ["M 6 / W 7.5", "38.5"],
  ["M 7 / W 8.5", "40"],
  ["M 8 / W 9.5", "41"],
  ["M 8.5 / W 10", "42"],
  ["M 9 / W 10.5", "42.5"],
  ["M 10 / W 11.5", "44"],
  ["M 11 / W 12.5", "45"],
  ["M 12 / W 13.5", "46"],
];

export const KIDS_SHOE_SIZES: ShoeSizes = [
  ["11K", "28"],
  ["12K", "29.5"],
  ["13K", "31"],
  ["1Y", "32"],
  ["2Y", "33.5"],
  ["3Y", "35"],
  ["4Y", "36"],
  ["5Y", "37.5"],
];
