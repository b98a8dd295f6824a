/** Where the counters listen. */
export interface EgressTarget {
  readonly address: string
  /** Counted per path. */
  readonly http: number
  /** Counted per connection; nothing else connects here. */
  readonly connections: number
  readonly udp: number
  /** Names below this one are counted per name. */
  readonly domain: string
}

/** Every way out of a page that is tried, by the name under which a counter hears of it. */
export const egressChannels = [
  'img',
  'srcset',
  'input-image',
  'poster',
  'video',
  'audio',
  'script',
  'module',
  'stylesheet',
  'css-background',
  'css-import',
  'font',
  'svg-image',
  'iframe',
  'object',
  'embed',
  'preload',
  'prefetch',
  'modulepreload',
  'fetch',
  'fetch-keepalive',
  'xhr',
  'beacon',
  'websocket',
  'eventsource',
  'import',
  'worker',
  'ping',
  'form',
  'refresh',
  'window-open',
  'navigation',
  'preconnect',
  'stun',
  'webtransport',
  'dns-prefetch',
] as const
export type EgressChannel = (typeof egressChannels)[number]

/**
 * Tries them all, then waits. Runs inside a page, so it stands on its own: whatever is refused at once is passed over.
 *
 * @returns when a page that could would have got through
 */
export async function tryChannels(target: EgressTarget): Promise<void> {
  const base = `${target.address}:${target.http}`
  const url = (channel: string): string => `http://${base}/${channel}`
  const add = (tag: string, attributes: Readonly<Record<string, string>>, parent: ParentNode = document.body) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    parent.append(element)
    return element
  }
  const blob = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }))
  const frame = (name: string): HTMLIFrameElement => {
    const element = document.createElement('iframe')
    element.name = name
    document.body.append(element)
    return element
  }
  const tries: (() => unknown)[] = [
    () => add('img', { src: url('img') }),
    () => add('img', { srcset: `${url('srcset')} 1x` }),
    () => add('input', { type: 'image', src: url('input-image') }),
    () => add('video', { poster: url('poster') }),
    () => add('video', { src: url('video'), preload: 'auto' }),
    () => add('audio', { src: url('audio'), preload: 'auto' }),
    () => add('script', { src: url('script') }),
    () => add('script', { src: url('module'), type: 'module' }),
    () => add('link', { rel: 'stylesheet', href: url('stylesheet') }),
    () => add('div', { style: `background-image: url(${url('css-background')})` }).append('x'),
    () => (add('style', {}).textContent = `@import url(${url('css-import')});`),
    () => new FontFace('x', `url(${url('font')})`).load().catch(() => undefined),
    () => {
      const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
      image.setAttribute('href', url('svg-image'))
      document.body.append(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
      document.querySelector('svg:last-of-type')?.append(image)
    },
    () => add('iframe', { src: url('iframe') }),
    () => add('object', { data: url('object') }),
    () => add('embed', { src: url('embed') }),
    () => add('link', { rel: 'preload', as: 'image', href: url('preload') }, document.head),
    () => add('link', { rel: 'prefetch', href: url('prefetch') }, document.head),
    () => add('link', { rel: 'modulepreload', href: url('modulepreload') }, document.head),
    () => fetch(url('fetch'), { mode: 'no-cors' }).catch(() => undefined),
    () => fetch(url('fetch-keepalive'), { mode: 'no-cors', keepalive: true }).catch(() => undefined),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', url('xhr'))
      request.send()
    },
    () => navigator.sendBeacon(url('beacon'), 'x'),
    () => new WebSocket(`ws://${base}/websocket`),
    () => new EventSource(url('eventsource')),
    () => import(/* @vite-ignore */ url('import')).catch(() => undefined),
    () => new Worker(blob(`importScripts('${url('worker')}')`, 'text/javascript')),
    () => {
      const link = add('a', { href: '#', ping: url('ping') })
      link.click()
    },
    () => {
      frame('for-form')
      const form = document.createElement('form')
      form.action = url('form')
      form.target = 'for-form'
      document.body.append(form)
      form.submit()
    },
    () => {
      const refreshed = frame('for-refresh')
      refreshed.srcdoc = `<meta http-equiv="refresh" content="0;url=${url('refresh')}">`
    },
    () => window.open(url('window-open')),
    () => add('link', { rel: 'preconnect', href: `http://${target.address}:${target.connections}` }, document.head),
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${target.address}:${target.udp}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    },
    () => new WebTransport(`https://${base}/webtransport`).ready.catch(() => undefined),
    () => add('link', { rel: 'dns-prefetch', href: `//dns-prefetch.${target.domain}` }, document.head),
  ]
  for (const attempt of tries) {
    try {
      void attempt()
    } catch {
      // Refused at once: the next one.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 4_000))
  // Last, because it may be the end of this page.
  location.assign(url('navigation'))
}
