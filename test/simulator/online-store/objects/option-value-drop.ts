import { Drop } from "liquidjs";

/** A value of a product option: prints and compares as its name. */
export class OptionValueDrop extends Drop {
  readonly name: string;
  /** True when a variant with this value, and otherwise the chosen values, can be bought. */
  readonly available: boolean;
  readonly selected: boolean;

  constructor(value: { name: string; available: boolean; selected: boolean }) {
    super();
    this.name = value.name;
    this.available = value.available;
    this.selected = value.selected;
  }

  override valueOf(): string {
    return this.name;
  }

  override toString(): string {
    return this.name;
  }

  toJSON(): string {
    return this.name;
  }
}
