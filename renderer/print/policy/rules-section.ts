import { coachLevels, questionKinds } from '#shared/domain/coach-level-names.ts'
import type { PaperBlock } from '#shared/report/paper.ts'
import type { PolicyDocument } from '#shared/report/policy-document.ts'
import type { PaperWords } from './paper-words.ts'

type Rules = Pick<PolicyDocument, 'parameters' | 'allowedForms' | 'secondPairOfEyes'>

const formsAndGoals = ({ parameters, allowedForms }: Rules, { t, formats }: PaperWords): readonly string[] => [
  allowedForms.length === 0
    ? t('paper.rules.noForms')
    : t('paper.rules.allowedForms', { forms: formats.list(allowedForms) }),
  t(parameters.goalGate === 'required' ? 'paper.rules.goalsRequired' : 'paper.rules.freeSpace'),
]

function evaluation(moment: 'mid' | 'end' | 'followUp', { parameters }: Rules, { t, formats }: PaperWords): string {
  const who = parameters.evaluations[moment].map((party) => t(`paper.rules.who.${party}`))
  return who.length === 0
    ? t(`paper.rules.noEvaluation.${moment}`)
    : t(`paper.rules.evaluation.${moment}`, { who: formats.list(who) })
}

function meetings(rules: Rules, words: PaperWords): readonly string[] {
  const { t, formats } = words
  const { threeWayMeetings, maxSessions, followUpMonths } = rules.parameters
  const held = (['start', 'mid', 'end'] as const).filter((moment) => threeWayMeetings[moment])
  const moments = formats.list(held.map((moment) => t(`paper.rules.moment.${moment}`)))
  return [
    t('paper.rules.sessions', { count: maxSessions }),
    held.length === 0 ? t('paper.rules.noThreeWay') : t('paper.rules.threeWay', { moments }),
    evaluation('mid', rules, words),
    evaluation('end', rules, words),
    t('paper.rules.followUp', { count: followUpMonths }),
    evaluation('followUp', rules, words),
  ]
}

function coaches({ parameters }: Rules, { t }: PaperWords): readonly string[] {
  const levels = questionKinds.map((question) => {
    const kind = t(`paper.rules.kind.${question}`)
    const level = coachLevels.find((known) => known === parameters.coachLevels[question])
    return level === undefined
      ? t('paper.rules.noLevel', { kind })
      : t('paper.rules.level', { kind, level: t(`paper.rules.levelName.${level}`) })
  })
  return [...levels, t('paper.rules.levelNote'), t('paper.rules.parallel', { count: parameters.maxParallelInternal })]
}

function timeAndMoney({ parameters }: Rules, { t, formats }: PaperWords): readonly string[] {
  const { perTrajectoryCents, perYearCents } = parameters.budget
  return [
    t('paper.rules.decision', { count: parameters.decisionDays }),
    perTrajectoryCents === null
      ? t('paper.rules.noPerTrajectory')
      : t('paper.rules.perTrajectory', { amount: formats.money(perTrajectoryCents) }),
    perYearCents === null
      ? t('paper.rules.noPerYear')
      : t('paper.rules.perYear', { amount: formats.money(perYearCents) }),
  ]
}

const retention = ({ parameters: { retention: terms } }: Rules, { t }: PaperWords): readonly string[] => [
  t('paper.rules.file', { count: terms.fileMonths }),
  t('paper.rules.rejected', { count: terms.rejectedMonths }),
  t('paper.rules.afterEmployment', { count: terms.afterEmploymentMonths }),
  t('paper.rules.coach', { count: terms.coachMonths }),
]

/** The rules of a version as sentences, under the headings under which they are filled in. */
export function rulesBlocks(rules: Rules, words: PaperWords): readonly PaperBlock[] {
  const { t } = words
  const { minimumGroup } = rules.parameters
  const group = (heading: string, items: readonly string[]): readonly PaperBlock[] => [
    { kind: 'heading', depth: 2, text: heading },
    { kind: 'list', items },
  ]
  const patterns: readonly PaperBlock[] =
    rules.secondPairOfEyes.length === 0
      ? [{ kind: 'paragraph', text: t('paper.rules.noPatterns') }]
      : [
          { kind: 'paragraph', text: t('paper.rules.patterns') },
          { kind: 'list', items: rules.secondPairOfEyes },
        ]
  return [
    { kind: 'paragraph', text: t('paper.rules.lead') },
    ...group(t('paper.rules.formsAndGoals'), formsAndGoals(rules, words)),
    ...group(t('paper.rules.meetings'), meetings(rules, words)),
    ...group(t('paper.rules.coaches'), coaches(rules, words)),
    ...group(t('paper.rules.timeAndMoney'), timeAndMoney(rules, words)),
    ...group(t('paper.rules.anonymity'), [t('paper.rules.minimumGroup', { count: minimumGroup })]),
    ...group(t('paper.rules.retention'), retention(rules, words)),
    { kind: 'heading', depth: 2, text: t('paper.rules.secondPairOfEyes') },
    ...patterns,
  ]
}
