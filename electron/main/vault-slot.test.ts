import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVaultSlot } from './vault-slot.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slot-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Writes down what happens, in order; processes are names of folders. */
function setUp() {
  const log: string[] = []
  const lost: (() => void)[] = []
  const slot = createVaultSlot({ memory: join(root, 'known') }, async ({ folder, kind }, onLost) => {
    const name = folder.slice(root.length + 1)
    log.push(`start ${name} ${kind}`)
    lost.push(onLost)
    await new Promise((resolve) => setTimeout(resolve, 2))
    // Only handed on, never called.
    const port = {} as MessagePortMain
    return { port, process: { end: (patience) => Promise.resolve(void log.push(`end ${name} ${patience}`)) } }
  })
  return { slot, log, lost }
}

describe('the place of the one vault process', () => {
  it('ends one before it starts the next, however fast they are asked for', async () => {
    const { slot, log } = setUp()
    const grant = (name: string) => ({ folder: join(root, name), kind: 'existing' }) as const
    await Promise.all([
      slot.start(grant('a'), () => undefined),
      slot.start(grant('b'), () => undefined),
      slot.end(2_000),
      slot.start(grant('c'), () => undefined),
    ])
    expect(log).toEqual(['start a existing', 'end a 0', 'start b existing', 'end b 2000', 'start c existing'])
    expect(slot.folder()).toBe(join(root, 'c'))
  })

  it('makes the folder of a new vault, for the owner only, and removes it when no vault came of it', async () => {
    const { slot } = setUp()
    const folder = join(root, 'new.kluis')
    await slot.start({ folder, kind: 'new' }, () => undefined)
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o777).toBe(0o700)
    await slot.end(0)
    expect(await readdir(root)).toEqual([])
  })

  it('never removes a folder with anything in it', async () => {
    const { slot } = setUp()
    const folder = join(root, 'new.kluis')
    await slot.start({ folder, kind: 'new' }, () => undefined)
    await writeFile(join(folder, 'header'), 'x')
    await slot.end(0)
    expect(await readdir(folder)).toEqual(['header'])
  })

  it('is empty again when the process is lost, and says so', async () => {
    const { slot, lost } = setUp()
    let told = 0
    await slot.start({ folder: join(root, 'a'), kind: 'existing' }, () => (told += 1))
    lost[0]?.()
    expect(slot.folder()).toBeNull()
    expect(told).toBe(1)
  })
})
