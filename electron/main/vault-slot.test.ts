import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessagePortMain } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VaultProcess } from './vault-process.ts'
import { createVaultSlot, folderOf } from './vault-slot.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slot-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Writes down what happens, in order; processes are names of folders. */
function setUp() {
  const log: string[] = []
  const lost: (() => void)[] = []
  const places = {
    memory: join(root, 'known'),
    backupFolder: (vault: string) => Promise.resolve(vault.endsWith('safe') ? '/backups' : null),
  }
  const slot = createVaultSlot(places, async ({ folder, kind, backupFolder }, onLost) => {
    const name = folder.slice(root.length + 1)
    log.push(['start', name, kind, backupFolder].filter(Boolean).join(' '))
    lost.push(onLost)
    await new Promise((resolve) => setTimeout(resolve, 2))
    // Only handed on, never called.
    const port = {} as MessagePortMain
    const process: VaultProcess = {
      tell: ({ type }) => Promise.resolve(log.push(`tell ${name} ${type}`) > 0),
      end: (patience) => Promise.resolve(void log.push(`end ${name} ${patience}`)),
    }
    return { port, process }
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
    expect(folderOf(slot.running())).toBe(join(root, 'c'))
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
    expect(folderOf(slot.running())).toBeNull()
    expect(told).toBe(1)
  })

  it('gives an existing vault its folder for backups, and tells it of another one', async () => {
    const { slot, log } = setUp()
    await slot.start({ folder: join(root, 'safe'), kind: 'existing' }, () => undefined)
    await slot.running()?.tell({ type: 'backupFolder', path: null })
    expect(log).toEqual(['start safe existing /backups', 'tell safe backupFolder'])
  })

  it('has no folder while a backup is put back', async () => {
    const { slot, log } = setUp()
    await slot.start({ kind: 'restore' }, () => undefined)
    expect(folderOf(slot.running())).toBeNull()
    expect(slot.running()?.job.kind).toBe('restore')
    expect(log).toEqual(['start restore'])
  })
})
