import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { smtpPostman } from './smtp-postman.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

/** A mail server that knows neither encryption nor passwords, and keeps what it is told. */
async function oldServer(host: string): Promise<{ readonly port: number; readonly said: string[] }> {
  const said: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 old\r\n')
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      for (const line of bytes.toString().split('\r\n').slice(0, -1)) {
        said.push(line)
        if (inData && line !== '.') continue
        const wasInData = inData
        inData = line === 'DATA'
        const unknown = line === 'STARTTLS'
        socket.write(
          unknown ? '502 what\r\n' : inData ? '354 go\r\n' : wasInData ? '250 kept\r\n' : '250 ok\r\n',
        )
      }
    })
  })
  open.push(server)
  server.listen(0, host)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, said }
}

const letter = { id: 'l-1', to: 'ivanova@example.org', subject: 'Вход', text: 'Добрый день' }

describe('R-MAIL-3 a letter leaves by SMTP', () => {
  it('arrives on a server of this computer, under the id of the letter', async () => {
    const { port, said } = await oldServer('127.0.0.1')
    const postman = smtpPostman(`smtp://127.0.0.1:${port}`, 'Вектор <vektor@school.example>')
    await postman.send(letter)
    postman.close()
    expect(said).toContain('RCPT TO:<ivanova@example.org>')
    expect(said).toContain('Message-ID: <l-1@school.example>')
    expect(said.join('\n')).toContain(Buffer.from('Добрый день').toString('base64'))
  })
  it.each(['', '?ignoreTLS=true', '?requireTLS=false', '?opportunisticTLS=true'])(
    'does not leave this computer unencrypted%s',
    async (wish) => {
      const { port, said } = await oldServer('127.0.0.2')
      const postman = smtpPostman(`smtp://127.0.0.2:${port}/${wish}`, 'vektor@school.example')
      await expect(postman.send(letter)).rejects.toThrow()
      postman.close()
      expect(said.filter((line) => line.startsWith('RCPT'))).toEqual([])
    },
  )
  it('refuses an address that is not a mail server', () => {
    expect(() => smtpPostman('https://mail.example', 'a@b.example')).toThrow('smtp://')
  })
})
