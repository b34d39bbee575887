/** Who changed what, bound to one shop. Never message text, tokens or contact data. */
export interface AuditLog {
  record(entry: {
    actor: string;
    action: string;
    detail: Record<string, string | number | boolean | string[] | null>;
  }): Promise<void>;
}
