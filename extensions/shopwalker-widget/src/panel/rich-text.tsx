/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { CheckedAnchor } from "./checked-anchor";

/**
 * The little formatting that a reply may have: paragraphs, lists, **bold** and [links](address). Everything else,
 * HTML included, is text and stays text.
 */
export function RichText({ text }: { text: string }) {
  return (
    <div class="prose">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((part) => blockOf(part.split("\n")))}
    </div>
  );
}

function blockOf(lines: string[]): ComponentChildren {
  if (!lines.every((line) => BULLET.test(line))) {
    return <p>{lines.flatMap((line, index) => (index > 0 ? [<br key={index} />, ...inline(line)] : inline(line)))}</p>;
  }
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{inline(line.replace(BULLET, ""))}</li>
      ))}
    </ul>
  );
}

const BULLET = /^\s*[-*•]\s+/;

function inline(line: string): ComponentChildren[] {
  return line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).map((piece) => {
    if (piece.startsWith("**")) return <strong>{piece.slice(2, -2)}</strong>;
    const [, label, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece) ?? [];
    return address ? <CheckedAnchor to={address}>{label}</CheckedAnchor> : piece;
  });
}
