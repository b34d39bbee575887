export interface Mailer {
  /** False where no mail server is configured: callers say so instead of pretending. */
  readonly isConfigured: boolean;
  send(mail: { to: string; replyTo: string | null; fromName: string; subject: string; text: string }): Promise<void>;
}
