import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { EgressTarget } from './channels.ts'

/** What arrived at the counters. */
export interface Arrivals {
  /** Connections, by the path asked for; a connection that asks for nothing counts as its port. */
  readonly tcp: readonly string[]
  /** Datagrams, by the port they came to. */
  readonly udp: readonly string[]
  /** Names that were looked up. */
  readonly dns: readonly string[]
}

const HTTP_PORT = 8_080
const CONNECTION_PORT = 8_081
const UDP_PORT = 3_478
const DNS_PORT = 53
const DOMAIN = 'leak.test'

/** Listens on an address of this network; everything that arrives is counted, and answered as far as that draws out more. */
export async function openSinks(
  address: string,
): Promise<{ readonly target: EgressTarget; readonly arrivals: Arrivals }> {
  const arrivals = { tcp: [] as string[], udp: [] as string[], dns: [] as string[] }
  await Promise.all([
    listen(address, HTTP_PORT, (socket) => answerHttp(socket, arrivals.tcp)),
    listen(address, CONNECTION_PORT, () => arrivals.tcp.push('preconnect')),
    hear(address, UDP_PORT, () => arrivals.udp.push('stun')),
    // QUIC asks on the same number.
    hear(address, HTTP_PORT, () => arrivals.udp.push('webtransport')),
    hear(address, DNS_PORT, (question) => arrivals.dns.push(nameIn(question))),
  ])
  const target = { address, http: HTTP_PORT, connections: CONNECTION_PORT, udp: UDP_PORT, domain: DOMAIN }
  return { target, arrivals }
}

async function listen(address: string, port: number, onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  server.listen(port, address)
  await once(server, 'listening')
  return server
}

function answerHttp(socket: Socket, paths: string[]): void {
  socket.once('data', (bytes) => {
    paths.push(/^[A-Z]+ \/(\S*) HTTP/.exec(bytes.toString('latin1'))?.[1] ?? `port ${HTTP_PORT}`)
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })
}

async function hear(address: string, port: number, onDatagram: (bytes: Buffer) => void): Promise<void> {
  const socket = createSocket('udp4', onDatagram)
  socket.bind(port, address)
  await once(socket, 'listening')
}

/** The name in a DNS question: lengths and labels after a header of 12 bytes. */
function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = 12; at < question.length && question.readUInt8(at) !== 0;) {
    const length = question.readUInt8(at)
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return labels.join('.')
}
