import { Text, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useT } from '#renderer/i18n/use-t.ts'
import {
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from '#resources/presets/information-matrix.ts'
import { barrierOf, type InformationBarrier, possibleCodes } from '#shared/domain/information-matrix-commands.ts'
import {
  type InformationCode,
  type InformationItem,
  informationItems,
  type InformationMatrix,
  type InformationReader,
  informationReaders,
} from '#shared/domain/information-matrix.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { type CellGrid, useCellGrid } from './cell-grid.ts'
import { ChoiceCell } from './choice-cell.tsx'
import classes from './matrix.module.css'

interface InformationTableProps {
  readonly matrix: InformationMatrix
  readonly language: Language
  /** null: only to be read. */
  readonly set: ((item: InformationItem, reader: InformationReader, code: InformationCode) => void) | null
}

const widths = { '--matrix-first': '160px' } as React.CSSProperties

/** Who gets what, one word in each cell. What the product never gives away cannot be chosen. */
export function InformationTable({ matrix, language, set }: InformationTableProps) {
  const t = useT('policyInformation')
  const grid = useCellGrid(informationItems.length, informationReaders.length)
  return (
    // A region that scrolls has to be reachable by keyboard; with cells to choose in they take care of that.
    <div
      className={classes['scroller']}
      style={widths}
      {...(set === null ? { tabIndex: 0, role: 'region', 'aria-label': t('title') } : {})}
    >
      <table
        ref={grid.table}
        className={classes['table']}
        aria-label={t('title')}
        {...(set === null ? {} : { onKeyDown: grid.onKeyDown })}
      >
        <thead>
          <tr>
            <th scope="col" className={classes['first']}>
              {t('item')}
            </th>
            {informationReaders.map((reader) => (
              <th key={reader} scope="col" className={classes['readerHead']} lang={language}>
                {informationReaderNames[reader][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {informationItems.map((item, at) => (
            <tr key={item}>
              <th scope="row" className={classes['first']} lang={language}>
                {informationItemTexts[item].text[language]}
                {informationItemTexts[item].note !== null && (
                  <Text component="span" display="block" fz="sm" c="dimmed">
                    {informationItemTexts[item].note[language]}
                  </Text>
                )}
              </th>
              {informationReaders.map((reader, column) => (
                <td key={reader} className={classes['wordCell']} lang={language}>
                  <WordCell
                    item={item}
                    reader={reader}
                    code={matrix[item][reader]}
                    language={language}
                    cell={grid.cell(at, column)}
                    set={set}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface WordCellProps extends Pick<InformationTableProps, 'set' | 'language'> {
  readonly item: InformationItem
  readonly reader: InformationReader
  readonly code: InformationCode
  readonly cell: ReturnType<CellGrid['cell']>
}

function WordCell({ item, reader, code, language, cell, set }: WordCellProps) {
  const t = useT('policyInformation')
  const word = (each: InformationCode) => informationCodeTexts[each].label[language]
  const possible = possibleCodes(item, reader)
  const isFixed = possible.length === 1 && possible[0] === code
  const shown = (
    <span className={code === 'no' ? `${classes['word']} ${classes['no']}` : classes['word']}>
      {isFixed && <IconLock size={14} className={classes['lock']} aria-hidden />}
      {word(code)}
    </span>
  )
  if (set === null) return shown
  if (isFixed) {
    return (
      // In the grid like its neighbours, so that the arrow keys do not stop before it and its reason is heard.
      <span {...cell} role="note" className={classes['choice']} title={t(`barrier.${barrierOrNone(item, reader)}`)}>
        {shown}
        <VisuallyHidden>{t('fixedBecause', { reason: t(`barrier.${barrierOrNone(item, reader)}`) })}</VisuallyHidden>
      </span>
    )
  }
  // What an older version allowed stays to be seen until another word is chosen.
  const offered = possible.includes(code) ? possible : [code, ...possible]
  return (
    <ChoiceCell
      label={t('cell', {
        item: informationItemTexts[item].text[language],
        reader: informationReaderNames[reader][language],
      })}
      value={code}
      options={offered.map((value) => ({ value, label: word(value) }))}
      onChange={(chosen) => set(item, reader, chosen)}
      cell={cell}
    >
      {shown}
    </ChoiceCell>
  )
}

/** A cell with one word always has a barrier; the fallback is the widest of them. */
const barrierOrNone = (item: InformationItem, reader: InformationReader): InformationBarrier =>
  barrierOf(item, reader) ?? 'managementReadsTotals'
