export const MEN_SIZES = ["S", "M", "L", "XL", "XXL"] as const;
export const WOMEN_SIZES = ["XS", "S", "M", "L", "XL"] as const;
export const ALL_SIZES = ["XS", "S", "M", "L", "XL", "XXL"] as const;
