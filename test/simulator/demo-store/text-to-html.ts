/** Plain text to the HTML that Shopify's editor would store: blank lines part paragraphs, "- " begins an item of a list, "## " a heading. */
export function textToHtml(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => blockToHtml(block.split("\n").map((line) => line.trim())))
    .join("\n");
}

function blockToHtml(lines: string[]): string[] {
  const [first = "", ...others] = lines;
  if (first.startsWith("## ")) {
    const heading = `<h2>${escapeHtml(first.slice(3))}</h2>`;
    return others.length > 0 ? [heading, ...blockToHtml(others)] : [heading];
  }
  if (lines.every((line) => line.startsWith("- "))) {
    return [`<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join("")}</ul>`];
  }
  return [`<p>${escapeHtml(lines.join(" "))}</p>`];
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
