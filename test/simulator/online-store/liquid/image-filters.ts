import type { Liquid } from "liquidjs";
import { htmlAttributes } from "./escape-html.ts";
import { toText } from "./to-text.ts";
import { namedArguments } from "./named-arguments.ts";

const DEFAULT_WIDTHS = [352, 535, 750, 1100, 1500];

type Picture = { src: string; alt: string; width: number | null; height: number | null };

/** `image_url`, `image_tag` and `placeholder_svg_tag`. */
export function registerImageFilters(engine: Liquid): void {
  engine.registerFilter("image_url", (value: unknown, ...args: unknown[]) => {
    const { width, height } = namedArguments(args);
    const picture = pictureOf(value);
    if (!picture) return "";
    return new SizedImage(picture, toNumber(width), toNumber(height));
  });

  engine.registerFilter("image_tag", (value: unknown, ...args: unknown[]) => {
    const { widths, sizes, preload, ...rest } = namedArguments(args);
    const sized = value instanceof SizedImage ? value : sizedFromUrl(toText(value));
    if (!sized) return "";
    const dimensions = sized.dimensions();
    const attributes = {
      src: sized.toString(),
      alt: sized.picture.alt,
      srcset: sized.isVector() ? null : sized.srcset(parseWidths(widths)),
      sizes: sized.isVector() ? null : sizes,
      width: dimensions?.width,
      height: dimensions?.height,
      ...rest,
    };
    const link = preload === true ? `<link rel="preload" as="image"${htmlAttributes({ href: sized.toString() })}>` : "";
    return `${link}<img${htmlAttributes(attributes)}>`;
  });

  engine.registerFilter("placeholder_svg_tag", (name: unknown, className: unknown) => {
    const attributes = { class: className, "data-placeholder": name, viewBox: "0 0 100 100", "aria-hidden": "true" };
    return `<svg xmlns="http://www.w3.org/2000/svg"${htmlAttributes(attributes)}><rect width="100" height="100" fill="currentColor" opacity=".08"/></svg>`;
  });
}

/** An image at a size: prints as its address, so that `image_url` can be printed or given to `image_tag`. */
class SizedImage {
  readonly picture: Picture;
  readonly #width: number | null;
  readonly #height: number | null;

  constructor(picture: Picture, width: number | null, height: number | null) {
    this.picture = picture;
    this.#width = width;
    this.#height = height;
  }

  toString(): string {
    return withSize(this.picture.src, { width: this.#width, height: this.#height });
  }

  isVector(): boolean {
    return /\.svg(?:\?|$)/.test(this.picture.src);
  }

  /** Width and height attributes: the asked size, the other side by the image's own ratio. */
  dimensions(): { width: number; height: number } | null {
    const { width, height } = this.picture;
    if (!width || !height) return null;
    const shown = this.#width ?? (this.#height ? (this.#height * width) / height : width);
    return { width: Math.round(shown), height: Math.round((shown * height) / width) };
  }

  srcset(widths: number[]): string {
    const natural = this.picture.width ?? Infinity;
    return widths
      .filter((width) => width <= natural)
      .map((width) => `${withSize(this.picture.src, { width, height: null })} ${width}w`)
      .join(", ");
  }
}

function sizedFromUrl(src: string): SizedImage | null {
  return src ? new SizedImage({ src, alt: "", width: null, height: null }, null, null) : null;
}

function withSize(src: string, size: { width: number | null; height: number | null }): string {
  const query = Object.entries(size).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  if (query.length === 0) return src;
  return `${src}${src.includes("?") ? "&" : "?"}${query.join("&")}`;
}

/** An image object, a product, a variant or a collection (by its featured image), or an address. */
function pictureOf(value: unknown): Picture | null {
  if (typeof value === "string") return value ? { src: value, alt: "", width: null, height: null } : null;
  if (typeof value !== "object" || value === null) return null;
  if ("src" in value && typeof value.src === "string") {
    return {
      src: value.src,
      alt: "alt" in value && typeof value.alt === "string" ? value.alt : "",
      width: "width" in value ? toNumber(value.width) : null,
      height: "height" in value ? toNumber(value.height) : null,
    };
  }
  if ("featured_image" in value) return pictureOf(value.featured_image);
  return null;
}

function parseWidths(widths: unknown): number[] {
  if (typeof widths !== "string") return DEFAULT_WIDTHS;
  return widths.split(",").map(Number).filter(Number.isFinite);
}

function toNumber(value: unknown): number | null {
  const number = Number(value);
  return value === undefined || value === null || !Number.isFinite(number) ? null : number;
}
