import { contributions } from '#shared/domain/policy-goals.ts'
import type { PaperBlock, PaperSection } from '#shared/report/paper.ts'
import type { PolicyDocument } from '#shared/report/policy-document.ts'
import { criteriaBlocks, formsBlocks, informationBlocks, rolesBlocks, supportBlocks } from './appendices.ts'
import type { PaperWords } from './paper-words.ts'
import { rulesBlocks } from './rules-section.ts'

const plain = (id: string, title: string, blocks: readonly PaperBlock[]): PaperSection => ({
  id,
  prefix: null,
  mark: '',
  title,
  blocks,
})

const chapterSections = ({ chapters }: PolicyDocument): readonly PaperSection[] =>
  chapters.map(({ id, title, body }, at) => ({
    id: `chapter-${id}`,
    prefix: String(at + 1),
    mark: String(at + 1),
    title,
    blocks: [{ kind: 'richText', text: body }],
  }))

function leftOutSections({ leftOut }: PolicyDocument, { t }: PaperWords): readonly PaperSection[] {
  if (leftOut.length === 0) return []
  const items = leftOut.map(({ title, reason }) => t('paper.leftOut.line', { title, reason }))
  return [
    plain('left-out', t('paper.leftOut.title'), [
      { kind: 'paragraph', text: t('paper.leftOut.lead') },
      { kind: 'list', items },
    ]),
  ]
}

function goalSections({ goals }: PolicyDocument, { t, formats }: PaperWords): readonly PaperSection[] {
  if (goals.length === 0) return []
  const digits = (target: number) => (Number.isInteger(target) ? 0 : 1)
  const row = (goal: (typeof goals)[number]) => [
    goal.explanation === '' ? goal.name : { text: goal.name, note: goal.explanation },
    goal.indicator.name,
    goal.target === null
      ? t('paper.goals.noTarget')
      : `${formats.number(goal.target, digits(goal.target))} ${goal.indicator.unit}`,
    goal.owner === '' ? t('paper.goals.nobody') : goal.owner,
  ]
  const groups = contributions
    .map((contribution) => ({
      head: t(`paper.goals.contributesTo.${contribution}`),
      rows: goals.filter(({ contributesTo }) => contributesTo === contribution).map(row),
    }))
    .filter(({ rows }) => rows.length > 0)
  const columns = [
    { head: t('paper.goals.goal'), width: 40, kind: 'text' },
    { head: t('paper.goals.indicator'), width: 29, kind: 'text' },
    { head: t('paper.goals.target'), width: 15, kind: 'text' },
    { head: t('paper.goals.owner'), width: 16, kind: 'text' },
  ] as const
  return [
    plain('goals', t('paper.goals.title'), [
      { kind: 'paragraph', text: t('paper.goals.lead') },
      { kind: 'table', table: { caption: t('paper.goals.caption'), columns, groups, wide: false } },
    ]),
  ]
}

/** An appendix before it has its letter. */
type Loose = Pick<PaperSection, 'id' | 'title' | 'blocks'>

function looseAppendices(document: PolicyDocument, words: PaperWords): readonly Loose[] {
  const { t } = words
  const { forms, roles, information, criteria, support } = document
  return [
    ...(forms.length === 0 ? [] : [{ id: 'forms', title: t('paper.forms.title'), blocks: formsBlocks(forms, words) }]),
    ...(roles === null ? [] : [{ id: 'roles', title: t('paper.roles.title'), blocks: rolesBlocks(roles, words) }]),
    { id: 'information', title: t('paper.information.title'), blocks: informationBlocks(information, words) },
    ...(criteria.length === 0
      ? []
      : [{ id: 'criteria', title: t('paper.criteria.title'), blocks: criteriaBlocks(document, words) }]),
    ...(support.length === 0
      ? []
      : [{ id: 'support', title: t('paper.support.title'), blocks: supportBlocks(document, words) }]),
  ]
}

const LETTERS = 'ABCDEFGHIJ'

/**
 * Everything that a version says after its title page, in order: chapters, what was left out, goals, rules, appendices.
 * Parts that a version does not have are not in it, and the letters of the appendices close up.
 */
export function policySections(document: PolicyDocument, words: PaperWords): readonly PaperSection[] {
  const { t } = words
  return [
    ...chapterSections(document),
    ...leftOutSections(document, words),
    ...goalSections(document, words),
    plain('rules', t('paper.rules.title'), rulesBlocks(document, words)),
    ...looseAppendices(document, words).map((appendix, at) => {
      const letter = LETTERS[at] ?? ''
      return { ...appendix, id: `appendix-${appendix.id}`, prefix: t('paper.appendix', { letter }), mark: letter }
    }),
  ]
}
