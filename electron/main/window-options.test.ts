import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { background, defaultState, mainWindowOptions, printWindowOptions } from './window-options.ts'

// The options only pass the session on; no Electron is needed to look at them.
const session = {} as Session
const base = { session, preload: '/p.cjs', devTools: false }
const main = mainWindowOptions({ ...base, state: defaultState, dark: false })
const windows = [
  ['main', main],
  ['print', printWindowOptions(base)],
] as const

describe.each(windows)('the %s window', (_name, options) => {
  it('locks the page in', () => {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      devTools: false,
    })
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
  })

  it('works in the session it is given and shows nobody whose file is open', () => {
    expect(options.webPreferences?.session).toBe(session)
    expect(options.title).toBe('Coachbeleid')
  })

  it('stays hidden until it has something to show', () => {
    expect(options.show).toBe(false)
  })
})

describe('the main window', () => {
  it('cannot be made smaller than its screens', () => {
    expect(main).toMatchObject({ minWidth: 1024, minHeight: 700 })
  })

  it('starts in the colour that the page will have', () => {
    expect(main.backgroundColor).toBe(background.light)
    expect(mainWindowOptions({ ...base, state: defaultState, dark: true }).backgroundColor).toBe(background.dark)
  })
})
