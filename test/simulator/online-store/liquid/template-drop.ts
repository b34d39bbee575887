import { Drop } from "liquidjs";

/** Liquid's `template`: prints and compares as `product` or `product.wide`, and has its parts. */
export class TemplateDrop extends Drop {
  readonly name: string;
  readonly suffix: string | null;
  readonly directory: string | null;

  constructor(template: string) {
    super();
    const slash = template.indexOf("/");
    const [name, suffix] = template.slice(slash + 1).split(".");
    this.name = name ?? "";
    this.suffix = suffix ?? null;
    this.directory = slash < 0 ? null : template.slice(0, slash);
  }

  override valueOf(): string {
    return [this.directory ? `${this.directory}/` : "", this.name, this.suffix ? `.${this.suffix}` : ""].join("");
  }

  override toString(): string {
    return this.valueOf();
  }
}
