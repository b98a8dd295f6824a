// Holds age-encryption against the test vectors of the format's authors, in whatever runtime runs this file. A script of
// its own in plain JavaScript, because Electron's runtime reads no TypeScript. Prints `<right> of <all>`, then what was wrong.
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { armor, Decrypter } from 'age-encryption'
import * as vectors from 'cctv-age'

/** @param {Uint8Array} bytes fields, an empty line, the file */
function parse(bytes) {
  const whole = Buffer.from(bytes)
  const end = whole.indexOf('\n\n')
  const fields = whole
    .toString('utf8', 0, end)
    .split('\n')
    .map((line) => line.split(': '))
  const all = (name) => fields.filter(([key]) => key === name).map(([, value]) => value ?? '')
  const body = whole.subarray(end + 2)
  return { all, file: all('compressed')[0] === 'zlib' ? inflateSync(body) : body }
}

async function outcome({ all, file }) {
  const decrypter = new Decrypter()
  for (const identity of all('identity')) decrypter.addIdentity(identity)
  for (const passphrase of all('passphrase')) decrypter.addPassphrase(passphrase)
  try {
    const sealed = all('armored')[0] === 'yes' ? armor.decode(file.toString('latin1')) : file
    const plaintext = await decrypter.decrypt(sealed)
    return createHash('sha256').update(plaintext).digest('hex')
  } catch {
    return 'refused'
  }
}

const wrong = []
for (const [name, bytes] of Object.entries(vectors)) {
  const vector = parse(bytes)
  const expected = vector.all('expect')[0] === 'success' ? vector.all('payload')[0] : 'refused'
  if ((await outcome(vector)) !== expected) wrong.push(name)
}
const all = Object.keys(vectors).length
console.log(`${all - wrong.length} of ${all}`, wrong.join(' '))
