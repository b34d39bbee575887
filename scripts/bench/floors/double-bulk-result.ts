const PRODUCT = "gid://shopify/Product/";

/**
 * The lines of a bulk result, each product with all that belongs to it twice: the second time under another id, handle and
 * title, as a product of its own.
 */
export function* doubleBulkResult(jsonl: string): Generator<string> {
  let group: string[] = [];
  for (const line of jsonl.split("\n")) {
    if (line === "") continue;
    const startsProduct = line.includes(`"id":"${PRODUCT}`) && !line.includes('"__parentId"');
    if (startsProduct && group.length > 0) {
      yield* twice(group);
      group = [];
    }
    group.push(line);
  }
  if (group.length > 0) yield* twice(group);
}

function* twice(group: string[]): Generator<string> {
  yield* group;
  for (const line of group) {
    yield line
      .replaceAll(PRODUCT, `${PRODUCT}9`)
      .replace(/"id":"gid:\/\/shopify\/ProductVariant\//, '"id":"gid://shopify/ProductVariant/9')
      .replace(/"handle":"/, '"handle":"second-')
      .replace(/"title":"/, '"title":"Second ');
  }
}
