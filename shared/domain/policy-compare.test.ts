import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedParameters,
  comparisonFor,
  comparePolicies,
  comparisonCounts,
  proposedComparison,
} from './policy-compare.ts'
import { adoptedPolicy, completeDraft, testContext, testDate, testText } from './policy-fixtures.ts'
import { defaultParameters } from './policy-parameters.ts'
import { type OpenPolicy, type Policy, type PolicyChapter, policySchema } from './policy.ts'
import { emptyRichText } from './rich-text.ts'

const base = completeDraft()
const change = (made: Partial<OpenPolicy>) => comparePolicies(base, { ...base, ...made })
const chapters = (edit: (chapters: readonly PolicyChapter[]) => readonly PolicyChapter[]) =>
  change({ chapters: edit(base.chapters) }).chapters.map(({ id, kinds }) => `${id}: ${kinds.join(' ')}`)
const edited = (id: string, made: Partial<PolicyChapter>) => (all: readonly PolicyChapter[]) =>
  all.map((chapter) => (chapter.id === id ? { ...chapter, ...made } : chapter))

describe('comparing the chapters of two versions', () => {
  it('says of a changed chapter what became of it', () => {
    expect(chapters(edited('roles', { body: testText('Anders.') }))).toEqual(['roles: text'])
    expect(chapters(edited('roles', { title: 'Wie doet wat', body: emptyRichText }))).toEqual(['roles: renamed text'])
    expect(chapters(edited('roles', { leftOut: 'Staat elders.' }))).toEqual(['roles: leftOut'])
  })

  it('tells bold and italic from another text', () => {
    const bold = { type: 'text' as const, text: 'Tekst van roles.', marks: [{ type: 'bold' as const }] }
    expect(
      chapters(edited('roles', { body: { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] } })),
    ).toEqual(['roles: markup'])
  })

  it('says when a chapter is left out for another reason, and when it is back', () => {
    const [first, second] = ['Staat elders.', 'Niet van toepassing.'].map((leftOut) => ({
      ...base,
      chapters: edited('roles', { leftOut })(base.chapters),
    }))
    if (first === undefined || second === undefined) throw new Error('two versions')
    expect(comparePolicies(first, second).chapters.map(({ kinds }) => kinds)).toEqual([['reason']])
    expect(comparePolicies(first, base).chapters.map(({ kinds }) => kinds)).toEqual([['putBack']])
  })

  it('calls only the chapter moved that was moved', () => {
    expect(chapters((all) => [...all.slice(1, 6), ...all.slice(0, 1), ...all.slice(6)])).toEqual([
      'reason-and-vision: moved',
    ])
  })

  it('does not call the others moved when one is added or removed, and shows it in its place', () => {
    const own: PolicyChapter = { id: 'eigen', title: 'Eigen', body: testText('x'), ready: false, leftOut: null }
    expect(chapters(([first, ...rest]) => (first === undefined ? [] : [first, own, ...rest]))).toEqual(['eigen: added'])
    expect(chapters((all) => all.filter(({ id }) => id !== 'roles'))).toEqual(['roles: removed'])
  })

  it('leaves the mark that a chapter is ready out of it', () => {
    expect(chapters(edited('roles', { ready: false }))).toEqual([])
  })
})

describe('comparing the other parts', () => {
  it('names the field of a form or a goal that changed', () => {
    const [form] = base.forms
    const [goal] = base.goals
    if (form === undefined || goal === undefined) throw new Error('the fixture has both')
    const { forms, goals } = change({
      forms: [
        { ...form, who: 'Een interne coach', fitsWhen: [] },
        { ...form, id: 'mentoring' },
      ],
      goals: [],
    })
    expect(forms.map(({ id, from, fields }) => [id, from === null, fields])).toEqual([
      ['coaching', false, ['fitsWhen', 'who']],
      ['mentoring', true, []],
    ])
    expect(goals).toEqual([{ id: goal.id, from: goal, to: null, fields: [] }])
  })

  it('gives each changed letter, also where a task or a role is new', () => {
    const [task] = base.roles.tasks
    if (task === undefined) throw new Error('the fixture has a task')
    const { roles } = change({
      roles: {
        roles: [...base.roles.roles, { id: 'board', name: 'Directie' }],
        tasks: [
          { ...task, letters: { hr: 'R', board: 'A' } },
          { ...task, id: 'new', name: 'Nieuw', letters: { hr: 'A', board: '-' } },
        ],
      },
    })
    expect(roles.letters.map(({ task: of, role, from, to }) => `${of.id} ${role.id} ${from}→${to}`)).toEqual([
      'adopt-policy hr A→R',
      'adopt-policy board -→A',
      'new hr -→A',
    ])
    expect(roles.roles.map(({ id }) => id)).toEqual(['board'])
    expect(roles.tasks.map(({ id }) => id)).toEqual(['new'])
  })

  it('gives each changed cell of the information matrix', () => {
    const { information } = change({
      informationMatrix: {
        ...base.informationMatrix,
        progress: { ...base.informationMatrix.progress, manager: 'no', hr: 'no' },
      },
    })
    expect(information).toEqual([
      { item: 'progress', reader: 'manager', from: 'viaCoachee', to: 'no' },
      { item: 'progress', reader: 'hr', from: 'score', to: 'no' },
    ])
  })

  it('names the rules that changed, and not a list that is only written in another order', () => {
    const parameters = {
      ...defaultParameters,
      maxSessions: 6,
      retention: { ...defaultParameters.retention, coachMonths: 12 },
      secondPairOfEyes: defaultParameters.secondPairOfEyes.toReversed(),
      evaluations: { ...defaultParameters.evaluations, mid: [] },
    }
    expect(changedParameters(base, { ...base, parameters })).toEqual([
      'evaluations.mid',
      'maxSessions',
      'retention.coachMonths',
    ])
  })

  it('sets the decisions of both versions side by side', () => {
    const first = adoptedPolicy('1.0', '2024-01-01')
    const second: Policy = { ...adoptedPolicy('2.0', '2026-02-01'), worksCouncil: { status: 'open' } }
    expect(comparePolicies(first, second).facts).toEqual([
      { fact: 'adoptedOn', from: '2024-01-01', to: '2026-02-01' },
      { fact: 'worksCouncil', from: 'consented', to: 'open' },
    ])
  })
})

describe('comparing versions in general', () => {
  const anyPolicy: fc.Arbitrary<Policy> = fc
    .record({
      order: fc.shuffledSubarray([...base.chapters], { minLength: 1 }),
      title: fc.constantFrom('Titel', 'Andere titel'),
      leftOut: fc.option(fc.constant('Reden')),
      text: fc.string({ minLength: 1 }),
      maxSessions: fc.integer({ min: 1, max: 50 }),
      withForms: fc.boolean(),
    })
    .map(({ order, title, leftOut, text, maxSessions, withForms }) => ({
      ...base,
      chapters: order.map((chapter, at) => (at === 0 ? { ...chapter, title, leftOut, body: testText(text) } : chapter)),
      forms: withForms ? base.forms : [],
      parameters: { ...base.parameters, maxSessions },
    }))

  it('finds nothing between a version and itself', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const comparison = comparePolicies(policy, policySchema.parse(policy))
        expect(Object.values(comparisonCounts(comparison)).every((count) => count === 0)).toBe(true)
        expect(comparison.facts).toEqual([])
      }),
    )
  })

  it('names the same chapters whichever way round, each once', () => {
    fc.assert(
      fc.property(anyPolicy, anyPolicy, (a, b) => {
        const [there, back] = [comparePolicies(a, b), comparePolicies(b, a)]
        const ids = there.chapters.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const still = (from: typeof there) =>
          from.chapters
            .filter(({ kinds }) => kinds.some((kind) => kind !== 'moved'))
            .map(({ id }) => id)
            .toSorted()
        expect(still(there)).toEqual(still(back))
      }),
    )
  })
})

describe('the proposed comparison', () => {
  const ctx = testContext()
  const first = adoptedPolicy('1.0', '2024-01-01', ctx.newId())
  const second = adoptedPolicy('1.1', '2025-01-01', ctx.newId())
  const open = completeDraft({ id: ctx.newId(), version: '2.0' })
  const versions = (policies: readonly Policy[]) => {
    const proposed = proposedComparison(policies, testDate('2026-01-01'))
    return proposed === null ? null : [proposed.from.version, proposed.to.version]
  }

  it('is what is in force against what is being made', () => {
    expect(versions([first, open, second])).toEqual(['1.1', '2.0'])
  })

  it('is the last two versions when nothing is being made', () => {
    expect(versions([second, first])).toEqual(['1.0', '1.1'])
    expect(versions([first, { ...second, withdrawal: { on: testDate('2025-02-01'), by: 'x', reason: 'y' } }])).toEqual([
      '1.0',
      '1.1',
    ])
  })

  it('holds an old version against the one in force, and that one against the version before it', () => {
    const against = (policy: Policy) => {
      const pair = comparisonFor(policy, [first, open, second], testDate('2026-01-01'))
      return pair === null ? null : [pair.from.version, pair.to.version]
    }
    expect(against(first)).toEqual(['1.0', '1.1'])
    expect(against(second)).toEqual(['1.0', '1.1'])
    expect(against(open)).toEqual(['1.1', '2.0'])
  })

  it('is nothing while there is one version', () => {
    expect(versions([first])).toBeNull()
  })
})
