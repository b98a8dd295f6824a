import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectOk, putPerson, savePeople, withFolder } from '../testing/test-vault.ts'
import { openDesk } from './testing/desk.ts'

test('a backup has its name, its identity beside it and nothing else, all for the owner only', () =>
  withFolder(async (_, parent) => {
    const at = new Date('2026-11-23T14:03:05.678Z')
    const { vault, methods, backups } = await openDesk(parent, { now: () => at })
    expectOk(await vault.commit(savePeople(putPerson(1, 'Anna', 0))))
    expect(expectOk(await methods.backup({ force: false }))).toEqual({ at: at.toISOString(), seq: 2 })
    const names = readdirSync(backups()).sort()
    expect(names).toEqual(['20261123T140305Z-2.age', 'backup-identity.age', 'backup-identity.tag'])
    for (const name of names) expect(statSync(join(backups(), name)).mode & 0o777).toBe(0o600)
    expect(statSync(backups()).mode & 0o777).toBe(0o700)
    const bytes = readFileSync(join(backups(), '20261123T140305Z-2.age'))
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /)
    expect(bytes.includes('Anna')).toBe(false)
    await vault.close()
  }))
