/** What is to be drawn. The kind chooses the drawing, the traits its proportions; colour comes with the call. */
export type Drawing =
  | {
      kind: "shoe";
      /** Heel height of the sole in mm, as in the specs. */
      sole: number;
      drop: number;
      /** Length of the lugs in mm; 0 or absent is a road sole. */
      lugs?: number;
      pattern?: "stripes" | "cage" | "wave" | "bare";
      collar?: "low" | "mid";
      spikes?: true;
      plate?: true;
    }
  | { kind: "slide" }
  | { kind: "top"; sleeves: "none" | "short" | "long"; neck?: "crew" | "half-zip"; knit?: true; relaxed?: true }
  | { kind: "jacket"; hood?: true; insulated?: true; sleeves?: "none"; reflective?: true; light?: true }
  | { kind: "legs"; length: "short" | "half" | "long"; cut: "loose" | "tight" | "taper"; pocket?: true }
  | { kind: "skirt" }
  | { kind: "bra"; back?: "racer" | "cross" }
  | { kind: "brief" }
  | { kind: "socks"; height: "ankle" | "crew" | "knee"; thick?: true; toes?: true }
  | { kind: "cap"; mesh?: true; soft?: true }
  | { kind: "visor" }
  | { kind: "beanie"; pompom?: true }
  | { kind: "headband" }
  | { kind: "neck-tube" }
  | { kind: "gloves"; mitten?: true; thick?: true }
  | { kind: "sleeves" }
  | { kind: "pack"; liters: number }
  | { kind: "belt"; holds: "phone" | "bottles" | "number" }
  | { kind: "bottle"; insulated?: true; handheld?: true }
  | { kind: "soft-flask" }
  | { kind: "watch"; face: "digits" | "map" | "plain" }
  | { kind: "chest-strap" }
  | { kind: "headlamp"; lumens: number }
  | { kind: "clip-light" }
  | { kind: "reflective-vest" }
  | { kind: "sunglasses"; shield?: true }
  | { kind: "poles" }
  | { kind: "gaiters" }
  | { kind: "insoles" }
  | { kind: "laces" }
  | { kind: "ice-grips" }
  | { kind: "armband" }
  | { kind: "gel" }
  | { kind: "bar" }
  | { kind: "pouch" }
  | { kind: "tub" }
  | { kind: "tube" }
  | { kind: "waffle" }
  | { kind: "chews" }
  | { kind: "box" }
  | { kind: "roller"; smooth?: true }
  | { kind: "ball" }
  | { kind: "massage-gun" }
  | { kind: "bands" }
  | { kind: "balm" }
  | { kind: "towel" }
  | { kind: "mug" }
  | { kind: "book" }
  | { kind: "gift-card" }
  | { kind: "wash" }
  | { kind: "household"; thing: HouseholdThing }
  | { kind: "monogram"; letters: string };

/** What imported catalogues often hold and a running shop does not. */
export type HouseholdThing =
  | "snowboard"
  | "skis"
  | "binding"
  | "boot"
  | "helmet"
  | "bag"
  | "necklace"
  | "bracelet"
  | "earrings"
  | "ring"
  | "sofa"
  | "table"
  | "lamp"
  | "candle"
  | "pot"
  | "pillow";
