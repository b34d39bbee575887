import { demoPictures } from "./demo-image-path.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { drawProductImage } from "./draw-product-image.ts";
import { findPlaceholder } from "./placeholder-picture.ts";

type DrawnFile = { draw: () => string };

let filesByPath: Map<string, DrawnFile> | null = null;

/**
 * The file at a path of the demo shop's file host, for example `/cdn/shop/files/mens-tern-3-harbor-blue.svg`; null when
 * there is none. Pictures are drawn when they are asked for. Query parameters (`v`, `width`) change nothing: SVG scales.
 * Imported products have drawings at names that tell what to draw (`placeholder-picture.ts`). The online store's surface calls this for everything under `/cdn/shop/files/`.
 */
export function findDemoFile(path: string): { contentType: string; body: string } | null {
  filesByPath ??= indexFiles();
  const [pathname = ""] = path.split("?");
  const body = filesByPath.get(pathname)?.draw() ?? findPlaceholder(pathname);
  return body === null ? null : { contentType: "image/svg+xml", body };
}

function indexFiles(): Map<string, DrawnFile> {
  const files = new Map<string, DrawnFile>();
  for (const row of DEMO_PRODUCTS) {
    for (const { path, colorName } of demoPictures(row)) {
      files.set(path, {
        draw: () => drawProductImage({ drawing: row.drawing, colorName, brand: row.vendor, name: row.title }),
      });
    }
  }
  return files;
}
