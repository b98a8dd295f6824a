import { describe, expect, it } from 'vitest'
import { en, nl } from '#renderer/i18n/catalogues.ts'
import type { VaultError } from '#shared/ipc/vault-contract.ts'
import { keyFieldError, waitAfter } from './key-errors.ts'

const refusals: readonly VaultError[] = [
  { code: 'wrongPassphrase', waitSeconds: 4 },
  { code: 'passphraseTooShort', minimum: 8 },
  { code: 'passphraseTooCommon' },
  { code: 'malformedRecoveryKey' },
  { code: 'wrongRecoveryKey' },
  { code: 'recoveryKeyNotRepeated' },
]

/** The text at `namespace:dotted.path`, in a catalogue of all namespaces. */
const textAt = (catalogue: object, key: string): unknown =>
  key
    .split(/[:.]/)
    .reduce<unknown>(
      (node, part) => (typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined),
      catalogue,
    )

describe('a refusal of the vault in a form about keys', () => {
  it.each(refusals)('stands at a field, in words of both languages: $code', (error) => {
    const at = keyFieldError(error)
    expect(at).not.toBeNull()
    for (const catalogue of [nl, en]) {
      const text = textAt(catalogue, at?.message ?? '')
      expect(typeof text).toBe('string')
      // A field gets no values to fill in.
      expect(text).not.toContain('{{')
    }
  })

  it('is about the form as a whole when it is about no field', () => {
    expect(keyFieldError({ code: 'readOnly' })).toBeNull()
    expect(keyFieldError({ code: 'tooSoon', waitSeconds: 2 })).toBeNull()
  })

  it('says how long to wait', () => {
    expect(waitAfter({ code: 'wrongPassphrase', waitSeconds: 4 })).toBe(4)
    expect(waitAfter({ code: 'tooSoon', waitSeconds: 2 })).toBe(2)
    expect(waitAfter({ code: 'diskFull' })).toBe(0)
  })
})
