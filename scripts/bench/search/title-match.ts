/** The plain baseline: products whose title has most of the query's words (of three letters or more), by title where equal. */
export function createTitleMatch(products: readonly { handle: string; title: string }[]) {
  const folded = products.map(({ handle, title }) => ({ handle, title: title.toLowerCase() }));

  return (query: string): string[] => {
    const words = (query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 2);
    return folded
      .map(({ handle, title }) => ({ handle, title, hits: words.filter((word) => title.includes(word)).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits || a.title.localeCompare(b.title))
      .map(({ handle }) => handle);
  };
}
