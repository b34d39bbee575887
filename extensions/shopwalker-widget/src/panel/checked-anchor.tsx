/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { checkedLink } from "../core/checked-link";
import type { PanelProps } from "./panel-handle";

type AnchorProps = PanelProps & {
  to: string | null;
  class?: string;
  children: ComponentChildren;
  onFollow?: () => void;
};

/** A link if the address may be followed, else its plain text. */
export function CheckedAnchor({ panel, to, children, onFollow, ...props }: AnchorProps) {
  const { t, makeWay } = panel;
  const link = checkedLink(to);
  if (!link) return <span {...props}>{children}</span>;

  const onClick = () => {
    onFollow?.();
    if (!link.isExternal) makeWay();
  };
  return (
    <a
      {...props}
      href={link.href}
      onClick={onClick}
      {...(link.isExternal && { target: "_blank", rel: "noopener noreferrer" })}
    >
      {children}
      {link.isExternal && <span class="unseen"> ({t("new_tab")})</span>}
    </a>
  );
}
