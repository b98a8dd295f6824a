// oxlint-disable-next-line boundaries/dependencies -- the program to agree with is another one
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sha256 } from '../crypto.ts'
import {
  expectOk,
  PASSPHRASE,
  person,
  putPerson,
  savePeople,
  settings,
  testId,
  withFolder,
} from '../testing/test-vault.ts'
import { Vault } from '../vault.ts'
import { attachmentContent, lastBackup, openDesk, restoreDesk, withAttachment } from './testing/desk.ts'

/** Whether the `age` program is here. Continuous integration installs it (scripts/system-libraries.ts). */
const hasAge = process.platform === 'linux' && spawnSync('age', ['--version']).status === 0

/** Why tests with it are left out. */
const NEEDS_AGE = 'needs the age program: apt-get install age'

/** Runs a program; fails the test with what it says when it does not succeed. */
function run(command: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(command, [...args], { maxBuffer: 256 * 1024 * 1024 })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.toString('utf8')}`)
  return stdout
}

/**
 * Runs a shell command that asks for a passphrase on its terminal. `script` gives it one.
 *
 * @returns whether it succeeded
 */
function runWithTerminal(commandLine: string, typed: string): boolean {
  return spawnSync('script', ['-qec', commandLine, '/dev/null'], { input: `${typed}\n` }).status === 0
}

const content = Buffer.from('%PDF-1.7 één bewijs')

/** A vault with a recovery key, an attachment and a backup. */
async function backedUp(parent: string) {
  const desk = await openDesk(parent)
  const { vault, methods } = desk
  const { recoveryKey } = expectOk(await methods.beginRecoveryKey({ passphrase: PASSPHRASE }))
  expectOk(await methods.confirmRecoveryKey({ lastCharacters: recoveryKey.slice(-6) }))
  expectOk(await vault.commit(savePeople(putPerson(1, 'Zoë Groß 🌱', 0), putPerson(2, 'Bram', 0))))
  const attachment = await withAttachment(vault, 1, content)
  expectOk(await methods.backup({ force: true }))
  return { desk, recoveryKey, attachment, backup: lastBackup(desk) }
}

const lines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

const manifestSchema = z.object({
  seq: z.number(),
  head: z.string(),
  organisation: z.string(),
  members: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
})

/** Looks at a decrypted backup with nothing but `tar` and a reader of JSON. */
function expectReadable(tar: string, folder: string, attachment: string): void {
  mkdirSync(folder)
  const listed = run('tar', '-tf', tar).toString('utf8').trimEnd().split('\n')
  expect(listed).toEqual(['manifest.json', 'manifest.hmac', 'data.ndjson', 'audit.ndjson', `att/${attachment}`])
  run('tar', '-xf', tar, '-C', folder)
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  expect(manifest.organisation).toBe(settings.organisation)
  for (const { name, size, sha256: hash } of manifest.members) {
    const bytes = readFileSync(join(folder, name))
    expect([bytes.length, sha256(bytes).toString('hex')]).toEqual([size, hash])
  }
  expect(lines(join(folder, 'data.ndjson'))).toContainEqual({
    table: 'people',
    id: testId(1),
    rev: 1,
    doc: person(1, 'Zoë Groß 🌱'),
  })
  expect(lines(join(folder, 'audit.ndjson')).at(-1)).toMatchObject({ seq: manifest.seq, action: 'attachment.add' })
  expect(readFileSync(join(folder, 'att', attachment))).toEqual(content)
}

describe.skipIf(!hasAge)(`with the real age program (${NEEDS_AGE})`, () => {
  beforeAll(() => expect(run('age', '--version').toString('utf8')).toMatch(/^v?1\./))

  test('the passphrase opens a backup through backup-identity.age', () =>
    withFolder(async (_, parent) => {
      const { desk, backup, attachment } = await backedUp(parent)
      const tar = join(parent, 'open.tar')
      const command = `age --decrypt -i '${join(dirname(backup), 'backup-identity.age')}' -o '${tar}' '${backup}'`
      expect(runWithTerminal(command, 'een ander wachtwoord')).toBe(false)
      expect(readdirSync(parent)).not.toContain('open.tar')
      expect(runWithTerminal(command, PASSPHRASE)).toBe(true)
      expectReadable(tar, join(parent, 'los'), attachment)
      await desk.vault.close()
    }))

  test('the recovery key opens a backup', () =>
    withFolder(async (_, parent) => {
      const { desk, backup, attachment, recoveryKey } = await backedUp(parent)
      const [key, tar] = [join(parent, 'recovery.txt'), join(parent, 'open.tar')]
      writeFileSync(key, `${recoveryKey}\n`)
      run('age', '--decrypt', '-i', key, '-o', tar, backup)
      expectReadable(tar, join(parent, 'los'), attachment)
      await desk.vault.close()
    }))

  test('a restore takes a backup that the age program has encrypted anew', () =>
    withFolder(async (_, parent) => {
      const { desk, backup, attachment, recoveryKey } = await backedUp(parent)
      const keys = desk.vault.opened?.backupKeys()
      const [key, tar, folder] = [join(parent, 'recovery.txt'), join(parent, 'open.tar'), join(parent, 'anders')]
      mkdirSync(folder)
      writeFileSync(key, `${recoveryKey}\n`)
      run('age', '--decrypt', '-i', key, '-o', tar, backup)
      const anew = join(folder, basename(backup))
      const recipients = (keys?.recipients ?? []).flatMap((recipient) => ['-r', recipient])
      run('age', '--encrypt', ...recipients, '-o', anew, tar)
      copyFileSync(join(dirname(backup), 'backup-identity.age'), join(folder, 'backup-identity.age'))

      for (const secret of [
        { kind: 'passphrase', passphrase: PASSPHRASE },
        { kind: 'recoveryKey', recoveryKey },
      ] as const) {
        const restore = restoreDesk(parent)
        expectOk(await restore.methods.inspectBackup({ permit: restore.permit('backupFile', anew), secret }))
        const target = join(parent, `${secret.kind}.kluis`)
        const permit = restore.permit('restoreFolder', target)
        const newPassphrase = secret.kind === 'passphrase' ? null : 'een nieuw en lang wachtwoord'
        expectOk(await restore.methods.restore({ permit, newPassphrase }))
        const again = new Vault(desk.vault.environment, target)
        expectOk(await again.unlock(newPassphrase ?? PASSPHRASE))
        expect(attachmentContent(again, attachment)).toEqual(content)
        await again.close()
        // The recovery key goes along: it opens the new vault too.
        expectOk(await again.testRecoveryKey(recoveryKey))
      }
      await desk.vault.close()
    }))

  test('an identity file that the age program has put under a passphrase opens our backup', () =>
    withFolder(async (_, parent) => {
      const { desk, backup } = await backedUp(parent)
      const folder = join(parent, 'anders')
      mkdirSync(folder)
      const plain = join(parent, 'identity.txt')
      writeFileSync(plain, `# een regel uitleg\n${desk.vault.opened?.backupKeys()?.identity}\n`)
      const under = join(folder, 'backup-identity.age')
      const twice = 'pijl kaars emmer fluit'
      const command = `age --encrypt --passphrase -o '${under}' '${plain}'`
      expect(runWithTerminal(command, `${twice}\n${twice}`)).toBe(true)
      copyFileSync(backup, join(folder, basename(backup)))
      const restore = restoreDesk(parent)
      const permit = restore.permit('backupFile', join(folder, basename(backup)))
      const inspect = (passphrase: string) =>
        restore.methods.inspectBackup({ permit, secret: { kind: 'passphrase', passphrase } })
      expect(await inspect(PASSPHRASE)).toEqual({ ok: false, error: { code: 'wrongPassphrase', waitSeconds: 0 } })
      expectOk(await inspect(twice))
      await desk.vault.close()
    }))
})
