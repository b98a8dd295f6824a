import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { mainRequests, type MainChannel, type MainRequest, type MainResponses } from '#shared/ipc/main-contract.ts'
import type { PageSource, WindowKind } from '../app-origin.ts'
import { createRateLimit } from './rate.ts'
import { isOpenToGuest, maySend } from './sender.ts'

/** One function per channel; the compiler misses none. */
export type Handlers = {
  readonly [C in MainChannel]: (payload: MainRequest<C>, sender: WebContents) => Promise<MainResponses[C]>
}

/** A fixed word and nothing else: no stack, which would show paths to whoever reads the page's or our own output. */
class Refusal extends Error {
  constructor(word: 'refused' | 'tooMany' | 'badRequest' | 'internal') {
    super(word)
    this.stack = `Error: ${word}`
  }
}

/**
 * The only place that listens to pages. Every call passes the same gate: known sender, not too many, payload parsed.
 * In guest mode only what a lock needs is answered, whoever asks. A refusal rejects with a fixed word; so does an error inside main, which must not show a path or a stack to a page.
 */
export function serveChannels(
  handlers: Handlers,
  source: PageSource,
  kindOf: (contents: WebContents) => WindowKind | null,
  isGuest: () => boolean,
): void {
  const rate = createRateLimit()
  const serve = <C extends MainChannel>(channel: C): void => {
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!maySend(channel, senderOf(event, kindOf), source)) throw new Refusal('refused')
      if (isGuest() && !isOpenToGuest(channel)) throw new Refusal('refused')
      if (!rate.allows(event.sender.id, performance.now())) throw new Refusal('tooMany')
      const request = mainRequests[channel].safeParse(payload)
      if (!request.success) throw new Refusal('badRequest')
      // The schema of this very channel has just parsed it; the compiler cannot follow that through the table.
      return handlers[channel](request.data as MainRequest<C>, event.sender).catch(() => {
        throw new Refusal('internal')
      })
    })
  }
  for (const channel of Object.keys(handlers)) if (isChannel(channel)) serve(channel)
}

const isChannel = (name: string): name is MainChannel => Object.hasOwn(mainRequests, name)

function senderOf(event: IpcMainInvokeEvent, kindOf: (contents: WebContents) => WindowKind | null) {
  const frame = event.senderFrame
  return {
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    url: frame?.url ?? '',
    kind: kindOf(event.sender),
  }
}
