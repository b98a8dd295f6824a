import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconLock, IconRestore } from '@tabler/icons-react'
import { useCallback } from 'react'
import {
  barrierOf,
  type InformationBarrier,
  informationBarriers,
  type InformationError,
  possibleCodes,
  resetInformation,
  setInformation,
} from '#shared/domain/information-matrix-commands.ts'
import {
  defaultInformationMatrix,
  type InformationCode,
  informationCodes,
  type InformationItem,
  informationItems,
  type InformationMatrix,
  type InformationReader,
  informationReaders,
} from '#shared/domain/information-matrix.ts'
import type { Language } from '#shared/domain/primitives.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { confirm } from '#renderer/ui/dialogs.tsx'
import { useMayChange } from '#renderer/ui/may-change.ts'
import {
  explainCode,
  informationCodeTexts,
  informationItemTexts,
  informationReaderNames,
} from '#resources/presets/information-matrix.ts'
import type { PartProps } from '../part-props.ts'
import { type CellGrid, useCellGrid } from './matrix/cell-grid.ts'
import { ChoiceCell } from './matrix/choice-cell.tsx'
import classes from './matrix/matrix.module.css'
import { useDraftChange } from './use-draft-change.ts'

/** Who gets what of a trajectory. Each word is saved as it is chosen; what the product never gives away is fixed. */
export function InformationPart({ row, mayEdit }: PartProps) {
  const t = useT('policyInformation')
  const canEdit = useMayChange() && mayEdit
  const { informationMatrix: matrix, language, parameters } = row.doc
  const change = useDraftChange(row.id, useInformationErrorText())
  const grid = useCellGrid(informationItems.length, informationReaders.length)
  const isDefault = JSON.stringify(matrix) === JSON.stringify(defaultInformationMatrix)
  const reset = async () => {
    const sure = await confirm({ title: t('resetTitle'), body: t('resetBody'), confirmLabel: t('reset') })
    if (sure) await change(resetInformation)
  }
  return (
    <section>
      <Group justify="space-between" align="start" gap="sm" mb="md">
        <div>
          <Title order={2}>{t('title')}</Title>
          <Text c="dimmed" maw={620}>
            {t('lead')}
          </Text>
        </div>
        {canEdit && !isDefault && (
          <Button variant="default" leftSection={<IconRestore size={18} aria-hidden />} onClick={() => void reset()}>
            {t('reset')}
          </Button>
        )}
      </Group>
      <MatrixTable
        matrix={matrix}
        language={language}
        grid={grid}
        set={canEdit ? (item, reader, code) => void change((draft) => setInformation(draft, item, reader, code)) : null}
      />
      <Fixed />
      <Words matrix={matrix} language={language} minimumGroup={parameters.minimumGroup} />
    </section>
  )
}

function useInformationErrorText(): (error: InformationError) => string {
  const t = useT('policyInformation')
  return useCallback(
    (error) => (error.code === 'barred' ? t(`barrier.${error.barrier}`) : t(`error.${error.code}`)),
    [t],
  )
}

interface MatrixTableProps {
  readonly matrix: InformationMatrix
  readonly language: Language
  readonly grid: CellGrid
  /** null: only to be read. */
  readonly set: ((item: InformationItem, reader: InformationReader, code: InformationCode) => void) | null
}

const widths = { '--matrix-first': '160px' } as React.CSSProperties

function MatrixTable({ matrix, language, grid, set }: MatrixTableProps) {
  const t = useT('policyInformation')
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

interface WordCellProps extends Pick<MatrixTableProps, 'set' | 'language'> {
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

/** What no organisation can change, and why. */
function Fixed() {
  const t = useT('policyInformation')
  return (
    <section>
      <Title order={3} mt="lg" mb="xs">
        <IconLock size={16} className={classes['lock']} aria-hidden />
        {t('fixed')}
      </Title>
      <ul style={{ margin: 0, paddingLeft: 20, maxWidth: 720 }}>
        {informationBarriers.map((barrier) => (
          <li key={barrier}>{t(`barrier.${barrier}`)}</li>
        ))}
      </ul>
    </section>
  )
}

interface WordsProps extends Pick<MatrixTableProps, 'matrix' | 'language'> {
  readonly minimumGroup: number
}

/** The words that this matrix uses, explained. */
function Words({ matrix, language, minimumGroup }: WordsProps) {
  const t = useT('policyInformation')
  const used = new Set(informationItems.flatMap((item) => informationReaders.map((reader) => matrix[item][reader])))
  return (
    <section>
      <Title order={3} mt="lg" mb="xs">
        {t('legend')}
      </Title>
      <dl className={classes['wordLegend']} lang={language}>
        {informationCodes
          .filter((code) => used.has(code))
          .map((code) => (
            <div key={code} style={{ display: 'contents' }}>
              <dt>{informationCodeTexts[code].label[language]}</dt>
              <dd>{explainCode(code, language, minimumGroup)}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
