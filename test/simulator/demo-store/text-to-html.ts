/** Plain text to the HTML that Shopify's editor would store: blank lines part paragraphs, "- " lines make a list, "## " a heading. */
export function textToHtml(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const lines = block.split("\n").map((line) => line.trim());
      if (lines.every((line) => line.startsWith("- "))) {
        return `<ul>${lines.map((line) => `<li>${escapeHtml(line.slice(2))}</li>`).join("")}</ul>`;
      }
      const joined = lines.join(" ");
      if (joined.startsWith("## ")) return `<h2>${escapeHtml(joined.slice(3))}</h2>`;
      return `<p>${escapeHtml(joined)}</p>`;
    })
    .join("\n");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
