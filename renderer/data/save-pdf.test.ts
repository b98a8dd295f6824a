import { describe, expect, it } from 'vitest'
import type { Bridge } from '#shared/ipc/main-contract.ts'
import type { EmployeeSummary } from '#shared/report/employee-summary.ts'
import type { PrintOrder } from '#shared/report/report-document.ts'
import { createPdfSaver } from './save-pdf.ts'

const mark = { seq: 12, head: 'a1b2' }

const job = (version: string): EmployeeSummary => ({
  kind: 'employee-summary',
  language: 'nl',
  organisation: 'Zonnedael',
  demo: false,
  version,
  adoptedOn: null,
  title: 'Coaching bij ons',
  sections: [],
})

/** Hands a port to the page, as main does, and gives what arrives at its other end. */
function handPort(ports: EventTarget, role: string): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  const arrived = new Promise((resolve) => {
    port2.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
  })
  ports.dispatchEvent(new MessageEvent('message', { data: { type: 'coachbeleid:port', role }, ports: [port1] }))
  return arrived.finally(() => port2.close())
}

/** A main process of which `pdf:save` does what the test says. */
const invoking = (save: () => Promise<unknown>): Bridge['invoke'] =>
  // The contract ties the answer to the channel; the test answers only this one.
  ((channel: string) => (channel === 'pdf:save' ? save() : Promise.reject(new Error(channel)))) as Bridge['invoke']

describe('saving a PDF', () => {
  it('sends the document, with where the history stands, over the print port and to no other', async () => {
    const ports = new EventTarget()
    const received: unknown[] = []
    const save = createPdfSaver({
      mark: () => mark,
      ports,
      invoke: invoking(async () => {
        void handPort(ports, 'vault').then((data) => received.push(data))
        received.push(await handPort(ports, 'print'))
        return { ok: true, value: { fileName: 'Coachbeleid 1.0.pdf' } }
      }),
    })
    expect(await save(job('1.0'), '1.0')).toEqual({ ok: true, value: { fileName: 'Coachbeleid 1.0.pdf' } })
    expect(received).toEqual([{ job: job('1.0'), mark }])
  })

  it('gives each of two saves at once its own document', async () => {
    const ports = new EventTarget()
    const received: unknown[] = []
    const save = createPdfSaver({
      mark: () => mark,
      ports,
      invoke: invoking(async () => {
        received.push(await handPort(ports, 'print'))
        return { ok: false, error: { code: 'diskFull' } }
      }),
    })
    const both = await Promise.all([save(job('1.0'), '1.0'), save(job('2.0'), '2.0')])
    expect(both).toEqual([
      { ok: false, error: { code: 'diskFull' } },
      { ok: false, error: { code: 'diskFull' } },
    ])
    expect(received.map((order) => (order as PrintOrder).job)).toEqual([job('1.0'), job('2.0')])
  })

  it('turns a refusal by main into an error to show, and saves again afterwards', async () => {
    let refuse = true
    const save = createPdfSaver({
      mark: () => null,
      ports: new EventTarget(),
      invoke: invoking(() =>
        refuse ? Promise.reject(new Error('refused')) : Promise.resolve({ ok: true, value: { fileName: 'a.pdf' } }),
      ),
    })
    expect(await save(job('1.0'), '')).toEqual({ ok: false, error: { code: 'renderFailed' } })
    refuse = false
    expect(await save(job('1.0'), '')).toEqual({ ok: true, value: { fileName: 'a.pdf' } })
  })
})
