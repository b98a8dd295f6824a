import { join } from 'node:path'
import { withDisplay } from '../display.ts'
import type { ElectronRuntime } from '../electron-runtime.ts'
import { runCommand } from '../run-command.ts'
import { packIntoFolder } from './pack.ts'

/** Packs what is in `out/` and checks the result; gives the exit code. */
export async function packageApp(runtime: ElectronRuntime): Promise<number> {
  const executable = await packIntoFolder(runtime)
  if (executable === undefined) return 1
  const check = [join(import.meta.dirname, 'check.ts'), executable]
  return runCommand(...withDisplay(process.execPath, check))
}
