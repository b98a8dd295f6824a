import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coachesPage } from '../pages/coaches.ts'
import { shell } from '../pages/shell.ts'
import { noteResult } from '../support/faults.ts'
import { createVault, passphrase, unlock } from '../support/first-run.ts'
import { expect, test } from '../support/fixtures.ts'
import { findLeaks } from '../support/plaintext.ts'

const MARKER = 'Grutterhoek-Ampsing'

test('a process that is killed in the middle of work leaves no record and no passphrase on the disk', async ({
  places,
  start,
}) => {
  const app = await start()
  const page = await createVault(app, places.vaults)
  await shell(page).goTo('coaches')
  await coachesPage(page).startNew()
  await coachesPage(page).add(MARKER)
  await shell(page).saved()
  await app.kill()
  const again = await start()
  await unlock(again)
  await again.kill()

  const folders = [places.root, '/dev/shm']
  for (const text of [MARKER, passphrase]) expect(await findLeaks(folders, text), text).toEqual([])
  // The same search finds what is there, in either encoding.
  await writeFile(join(places.userData, 'control'), Buffer.from(MARKER, 'utf16le'))
  expect(await findLeaks(folders, MARKER)).toHaveLength(1)
  noteResult(21, 'searches of all folders after two kills', 2, '0 files')
})
