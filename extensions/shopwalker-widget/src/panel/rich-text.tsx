/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelHandle } from "./panel-handle";

/**
 * The little formatting that a reply may have: paragraphs, lists, **bold** and [links](address). Everything else,
 * HTML included, is text and stays text.
 */
export function RichText({ text, panel }: { text: string; panel: PanelHandle }) {
  return (
    <div class="prose">
      {text
        .trim()
        .split(/\n{2,}/)
        .map((part) => blockOf(part.split("\n"), panel))}
    </div>
  );
}

function blockOf(lines: string[], panel: PanelHandle): ComponentChildren {
  if (!lines.every((line) => BULLET.test(line))) {
    return (
      <p>
        {lines.flatMap((line, index) =>
          index > 0 ? [<br key={index} />, ...inline(line, panel)] : inline(line, panel),
        )}
      </p>
    );
  }
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{inline(line.replace(BULLET, ""), panel)}</li>
      ))}
    </ul>
  );
}

const BULLET = /^\s*[-*•]\s+/;

function inline(line: string, panel: PanelHandle): ComponentChildren[] {
  return line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).map((piece) => {
    if (piece.startsWith("**")) return <strong>{piece.slice(2, -2)}</strong>;
    const [, label, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(piece) ?? [];
    return address ? (
      <CheckedAnchor panel={panel} to={address}>
        {label}
      </CheckedAnchor>
    ) : (
      piece
    );
  });
}
