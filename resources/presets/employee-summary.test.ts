import { describe, expect, it } from 'vitest'
import { adoptedPolicy, completeDraft } from '#shared/domain/policy-fixtures.ts'
import { defaultParameters } from '#shared/domain/policy-parameters.ts'
import type { Policy } from '#shared/domain/policy.ts'
import { languageSchema } from '#shared/domain/primitives.ts'
import { employeeSummary } from '#shared/report/employee-summary.ts'
import json from './employee-summary.json' with { type: 'json' }
import { employeeSummarySchema } from './employee-summary.schema.ts'
import { summaryPreset } from './employee-summary.ts'

const settings = { organisation: 'Zonnedael', demo: false }
const textOf = (policy: Policy): string => {
  const { title, sections } = employeeSummary(policy, settings, summaryPreset)
  return [title, ...sections.map(({ heading, text }) => `${heading}\n${text}`)].join('\n')
}

describe('the summary for employees', () => {
  it('fits its schema', () => {
    expect(employeeSummarySchema.safeParse(json).error?.issues ?? []).toEqual([])
  })

  it.each(languageSchema.options)('leaves nothing unfilled in %s, whatever the rules', (language) => {
    for (const goalGate of ['required', 'freeSpaceAllowed'] as const) {
      const policy = completeDraft({ language, parameters: { ...defaultParameters, goalGate, decisionDays: 1 } })
      expect(textOf(policy)).not.toMatch(/[{}]|undefined|NaN|null/)
    }
  })

  it('says the figures of the version, in the singular where there is one', () => {
    const parameters = { ...defaultParameters, maxSessions: 1, decisionDays: 1, followUpMonths: 3 }
    const text = textOf(completeDraft({ parameters }))
    expect(text).toContain('binnen 1 werkdag na je aanvraag')
    expect(text).toContain('ten hoogste 1 gesprek.')
    expect(text).toContain('halverwege, aan het eind en 3 maanden later')
    expect(text).toContain('uiterlijk op de herijkingsdatum')
    expect(textOf(adoptedPolicy('1.0', '2026-01-01'))).toContain('Gemeente Voorbeeld')
    expect(textOf(adoptedPolicy('1.0', '2026-01-01'))).toContain('uiterlijk op 1 januari 2030')
  })

  it('does not say what the rules of the version do not say', () => {
    const parameters = {
      ...defaultParameters,
      goalGate: 'freeSpaceAllowed' as const,
      threeWayMeetings: { start: true, mid: false, end: false },
      evaluations: { mid: [], end: [], followUp: [] },
    }
    const text = textOf(completeDraft({ parameters }))
    expect(text).toContain('als het kan met doelen')
    expect(text).not.toContain('wat er is veranderd')
    const { informationMatrix } = completeDraft()
    const open = { ...informationMatrix, progress: { ...informationMatrix.progress, manager: 'yes' as const } }
    expect(textOf(completeDraft({ informationMatrix: open }))).not.toContain('over je voortgang vertel je zelf')
    expect(textOf(completeDraft())).toContain('over je voortgang vertel je zelf')
  })

  it('is short enough for one page', () => {
    for (const language of languageSchema.options) {
      expect(textOf(completeDraft({ language })).length).toBeLessThan(2_800)
    }
  })
})
