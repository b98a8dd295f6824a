import type { CriteriaSet } from '#shared/domain/criteria-set.ts'
import type { FormOfGuidance } from '#shared/domain/policy-forms.ts'
import type { PaperBlock, PaperColumn } from '#shared/report/paper.ts'
import type {
  InformationOnPaper,
  PolicyDocument,
  RolesOnPaper,
  SupportOnPaper,
} from '#shared/report/policy-document.ts'
import type { PaperWords } from './paper-words.ts'

const text = (head: string, width: number): PaperColumn => ({ head, width, kind: 'text' })
const mark = (head: string, width: number): PaperColumn => ({ head, width, kind: 'mark' })

function formBlocks(form: FormOfGuidance, { t }: PaperWords): readonly PaperBlock[] {
  const list = (heading: string, items: readonly string[]): readonly PaperBlock[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', depth: 3, text: heading },
          { kind: 'list', items },
        ]
  const offer = t(`paper.forms.offered.${form.offered}`)
  return [
    { kind: 'heading', depth: 2, text: form.name },
    ...(form.definition === '' ? [] : [{ kind: 'paragraph', text: form.definition } as const]),
    { kind: 'paragraph', text: form.who === '' ? offer : `${offer} ${t('paper.forms.who', { who: form.who })}` },
    ...list(t('paper.forms.fitsWhen'), form.fitsWhen),
    ...list(t('paper.forms.notWhen'), form.notWhen),
    ...list(t('paper.forms.signals'), form.signals),
  ]
}

/** The map of forms: one after the other, those that are switched on. */
export const formsBlocks = (forms: readonly FormOfGuidance[], words: PaperWords): readonly PaperBlock[] => [
  { kind: 'paragraph', text: words.t('paper.forms.lead') },
  ...forms.flatMap((form) => formBlocks(form, words)),
]

/** Share of the width that the names of the tasks keep, however many roles there are. */
const TASK_WIDTH = 52

/** Tasks × roles, and what the letters mean. */
export function rolesBlocks({ roles, phases, legend }: RolesOnPaper, { t }: PaperWords): readonly PaperBlock[] {
  return [
    { kind: 'paragraph', text: t('paper.roles.lead') },
    {
      kind: 'list',
      items: legend.map(({ letter, meaning }) => t('paper.legendLine', { term: letter, meaning })),
    },
    {
      kind: 'table',
      table: {
        caption: t('paper.roles.caption'),
        columns: [
          text(t('paper.roles.task'), TASK_WIDTH),
          ...roles.map((role) => mark(role, (100 - TASK_WIDTH) / roles.length)),
        ],
        groups: phases.map(({ name, tasks }) => ({
          head: name,
          rows: tasks.map((task) => [
            task.explanation === '' ? task.name : { text: task.name, note: task.explanation },
            ...task.letters,
          ]),
        })),
        wide: true,
      },
    },
  ]
}

/** Who gets what of a trajectory, and what the words in the table mean. */
export function informationBlocks(information: InformationOnPaper, { t }: PaperWords): readonly PaperBlock[] {
  const { readers, items, legend } = information
  return [
    { kind: 'paragraph', text: t('paper.information.lead') },
    {
      kind: 'table',
      table: {
        caption: t('paper.information.caption'),
        columns: [text(t('paper.information.item'), 30), ...readers.map((reader) => text(reader, 70 / readers.length))],
        groups: [
          {
            head: null,
            rows: items.map((item) => [
              item.note === '' ? item.text : { text: item.text, note: item.note },
              ...item.cells,
            ]),
          },
        ],
        wide: false,
      },
    },
    { kind: 'heading', depth: 2, text: t('paper.information.legend') },
    {
      kind: 'list',
      items: legend.map(({ label, explanation }) => t('paper.legendLine', { term: label, meaning: explanation })),
    },
  ]
}

function criteriaSetBlocks(set: CriteriaSet, { t, formats }: PaperWords): readonly PaperBlock[] {
  return [
    { kind: 'heading', depth: 2, text: set.name },
    { kind: 'heading', depth: 3, text: t('paper.criteria.knockOuts') },
    { kind: 'list', items: set.knockOuts.map((criterion) => criterion.text) },
    { kind: 'heading', depth: 3, text: t('paper.criteria.weighted') },
    {
      kind: 'table',
      table: {
        caption: t('paper.criteria.caption', { name: set.name }),
        columns: [text(t('paper.criteria.criterion'), 86), mark(t('paper.criteria.weight'), 14)],
        groups: [{ head: null, rows: set.weighted.map(({ text: name, weight }) => [name, formats.number(weight)]) }],
        wide: false,
      },
    },
    { kind: 'paragraph', text: t('paper.criteria.minimumTotal', { score: formats.number(set.minimumTotal, 1) }) },
  ]
}

/** By what a coach is admitted: per set the requirements and the points that are weighed. */
export const criteriaBlocks = ({ criteria, adoption }: PolicyDocument, words: PaperWords): readonly PaperBlock[] => [
  { kind: 'paragraph', text: words.t('paper.criteria.lead') },
  ...(adoption === null ? [{ kind: 'paragraph', text: words.t('paper.criteria.present'), tone: 'note' } as const] : []),
  ...criteria.flatMap((set) => criteriaSetBlocks(set, words)),
]

function handlingText({ remark, handling }: SupportOnPaper, { t }: PaperWords): string {
  if (handling === null) return t(remark === '' ? 'paper.support.notNeeded' : 'paper.support.open')
  const outcome = t(`paper.support.outcome.${handling.outcome}`)
  const { explanation } = handling
  return explanation === '' ? `${outcome}.` : t('paper.support.outcomeWhy', { outcome, explanation })
}

/** Who took part in the discussion, what they said and what came of it. */
export function supportBlocks({ support, notHeard }: PolicyDocument, words: PaperWords): readonly PaperBlock[] {
  const { t, formats } = words
  const row = (said: SupportOnPaper) => {
    const where = [formats.date(said.on), ...(said.setting === '' ? [] : [said.setting])].join(', ')
    const remark = said.remark === '' ? t('paper.support.noRemark') : said.remark
    return [
      { text: t(`paper.support.party.${said.party}`), note: where },
      said.chapter === null ? remark : { text: remark, note: t('paper.support.about', { chapter: said.chapter }) },
      handlingText(said, words),
    ]
  }
  const silent = formats.list(notHeard.map((party) => t(`paper.support.party.${party}`).toLowerCase()))
  return [
    { kind: 'paragraph', text: t('paper.support.lead') },
    ...(silent === '' ? [] : [{ kind: 'paragraph', text: t('paper.support.notHeard', { parties: silent }) } as const]),
    {
      kind: 'table',
      table: {
        caption: t('paper.support.caption'),
        columns: [
          text(t('paper.support.who'), 26),
          text(t('paper.support.remark'), 39),
          text(t('paper.support.done'), 35),
        ],
        groups: [{ head: null, rows: support.map(row) }],
        wide: false,
      },
    },
  ]
}
