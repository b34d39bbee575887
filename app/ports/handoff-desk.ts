/** Messages left for the team, for one conversation. */
export interface HandoffDesk {
  /** A person is answering here at the moment. */
  isPersonPresent(): Promise<boolean>;
  leaveMessage(message: { text: string; email: string | null }): Promise<void>;
}
