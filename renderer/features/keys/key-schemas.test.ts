import { describe, expect, it } from 'vitest'
import { newPassphraseForm, repeatForm } from './key-schemas.ts'

const complete = {
  present: 'paars fiets wolken lamp',
  passphrase: 'broche kleuter lustrum speciaal',
  repeat: 'broche kleuter lustrum speciaal',
}
const problems = (change: Partial<typeof complete>) =>
  newPassphraseForm.safeParse({ ...complete, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('another passphrase', () => {
  it('is complete with everything there', () => {
    expect(problems({})).toEqual([])
  })

  it('asks for the present one, and for eight characters twice the same', () => {
    expect(problems({ present: '' })).toEqual(['present'])
    expect(problems({ passphrase: 'zeven77', repeat: 'zeven77' })).toEqual(['passphrase'])
    expect(problems({ repeat: 'iets anders' })).toEqual(['repeat'])
  })

  it('is another one, also when it is written with other bytes', () => {
    expect(problems({ passphrase: complete.present, repeat: complete.present })).toEqual(['passphrase'])
    const composed = 'café café café café'.normalize('NFC')
    const apart = composed.normalize('NFD')
    expect(problems({ present: composed, passphrase: apart, repeat: apart })).toEqual(['passphrase'])
  })

  it('is never cut off or changed', () => {
    const long = `${' Ünïcode 🔑 '.repeat(500)} `
    const parsed = newPassphraseForm.parse({ ...complete, passphrase: long, repeat: long })
    expect(parsed.passphrase).toBe(long)
  })
})

describe('the last six characters', () => {
  it('are taken as forgivingly as the key', () => {
    expect(repeatForm.parse({ last: ' gpq yee ' }).last).toBe('GPQYEE')
  })

  it('are six', () => {
    expect(repeatForm.safeParse({ last: 'gpqye' }).success).toBe(false)
    expect(repeatForm.safeParse({ last: '' }).success).toBe(false)
  })
})
