type ColorFamily =
  "black" | "gray" | "white" | "blue" | "green" | "yellow" | "orange" | "red" | "pink" | "purple" | "brown";

export type Color = { base: string; accent: string; family: ColorFamily };

/** Every colour and flavour that a picture can have: main colour, the colour beside it, and the plain word for it. */
export const COLORS: Readonly<Record<string, Color>> = {
  Black: { base: "#2a2d33", accent: "#8a9099", family: "black" },
  "Black / Ember": { base: "#2a2d33", accent: "#e2592f", family: "black" },
  Charcoal: { base: "#4d535c", accent: "#a9c24a", family: "gray" },
  "Stone Gray": { base: "#a8a59b", accent: "#e07b3c", family: "gray" },
  "Cloud Gray": { base: "#c9ced2", accent: "#3f6f9c", family: "gray" },
  "Chalk White": { base: "#f0ece3", accent: "#c6a15b", family: "white" },
  White: { base: "#f5f5f2", accent: "#7d8790", family: "white" },
  "Harbor Blue": { base: "#2f6296", accent: "#f2b95a", family: "blue" },
  "Midnight Navy": { base: "#22304f", accent: "#7fa8cf", family: "blue" },
  "Glacier Blue": { base: "#9bc4d8", accent: "#e9694a", family: "blue" },
  "Cobalt Blue": { base: "#2b55bd", accent: "#f3efe4", family: "blue" },
  Teal: { base: "#1f7d80", accent: "#f0c04c", family: "green" },
  "Moss Green": { base: "#76834a", accent: "#e8dcc0", family: "green" },
  "Pine Green": { base: "#2c5343", accent: "#d9a441", family: "green" },
  "Sage Green": { base: "#a4b398", accent: "#53664f", family: "green" },
  "Lime Green": { base: "#bfd63a", accent: "#2d3436", family: "green" },
  Mint: { base: "#a5d6c1", accent: "#2b6b67", family: "green" },
  "Hi-Vis Yellow": { base: "#dcee3a", accent: "#55606a", family: "yellow" },
  Sunflower: { base: "#f0b530", accent: "#3a3f47", family: "yellow" },
  "Signal Orange": { base: "#ec6d30", accent: "#29324a", family: "orange" },
  Rust: { base: "#b25a31", accent: "#f0dfc6", family: "orange" },
  "Ember Red": { base: "#c63d31", accent: "#f4e9da", family: "red" },
  Brick: { base: "#96463a", accent: "#e6cfae", family: "red" },
  Coral: { base: "#ee8270", accent: "#3d5a73", family: "pink" },
  Rose: { base: "#d58d9e", accent: "#5f3648", family: "pink" },
  Berry: { base: "#9d2d5f", accent: "#f1bccb", family: "pink" },
  Plum: { base: "#663d61", accent: "#d8b0d2", family: "purple" },
  Lilac: { base: "#b5a4d1", accent: "#59457c", family: "purple" },
  Sand: { base: "#d5c3a4", accent: "#7a6a4e", family: "brown" },
  Oatmeal: { base: "#ddd3c2", accent: "#8c7a63", family: "brown" },
  Cocoa: { base: "#604839", accent: "#d8b98c", family: "brown" },

  // Flavours.
  "Blood Orange": { base: "#e5603a", accent: "#7d1f2b", family: "orange" },
  Lemon: { base: "#f3d34a", accent: "#6f8f3a", family: "yellow" },
  "Lemon Lime": { base: "#d4db4d", accent: "#3f7d4e", family: "yellow" },
  Raspberry: { base: "#cf3f63", accent: "#5b1c37", family: "pink" },
  "Mixed Berry": { base: "#7c4a8d", accent: "#d76b8d", family: "purple" },
  Blueberry: { base: "#5066a8", accent: "#2b2f5b", family: "blue" },
  "Sour Apple": { base: "#9cc455", accent: "#48702a", family: "green" },
  Watermelon: { base: "#ef7580", accent: "#3e8a5c", family: "pink" },
  Mango: { base: "#f3a93c", accent: "#cf5b3a", family: "orange" },
  Cola: { base: "#6b3a2c", accent: "#e4b06a", family: "brown" },
  Espresso: { base: "#4a3228", accent: "#c99a6b", family: "brown" },
  "Salted Caramel": { base: "#c98a45", accent: "#6e4324", family: "brown" },
  Chocolate: { base: "#5b3a2e", accent: "#c8926a", family: "brown" },
  "Chocolate Cherry": { base: "#5b3a2e", accent: "#bd3348", family: "brown" },
  Vanilla: { base: "#eee0bd", accent: "#a98645", family: "yellow" },
  "Maple Oat": { base: "#cfa36b", accent: "#7a4d2a", family: "brown" },
  "Peanut Salt": { base: "#d9ae6a", accent: "#8a4b2b", family: "brown" },
  "Apple Cinnamon": { base: "#c8674a", accent: "#87a24d", family: "red" },
  "Almond Apricot": { base: "#eab074", accent: "#a9623c", family: "orange" },
  Honey: { base: "#e2a93f", accent: "#85541f", family: "yellow" },
  Neutral: { base: "#dfe3e2", accent: "#5d7f86", family: "white" },
  Ginger: { base: "#d8b06a", accent: "#8a5a2b", family: "brown" },
  Variety: { base: "#2f6d6a", accent: "#f0b530", family: "green" },
};

const UNKNOWN: Color = { base: "#8a948f", accent: "#e0d4bf", family: "gray" };

/** A colour by its name in the shop; an unknown name gets a quiet gray-green, so that a picture always appears. */
export function findColor(name: string): Color {
  return COLORS[name] ?? UNKNOWN;
}
