import { dictionary } from '@zxcvbn-ts/language-common'

/**
 * Passphrases that are tried first: the 49,000 most used passwords of the world, and what is used where Dutch is spoken
 * and in this very program. A list in the program: nothing is looked up anywhere.
 */
const worldwide: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/** Words that Dutch passwords are made of, mostly with a number behind them. */
const local: ReadonlySet<string> = new Set(
  `
  wachtwoord wachtzin wachtwoordzin welkom geheim geheimpje onbekend beheer beheerder hallo hallohallo doei
  schatje liefje lieverd ikhouvanjou vakantie kerstmis sinterklaas lente voorjaar zomer herfst najaar winter
  januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag
  donderdag vrijdag zaterdag zondag voetbal feyenoord amsterdam rotterdam denhaag utrecht eindhoven groningen
  nederland holland oranje belgie antwerpen brussel gemeente gemeentehuis stadhuis coach coaching coachbeleid
  coachkluis kluis personeel personeelszaken organisatie afdeling qwertyuiop azerty azertyuiop asdfghjkl zxcvbnm
  `
    .trim()
    .split(/\s+/u),
)

/** Most signs around a word that do not make it another one: a year and an exclamation mark. */
const MOST_AROUND = 5

/**
 * Whether a passphrase is among those that everybody tries first: known, a known word with a number or sign around it, or
 * one to three signs again and again. Capitals and blanks do not make it another one.
 */
export function isCommonPassphrase(passphrase: string): boolean {
  const plain = passphrase.normalize('NFC').toLowerCase().replaceAll(/\s/gu, '')
  const word = plain.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}]+$/u, '')
  const hasLittleAround = word !== '' && plain.length - word.length <= MOST_AROUND
  return isKnown(plain) || (hasLittleAround && isKnown(word)) || /^(.{1,3}?)\1+.?.?$/su.test(plain)
}

const isKnown = (word: string): boolean => worldwide.has(word) || local.has(word)
