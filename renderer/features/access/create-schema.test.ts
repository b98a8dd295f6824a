import { describe, expect, it } from 'vitest'
import { emptyVault, newVaultSchema, type NewVault } from './create-schema.ts'

const complete: NewVault = {
  organisation: 'Gemeente Test',
  operator: 'Anna',
  name: 'Coaching',
  passphrase: 'paars fiets wolken lamp',
  repeat: 'paars fiets wolken lamp',
  understood: true,
}
const problems = (change: Partial<NewVault>) =>
  newVaultSchema.safeParse({ ...complete, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('what is filled in for a new vault', () => {
  it('is complete with everything there', () => {
    expect(problems({})).toEqual([])
  })

  it('is not complete as it begins', () => {
    expect(problems(emptyVault)).toEqual(['organisation', 'operator', 'passphrase', 'understood'])
  })

  it('needs eight characters, counted as people see them', () => {
    expect(problems({ passphrase: '1234567', repeat: '1234567' })).toEqual(['passphrase'])
    expect(problems({ passphrase: 'e\u0301'.repeat(7), repeat: 'e\u0301'.repeat(7) })).toEqual(['passphrase'])
    expect(problems({ passphrase: '12345678', repeat: '12345678' })).toEqual([])
  })

  it('needs the passphrase twice the same', () => {
    expect(problems({ repeat: 'iets anders dan net' })).toEqual(['repeat'])
  })

  it('needs a name, not only spaces', () => {
    expect(problems({ organisation: '   ' })).toEqual(['organisation'])
  })
})
