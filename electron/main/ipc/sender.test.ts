import { describe, expect, it } from 'vitest'
import { mainRequests, type MainChannel } from '#shared/ipc/main-contract.ts'
import { pageSource } from '../app-origin.ts'
import { isOpenToGuest, maySend, type Sender } from './sender.ts'

const bundle = pageSource(true, undefined)
const page: Sender = { isMainFrame: true, url: 'app://bundle/index.html#/beleid', kind: 'main' }
const printer: Sender = { isMainFrame: true, url: 'app://bundle/print.html', kind: 'print' }

describe('who may call a channel', () => {
  it('is the page of the main window', () => {
    expect(maySend('vault:lock', page, bundle)).toBe(true)
  })

  it('is the print window for its own channel, and for no other', () => {
    expect(maySend('print:rendered', printer, bundle)).toBe(true)
    expect(maySend('print:rendered', page, bundle)).toBe(false)
    expect(maySend('vault:connect', printer, bundle)).toBe(false)
  })

  it.each([
    ['a frame inside the page', { isMainFrame: false }],
    ['a window that we did not make', { kind: null }],
    ['another origin', { url: 'https://bundle/index.html' }],
    ['another host of our scheme', { url: 'app://bundle.evil/index.html' }],
    ['another page of ours', { url: 'app://bundle/print.html' }],
    ['a page without address', { url: '' }],
    ['a blob made by the page', { url: 'blob:app://bundle/1' }],
  ] as const)('is not %s', (_who, difference) => {
    expect(maySend('vault:lock', { ...page, ...difference }, bundle)).toBe(false)
  })

  it('is the page on the dev server while developing only', () => {
    const dev = pageSource(false, 'http://localhost:5173')
    const developing: Sender = { ...page, url: 'http://localhost:5173/trajecten' }
    expect(maySend('vault:lock', developing, dev)).toBe(true)
    expect(maySend('vault:lock', developing, bundle)).toBe(false)
  })
})

describe('in guest mode', () => {
  it('answers what a lock needs, and no dialog, file, printer or other vault', () => {
    const open = Object.keys(mainRequests).filter((name) => isOpenToGuest(name as MainChannel))
    expect(open.toSorted()).toEqual([
      'vault:lock',
      'window:activity',
      'window:asking',
      'window:copied',
      'window:ready-to-close',
      'window:stay',
      'window:working',
    ])
  })
})
