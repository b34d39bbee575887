import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmptyShop } from "../state/create-empty-shop.ts";
import type { Product, ShopState } from "../state/entities.ts";
import { createIdSequence } from "../state/id-sequence.ts";
import { createVirtualClock } from "../state/virtual-clock.ts";
import { importProductCsv, type ImportReport } from "./import-product-csv.ts";

const OLD_HEADING =
  "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Variant Image,Status";

let folder = "";
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csv-import-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function importText(
  content: string | Uint8Array,
  options: { shop?: ShopState; replaceCatalog?: boolean } = {},
): Promise<{ shop: ShopState; report: ImportReport; product: (handle: string) => Product }> {
  const path = join(folder, `${(count += 1)}.csv`);
  await writeFile(path, content);
  const ids = createIdSequence(count);
  const clock = createVirtualClock(new Date("2026-05-04T10:00:00Z"));
  const shop = options.shop ?? createEmptyShop({ handle: "imported" }, ids, clock.nowIso());
  const report = await importProductCsv({
    shop,
    context: { ids, clock },
    path,
    replaceCatalog: options.replaceCatalog ?? false,
  });
  clock.close();
  const product = (handle: string) => {
    const found = [...shop.products.values()].find((candidate) => candidate.handle === handle);
    if (!found) throw new Error(`No product ${handle}.`);
    return found;
  };
  return { shop, report, product };
}

/** A row of the old export by column name. */
function row(cells: Record<string, string>): string {
  return OLD_HEADING.split(",")
    .map((name) => `"${(cells[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

const oldFile = (...rows: string[]) => [OLD_HEADING, ...rows].join("\n");

describe("importing a product export", () => {
  it("makes one product of the rows of a handle", async () => {
    const { report, product, shop } = await importText(
      oldFile(
        row({
          Handle: "rain-shell",
          Title: "Rain Shell",
          "Body (HTML)": '<p>Keeps "most" rain out,\nfor hours.</p>',
          Vendor: "Acme",
          Type: "Jackets",
          Tags: "rain, shell, rain",
          Published: "true",
          "Option1 Name": "Color",
          "Option1 Value": "Red",
          "Option2 Name": "Size",
          "Option2 Value": "S",
          "Variant SKU": "RS-1",
          "Variant Grams": "310",
          "Variant Inventory Tracker": "shopify",
          "Variant Inventory Qty": "4",
          "Variant Inventory Policy": "continue",
          "Variant Price": "1,129.50",
          "Variant Compare At Price": "1,300.00",
          "Variant Barcode": "'0012",
          "Image Src": "https://example.com/red.jpg",
        }),
        row({ Handle: "rain-shell", "Option1 Value": "Navy Blue", "Option2 Value": "S", "Variant Price": "99" }),
        row({ Handle: "rain-shell", "Image Src": "https://example.com/back.jpg", "Image Position": "2" }),
      ),
    );

    const shell = product("rain-shell");
    expect(report).toMatchObject({ rows: 3, products: 1, variants: 2, images: 2, skipped: [] });
    expect(shell.descriptionHtml).toBe('<p>Keeps "most" rain out,\nfor hours.</p>');
    expect(shell.tags).toEqual(["rain", "shell"]);
    expect(shell.options.map(({ name, values }) => [name, values.map((value) => value.name)])).toEqual([
      ["Color", ["Red", "Navy Blue"]],
      ["Size", ["S"]],
    ]);
    expect(shell.variants[0]).toMatchObject({
      title: "Red / S",
      price: 112_950,
      compareAtPrice: 130_000,
      weightGrams: 310,
      barcode: "0012",
      tracked: true,
      inventoryPolicy: "continue",
    });
    expect(shell.variants[1]).toMatchObject({ tracked: false, inventoryPolicy: "deny", price: 9900 });
    expect(shop.inventory.map((level) => level.available)).toEqual([4, 0]);
  });

  it("replaces pictures of other hosts by a drawing for each colour and keeps local ones", async () => {
    const { product } = await importText(
      oldFile(
        row({
          Handle: "a",
          Title: "Jacket",
          "Option1 Name": "Color",
          "Option1 Value": "Red",
          "Variant Price": "1",
          "Image Src": "https://example.com/red.jpg",
        }),
        row({ Handle: "a", "Option1 Value": "Blue", "Variant Price": "1" }),
        row({ Handle: "b", Title: "Mug", "Variant Price": "1", "Image Src": "/cdn/shop/files/mug.svg" }),
      ),
    );
    const [red, blue] = product("a").variants;
    const urls = product("a").images.map((image) => image.url);

    expect(urls).toHaveLength(2);
    expect(new Set(urls).size).toBe(2);
    expect(urls.every((url) => url.startsWith("/cdn/shop/files/drawn_jacket_"))).toBe(true);
    expect([red?.imageId, blue?.imageId]).toEqual(product("a").images.map((image) => image.id));
    expect(product("b").images.map((image) => image.url)).toEqual(["/cdn/shop/files/mug.svg"]);
  });

  it("reads the column names used since 2024, metafields, and leaves market columns alone", async () => {
    const { report, product } = await importText(
      [
        "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option1 Linked To,Price,Compare-at price,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Requires shipping,Gift card,Product image URL,Care (product.metafields.specs.care),Color (product.metafields.shopify.color-pattern),Included / Germany,Price / Germany",
        "Cap,cap,<p>x</p>,Acme,Apparel > Hats,,hat,TRUE,Active,C-1,,Size,One,,25.00,,shopify,3,DENY,80,TRUE,FALSE,,Wash cold,red; dark-blue,TRUE,19.99",
        "Voucher,voucher,,Acme,,Gift Cards,,TRUE,Draft,,,Amount,$25,,25.00,,,,TRUE,0,,TRUE,,,,,",
      ].join("\r\n"),
    );

    expect(report).toMatchObject({ products: 2, variants: 2, skipped: [] });
    expect(product("cap")).toMatchObject({ productType: "Hats", status: "active" });
    expect(product("cap").variants[0]).toMatchObject({ price: 2500, tracked: true, weightGrams: 80 });
    expect(product("cap").metafields).toEqual([
      { namespace: "specs", key: "care", type: "single_line_text_field", value: "Wash cold" },
      {
        namespace: "shopify",
        key: "color-pattern",
        type: "list.single_line_text_field",
        value: '["red","dark-blue"]',
      },
    ]);
    expect(product("voucher")).toMatchObject({ status: "draft", publishedAt: null });
    expect(product("voucher").variants[0]).toMatchObject({ requiresShipping: false, inventoryPolicy: "continue" });
  });

  it("reports each malformed row with its line and goes on", async () => {
    const good = (handle: string) => row({ Handle: handle, Title: handle, "Variant Price": "5" });
    const { report } = await importText(
      [
        OLD_HEADING, // 1
        good("first"), // 2
        row({ Handle: "dear", Title: "Dear", "Variant Price": "abc" }), // 3
        row({ Handle: "stock", Title: "Stock", "Variant Price": "5", "Variant Inventory Qty": "many" }), // 4
        row({ Handle: "orphan", "Option1 Value": "S", "Variant Price": "5" }), // 5
        'lost,"Lost quotation mark,,,,,,,,,,,,,,,5', // 6
        good("second"), // 7
        "cut,Cut", // 8
        row({ Handle: "first", Title: "Another first", "Variant Price": "5" }), // 9
        row({ Handle: "odd", Title: "Odd", "Variant Price": "5", Status: "sleeping" }), // 10
        `${good("wide")},surplus`, // 11
        row({ Handle: "first" }), // 12
        row({ Handle: "first", "Variant Price": "5" }), // 13
        row({ Handle: "below", Title: "Below", "Variant Price": "-5" }), // 14
        row({ Vendor: "nobody" }), // 15
        good("third"), // 16
      ].join("\n"),
    );

    expect(report.products).toBe(3);
    expect(report.skipped.map(({ line }) => line)).toEqual([3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(report.skipped.find(({ line }) => line === 3)).toEqual({
      line: 3,
      handle: "dear",
      reason: 'Variant Price "abc" is not a price.',
    });
    expect(report.skipped.find(({ line }) => line === 6)?.reason).toContain("quotation mark");
    expect(report.skipped.find(({ line }) => line === 13)?.reason).toContain("occurs twice");
  });

  it("keeps a product whose first variant is bad when another is good, else reports all its rows", async () => {
    const { report, product } = await importText(
      oldFile(
        row({ Handle: "a", Title: "A", "Option1 Name": "Size", "Option1 Value": "S", "Variant Price": "x" }),
        row({ Handle: "a", "Option1 Value": "M", "Variant Price": "7" }),
        row({ Handle: "b", Title: "B", "Option1 Name": "Size", "Option1 Value": "S", "Variant Price": "x" }),
        row({ Handle: "b", "Image Src": "https://example.com/b.jpg" }),
      ),
    );

    expect(product("a").variants.map((variant) => variant.title)).toEqual(["M"]);
    expect(report).toMatchObject({ rows: 4, products: 1, variants: 1, images: 0 });
    expect(report.skipped.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it("makes handles from titles where they are missing, and never the same twice", async () => {
    const { report, shop } = await importText(
      oldFile(
        row({ Title: "Blue Mug", "Option1 Name": "Size", "Option1 Value": "S", "Variant Price": "0" }),
        row({ "Option1 Value": "L", "Variant Price": "3" }),
        row({ Title: "Blue Mug", "Variant Price": "2" }),
      ),
    );

    expect(report.skipped).toEqual([]);
    expect([...shop.products.values()].map(({ handle, variants }) => [handle, variants.length])).toEqual([
      ["blue-mug", 2],
      ["blue-mug-1", 1],
    ]);
  });

  it("reads other encodings, line endings and separators, and bare inch marks", async () => {
    const latin = await importText(Buffer.from("Title,Handle,Variant Price\nCaf\xe9 \x80,cafe,3\n", "latin1"));
    const marked = await importText("\ufeffTitle,Handle,Variant Price\r\nTee,tee,3\r\n");
    const continental = await importText("Title;Handle;Variant Price\nHut;hut;1.299,50\n");
    const inches = await importText('Title,Handle,Variant Price\nNail 5" long,nail,3\nTee,tee,4\n');

    const wide = await importText(Buffer.from("\ufeffTitle,Handle,Variant Price\r\nÄpfel,apples,3\r\n", "utf16le"));
    const oldMac = await importText("Title,Handle,Variant Price\rTee,tee,3\rMug,mug,4\r");

    expect(wide.product("apples").title).toBe("Äpfel");
    expect(oldMac.report.products).toBe(2);
    expect(latin.product("cafe").title).toBe("Café €");
    expect(marked.product("tee").variants[0]?.price).toBe(300);
    expect(continental.product("hut").variants[0]?.price).toBe(129_950);
    expect(inches.product("nail").title).toBe('Nail 5" long');
    expect(inches.report.products).toBe(2);
  });

  it("refuses a file that is no product export", async () => {
    await expect(importText("Name,Email\nA,a@example.com\n")).rejects.toThrow("no Title column");
  });

  it("replaces the catalogue when asked, else leaves the products that are there", async () => {
    const first = await importText(oldFile(row({ Handle: "a", Title: "A", "Variant Price": "1" })));
    const added = await importText(
      oldFile(row({ Handle: "a", Title: "A", "Variant Price": "2" }), row({ Handle: "b", Title: "B" })),
      { shop: first.shop },
    );
    expect(added.report).toMatchObject({ products: 1, skipped: [{ line: 2, handle: "a" }] });

    await importText(oldFile(row({ Handle: "c", Title: "C" })), { shop: first.shop, replaceCatalog: true });
    expect([...first.shop.products.values()].map((product) => product.handle)).toEqual(["c"]);
    expect(first.shop.inventory).toHaveLength(1);
  });

  it("loses no row: each is in a product or in the report", async () => {
    const cell = fc.constantFrom("", "S", "M", "abc", "12", "-3", "true", "shopify", '"', "a,b", "two\nlines", "é");
    const anyRow = fc.record({
      Handle: fc.constantFrom("", "a", "b", "c"),
      Title: fc.constantFrom("", "", "A", "B", "Sea"),
      "Option1 Name": fc.constantFrom("", "Size"),
      "Option1 Value": cell,
      "Option2 Value": cell,
      "Variant Price": cell,
      "Variant Inventory Qty": cell,
      "Variant Inventory Policy": fc.constantFrom("", "deny", "maybe"),
      "Image Src": fc.constantFrom("", "https://example.com/x.jpg", "/x.svg"),
      "Image Position": cell,
      "Variant SKU": cell,
    });

    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), async (rows) => {
        const { report, shop } = await importText(oldFile(...rows.map((cells) => row(cells))));
        const variants = [...shop.products.values()].flatMap((product) => product.variants);

        expect(report.rows).toBe(rows.length);
        expect(report.products).toBe(shop.products.size);
        expect(report.variants).toBe(variants.length);
        expect(new Set(report.skipped.map(({ line }) => line)).size).toBe(report.skipped.length);
        // Rows that were taken and are no variant name a picture.
        expect(report.rows - report.skipped.length).toBeGreaterThanOrEqual(report.variants);
        expect(report.rows - report.skipped.length).toBeLessThanOrEqual(report.variants + report.images);
      }),
      { numRuns: 150 },
    );
  });
});
