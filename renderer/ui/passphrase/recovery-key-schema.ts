import { z } from 'zod'
import { readRecoveryKey, recoveryKeyProblem } from '#shared/domain/recovery-key.ts'

/** Whether the checksum in the last six characters fits the rest. The reader of the format is loaded only now. */
async function checksumFits(key: string): Promise<boolean> {
  const { identityToRecipient } = await import('age-encryption')
  return identityToRecipient(key).then(
    () => true,
    () => false,
  )
}

/** A recovery key as typed; gives it as the vault reads it. What is wrong is said at the field, as far as it can be told. */
export const recoveryKeySchema = z
  .string()
  .transform(readRecoveryKey)
  .superRefine(async (key, context) => {
    const problem = recoveryKeyProblem(key) ?? ((await checksumFits(key)) ? null : 'checksum')
    if (problem !== null) context.addIssue({ code: 'custom', message: `keys:recoveryKey.${problem}` })
  })
