import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPreferences } from './preferences.ts'
import { defaultState } from './window-options.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preferences-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const again = (named: string | null = null) => createPreferences(folder, 'nl', named)

describe('what this workstation remembers', () => {
  it('starts with the language of the system and keeps the one chosen', async () => {
    expect(again().language()).toBe('nl')
    await again().setLanguage('en')
    expect(again().language()).toBe('en')
  })

  it('offers the vault last opened, or the one named at start until another is opened', async () => {
    expect(await again().lastVault()).toBeNull()
    await again().setLastVault('/a/noord.kluis')
    expect(await again().lastVault()).toBe('/a/noord.kluis')
    const named = again('zuid.kluis')
    expect(await named.lastVault()).toBe(resolve('zuid.kluis'))
    await named.setLastVault('/a/west.kluis')
    expect(await named.lastVault()).toBe('/a/west.kluis')
  })

  it('keeps where the backups of each vault go, until that is forgotten', async () => {
    expect(await again().backupFolder('/a/noord.kluis')).toBeNull()
    await again().setBackupFolder('/a/noord.kluis', '/mnt/share')
    await again().setBackupFolder('/a/zuid.kluis', '/mnt/stick')
    await again().setBackupFolder('/a/noord.kluis', '/mnt/other')
    expect(await again().backupFolder('/a/noord.kluis')).toBe('/mnt/other')
    await again().setBackupFolder('/a/noord.kluis', null)
    expect(await again().backupFolder('/a/noord.kluis')).toBeNull()
    expect(await again().backupFolder('/a/zuid.kluis')).toBe('/mnt/stick')
  })

  it('keeps the size of the window', async () => {
    await again().setWindowState({ width: 1500, height: 900, maximised: true })
    expect(again().windowState()).toEqual({ width: 1500, height: 900, maximised: true })
  })

  it.each(['', 'nonsense', '{"width":10,"height":900,"maximised":false}', '{"width":"1e9"}', '[]'])(
    'takes a file that holds %j for absent',
    async (content) => {
      await writeFile(join(folder, 'window.json'), content)
      await writeFile(join(folder, 'last-vault.json'), content)
      expect(again().windowState()).toEqual(defaultState)
      expect(await again().lastVault()).toBeNull()
    },
  )
})
