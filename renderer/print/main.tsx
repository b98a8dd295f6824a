import './fonts.css'
import './paper.css'
import { createRoot } from 'react-dom/client'
import type { PortMessage } from '#shared/ipc/main-contract.ts'
import type { PrintOrder } from '#shared/report/report-document.ts'
import { bridge } from '#renderer/lib/bridge.ts'
import { setUpZod } from '#renderer/lib/zod-setup.ts'

const isPrintPort = (data: unknown): data is PortMessage =>
  typeof data === 'object' && data !== null && 'role' in data && data.role === 'print' && 'type' in data

/** Waits for the document on the port that main hands out. The sender is our own window, which checked nothing else. */
function receiveOrder(): Promise<PrintOrder> {
  return new Promise((resolve) => {
    window.addEventListener('message', function onPort(event: MessageEvent<unknown>) {
      const [port] = event.ports
      if (event.source !== window || port === undefined || !isPrintPort(event.data)) return
      window.removeEventListener('message', onPort)
      port.addEventListener('message', ({ data }: MessageEvent<PrintOrder>) => resolve(data), { once: true })
      port.start()
    })
  })
}

/** Loads the fonts while the document is still on its way. */
function loadFonts(): void {
  for (const face of document.fonts) void face.load()
}

async function start(): Promise<void> {
  loadFonts()
  const root = document.getElementById('root')
  if (root === null) throw new Error('print.html has no root')
  // Listens before anything else is loaded: the document may be there first.
  const order = receiveOrder()
  const { PrintPage } = await import('./print-page.tsx')
  createRoot(root).render(<PrintPage order={await order} bridge={bridge()} />)
}

// A schema asks once, when it is made, whether it may use eval. What a document draws on holds schemas, so they come later.
setUpZod()
void start()
