import { createTransport } from "nodemailer";
import type { Mailer } from "~/ports/mailer";

/** Sends through the server of `smtpUrl`; without one `isConfigured` is false and `send` throws. */
export function createSmtpMailer(options: { smtpUrl: string | null; from: string }): Mailer {
  const transport =
    options.smtpUrl === null
      ? null
      : createTransport(options.smtpUrl, { connectionTimeout: 10_000, socketTimeout: 20_000 });

  return {
    isConfigured: transport !== null,
    async send({ to, replyTo, fromName, subject, text }) {
      if (!transport) throw new Error("No mail server is configured: set SMTP_URL.");
      await transport.sendMail({
        from: { name: fromName, address: options.from },
        to,
        ...(replyTo === null ? {} : { replyTo }),
        subject,
        text,
        // Out-of-office robots stay quiet.
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
  };
}
