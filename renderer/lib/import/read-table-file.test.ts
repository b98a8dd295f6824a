import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_COLUMNS, MOST_ROWS } from '#shared/import/sheet.ts'
import { decodeText, encodingOf } from './decode-text.ts'
import { inSlices } from './in-slices.ts'
import { readTableFile } from './read-table-file.ts'
import { tameSheet } from './tame-sheet.ts'
import { storedZip, unpack, zipEntries } from './zip-entries.ts'

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> => {
  const full = mark ? `\ufeff${text}` : text
  const view = new DataView(new ArrayBuffer(full.length * 2))
  for (let at = 0; at < full.length; at++) view.setUint16(at * 2, full.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}
const never = new AbortController().signal
const read = (bytes: Uint8Array<ArrayBuffer>) => readTableFile(bytes, never, () => undefined)
const errorOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const result = await read(bytes)
  return result.ok ? null : result.error.code
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** A zip with one deflated file that says it is `declared` bytes long. */
async function zipOf(
  name: string,
  contents: Uint8Array<ArrayBuffer>,
  declared: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await deflate(contents)
  const zip = new Uint8Array(storedZip(new Map([[name, packed]])))
  const view = new DataView(zip.buffer)
  const central = view.getUint32(zip.byteLength - 22 + 16, true)
  view.setUint16(8, 8, true)
  view.setUint16(central + 10, 8, true)
  view.setUint32(central + 24, declared, true)
  return zip
}

const workbook = (sheet: string): Uint8Array<ArrayBuffer> => {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  return new Uint8Array(storedZip(new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]))))
}
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const row = (nr: number, ...cells: readonly string[]) => `<row r="${nr}">${cells.join('')}</row>`

describe('the encoding of a text', () => {
  const text = 'Naam;Regio\r\nChloé;’s-Gravenhage\r\n'
  it.each([
    ['utf-8', bytesOf(text)],
    ['utf-8', bytesOf(`\ufeff${text}`)],
    ['utf-16le', utf16(text, true, true)],
    ['utf-16be', utf16(text, false, true)],
    ['utf-16le', utf16(text, true, false)],
    ['utf-16be', utf16(text, false, false)],
  ] as const)('is found: %s', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding)
    expect(decodeText(bytes)).toBe(text)
  })

  it('is Windows-1252 where it is not UTF-8', () => {
    const bytes = new Uint8Array([0x43, 0x68, 0x6c, 0x6f, 0xe9, 0x3b, 0x92, 0x73])
    expect(encodingOf(bytes)).toBe('windows-1252')
    expect(decodeText(bytes)).toBe('Chloé;’s')
  })
})

describe('a CSV file', () => {
  it.each([';', ',', '\t', '|'])('is taken apart at %j', async (mark) => {
    const text = [`Naam${mark}Regio${mark}Tarief`, `Robin${mark}"Zwolle${mark} ""Noord""\nen om"${mark}95`].join('\r\n')
    const sheets = await read(bytesOf(text))
    expect(sheets).toMatchObject({
      ok: true,
      value: [
        {
          rows: [
            ['Naam', 'Regio', 'Tarief'],
            ['Robin', `Zwolle${mark} "Noord"\nen om`, '95'],
          ],
        },
      ],
    })
  })

  it('is taken apart at what its first line says', async () => {
    const sheets = await read(bytesOf('sep=|\r\nNaam|Tarief\r\nRobin|1.250,50'))
    expect(sheets).toMatchObject({
      value: [
        {
          rows: [
            ['Naam', 'Tarief'],
            ['Robin', '1.250,50'],
          ],
        },
      ],
    })
  })

  it('is taken apart at its mark also with a title, empty lines and commas in its amounts', async () => {
    const text = 'Coaches, per 1 november, 2026\n\nNaam;Tarief;Plaats\nRobin, Jan;1,5;a, b\nSam;2,5;c, d\n\n\n'
    expect(await read(bytesOf(text))).toMatchObject({ value: [{ rows: { 3: ['Robin, Jan', '1,5', 'a, b'] } }] })
  })

  it('is refused when it has more rows than are taken in at a time', async () => {
    expect(await errorOf(bytesOf('Naam;Tarief\n'.repeat(MOST_ROWS + 101)))).toBe('tooManyRows')
    expect(await errorOf(bytesOf(`${';'.repeat(MOST_COLUMNS)}x\n`.repeat(3)))).toBe('tooManyColumns')
  })
})

describe('files that are no table', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['empty', bytesOf(' \r\n\t\r\n')],
    ['oldExcel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])],
    ['encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 69, ...utf16('EncryptedPackage', true, false)])],
    ['notATable', bytesOf('%PDF-1.7')],
    ['notATable', bytesOf('<html><table><tr><td>Naam</td></tr></table></html>')],
    ['notATable', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2])],
    ['damaged', bytesOf('PK\u0003\u0004')],
    ['notATable', new Uint8Array(storedZip(new Map([['word/document.xml', bytesOf('<x/>')]])))],
    ['oldExcel', new Uint8Array(storedZip(new Map([['xl/workbook.bin', bytesOf('x')]])))],
    [
      'openDocument',
      new Uint8Array(
        storedZip(
          new Map([
            ['mimetype', bytesOf('x')],
            ['content.xml', bytesOf('x')],
          ]),
        ),
      ),
    ],
    ['damaged', new Uint8Array(storedZip(new Map([['xl/workbook.xml', bytesOf('geen xml')]])))],
  ] as const)('are refused as %s', async (code, bytes) => {
    expect(await errorOf(bytes)).toBe(code)
  })

  it('never make the reader throw', async () => {
    const whole = workbook(row(1, cell('A1', 'Naam')))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.byteLength - 1),
        fc.nat(255),
        fc.nat(whole.byteLength),
        async (at, byte, length) => {
          const broken = whole.slice(0, Math.max(length, 4))
          if (at < broken.byteLength) broken[at] = byte
          expect(typeof (await read(broken)).ok).toBe('boolean')
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('a zip bomb', () => {
  it('is refused by what it says of its size', async () => {
    const zip = await zipOf('xl/worksheets/sheet1.xml', new Uint8Array(10), 4_000_000_000)
    const entries = zipEntries(zip)
    if (!entries.ok) throw new Error(entries.error.code)
    const order = { entries: entries.value, mostBytes: 1_000, signal: never, progress: () => undefined }
    expect(await unpack(order)).toEqual({ ok: false, error: { code: 'tooMuchInside' } })
  })

  it('is refused by what really comes out when it lies about its size', async () => {
    const zip = await zipOf('xl/worksheets/sheet1.xml', new Uint8Array(5_000_000), 10)
    expect(zip.byteLength).toBeLessThan(20_000)
    const entries = zipEntries(zip)
    if (!entries.ok) throw new Error(entries.error.code)
    const order = { entries: entries.value, mostBytes: 1_000_000, signal: never, progress: () => undefined }
    expect(await unpack(order)).toEqual({ ok: false, error: { code: 'tooMuchInside' } })
    expect(await unpack({ ...order, mostBytes: 5_000_000 })).toMatchObject({ ok: true })
  })

  it('with a password is refused as such', async () => {
    const zip = await zipOf('xl/workbook.xml', new Uint8Array(10), 10)
    const view = new DataView(zip.buffer)
    view.setUint16(view.getUint32(zip.byteLength - 22 + 16, true) + 8, 1, true)
    expect(zipEntries(zip)).toEqual({ ok: false, error: { code: 'encrypted' } })
  })
})

describe('a sheet', () => {
  it('keeps its rows and cells where they are', async () => {
    const sheets = await read(workbook(row(2, cell('B2', 'Naam')) + row(4, cell('A4', 'Robin'))))
    expect(sheets).toMatchObject({
      value: [
        {
          rows: [
            [null, null],
            [null, 'Naam'],
            [null, null],
            ['Robin', null],
          ],
        },
      ],
    })
  })

  it('shows a formula that went wrong and leaves empty one that was never worked out', async () => {
    const wrong = '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    const unknown = '<c r="B1" t="str"><f>A1</f></c>'
    expect(await read(workbook(row(1, wrong, unknown, cell('C1', 'x'))))).toMatchObject({
      value: [{ rows: [['#DIV/0!', null, 'x']] }],
    })
  })

  it('loses the empty rows that formatting left at the end, and is refused when something stands in them', () => {
    const good = row(1, cell('A1', 'Naam'))
    const sheet = (rest: string) => tameSheet(`<worksheet><sheetData>${good}${rest}</sheetData></worksheet>`)
    expect(sheet('<row r="1048576" ht="15"><c r="A1048576" s="3"/></row>')).toEqual(sheet(''))
    expect(sheet(row(1_048_576, cell('A1048576', 'x')))).toEqual({ ok: false, error: { code: 'tooManyRows' } })
    expect(sheet(row(2, cell('XFD2', 'x')))).toEqual({ ok: false, error: { code: 'tooManyColumns' } })
    expect(sheet('<row r="2"><c r="XFD2" s="1"/></row>')).toMatchObject({ ok: true })
  })

  it.each([
    '<row r="1e9"/>',
    '<row a=">" r="9999999999"/>',
    "<row r='99999999'/>",
    '<c r="A9999999"><v>1</v></c>',
    '<row r="&#57;9"/>',
    `<row x=" r='1'" r="9999999999"/>`,
  ])('is refused when it asks for a number of rows that no program writes: %s', (hostile) => {
    const sheet = tameSheet(`<worksheet><sheetData>${hostile}</sheetData></worksheet>`)
    expect(sheet).toEqual({ ok: false, error: { code: 'damaged' } })
  })
})

describe('a sheet made to keep the reader busy', () => {
  // Each takes a hundredth of a second in one pass, and an hour when every tag is looked for to the end.
  it.each([
    ['damaged', '<c r="A1" t="'],
    ['damaged', '<row '],
    ['tooManyColumns', '<c r="XFD1"><v>'],
    [null, '<c t="str"><f>'],
    ['damaged', `<c r='`],
    ['damaged', '<!--'],
  ] as const)('is %s at once: %s', (code, part) => {
    const sheet = tameSheet(`<worksheet><sheetData>${part.repeat(200_000)}`)
    expect(sheet.ok ? null : sheet.error.code).toBe(code)
  })

  it('cannot hide a row in a comment, a text or the value of another attribute', () => {
    const hidden = '<!-- <row r="99999999"> --><row x="<c r=\'A1\' t=\'e\'>" r="1"><c r="A1" t="s"><v>0</v></c></row>'
    expect(tameSheet(`<sheetData>${hidden}</sheetData>`)).toEqual({
      ok: true,
      value: `<sheetData>${hidden}</sheetData>`,
    })
  })

  it('keeps the prefix of its tags', () => {
    const sheet = tameSheet('<x:sheetData><x:row r="1"><x:c t="e" r="A1"><x:v>#N/A</x:v></x:c></x:row></x:sheetData>')
    expect(sheet.ok && sheet.value).toContain('<x:c t="str" r="A1"><x:v>#N/A')
  })
})

describe('work in slices', () => {
  function* counting(): Generator<number, string, void> {
    for (let nr = 0; nr < 1_000_000; nr++) yield nr / 1_000_000
    return 'done'
  }

  it('comes to its end', async () => {
    expect(await inSlices(counting(), never, () => undefined)).toBe('done')
  })

  it('stops when asked', async () => {
    const stop = new AbortController()
    expect(await inSlices(counting(), stop.signal, () => stop.abort())).toBeNull()
  })
})
