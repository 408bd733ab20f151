import type { Postman } from './postman.ts'

const hosts = { here: ['localhost', '127.0.0.1', '[::1]'] }
const weakenings = ['ignoreTLS', 'requireTLS', 'opportunisticTLS', 'tls.rejectUnauthorized']
const patience = 20_000

/** R-MAIL-3. A mail server by its address, `smtp://name:password@host:587` or `smtps://…`. What leaves this computer is
 *  encrypted and the server is who it says, whatever the address asks for. */
export function smtpPostman(smtpUrl: string, from: string): Postman & { readonly close: () => void } {
  const url = new URL(smtpUrl)
  if (!['smtp:', 'smtps:'].includes(url.protocol)) throw new TypeError('a mail server is smtp:// or smtps://')
  const stays = hosts.here.includes(url.hostname)
  if (!stays) for (const name of weakenings) url.searchParams.delete(name)

  // brought in only where there is a mail server: a school without one starts the sooner
  const opened = import('nodemailer').then(({ createTransport }) =>
    createTransport(
      {
        url: url.href,
        requireTLS: !stays,
        connectionTimeout: patience,
        greetingTimeout: patience,
        socketTimeout: patience,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    ),
  )
  const domain = from.replace(/^.*@/, '').replace(/[^\w.-].*$/, '') || 'localhost'
  return {
    send: async ({ id, to, subject, text, html, calendar }) => {
      const transport = await opened
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        ...{ to, subject, text },
        ...(html && { html }),
        ...(calendar && {
          icalEvent: { method: methodOf(calendar), content: calendar, filename: 'meeting.ics' },
        }),
      })
    },
    close: () => void opened.then((transport) => transport.close()),
  }
}

/** What the invitation says it is: REQUEST, CANCEL. */
const methodOf = (calendar: string) => /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH'
